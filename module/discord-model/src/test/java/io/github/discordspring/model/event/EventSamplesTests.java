package io.github.discordspring.model.event;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.application.ApplicationCommandPermission;
import io.github.discordspring.model.application.ApplicationCommandPermissionType;
import io.github.discordspring.model.auditlog.AuditLogChange;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.automod.AutoModerationActionType;
import io.github.discordspring.model.automod.AutoModerationTriggerType;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.integration.IntegrationType;
import io.github.discordspring.model.monetization.EntitlementType;
import io.github.discordspring.model.monetization.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events as Discord sends them, where something about them is not plain.
 */
class EventSamplesTests {

	@Test
	void aRequestThatWasLimitedTellsItsGuild() {
		RateLimitedEvent event = read("RATE_LIMITED",
				"{'opcode':8,'retry_after':22.5,'meta':{'guild_id':'5','nonce':'a'}}");
		assertThat(event.retryAfter()).isEqualTo(22.5);
		assertThat(event.guildId()).isEqualTo(5);
		RateLimitedEvent other = read("RATE_LIMITED", "{'opcode':99,'retry_after':1}");
		assertThat(other.guildId()).isZero();
	}

	@Test
	void permissionsOfCommandsAreForRolesUsersAndChannels() {
		ApplicationCommandPermissionsUpdateEvent event = read("APPLICATION_COMMAND_PERMISSIONS_UPDATE",
				"{'id':'1','application_id':'1','guild_id':'2','permissions':"
						+ "[{'id':'2','type':1,'permission':false},{'id':'9','type':3,'permission':true}]}");
		assertThat(event.guildId()).isEqualTo(2);
		assertThat(event.permissions().permissions()).containsExactly(
				new ApplicationCommandPermission(2, ApplicationCommandPermissionType.ROLE, false),
				new ApplicationCommandPermission(9, ApplicationCommandPermissionType.CHANNEL, true));
	}

	@Test
	void aRuleKnowsWhatItLooksForByItsType() {
		AutoModerationRuleCreateEvent event = read("AUTO_MODERATION_RULE_CREATE",
				"{'id':'1','guild_id':'2','name':'n','creator_id':'3','event_type':1,'trigger_type':5,"
						+ "'trigger_metadata':{'mention_total_limit':7,'mention_raid_protection_enabled':true},"
						+ "'actions':[{'type':1,'metadata':{'custom_message':'no'}},"
						+ "{'type':3,'metadata':{'duration_seconds':60}},{'type':4}],"
						+ "'enabled':true,'exempt_roles':['4'],'exempt_channels':[]}");
		assertThat(event.guildId()).isEqualTo(2);
		assertThat(event.rule().triggerType()).isEqualTo(AutoModerationTriggerType.MENTION_SPAM);
		assertThat(event.rule().triggerMetadata()).isNotNull()
			.satisfies((metadata) -> assertThat(metadata.mentionTotalLimit()).isEqualTo(7));
		assertThat(event.rule().actions()).hasSize(3)
			.last()
			.satisfies((action) -> assertThat(action.metadata()).isNull());
		assertThat(event.rule().exemptRoles()).isEqualTo(Snowflakes.of(4));
	}

	@Test
	void whatAutoModerationDidMayHaveNoMessageAndNoContent() {
		AutoModerationActionExecutionEvent event = read("AUTO_MODERATION_ACTION_EXECUTION",
				"{'guild_id':'1','action':{'type':4},'rule_id':'2','rule_trigger_type':6,'user_id':'3',"
						+ "'content':'','matched_keyword':null,'matched_content':null}");
		assertThat(event.action().type()).isEqualTo(AutoModerationActionType.BLOCK_MEMBER_INTERACTION);
		assertThat(event.channelId()).isZero();
		assertThat(event.userId()).isEqualTo(3);
		assertThat(event.matchedKeyword()).isNull();
	}

	@Test
	void channelInfoHasWhatWasAskedFor() {
		ChannelInfoEvent event = read("CHANNEL_INFO",
				"{'guild_id':'1','channels':[{'id':'2','status':null,'voice_start_time':1763720000},{'id':'3'}]}");
		assertThat(event.channels()).containsExactly(new ChannelInfo(2, null, 1763720000), new ChannelInfo(3, null, 0));
	}

	@Test
	void theAuditLogTellsChangesOfAnyType() {
		GuildAuditLogEntryCreateEvent event = read("GUILD_AUDIT_LOG_ENTRY_CREATE",
				"{'guild_id':'1','id':'2','user_id':'3','target_id':'4','action_type':25,'changes':["
						+ "{'key':'$add','new_value':[{'id':'5','name':'r'}]},{'key':'nick','old_value':'a'}],"
						+ "'options':{'integration_type':'discord'},'reason':'why'}");
		assertThat(event.guildId()).isEqualTo(1);
		assertThat(event.userId()).isEqualTo(3);
		assertThat(event.entry().actionType()).isEqualTo(AuditLogEvent.MEMBER_ROLE_UPDATE);
		assertThat(event.entry().changes()).containsExactly(
				new AuditLogChange(RawJson.of("[{\"id\":\"5\",\"name\":\"r\"}]"), null, "$add"),
				new AuditLogChange(null, RawJson.of("\"a\""), "nick"));
		assertThat(event.entry().options()).isNotNull()
			.satisfies((options) -> assertThat(options.integrationType()).isEqualTo("discord"));
	}

	@Test
	void anAuditLogEntryMayHaveNeitherUserNorTarget() {
		GuildAuditLogEntryCreateEvent event = read("GUILD_AUDIT_LOG_ENTRY_CREATE",
				"{'guild_id':'1','id':'2','user_id':null,'target_id':null,'action_type':999}");
		assertThat(event.userId()).isZero();
		assertThat(event.entry().actionType()).isEqualTo(AuditLogEvent.of(999));
	}

