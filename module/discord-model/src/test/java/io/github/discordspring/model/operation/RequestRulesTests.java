package io.github.discordspring.model.operation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.application.ApplicationEventWebhookStatus;
import io.github.discordspring.model.application.ApplicationIntegrationTypeConfiguration;
import io.github.discordspring.model.application.ApplicationModifyRequest;
import io.github.discordspring.model.application.InstallParams;
import io.github.discordspring.model.application.OAuth2Scope;
import io.github.discordspring.model.automod.AutoModerationActionRequest;
import io.github.discordspring.model.automod.AutoModerationActionType;
import io.github.discordspring.model.automod.AutoModerationEventType;
import io.github.discordspring.model.automod.AutoModerationKeywordPresetType;
import io.github.discordspring.model.automod.AutoModerationRuleCreateRequest;
import io.github.discordspring.model.automod.AutoModerationTriggerMetadataRequest;
import io.github.discordspring.model.automod.AutoModerationTriggerType;
import io.github.discordspring.model.channel.ChannelCreateRequest;
import io.github.discordspring.model.channel.ChannelFollowRequest;
import io.github.discordspring.model.channel.ChannelModifyRequest;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.DefaultReaction;
import io.github.discordspring.model.channel.ForumTagRequest;
import io.github.discordspring.model.channel.ThreadModifyRequest;
import io.github.discordspring.model.channel.ThreadStartRequest;
import io.github.discordspring.model.emoji.EmojiCreateRequest;
import io.github.discordspring.model.gateway.BotActivity;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.RequestSoundboardSounds;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.gateway.UpdateVoiceState;
import io.github.discordspring.model.guild.GuildBanCreateRequest;
import io.github.discordspring.model.guild.GuildIncidentActionsModifyRequest;
import io.github.discordspring.model.guild.GuildJoinRequestActionRequest;
import io.github.discordspring.model.guild.GuildJoinRequestStatus;
import io.github.discordspring.model.guild.GuildModifyRequest;
import io.github.discordspring.model.guild.MemberAddRequest;
import io.github.discordspring.model.guild.MemberModifyRequest;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.invite.InviteTargetType;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.lobby.LobbyJoinRequest;
import io.github.discordspring.model.lobby.LobbyMemberRequest;
import io.github.discordspring.model.message.MessageBulkDeleteRequest;
import io.github.discordspring.model.monetization.TestEntitlementCreateRequest;
import io.github.discordspring.model.presence.ActivityType;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequestBuilder;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventEntityMetadata;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventEntityType;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventExceptionModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventPrivacyLevel;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventStatus;
import io.github.discordspring.model.scheduledevent.RecurrenceRule;
import io.github.discordspring.model.scheduledevent.RecurrenceRuleFrequency;
import io.github.discordspring.model.scheduledevent.RecurrenceRuleMonth;
import io.github.discordspring.model.scheduledevent.RecurrenceRuleNWeekday;
import io.github.discordspring.model.scheduledevent.RecurrenceRuleWeekday;
import io.github.discordspring.model.soundboard.SoundboardSoundCreateRequest;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import io.github.discordspring.model.user.ApplicationRoleConnectionModifyRequest;
import io.github.discordspring.model.user.CurrentUserModifyRequest;
import io.github.discordspring.model.webhook.WebhookCreateRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the rules of requests that hold across properties, or depend on the time.
 */
class RequestRulesTests {

	private static final Instant NOW = Checks.NOW;

	@Test
	void aTimeoutLastsAtMost28Days() {
		Instant end = NOW.plus(MemberModifyRequest.MAX_TIMEOUT);
		assertThat(Checks.faults(MemberModifyRequest.timeout(end))).isEmpty();
		assertThat(Checks.faultyPaths(MemberModifyRequest.timeout(end.plusMillis(1))))
			.containsExactly("communication_disabled_until");
		assertThat(Checks.faults(MemberModifyRequest.timeout(NOW.minusSeconds(1)))).isEmpty();
		assertThat(Checks.faults(MemberModifyRequest.endTimeout())).isEmpty();
	}

