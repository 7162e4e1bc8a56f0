package io.github.discordspring.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That users and members of whom nothing is new are told apart from those of whom
 * something is.
 */
class KnownUsersTests {

	private static final long GUILD = 100;

	private static final long OTHER_GUILD = 101;

	private final DiscordCache cache = Stores.cache(CacheStoreFactory.memory());

	private void come(long guildId, User user) {
		this.cache.apply(new GuildMemberUpdateEvent(Member.builder().user(user).build(), guildId));
	}

	static List<String> components() {
		return Arrays.stream(User.class.getRecordComponents()).map(RecordComponent::getName).toList();
	}

	@ParameterizedTest
	@MethodSource("components")
	void aChangeOfEachComponentOfAKnownUserIsKept(String component) throws ReflectiveOperationException {
		long seed = new Random().nextLong();
		RandomRecords records = new RandomRecords(seed);
		int changes = 0;
		for (int round = 0; round < 120; round++) {
			User user = records.next(User.class);
			if (round % 2 == 0) {
				user = user.toBuilder().locale(null).collectibles(null).build();
			}
			User changed = with(User.class, user, component, records.next(User.class));
			come(GUILD, user);
			come(GUILD, user);
			assertThat(this.cache.users().get(user.id())).as("seed %d, round %d", seed, round).isEqualTo(user);
			come(GUILD, changed);
			assertThat(this.cache.users().get(changed.id())).as("seed %d, round %d", seed, round).isEqualTo(changed);
			changes += changed.equals(user) ? 0 : 1;
		}
		assertThat(changes).as("seed %d", seed).isPositive();
	}

	private static <T extends Record> T with(Class<T> type, T record, String name, T other)
			throws ReflectiveOperationException {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = new Object[components.length];
		for (int i = 0; i < values.length; i++) {
			T source = components[i].getName().equals(name) ? other : record;
			values[i] = components[i].getAccessor().invoke(source);
		}
		Constructor<T> constructor = type
			.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		return constructor.newInstance(values);
	}

	@Test
	void aTextThatMovesFromOneComponentToAnotherIsAChange() {
		User user = User.builder().id(2).username("anna").globalName("a").build();
		come(GUILD, user);
		come(GUILD, user);
		User moved = User.builder().id(2).username("anna").avatar("a").build();
		come(GUILD, moved);
		assertThat(this.cache.users().get(2)).isEqualTo(moved);
	}

	@Test
	void whatAnotherGuildToldIsNotTakenForWhatIsKept() {
		User user = Sample.user(2, "anna");
		come(GUILD, user);
		come(GUILD, user);
		User renamed = Sample.user(2, "anna II");
		come(OTHER_GUILD, renamed);
		come(GUILD, user);
		assertThat(this.cache.users().get(2)).isEqualTo(user);
	}