	@Test
	void anEntitlementOfAUserHasNoGuild() {
		EntitlementUpdateEvent event = read("ENTITLEMENT_UPDATE", "{'id':'1','sku_id':'2','application_id':'3',"
				+ "'user_id':'4','type':8,'deleted':false,'starts_at':null,'ends_at':'2026-12-01T00:00:00+00:00'}");
		assertThat(event.guildId()).isZero();
		assertThat(event.userId()).isEqualTo(4);
		assertThat(event.entitlement().type()).isEqualTo(EntitlementType.APPLICATION_SUBSCRIPTION);
		assertThat(event.entitlement().startsAt()).isNull();
	}

	@Test
	void aSubscriptionKnowsItsState() {
		SubscriptionUpdateEvent event = read("SUBSCRIPTION_UPDATE",
				"{'id':'1','user_id':'2','sku_ids':['3'],'entitlement_ids':[],'renewal_sku_ids':null,"
						+ "'current_period_start':'2026-11-01T00:00:00+00:00',"
						+ "'current_period_end':'2026-12-01T00:00:00+00:00','status':2,'canceled_at':null}");
		assertThat(event.subscription().status()).isEqualTo(SubscriptionStatus.ENDING);
		assertThat(event.subscription().renewalSkuIds()).isNull();
		assertThat(event.guildId()).isZero();
	}

	@Test
	void anIntegrationInAnEventHasNoUser() {
		IntegrationCreateEvent event = read("INTEGRATION_CREATE",
				"{'id':'1','name':'bot','type':'discord','enabled':true,'account':{'id':'abc','name':'n'},"
						+ "'application':{'id':'2','name':'bot','icon':null,'description':''},"
						+ "'scopes':['bot','applications.commands'],'guild_id':'3'}");
		assertThat(event.guildId()).isEqualTo(3);
		assertThat(event.integration().type()).isEqualTo(IntegrationType.DISCORD);
		assertThat(event.integration().account().id()).isEqualTo("abc");
		assertThat(event.integration().user()).isNull();
	}

	@Test
	void idsOfMembersThatWereNotFoundMayBeNumbers() {
		GuildMembersChunkEvent event = read("GUILD_MEMBERS_CHUNK",
				"{'guild_id':'1','members':[],'chunk_index':0,'chunk_count':1,'not_found':['2',3]}");
		assertThat(event.notFound()).isEqualTo(Snowflakes.of(2, 3));
	}

	@Test
	void aSoundInVoiceMayHaveANumberAsItsId() {
		VoiceChannelEffectSendEvent event = read("VOICE_CHANNEL_EFFECT_SEND",
				"{'channel_id':'1','guild_id':'2','user_id':'3','emoji':{'id':null,'name':'x'},"
						+ "'animation_type':1,'animation_id':0,'sound_id':4,'sound_volume':0.5}");
		assertThat(event.soundId()).isEqualTo(4);
		assertThat(event.soundVolume()).isEqualTo(0.5);
		assertThat(event.animationType()).isEqualTo(VoiceChannelEffectAnimationType.BASIC);
		assertThat(event.animationId()).isZero();
	}

	@Test
	void aVoiceServerThatIsGoneHasNoAddressAndItsTokenIsNotShown() {
		VoiceServerUpdateEvent event = read("VOICE_SERVER_UPDATE",
				"{'token':'very-secret','guild_id':'1','endpoint':null}");
		assertThat(event.endpoint()).isNull();
		assertThat(event.token()).isEqualTo(new Secret("very-secret"));
		assertThat(event.toString()).doesNotContain("very-secret");
	}

	@Test
	void statusAndStartOfVoiceAreTakenBackWithNull() {
		VoiceChannelStatusUpdateEvent status = read("VOICE_CHANNEL_STATUS_UPDATE",
				"{'id':'1','guild_id':'2','status':null}");
		assertThat(status).isEqualTo(new VoiceChannelStatusUpdateEvent(1, 2, null));
		assertThat(status.channelId()).isEqualTo(1);
		VoiceChannelStartTimeUpdateEvent start = read("VOICE_CHANNEL_START_TIME_UPDATE",
				"{'id':'1','guild_id':'2','voice_start_time':null}");
		assertThat(start).isEqualTo(new VoiceChannelStartTimeUpdateEvent(1, 2, 0));
	}

	@Test
	void anInteractionTellsWhoUsedItInAGuildAndElsewhere() {
		InteractionCreateEvent guild = read("INTERACTION_CREATE",
				"{'id':'1','application_id':'2','type':99,'token':'t','version':1,'guild_id':'3',"
						+ "'guild':{'id':'3','locale':'de','features':['COMMUNITY']},"
						+ "'member':{'user':{'id':'4','username':'a'},'roles':[]},'entitlements':[],'context':0}");
		assertThat(guild.userId()).isEqualTo(4);
		assertThat(guild.interaction().guild()).isNotNull()
			.satisfies((partial) -> assertThat(partial.features()).containsExactly("COMMUNITY"));
		InteractionCreateEvent direct = read("INTERACTION_CREATE", "{'id':'1','application_id':'2','type':99,"
				+ "'token':'t','version':1,'user':{'id':'5','username':'b'},'context':1}");
		assertThat(direct.userId()).isEqualTo(5);
		assertThat(direct.guildId()).isZero();
	}

	@SuppressWarnings("unchecked")
	private static <E extends DispatchEvent> E read(String type, String json) {
		byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		try (JsonParser parser = Encoding.JSON.parser(bytes, 0, bytes.length)) {
			parser.nextToken();
			return (E) EventType.of(type).codec().read(parser);
		}
	}

}
