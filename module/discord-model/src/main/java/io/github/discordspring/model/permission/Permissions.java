package io.github.discordspring.model.permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Sets of permissions, each a {@code long} with a bit per {@link Permission}. Bits that
 * are not known here are kept.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions">Permissions</a>
 */
public final class Permissions {

	/** No permission. */
	public static final long NONE = 0;

	/** Every permission that is known here. */
	public static final long ALL = Permission.of(Permission.values());

	/** What a member who is timed out keeps. */
	public static final long TIMED_OUT = Permission.of(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY);

	private static final Permission[] VALUES = Permission.values();

	private Permissions() {
	}

	/**
	 * Makes a set.
	 * @param permissions what is in it
	 * @return the bits
	 */
	public static long of(Collection<Permission> permissions) {
		long bits = 0;
		for (Permission permission : permissions) {
			bits |= permission.mask();
		}
		return bits;
	}

	/**
	 * Tells whether all of some permissions are in a set. An administrator has all.
	 * @param permissions the set
	 * @param required what is asked for
	 * @return whether none is missing
	 */
	public static boolean has(long permissions, Permission... required) {
		return has(permissions, Permission.of(required));
	}

	/**
	 * Tells whether all of some permissions are in a set. An administrator has all.
	 * @param permissions the set
	 * @param required the bits asked for
	 * @return whether none is missing
	 */
	public static boolean has(long permissions, long required) {
		return missing(permissions, required) == 0;
	}

	/**
	 * Tells whether at least one of some permissions is in a set. An administrator has
	 * all.
	 * @param permissions the set
	 * @param wanted what is asked for
	 * @return whether one is there; {@code false} where nothing is asked for
	 */
	public static boolean hasAny(long permissions, Permission... wanted) {
		return hasAny(permissions, Permission.of(wanted));
	}

	/**
	 * Tells whether at least one of some permissions is in a set. An administrator has
	 * all.
	 * @param permissions the set
	 * @param wanted the bits asked for
	 * @return whether one is there; {@code false} where nothing is asked for
	 */
	public static boolean hasAny(long permissions, long wanted) {
		return wanted != 0 && (Permission.ADMINISTRATOR.in(permissions) || (permissions & wanted) != 0);
	}

	/**
	 * Tells what is missing in a set. Nothing is missing for an administrator.
	 * @param permissions the set
	 * @param required the bits asked for
	 * @return those of them that are not there
	 */
	public static long missing(long permissions, long required) {
		return Permission.ADMINISTRATOR.in(permissions) ? 0 : required & ~permissions;
	}

	/**
	 * Tells what is missing in a set. Nothing is missing for an administrator.
	 * @param permissions the set
	 * @param required what is asked for
	 * @return those of them that are not there, in the order of the bits
	 */
	public static Set<Permission> missing(long permissions, Permission... required) {
		return toSet(missing(permissions, Permission.of(required)));
	}

	/**
	 * Adds to a set.
	 * @param permissions the set
	 * @param added what is added
	 * @return the larger set
	 */
	public static long with(long permissions, Permission... added) {
		return permissions | Permission.of(added);
	}

	/**
	 * Takes from a set.
	 * @param permissions the set
	 * @param removed what is taken
	 * @return the smaller set
	 */
	public static long without(long permissions, Permission... removed) {
		return permissions & ~Permission.of(removed);
	}

	/**
	 * Lists a set. That an administrator may do everything is not regarded.
	 * @param permissions the set
	 * @return what is in it as far as it is known, in the order of the bits; modifiable
	 */
	public static Set<Permission> toSet(long permissions) {
		Set<Permission> result = EnumSet.noneOf(Permission.class);
		for (Permission permission : VALUES) {
			if (permission.in(permissions)) {
				result.add(permission);
			}
		}
		return result;
	}

	/**
	 * Gives the bits that are not known here: Discord may have added them since.
	 * @param permissions the set
	 * @return those of its bits that no {@link Permission} stands for
	 */
	public static long unknown(long permissions) {
		return permissions & ~ALL;
	}

	/**
	 * Reads the decimal form that Discord uses in JSON and URLs.
	 * @param text digits only
	 * @return the set
	 * @throws NumberFormatException if the text is no unsigned 64-bit number
	 */
	public static long parse(String text) {
		return Long.parseUnsignedLong(text);
	}

	/**
	 * Gives the decimal form that Discord uses in JSON and URLs.
	 * @param permissions the set
	 * @return its digits
	 */
	public static String toString(long permissions) {
		return Long.toUnsignedString(permissions);
	}

	/**
	 * Names what is in a set, for messages to people.
	 * @param permissions the set
	 * @return names as in Discord's documentation, separated by comma and space, with
	 * {@code 1<<n} for a bit that is not known; empty for an empty set
	 */
	public static String describe(long permissions) {
		List<String> names = new ArrayList<>();
		for (Permission permission : toSet(permissions)) {
			names.add(permission.name());
		}
		for (long rest = unknown(permissions); rest != 0; rest &= rest - 1) {
			names.add("1<<" + Long.numberOfTrailingZeros(rest));
		}
		return String.join(", ", names);
	}

}
