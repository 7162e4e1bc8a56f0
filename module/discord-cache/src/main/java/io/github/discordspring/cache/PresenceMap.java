package io.github.discordspring.cache;

import io.github.discordspring.model.presence.Presence;

/**
 * Presences of a guild as records. Half of all events are of them, and to make bytes of
 * an activity takes longer than all else that is done with it here.
 */
final class PresenceMap extends LongMap<Presence> {

	PresenceMap(long parentId) {
		super(parentId);
	}

	/**
	 * Does not look whether it is the same: nearly each event brings something new, and
	 * what is there would have to be fetched from memory, one object after the other.
	 */
	@Override
	boolean update(long id, Presence presence) {
		return put(id, presence) != null;
	}

}
