package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A guild that the current user is in.
 *
 * @param id id
 * @param name name
 * @param icon hash of the icon
 * @param banner hash of the banner
 * @param owner whether the user owns it
 * @param permissions bits of the user, without overwrites of channels
 * @param features what the guild can do
 * @param approximateMemberCount number of members, if asked for
 * @param approximatePresenceCount number of members online, if asked for
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#get-current-user-guilds">Get
 * current user guilds</a>
 */
@DiscordObject
public record UserGuild(long id, String name, @Nullable String icon, @Nullable String banner, boolean owner,
		long permissions, List<GuildFeature> features, @Nullable Integer approximateMemberCount,
		@Nullable Integer approximatePresenceCount) {

}
