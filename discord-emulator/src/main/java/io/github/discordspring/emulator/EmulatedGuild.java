package io.github.discordspring.emulator;

import java.util.List;

import io.github.discordspring.emulator.generate.Activity;
import io.github.discordspring.emulator.generate.GeneratedTraffic;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Guilds;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ObjectNode;

/**
 * A guild, and what its owner does to it.
 */
public final class EmulatedGuild {

	private final World world;

	private final Guild guild;

	EmulatedGuild(World world, Guild guild) {
		this.world = world;
		this.guild = guild;
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.guild.id();
	}

	/**
	 * Gives the name.
	 * @return the name
	 */
	public String name() {
		return this.world.call(this.guild::name);
	}

	/**
	 * Makes a category.
	 * @param name the name
	 * @return its id
	 */
	public long addCategory(String name) {
		return addChannel(name, Channel.CATEGORY, 0);
	}

	/**
	 * Makes a text channel outside categories.
	 * @param name the name
	 * @return its id
	 */
	public long addTextChannel(String name) {
		return addChannel(name, Channel.TEXT, 0);
	}

	/**
	 * Makes a text channel.
	 * @param name the name
	 * @param categoryId the category
	 * @return its id
	 */
	public long addTextChannel(String name, long categoryId) {
		return addChannel(name, Channel.TEXT, categoryId);
	}

	/**
	 * Makes a voice channel.
	 * @param name the name
	 * @param categoryId the category
	 * @return its id
	 */
	public long addVoiceChannel(String name, long categoryId) {
		return addChannel(name, Channel.VOICE, categoryId);
	}

	/**
	 * Makes a channel of any kind.
	 * @param body what a bot would send to make it
	 * @return its id
	 */
	public long addChannel(ObjectNode body) {
		return this.world
			.call(() -> this.world.channelOperations().create(this.guild.ownerId(), this.guild, body).id());
	}

	private long addChannel(String name, int type, long categoryId) {
		ObjectNode body = Json.object().put("name", name).put("type", type);
		if (categoryId != 0) {
			body.put("parent_id", Snowflake.toString(categoryId));
		}
		return addChannel(body);
	}

	/**
	 * Hides a channel from all but the owner and administrators.
	 * @param channelId the channel
	 */
	public void hideChannel(long channelId) {
		ObjectNode body = Json.object();
		body.putArray("permission_overwrites")
			.addObject()
			.put("id", Snowflake.toString(id()))
			.put("type", 0)
			.put("deny", Long.toString(Permission.VIEW_CHANNEL.mask()));
		this.world.run(() -> this.world.channelOperations().modify(this.guild.ownerId(), channelId, body));
	}

	/**
	 * Makes a role above those there are.
	 * @param name the name
	 * @param color colour as RGB, 0 for none
	 * @param permissions what its members may do
	 * @return its id
	 */
	public long addRole(String name, int color, Permission... permissions) {
		return addRole(name, color, false, permissions);
	}

	/**
	 * Makes a role above those there are.
	 * @param name the name
	 * @param color colour as RGB, 0 for none
	 * @param hoist whether its members are listed apart
	 * @param permissions what its members may do
	 * @return its id
	 */
	public long addRole(String name, int color, boolean hoist, Permission... permissions) {
		return this.world.call(() -> Json.id(
				this.world.guildOperations()
					.addRole(this.guild, name, color, Permission.of(permissions), (role) -> role.put("hoist", hoist)),
				"id"));
	}

	/**
	 * Makes a user a member. A bot gets a role of its own, with the usual permissions.
	 * @param user the user
	 */
	public void addMember(EmulatedUser user) {
		this.world.run(() -> {
			boolean bot = this.world.users().get(user.id()).path("bot").asBoolean(false);
			this.world.guildOperations().addMember(this.guild, user.id(), bot ? Guilds.BOT_PERMISSIONS : 0);
		});
	}

	/**
	 * Tells whether a user is a member.
	 * @param user the user
	 * @return whether the user is
	 */
	public boolean hasMember(EmulatedUser user) {
		return this.world.call(() -> this.guild.hasMember(user.id()));
	}

	/**
	 * Gives a member a name in this guild.
	 * @param user the member
	 * @param nick the name, up to 32 characters
	 */
	public void rename(EmulatedUser user, String nick) {
		this.world.run(() -> this.world.guildOperations().rename(this.guild, user.id(), nick));
	}

	/**
	 * Ends a membership.
	 * @param user the member
	 */
	public void removeMember(EmulatedUser user) {
		this.world.run(() -> this.world.guildOperations().removeMember(this.guild, user.id()));
	}

	/**
	 * Gives a member a role.
	 * @param user the member
	 * @param roleId the role
	 */
	public void giveRole(EmulatedUser user, long roleId) {
		this.world.run(() -> this.world.guildOperations().giveRole(this.guild, user.id(), roleId));
	}

	/**
	 * Lets members do things, so often in a second by the emulator's clock, until it is
	 * closed or the emulator is. The same seed in the same guild gives the same doings.
	 * @param rate how often in a second, from 1 to 50,000
	 * @param seed decides who does what
	 * @param activities what they do, none for all
	 * @return what ends it when it is closed
	 * @throws IllegalArgumentException if the rate is out of range, or there is nobody or
	 * no text channel
	 */
	public GeneratedTraffic generateTraffic(int rate, long seed, Activity... activities) {
		return GeneratedTraffic.start(this.world, this.guild, rate, seed, List.of(activities));
	}

	@Override
	public String toString() {
		return "Guild " + name();
	}

}