	@Test
	void incidentActionsLastAtMostADay() {
		Instant end = NOW.plus(GuildIncidentActionsModifyRequest.MAX_AHEAD);
		assertThat(Checks.faults(
				GuildIncidentActionsModifyRequest.builder().invitesDisabledUntil(end).dmsDisabledUntil(null).build()))
			.isEmpty();
		assertThat(Checks.faultyPaths(GuildIncidentActionsModifyRequest.builder()
			.invitesDisabledUntil(end.plusMillis(1))
			.dmsDisabledUntil(end.plusMillis(1))
			.build())).containsExactly("invites_disabled_until", "dms_disabled_until");
	}

	@Test
	void theTimeOfTheSystemIsTakenWhereNoneIsGiven() {
		assertThat(MemberModifyRequest.timeout(Instant.now().plus(Duration.ofDays(28))))
			.satisfies(DiscordJson::validate);
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 300, 900, 1800, 3600 })
	void oneIsAwayAfterOneOfFiveTimes(int seconds) {
		assertThat(Checks.faults(GuildModifyRequest.builder().afkTimeout(seconds).build())).isEmpty();
		assertThat(Checks.faultyPaths(GuildModifyRequest.builder().afkTimeout(seconds + 1).build()))
			.containsExactly("afk_timeout");
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 1440, 4320, 10_080 })
	void threadsAreArchivedAfterOneOfFourTimes(int minutes) {
		assertThat(Checks.faults(ThreadModifyRequest.builder().autoArchiveDuration(minutes).build())).isEmpty();
		assertThat(Checks.faultyPaths(ThreadModifyRequest.builder().autoArchiveDuration(minutes + 1).build()))
			.containsExactly("auto_archive_duration");
		assertThat(Checks.faultyPaths(ChannelModifyRequest.builder().defaultAutoArchiveDuration(minutes - 1).build()))
			.containsExactly("default_auto_archive_duration");
	}

	@Test
	void onlyForumsHaveTagsAndAReaction() {
		ChannelCreateRequest text = ChannelCreateRequest.builder()
			.name("text")
			.availableTags(ForumTagRequest.builder().name("tag").build())
			.defaultReactionEmoji(DefaultReaction.of("👍"))
			.build();
		assertThat(Checks.faultyPaths(text)).containsExactly("available_tags", "default_reaction_emoji");
		assertThat(Checks.faults(text.toBuilder().type(ChannelType.GUILD_FORUM).build())).isEmpty();
		assertThat(Checks.faults(text.toBuilder().type(ChannelType.of(99)).build())).isEmpty();
	}

	@Test
	void anEmojiIsEitherOfTheGuildOrOfUnicode() {
		assertThat(Checks.faultyPaths(ForumTagRequest.builder().name("tag").emojiId(1).emojiName("👍").build()))
			.containsExactly("emoji_name");
		assertThat(Checks
			.faultyPaths(ChannelModifyRequest.builder().defaultReactionEmoji(new DefaultReaction(0, null)).build()))
			.containsExactly("default_reaction_emoji");
		assertThat(Checks.faults(ChannelModifyRequest.builder().defaultReactionEmoji(null).build())).isEmpty();
	}

	@Test
	void aChannelCanOnlyBecomeTextOrAnnouncement() {
		assertThat(Checks.faults(ChannelModifyRequest.builder().type(ChannelType.GUILD_ANNOUNCEMENT).build()))
			.isEmpty();
		assertThat(Checks.faultyPaths(ChannelModifyRequest.builder().type(ChannelType.GUILD_VOICE).build()))
			.containsExactly("type");
	}

	@Test
	void onlyPrivateThreadsCanBeInvitable() {
		ThreadStartRequest thread = ThreadStartRequest.builder().name("text").invitable(true).build();
		assertThat(Checks.faults(thread)).isEmpty();
		assertThat(Checks.faultyPaths(thread.toBuilder().type(ChannelType.PUBLIC_THREAD).build()))
			.containsExactly("invitable");
		assertThat(Checks.faultyPaths(ThreadStartRequest.builder().name("text").type(ChannelType.GUILD_TEXT).build()))
			.containsExactly("type");
	}

	@Test
	void anInviteNeedsWhatItLeadsTo() {
		assertThat(Checks.faultyPaths(InviteCreateRequest.builder().targetType(InviteTargetType.STREAM).build()))
			.containsExactly("target_user_id");
		assertThat(Checks.faultyPaths(InviteCreateRequest.builder()
			.targetType(InviteTargetType.EMBEDDED_APPLICATION)
			.targetUserId(1)
			.build())).containsExactly("target_user_id", "target_application_id");
		assertThat(Checks.faults(InviteCreateRequest.builder()
			.targetType(InviteTargetType.EMBEDDED_APPLICATION)
			.targetApplicationId(1)
			.build())).isEmpty();
		assertThat(Checks.faults(InviteCreateRequest.builder().build())).isEmpty();
	}

	@Test
	void aJoinRequestIsApprovedOrRejected() {
		assertThat(Checks.faults(GuildJoinRequestActionRequest.approve())).isEmpty();
		assertThat(Checks
			.faultyPaths(GuildJoinRequestActionRequest.approve().toBuilder().rejectionReason("reason").build()))
			.containsExactly("rejection_reason");
		assertThat(Checks
			.faultyPaths(GuildJoinRequestActionRequest.builder().action(GuildJoinRequestStatus.STARTED).build()))
			.containsExactly("action");
	}

	@Test
	void namesMustNotLookLikeDiscord() {
		assertThat(Checks.faultyPaths(WebhookCreateRequest.builder().name("My Clyde of DISCORD").build()))
			.containsExactly("name", "name");
		for (String name : List.of("a@b", "a#b", "a:b", "a```b", "Discord bot", "Everyone", "here")) {
			assertThat(Checks.faultyPaths(CurrentUserModifyRequest.builder().username(name).build())).as(name)
				.containsExactly("username");
		}
		assertThat(Checks.faults(CurrentUserModifyRequest.builder().username("everyone here").build())).isEmpty();
	}

	@Test
	void whatIsNeededMustBeThere() {
		assertThat(Checks.faultyPaths(ChannelFollowRequest.builder().build())).containsExactly("webhook_channel_id");
		assertThat(Checks.faultyPaths(TestEntitlementCreateRequest.forUser(0, 0))).containsExactly("sku_id",
				"owner_id");
		assertThat(Checks.faults(TestEntitlementCreateRequest.forGuild(-1, 1))).isEmpty();
		assertThat(Checks.faultyPaths(StickerCreateRequest.builder().build())).containsExactly("name", "tags");
	}

	@Test
	void nothingIsNamedTwice() {
		assertThat(Checks.faultyPaths(MessageBulkDeleteRequest.of(1, 2, 1))).containsExactly("messages[2]");
	}

	@Test
	void imagesAndSoundsAreNotMixedUp() {
		ImageData image = ImageData.of("GIF89a".getBytes(StandardCharsets.US_ASCII));
		ImageData sound = ImageData.of("OggS".getBytes(StandardCharsets.US_ASCII));
		assertThat(Checks.faultyPaths(EmojiCreateRequest.builder().name("name").image(sound).build()))
			.containsExactly("image");
		assertThat(Checks.faultyPaths(SoundboardSoundCreateRequest.builder().name("name").sound(image).build()))
			.containsExactly("sound");
	}

	@Test
	void aLongBanIsNotCutShortUnseen() {
		assertThat(GuildBanCreateRequest.deletingMessages(Duration.ofDays(7)).deleteMessageSeconds())
			.isEqualTo(604_800);
		assertThat(Checks.faultyPaths(GuildBanCreateRequest.deletingMessages(Duration.ofDays(1_000_000))))
			.containsExactly("delete_message_seconds");
		assertThat(Checks.faults(GuildBanCreateRequest.keepingMessages())).isEmpty();
	}

	@Test
	void keysOfMetadataAreLimited() {
		assertThat(Checks.faultyPaths(ApplicationRoleConnectionModifyRequest.builder()
			.metadata(Map.of("Key", "a", "key_1", "b", "k".repeat(51), "c"))
			.build())).containsExactly("metadata", "metadata");
	}

	@Test
	void anApplicationIsInstalledWithBotOrCommands() {
		InstallParams wrong = new InstallParams(List.of(OAuth2Scope.BOT, OAuth2Scope.IDENTIFY), 0);
		InstallParams right = new InstallParams(List.of(OAuth2Scope.BOT, OAuth2Scope.APPLICATIONS_COMMANDS), 8);
		assertThat(Checks.faultyPaths(ApplicationModifyRequest.builder().installParams(wrong).build()))
			.containsExactly("install_params.scopes");
		assertThat(Checks.faults(ApplicationModifyRequest.builder()
			.installParams(right)
			.integrationTypesConfig(Map.of("1", new ApplicationIntegrationTypeConfiguration(right)))
			.build())).isEmpty();
		assertThat(Checks.faultyPaths(ApplicationModifyRequest.builder()
			.integrationTypesConfig(Map.of("2", new ApplicationIntegrationTypeConfiguration(wrong)))
			.eventWebhooksStatus(ApplicationEventWebhookStatus.DISABLED_BY_DISCORD)
			.build())).containsExactly("integration_types_config",
					"integration_types_config.2.oauth2_install_params.scopes", "event_webhooks_status");
	}

	// Auto-moderation

	@Test
	void presetsAndProfilesNeedMetadata() {
		assertThat(Checks.faultyPaths(rule(AutoModerationTriggerType.KEYWORD_PRESET))).contains("trigger_metadata");
		assertThat(Checks.faultyPaths(rule(AutoModerationTriggerType.MEMBER_PROFILE))).contains("trigger_metadata");
		assertThat(Checks.faults(rule(AutoModerationTriggerType.KEYWORD))).isEmpty();
		assertThat(Checks.faults(rule(AutoModerationTriggerType.SPAM))).isEmpty();
	}

	@Test
	void metadataBelongsToItsTrigger() {
		AutoModerationTriggerMetadataRequest all = AutoModerationTriggerMetadataRequest.builder()
			.keywordFilter("a")
			.regexPatterns("b")
			.presets(AutoModerationKeywordPresetType.SLURS)
			.allowList("c")
			.mentionTotalLimit(5)
			.mentionRaidProtectionEnabled(false)
			.build();
		String at = "trigger_metadata.";
		assertThat(Checks.faultyPaths(rule(AutoModerationTriggerType.KEYWORD, all))).containsExactly(at + "presets",
				at + "mention_total_limit", at + "mention_raid_protection_enabled");
		assertThat(Checks.faultyPaths(rule(AutoModerationTriggerType.KEYWORD_PRESET, all))).containsExactly(
				at + "keyword_filter", at + "regex_patterns", at + "mention_total_limit",
				at + "mention_raid_protection_enabled");
		assertThat(Checks.faultyPaths(rule(AutoModerationTriggerType.MENTION_SPAM, all)))
			.containsExactly(at + "keyword_filter", at + "regex_patterns", at + "presets", at + "allow_list");
		assertThat(Checks.faultyPaths(rule(AutoModerationTriggerType.SPAM, all))).hasSize(6);
		assertThat(Checks.faults(rule(AutoModerationTriggerType.of(99), all))).isEmpty();
	}

	@Test
	void actionsBelongToTheirTrigger() {
		AutoModerationRuleCreateRequest spam = rule(AutoModerationTriggerType.SPAM).toBuilder()
			.actions(AutoModerationActionRequest.timeout(Duration.ofMinutes(1)),
					AutoModerationActionRequest.blockMemberInteraction())
			.build();
		assertThat(Checks.faultyPaths(spam)).containsExactly("actions[0].type", "actions[1].type");
		assertThat(Checks.faults(rule(AutoModerationTriggerType.MENTION_SPAM).toBuilder()
			.actions(AutoModerationActionRequest.timeout(Duration.ofMinutes(1)))
			.build())).isEmpty();
	}

	@Test
	void actionsNeedTheirMetadataAndNoOther() {
		assertThat(Checks.faults(AutoModerationActionRequest.sendAlertMessage(1))).isEmpty();
		assertThat(Checks.faultyPaths(AutoModerationActionRequest.sendAlertMessage(0))).containsExactly("metadata");
		assertThat(Checks
			.faultyPaths(AutoModerationActionRequest.builder().type(AutoModerationActionType.TIMEOUT).build()))
			.containsExactly("metadata");
		assertThat(Checks.faultyPaths(AutoModerationActionRequest.sendAlertMessage(1)
			.toBuilder()
			.type(AutoModerationActionType.BLOCK_MESSAGE)
			.build())).containsExactly("metadata.channel_id");
	}

	private static AutoModerationRuleCreateRequest rule(AutoModerationTriggerType type) {
		return AutoModerationRuleCreateRequest.builder()
			.name("text")
			.eventType(AutoModerationEventType.MESSAGE_SEND)
			.triggerType(type)
			.actions(AutoModerationActionRequest.blockMessage())
			.build();
	}

	private static AutoModerationRuleCreateRequest rule(AutoModerationTriggerType type,
			AutoModerationTriggerMetadataRequest metadata) {
		return rule(type).toBuilder().triggerMetadata(metadata).build();
	}

	// Scheduled events

	@Test
	void anEventElsewhereNeedsPlaceAndEnd() {
		assertThat(Checks.faults(external().build())).isEmpty();
		assertThat(Checks.faultyPaths(external().entityMetadata(null).scheduledEndTime(null).channelId(1).build()))
			.containsExactly("channel_id", "entity_metadata", "scheduled_end_time");
		assertThat(Checks.faultyPaths(external().entityMetadata(new GuildScheduledEventEntityMetadata(null)).build()))
			.containsExactly("entity_metadata");
	}

	@Test
	void anEventInAChannelNeedsTheChannel() {
		assertThat(Checks.faultyPaths(external().entityType(GuildScheduledEventEntityType.VOICE).build()))
			.containsExactly("channel_id", "entity_metadata");
		assertThat(Checks.faults(external().entityType(GuildScheduledEventEntityType.STAGE_INSTANCE)
			.channelId(1)
			.entityMetadata(null)
			.scheduledEndTime(null)
			.build())).isEmpty();
	}

	@Test
	void anEventEndsAfterItStarts() {
		assertThat(Checks.faultyPaths(external().scheduledEndTime(NOW).build())).containsExactly("scheduled_end_time");
		assertThat(Checks.faultyPaths(GuildScheduledEventCreateRequest.builder()
			.name("text")
			.privacyLevel(GuildScheduledEventPrivacyLevel.GUILD_ONLY)
			.entityType(GuildScheduledEventEntityType.VOICE)
			.channelId(1)
			.build())).containsExactly("scheduled_start_time");
		assertThat(Checks.faultyPaths(GuildScheduledEventExceptionModifyRequest.builder()
			.scheduledStartTime(NOW)
			.scheduledEndTime(NOW)
			.build())).containsExactly("scheduled_end_time");
	}

	@Test
	void anEventThatMovesElsewhereLosesItsChannel() {
		GuildScheduledEventModifyRequest request = GuildScheduledEventModifyRequest.builder()
			.entityType(GuildScheduledEventEntityType.EXTERNAL)
			.entityMetadata(GuildScheduledEventEntityMetadata.of("place"))
			.scheduledEndTime(NOW)
			.build();
		assertThat(Checks.faultyPaths(request)).containsExactly("channel_id");
		assertThat(Checks.faults(request.toBuilder().channelId(null).build())).isEmpty();
		assertThat(Checks.faultyPaths(GuildScheduledEventModifyRequest.builder()
			.status(GuildScheduledEventStatus.SCHEDULED)
			.entityType(GuildScheduledEventEntityType.VOICE)
			.channelId(null)
			.build())).containsExactly("channel_id", "status");
	}

	private static GuildScheduledEventCreateRequestBuilder external() {
		return GuildScheduledEventCreateRequest.builder()
			.name("text")
			.privacyLevel(GuildScheduledEventPrivacyLevel.GUILD_ONLY)
			.entityType(GuildScheduledEventEntityType.EXTERNAL)
			.entityMetadata(GuildScheduledEventEntityMetadata.of("place"))
			.scheduledStartTime(NOW)
			.scheduledEndTime(NOW.plusSeconds(1));
	}

	static Stream<RecurrenceRule> allowedRules() {
		RecurrenceRuleWeekday[] days = RecurrenceRuleWeekday.values().toArray(RecurrenceRuleWeekday[]::new);
		return Stream.of(RecurrenceRule.daily(NOW),
				RecurrenceRule.daily(NOW, days[0], days[1], days[2], days[3], days[4]),
				RecurrenceRule.daily(NOW, days[6], days[3], days[2], days[1], days[0]),
				RecurrenceRule.daily(NOW, days[5], days[4]), RecurrenceRule.daily(NOW, days[6], days[0]),
				RecurrenceRule.weekly(NOW, days[2]), RecurrenceRule.everyOtherWeek(NOW, days[2]),
				RecurrenceRule.monthly(NOW, 5, days[2]), RecurrenceRule.yearly(NOW, RecurrenceRuleMonth.JULY, 31));
	}

	@ParameterizedTest
	@MethodSource("allowedRules")
	void whatDiscordAcceptsOfRecurrencePasses(RecurrenceRule rule) {
		assertThat(Checks.faults(rule)).isEmpty();
		assertThat(Checks.faults(external().recurrenceRule(rule).build())).isEmpty();
	}

	@Test
	void whatDiscordDoesNotAcceptOfRecurrenceDoesNot() {
		RecurrenceRuleWeekday monday = RecurrenceRuleWeekday.MONDAY;
		RecurrenceRuleWeekday sunday = RecurrenceRuleWeekday.SUNDAY;
		assertThat(Checks.faultyPaths(RecurrenceRule.daily(NOW, monday))).containsExactly("by_weekday");
		assertThat(Checks.faultyPaths(RecurrenceRule.daily(NOW, monday, RecurrenceRuleWeekday.TUESDAY)))
			.containsExactly("by_weekday");
		assertThat(Checks.faultyPaths(RecurrenceRule.weekly(NOW, monday).toBuilder().byWeekday(monday, sunday).build()))
			.containsExactly("by_weekday");
		assertThat(Checks.faultyPaths(RecurrenceRule.weekly(NOW, monday).toBuilder().interval(3).build()))
			.containsExactly("interval");
		assertThat(Checks.faultyPaths(RecurrenceRule.daily(NOW).toBuilder().interval(2).build()))
			.containsExactly("interval");
		assertThat(Checks
			.faultyPaths(RecurrenceRule.daily(NOW).toBuilder().end(NOW).count(3).byYearDay(List.of(1)).build()))
			.containsExactly("end", "count", "by_year_day");
		assertThat(Checks.faultyPaths(RecurrenceRule.monthly(NOW, 1, monday)
			.toBuilder()
			.byNWeekday(RecurrenceRuleNWeekday.of(1, monday), RecurrenceRuleNWeekday.of(2, monday))
			.build())).containsExactly("by_n_weekday");
		assertThat(Checks.faultyPaths(
				RecurrenceRule.weekly(NOW, monday).toBuilder().frequency(RecurrenceRuleFrequency.MONTHLY).build()))
			.containsExactly("by_weekday");
		assertThat(Checks.faultyPaths(RecurrenceRule.yearly(NOW, RecurrenceRuleMonth.MAY, 1)
			.toBuilder()
			.byMonth((List<RecurrenceRuleMonth>) null)
			.build())).containsExactly("by_month");
		assertThat(Checks.faultyPaths(RecurrenceRule.yearly(NOW, RecurrenceRuleMonth.MAY, 32)))
			.containsExactly("by_month_day[0]");
	}

	// Commands of the gateway

	@Test
	void membersAreAskedForByNameOrById() {
		assertThat(Checks.faults(RequestGuildMembers.all(1))).isEmpty();
		assertThat(Checks.faultyPaths(RequestGuildMembers.builder().guildId(1).build())).containsExactly("query");
		assertThat(Checks.faultyPaths(RequestGuildMembers.of(1, 2).toBuilder().query("a").build()))
			.containsExactly("query");
		assertThat(Checks.faultyPaths(RequestGuildMembers.builder().guildId(1).query("a").build()))
			.containsExactly("limit");
		assertThat(Checks.faultyPaths(RequestGuildMembers.startingWith(1, "a", 0))).containsExactly("limit");
		assertThat(Checks.faultyPaths(RequestGuildMembers.of(0, 1))).containsExactly("guild_id");
	}

	@Test
	void aNonceIsCountedInBytes() {
		assertThat(Checks.faults(RequestGuildMembers.all(1).toBuilder().nonce("ü".repeat(16)).build())).isEmpty();
		assertThat(Checks.faultyPaths(RequestGuildMembers.all(1).toBuilder().nonce("ü".repeat(16) + "a").build()))
			.containsExactly("nonce");
	}

	@Test
	void commandsNeedTheirGuilds() {
		assertThat(Checks.faultyPaths(RequestSoundboardSounds.of())).containsExactly("guild_ids");
		assertThat(Checks.faultyPaths(UpdateVoiceState.builder().selfMute(true).selfDeaf(true).build()))
			.containsExactly("guild_id", "channel_id");
		assertThat(Checks.faults(UpdateVoiceState.leave(1))).isEmpty();
	}

	@Test
	void onlyStreamsHaveAnAddress() {
		BotActivity activity = BotActivity.streaming("name", "https://www.twitch.tv/discord");
		assertThat(Checks.faults(UpdatePresence.of(PresenceStatus.DND, activity))).isEmpty();
		assertThat(Checks.faultyPaths(UpdatePresence.of(PresenceStatus.DND, BotActivity.playing("chess"),
				activity.toBuilder().name("").type(ActivityType.PLAYING).build())))
			.containsExactly("activities[1].name", "activities[1].url");
	}

	// All of it

	@Test
	void secretsAreNotShown() {
		String token = "very secret".repeat(1000);
		assertThat(Checks.faults(MemberAddRequest.builder().accessToken(new Secret(token)).build()).toString())
			.contains("access_token")
			.doesNotContain("very secret");
		assertThat(Checks.faults(LobbyJoinRequest.builder().secret(new Secret(token)).build()).toString())
			.contains("secret: ")
			.doesNotContain("very secret");
	}

	@Test
	void theMetadataOfALobbyIsCountedAsAWhole() {
		assertThat(Checks.faultyPaths(LobbyMemberRequest.builder()
			.id(1)
			.metadata(Map.of("a", "b".repeat(499), "c", "d".repeat(499)))
			.build())).isEmpty();
		assertThat(Checks.faultyPaths(LobbyMemberRequest.builder()
			.id(1)
			.metadata(Map.of("a", "b".repeat(499), "c", "d".repeat(500)))
			.build())).containsExactly("metadata");
	}

}
