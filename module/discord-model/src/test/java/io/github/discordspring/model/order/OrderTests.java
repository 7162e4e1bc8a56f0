package io.github.discordspring.model.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.RoleColors;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChannelOrder} and {@link RoleOrder}.
 */
class OrderTests {

	@Test
	void channelsAreSortedAsTheClientListsThem() {
		List<Channel> expected = List.of(
				// Without category: text before voice, whatever the positions
				channel(10, ChannelType.GUILD_TEXT, 3, 0), channel(11, ChannelType.GUILD_ANNOUNCEMENT, 3, 0),
				channel(12, ChannelType.GUILD_FORUM, 4, 0), channel(80, ChannelType.PUBLIC_THREAD, 0, 12),
				channel(81, ChannelType.PUBLIC_THREAD, 0, 12), channel(13, ChannelType.GUILD_TEXT, 5, 99),
				channel(14, ChannelType.GUILD_VOICE, 0, 0), channel(15, ChannelType.GUILD_STAGE_VOICE, 1, 0),
				// Categories by position, then id, with their channels
				channel(20, ChannelType.GUILD_CATEGORY, 0, 0), channel(31, ChannelType.GUILD_TEXT, 1, 20),
				channel(82, ChannelType.PRIVATE_THREAD, 0, 31), channel(30, ChannelType.GUILD_TEXT, 2, 20),
				channel(32, ChannelType.GUILD_VOICE, 0, 20), channel(-20, ChannelType.GUILD_CATEGORY, 0, 0),
				channel(21, ChannelType.GUILD_CATEGORY, 1, 0), channel(40, ChannelType.GUILD_MEDIA, 0, 21),
				// Threads whose channel is not known
				channel(83, ChannelType.PUBLIC_THREAD, 0, 98));
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 100; i++) {
			List<Channel> shuffled = new ArrayList<>(expected);
			Collections.shuffle(shuffled, random);
			assertThat(ChannelOrder.sort(shuffled)).as("seed %d", seed).isEqualTo(expected);
		}
		assertThat(ChannelOrder.sort(List.of())).isEmpty();
	}

	@Test
	void rolesAreSortedByPositionAndTheOlderIsAbove() {
		Role everyone = role(1, 0, 0);
		Role old = role(5, 2, 0);
		Role young = role(6, 2, 0);
		Role top = role(7, 3, 0);
		assertThat(RoleOrder.sort(List.of(young, everyone, top, old))).containsExactly(top, old, young, everyone);
		assertThat(RoleOrder.isAbove(old, young)).isTrue();
		assertThat(RoleOrder.isAbove(young, old)).isFalse();
		assertThat(RoleOrder.isAbove(old, old)).isFalse();
		// Ids have no sign
		assertThat(RoleOrder.isAbove(old, role(-1, 2, 0))).isTrue();
	}

	@Test
	void whoStandsAboveMayManage() {
		Guild guild = Guild.builder()
			.id(1)
			.name("g")
			.ownerId(100)
			.roles(role(1, 0, 0), role(5, 2, 0), role(6, 3, 0))
			.build();
		Member owner = member(100);
		Member plain = member(101);
		Member low = member(102, 5);
		Member high = member(103, 5, 6);
		assertThat(RoleOrder.highest(guild, plain)).isEqualTo(role(1, 0, 0));
		assertThat(RoleOrder.highest(guild, high)).isEqualTo(role(6, 3, 0));
		assertThat(RoleOrder.isAbove(guild, high, low)).isTrue();
		assertThat(RoleOrder.isAbove(guild, low, high)).isFalse();
		assertThat(RoleOrder.isAbove(guild, low, low)).isFalse();
		assertThat(RoleOrder.isAbove(guild, owner, high)).isTrue();
		assertThat(RoleOrder.isAbove(guild, high, owner)).isFalse();
		assertThat(RoleOrder.highest(Guild.builder().id(1).name("g").build(), plain)).isNull();
	}

	@Test
	void theNameHasTheColourOfTheHighestRoleThatHasOne() {
		Guild guild = Guild.builder()
			.id(1)
			.name("g")
			.roles(role(1, 0, 0), role(5, 2, 0xFF0000), role(6, 3, 0),
					role(7, 4, 0).toBuilder().color(1).colors(new RoleColors(0x00FF00, null, null)).build())
			.build();
		assertThat(RoleOrder.color(guild, member(100))).isZero();
		assertThat(RoleOrder.color(guild, member(100, 5, 6))).isEqualTo(0xFF0000);
		assertThat(RoleOrder.color(guild, member(100, 5, 6, 7))).isEqualTo(0x00FF00);
	}

	private static Channel channel(long id, ChannelType type, int position, long parentId) {
		return Channel.builder().id(id).type(type).position(position).parentId(parentId).build();
	}

	private static Role role(long id, int position, int color) {
		return Role.builder().id(id).name("role").position(position).color(color).build();
	}

	private static Member member(long userId, long... roles) {
		return Member.builder()
			.user(User.builder().id(userId).username("user").build())
			.roles(Snowflakes.of(roles))
			.build();
	}

}
