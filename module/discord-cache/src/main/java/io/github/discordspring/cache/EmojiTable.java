package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.presence.Activity;
import io.github.discordspring.model.presence.Presence;

/**
 * Emojis of guilds, and on request those of other guilds that are seen in reactions and
 * activities.
 */
final class EmojiTable extends EntityTable<Emoji> {

	/** Came with a reaction. */
	static final int REACTION = 1;

	/** Came with an activity. */
	static final int ACTIVITY = 1 << 1;

	/** Where emojis that are of no guild of the bot's were seen. */
	private final StripedLongMap<Integer> origins = new StripedLongMap<>();

	EmojiTable(CacheOptions options, GuildStates guilds) {
		super(EntityType.EMOJIS, options, guilds);
	}

	@Override
	long idOf(Emoji entity) {
		return entity.id();
	}

	@Override
	long parentOf(Emoji entity) {
		throw new UnsupportedOperationException("An emoji does not say its guild: use in(guildId).put(emoji)");
	}

	/**
	 * Tells whether an emoji of no guild of the bot's was seen somewhere.
	 */
	boolean isFrom(long id, int origin) {
		Integer origins = this.origins.get(id);
		return origins != null && (origins & origin) != 0;
	}

	/**
	 * Takes an emoji that was seen somewhere, unless it is of a guild of the bot's. No
	 * lock is held.
	 */
	void seen(Emoji emoji, int origin) {
		if (emoji.id() == 0 || this.policy.isKeptAsItComes() || !PolicyNames.wants(this.policy.effective(), origin)
				|| this.store.parentOf(emoji.id()) != 0) {
			return;
		}
		this.guilds.run(0, (outside) -> {
			Integer before = this.origins.get(emoji.id());
			this.origins.put(emoji.id(), (before != null) ? before | origin : origin);
			update(0, emoji);
		});
	}

	/**
	 * Takes the emojis of activities. No lock is held.
	 */
	void seen(Presence presence) {
		if (!this.policy.isKeptAsItComes() && PolicyNames.wants(this.policy.effective(), ACTIVITY)) {
			List<Activity> activities = presence.activities();
			for (int i = 0; i < activities.size(); i++) {
				Emoji emoji = activities.get(i).emoji();
				if (emoji != null) {
					seen(emoji, ACTIVITY);
				}
			}
		}
	}

	/**
	 * Adds the events that show emojis of other guilds, where a policy names these.
	 */
	@Override
	EventTypes needed() {
		EventTypes needed = super.needed();
		if (PolicyNames.wants(this.policy.effective(), REACTION)) {
			needed = needed.and(EventTypes.of(EventType.MESSAGE_REACTION_ADD));
		}
		return PolicyNames.wants(this.policy.effective(), ACTIVITY)
				? needed.and(EventTypes.of(EventType.PRESENCE_UPDATE)) : needed;
	}

	/**
	 * Where an emoji was seen that was kept is not kept itself: what the policy let in
	 * before, it lets in again.
	 */
	@Override
	void restore(GuildState guild, long parentId, long id, Emoji kept) {
		if (parentId == 0) {
			this.origins.put(id, REACTION | ACTIVITY);
		}
		super.restore(guild, parentId, id, kept);
	}

	@Override
	boolean write(long parentId, long id, Emoji entity) {
		if (parentId != 0) {
			this.origins.remove(id);
		}
		return super.write(parentId, id, entity);
	}

	@Override
	boolean erase(long parentId, long id) {
		if (parentId == 0) {
			this.origins.remove(id);
		}
		return super.erase(parentId, id);
	}

}
