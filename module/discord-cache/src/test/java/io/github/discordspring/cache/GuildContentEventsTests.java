package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.AutoModerationRuleCreateEvent;
import io.github.discordspring.model.event.AutoModerationRuleDeleteEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.EntitlementCreateEvent;
import io.github.discordspring.model.event.EntitlementDeleteEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildBanAddEvent;
import io.github.discordspring.model.event.GuildBanRemoveEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildScheduledEventCreateEvent;
import io.github.discordspring.model.event.GuildScheduledEventUpdateEvent;
import io.github.discordspring.model.event.GuildScheduledEventUserAddEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundDeleteEvent;
import io.github.discordspring.model.event.GuildStickersUpdateEvent;
import io.github.discordspring.model.event.IntegrationCreateEvent;
import io.github.discordspring.model.event.IntegrationDeleteEvent;
import io.github.discordspring.model.event.InviteCreateEvent;
import io.github.discordspring.model.event.InviteDeleteEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessagePollVoteAddEvent;
import io.github.discordspring.model.event.MessagePollVoteRemoveEvent;
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.event.StageInstanceCreateEvent;
import io.github.discordspring.model.event.StageInstanceDeleteEvent;
import io.github.discordspring.model.event.SubscriptionCreateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.event.WebhooksUpdateEvent;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.poll.PollAnswerCount;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventStatus;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the events of all that is in a guild beside channels, roles and members change.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class GuildContentEventsTests {

	private static final long GUILD = EveryType.GUILD;

	private static final User ANNA = Sample.user(2, "anna");

	private final DiscordCache cache;

	GuildContentEventsTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
		this.cache.apply(Sample.ready(EveryType.BOT, GUILD));
		this.cache.apply(EveryType.guildCreate());
	}

	@Test
	void aGuildComesWithAllThatIsInIt() {
		for (EntityType<?> type : List.of(EntityType.EMOJIS, EntityType.STICKERS, EntityType.SOUNDBOARD_SOUNDS,
				EntityType.PRESENCES, EntityType.VOICE_STATES, EntityType.STAGE_INSTANCES,
				EntityType.SCHEDULED_EVENTS)) {
			assertThat(this.cache.entities(type).values()).as(type.name()).hasToString("[" + EveryType.one(type) + "]");
		}
		assertThat(this.cache.guilds().get(GUILD)).satisfies((guild) -> {
			assertThat(guild.emojis()).containsExactly(EveryType.one(EntityType.EMOJIS));
			assertThat(guild.stickers()).containsExactly(EveryType.one(EntityType.STICKERS));
		});
	}

	@Test
	void anOutageKeepsAllOfIt() {
		this.cache.apply(new GuildDeleteEvent(GUILD, true));
		assertThat(this.cache.voiceStates().count()).isEqualTo(1);
		assertThat(this.cache.scheduledEvents().count()).isEqualTo(1);
		assertThat(this.cache.emojis().count()).isEqualTo(1);
	}

	@Test
	void whatAnotherGuildCreateDoesNotNameIsGone() {
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of()));
		for (EntityType<?> type : List.of(EntityType.EMOJIS, EntityType.STICKERS, EntityType.SOUNDBOARD_SOUNDS,
				EntityType.PRESENCES, EntityType.VOICE_STATES, EntityType.STAGE_INSTANCES,
				EntityType.SCHEDULED_EVENTS)) {
			assertThat(this.cache.entities(type).count()).as(type.name()).isZero();
		}
	}

	@Test
	void listsOfEmojisAndStickersReplaceThoseBefore() {
		Emoji dog = EveryType.read("{'id':'400','name':'dog'}", Emoji.class);
		this.cache.apply(new GuildEmojisUpdateEvent(GUILD, List.of(dog)));
		this.cache.apply(new GuildStickersUpdateEvent(GUILD, List.of()));
		assertThat(this.cache.emojis().in(GUILD).values()).containsExactly(dog);
		assertThat(this.cache.stickers().count()).isZero();
		this.cache.apply(new GuildSoundboardSoundDeleteEvent(302, GUILD));
		assertThat(this.cache.soundboardSounds().count()).isZero();
	}

	@Test
	void aPresenceIsReplacedAndGoesWithItsMember() {
		this.cache.apply(EveryType.event(PresenceUpdateEvent.class,
				"{'user':{'id':'2','username':7},'guild_id':'100','status':'idle','activities':[{'name':3}]}"));
		assertThat(this.cache.presences().get(GUILD, 2).status()).isEqualTo(PresenceStatus.IDLE);
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, ANNA));
		assertThat(this.cache.presences().count()).isZero();
		assertThat(this.cache.voiceStates().count()).isZero();
	}

	@Test
	void whoLeavesVoiceIsNotThereAndWhoComesBringsTheirMember() {
		this.cache.apply(EveryType.event(VoiceStateUpdateEvent.class,
				"{'guild_id':'100','channel_id':null,'user_id':'2','session_id':'x'}"));
		assertThat(this.cache.voiceStates().count()).isZero();
		this.cache.apply(EveryType.event(VoiceStateUpdateEvent.class,
				"{'guild_id':'100','channel_id':'201','user_id':'3','member':{'user':{'id':'3','username':'ben'},'nick':'b'}}"));
		assertThat(this.cache.voiceStates().get(GUILD, 3).channelId()).isEqualTo(201);
		assertThat(this.cache.voiceStates().get(GUILD, 3).member()).isNull();
		assertThat(this.cache.members().get(GUILD, 3).nick()).isEqualTo("b");
	}

	@Test
	void stagesComeAndGo() {
		this.cache.apply(EveryType.event(StageInstanceDeleteEvent.class, EntityType.STAGE_INSTANCES));
		assertThat(this.cache.stageInstances().count()).isZero();
		this.cache.apply(EveryType.event(StageInstanceCreateEvent.class, EntityType.STAGE_INSTANCES));
		assertThat(this.cache.stageInstances().get(303).topic()).isEqualTo("t");
	}

	@Test
	void aScheduledEventThatIsOverIsGone() {
		GuildScheduledEvent event = EveryType.one(EntityType.SCHEDULED_EVENTS);
		this.cache.apply(
				new GuildScheduledEventUpdateEvent(event.toBuilder().status(GuildScheduledEventStatus.ACTIVE).build()));
		assertThat(this.cache.scheduledEvents().count()).isEqualTo(1);
		this.cache.apply(new GuildScheduledEventUpdateEvent(
				event.toBuilder().status(GuildScheduledEventStatus.COMPLETED).build()));
		assertThat(this.cache.scheduledEvents().count()).isZero();
	}

	@Test
	void whoIsInterestedInAScheduledEventIsCountedWhereTheNumberIsKnown() {
		this.cache.apply(new GuildScheduledEventUserAddEvent(304, 2, GUILD));
		assertThat(this.cache.scheduledEvents().get(304).userCount()).isNull();
		GuildScheduledEvent event = EveryType.one(EntityType.SCHEDULED_EVENTS);
		this.cache.apply(new GuildScheduledEventCreateEvent(event.toBuilder().userCount(4).build()));
		this.cache.apply(new GuildScheduledEventUserAddEvent(304, 2, GUILD));
		this.cache.apply(new GuildScheduledEventUpdateEvent(event));
		assertThat(this.cache.scheduledEvents().get(304).userCount()).isEqualTo(5);
	}

	@Test
	void aBanKeepsTheReasonThatWasPutByHand() {
		this.cache.bans().in(GUILD).put(new Ban("spam", ANNA));
		this.cache.apply(new GuildBanAddEvent(GUILD, ANNA));
		assertThat(this.cache.bans().get(GUILD, 2)).isEqualTo(new Ban("spam", ANNA));
		this.cache.apply(new GuildBanRemoveEvent(GUILD, ANNA));
		assertThat(this.cache.bans().count()).isZero();
	}

	@Test
	void anInviteIsFoundByItsCodeAndGoesWithItsChannel() {
		String invite = "{'channel_id':'200','guild_id':'100','code':'%s','created_at':'2024-01-01T00:00:00Z','max_age':5,'max_uses':6,'temporary':true,'uses':0}";
		this.cache.apply(EveryType.event(InviteCreateEvent.class, invite.formatted("aZ09")));
		this.cache.apply(EveryType.event(InviteCreateEvent.class, invite.formatted("a-vanity-name")));
		assertThat(this.cache.invites().get(DiscordCache.inviteId("aZ09"))).satisfies((kept) -> {
			assertThat(kept.code()).isEqualTo("aZ09");
			assertThat(kept.maxUses()).isEqualTo(6);
			assertThat(kept.channel().id()).isEqualTo(200);
		});
		assertThat(DiscordCache.inviteId("a")).isNotEqualTo(DiscordCache.inviteId("0a"));
		this.cache.apply(new InviteDeleteEvent(200, GUILD, "aZ09"));
		assertThat(this.cache.invites().values()).extracting((kept) -> kept.code()).containsExactly("a-vanity-name");
		this.cache.apply(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)));
		assertThat(this.cache.invites().count()).isZero();
	}

	@Test
	void anInviteTellsTheRolesThatItGives() {
		Role kept = EveryType.one(EntityType.ROLES);
		this.cache.apply(EveryType.event(InviteCreateEvent.class,
				"{'channel_id':'200','guild_id':'100','code':'abc','created_at':'2024-01-01T00:00:00Z','role_ids':['%d','999']}"
					.formatted(kept.id())));
		assertThat(this.cache.invites().get(DiscordCache.inviteId("abc")).roles())
			.extracting((role) -> role.id(), (role) -> role.name())
			.containsExactly(tuple(kept.id(), kept.name()), tuple(999L, ""));
	}

	@Test
	void anInviteOfAChannelThatIsNotKeptGoesWithItToo() {
		this.cache.setPolicy(EntityType.CHANNELS, CachingPolicy.none());
		this.cache.apply(EveryType.event(InviteCreateEvent.class,
				"{'channel_id':'200','guild_id':'100','code':'abc','created_at':'2024-01-01T00:00:00Z'}"));
		this.cache.apply(EveryType.event(InviteCreateEvent.class,
				"{'channel_id':'201','guild_id':'100','code':'def','created_at':'2024-01-01T00:00:00Z'}"));
		assertThat(this.cache.wanted().contains(EventType.CHANNEL_DELETE)).isTrue();
		this.cache.apply(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)));
		assertThat(this.cache.invites().values()).extracting((kept) -> kept.code(), (kept) -> kept.channel().id())
			.containsExactly(tuple("def", 201L));
	}

	@Test
	void anInviteGoesWithItsChannelWhateverIsKeptOfIt() {
		this.cache.setProperties(EntityType.INVITES, EntityProperties.of(EntityType.INVITES, List.of("uses")));
		this.cache.apply(EveryType.event(InviteCreateEvent.class,
				"{'channel_id':'200','guild_id':'100','code':'abc','created_at':'2024-01-01T00:00:00Z'}"));
		assertThat(this.cache.invites().count()).isOne();
		this.cache.apply(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)));
		assertThat(this.cache.invites().count()).isZero();
	}

	@Test
	void integrationsRulesEntitlementsAndSubscriptionsComeAndGo() {
		this.cache.apply(new IntegrationCreateEvent(EveryType.one(EntityType.INTEGRATIONS), GUILD));
		this.cache.apply(new AutoModerationRuleCreateEvent(EveryType.one(EntityType.AUTO_MODERATION_RULES)));
		this.cache.apply(new EntitlementCreateEvent(EveryType.one(EntityType.ENTITLEMENTS)));
		this.cache.apply(new SubscriptionCreateEvent(EveryType.one(EntityType.SUBSCRIPTIONS)));
		assertThat(this.cache.integrations().in(GUILD).get(305)).isEqualTo(EveryType.one(EntityType.INTEGRATIONS));
		assertThat(this.cache.autoModerationRules().get(306).name()).isEqualTo("r");
		assertThat(this.cache.entitlements().get(309).userId()).isEqualTo(2);
		assertThat(this.cache.subscriptions().contains(310)).isTrue();
		this.cache.apply(new IntegrationDeleteEvent(305, GUILD, 0));
		this.cache.apply(new AutoModerationRuleDeleteEvent(EveryType.one(EntityType.AUTO_MODERATION_RULES)));
		this.cache.apply(new EntitlementDeleteEvent(EveryType.one(EntityType.ENTITLEMENTS)));
		assertThat(this.cache.integrations().count()).isZero();
		assertThat(this.cache.autoModerationRules().count()).isZero();
		assertThat(this.cache.entitlements().count()).isZero();
	}

	@Test
	void webhooksOfAChannelAreDroppedWhenOneOfThemChanges() {
		this.cache.webhooks().put(EveryType.one(EntityType.WEBHOOKS));
		this.cache.apply(new WebhooksUpdateEvent(GUILD, 201));
		assertThat(this.cache.webhooks().count()).isEqualTo(1);
		this.cache.apply(new WebhooksUpdateEvent(GUILD, 200));
		assertThat(this.cache.webhooks().count()).isZero();
	}

	@Test
	void aDirectMessageTellsOfItsChannel() {
		Message message = Sample.message(700, 600, ANNA, "hi");
		this.cache.apply(new MessageCreateEvent(message, 0, null, ChannelType.DM));
		assertThat(this.cache.channels().get(600)).satisfies((channel) -> {
			assertThat(channel.type()).isEqualTo(ChannelType.DM);
			assertThat(channel.recipients()).containsExactly(ANNA);
			assertThat(channel.lastMessageId()).isEqualTo(700);
		});
	}

	@Test
	void votesAreCountedAndTheBotsOwnOnlyOnce() {
		this.cache.apply(EveryType.event(MessageCreateEvent.class,
				"{'id':'500','channel_id':'200','guild_id':'100','author':{'id':'2','username':'anna'},'type':0,'content':'','timestamp':'2024-01-01T00:00:00Z','poll':{'question':{'text':'?'},'answers':[{'answer_id':1,'poll_media':{'text':'a'}}],'allow_multiselect':false,'layout_type':1}}"));
		this.cache.apply(new MessagePollVoteAddEvent(2, 200, 500, GUILD, 1));
		this.cache.apply(new MessagePollVoteAddEvent(9, 200, 500, GUILD, 1));
		this.cache.apply(new MessagePollVoteAddEvent(9, 200, 500, GUILD, 1));
		assertThat(this.cache.messages().get(500).poll().results().answerCounts())
			.containsExactly(new PollAnswerCount(1, 2, true));
		this.cache.apply(new MessagePollVoteRemoveEvent(9, 200, 500, GUILD, 1));
		this.cache.apply(new MessagePollVoteRemoveEvent(9, 200, 500, GUILD, 1));
		assertThat(this.cache.messages().get(500).poll().results().answerCounts())
			.containsExactly(new PollAnswerCount(1, 1, false));
	}

}
