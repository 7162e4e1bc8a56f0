package io.github.discordspring.model.user;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Guild whose tag a user wears.
 *
 * @param identityGuildId guild, 0 if there is none
 * @param identityEnabled whether the tag is shown; {@code null} if it was cleared by
 * Discord
 * @param tag up to four characters
 * @param badge hash of the badge
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#user-object-user-primary-guild">User
 * primary guild</a>
 */
@DiscordObject
public record PrimaryGuild(long identityGuildId, @Nullable Boolean identityEnabled, @Nullable String tag,
		@Nullable String badge) {

}
