package io.github.discordspring.model.sticker;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A sticker: of a guild, or from one of Discord's packs.
 *
 * @param id id
 * @param packId pack, 0 for a guild's
 * @param name name
 * @param description description
 * @param tags words for search, up to 200 characters
 * @param type where it comes from
 * @param formatType format
 * @param available whether a guild's can be used; false after boosts were lost
 * @param guildId guild, 0 for Discord's
 * @param user who uploaded it
 * @param sortValue place within its pack
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#sticker-object">Sticker
 * object</a>
 */
@DiscordObject(builder = true)
public record Sticker(long id, long packId, String name, @Nullable String description, @Nullable String tags,
		StickerType type, @Nullable StickerFormatType formatType, boolean available, long guildId, @Nullable User user,
		@Nullable Integer sortValue) {

	/**
	 * Starts a sticker.
	 * @return a builder without anything
	 */
	public static StickerBuilder builder() {
		return new StickerBuilder();
	}

	/**
	 * Starts a sticker like this one.
	 * @return a builder with all that this one has
	 */
	public StickerBuilder toBuilder() {
		return StickerBuilder.from(this);
	}

}
