package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.MessageForm;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends, changes, deletes and lists messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message
 * resource</a>
 */
public final class Messages {

	private static final int REPLY = 19;

	private static final Duration BULK_DELETE_AGE = Duration.ofDays(14);

	private final World world;

	Messages(World world) {
		this.world = world;
	}

	/**
	 * Has a person write.
	 * @param userId the person
	 * @param channelId where
	 * @param body the message
	 * @return the message
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Message write(long userId, long channelId, ObjectNode body) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.SEND_MESSAGES);
		MessageForm.checkCreate(body, "", false);
		return create(channel, MessageDraft.ofPerson(this.world.users().get(userId), body));
	}

	/**
	 * Has a bot write.
	 * @param application the bot's application
	 * @param channelId where
	 * @param body the message
	 * @return the message
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Message send(Application application, long channelId, ObjectNode body) {
		Channel channel = this.world.channelFor(channelId, application.id(), Permission.SEND_MESSAGES);
		MessageForm.checkCreate(body, "", false);
		return create(channel, MessageDraft.ofBot(application, body));
	}

	Message create(Channel channel, MessageDraft draft) {
		if (!channel.isWritable()) {
			throw DiscordError.of(400, 50008, "Cannot send messages in a non-text channel");
		}
		ObjectNode body = draft.body();
		Message earlier = body.path("enforce_nonce").asBoolean(false) ? withNonce(channel, draft) : null;
		if (earlier != null) {
			return earlier;
		}
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("type", draft.type())
			.put("channel_id", Snowflake.toString(channel.id()))
			.put("content", Json.text(body, "content"));
		json.set("author", draft.author().deepCopy());
		json.put("timestamp", this.world.timestamp())
			.putNull("edited_timestamp")
			.put("tts", body.path("tts").asBoolean(false))
			.put("pinned", false)
			.put("flags", draft.allFlags());
		json.set("attachments", Json.array());
		json.set("embeds", MessageContents.embeds(body.path("embeds")));
		json.set("components", MessageContents.components(body.path("components")));
		if (Json.has(body, "nonce")) {
			json.set("nonce", body.path("nonce"));
		}
		json.setAll(draft.extra());
		Message replied = reply(channel, body, json);
		mention(channel, json, body, draft.isWebhook(), replied);
		Message message = new Message(json, draft.applicationId(), draft.visibleTo());
		channel.add(message);
		publish("MESSAGE_CREATE", channel, message);
		return message;
	}

	private static @Nullable Message withNonce(Channel channel, MessageDraft draft) {
		for (Message message : channel.messages()) {
			if (message.authorId() == Json.id(draft.author(), "id")
					&& draft.body().path("nonce").equals(message.json().path("nonce"))) {
				return message;
			}
		}
		return null;
	}

	private @Nullable Message reply(Channel channel, ObjectNode body, ObjectNode json) {
		JsonNode reference = body.path("message_reference");
		if (!Json.has(reference, "message_id")) {
			return null;
		}
		Message replied = channel.message(Json.id(reference, "message_id"));
		if (replied == null || replied.visibleTo() != 0) {
			if (reference.path("fail_if_not_exists").asBoolean(true)) {
				throw FormErrors.single("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
			}
			return null;
		}
		refer(channel, replied, json);
		return replied;
	}

	/**
	 * Makes a message the reply to another one.
	 */
	static void refer(Channel channel, Message replied, ObjectNode json) {
		json.put("type", REPLY);
		ObjectNode reference = json.putObject("message_reference")
			.put("type", 0)
			.put("channel_id", Snowflake.toString(channel.id()))
			.put("message_id", Snowflake.toString(replied.id()));
		if (channel.guildId() != 0) {
			reference.put("guild_id", Snowflake.toString(channel.guildId()));
		}
		json.set("referenced_message", replied.json().deepCopy().without("referenced_message"));
	}

	private void mention(Channel channel, ObjectNode json, ObjectNode body, boolean onlyUsers,
			@Nullable Message replied) {
		long authorId = Json.id(json.path("author"), "id");
		JsonNode allowed = Json.has(body, "allowed_mentions") ? body.path("allowed_mentions") : null;
		Mentions mentions = Mentions.in(Json.text(json, "content"), allowed, this.world.permissions(authorId, channel),
				onlyUsers);
		Set<Long> users = new LinkedHashSet<>(mentions.users());
		if (replied != null && (allowed == null || allowed.path("replied_user").asBoolean(false))) {
			users.add(replied.authorId());
		}
		ArrayNode mentioned = json.putArray("mentions");
		for (long userId : users) {
			ObjectNode user = this.world.users().find(userId);
			if (user != null) {
				mentioned.add(user.deepCopy());
			}
		}
		json.set("mention_roles", Json.ids(mentions.roles()));
		json.put("mention_everyone", mentions.everyone());
	}

