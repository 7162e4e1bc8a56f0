package io.github.discordspring.cache;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.message.UserReaction;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongSet;

/**
 * Who reacted with what, by message.
 */
final class ReactionTable extends ChannelScopedTable<UserReaction> {

	private final ChannelTable channels;

	ReactionTable(CacheOptions options, GuildStates guilds, ChannelTable channels) {
		super(EntityType.REACTIONS, options, guilds, channels);
		this.channels = channels;
	}

	/**
	 * Gives the id of a reaction: a hash of 64 bits, which is as good as none occurring
	 * twice on a message.
	 */
	static long id(long userId, Emoji emoji, boolean burst) {
		long ofEmoji = emoji.id();
		String name = emoji.name();
		if (ofEmoji == 0 && name != null) {
			ofEmoji = InviteEvents.hash(name);
		}
		long id = HashCommon.mix(HashCommon.mix(userId) + ofEmoji * 0x9E3779B97F4A7C15L + (burst ? 1 : 0));
		return (id != 0) ? id : 1;
	}

	@Override
	long idOf(UserReaction entity) {
		return id(entity.userId(), entity.emoji(), entity.burst());
	}

	@Override
	long parentOf(UserReaction entity) {
		return entity.messageId();
	}

	@Override
	boolean put(long parentId, long id, UserReaction entity) {
		if (entity.messageId() != parentId) {
			throw new IllegalArgumentException(
					"A reaction to message " + entity.messageId() + " is none to " + parentId);
		}
		return this.guilds.change(this.channels.store.parentOf(entity.channelId()),
				(guild) -> update(guild, parentId, id, entity));
	}

	/**
	 * Removes reactions to a message with an emoji. The guild is locked.
	 */
	void clear(long messageId, Emoji emoji) {
		eraseIf(messageId, (reaction) -> Reactions.isSame(reaction.emoji(), emoji));
	}

	/**
	 * Removes reactions to the messages of channels. The guild is locked.
	 */
	void clearChannels(GuildState guild, LongSet channelIds) {
		LongArrayList messageIds = new LongArrayList();
		forEachParent(guild, messageIds::add);
		for (int begin = 0; begin < messageIds.size(); begin += ReadAhead.STEP) {
			int end = Math.min(begin + ReadAhead.STEP, messageIds.size());
			clear(new LongArrayList(messageIds.subList(begin, end)), channelIds);
		}
	}

	private void clear(LongArrayList messageIds, LongSet channelIds) {
		WorkingStore<UserReaction> working = working();
		if (working != null) {
			working.readIdsAhead(messageIds);
		}
		LongArrayList gone = new LongArrayList();
		// One tells the channel of all
		ReadAhead.forEach(this,
				(visitor) -> messageIds.forEach((long messageId) -> this.store.forEachId(messageId, (id) -> {
					visitor.visit(messageId, id);
					return false;
				})), (messageId, id) -> {
					UserReaction reaction = this.store.get(messageId, id);
					if ((reaction != null) ? channelIds.contains(reaction.channelId())
							: isAnyOf(messageId, channelIds)) {
						gone.add(messageId);
					}
				});
		gone.forEach((long messageId) -> clear(messageId));
	}

	/**
	 * Tells whether a message of which one reaction is expired is of one of the channels.
	 */
	private boolean isAnyOf(long messageId, LongSet channelIds) {
		return !this.store.forEach(messageId, (parentId, id, reaction) -> !channelIds.contains(reaction.channelId()));
	}

}
