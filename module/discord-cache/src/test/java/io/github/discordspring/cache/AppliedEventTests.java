package io.github.discordspring.cache;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.AutoModerationRuleDeleteEvent;
import io.github.discordspring.model.event.AutoModerationRuleUpdateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EntitlementDeleteEvent;
import io.github.discordspring.model.event.EntitlementUpdateEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildBanRemoveEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildScheduledEventDeleteEvent;
import io.github.discordspring.model.event.GuildScheduledEventUpdateEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundDeleteEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundUpdateEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundsUpdateEvent;
import io.github.discordspring.model.event.GuildStickersUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.IntegrationDeleteEvent;
import io.github.discordspring.model.event.IntegrationUpdateEvent;
import io.github.discordspring.model.event.InviteDeleteEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessagePollVoteAddEvent;
import io.github.discordspring.model.event.MessagePollVoteRemoveEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.event.StageInstanceDeleteEvent;
import io.github.discordspring.model.event.StageInstanceUpdateEvent;
import io.github.discordspring.model.event.SubscriptionDeleteEvent;
import io.github.discordspring.model.event.SubscriptionUpdateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadMemberUpdateEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an event tells together with what was kept before it.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class AppliedEventTests {

	private static final long GUILD = EveryType.GUILD;

	private static final User ANNA = Sample.user(2, "anna");

	private final DiscordCache cache;

	AppliedEventTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
	}

	@Test
	void aGuildStartsJoinsFailsComesBackAndIsLeft() {
		this.cache.apply(Sample.ready(EveryType.BOT, GUILD));
		assertThat(this.cache.applyAndCompare(EveryType.guildCreate()).guildTransition())
			.isEqualTo(GuildTransition.STARTED);
		assertThat(this.cache.applyAndCompare(EveryType.guildCreate()).guildTransition()).isNull();
		assertThat(this.cache.isUnavailable(GUILD)).isFalse();
		assertThat(this.cache.applyAndCompare(new GuildDeleteEvent(GUILD, true)).guildTransition())
			.isEqualTo(GuildTransition.UNAVAILABLE);
		assertThat(this.cache.isUnavailable(GUILD)).isTrue();
		assertThat(this.cache.unavailableGuilds().toArray()).containsExactly(GUILD);
		assertThat(this.cache.applyAndCompare(new GuildDeleteEvent(GUILD, true)).guildTransition()).isNull();
		assertThat(this.cache.applyAndCompare(EveryType.guildCreate()).guildTransition())
			.isEqualTo(GuildTransition.AVAILABLE);
		AppliedEvent left = this.cache.applyAndCompare(new GuildDeleteEvent(GUILD, false));
		assertThat(left.guildTransition()).isEqualTo(GuildTransition.LEFT);
		assertThat(this.cache.unavailableGuilds().isEmpty()).isTrue();
		assertThat(left.previous(EntityType.GUILDS).roles()).hasSize(1);
		assertThat(this.cache.applyAndCompare(new GuildDeleteEvent(GUILD, false)).guildTransition()).isNull();
		assertThat(this.cache.applyAndCompare(EveryType.guildCreate()).guildTransition())
			.isEqualTo(GuildTransition.JOINED);
	}

	@Test
	void whatWasThereBeforeIsTold() {
		this.cache.apply(EveryType.guildCreate());
		AppliedEvent updated = this.cache.applyAndCompare(
				new ChannelUpdateEvent(EveryType.one(EntityType.CHANNELS).toBuilder().name("new").build()));
		assertThat(updated.previous(EntityType.CHANNELS)).isEqualTo(EveryType.one(EntityType.CHANNELS));
		assertThat(updated.previous(EntityType.ROLES)).isNull();
		assertThat(this.cache.channels().get(200).name()).isEqualTo("new");
		AppliedEvent deleted = this.cache.applyAndCompare(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)));
		assertThat(deleted.previous(EntityType.CHANNELS).name()).isEqualTo("new");
		assertThat(this.cache.applyAndCompare(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)))
			.previous(EntityType.CHANNELS)).isNull();
	}

	@Test
	void messagesThatAreDeletedTogetherAreToldWithWhatWasInThem() {
		for (int id = 1; id <= 3; id++) {
			this.cache.apply(Sample.written(GUILD, Sample.message(id, 200, ANNA, "text " + id), null));
		}
		MessageDeleteBulkEvent deleted = new MessageDeleteBulkEvent(Snowflakes.of(3, 99, 1), 200, GUILD);
		assertThat(this.cache.applyAndCompare(deleted).previousAll(EntityType.MESSAGES)).extracting(Message::content)
			.containsExactly("text 3", "text 1");
		assertThat(this.cache.messages().count()).isOne();
		assertThat(this.cache.applyAndCompare(deleted).previousAll(EntityType.MESSAGES)).isEmpty();
	}

	@Test
	void whoLeavesAndWhereFromIsTold() {
		this.cache.apply(EveryType.guildCreate());
		AppliedEvent voice = this.cache.applyAndCompare(
				EveryType.event(VoiceStateUpdateEvent.class, "{'guild_id':'100','channel_id':null,'user_id':'2'}"));
		assertThat(voice.previous(EntityType.VOICE_STATES).channelId()).isEqualTo(201);
		AppliedEvent left = this.cache.applyAndCompare(new GuildMemberRemoveEvent(GUILD, ANNA));
		assertThat(left.previous(EntityType.MEMBERS).nick()).isEqualTo("a");
		assertThat(left.previous(EntityType.USERS)).isEqualTo(ANNA);
	}

	@Test
	void rolesThatAMemberGotAndLostAreTold() {
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of(), Sample.member(ANNA, "a", 1, 2)));
		AppliedEvent updated = this.cache
			.applyAndCompare(new GuildMemberUpdateEvent(Sample.member(ANNA, "a", 2, 3), GUILD));
		assertThat(updated.addedRoles().toArray()).containsExactly(3);
		assertThat(updated.removedRoles().toArray()).containsExactly(1);
		AppliedEvent unknown = this.cache
			.applyAndCompare(new GuildMemberUpdateEvent(Sample.member(Sample.user(7), "b", 2), GUILD));
		assertThat(unknown.addedRoles()).isNull();
		assertThat(unknown.removedRoles()).isNull();
	}

	@Test
	void rolesThatAMemberGotAndLostAreNotKnownWhereRolesAreNotKept() {
		this.cache.setProperties(EntityType.MEMBERS, EntityProperties.without(EntityType.MEMBERS, List.of("roles")));
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of(), Sample.member(ANNA, "a", 1, 2)));
		AppliedEvent updated = this.cache
			.applyAndCompare(new GuildMemberUpdateEvent(Sample.member(ANNA, "b", 1, 2), GUILD));
		assertThat(updated.previous(EntityType.MEMBERS).nick()).isEqualTo("a");
		assertThat(updated.addedRoles()).isNull();
		assertThat(updated.removedRoles()).isNull();
	}

	@Test
	void emojisThatWereAddedUpdatedAndRemovedAreTold() {
		Emoji dog = EveryType.read("{'id':'400','name':'dog'}", Emoji.class);
		assertDifferences(EntityType.EMOJIS, EveryType.one(EntityType.EMOJIS),
				EveryType.read("{'id':'300','name':'tiger','animated':true}", Emoji.class), dog,
				(emojis) -> new GuildEmojisUpdateEvent(GUILD, emojis));
	}

	@Test
	void stickersThatWereAddedUpdatedAndRemovedAreTold() {
		Sticker wave = EveryType.one(EntityType.STICKERS);
		assertDifferences(EntityType.STICKERS, wave, wave.toBuilder().name("waves").build(),
				wave.toBuilder().id(401).build(), (stickers) -> new GuildStickersUpdateEvent(GUILD, stickers));
	}

	@Test
	void soundsThatWereAddedUpdatedAndRemovedAreTold() {
		SoundboardSound quack = EveryType.one(EntityType.SOUNDBOARD_SOUNDS);
		assertDifferences(EntityType.SOUNDBOARD_SOUNDS, quack, quack.toBuilder().name("quacks").build(),
				quack.toBuilder().soundId(402).build(),
				(sounds) -> new GuildSoundboardSoundsUpdateEvent(sounds, GUILD));
	}

	private <T> void assertDifferences(EntityType<T> type, T before, T after, T another,
			Function<List<T>, DispatchEvent> update) {
		assertThat(this.cache.applyAndCompare(update.apply(List.of(before))).difference(type))
			.as("nobody knows what was there")
			.isNull();
		EntityDifference<T> difference = this.cache.applyAndCompare(update.apply(List.of(after, another)))
			.difference(type);
		assertThat(difference.added()).containsExactly(another);
		assertThat(difference.updated()).containsExactly(new EntityDifference.Update<>(before, after));
		assertThat(difference.removed()).isEmpty();
		AppliedEvent applied = this.cache.applyAndCompare(update.apply(List.of(another)));
		assertThat(applied.difference(type)).isEqualTo(new EntityDifference<>(List.of(), List.of(), List.of(after)));
		for (EntityType<?> other : EntityType.values()) {
			assertThat(applied.difference(other) != null).as(other.name()).isEqualTo(other == type);
		}
	}

	/**
	 * Gives events by the type of what they are about: of one that is kept, how it is
	 * told in JSON.
	 */
	static Stream<Arguments> events() {
		String user = "'user':" + EveryType.json(EntityType.USERS);
		String message = "'channel_id':'200','message_id':'500','guild_id':'100'";
		String emoji = "'emoji':{'id':null,'name':'x'}";
		return Stream.of(about(EntityType.GUILDS, GuildUpdateEvent.class),
				about(EntityType.GUILDS, GuildCreateEvent.class),
				about(EntityType.GUILDS, GuildDeleteEvent.class, "'id':'100'"),
				about(EntityType.CHANNELS, ChannelUpdateEvent.class),
				about(EntityType.CHANNELS, ChannelDeleteEvent.class),
				about(EntityType.CHANNELS, ChannelPinsUpdateEvent.class, "'guild_id':'100','channel_id':'200'"),
				about(EntityType.CHANNELS, ThreadUpdateEvent.class),
				about(EntityType.CHANNELS, ThreadDeleteEvent.class,
						"'id':'200','guild_id':'100','parent_id':'199','type':11"),
				about(EntityType.ROLES, GuildRoleUpdateEvent.class,
						"'guild_id':'100','role':" + EveryType.json(EntityType.ROLES)),
				about(EntityType.ROLES, GuildRoleDeleteEvent.class, "'guild_id':'100','role_id':'100'"),
				about(EntityType.MEMBERS, GuildMemberAddEvent.class, "'guild_id':'100','roles':[]," + user),
				about(EntityType.MEMBERS, GuildMemberUpdateEvent.class, "'guild_id':'100','roles':[]," + user),
				about(EntityType.MEMBERS, GuildMemberRemoveEvent.class, "'guild_id':'100'," + user),
				about(EntityType.USERS, GuildMemberRemoveEvent.class, "'guild_id':'100'," + user),
				about(EntityType.USERS, UserUpdateEvent.class), about(EntityType.MESSAGES, MessageUpdateEvent.class),
				about(EntityType.MESSAGES, MessageDeleteEvent.class, "'id':'500','channel_id':'200','guild_id':'100'"),
				about(EntityType.MESSAGES, MessageReactionAddEvent.class, "'user_id':'2'," + emoji + "," + message),
				about(EntityType.MESSAGES, MessageReactionRemoveEvent.class, "'user_id':'2'," + emoji + "," + message),
				about(EntityType.MESSAGES, MessageReactionRemoveAllEvent.class, message),
				about(EntityType.MESSAGES, MessageReactionRemoveEmojiEvent.class, emoji + "," + message),
				about(EntityType.MESSAGES, MessagePollVoteAddEvent.class, "'user_id':'2','answer_id':1," + message),
				about(EntityType.MESSAGES, MessagePollVoteRemoveEvent.class, "'user_id':'2','answer_id':1," + message),
				about(EntityType.PRESENCES, PresenceUpdateEvent.class),
				about(EntityType.VOICE_STATES, VoiceStateUpdateEvent.class),
				about(EntityType.STAGE_INSTANCES, StageInstanceUpdateEvent.class),
				about(EntityType.STAGE_INSTANCES, StageInstanceDeleteEvent.class),
				about(EntityType.SCHEDULED_EVENTS, GuildScheduledEventUpdateEvent.class),
				about(EntityType.SCHEDULED_EVENTS, GuildScheduledEventDeleteEvent.class),
				about(EntityType.INTEGRATIONS, IntegrationUpdateEvent.class,
						"'guild_id':'100','id':'305','name':'i','type':'discord','enabled':false,'account':{'id':'1','name':'a'}"),
				about(EntityType.INTEGRATIONS, IntegrationDeleteEvent.class, "'guild_id':'100','id':'305'"),
				about(EntityType.AUTO_MODERATION_RULES, AutoModerationRuleUpdateEvent.class),
				about(EntityType.AUTO_MODERATION_RULES, AutoModerationRuleDeleteEvent.class),
				about(EntityType.BANS, GuildBanRemoveEvent.class, "'guild_id':'100'," + user),
				about(EntityType.INVITES, InviteDeleteEvent.class, "'guild_id':'100','channel_id':'200','code':'abc'"),
				about(EntityType.SOUNDBOARD_SOUNDS, GuildSoundboardSoundUpdateEvent.class),
				about(EntityType.SOUNDBOARD_SOUNDS, GuildSoundboardSoundDeleteEvent.class,
						"'guild_id':'100','sound_id':'302'"),
				about(EntityType.THREAD_MEMBERS, ThreadMemberUpdateEvent.class,
						"'guild_id':'100','id':'210','user_id':'2','join_timestamp':'2024-01-01T00:00:00Z','flags':2"),
				about(EntityType.ENTITLEMENTS, EntitlementUpdateEvent.class),
				about(EntityType.ENTITLEMENTS, EntitlementDeleteEvent.class),
				about(EntityType.SUBSCRIPTIONS, SubscriptionUpdateEvent.class),
				about(EntityType.SUBSCRIPTIONS, SubscriptionDeleteEvent.class));
	}

	private static Arguments about(EntityType<?> type, Class<? extends DispatchEvent> event) {
		return Arguments.of(type, event, EveryType.json(type));
	}

	private static Arguments about(EntityType<?> type, Class<? extends DispatchEvent> event, String json) {
		return Arguments.of(type, event, "{" + json + "}");
	}

	@ParameterizedTest(name = "{1} of {0}")
	@MethodSource("events")
	void eachEventTellsWhatWasThereOfWhatItIsAbout(EntityType<?> type, Class<? extends DispatchEvent> eventClass,
			String json) {
		DispatchEvent event = EveryType.event(eventClass, json);
		assertThat(this.cache.applyAndCompare(event).previous(type)).as("where nothing is kept").isNull();
		this.cache.apply(Sample.left(GUILD));
		EveryType.fill(this.cache);
		Object before = EveryType.get(this.cache, type);
		AppliedEvent applied = this.cache.applyAndCompare(event);
		assertThat(applied.previous(type)).isEqualTo(before);
		assertThat(applied.event()).isSameAs(event);
		for (EntityType<?> other : EntityType.values()) {
			boolean together = type == EntityType.MEMBERS || type == EntityType.USERS;
			if (other != type && !(together && (other == EntityType.MEMBERS || other == EntityType.USERS))) {
				assertThat(applied.previous(other)).as(other.name()).isNull();
			}
		}
	}

	private static Emoji emoji(long id, boolean animated) {
		return EveryType.read("{'id':'" + id + "','name':'e','animated':" + animated + "}", Emoji.class);
	}

	private @Nullable EntityDifference<Emoji> difference(Emoji... emojis) {
		return this.cache.applyAndCompare(new GuildEmojisUpdateEvent(GUILD, List.of(emojis)))
			.difference(EntityType.EMOJIS);
	}

	@Test
	void whatThePolicyRefusesIsNoDifference() {
		this.cache.setPolicy(EntityType.EMOJIS, CachingPolicy.named(EntityType.EMOJIS, "animated"));
		this.cache.apply(EveryType.guildCreate());
		EntityDifference<Emoji> difference = difference(EveryType.one(EntityType.EMOJIS), emoji(301, false),
				emoji(302, true));
		assertThat(difference).isEqualTo(new EntityDifference<>(List.of(emoji(302, true)), List.of(), List.of()));
	}

	@Test
	void differencesAreNotKnownUntilAllCameByThePolicyOfNow() {
		this.cache.setPolicy(EntityType.EMOJIS, CachingPolicy.none());
		this.cache.apply(EveryType.guildCreate());
		this.cache.setPolicy(EntityType.EMOJIS, CachingPolicy.named(EntityType.EMOJIS, "animated"));
		assertThat(difference(emoji(300, true), emoji(301, false))).as("none was kept").isNull();
		this.cache.setPolicy(EntityType.EMOJIS, CachingPolicy.all());
		assertThat(difference(emoji(300, true), emoji(301, false))).as("some were kept").isNull();
		assertThat(difference(emoji(300, true), emoji(301, false), emoji(302, false)).added())
			.containsExactly(emoji(302, false));
	}

	@Test
	void differencesAreNotKnownUntilAllCameWithThePropertiesOfNow() {
		this.cache.setProperties(EntityType.EMOJIS, EntityProperties.of(EntityType.EMOJIS, List.of("animated")));
		this.cache.apply(EveryType.guildCreate());
		this.cache.setProperties(EntityType.EMOJIS, null);
		assertThat(difference(emoji(300, true), emoji(301, false))).as("names were not kept").isNull();
		assertThat(difference(emoji(300, true), emoji(301, false)).updated()).isEmpty();
	}

	@Test
	void differencesAreNotKnownWhereLimitsDroppedSomething() {
		this.cache.apply(EveryType.guildCreate());
		this.cache.setLimits(EntityType.EMOJIS, new EntityLimits(2, null, null));
		assertThat(difference(emoji(300, true), emoji(301, false)).added()).hasSize(1);
		assertThat(difference(emoji(300, true), emoji(301, false), emoji(302, false)).added()).hasSize(1);
		assertThat(difference(emoji(300, true), emoji(301, false), emoji(302, false))).isNull();
		this.cache.setLimits(EntityType.EMOJIS, EntityLimits.none());
		assertThat(difference(emoji(300, true), emoji(301, false))).as("one was dropped").isNull();
		assertThat(difference(emoji(300, true), emoji(301, false), emoji(302, false)).added()).hasSize(1);
	}

	@Test
	void differencesAreNotKnownUntilAllCameAfterSomeWereRemovedByHand() {
		this.cache.apply(EveryType.guildCreate());
		this.cache.emojis().clear();
		assertThat(difference(emoji(300, true), emoji(301, false))).as("all were removed").isNull();
		assertThat(difference(emoji(300, true)).removed()).hasSize(1);
		this.cache.emojis().remove(300);
		assertThat(difference(emoji(300, true), emoji(301, false))).as("one was removed").isNull();
		this.cache.emojis().in(GUILD).sweep((emoji) -> emoji.id() == 301);
		assertThat(difference(emoji(300, true), emoji(301, false))).as("some were removed").isNull();
		this.cache.emojis().remove(999);
		assertThat(difference(emoji(300, true), emoji(301, false)).added()).as("none was removed").isEmpty();
	}

	@Test
	void itSaysWhatAnEventMayTellOf() {
		assertThat(AppliedEvent.mayTell(EventType.MESSAGE_REACTION_ADD, EntityType.MESSAGES)).isTrue();
		assertThat(AppliedEvent.mayTell(EventType.MESSAGE_DELETE_BULK, EntityType.MESSAGES)).isTrue();
		assertThat(AppliedEvent.mayTell(EventType.GUILD_MEMBER_UPDATE, EntityType.USERS)).isTrue();
		assertThat(AppliedEvent.mayTell(EventType.GUILD_CREATE, EntityType.ROLES)).isFalse();
		assertThat(AppliedEvent.mayTell(EventType.GUILD_EMOJIS_UPDATE, EntityType.EMOJIS)).isFalse();
	}

}
