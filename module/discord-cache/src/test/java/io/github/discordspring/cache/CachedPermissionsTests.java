package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.calculator.PermissionException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Answers about permissions from what is kept.
 */
class CachedPermissionsTests {

	private static final long GUILD = 100;

	private final DiscordCache cache = Stores.cache(CacheStoreFactory.memory());

	private void fill() {
		Role everyone = Sample.role(GUILD, "@everyone")
			.toBuilder()
			.permissions(Permission.of(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES_IN_THREADS))
			.build();
		Role helper = Sample.role(101, "helper")
			.toBuilder()
			.permissions(Permission.of(Permission.ATTACH_FILES))
			.build();
		this.cache.apply(Sample.created(Sample.guild(GUILD, everyone, helper),
				List.of(Sample.text(200).toBuilder().guildId(GUILD).build()), List.of(Sample.thread(210, 200)), 1000,
				Sample.member(Sample.user(2), "a", 101), Sample.member(Sample.user(1), "owner")));
	}

	@Test
	void theyAreThoseOfTheMembersRolesInTheGuildTheChannelAndTheThread() {
		fill();
		assertThat(this.cache.permissions().inGuild(2, GUILD)).isEqualTo(
				Permission.of(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES_IN_THREADS, Permission.ATTACH_FILES));
		assertThat(Permission.ATTACH_FILES.in(this.cache.permissions().inChannel(2, 200))).isFalse();
		assertThat(Permission.SEND_MESSAGES.in(this.cache.permissions().inChannel(2, 210))).isTrue();
		assertThat(Permission.ADMINISTRATOR.in(this.cache.permissions().inGuild(1, GUILD))).isTrue();
	}

	@Test
	void whatIsMissingIsNamed() {
		assertFails(() -> this.cache.permissions().inGuild(2, GUILD), PermissionException.Reason.GUILD_UNAVAILABLE);
		fill();
		assertFails(() -> this.cache.permissions().inGuild(7, GUILD), PermissionException.Reason.MEMBER_UNAVAILABLE);
		assertFails(() -> this.cache.permissions().inChannel(2, 999), PermissionException.Reason.CHANNEL_UNAVAILABLE);
		this.cache.channels().remove(200);
		assertFails(() -> this.cache.permissions().inChannel(2, 210),
				PermissionException.Reason.PARENT_CHANNEL_NOT_PRESENT);
		this.cache.roles().remove(101);
		assertFails(() -> this.cache.permissions().inGuild(2, GUILD), PermissionException.Reason.ROLE_UNAVAILABLE);
	}

	@Test
	void theOwnerNeedNotBeKnownAsMember() {
		fill();
		this.cache.members().clear();
		this.cache.channels().remove(200);
		assertThat(this.cache.permissions().inGuild(1, GUILD)).isEqualTo(Permissions.ALL);
		assertThat(this.cache.permissions().inChannel(1, 210)).isEqualTo(Permissions.ALL);
	}

	@Test
	void thereIsNoAnswerWhereLimitsMayHaveDroppedAnOverwrite() {
		this.cache.setLimits(EntityType.OVERWRITES, new EntityLimits(1, null, null));
		fill();
		assertFails(() -> this.cache.permissions().inChannel(2, 200), PermissionException.Reason.CHANNEL_UNAVAILABLE);
	}

	private static void assertFails(Runnable question, PermissionException.Reason reason) {
		assertThatExceptionOfType(PermissionException.class).isThrownBy(question::run)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

}
