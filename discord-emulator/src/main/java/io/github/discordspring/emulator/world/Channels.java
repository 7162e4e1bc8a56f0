package io.github.discordspring.emulator.world;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, changes and deletes channels.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel
 * resource</a>
 */
public final class Channels {

	private static final Set<Integer> TYPES = Set.of(Channel.TEXT, Channel.VOICE, Channel.CATEGORY,
			Channel.ANNOUNCEMENT);

	private static final int MAXIMUM_CHANNELS = 500;

	private static final int MILLISECONDS_PER_SECOND = 1000;

	/** Fields that are taken over as they were sent. */
	private static final List<String> PLAIN_FIELDS = List.of("topic", "nsfw", "rate_limit_per_user", "position",
			"bitrate", "user_limit", "rtc_region", "default_auto_archive_duration");

	private final World world;

	Channels(World world) {
		this.world = world;
	}

	/**
	 * Has somebody make a channel in a guild.
	 * @param userId who does
	 * @param guild the guild
	 * @param body the channel
	 * @return the channel
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Channel create(long userId, Guild guild, ObjectNode body) {
		if (!Permission.MANAGE_CHANNELS.in(guild.permissions(userId, null))) {
			throw DiscordError.missingPermissions();
		}
		if (guild.channels().size() >= MAXIMUM_CHANNELS) {
			throw DiscordError.of(400, 30013, "Maximum number of guild channels reached (" + MAXIMUM_CHANNELS + ")");
		}
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.require("name");
		form.choice("type", TYPES);
		check(guild, form);
		errors.throwIfAny();
		int type = Json.number(body, "type");
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("type", type)
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("flags", 0)
			.put("position", guild.channels().size())
			.putNull("parent_id");
		json.set("permission_overwrites", Json.array());
		if (type != Channel.CATEGORY) {
			json.put("nsfw", false).put("rate_limit_per_user", 0).putNull("last_message_id");
		}
		if (type == Channel.VOICE) {
			json.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
		}
		else if (type != Channel.CATEGORY) {
			json.putNull("topic");
		}
		apply(json, body);
		Channel channel = new Channel(json, guild.id(), 0);
		guild.channelsById().put(channel.id(), channel);
		this.world.addChannel(channel);
		publish("CHANNEL_CREATE", channel);
		return channel;
	}

	/**
	 * Has somebody change a channel of a guild.
	 * @param userId who does
	 * @param channelId the channel
	 * @param body what changes
	 * @return the channel
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Channel modify(long userId, long channelId, ObjectNode body) {
		if (this.world.channel(channelId).isThread()) {
			return this.world.threadOperations().modify(userId, this.world.channelFor(channelId, userId), body);
		}
		Channel channel = guildChannelFor(channelId, userId);
		FormErrors errors = new FormErrors();
		check(this.world.guild(channel.guildId()), new Form(body, errors));
		errors.throwIfAny();
		apply(channel.json(), body);
		publish("CHANNEL_UPDATE", channel);
		return channel;
	}

	/**
	 * Has somebody delete a channel of a guild. The channels of a category stay.
	 * @param userId who does
	 * @param channelId the channel
	 * @return the channel that was deleted
	 * @throws DiscordError if it is not there or not allowed
	 */
	public Channel delete(long userId, long channelId) {
		if (this.world.channel(channelId).isThread()) {
			return this.world.threadOperations().delete(userId, this.world.channelFor(channelId, userId));
		}
		Channel channel = guildChannelFor(channelId, userId);
		Guild guild = this.world.guild(channel.guildId());
		guild.channelsById().remove(channelId);
		this.world.removeChannel(channel);
		publish("CHANNEL_DELETE", channel);
		for (Channel child : guild.channels()) {
			if (Json.id(child.json(), "parent_id") == channelId) {
				child.json().putNull("parent_id");
				publish("CHANNEL_UPDATE", child);
			}
		}
		return channel;
	}

