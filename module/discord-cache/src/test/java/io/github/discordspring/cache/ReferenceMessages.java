package io.github.discordspring.cache;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.github.discordspring.cache.ReferenceCache.Key;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.Reaction;
import io.github.discordspring.model.message.UserReaction;

/**
 * What events do to the messages of a {@link ReferenceCache}, their polls and reactions.
 */
final class ReferenceMessages {

	private final ReferenceEntities entities;

	private final ReferenceChannels channels;

	private final int perChannel;

	ReferenceMessages(ReferenceEntities entities, ReferenceChannels channels, int perChannel) {
		this.entities = entities;
		this.channels = channels;
		this.perChannel = perChannel;
	}

	/**
	 * Applies an event.
	 * @return whether it is about messages
	 */
	boolean apply(DispatchEvent event, long guildId) {
		if (event instanceof MessageCreateEvent created) {
			created(guildId, created);
		}
		else if (event instanceof MessageUpdateEvent updated) {
			message(guildId, updated.message());
			pollAndPin(guildId, updated.message(), true);
		}
		else if (event instanceof MessageDeleteEvent deleted) {
			deleted(deleted.channelId(), deleted.id());
		}
		else if (event instanceof MessageDeleteBulkEvent deleted) {
			deleted.ids().forEach((id) -> deleted(deleted.channelId(), id));
		}
		else if (event instanceof MessageReactionAddEvent added) {
			reacted(guildId, added);
		}
		else if (event instanceof MessageReactionRemoveEvent removed) {
			this.entities.removeReactions((reaction) -> reaction.messageId() == removed.messageId()
					&& reaction.userId() == removed.userId() && reaction.burst() == removed.burst()
					&& Objects.equals(reaction.emoji().name(), removed.emoji().name()));
			react(guildId, new Key(removed.channelId(), removed.messageId()),
					(reactions) -> Reactions.remove(reactions, removed.emoji(), removed.burst(), false));
		}
		else if (event instanceof MessageReactionRemoveAllEvent all) {
			this.entities.removeReactions((reaction) -> reaction.messageId() == all.messageId());
			react(guildId, new Key(all.channelId(), all.messageId()), (reactions) -> List.of());
		}
		else if (event instanceof MessageReactionRemoveEmojiEvent all) {
			this.entities.removeReactions((reaction) -> reaction.messageId() == all.messageId()
					&& Objects.equals(reaction.emoji().name(), all.emoji().name()));
			react(guildId, new Key(all.channelId(), all.messageId()),
					(reactions) -> Reactions.without(reactions, all.emoji()));
		}
		else {
			return false;
		}
		return true;
	}

	private void created(long guildId, MessageCreateEvent event) {
		this.channels.written(guildId, event.message());
		if (event.member() != null) {
			this.entities.member(guildId, event.member().toBuilder().user(event.message().author()).build());
		}
		else {
			this.entities.hold(guildId, event.message().author());
		}
		message(guildId, event.message());
		pollAndPin(guildId, event.message(), false);
	}

	private void message(long guildId, Message message) {
		this.entities.guildsOfChannels.put(message.channelId(), guildId);
		this.entities.put(EntityType.MESSAGES, new Key(message.channelId(), message.id()), guildId, message);
		List<Key> ofChannel = this.entities.keys(EntityType.MESSAGES, message.channelId());
		ofChannel.stream()
			.limit(Math.max(0, ofChannel.size() - this.perChannel))
			.forEach((key) -> this.entities.remove(EntityType.MESSAGES, key));
	}

	/**
	 * Takes the poll of a message and whether it is pinned, of which only updates tell.
	 */
	private void pollAndPin(long guildId, Message message, boolean update) {
		Key key = new Key(message.channelId(), message.id());
		if (message.poll() != null) {
			this.entities.put(EntityType.POLLS, key, guildId, message.poll());
		}
		else if (update) {
			this.entities.remove(EntityType.POLLS, key);
		}
		if (update && message.pinned()) {
			this.entities.put(EntityType.PINNED_MESSAGES, key, guildId, message);
		}
		else if (update) {
			this.entities.remove(EntityType.PINNED_MESSAGES, key);
		}
	}

	private void deleted(long channelId, long messageId) {
		Key key = new Key(channelId, messageId);
		this.entities.remove(EntityType.MESSAGES, key);
		this.entities.remove(EntityType.PINNED_MESSAGES, key);
		this.entities.remove(EntityType.POLLS, key);
		this.entities.removeReactions((reaction) -> reaction.messageId() == messageId);
	}

	private void reacted(long guildId, MessageReactionAddEvent event) {
		react(guildId, new Key(event.channelId(), event.messageId()),
				(reactions) -> Reactions.add(reactions, event.emoji(), event.burst(), false, event.burstColors()));
		this.entities.guildsOfChannels.put(event.channelId(), guildId);
		this.entities.put(EntityType.REACTIONS,
				new Key(event.messageId(), DiscordCache.reactionId(event.userId(), event.emoji(), event.burst())),
				guildId,
				new UserReaction(event.userId(), event.channelId(), event.messageId(), event.emoji(), event.burst()));
	}

	/**
	 * Counts a reaction in what is kept of its message.
	 */
	private void react(long guildId, Key key, UnaryOperator<List<Reaction>> change) {
		for (EntityType<Message> type : List.of(EntityType.MESSAGES, EntityType.PINNED_MESSAGES)) {
			Message message = this.entities.map(type).get(key);
			if (message != null) {
				this.entities.put(type, key, guildId,
						message.toBuilder().reactions(change.apply(message.reactions())).build());
			}
		}
	}

}
