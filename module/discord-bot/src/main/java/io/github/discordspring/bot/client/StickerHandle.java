package io.github.discordspring.bot.client;

import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.sticker.StickerModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A sticker of a guild of which only the ids are known.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#sticker-object">Sticker
 * object</a>
 */
public final class StickerHandle extends GuildResourceHandle<Sticker, StickerModifyRequest> {

	StickerHandle(DiscordClient client, long guildId, long id) {
		super(client, guildId, id);
	}

	/**
	 * Asks Discord for the sticker.
	 * @return the sticker
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#get-guild-sticker">Get guild
	 * sticker</a>
	 */
	@Override
	public Mono<Sticker> fetch() {
		return client().rest().stickers().getGuildSticker(guildId(), id());
	}

	/**
	 * Changes the sticker.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the sticker as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#modify-guild-sticker">Modify
	 * guild sticker</a>
	 */
	@Override
	public Mono<Sticker> modify(StickerModifyRequest changes, @Nullable String reason) {
		return client().rest().stickers().modifyGuildSticker(guildId(), id(), changes, reason);
	}

	/**
	 * Deletes the sticker.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#delete-guild-sticker">Delete
	 * guild sticker</a>
	 */
	@Override
	public Mono<Void> delete(@Nullable String reason) {
		return client().rest().stickers().deleteGuildSticker(guildId(), id(), reason);
	}

}
