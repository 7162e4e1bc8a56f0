package io.github.discordspring.cache;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.ReactionType;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What policies keep, at the start and when they are changed.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class CachingPolicyTests {

	private static final long GUILD = 100;

	private static final User ANNA = Sample.user(2, "anna");

	private final CacheStoreFactory stores;

	CachingPolicyTests(String name, CacheStoreFactory stores) {
		this.stores = stores;
	}

	static List<EntityType<?>> types() {
		return EntityType.values();
	}

	private static void fill(DiscordCache cache) {
		EveryType.fill(cache);
	}

	@Test
	void byDefaultAllIsKeptButWhatIsLargeOrFrequent() {
		DiscordCache cache = new DiscordCache(CacheOptions.builder().stores(this.stores).build());
		fill(cache);
		for (EntityType<?> type : EntityType.values()) {
			boolean off = List
				.of(EntityType.MESSAGES, EntityType.PINNED_MESSAGES, EntityType.POLLS, EntityType.REACTIONS,
						EntityType.PRESENCES)
				.contains(type);
			assertThat(cache.entities(type).count()).as(type.name()).isEqualTo(off ? 0 : 1);
			assertThat(cache.policy(type)).hasToString(off ? "none" : "all");
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void theOneThatIsSetToNoneIsEmptyAndTheOthersAreNot(EntityType<?> none) {
		DiscordCache cache = new DiscordCache(Stores.options(this.stores).policy(none, CachingPolicy.none()).build());
		fill(cache);
		for (EntityType<?> type : EntityType.values()) {
			boolean within = type == EntityType.OVERWRITES && none == EntityType.CHANNELS;
			assertThat(cache.entities(type).count()).as(type.name()).isEqualTo((type == none || within) ? 0 : 1);
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void theOneThatIsSetToNoneLaterIsEmptied(EntityType<?> none) {
		DiscordCache cache = Stores.cache(this.stores);
		fill(cache);
		cache.setPolicy(none, CachingPolicy.none());
		assertThat(cache.entities(none).count()).isZero();
		fill(cache);
		assertThat(cache.entities(none).count()).isZero();
		cache.setPolicy(none, CachingPolicy.all());
		fill(cache);
		assertThat(cache.entities(none).count()).isEqualTo(1);
		cache.apply(Sample.left(GUILD));
		for (EntityType<?> type : EntityType.values()) {
			boolean ofUsers = type == EntityType.ENTITLEMENTS || type == EntityType.SUBSCRIPTIONS;
			assertThat(cache.entities(type).count()).as(type.name()).isEqualTo(ofUsers ? 1 : 0);
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void nothingThatIsPutIsKeptAgainstThePolicy(EntityType<?> type) {
		DiscordCache cache = new DiscordCache(Stores.options(this.stores).policy(type, CachingPolicy.none()).build());
		assertThat(putAny(cache, type)).isFalse();
		assertThat(cache.entities(type).count()).isZero();
		cache.setPolicy(type, CachingPolicy.all());
		assertThat(putAny(cache, type)).isTrue();
		assertThat(cache.entities(type).count()).isEqualTo(1);
	}

	private static boolean putAny(DiscordCache cache, EntityType<?> type) {
		return EveryType.put(cache, type);
	}

	@Test
	void anEntityThatIsRefusedIsRemovedIfItIsThere() {
		DiscordCache cache = new DiscordCache(Stores.options(this.stores)
			.policy(EntityType.CHANNELS, (channel, guildId) -> channel.type().equals(ChannelType.GUILD_TEXT))
			.build());
		Channel text = Sample.text(200).toBuilder().guildId(GUILD).build();
		cache.apply(new ChannelCreateEvent(text));
		cache.apply(new ChannelCreateEvent(text.toBuilder().id(201).type(ChannelType.GUILD_VOICE).build()));
		assertThat(cache.channels().values()).containsExactly(text);
		cache.apply(new ChannelUpdateEvent(text.toBuilder().type(ChannelType.GUILD_ANNOUNCEMENT).build()));
		assertThat(cache.channels().count()).isZero();
	}

	@Test
	void aPolicySeesTheGuildAndTheEntityAsItIsRead() {
		DiscordCache cache = Stores.cache(this.stores);
		cache.setPolicy(EntityType.GUILDS, (guild, guildId) -> guild.id() == guildId);
		cache.setPolicy(EntityType.CHANNELS, (channel, guildId) -> guildId == GUILD);
		cache.setPolicy(EntityType.ROLES, (role, guildId) -> guildId == GUILD);
		cache.setPolicy(EntityType.MEMBERS, (member, guildId) -> guildId == GUILD && ANNA.equals(member.user()));
		cache.setPolicy(EntityType.USERS, (user, guildId) -> guildId == 0);
		cache.setPolicy(EntityType.MESSAGES, (message, guildId) -> guildId == GUILD);
		fill(cache);
		for (EntityType<?> type : EntityType.values()) {
			assertThat(cache.entities(type).count()).as(type.name()).isEqualTo(1);
		}
		cache.setPolicy(EntityType.MEMBERS, (member, guildId) -> guildId == GUILD && ANNA.equals(member.user()));
		cache.setPolicy(EntityType.MESSAGES, (message, guildId) -> guildId == GUILD);
		assertThat(cache.members().count()).isEqualTo(1);
		assertThat(cache.messages().count()).isEqualTo(1);
		cache.setPolicy(EntityType.MEMBERS, (member, guildId) -> !ANNA.equals(member.user()));
		cache.setPolicy(EntityType.MESSAGES, (message, guildId) -> guildId != GUILD);
		assertThat(cache.members().count()).isZero();
		assertThat(cache.messages().count()).isZero();
	}

	@Test
	void aPolicyForAnythingFitsEveryType() {
		AtomicInteger asked = new AtomicInteger();
		CachingPolicy<Object> policy = (entity, guildId) -> asked.incrementAndGet() > 0;
		CacheOptions.Builder options = Stores.options(this.stores);
		for (EntityType<?> type : EntityType.values()) {
			options.policy(type, policy);
		}
		fill(new DiscordCache(options.build()));
		assertThat(asked).hasValueGreaterThanOrEqualTo(EntityType.values().size());
	}

	@Test
	void withoutUsersMembersAreReadWithoutThem() {
		DiscordCache cache = Stores.cache(this.stores);
		cache.setPolicy(EntityType.USERS, CachingPolicy.none());
		fill(cache);
		assertThat(cache.members().get(GUILD, 2)).isEqualTo(Member.builder().nick("a").build());
		assertThat(cache.members().entries()).extracting(CacheEntry::id).containsExactly(2L);
	}

	@Test
	void withoutRolesGuildsAreReadWithoutThem() {
		DiscordCache cache = Stores.cache(this.stores);
		cache.setPolicy(EntityType.ROLES, CachingPolicy.none());
		fill(cache);
		assertThat(cache.guilds().get(GUILD)).satisfies((guild) -> assertThat(guild.roles()).isEmpty());
	}

	@Test
	void withoutMembersUsersGoWithTheirGuild() {
		DiscordCache cache = Stores.cache(this.stores);
		cache.setPolicy(EntityType.MEMBERS, CachingPolicy.none());
		fill(cache);
		cache.apply(new GuildMemberAddEvent(Sample.member(Sample.user(3), "b"), GUILD));
		assertThat(cache.users().count()).isEqualTo(2);
		cache.apply(Sample.left(GUILD));
		assertThat(cache.users().count()).isZero();
	}

	@Test
	void whatIsWantedFollowsFromThePolicies() {
		DiscordCache cache = Stores.cache(this.stores);
		EventTypes before = cache.wanted();
		assertThat(cache.wanted()).isSameAs(before);
		for (EventType type : List.of(EventType.READY, EventType.GUILD_CREATE, EventType.CHANNEL_UPDATE,
				EventType.GUILD_ROLE_UPDATE, EventType.GUILD_MEMBER_ADD, EventType.INTERACTION_CREATE,
				EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE, EventType.MESSAGE_REACTION_ADD)) {
			assertThat(cache.wanted().contains(type)).as(type.name()).isTrue();
		}
		assertThat(cache.wanted().contains(EventType.TYPING_START)).isFalse();
		cache.setPolicy(EntityType.ROLES, CachingPolicy.none());
		for (EntityType<?> type : List.of(EntityType.PINNED_MESSAGES, EntityType.POLLS, EntityType.REACTIONS)) {
			cache.setPolicy(type, CachingPolicy.none());
		}
		cache.setPolicy(EntityType.MESSAGES, CachingPolicy.none());
		assertThat(cache.wanted()).isNotSameAs(before);
		for (EventType type : List.of(EventType.GUILD_ROLE_UPDATE, EventType.MESSAGE_UPDATE,
				EventType.MESSAGE_REACTION_ADD)) {
			assertThat(cache.wanted().contains(type)).as(type.name()).isFalse();
		}
		assertThat(cache.wanted().contains(EventType.MESSAGE_CREATE)).as("for the last message of a channel").isTrue();
		for (EntityType<?> type : EntityType.values()) {
			cache.setPolicy(type, CachingPolicy.none());
		}
		assertThat(cache.wanted()).isEqualTo(EventTypes.of(EventType.READY, EventType.USER_UPDATE));
	}

	@Test
	void eventsOfWhatIsNotKeptChangeNothing() {
		DiscordCache cache = Stores.cache(this.stores);
		for (EntityType<?> type : EntityType.values()) {
			cache.setPolicy(type, CachingPolicy.none());
		}
		fill(cache);
		cache.apply(new GuildRoleUpdateEvent(GUILD, Sample.role(101, "role")));
		cache.apply(new MessageReactionAddEvent(2, 200, 500, GUILD, null,
				new Emoji(0, "x", Snowflakes.empty(), null, false, false, false, null), 2, false, List.of(),
				ReactionType.NORMAL));
		for (EntityType<?> type : EntityType.values()) {
			assertThat(cache.entities(type).count()).as(type.name()).isZero();
		}
	}

	@Test
	void theEventsOfATypeNameTheIntentsItNeeds() {
		for (EntityType<?> type : EntityType.values()) {
			DiscordCache cache = Stores.cache(this.stores);
			for (EventType event : EventType.values()) {
				if (type.events().contains(event)) {
					assertThat(cache.wanted().contains(event)).as("%s of %s", event, type).isTrue();
				}
			}
		}
		assertThat(EntityType.MEMBERS.events().contains(EventType.GUILD_MEMBER_REMOVE)).isTrue();
		assertThat(EntityType.CHANNELS.events().contains(EventType.MESSAGE_CREATE)).isFalse();
		assertThat(EntityType.USERS.events().contains(EventType.GUILD_MEMBER_REMOVE)).isFalse();
	}

}
