package io.github.discordspring.model.presence;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Lenient;
import io.github.discordspring.model.codec.Numeric;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does: a game, a stream, music, or a text of their own. Discord checks
 * nothing of it, so what cannot be read counts as absent.
 *
 * @param name name of the game and the like
 * @param type what is done
 * @param url stream, for STREAMING
 * @param createdAt when it was added to the user's session, in milliseconds since 1970
 * @param timestamps when it began and will end
 * @param applicationId application of the game, 0 if unknown
 * @param statusDisplayType which text stands in the list of members
 * @param details what exactly is done
 * @param detailsUrl link behind the details
 * @param state state of the party, or the text of a CUSTOM activity
 * @param stateUrl link behind the state
 * @param emoji emoji of a CUSTOM activity
 * @param party with whom
 * @param assets pictures
 * @param secrets what one needs to join
 * @param instance whether it is a session of a game
 * @param flags bits of {@link ActivityFlag}
 * @param buttons labels of up to two buttons
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object">Activity
 * object</a>
 */
@DiscordObject(builder = true)
@Lenient
public record Activity(String name, @WhenAbsent(0) ActivityType type, @Nullable String url, @Numeric long createdAt,
		@Nullable ActivityTimestamps timestamps, long applicationId, @Nullable StatusDisplayType statusDisplayType,
		@Nullable String details, @Nullable String detailsUrl, @Nullable String state, @Nullable String stateUrl,
		@Nullable Emoji emoji, @Nullable ActivityParty party, @Nullable ActivityAssets assets,
		@Nullable ActivitySecrets secrets, boolean instance, int flags, List<String> buttons) {

	/**
	 * Starts an activity.
	 * @return a builder without anything
	 */
	public static ActivityBuilder builder() {
		return new ActivityBuilder();
	}

	/**
	 * Starts an activity like this one.
	 * @return a builder with all that this one has
	 */
	public ActivityBuilder toBuilder() {
		return ActivityBuilder.from(this);
	}

}
