package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ObjectNode;

/**
 * Announcement channels: who follows them, and what is published to those.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#follow-announcement-channel">Follow
 * announcement channel</a>
 */
public final class Announcements {

	private static final int FOLLOWER = 2;

	private static final int CHANNEL_FOLLOW_ADD = 12;

	private static final String[] COPIED = { "embeds", "attachments", "components", "sticker_items" };

	private final World world;

	Announcements(World world) {
		this.world = world;
	}

	/**
	 * Has a channel follow an announcement channel.
	 * @param userId who does
	 * @param channelId the announcement channel
	 * @param targetId the channel that is to get what is published
	 * @return the webhook that brings it
	 * @throws DiscordError if it is not allowed
	 */
	public Webhook follow(long userId, long channelId, long targetId) {
		Channel source = announcement(userId, channelId);
		Channel target = this.world.channelFor(targetId, userId, Permission.MANAGE_WEBHOOKS);
		Guild guild = this.world.guild(source.guildId());
		String name = guild.name() + " #" + source.name();
		Webhook webhook = this.world.webhookOperations().add(userId, 0, target, FOLLOWER, name, null);
		webhook.json().remove("token");
		webhook.json()
			.putObject("source_guild")
			.put("id", Snowflake.toString(guild.id()))
			.put("name", guild.name())
			.set("icon", guild.json().path("icon"));
		webhook.json().putObject("source_channel").put("id", Snowflake.toString(channelId)).put("name", source.name());
		ObjectNode extra = Json.object();
		extra.putObject("message_reference")
			.put("type", 0)
			.put("channel_id", Snowflake.toString(channelId))
			.put("guild_id", Snowflake.toString(guild.id()));
		this.world.messageOperations()
			.announce(target, this.world.users().get(userId), 0, CHANNEL_FOLLOW_ADD, Json.object().put("content", name),
					extra);
		return webhook;
	}

	/**
	 * Publishes a message to all channels that follow.
	 * @param userId who does
	 * @param channelId the announcement channel
	 * @param messageId the message
	 * @return the message
	 * @throws DiscordError if it is not allowed
	 */
	public Message crosspost(long userId, long channelId, long messageId) {
		Channel channel = announcement(userId, channelId);
		Message message = this.world.messageOperations().publicMessage(channel, messageId);
		this.world.channelFor(channelId, userId,
				(message.authorId() == userId) ? Permission.SEND_MESSAGES : Permission.MANAGE_MESSAGES);
		if ((message.flags() & MessageFlag.CROSSPOSTED) != 0) {
			throw DiscordError.of(400, 40033, "This message has already been crossposted");
		}
		message.json().put("flags", message.flags() | MessageFlag.CROSSPOSTED);
		this.world.messageOperations().publish("MESSAGE_UPDATE", channel, message);
		for (Webhook webhook : this.world.webhookOperations().all()) {
			if (Json.id(webhook.json().path("source_channel"), "id") == channelId) {
				copy(channel, message, webhook);
			}
		}
		return message;
	}

	private void copy(Channel source, Message message, Webhook webhook) {
		ObjectNode extra = Json.object().put("webhook_id", Snowflake.toString(webhook.id()));
		MessageReferences.refer(source, message, extra);
		extra.remove("referenced_message");
		extra.put("type", 0);
		extra.put("flags", (message.flags() & ~MessageFlag.CROSSPOSTED) | MessageFlag.IS_CROSSPOST);
		for (String field : COPIED) {
			if (message.json().has(field)) {
				extra.set(field, message.json().path(field).deepCopy());
			}
		}
		this.world.messageOperations()
			.announce(this.world.channel(webhook.channelId()), Webhooks.author(webhook, Json.object()), 0, 0,
					Json.object().put("content", Json.text(message.json(), "content")), extra);
	}

	private Channel announcement(long userId, long channelId) {
		Channel channel = this.world.channelFor(channelId, userId);
		if (channel.type() != Channel.ANNOUNCEMENT) {
			throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
		}
		return channel;
	}

}
