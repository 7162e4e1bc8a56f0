package io.github.discordspring.bot.waiting;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessagePollVoteAddEvent;
import io.github.discordspring.model.event.MessagePollVoteRemoveEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.interaction.InteractionData;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.interaction.ModalSubmitData;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageReference;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of an event without code of the application's.
 *
 * @param guildId guild, 0 for any
 * @param channelId channel, 0 for any
 * @param userId user, 0 for any
 * @param messageId message, 0 for any
 * @param customId component or form, {@code null} for any
 */
record WaitCriteria(long guildId, long channelId, long userId, long messageId, @Nullable String customId) {

	static final WaitCriteria ANY = new WaitCriteria(0, 0, 0, 0, null);

	WaitCriteria withGuild(long id) {
		return new WaitCriteria(id, this.channelId, this.userId, this.messageId, this.customId);
	}

	WaitCriteria withChannel(long id) {
		return new WaitCriteria(this.guildId, id, this.userId, this.messageId, this.customId);
	}

	WaitCriteria withUser(long id) {
		return new WaitCriteria(this.guildId, this.channelId, id, this.messageId, this.customId);
	}

	WaitCriteria withMessage(long id) {
		return new WaitCriteria(this.guildId, this.channelId, this.userId, id, this.customId);
	}

	WaitCriteria withComponent(String id) {
		return new WaitCriteria(this.guildId, this.channelId, this.userId, this.messageId, id);
	}

	boolean matches(DispatchEvent event) {
		return (this.guildId == 0 || this.guildId == event.guildId())
				&& (this.channelId == 0 || this.channelId == event.channelId())
				&& (this.userId == 0 || this.userId == event.userId())
				&& (this.messageId == 0 || this.messageId == messageId(event))
				&& (this.customId == null || this.customId.equals(customId(event)));
	}

	/**
	 * Gives an id that events must have, to look waits up by: the narrowest there is.
	 * @return the id, 0 if any event may do
	 */
	long key() {
		return (this.messageId != 0) ? this.messageId
				: (this.channelId != 0) ? this.channelId : (this.guildId != 0) ? this.guildId : this.userId;
	}

	static long messageId(DispatchEvent event) {
		if (event instanceof MessageCreateEvent created) {
			MessageReference reference = created.message().messageReference();
			return (reference != null) ? reference.messageId() : 0;
		}
		if (event instanceof InteractionCreateEvent created) {
			Message message = created.interaction().message();
			return (message != null) ? message.id() : 0;
		}
		if (event instanceof MessageUpdateEvent updated) {
			return updated.message().id();
		}
		if (event instanceof MessageDeleteEvent deleted) {
			return deleted.id();
		}
		return ofReaction(event);
	}

	private static long ofReaction(DispatchEvent event) {
		if (event instanceof MessageReactionAddEvent added) {
			return added.messageId();
		}
		if (event instanceof MessageReactionRemoveEvent removed) {
			return removed.messageId();
		}
		if (event instanceof MessageReactionRemoveAllEvent all) {
			return all.messageId();
		}
		if (event instanceof MessageReactionRemoveEmojiEvent emoji) {
			return emoji.messageId();
		}
		if (event instanceof MessagePollVoteAddEvent vote) {
			return vote.messageId();
		}
		return (event instanceof MessagePollVoteRemoveEvent vote) ? vote.messageId() : 0;
	}

	private static @Nullable String customId(DispatchEvent event) {
		InteractionData data = (event instanceof InteractionCreateEvent created) ? created.interaction().data() : null;
		if (data instanceof MessageComponentData component) {
			return component.customId();
		}
		return (data instanceof ModalSubmitData form) ? form.customId() : null;
	}

}
