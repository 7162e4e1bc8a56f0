package io.github.discordspring.emulator.world;

import tools.jackson.databind.node.ObjectNode;

/**
 * Learns what happens, while the world is locked and in the order in which it happens. It
 * must not block.
 */
public interface WorldListener {

	/**
	 * Something happened that clients of the gateway may learn.
	 * @param event what happened
	 */
	void onEvent(WorldEvent event);

	/**
	 * Something happened that only the emulator's own page learns.
	 * @param type such as {@code EMULATOR_BOT_UPDATE}
	 * @param data more about it
	 */
	default void onNotice(String type, ObjectNode data) {
	}

}
