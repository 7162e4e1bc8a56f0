package io.github.discordspring.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That users of whom nothing is new are told apart from those of whom something is.
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
			User changed = with(user, component, records.next(User.class));
			come(GUILD, user);
			come(GUILD, user);
			assertThat(this.cache.users().get(user.id())).as("seed %d, round %d", seed, round).isEqualTo(user);
			come(GUILD, changed);
			assertThat(this.cache.users().get(changed.id())).as("seed %d, round %d", seed, round).isEqualTo(changed);
			changes += changed.equals(user) ? 0 : 1;
		}
		assertThat(changes).as("seed %d", seed).isPositive();
	}

	private static User with(User user, String name, User other) throws ReflectiveOperationException {
		RecordComponent[] components = User.class.getRecordComponents();
		Object[] values = new Object[components.length];
		for (int i = 0; i < values.length; i++) {
			User source = components[i].getName().equals(name) ? other : user;
			values[i] = components[i].getAccessor().invoke(source);
		}
		Constructor<User> constructor = User.class
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
		assertThat(found).isGreaterThan(10_000);
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

}
