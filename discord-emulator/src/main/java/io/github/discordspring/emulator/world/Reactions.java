package io.github.discordspring.emulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds, removes and lists reactions.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#create-reaction">Create
 * reaction</a>
 */
public final class Reactions {

	private static final int MAXIMUM_EMOJIS = 20;

	private final World world;

	Reactions(World world) {
		this.world = world;
	}

	/**
	 * Has somebody react.
	 * @param userId who does
	 * @param channelId where
	 * @param messageId to which message
	 * @param text the emoji's characters, or {@code name:id}
	 * @throws DiscordError if it is not there or not allowed
	 */
	public void add(long userId, long channelId, long messageId, String text) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.READ_MESSAGE_HISTORY);
		Message message = this.world.messageOperations().publicMessage(channel, messageId);
		Threads.requireActive(channel);
		ReactionEmoji emoji = emoji(channel, text);
		if (message.reactionsWith(emoji) == null) {
			this.world.channelFor(channelId, userId, Permission.ADD_REACTIONS);
			if (message.reactions().size() >= MAXIMUM_EMOJIS) {
				throw DiscordError.of(400, 30010, "Maximum number of reactions reached (" + MAXIMUM_EMOJIS + ")");
			}
		}
		if (message.react(emoji, userId)) {
			ObjectNode data = data(channel, message, emoji).put("user_id", Snowflake.toString(userId))
				.put("message_author_id", Snowflake.toString(message.authorId()))
				.put("burst", false)
				.put("type", 0);
			if (channel.guildId() != 0) {
				data.set("member", this.world.guildOperations().member(channel.guildId(), userId));
			}
			this.world.publish(WorldEvent.inChannel("MESSAGE_REACTION_ADD", data, channel));
		}
	}

	/**
	 * Has somebody take a reaction away.
	 * @param userId who does
	 * @param channelId where
	 * @param messageId from which message
	 * @param text the emoji's characters, or {@code name:id}
	 * @param ownerId whose reaction
	 * @throws DiscordError if it is not there or not allowed
	 */
	public void remove(long userId, long channelId, long messageId, String text, long ownerId) {
		Channel channel = (userId == ownerId) ? this.world.channelFor(channelId, userId)
				: this.world.channelFor(channelId, userId, Permission.MANAGE_MESSAGES);
		Message message = this.world.messageOperations().publicMessage(channel, messageId);
		ReactionEmoji emoji = emoji(channel, text);
		if (message.unreact(emoji, ownerId)) {
			this.world.publish(WorldEvent.inChannel("MESSAGE_REACTION_REMOVE",
					data(channel, message, emoji).put("user_id", Snowflake.toString(ownerId))
						.put("burst", false)
						.put("type", 0),
					channel));
		}
	}

	/**
	 * Has somebody take all reactions away.
	 * @param userId who does
	 * @param channelId where
	 * @param messageId from which message
	 * @param text the emoji's characters, or {@code name:id}; {@code null} for all emojis
	 * @throws DiscordError if it is not there or not allowed
	 */
	public void removeAll(long userId, long channelId, long messageId, @Nullable String text) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.MANAGE_MESSAGES);
		Message message = this.world.messageOperations().publicMessage(channel, messageId);
		if (text == null) {
			message.reactions().clear();
			this.world.publish(WorldEvent.inChannel("MESSAGE_REACTION_REMOVE_ALL",
					Messages.reference(channel).put("message_id", Snowflake.toString(messageId)), channel));
			return;
		}
		ReactionEmoji emoji = emoji(channel, text);
		if (message.reactions().remove(emoji) == null) {
			throw DiscordError.unknown(Unknown.EMOJI);
		}
		this.world
			.publish(WorldEvent.inChannel("MESSAGE_REACTION_REMOVE_EMOJI", data(channel, message, emoji), channel));
	}

	/**
	 * Gives who reacted.
	 * @param userId who asks
	 * @param channelId where
	 * @param messageId to which message
	 * @param text the emoji's characters, or {@code name:id}
	 * @return the users
	 * @throws DiscordError if it is not there or not allowed
	 */
	public List<ObjectNode> users(long userId, long channelId, long messageId, String text) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.READ_MESSAGE_HISTORY);
		Message message = this.world.messageOperations().publicMessage(channel, messageId);
		Set<Long> ids = message.reactionsWith(emoji(channel, text));
		List<ObjectNode> users = new ArrayList<>();
		if (ids != null) {
			ids.stream().sorted(Long::compareUnsigned).forEach((id) -> users.add(this.world.users().get(id)));
		}
		return users;
	}

	private ReactionEmoji emoji(Channel channel, String text) {
		return ReactionEmoji.parse(text,
				(channel.guildId() != 0) ? this.world.guild(channel.guildId()).json().path("emojis") : Json.array());
	}

	private static ObjectNode data(Channel channel, Message message, ReactionEmoji emoji) {
		ObjectNode data = Messages.reference(channel).put("message_id", Snowflake.toString(message.id()));
		data.set("emoji", emoji.toJson());
		return data;
	}

}
