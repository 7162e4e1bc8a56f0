package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages that refer to others: replies and forwards.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-reference-types">Message
 * reference types</a>
 */
final class MessageReferences {

	private static final int REPLY = 19;

	private static final int FORWARD = 1;

	private static final String[] SNAPSHOT_FIELDS = { "type", "content", "embeds", "attachments", "timestamp",
			"edited_timestamp", "flags", "mentions", "mention_roles", "components", "sticker_items" };

	private final World world;

	MessageReferences(World world) {
		this.world = world;
	}

	/**
	 * Gives a message what it has of the one that it refers to.
	 * @return the message that is replied to, or {@code null} if it is no reply
	 */
	@Nullable Message complete(Channel channel, MessageDraft draft, ObjectNode json) {
		JsonNode reference = draft.body().path("message_reference");
		if (!Json.has(reference, "message_id")) {
			return null;
		}
		if (Json.number(reference, "type") == FORWARD) {
			forward(draft, reference, json);
			return null;
		}
		Message replied = channel.message(Json.id(reference, "message_id"));
		if (replied == null || replied.visibleTo() != 0) {
			if (reference.path("fail_if_not_exists").asBoolean(true)) {
				throw FormErrors.single("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
			}
			return null;
		}
		long authorId = Json.id(draft.author(), "id");
		if (!draft.isWebhook() && !Permission.READ_MESSAGE_HISTORY.in(this.world.permissions(authorId, channel))) {
			throw DiscordError.of(400, 160002, "Cannot reply without permission to read message history");
		}
		refer(channel, replied, json);
		return replied;
	}

	private void forward(MessageDraft draft, JsonNode reference, ObjectNode json) {
		long authorId = Json.id(draft.author(), "id");
		Channel source = this.world.channelFor(Json.id(reference, "channel_id"), authorId,
				Permission.READ_MESSAGE_HISTORY);
		Message message = source.message(Json.id(reference, "message_id"));
		if (message == null || message.visibleTo() != 0) {
			throw DiscordError.unknown(Unknown.MESSAGE);
		}
		if (draft.applicationId() != 0 && !isReadable(message, source, draft.applicationId())) {
			throw DiscordError.of(400, 160014, "You cannot forward a message whose content you cannot read");
		}
		if (message.json().has("poll") || message.json().has("call")) {
			throw DiscordError.of(400, 50068, "Invalid message type");
		}
		ObjectNode referred = json.putObject("message_reference")
			.put("type", FORWARD)
			.put("channel_id", Snowflake.toString(source.id()))
			.put("message_id", Snowflake.toString(message.id()));
		if (source.guildId() != 0) {
			referred.put("guild_id", Snowflake.toString(source.guildId()));
		}
		if (message.json().has("message_snapshots")) {
			json.set("message_snapshots", message.json().path("message_snapshots").deepCopy());
		}
		else {
			ObjectNode snapshot = json.putArray("message_snapshots").addObject().putObject("message");
			for (String field : SNAPSHOT_FIELDS) {
				if (message.json().has(field)) {
					snapshot.set(field, message.json().path(field).deepCopy());
				}
			}
		}
		json.put("flags", Json.number(json, "flags") | MessageFlag.HAS_SNAPSHOT);
	}

	private boolean isReadable(Message message, Channel source, long applicationId) {
		if (source.guildId() == 0 || message.authorId() == applicationId
				|| this.world.application(applicationId).privilegedIntents().contains(Intent.MESSAGE_CONTENT)) {
			return true;
		}
		return message.json().path("mentions").valueStream().anyMatch((user) -> Json.id(user, "id") == applicationId);
	}

	/**
	 * Makes a message a reply.
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

}
