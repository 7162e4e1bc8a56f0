package io.github.discordspring.model.message;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What kind of embed.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#embed-object-embed-types">Embed
 * types</a>
 */
public final class EmbedType extends StringEnum {

	private static final Constants<EmbedType> CONSTANTS = new Constants<>(EmbedType::new);

	/** Made of its properties. The only kind that bots send. */
	public static final EmbedType RICH = CONSTANTS.add("rich");

	/** A picture. */
	public static final EmbedType IMAGE = CONSTANTS.add("image");

	/** A video. */
	public static final EmbedType VIDEO = CONSTANTS.add("video");

	/** An animated GIF, as a video. */
	public static final EmbedType GIFV = CONSTANTS.add("gifv");

	/** An article. */
	public static final EmbedType ARTICLE = CONSTANTS.add("article");

	/** A link. */
	public static final EmbedType LINK = CONSTANTS.add("link");

	/** The result of a poll. */
	public static final EmbedType POLL_RESULT = CONSTANTS.add("poll_result");

	private EmbedType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static EmbedType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<EmbedType> values() {
		return CONSTANTS.all();
	}

}
