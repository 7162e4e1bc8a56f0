package io.github.discordspring.model.connection;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a linked account.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#connection-object-visibility-types">Visibility
 * types</a>
 */
public final class ConnectionVisibility extends IntEnum {

	private static final Constants<ConnectionVisibility> CONSTANTS = new Constants<>(ConnectionVisibility::new);

	/** The user alone. */
	public static final ConnectionVisibility NONE = CONSTANTS.add(0, "NONE");

	/** Everyone. */
	public static final ConnectionVisibility EVERYONE = CONSTANTS.add(1, "EVERYONE");

	private ConnectionVisibility(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ConnectionVisibility of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ConnectionVisibility> values() {
		return CONSTANTS.all();
	}

}
