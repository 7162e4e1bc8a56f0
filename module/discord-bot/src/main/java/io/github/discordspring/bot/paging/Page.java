package io.github.discordspring.bot.paging;

import java.util.List;

import io.github.discordspring.model.message.Embed;

/**
 * A page of a message.
 *
 * @param content its text, may be empty
 * @param embeds its embeds
 * @param number which page it is, from 0 on
 * @param count how many there are
 */
public record Page(String content, List<Embed> embeds, int number, int count) {

	/**
	 * Checks the numbers.
	 * @throws IllegalArgumentException if there is no such page
	 */
	public Page {
		if (number < 0 || number >= count) {
			throw new IllegalArgumentException("There is no page " + number + " of " + count);
		}
		embeds = List.copyOf(embeds);
	}

	/**
	 * Makes a page with a text.
	 * @param content the text
	 * @param number which page it is, from 0 on
	 * @param count how many there are
	 * @return the page
	 */
	public static Page of(String content, int number, int count) {
		return new Page(content, List.of(), number, count);
	}

	/**
	 * Cuts a list into pages, and makes one of them: a line for each element.
	 * @param lines all lines
	 * @param number which page, from 0 on; the last one if there are not so many
	 * @param size lines of a page
	 * @return the page
	 */
	public static Page of(List<String> lines, int number, int size) {
		int count = Math.max(1, (lines.size() + size - 1) / size);
		int page = Math.min(Math.max(0, number), count - 1);
		List<String> shown = lines.subList(page * size, Math.min(lines.size(), (page + 1) * size));
		return of(String.join("\n", shown), page, count);
	}

}
