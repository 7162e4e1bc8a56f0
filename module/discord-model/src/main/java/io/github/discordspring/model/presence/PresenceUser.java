package io.github.discordspring.model.presence;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Lenient;
import org.jspecify.annotations.Nullable;

/**
 * Whose presence it is. Only the id is sure to be there.
 *
 * @param id id
 * @param username name
 * @param discriminator four digits of old names
 * @param globalName name to show
 * @param avatar hash of the picture
 * @param bot whether it is said to be a bot
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#presence-update">Presence
 * update</a>
 */
@DiscordObject
@Lenient
public record PresenceUser(long id, @Nullable String username, @Nullable String discriminator,
		@Nullable String globalName, @Nullable String avatar, boolean bot) {

}
