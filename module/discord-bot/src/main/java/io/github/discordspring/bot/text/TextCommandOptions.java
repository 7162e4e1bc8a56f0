package io.github.discordspring.bot.text;

/**
 * How text commands are read.
 *
 * @param mention whether the mention of the bot is a prefix, beside those of
 * {@link TextCommandPrefixes}
 * @param caseSensitive whether the case of prefixes and names matters
 * @param help name of the command that tells of the others, empty for none
 */
public record TextCommandOptions(boolean mention, boolean caseSensitive, String help) {

	/**
	 * The mention is a prefix, case does not matter, and {@code help} tells of the
	 * commands.
	 */
	public static final TextCommandOptions DEFAULT = new TextCommandOptions(true, false, "help");

}
