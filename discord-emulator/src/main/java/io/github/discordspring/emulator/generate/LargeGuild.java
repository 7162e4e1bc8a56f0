package io.github.discordspring.emulator.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Guilds;
import io.github.discordspring.emulator.world.Presence;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes guilds of many members and channels. The same seed gives the same names, roles
 * and presences.
 */
public final class LargeGuild {

	/** How many members a guild has at most. */
	public static final int MAXIMUM_MEMBERS = 100_000;

	/** How many channels a guild has at most, as with Discord. */
	public static final int MAXIMUM_CHANNELS = 500;

	private static final int CHANNELS_IN_CATEGORY = 40;

	private static final int ROLES = 20;

	private static final int COLORS = 0x1000000;

	private static final String[] STATUSES = { "online", "idle", "dnd" };

	private final World world;

	private final SplittableRandom random;

	private LargeGuild(World world, long seed) {
		this.world = world;
		this.random = new SplittableRandom(seed);
	}

	/**
	 * Makes a guild. Bots learn of it as of one they join when it is complete.
	 * @param world where
	 * @param name its name
	 * @param members how many people are members, from 1
	 * @param channels how many channels it has, categories among them, from 1
	 * @param seed decides all else
	 * @return the guild, of which all bots are members
	 * @throws IllegalArgumentException if there are to be too many or none
	 */
	public static Guild create(World world, String name, int members, int channels, long seed) {
		if (members < 1 || members > MAXIMUM_MEMBERS) {
			throw new IllegalArgumentException(
					"A guild has from 1 to " + MAXIMUM_MEMBERS + " members, but not " + members);
		}
		if (channels < 1 || channels > MAXIMUM_CHANNELS) {
			throw new IllegalArgumentException(
					"A guild has from 1 to " + MAXIMUM_CHANNELS + " channels, but not " + channels);
		}
		return world.call(() -> {
			LargeGuild maker = new LargeGuild(world, seed);
			Guild guild = world.quietly(() -> maker.create(name, members, channels));
			world.notice("EMULATOR_GUILD_CREATE",
					Json.object().put("id", Snowflake.toString(guild.id())).put("name", guild.name()));
			world.applications()
				.forEach((application) -> world.guildOperations()
					.addMember(guild, application.id(), Guilds.BOT_PERMISSIONS));
			return guild;
		});
	}

	private Guild create(String name, int members, int channels) {
		long ownerId = person(0);
		Guild guild = this.world.guildOperations().create(name, ownerId);
		List<Long> roles = new ArrayList<>();
		for (int number = 1; number <= ROLES; number++) {
			ObjectNode role = this.world.guildOperations()
				.addRole(guild, "role-" + number, this.random.nextInt(COLORS),
						(number == ROLES) ? Permission.MANAGE_MESSAGES.mask() : 0);
			roles.add(Json.id(role, "id"));
		}
		for (int number = 1; number < members; number++) {
			long userId = person(number);
			this.world.guildOperations().addMember(guild, userId, 0);
			if (this.random.nextInt(3) == 0) {
				this.world.guildOperations().giveRole(guild, userId, roles.get(this.random.nextInt(ROLES)));
			}
			if (this.random.nextInt(5) == 0) {
				this.world.guildOperations().rename(guild, userId, Words.name(this.random, number));
			}
		}
		channels(guild, channels);
		return guild;
	}

	private long person(int number) {
		ObjectNode user = this.world.users().add(Words.name(this.random, number));
		long userId = Json.id(user, "id");
		if (this.random.nextInt(3) == 0) {
			this.world.users().setPresence(userId, Presence.of(STATUSES[this.random.nextInt(STATUSES.length)]));
		}
		return userId;
	}

	private void channels(Guild guild, int count) {
		String category = "";
		for (int number = 0; number < count; number++) {
			if (number % (CHANNELS_IN_CATEGORY + 1) == 0 && number + 1 < count) {
				category = channel(guild, "category-" + number, Channel.CATEGORY, "");
			}
			else {
				channel(guild, "channel-" + number, (number % 10 == 9) ? Channel.VOICE : Channel.TEXT, category);
			}
		}
	}

	private String channel(Guild guild, String name, int type, String category) {
		ObjectNode body = Json.object().put("name", name).put("type", type);
		if (!category.isEmpty()) {
			body.put("parent_id", category);
		}
		return Snowflake.toString(this.world.channelOperations().create(guild.ownerId(), guild, body).id());
	}

}