	/**
	 * Has somebody change a message of their own.
	 * @param userId the author
	 * @param channelId where
	 * @param messageId which message
	 * @param body what changes
	 * @return the message
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Message edit(long userId, long channelId, long messageId, ObjectNode body) {
		Channel channel = this.world.channelFor(channelId, userId);
		Message message = publicMessage(channel, messageId);
		if (message.authorId() != userId) {
			throw DiscordError.of(403, 50005, "Cannot edit a message authored by another user");
		}
		return edit(channel, message, body, "");
	}

	Message edit(Channel channel, Message message, ObjectNode body, String path) {
		ObjectNode json = message.json();
		MessageForm.checkEdit(body, path, json);
		if (body.has("content")) {
			json.put("content", Json.text(body, "content"));
		}
		if (body.has("content") || body.has("allowed_mentions")) {
			mention(channel, json, body, json.has("webhook_id"), null);
		}
		if (body.has("embeds")) {
			json.set("embeds", MessageContents.embeds(body.path("embeds")));
		}
		if (body.has("components")) {
			json.set("components", MessageContents.components(body.path("components")));
		}
		if (Json.has(body, "flags")) {
			int kept = message.flags() & ~MessageFlag.SUPPRESS_EMBEDS;
			json.put("flags", kept | Json.number(body, "flags"));
		}
		if ((message.flags() & MessageFlag.LOADING) != 0) {
			// The answer that was promised: nobody has seen an earlier version of it
			json.put("flags", message.flags() & ~MessageFlag.LOADING);
		}
		else {
			json.put("edited_timestamp", this.world.timestamp());
		}
		publish("MESSAGE_UPDATE", channel, message);
		return message;
	}

	/**
	 * Has somebody delete a message.
	 * @param userId who does
	 * @param channelId where
	 * @param messageId which message
	 * @throws DiscordError if it is not there or not allowed
	 */
	public void delete(long userId, long channelId, long messageId) {
		Channel channel = this.world.channelFor(channelId, userId);
		Message message = publicMessage(channel, messageId);
		if (message.authorId() != userId) {
			if (channel.guildId() == 0) {
				throw DiscordError.of(403, 50003, "Cannot execute action on a DM channel");
			}
			this.world.channelFor(channelId, userId, Permission.MANAGE_MESSAGES);
		}
		delete(channel, message);
	}

	void delete(Channel channel, Message message) {
		channel.remove(message.id());
		publishMessage("MESSAGE_DELETE", reference(channel).put("id", Snowflake.toString(message.id())), channel,
				message);
	}

	/**
	 * Has somebody delete several messages of a guild's channel at once. Those that are
	 * not there are passed over.
	 * @param userId who does
	 * @param channelId where
	 * @param messageIds which messages
	 * @throws DiscordError if it is not allowed, or one is too old
	 */
	public void deleteAll(long userId, long channelId, Set<Long> messageIds) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.MANAGE_MESSAGES);
		if (channel.guildId() == 0) {
			throw DiscordError.of(403, 50003, "Cannot execute action on a DM channel");
		}
		long oldest = Snowflake.of(this.world.clock().now().minus(BULK_DELETE_AGE));
		if (messageIds.stream().anyMatch((id) -> Long.compareUnsigned(id, oldest) < 0)) {
			throw DiscordError.of(400, 50034, "You can only bulk delete messages that are under 14 days old.");
		}
		List<Long> deleted = new ArrayList<>();
		for (long id : messageIds) {
			Message message = channel.message(id);
			if (message != null && message.visibleTo() == 0) {
				channel.remove(id);
				deleted.add(id);
			}
		}
		if (!deleted.isEmpty()) {
			ObjectNode data = reference(channel);
			data.set("ids", Json.ids(deleted));
			this.world.publish(WorldEvent.inChannel("MESSAGE_DELETE_BULK", data, channel));
		}
	}

	/**
	 * Gives a message that all can see.
	 * @param userId who looks
	 * @param channelId where
	 * @param messageId which message
	 * @return the message
	 * @throws DiscordError if it is not there or not allowed
	 */
	public Message get(long userId, long channelId, long messageId) {
		return publicMessage(this.world.channelFor(channelId, userId, Permission.READ_MESSAGE_HISTORY), messageId);
	}

	Message publicMessage(Channel channel, long messageId) {
		Message message = channel.message(messageId);
		if (message == null || message.visibleTo() != 0) {
			throw DiscordError.unknown(Unknown.MESSAGE);
		}
		return message;
	}

	/**
	 * Gives the messages of a channel that somebody can see.
	 * @param channel the channel
	 * @param userId who looks; 0 for who sees only what all see
	 * @return the messages, oldest first
	 */
	public List<Message> visible(Channel channel, long userId) {
		return channel.messages()
			.stream()
			.filter((message) -> message.visibleTo() == 0 || message.visibleTo() == userId)
			.toList();
	}

	private void publish(String type, Channel channel, Message message) {
		ObjectNode data = message.toJson(0);
		if (channel.guildId() == 0) {
			data.put("channel_type", channel.type());
		}
		else if (message.visibleTo() == 0) {
			Guild guild = this.world.guild(channel.guildId());
			data.put("channel_type", channel.type()).put("guild_id", Snowflake.toString(guild.id()));
			ObjectNode member = guild.members().get(message.authorId());
			if (member != null) {
				data.set("member", member.deepCopy());
			}
			for (JsonNode mentioned : data.path("mentions")) {
				ObjectNode mentionedMember = guild.members().get(Json.id(mentioned, "id"));
				if (mentionedMember != null) {
					((ObjectNode) mentioned).set("member", mentionedMember.deepCopy());
				}
			}
		}
		publishMessage(type, data, channel, message);
	}

	/**
	 * What only one user sees comes as a direct message does, and only to the application
	 * that sent it.
	 */
	private void publishMessage(String type, ObjectNode data, Channel channel, Message message) {
		this.world.publish((message.visibleTo() == 0) ? WorldEvent.inChannel(type, data, channel)
				: new WorldEvent(type, data.without("guild_id"), 0, 0, message.applicationId(), message.visibleTo()));
	}

	/**
	 * Starts the data of an event that names a channel.
	 */
	static ObjectNode reference(Channel channel) {
		ObjectNode data = Json.object().put("channel_id", Snowflake.toString(channel.id()));
		return (channel.guildId() != 0) ? data.put("guild_id", Snowflake.toString(channel.guildId())) : data;
	}

}
