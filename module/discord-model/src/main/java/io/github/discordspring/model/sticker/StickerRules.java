package io.github.discordspring.model.sticker;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about stickers.
 */
final class StickerRules {

	private StickerRules() {
	}

	static void checkDescription(@Nullable String description, Faults faults) {
		if (description != null && !description.isEmpty()) {
			faults.length("description", description, 2, 100);
		}
	}

}
