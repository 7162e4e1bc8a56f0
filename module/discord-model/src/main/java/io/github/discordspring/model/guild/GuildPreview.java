package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.sticker.Sticker;
import org.jspecify.annotations.Nullable;

/**
 * A guild as it is shown to those who are not in it.
 *
 * @param id id
 * @param name name
 * @param icon hash of the icon
 * @param homeHeader hash of the picture over the guide for new members
 * @param splash hash of the splash
 * @param discoverySplash hash of the splash for discovery
 * @param emojis emojis
 * @param features what the guild can do
 * @param approximateMemberCount number of members
 * @param approximatePresenceCount number of members online
 * @param description description
 * @param stickers stickers
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-preview-object">Guild
 * preview object</a>
 */
@DiscordObject
public record GuildPreview(long id, String name, @Nullable String icon, @Nullable String homeHeader,
		@Nullable String splash, @Nullable String discoverySplash, List<Emoji> emojis, List<GuildFeature> features,
		int approximateMemberCount, int approximatePresenceCount, @Nullable String description,
		List<Sticker> stickers) {

}