	@Test
	void whoComesBackIsHeldAgain() {
		User user = Sample.user(2, "anna");
		come(GUILD, user);
		come(OTHER_GUILD, user);
		come(GUILD, user);
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, user));
		this.cache.apply(new GuildMemberAddEvent(Sample.member(user, "a"), GUILD));
		this.cache.apply(new GuildMemberRemoveEvent(OTHER_GUILD, user));
		assertThat(this.cache.users().get(2)).as("held by the guild it came back to").isEqualTo(user);
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, user));
		assertThat(this.cache.users().get(2)).as("held by none").isNull();
		come(GUILD, user);
		assertThat(this.cache.users().get(2)).isEqualTo(user);
	}

	@Test
	void whoWasRemovedByHandIsKeptWhenItComesAgain() {
		User user = Sample.user(2, "anna");
		come(GUILD, user);
		come(GUILD, user);
		this.cache.users().remove(2);
		come(GUILD, user);
		assertThat(this.cache.users().get(2)).isEqualTo(user);
	}

	@Test
	void whatWasLeftOutForAWhileComesBack() {
		User user = User.builder().id(2).username("anna").globalName("Anna").build();
		come(GUILD, user);
		come(GUILD, user);
		this.cache.setProperties(EntityType.USERS, EntityProperties.of(EntityType.USERS, List.of("username")));
		this.cache.setProperties(EntityType.USERS, null);
		assertThat(this.cache.users().get(2).globalName()).isNull();
		come(GUILD, user);
		assertThat(this.cache.users().get(2)).isEqualTo(user);
	}

	@Test
	void whoWasRefusedForAWhileComesBack() {
		User user = Sample.user(2, "anna");
		come(GUILD, user);
		come(GUILD, user);
		this.cache.setPolicy(EntityType.USERS, CachingPolicy.none());
		this.cache.setPolicy(EntityType.USERS, CachingPolicy.all());
		assertThat(this.cache.users().get(2)).isNull();
		come(GUILD, user);
		assertThat(this.cache.users().get(2)).isEqualTo(user);
	}

	static List<String> componentsOfMembers() {
		return Arrays.stream(Member.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !List.of("user", "permissions").contains(name))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("componentsOfMembers")
	void aChangeOfEachComponentOfAKnownMemberIsKept(String component) throws ReflectiveOperationException {
		long seed = new Random().nextLong();
		RandomRecords records = new RandomRecords(seed);
		User user = Sample.user(2, "anna");
		int changes = 0;
		for (int round = 0; round < 120; round++) {
			Member member = records.next(Member.class).toBuilder().user(user).permissions(0).build();
			if (round % 2 == 0) {
				member = member.toBuilder().collectibles(null).build();
			}
			Member changed = with(Member.class, member, component, records.next(Member.class));
			for (int i = 0; i < 3; i++) {
				come(GUILD, member);
			}
			assertThat(this.cache.members().get(GUILD, 2)).as("seed %d, round %d", seed, round).isEqualTo(member);
			come(GUILD, changed);
			assertThat(this.cache.members().get(GUILD, 2)).as("seed %d, round %d", seed, round).isEqualTo(changed);
			changes += changed.equals(member) ? 0 : 1;
		}
		assertThat(changes).as("seed %d", seed).isPositive();
	}

	@Test
	void aKnownMemberThatWasChangedOtherwiseIsTakenAnew() {
		User user = Sample.user(2, "anna");
		Member member = Sample.member(user, "a").toBuilder().roles(Snowflakes.of(5, 6)).build();
		know(member);
		this.cache.members().in(GUILD).put(Sample.member(user, "b"));
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).as("put by hand").isEqualTo(member);
		know(member);
		this.cache.members().in(GUILD).remove(2);
		assertThat(this.cache.members().get(GUILD, 2)).isNull();
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).as("removed by hand").isEqualTo(member);
		know(member);
		this.cache.members().clear();
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).as("all removed by hand").isEqualTo(member);
		know(member);
		this.cache.apply(new GuildRoleDeleteEvent(GUILD, 5));
		assertThat(this.cache.members().get(GUILD, 2).roles()).isEqualTo(Snowflakes.of(6));
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).as("its role was deleted").isEqualTo(member);
	}

	@Test
	void aKnownMemberThatLeftAndCameBackIsKept() {
		User user = Sample.user(2, "anna");
		Member member = Sample.member(user, "a");
		know(member);
		come(OTHER_GUILD, user);
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, user));
		assertThat(this.cache.members().get(GUILD, 2)).isNull();
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).as("another guild held the user").isEqualTo(member);
		know(member);
		this.cache.apply(new GuildDeleteEvent(GUILD, false));
		assertThat(this.cache.members().get(GUILD, 2)).isNull();
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).as("the bot was away").isEqualTo(member);
	}

	@Test
	void whatWasLeftOutOfAKnownMemberForAWhileComesBack() {
		User user = Sample.user(2, "anna");
		Member member = Sample.member(user, "a");
		know(member);
		this.cache.setProperties(EntityType.MEMBERS, EntityProperties.of(EntityType.MEMBERS, List.of("roles")));
		come(GUILD, member);
		this.cache.setProperties(EntityType.MEMBERS, null);
		assertThat(this.cache.members().get(GUILD, 2).nick()).isNull();
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(member);
		know(member);
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.none());
		come(GUILD, member);
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.all());
		assertThat(this.cache.members().get(GUILD, 2)).isNull();
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(member);
		know(member);
		this.cache.setGlobalPolicy(CachingPolicy.none());
		come(GUILD, member);
		this.cache.setGlobalPolicy(null);
		assertThat(this.cache.members().get(GUILD, 2)).isNull();
		come(GUILD, member);
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(member);
	}

	@Test
	void aMemberThatIsKnownWithItsUserIsTakenWithAnotherUser() {
		User user = Sample.user(2, "anna");
		Member member = Sample.member(user, "a");
		know(member);
		User renamed = Sample.user(2, "anna II");
		come(GUILD, member.toBuilder().user(renamed).build());
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(member.toBuilder().user(renamed).build());
		come(OTHER_GUILD, user);
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(member);
	}

	private void know(Member member) {
		for (int i = 0; i < 3; i++) {
			come(GUILD, member);
		}
	}

	private void come(long guildId, Member member) {
		this.cache.apply(new GuildMemberUpdateEvent(member, guildId));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 64 })
	void manyAreKnownAndThoseThatAreForgottenAreNot(int parts) {
		KnownUsers known = new KnownUsers(parts);
		GuildState guild = new GuildState(GUILD);
		GuildState other = new GuildState(OTHER_GUILD);
		for (long id = 1; id <= 20_000; id++) {
			known.put(guild, id, id + 1);
		}
		int found = 0;
		for (long id = 1; id <= 20_000; id++) {
			found += known.contains(guild, id, id + 1) ? 1 : 0;
			assertThat(known.contains(guild, id, id + 2)).isFalse();
			assertThat(known.contains(other, id, id + 1)).isFalse();
		}
		assertThat(found).isGreaterThan(19_500);
		for (long id = 1; id <= 20_000; id++) {
			if (id % 2 == 0) {
				known.remove(id);
			}
			else {
				known.release(guild, id);
			}
			assertThat(known.contains(guild, id, id + 1)).isFalse();
		}
	}

	@Test
	void thoseWhoComeAndGoTakeNoMoreRoomThanThoseWhoAreThere() {
		KnownUsers known = new KnownUsers(1);
		GuildState guild = new GuildState(GUILD);
		int there = 1000;
		for (long id = 1; id <= 200_000; id++) {
			known.put(guild, id, id + 1);
			if (id > there) {
				known.remove(id - there);
				known.release(guild, id - there);
			}
		}
		int found = 0;
		for (long id = 200_001 - there; id <= 200_000; id++) {
			found += known.contains(guild, id, id + 1) ? 1 : 0;
		}
		assertThat(found).isGreaterThan(there * 99 / 100);
		assertThat(known.bytes()).isLessThan(400L * there);
	}

}
