package io.github.discordspring.model.mention;

import org.jspecify.annotations.Nullable;

/**
 * Places of a guild that are no channels, and that a message can link to.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#message-formatting">Message
 * formatting</a>
 */
public enum GuildNavigation {

	/** Channels and roles, with the questions of the onboarding. */
	CUSTOMIZE("customize"),

	/** The list of channels. */
	BROWSE("browse"),

	/** The guide to the guild. */
	GUIDE("guide"),

	/** Linked roles, or one of them. */
	LINKED_ROLES("linked-roles");

	private static final GuildNavigation[] VALUES = values();

	private final String value;

	GuildNavigation(String value) {
		this.value = value;
	}

	/**
	 * Gives the word that stands for the place.
	 * @return the word
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Finds the place of a word.
	 * @param value the word
	 * @return the place, or {@code null} if there is none
	 */
	public static @Nullable GuildNavigation of(String value) {
		for (GuildNavigation navigation : VALUES) {
			if (navigation.value.equals(value)) {
				return navigation;
			}
		}
		return null;
	}

}
