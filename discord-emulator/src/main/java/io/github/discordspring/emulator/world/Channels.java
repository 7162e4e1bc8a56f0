package io.github.discordspring.emulator.world;

import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
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
			Channel.ANNOUNCEMENT, Channel.STAGE, Channel.FORUM, Channel.MEDIA);

	private static final int MAXIMUM_CHANNELS = 500;

	private static final int MILLISECONDS_PER_SECOND = 1000;

	private final World world;

	private final ChannelFields fields;

	Channels(World world) {
		this.world = world;
		this.fields = new ChannelFields(world);
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
		this.fields.check(guild, form, Json.number(body, "type"));
		errors.throwIfAny();
		checkGranted(guild, userId, body);
		int type = Json.number(body, "type");
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("type", type)
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("flags", 0)
			.put("position", guild.channels().size())
			.putNull("parent_id");
		ChannelFields.defaults(json, type);
		this.fields.apply(json, body);
		Channel channel = new Channel(json, guild.id(), 0);
		guild.channelsById().put(channel.id(), channel);
		this.world.addChannel(channel);
		publish("CHANNEL_CREATE", channel);
		this.world.auditLog().record(guild, userId, AuditLogEvent.CHANNEL_CREATE, channel.id(), null, json);
		return channel;
	}

	/** Nobody grants or denies what they may not do themselves. */
	private static void checkGranted(Guild guild, long userId, ObjectNode body) {
		long allowed = guild.permissions(userId, null);
		for (JsonNode overwrite : body.path("permission_overwrites")) {
			if (((Json.bits(overwrite, "allow") | Json.bits(overwrite, "deny")) & ~allowed) != 0) {
				throw DiscordError.missingPermissions();
			}
		}
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
		Guild guild = this.world.guild(channel.guildId());
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		this.fields.check(guild, form, channel.type());
		Integer type = form.choice("type", TYPES);
		if (type != null && type != channel.type() && !(isText(type) && isText(channel.type()))) {
			form.error("type", "BASE_TYPE_CHOICES",
					"Only text and announcement channels can be turned into each other.");
		}
		errors.throwIfAny();
		checkGranted(guild, userId, body);
		ObjectNode before = channel.json().deepCopy();
		this.fields.apply(channel.json(), body);
		publish("CHANNEL_UPDATE", channel);
		this.world.auditLog().record(guild, userId, AuditLogEvent.CHANNEL_UPDATE, channelId, before, channel.json());
		return channel;
	}

	private static boolean isText(int type) {
		return type == Channel.TEXT || type == Channel.ANNOUNCEMENT;
	}

	/**
	 * Sets or removes what a role or member may do in a channel.
	 * @param userId who does
	 * @param channelId the channel
	 * @param targetId role or member
	 * @param overwrite what it may do and not do, {@code null} to remove it
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public void overwrite(long userId, long channelId, long targetId, @Nullable ObjectNode overwrite) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.MANAGE_ROLES);
		Guild guild = this.world.guild(channel.guildId());
		ObjectNode earlier = null;
		ArrayNode kept = Json.array();
		for (JsonNode each : channel.json().path("permission_overwrites")) {
			if (Json.id(each, "id") == targetId) {
				earlier = (ObjectNode) each;
			}
			else {
				kept.add(each);
			}
		}
		if ((overwrite != null) ? !isThere(guild, targetId, Json.number(overwrite, "type")) : earlier == null) {
			throw DiscordError.unknown(Unknown.OVERWRITE);
		}
		ObjectNode later = null;
		if (overwrite != null) {
			checkGranted(guild, userId, Json.object().set("permission_overwrites", Json.array().add(overwrite)));
			later = ChannelFields.overwrite(overwrite.put("id", Snowflake.toString(targetId)));
			kept.add(later);
		}
		channel.json().set("permission_overwrites", kept);
		publish("CHANNEL_UPDATE", channel);
		AuditLogEvent event = (later == null) ? AuditLogEvent.CHANNEL_OVERWRITE_DELETE
				: (earlier == null) ? AuditLogEvent.CHANNEL_OVERWRITE_CREATE : AuditLogEvent.CHANNEL_OVERWRITE_UPDATE;
		this.world.auditLog().record(guild, userId, event, channelId, earlier, later);
	}

	/**
	 * Those who left keep what they have, and so somebody who is no member can get it.
	 */
	private boolean isThere(Guild guild, long targetId, int type) {
		return (type == 0) ? guild.roles().containsKey(targetId) : this.world.users().find(targetId) != null;
	}

	/**
	 * Moves channels.
	 * @param userId who does
	 * @param guild the guild
	 * @param moves the channels with their new positions and categories
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public void move(long userId, Guild guild, ArrayNode moves) {
		guild.require(userId, Permission.MANAGE_CHANNELS);
		for (JsonNode move : moves) {
			Channel channel = guild.channelsById().get(Json.id(move, "id"));
			if (channel == null) {
				throw DiscordError.unknown(Unknown.CHANNEL);
			}
			ObjectNode body = ((ObjectNode) move.deepCopy()).retain("position", "parent_id");
			if (!Json.has(body, "position")) {
				body.remove("position");
			}
			FormErrors errors = new FormErrors();
			this.fields.check(guild, new Form(body, errors), channel.type());
			errors.throwIfAny();
			Channel parent = guild.channelsById().get(Json.id(body, "parent_id"));
			if (parent != null && move.path("lock_permissions").asBoolean(false)) {
				body.set("permission_overwrites", parent.json().path("permission_overwrites").deepCopy());
			}
			this.fields.apply(channel.json(), body);
			publish("CHANNEL_UPDATE", channel);
		}
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
		this.world.voice().end(guild, channelId);
		endStage(guild, channelId);
		guild.channelsById().remove(channelId);
		this.world.removeChannel(channel);
		publish("CHANNEL_DELETE", channel);
		List.copyOf(guild.threads().values())
			.stream()
			.filter((thread) -> thread.parentId() == channelId)
			.forEach(this.world.threadOperations()::forget);
		this.world.webhookOperations().forget(channelId);
		this.world.invites().forget(channelId);
		this.world.auditLog().record(guild, userId, AuditLogEvent.CHANNEL_DELETE, channelId, channel.json(), null);
		for (Channel child : guild.channels()) {
			if (Json.id(child.json(), "parent_id") == channelId) {
				child.json().putNull("parent_id");
				publish("CHANNEL_UPDATE", child);
			}
		}
		return channel;
	}

	private void endStage(Guild guild, long channelId) {
		ObjectNode instance = guild.objects(Guild.STAGE_INSTANCES).remove(channelId);
		if (instance != null) {
			this.world.publish(WorldEvent.inGuild("STAGE_INSTANCE_DELETE", instance, guild.id()));
		}
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

}