	private Channel guildChannelFor(long channelId, long userId) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.MANAGE_CHANNELS);
		if (channel.guildId() == 0) {
			throw DiscordError.of(403, 50003, "Cannot execute action on a DM channel");
		}
		return channel;
	}

	/**
	 * Gives the channel in which a person and a bot write to each other.
	 * @param application the bot's application
	 * @param userId the person
	 * @return the channel, made if there was none
	 * @throws DiscordError if there is no such person
	 */
	public Channel direct(Application application, long userId) {
		for (Channel channel : this.world.channels()) {
			if (channel.applicationId() == application.id() && channel.recipientId() == userId) {
				return channel;
			}
		}
		ObjectNode person = this.world.users().get(userId);
		if (person.path("bot").asBoolean(false)) {
			throw DiscordError.of(403, 50007, "Cannot send messages to this user");
		}
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("type", Channel.DIRECT)
			.putNull("last_message_id")
			.put("flags", 0);
		json.putArray("recipients").add(person.deepCopy());
		Channel channel = new Channel(json, 0, application.id());
		this.world.addChannel(channel);
		return channel;
	}

	/**
	 * Shows that somebody types.
	 * @param userId who does
	 * @param channelId where
	 * @throws DiscordError if it is not allowed
	 */
	public void type(long userId, long channelId) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.SEND_MESSAGES);
		ObjectNode data = Messages.reference(channel)
			.put("user_id", Snowflake.toString(userId))
			.put("timestamp", this.world.clock().millis() / MILLISECONDS_PER_SECOND);
		if (channel.guildId() != 0) {
			data.set("member", this.world.guildOperations().member(channel.guildId(), userId));
		}
		this.world.publish(WorldEvent.inChannel("TYPING_START", data, channel));
	}

	private void publish(String type, Channel channel) {
		// Bots that cannot see the channel are told, too, but without its details
		this.world.publish(WorldEvent.inGuild(type, channel.json().deepCopy(), channel.guildId()));
	}

	private static void check(Guild guild, Form form) {
		form.string("name", 1, 100);
		form.string("topic", 0, 1024);
		form.integer("rate_limit_per_user", 0, 21_600);
		form.integer("position", 0, Integer.MAX_VALUE);
		form.integer("bitrate", 8_000, 384_000);
		form.integer("user_limit", 0, 99);
		form.bool("nsfw");
		long parentId = form.id("parent_id");
		if (parentId != 0) {
			Channel parent = guild.channelsById().get(parentId);
			if (parent == null || parent.type() != Channel.CATEGORY) {
				form.error("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist");
			}
		}
		for (Form overwrite : form.forms("permission_overwrites", 0, 100)) {
			if (overwrite.require("id")) {
				overwrite.id("id");
			}
			overwrite.choice("type", Set.of(0, 1));
			overwrite.integer("allow", 0, Long.MAX_VALUE);
			overwrite.integer("deny", 0, Long.MAX_VALUE);
		}
	}

	private static void apply(ObjectNode json, ObjectNode body) {
		if (Json.has(body, "name")) {
			String name = Json.text(body, "name");
			int type = Json.number(json, "type");
			boolean text = type == Channel.TEXT || type == Channel.ANNOUNCEMENT;
			json.put("name", text ? name.strip().toLowerCase(Locale.ROOT).replace(' ', '-') : name);
		}
		for (String field : PLAIN_FIELDS) {
			JsonNode value = body.get(field);
			if (value != null) {
				json.set(field, value);
			}
		}
		if (body.has("parent_id")) {
			long parentId = Json.id(body, "parent_id");
			json.put("parent_id", (parentId != 0) ? Snowflake.toString(parentId) : null);
		}
		if (Json.has(body, "permission_overwrites")) {
			ArrayNode overwrites = json.putArray("permission_overwrites");
			for (JsonNode overwrite : body.path("permission_overwrites")) {
				overwrites.addObject()
					.put("id", Snowflake.toString(Json.id(overwrite, "id")))
					.put("type", Json.number(overwrite, "type"))
					.put("allow", Long.toString(Json.bits(overwrite, "allow")))
					.put("deny", Long.toString(Json.bits(overwrite, "deny")));
			}
		}
	}

}
