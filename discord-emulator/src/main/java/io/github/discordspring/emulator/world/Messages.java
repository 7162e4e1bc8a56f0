package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.MessageForm;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.gateway.Intent;
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

	/** How many messages all channels have together; the oldest go. */
	private static final int MAXIMUM_KEPT = 20_000;

	private static final Duration BULK_DELETE_AGE = Duration.ofDays(14);

	private final World world;

	private final MessageReferences references;

	/** In the order in which they came; some of them are deleted already. */
	private final Deque<Kept> kept = new ArrayDeque<>();

	Messages(World world) {
		this.world = world;
		this.references = new MessageReferences(world);
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
		Channel channel = writable(channelId, userId, body);
		this.world.autoModeration().check(channel, userId, Json.text(body, "content"));
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
		return create(writable(channelId, application.id(), body), MessageDraft.ofBot(application, body));
	}

	private Channel writable(long channelId, long userId, ObjectNode body) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.SEND_MESSAGES);
		this.world.threadOperations().requireUnlocked(channel, userId);
		checkCreate(body, "", false);
		long allowed = this.world.permissions(userId, channel);
		require(allowed, Permission.ATTACH_FILES, !this.world.context().files().isEmpty());
		require(allowed, Permission.EMBED_LINKS, !body.path("embeds").isEmpty());
		require(allowed, Permission.SEND_TTS_MESSAGES, body.path("tts").asBoolean(false));
		require(allowed, Permission.SEND_POLLS, Json.has(body, "poll"));
		if ((Json.number(body, "flags") & MessageFlag.IS_VOICE_MESSAGE) != 0
				&& !Permission.SEND_VOICE_MESSAGES.in(allowed)) {
			throw DiscordError.of(403, 50173, "You cannot send voice messages in this channel.");
		}
		return channel;
	}

	private static void require(long allowed, Permission permission, boolean needed) {
		if (needed && !permission.in(allowed)) {
			throw DiscordError.missingPermissions();
		}
	}

	/**
	 * Checks a message that is sent with the files of the request.
	 * @param body the message
	 * @param path where it lies in the request, empty if it is the request
	 * @param interaction whether it answers an interaction
	 * @throws DiscordError if it is wrong
	 */
	void checkCreate(ObjectNode body, String path, boolean interaction) {
		MessageForm.checkCreate(body, path, interaction, this.world.context().files().size(), this.world::hasEmoji);
	}

	Message create(Channel channel, MessageDraft draft) {
		if (channel.isForum()) {
			throw DiscordError.of(400, 40058, "Cannot send a message in a forum channel");
		}
		if (!channel.isWritable()) {
			throw DiscordError.of(400, 50008, "Cannot send messages in a non-text channel");
		}
		ObjectNode body = draft.body();
		Message earlier = body.path("enforce_nonce").asBoolean(false) ? withNonce(channel, draft) : null;
		if (earlier != null) {
			return earlier;
		}
		this.world.threadOperations().wake(channel);
		ObjectNode json = base(channel, draft);
		MessageAttachments attachments = MessageAttachments.after(this.world, channel, body, Json.array());
		MessageContents contents = new MessageContents(attachments);
		json.set("embeds", contents.embeds(body.path("embeds")));
		json.set("components", contents.components(body.path("components"), ""));
		json.set("attachments", attachments.list());
		if (Json.has(body, "nonce")) {
			json.set("nonce", body.path("nonce"));
		}
		if (!body.path("sticker_ids").isEmpty()) {
			json.set("sticker_items", this.world.stickers().items(body.path("sticker_ids"), channel.guildId(), draft));
		}
		if (body.get("poll") instanceof ObjectNode poll) {
			json.set("poll", this.world.polls().create(poll));
		}
		json.setAll(draft.extra());
		Message replied = this.references.complete(channel, draft, json);
		mention(channel, json, body, draft.isWebhook(), replied);
		Message message = new Message(json, draft.applicationId(), draft.visibleTo());
		message.attachments(attachments.all());
		return add(channel, message);
	}

	private ObjectNode base(Channel channel, MessageDraft draft) {
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString((draft.id() != 0) ? draft.id() : this.world.ids().next()))
			.put("type", draft.type())
			.put("channel_id", Snowflake.toString(channel.id()))
			.put("content", Json.text(draft.body(), "content"));
		json.set("author", draft.author().deepCopy());
		return json.put("timestamp", this.world.timestamp())
			.putNull("edited_timestamp")
			.put("tts", draft.body().path("tts").asBoolean(false))
			.put("pinned", false)
			.put("flags", draft.allFlags());
	}

	private Message add(Channel channel, Message message) {
		channel.add(message);
		this.kept.add(new Kept(channel, message.id()));
		if (this.kept.size() > MAXIMUM_KEPT) {
			Kept oldest = this.kept.remove();
			oldest.channel().remove(oldest.messageId());
		}
		this.world.threadOperations().count(channel, message);
		publish("MESSAGE_CREATE", channel, message);
		if (message.json().has("poll")) {
			this.world.polls().schedule(channel, message);
		}
		return message;
	}

	/**
	 * Writes a message of the system.
	 */
	Message announce(Channel channel, ObjectNode author, long applicationId, int type, ObjectNode body,
			ObjectNode extra) {
		ObjectNode json = base(channel, new MessageDraft(author, body, applicationId, type, extra, 0, 0, 0));
		json.set("embeds", body.path("embeds").isArray() ? body.path("embeds") : Json.array());
		json.set("components", Json.array());
		json.set("attachments", Json.array());
		json.setAll(extra);
		json.set("mentions", Json.array());
		json.set("mention_roles", Json.array());
		json.put("mention_everyone", false);
		return add(channel, new Message(json, applicationId, 0));
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
		Threads.requireActive(channel);
		this.world.threadOperations().requireUnlocked(channel, userId);
		if (message.authorId() != userId) {
			return suppressEmbeds(channel, message, userId, body);
		}
		return edit(channel, message, body, "");
	}

	/** All that may be changed of what others wrote. */
	private Message suppressEmbeds(Channel channel, Message message, long userId, ObjectNode body) {
		if (body.size() != 1 || !body.has("flags")) {
			throw DiscordError.of(403, 50005, "Cannot edit a message authored by another user");
		}
		this.world.channelFor(channel.id(), userId, Permission.MANAGE_MESSAGES);
		message.json()
			.put("flags", (message.flags() & ~MessageFlag.SUPPRESS_EMBEDS)
					| (Json.number(body, "flags") & MessageFlag.SUPPRESS_EMBEDS));
		publish("MESSAGE_UPDATE", channel, message);
		return message;
	}

	Message edit(Channel channel, Message message, ObjectNode body, String path) {
		ObjectNode json = message.json();
		MessageForm.checkEdit(body, path, json, this.world.context().files().size(), this.world::hasEmoji);
		MessageAttachments attachments = MessageAttachments.after(this.world, channel, body, message.attachments());
		MessageContents contents = new MessageContents(attachments);
		// First what can still be refused: then nothing is changed
		JsonNode components = body.has("components") ? contents.components(body.path("components"), path)
				: json.path("components");
		JsonNode embeds = body.has("embeds") ? contents.embeds(body.path("embeds")) : json.path("embeds");
		if (body.has("content")) {
			json.put("content", Json.text(body, "content"));
		}
		if (body.has("content") || body.has("allowed_mentions")) {
			mention(channel, json, body, json.has("webhook_id"), null);
		}
		json.set("embeds", embeds);
		json.set("components", components);
		attachments.keepShown(embeds);
		attachments.keepShown(components);
		json.set("attachments", attachments.list());
		message.attachments(attachments.all());
		if (Json.has(body, "flags")) {
			int kept = message.flags() & ~MessageFlag.SUPPRESS_EMBEDS;
			json.put("flags", kept | (Json.number(body, "flags") & MessageForm.EDIT_FLAGS));
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
			this.world.auditLog()
				.record(this.world.guild(channel.guildId()), userId, AuditLogEvent.MESSAGE_DELETE, message.authorId(),
						Json.object().put("channel_id", Snowflake.toString(channelId)).put("count", "1"));
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
		int deleted = erase(channel, messageIds);
		if (deleted > 0) {
			this.world.auditLog()
				.record(this.world.guild(channel.guildId()), userId, AuditLogEvent.MESSAGE_BULK_DELETE, channelId,
						Json.object().put("count", Integer.toString(deleted)));
		}
	}

	/**
	 * Removes messages at once.
	 * @param channel their channel
	 * @param messageIds which messages
	 * @return how many were there
	 */
	public int erase(Channel channel, Set<Long> messageIds) {
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
		return deleted.size();
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

	/**
	 * Writes a message as an application reads it over the REST API: there it is the
	 * switch of the intent that counts, and not what a session asked for.
	 * @param message the message
	 * @param reader the application
	 * @return a copy, without its content if the application may not have it
	 */
	public ObjectNode written(Message message, Application reader) {
		ObjectNode json = message.toJson(reader.id());
		boolean inGuild = this.world.channel(Json.id(json, "channel_id")).guildId() != 0;
		if (inGuild && !reader.privilegedIntents().contains(Intent.MESSAGE_CONTENT)) {
			Message.withhold(json, reader.id());
		}
		return json;
	}

	/**
	 * Finds a message that all see.
	 * @param channel its channel
	 * @param messageId its id
	 * @return the message
	 * @throws DiscordError 10008 if there is none
	 */
	public Message publicMessage(Channel channel, long messageId) {
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

	/**
	 * Tells what happened to a message.
	 * @param type such as {@code MESSAGE_UPDATE}
	 * @param channel its channel
	 * @param message the message
	 */
	public void publish(String type, Channel channel, Message message) {
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
		if (type.equals("MESSAGE_UPDATE")) {
			data.put("tts", false);
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

	private record Kept(Channel channel, long messageId) {

	}

}
