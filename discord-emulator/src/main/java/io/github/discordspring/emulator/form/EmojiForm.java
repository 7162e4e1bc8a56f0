package io.github.discordspring.emulator.form;

import java.util.function.LongPredicate;

import io.github.discordspring.emulator.json.Json;

/**
 * Checks the emojis that buttons and options of selects show.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#button">Button</a>
 */
final class EmojiForm {

	private static final int LAST_ASCII = 0x7F;

	private EmojiForm() {
	}

	/**
	 * Checks an emoji, if there is one.
	 * @param shown what shows it
	 * @param emojis tells which of guilds and applications there are, by their ids
	 */
	static void check(Form shown, LongPredicate emojis) {
		Form emoji = shown.form("emoji");
		if (emoji == null) {
			return;
		}
		long id = emoji.id("id");
		boolean there = (id != 0) ? emojis.test(id)
				: Json.text(emoji.json(), "name").codePoints().anyMatch((codePoint) -> codePoint > LAST_ASCII);
		if (!there) {
			// Called so in selects, too
			emoji.error("name", "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
		}
	}

}
