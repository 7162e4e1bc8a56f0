package io.github.discordspring.model.emoji;

import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Limits;

/**
 * Rules for requests about emojis.
 */
final class EmojiRules {

	private EmojiRules() {
	}

	static void checkImage(ImageData image, Faults faults) {
		faults.check(image.mediaType().startsWith("image/"), "image", "must be an image, not " + image.mediaType());
		faults.check(image.size() <= Limits.Files.EMOJI_SIZE_MAX, "image",
				image.size() + " bytes, at most " + Limits.Files.EMOJI_SIZE_MAX);
	}

}
