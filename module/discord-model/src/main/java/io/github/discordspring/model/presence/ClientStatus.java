package io.github.discordspring.model.presence;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Lenient;
import org.jspecify.annotations.Nullable;

/**
 * On which platforms a user is there. A status is {@code null} where the user is offline
 * or invisible.
 *
 * @param desktop in an application for Windows, Linux or macOS
 * @param mobile in an application for iOS or Android
 * @param web in a browser, or as a bot
 * @param vr in virtual reality
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#client-status-object">Client
 * status object</a>
 */
@DiscordObject
@Lenient
public record ClientStatus(@Nullable PresenceStatus desktop, @Nullable PresenceStatus mobile,
		@Nullable PresenceStatus web, @Nullable PresenceStatus vr) {

}
