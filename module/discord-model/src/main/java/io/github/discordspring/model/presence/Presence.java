package io.github.discordspring.model.presence;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Lenient;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user is there, and what they do. Discord checks nothing of it but the user's
 * id, so what cannot be read counts as absent.
 *
 * @param user user
 * @param guildId guild; 0 where the event names it
 * @param status whether the user is there
 * @param activities what the user does
 * @param clientStatus where the user is there
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#presence-update">Presence
 * update</a>
 */
@DiscordObject(builder = true)
@Lenient
public record Presence(PresenceUser user, long guildId, @Nullable PresenceStatus status, List<Activity> activities,
		@Nullable ClientStatus clientStatus) {

	/**
	 * Starts a presence.
	 * @return a builder without anything
	 */
	public static PresenceBuilder builder() {
		return new PresenceBuilder();
	}

	/**
	 * Starts a presence like this one.
	 * @return a builder with all that this one has
	 */
	public PresenceBuilder toBuilder() {
		return PresenceBuilder.from(this);
	}

}
