package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of component.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#component-object-component-types">Component
 * types</a>
 */
public final class ComponentType extends IntEnum {

	private static final Constants<ComponentType> CONSTANTS = new Constants<>(ComponentType::new);

	/** A row of buttons, or of one select. */
	public static final ComponentType ACTION_ROW = CONSTANTS.add(1, "ACTION_ROW");

	/** A button. */
	public static final ComponentType BUTTON = CONSTANTS.add(2, "BUTTON");

	/** A list to choose texts from. */
	public static final ComponentType STRING_SELECT = CONSTANTS.add(3, "STRING_SELECT");

	/** A field for text, in modals. */
	public static final ComponentType TEXT_INPUT = CONSTANTS.add(4, "TEXT_INPUT");

	/** A list to choose users from. */
	public static final ComponentType USER_SELECT = CONSTANTS.add(5, "USER_SELECT");

	/** A list to choose roles from. */
	public static final ComponentType ROLE_SELECT = CONSTANTS.add(6, "ROLE_SELECT");

	/** A list to choose users and roles from. */
	public static final ComponentType MENTIONABLE_SELECT = CONSTANTS.add(7, "MENTIONABLE_SELECT");

	/** A list to choose channels from. */
	public static final ComponentType CHANNEL_SELECT = CONSTANTS.add(8, "CHANNEL_SELECT");

	/** Text with a button or a picture beside it. */
	public static final ComponentType SECTION = CONSTANTS.add(9, "SECTION");

	/** Text with markdown. */
	public static final ComponentType TEXT_DISPLAY = CONSTANTS.add(10, "TEXT_DISPLAY");

	/** A small picture. */
	public static final ComponentType THUMBNAIL = CONSTANTS.add(11, "THUMBNAIL");

	/** Pictures and videos. */
	public static final ComponentType MEDIA_GALLERY = CONSTANTS.add(12, "MEDIA_GALLERY");

	/** A file of the message. */
	public static final ComponentType FILE = CONSTANTS.add(13, "FILE");

	/** Space between two components. */
	public static final ComponentType SEPARATOR = CONSTANTS.add(14, "SEPARATOR");

	/** A box of components. */
	public static final ComponentType CONTAINER = CONSTANTS.add(17, "CONTAINER");

	/** A text beside a field, in modals. */
	public static final ComponentType LABEL = CONSTANTS.add(18, "LABEL");

	/** A field for files, in modals. */
	public static final ComponentType FILE_UPLOAD = CONSTANTS.add(19, "FILE_UPLOAD");

	/** One of several, in modals. */
	public static final ComponentType RADIO_GROUP = CONSTANTS.add(21, "RADIO_GROUP");

	/** Some of several, in modals. */
	public static final ComponentType CHECKBOX_GROUP = CONSTANTS.add(22, "CHECKBOX_GROUP");

	/** Yes or no, in modals. */
	public static final ComponentType CHECKBOX = CONSTANTS.add(23, "CHECKBOX");

	private ComponentType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ComponentType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ComponentType> values() {
		return CONSTANTS.all();
	}

}
