package io.github.discordspring.model.cdn;

import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Links to the images of activities. What an activity names is set by users and is not
 * checked by Discord, so what does not look like an image gives no link.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object-activity-asset-image">Activity
 * asset image</a>
 */
public final class ActivityImage {

	private ActivityImage() {
	}

	/**
	 * Makes a link of {@code large_image} or {@code small_image}. The prefixes of
	 * Spotify, Twitch and YouTube are not in Discord's documentation.
	 * @param applicationId application of the activity, 0 if it has none
	 * @param image what the activity names: the id of an asset of the application,
	 * {@code mp:}, {@code spotify:}, {@code twitch:} or {@code youtube:}
	 * @return the URL, or {@code null} if there is none
	 */
	public static @Nullable String url(long applicationId, String image) {
		int colon = image.indexOf(':');
		if (colon < 0) {
			return (applicationId != 0 && Snowflake.isValid(image)) ? Cdn.applicationAsset(applicationId, image).url()
					: null;
		}
		String id = image.substring(colon + 1);
		return switch (image.substring(0, colon)) {
			case "mp" -> isPath(id) ? "https://" + ImageLink.MEDIA_HOST + "/" + id : null;
			case "spotify" -> isName(id) ? "https://i.scdn.co/image/" + id : null;
			case "twitch" -> isName(id) ? "https://static-cdn.jtvnw.net/previews-ttv/live_user_" + id + ".png" : null;
			case "youtube" -> isName(id) ? "https://i.ytimg.com/vi/" + id + "/hqdefault_live.jpg" : null;
			default -> null;
		};
	}

	private static boolean isName(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isUnreserved(text.charAt(i))) {
				return false;
			}
		}
		return !text.isEmpty();
	}

	/**
	 * A path that stays below its host: nothing to be encoded, no step upwards.
	 */
	private static boolean isPath(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isUnreserved(text.charAt(i)) && "./%?&=:@!$'()*+,;~".indexOf(text.charAt(i)) < 0) {
				return false;
			}
		}
		return !text.isEmpty() && !text.startsWith("/") && !("/" + text + "/").contains("/../")
				&& !("/" + text + "/").contains("/./");
	}

	private static boolean isUnreserved(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || character == '_' || character == '-';
	}

}
