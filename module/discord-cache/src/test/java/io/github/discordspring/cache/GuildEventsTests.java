package io.github.discordspring.cache;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildRoleCreateEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events of sessions, guilds and roles, by the state before.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class GuildEventsTests {

	private final DiscordCache cache;

	GuildEventsTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
	}

	private static final long GUILD = 100;

	private static final Role EVERYONE = Sample.role(GUILD, "@everyone");

	private static final Role ADMIN = Sample.role(101, "admin");

	private static final User BOT = Sample.user(1, "bot");

	private static final User ANNA = Sample.user(2, "anna");

	private static final User BEN = Sample.user(3, "ben");

	private void guildIsThere() {
		this.cache.apply(Sample.created(Sample.guild(GUILD, EVERYONE, ADMIN), List.of(Sample.text(200)),
				List.of(Sample.thread(201, 200)), 1000, Sample.member(ANNA, "a", 101), Sample.member(BEN, "b")));
		this.cache.apply(Sample.written(GUILD, Sample.message(500, 200, ANNA, "hi"), null));
	}

	@Test
	void aGuildComesWithAllThatIsInIt() {
		guildIsThere();
		assertThat(this.cache.guilds().get(GUILD)).extracting(Guild::name).isEqualTo("guild 100");
		assertThat(this.cache.guilds().get(GUILD).roles()).containsExactlyInAnyOrder(EVERYONE, ADMIN);
		assertThat(this.cache.roles().in(GUILD).values()).containsExactlyInAnyOrder(EVERYONE, ADMIN);
		assertThat(this.cache.roles().get(101)).isEqualTo(ADMIN);
		assertThat(this.cache.channels().in(GUILD).ids().toArray()).containsExactlyInAnyOrder(200, 201);
		assertThat(this.cache.channels().get(200).guildId()).isEqualTo(GUILD);
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(Sample.member(ANNA, "a", 101));
		assertThat(this.cache.users().get(3)).isEqualTo(BEN);
	}

	@Test
	void aGuildThatComesTwiceChangesNothing() {
		guildIsThere();
		String before = state();
		guildIsThere();
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void aGuildThatComesAgainLosesWhatIsNoLongerThere() {
		guildIsThere();
		this.cache.apply(Sample.created(Sample.guild(GUILD, EVERYONE), List.of(Sample.text(210))));
		assertThat(this.cache.roles().in(GUILD).values()).containsExactly(EVERYONE);
		assertThat(this.cache.channels().in(GUILD).ids().toArray()).containsExactly(210);
		assertThat(this.cache.messages().count()).as("messages of a channel that is gone").isZero();
		assertThat(this.cache.members().in(GUILD).count()).as("members, of whom only some come").isEqualTo(2);
	}

	@Test
	void aGuildThatComesAgainWithAllItsMembersLosesThoseWhoLeft() {
		guildIsThere();
		this.cache.apply(Sample.created(Sample.guild(GUILD, EVERYONE), List.of(), List.of(), 1,
				Sample.member(ANNA, "new nick")));
		assertThat(this.cache.members().in(GUILD).values()).containsExactly(Sample.member(ANNA, "new nick"));
		assertThat(this.cache.users().contains(3)).isFalse();
	}

	@Test
	void membersAreCountedAsTheyJoinAndLeave() {
		assertThat(this.cache.memberCount(GUILD)).isEmpty();
		this.cache.apply(new GuildMemberAddEvent(Sample.member(BOT, "bot"), GUILD));
		assertThat(this.cache.memberCount(GUILD)).isEmpty();
		guildIsThere();
		assertThat(this.cache.memberCount(GUILD)).hasValue(1000);
		Member cleo = Sample.member(Sample.user(4, "cleo"), "c");
		this.cache.apply(new GuildMemberAddEvent(cleo, GUILD));
		// As after a session was resumed
		this.cache.apply(new GuildMemberAddEvent(cleo, GUILD));
		assertThat(this.cache.memberCount(GUILD)).hasValue(1001);
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, ANNA));
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, Sample.user(5, "of whom nothing is known")));
		assertThat(this.cache.memberCount(GUILD)).hasValue(999);
		this.cache.apply(Sample.unavailable(GUILD));
		assertThat(this.cache.memberCount(GUILD)).hasValue(999);
		this.cache.apply(Sample.left(GUILD));
		assertThat(this.cache.memberCount(GUILD)).isEmpty();
	}

	@Test
	void aGuildThatIsUnavailableKeepsWhatIsKnownOfIt() {
		guildIsThere();
		String before = state();
		this.cache.apply(Sample.unavailable(GUILD));
		this.cache.apply(new GuildDeleteEvent(GUILD, true));
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void aGuildThatIsUnavailableFromTheStartIsNotThereYet() {
		this.cache.apply(Sample.ready(BOT, GUILD));
		this.cache.apply(Sample.unavailable(GUILD));
		assertThat(this.cache.guilds().contains(GUILD)).isFalse();
		guildIsThere();
		assertThat(this.cache.guilds().contains(GUILD)).isTrue();
	}

	@Test
	void aGuildThatTheBotLeavesGoesWithAllThatIsInIt() {
		guildIsThere();
		this.cache.apply(Sample.left(GUILD));
		for (EntityType<?> type : EntityType.values()) {
			assertThat(this.cache.entities(type).count()).as(type.name()).isZero();
		}
		assertThat(this.cache.channels().get(200)).isNull();
		assertThat(this.cache.messages().get(500)).isNull();
	}

	@Test
	void leavingAGuildThatIsNotKnownChangesNothing() {
		guildIsThere();
		String before = state();
		this.cache.apply(Sample.left(999));
		this.cache.apply(new GuildDeleteEvent(998, true));
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void leavingOneGuildLeavesTheOthersAsTheyAre() {
		this.cache.apply(Sample.created(Sample.guild(300, Sample.role(300, "@everyone")), List.of(Sample.text(301)),
				Sample.member(ANNA, "elsewhere")));
		this.cache.apply(Sample.written(300, Sample.message(600, 301, ANNA, "hi"), null));
		String before = state();
		guildIsThere();
		this.cache.apply(Sample.left(GUILD));
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void aGuildThatTheBotJoinsAgainStartsEmpty() {
		guildIsThere();
		this.cache.apply(Sample.left(GUILD));
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of()));
		assertThat(this.cache.guilds().get(GUILD).roles()).isEmpty();
		assertThat(this.cache.channels().in(GUILD).count()).isZero();
		this.cache.apply(Sample.left(GUILD));
		assertThat(this.cache.guilds().count()).isZero();
	}

	@Test
	void anUpdateOfAGuildReplacesItAndItsRolesButNotChannelsAndMembers() {
		guildIsThere();
		Role renamed = Sample.role(101, "boss");
		Guild update = Sample.guild(GUILD, EVERYONE, renamed).toBuilder().name("new name").build();
		this.cache.apply(new GuildUpdateEvent(update));
		assertThat(this.cache.guilds().get(GUILD).name()).isEqualTo("new name");
		assertThat(this.cache.guilds().get(GUILD).roles()).containsExactlyInAnyOrder(EVERYONE, renamed);
		assertThat(this.cache.channels().in(GUILD).count()).isEqualTo(2);
		assertThat(this.cache.members().in(GUILD).count()).isEqualTo(2);
		this.cache.apply(new GuildUpdateEvent(Sample.guild(GUILD, EVERYONE)));
		assertThat(this.cache.roles().in(GUILD).values()).containsExactly(EVERYONE);
	}

	@Test
	void anUpdateOfAGuildThatIsNotKnownAddsIt() {
		this.cache.apply(new GuildUpdateEvent(Sample.guild(GUILD, EVERYONE)));
		assertThat(this.cache.guilds().get(GUILD)).isEqualTo(Sample.guild(GUILD, EVERYONE));
	}

	@Test
	void rolesComeChangeAndGo() {
		guildIsThere();
		this.cache.apply(new GuildRoleCreateEvent(GUILD, Sample.role(102, "new")));
		this.cache.apply(new GuildRoleCreateEvent(GUILD, Sample.role(102, "new")));
		assertThat(this.cache.roles().in(GUILD).count()).isEqualTo(3);
		this.cache.apply(new GuildRoleUpdateEvent(GUILD, Sample.role(102, "newer")));
		this.cache.apply(new GuildRoleUpdateEvent(GUILD, Sample.role(103, "unknown so far")));
		assertThat(this.cache.roles().get(102).name()).isEqualTo("newer");
		assertThat(this.cache.roles().get(103).name()).isEqualTo("unknown so far");
		this.cache.apply(new GuildRoleDeleteEvent(GUILD, 102));
		this.cache.apply(new GuildRoleDeleteEvent(GUILD, 102));
		assertThat(this.cache.roles().get(102)).isNull();
		assertThat(this.cache.guilds().get(GUILD).roles()).extracting(Role::id)
			.containsExactlyInAnyOrder(GUILD, 101L, 103L);
	}

	@Test
	void aRoleThatIsDeletedIsTakenFromItsMembers() {
		guildIsThere();
		this.cache.apply(new GuildRoleDeleteEvent(GUILD, 101));
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(Sample.member(ANNA, "a"));
		assertThat(this.cache.members().get(GUILD, 3)).isEqualTo(Sample.member(BEN, "b"));
	}

	@Test
	void readyTellsWhoTheBotIs() {
		assertThat(this.cache.currentUser()).isNull();
		this.cache.apply(Sample.ready(BOT));
		assertThat(this.cache.currentUser()).isEqualTo(BOT);
		assertThat(this.cache.users().get(1)).isEqualTo(BOT);
	}

	@Test
	void theBotItselfStaysWhenItLeavesItsLastGuild() {
		this.cache.apply(Sample.ready(BOT, GUILD));
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of(), Sample.member(BOT, "bot")));
		this.cache.apply(Sample.left(GUILD));
		assertThat(this.cache.users().get(1)).isEqualTo(BOT);
	}

	@Test
	void aNewSessionDropsGuildsThatWereLeftMeanwhile() {
		guildIsThere();
		this.cache.apply(Sample.created(Sample.guild(300), List.of(Sample.text(301)), Sample.member(BEN, "b")));
		this.cache.apply(Sample.ready(BOT, 300));
		assertThat(this.cache.guilds().ids().toArray()).containsExactly(300);
		assertThat(this.cache.channels().ids().toArray()).containsExactly(301);
		assertThat(this.cache.users().ids().toArray()).containsExactlyInAnyOrder(1, 3);
	}

	@Test
	void aNewSessionLeavesGuildsOfOtherShardsAsTheyAre() {
		long onShard0 = Snowflake.of(Instant.parse("2020-01-01T00:00:00Z"));
		onShard0 -= (onShard0 >>> 22) % 2 << 22;
		long onShard1 = onShard0 + (1L << 22);
		this.cache.apply(Sample.created(Sample.guild(onShard0), List.of()));
		this.cache.apply(Sample.created(Sample.guild(onShard1), List.of()));
		this.cache.apply(Sample.ready(BOT, List.of(1, 2)));
		assertThat(this.cache.guilds().ids().toArray()).containsExactly(onShard0);
	}

	@Test
	void anObfuscatedChannelReplacesWhatWasSeenOfIt() {
		Channel hidden = Sample.channel(200, ChannelType.GUILD_TEXT)
			.toBuilder()
			.name("___hidden___")
			.flags(1 << 17)
			.build();
		guildIsThere();
		this.cache.apply(Sample.created(Sample.guild(GUILD, EVERYONE), List.of(hidden)));
		assertThat(this.cache.channels().get(200).isObfuscated()).isTrue();
	}

	private String state() {
		StringBuilder state = new StringBuilder();
		for (EntityType<?> type : EntityType.values()) {
			state.append(type).append('\n');
			this.cache.entities(type)
				.entries()
				.stream()
				.filter((entry) -> !(entry.value() instanceof Guild))
				.map(Object::toString)
				.sorted()
				.forEach((entry) -> state.append(entry).append('\n'));
		}
		this.cache.guilds()
			.map((guild) -> guild.toBuilder()
				.roles(guild.roles().stream().sorted((one, other) -> Long.compare(one.id(), other.id())).toList())
				.build()
				.toString())
			.stream()
			.sorted()
			.forEach((guild) -> state.append(guild).append('\n'));
		return state.toString();
	}

	@Test
	void aMemberIsTakenWithoutThePermissionsOfOneChannel() {
		Member inInteraction = Sample.member(ANNA, "a").toBuilder().permissions(8).build();
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of(), inInteraction));
		assertThat(this.cache.members().get(GUILD, 2).permissions()).isZero();
	}

}
