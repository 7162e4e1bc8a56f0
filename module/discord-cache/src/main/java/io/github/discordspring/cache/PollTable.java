package io.github.discordspring.cache;

import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.poll.Poll;

/**
 * Polls, by the ids of their messages.
 */
final class PollTable extends ChannelScopedTable<Poll> {

	PollTable(CacheOptions options, GuildStates guilds, ChannelTable channels) {
		super(EntityType.POLLS, options, guilds, channels);
	}

	@Override
	long idOf(Poll entity) {
		return 0;
	}

	@Override
	long parentOf(Poll entity) {
		throw new UnsupportedOperationException(
				"A poll does not say its channel and message: use in(channelId).put(messageId, poll)");
	}

	/**
	 * Takes the poll of a message, which may have none. The guild is locked.
	 */
	void updated(GuildState guild, Message message) {
		Poll poll = message.poll();
		if (poll != null) {
			update(guild, message.channelId(), message.id(), poll);
		}
		else if (this.store.contains(message.channelId(), message.id())) {
			erase(message.channelId(), message.id());
		}
	}

}
