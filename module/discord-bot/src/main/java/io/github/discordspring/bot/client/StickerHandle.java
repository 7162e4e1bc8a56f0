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
public final class StickerHandle {

	private final DiscordClient client;

	private final long guildId;

	private final long id;

	StickerHandle(DiscordClient client, long guildId, long id) {
		this.client = client;
		this.guildId = guildId;
		this.id = id;
	}

	/**
	 * Gives the guild.
	 * @return its id
	 */
	public long guildId() {
		return this.guildId;
	}

	/**
	 * Gives the id.
	 * @return the sticker
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Asks Discord for the sticker.
	 * @return the sticker
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#get-guild-sticker">Get guild
	 * sticker</a>
	 */
	public Mono<Sticker> fetch() {
		return this.client.rest().stickers().getGuildSticker(this.guildId, this.id);
	}

	/**
	 * Changes the sticker.
	 * @param changes what changes; the rest stays
	 * @return the sticker as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#modify-guild-sticker">Modify
	 * guild sticker</a>
	 */
	public Mono<Sticker> modify(StickerModifyRequest changes) {
		return modify(changes, null);
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
	public Mono<Sticker> modify(StickerModifyRequest changes, @Nullable String reason) {
		return this.client.rest().stickers().modifyGuildSticker(this.guildId, this.id, changes, reason);
	}

	/**
	 * Deletes the sticker.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#delete-guild-sticker">Delete
	 * guild sticker</a>
	 */
	public Mono<Void> delete() {
		return delete(null);
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
	public Mono<Void> delete(@Nullable String reason) {
		return this.client.rest().stickers().deleteGuildSticker(this.guildId, this.id, reason);
	}

}
