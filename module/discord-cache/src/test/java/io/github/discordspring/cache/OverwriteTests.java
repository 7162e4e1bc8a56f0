package io.github.discordspring.cache;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.calculator.PermissionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Overwrites, which are kept within their channels and yet have a policy and limits of
 * their own.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class OverwriteTests {

	private static final long GUILD = EveryType.GUILD;

	private static final Overwrite ROLE = Overwrite.ofRole(GUILD, 0, 1024);

	private static final Overwrite MEMBER = Overwrite.ofMember(2, 2048, 0);

	private static final Channel CHANNEL = EveryType.one(EntityType.CHANNELS)
		.toBuilder()
		.permissionOverwrites(List.of(ROLE, MEMBER))
		.build();

	private final DiscordCache cache;

	OverwriteTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
		this.cache.apply(EveryType.guildCreate());
		this.cache.apply(new ChannelUpdateEvent(CHANNEL));
	}

	@Test
	void theyAreFoundByTheirChannel() {
		assertThat(this.cache.overwrites().in(200).values()).containsExactly(ROLE, MEMBER);
		assertThat(this.cache.overwrites().get(200, 2)).isEqualTo(MEMBER);
		assertThat(this.cache.overwrites().count()).isEqualTo(2);
		assertThat(this.cache.overwrites().in(201).count()).isZero();
		this.cache.apply(new ChannelDeleteEvent(CHANNEL));
		assertThat(this.cache.overwrites().count()).isZero();
	}

	@Test
	void whatIsChangedByHandChangesTheChannel() {
		Overwrite other = Overwrite.ofMember(3, 1, 1);
		assertThat(this.cache.overwrites().in(200).put(other)).isTrue();
		assertThat(this.cache.overwrites().in(200).put(Overwrite.ofMember(2, 4, 0))).isTrue();
		assertThat(this.cache.overwrites().in(200).remove(GUILD)).isEqualTo(ROLE);
		assertThat(this.cache.channels().get(200).permissionOverwrites()).containsExactly(Overwrite.ofMember(2, 4, 0),
				other);
		assertThat(this.cache.overwrites().in(999).put(other)).as("its channel is not there").isFalse();
	}

	@Test
	void whatThePolicyRefusesIsNotInTheChannel() {
		this.cache.setPolicy(EntityType.OVERWRITES, CachingPolicy.named(EntityType.OVERWRITES, "roles"));
		assertThat(this.cache.channels().get(200).permissionOverwrites()).containsExactly(ROLE);
		this.cache.setPolicy(EntityType.OVERWRITES, CachingPolicy.named(EntityType.OVERWRITES, "members"));
		assertThat(this.cache.overwrites().count()).isZero();
		this.cache.apply(new ChannelUpdateEvent(CHANNEL));
		assertThat(this.cache.overwrites().values()).containsExactly(MEMBER);
		this.cache.setPolicy(EntityType.OVERWRITES, CachingPolicy.none());
		this.cache.apply(new ChannelUpdateEvent(CHANNEL));
		assertThat(this.cache.channels().get(200))
			.isEqualTo(CHANNEL.toBuilder().permissionOverwrites(List.of()).build());
	}

	@Test
	void aPolicyThatAnswersLaterIsAskedToo() {
		this.cache.setPolicy(EntityType.OVERWRITES,
				CachingPolicy.async((overwrite, guildId) -> CompletableFuture.completedFuture(overwrite.id() == 2)));
		this.cache.apply(new ChannelUpdateEvent(CHANNEL));
		assertThat(this.cache.overwrites().values()).containsExactly(MEMBER);
	}

	@Test
	void theyHaveLimitsOfTheirOwn() {
		this.cache.setLimits(EntityType.OVERWRITES, new EntityLimits(1, null, null));
		assertThat(this.cache.overwrites().count()).isEqualTo(1);
		this.cache.apply(new ChannelUpdateEvent(CHANNEL));
		assertThat(this.cache.overwrites().count()).isEqualTo(1);
		assertThat(this.cache.statistics(EntityType.OVERWRITES).evictions()).isEqualTo(2);
		this.cache.setLimits(EntityType.OVERWRITES, new EntityLimits(0, Duration.ofDays(1), null));
		this.cache.apply(Sample.left(GUILD));
		assertThat(this.cache.overwrites().count()).isZero();
	}

	@Test
	void thoseThatAreNotKeptTakeNoRoomOfTheLimits() {
		this.cache.setPolicy(EntityType.OVERWRITES, CachingPolicy.named(EntityType.OVERWRITES, "members"));
		this.cache.setLimits(EntityType.OVERWRITES, new EntityLimits(1, null, null));
		this.cache
			.apply(new ChannelUpdateEvent(CHANNEL.toBuilder().permissionOverwrites(List.of(MEMBER, ROLE)).build()));
		assertThat(this.cache.overwrites().values()).containsExactly(MEMBER);
		assertThat(this.cache.statistics(EntityType.OVERWRITES).evictions()).isZero();
	}

	@Test
	void permissionsAreNotAnsweredFromAPartOfThem() {
		this.cache.setPolicy(EntityType.OVERWRITES, CachingPolicy.named(EntityType.OVERWRITES, "roles"));
		assertThatExceptionOfType(PermissionException.class)
			.isThrownBy(() -> this.cache.permissions().inChannel(2, 200))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(PermissionException.Reason.CHANNEL_UNAVAILABLE));
		this.cache.setPolicy(EntityType.OVERWRITES, CachingPolicy.all());
		this.cache.apply(new ChannelUpdateEvent(CHANNEL));
		assertThat(this.cache.permissions().inChannel(2, 200)).isZero();
	}

	@Test
	void permissionsAreNotAnsweredWithoutTheRolesOfMembersAndTheirPermissions() {
		this.cache.setProperties(EntityType.MEMBERS, EntityProperties.without(EntityType.MEMBERS, List.of("roles")));
		assertThatExceptionOfType(PermissionException.class)
			.isThrownBy(() -> this.cache.permissions().inGuild(2, GUILD))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(PermissionException.Reason.MEMBER_UNAVAILABLE));
		this.cache.setProperties(EntityType.MEMBERS, null);
		this.cache.setProperties(EntityType.ROLES, EntityProperties.of(EntityType.ROLES, List.of("name")));
		assertThatExceptionOfType(PermissionException.class)
			.isThrownBy(() -> this.cache.permissions().inGuild(2, GUILD))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(PermissionException.Reason.ROLE_UNAVAILABLE));
	}

}
