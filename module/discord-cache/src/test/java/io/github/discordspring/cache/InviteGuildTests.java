package io.github.discordspring.cache;

import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.InviteCreateEvent;
import io.github.discordspring.model.event.InviteDeleteEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.invite.Invite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Guilds that invites lead to: of the bot's own those that it knows, of others what the
 * invite told.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class InviteGuildTests {

	private static final Guild OTHER = Guild.builder().id(900).name("elsewhere").build();

	private final DiscordCache cache;

	InviteGuildTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
	}

	private static Invite invite(String code) {
		return Invite.builder().code(code).guildId(900).guild(OTHER).build();
	}

	@Test
	void aGuildIsKeptOnceForAllItsInvitesAndGoesWithTheLast() {
		this.cache.invites().put(invite("abc"));
		this.cache.invites().put(invite("def"));
		assertThat(this.cache.inviteGuilds().values()).containsExactly(OTHER);
		assertThat(this.cache.invites().get(DiscordCache.inviteId("abc"))).isEqualTo(invite("abc"));
		this.cache.apply(new InviteDeleteEvent(1, 900, "abc"));
		assertThat(this.cache.inviteGuilds().count()).isEqualTo(1);
		this.cache.invites().remove(DiscordCache.inviteId("def"));
		assertThat(this.cache.inviteGuilds().count()).isZero();
	}

	@Test
	void anInviteToAGuildOfTheBotsShowsItAsItIsNow() {
		this.cache.apply(EveryType.guildCreate());
		this.cache.apply(EveryType.event(InviteCreateEvent.class,
				"{'channel_id':'200','guild_id':'100','code':'abc','created_at':'2024-01-01T00:00:00Z'}"));
		long id = DiscordCache.inviteId("abc");
		assertThat(this.cache.invites().get(id).guild().name()).isEqualTo("guild 100");
		this.cache.apply(new GuildUpdateEvent(Sample.guild(100).toBuilder().name("renamed").build()));
		assertThat(this.cache.invites().get(id).guild().name()).isEqualTo("renamed");
		assertThat(this.cache.inviteGuilds().count()).isZero();
	}

	@Test
	void withoutThemInvitesAreReadWithoutTheirGuild() {
		this.cache.setPolicy(EntityType.INVITE_GUILDS, CachingPolicy.none());
		this.cache.invites().put(invite("abc"));
		assertThat(this.cache.inviteGuilds().count()).isZero();
		assertThat(this.cache.invites().values()).containsExactly(invite("abc").toBuilder().guild(null).build());
	}

}
