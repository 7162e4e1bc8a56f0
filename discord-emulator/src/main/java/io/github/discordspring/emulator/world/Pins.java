package io.github.discordspring.emulator.world;

import java.time.Instant;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pins messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#pin-message">Pin
 * message</a>
 */
public final class Pins {

	private static final int MAXIMUM = 250;

	private static final int PINNED_MESSAGE = 6;

	private final World world;

	Pins(World world) {
		this.world = world;
	}

	/**
	 * Pins a message.
	 * @param userId who does
	 * @param channelId where
	 * @param messageId which message
	 * @throws DiscordError if it is not allowed
	 */
	public void pin(long userId, long channelId, long messageId) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.PIN_MESSAGES);
		Message message = this.world.messageOperations().publicMessage(channel, messageId);
		if (channel.pins().containsKey(messageId)) {
			return;
		}
		if (channel.pins().size() >= MAXIMUM) {
			throw DiscordError.of(400, 30003, "Maximum number of pins reached (" + MAXIMUM + ")");
		}
		channel.pins().put(messageId, this.world.clock().now());
		changed(AuditLogEvent.MESSAGE_PIN, userId, channel, message);
		ObjectNode extra = Json.object();
		MessageReferences.refer(channel, message, extra);
		extra.put("type", PINNED_MESSAGE).remove("referenced_message");
		this.world.messageOperations()
			.announce(channel, this.world.users().get(userId), 0, PINNED_MESSAGE, Json.object(), extra);
	}

	/**
	 * Unpins a message.
	 * @param userId who does
	 * @param channelId where
	 * @param messageId which message
	 * @throws DiscordError if it is not allowed
	 */
	public void unpin(long userId, long channelId, long messageId) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.PIN_MESSAGES);
		Message message = this.world.messageOperations().publicMessage(channel, messageId);
		if (channel.pins().remove(messageId) != null) {
			changed(AuditLogEvent.MESSAGE_UNPIN, userId, channel, message);
		}
	}

	private void changed(AuditLogEvent event, long userId, Channel channel, Message message) {
		message.json().put("pinned", channel.pins().containsKey(message.id()));
		String last = channel.pins()
			.values()
			.stream()
			.reduce((earlier, later) -> later)
			.map(Timestamps::format)
			.orElse(null);
		channel.json().put("last_pin_timestamp", last);
		this.world.messageOperations().publish("MESSAGE_UPDATE", channel, message);
		this.world.publish(WorldEvent.inChannel("CHANNEL_PINS_UPDATE",
				Messages.reference(channel).put("last_pin_timestamp", last), channel));
		if (channel.guildId() != 0) {
			this.world.auditLog()
				.record(this.world.guild(channel.guildId()), userId, event, message.authorId(),
						Json.object()
							.put("channel_id", Snowflake.toString(channel.id()))
							.put("message_id", Snowflake.toString(message.id())));
		}
	}

	/**
	 * Tells when a message was pinned.
	 * @param channel its channel
	 * @param messageId which message
	 * @return when, or {@code null} if it is not pinned
	 */
	public @Nullable Instant pinnedAt(Channel channel, long messageId) {
		return channel.pins().get(messageId);
	}

}
