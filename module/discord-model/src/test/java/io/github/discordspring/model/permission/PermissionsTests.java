package io.github.discordspring.model.permission;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static io.github.discordspring.model.permission.Permission.ADMINISTRATOR;
import static io.github.discordspring.model.permission.Permission.BAN_MEMBERS;
import static io.github.discordspring.model.permission.Permission.KICK_MEMBERS;
import static io.github.discordspring.model.permission.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Permissions}.
 */
class PermissionsTests {

	@Test
	void aSetHasAllOrAnyOfSomePermissions() {
		long set = Permission.of(KICK_MEMBERS, VIEW_CHANNEL);
		assertThat(Permissions.has(set, KICK_MEMBERS)).isTrue();
		assertThat(Permissions.has(set, KICK_MEMBERS, BAN_MEMBERS)).isFalse();
		assertThat(Permissions.has(set)).isTrue();
		assertThat(Permissions.hasAny(set, KICK_MEMBERS, BAN_MEMBERS)).isTrue();
		assertThat(Permissions.hasAny(set, BAN_MEMBERS)).isFalse();
		assertThat(Permissions.hasAny(set)).isFalse();
	}

	@Test
	void whatIsMissingIsListed() {
		long set = Permission.of(KICK_MEMBERS);
		assertThat(Permissions.missing(set, VIEW_CHANNEL, BAN_MEMBERS, KICK_MEMBERS)).containsExactly(BAN_MEMBERS,
				VIEW_CHANNEL);
		assertThat(Permissions.missing(set, 1L << 60)).isEqualTo(1L << 60);
	}

	@Test
	void anAdministratorMissesNothing() {
		long set = Permission.of(ADMINISTRATOR);
		assertThat(Permissions.has(set, KICK_MEMBERS, BAN_MEMBERS)).isTrue();
		assertThat(Permissions.hasAny(set, KICK_MEMBERS)).isTrue();
		assertThat(Permissions.missing(set, KICK_MEMBERS)).isEmpty();
		assertThat(Permissions.toSet(set)).containsExactly(ADMINISTRATOR);
	}

	@Test
	void setsGrowAndShrink() {
		long set = Permissions.with(0, KICK_MEMBERS, BAN_MEMBERS);
		assertThat(set).isEqualTo(6);
		assertThat(Permissions.without(set, KICK_MEMBERS)).isEqualTo(4);
		assertThat(Permissions.of(List.of(KICK_MEMBERS, BAN_MEMBERS))).isEqualTo(6);
	}

	@Test
	void aSetIsDescribedWithBitsThatNobodyKnowsYet() {
		assertThat(Permissions.describe(Permission.of(BAN_MEMBERS, KICK_MEMBERS) | 1L << 47 | 1L << 63))
			.isEqualTo("KICK_MEMBERS, BAN_MEMBERS, 1<<47, 1<<63");
		assertThat(Permissions.describe(0)).isEmpty();
		assertThat(Permissions.unknown(-1)).isEqualTo(~Permissions.ALL);
	}

	@Test
	void allPermissionsAreThoseOfTheDocumentation() {
		// 0 to 52, of which 47 is not used
		assertThat(Permissions.ALL).isEqualTo((1L << 53) - 1 - (1L << 47));
	}

	@Test
	void theDecimalFormIsReadAgain() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 1000; i++) {
			long set = random.nextLong();
			assertThat(Permissions.parse(Permissions.toString(set))).as("seed %d, set %d", seed, set).isEqualTo(set);
			assertThat(Permissions.of(Permissions.toSet(set)) | Permissions.unknown(set)).as("seed %d", seed)
				.isEqualTo(set);
		}
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Permissions.parse("-1"));
	}

}
