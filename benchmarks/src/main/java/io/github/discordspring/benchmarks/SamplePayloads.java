package io.github.discordspring.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.GuildFeature;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.OverwriteType;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;

/**
 * Payloads as the gateway sends them.
 */
final class SamplePayloads {

	static final long GUILD = 613425648685547541L;

	static final long CHANNEL = GUILD + (1000L << 22);

	static final long USER = GUILD + (2000L << 22);

	private SamplePayloads() {
	}

	/**
	 * A MESSAGE_CREATE of 1.5 kB.
	 */
	static byte[] messageCreate() {
		return payload("MESSAGE_CREATE", messageCreateData());
	}

	/** The same without what is around its data. */
	static byte[] messageCreateData() {
		try (InputStream in = SamplePayloads.class.getResourceAsStream("/samples/message-create.json")) {
			if (in == null) {
				throw new IllegalStateException("There is no sample of MESSAGE_CREATE");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A GUILD_CREATE of 100 kB: 25 roles, 60 channels, 190 members.
	 */
	static byte[] guildCreate() {
		Random random = new Random(1);
		List<Role> roles = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			roles.add(Role.builder()
				.id(GUILD + ((long) i << 22))
				.name("role " + i)
				.position(i)
				.permissions(random.nextLong() >>> 16)
				.color(random.nextInt(1 << 24))
				.mentionable(random.nextBoolean())
				.build());
		}
		List<Channel> channels = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			channels.add(Channel.builder()
				.id(CHANNEL + ((long) i << 22))
				.type((i % 6 == 0) ? ChannelType.GUILD_CATEGORY
						: (i % 6 == 5) ? ChannelType.GUILD_VOICE : ChannelType.GUILD_TEXT)
				.name("channel-" + i)
				.topic((i % 6 == 1) ? "What belongs into channel " + i : null)
				.position(i)
				.parentId(CHANNEL + ((long) (i - i % 6) << 22))
				.lastMessageId(CHANNEL + ((long) (i + 10_000) << 22))
				.permissionOverwrites(new Overwrite(GUILD, OverwriteType.ROLE, 0, 1024),
						new Overwrite(roles.get(1 + i % 24).id(), OverwriteType.ROLE, 1024, 0))
				.build());
		}
		List<Member> members = new ArrayList<>();
		for (int i = 0; i < 190; i++) {
			members.add(member(random, roles, USER + ((long) i << 22), i));
		}
		Guild guild = Guild.builder()
			.id(GUILD)
			.name("A guild of some size")
			.icon(hash(random))
			.ownerId(USER)
			.roles(roles)
			.features(GuildFeature.COMMUNITY, GuildFeature.NEWS)
			.preferredLocale(io.github.discordspring.model.Locale.ENGLISH_UNITED_STATES)
			.build();
		return payload("GUILD_CREATE",
				DiscordJson.write(new GuildCreateEvent(guild, Instant.parse("2024-05-01T12:00:00Z"), true, false,
						12_000, List.of(), members, channels, List.of(), List.of(), List.of(), List.of(), List.of())));
	}

	private static Member member(Random random, List<Role> roles, long id, int number) {
		long[] roleIds = random.longs(random.nextInt(6), 0, 24)
			.map((index) -> roles.get(1 + (int) index).id())
			.toArray();
		User user = User.builder()
			.id(id)
			.username("user_" + number)
			.discriminator("0")
			.globalName((number % 2 == 0) ? "User " + number : null)
			.avatar((number % 3 == 0) ? null : hash(random))
			.publicFlags(random.nextInt(1 << 8))
			.build();
		return Member.builder()
			.user(user)
			.nick((number % 10 == 0) ? "Nick " + number : null)
			.roles(Snowflakes.of(roleIds))
			.joinedAt(Instant.ofEpochMilli(1_700_000_000_000L + number * 1000L))
			.build();
	}

	private static String hash(Random random) {
		return String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
	}

	private static byte[] payload(String type, byte[] data) {
		return ("{\"t\":\"" + type + "\",\"s\":123456,\"op\":0,\"d\":"
				+ new String(data, StandardCharsets.UTF_8).strip() + "}")
			.getBytes(StandardCharsets.UTF_8);
	}

}
