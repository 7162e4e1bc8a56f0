package io.github.discordspring.rest.route;

import io.github.discordspring.model.file.FileContent;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import io.github.discordspring.model.sticker.StickerModifyRequest;
import io.github.discordspring.model.sticker.StickerPack;
import io.github.discordspring.model.sticker.StickerPacks;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Stickers of guilds, and Discord's own.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sticker">Sticker</a>
 */
public interface StickerRoutes {

	/**
	 * Gets a sticker.
	 * @param stickerId the sticker
	 * @return the sticker
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#get-sticker">Get sticker</a>
	 */
	@GetExchange("/stickers/{stickerId}")
	Mono<Sticker> getSticker(@PathVariable long stickerId);

	/**
	 * Gets Discord's own stickers.
	 * @return the packs
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#list-sticker-packs">List
	 * sticker packs</a>
	 */
	@GetExchange("/sticker-packs")
	Mono<StickerPacks> listStickerPacks();

	/**
	 * Gets a pack of Discord's own stickers.
	 * @param packId the pack
	 * @return the pack
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#get-sticker-pack">Get
	 * sticker pack</a>
	 */
	@GetExchange("/sticker-packs/{packId}")
	Mono<StickerPack> getStickerPack(@PathVariable long packId);

	/**
	 * Gets the stickers of a guild.
	 * @param guildId the guild
	 * @return the stickers
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#list-guild-stickers">List
	 * guild stickers</a>
	 */
	@GetExchange("/guilds/{guildId}/stickers")
	Flux<Sticker> listGuildStickers(@PathVariable long guildId);

	/**
	 * Gets a sticker of a guild.
	 * @param guildId the guild
	 * @param stickerId the sticker
	 * @return the sticker
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#get-guild-sticker">Get guild
	 * sticker</a>
	 */
	@GetExchange("/guilds/{guildId}/stickers/{stickerId}")
	Mono<Sticker> getGuildSticker(@PathVariable long guildId, @PathVariable long stickerId);

	/**
	 * Creates a sticker in a guild, without a reason.
	 * @param guildId the guild
	 * @param form the sticker, see {@link UploadForm#sticker}
	 * @return the sticker
	 */
	default Mono<Sticker> createGuildSticker(long guildId, UploadForm form) {
		return createGuildSticker(guildId, form, null);
	}

	/**
	 * Creates a sticker in a guild.
	 * @param guildId the guild
	 * @param form the sticker, see {@link UploadForm#sticker}
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the sticker
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#create-guild-sticker">Create
	 * guild sticker</a>
	 */
	@PostExchange("/guilds/{guildId}/stickers")
	Mono<Sticker> createGuildSticker(@PathVariable long guildId, @RequestBody UploadForm form,
			@AuditLogReason @Nullable String reason);

	/**
	 * Changes a sticker of a guild, without a reason.
	 * @param guildId the guild
	 * @param stickerId the sticker
	 * @param request what changes
	 * @return the sticker as it is now
	 */
	default Mono<Sticker> modifyGuildSticker(long guildId, long stickerId, StickerModifyRequest request) {
		return modifyGuildSticker(guildId, stickerId, request, null);
	}

	/**
	 * Changes a sticker of a guild.
	 * @param guildId the guild
	 * @param stickerId the sticker
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the sticker as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#modify-guild-sticker">Modify
	 * guild sticker</a>
	 */
	@PatchExchange("/guilds/{guildId}/stickers/{stickerId}")
	Mono<Sticker> modifyGuildSticker(@PathVariable long guildId, @PathVariable long stickerId,
			@RequestBody StickerModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Deletes a sticker of a guild, without a reason.
	 * @param guildId the guild
	 * @param stickerId the sticker
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteGuildSticker(long guildId, long stickerId) {
		return deleteGuildSticker(guildId, stickerId, null);
	}

	/**
	 * Deletes a sticker of a guild.
	 * @param guildId the guild
	 * @param stickerId the sticker
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#delete-guild-sticker">Delete
	 * guild sticker</a>
	 */
	@DeleteExchange("/guilds/{guildId}/stickers/{stickerId}")
	Mono<Void> deleteGuildSticker(@PathVariable long guildId, @PathVariable long stickerId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Creates a sticker in a guild.
	 * @param guildId the guild
	 * @param request name, description and tags
	 * @param filename name of the file, by whose end its type is known
	 * @param content PNG, APNG, GIF or Lottie, up to 512 KiB
	 * @return the sticker
	 */
	default Mono<Sticker> createGuildSticker(long guildId, StickerCreateRequest request, String filename,
			FileContent content) {
		return createGuildSticker(guildId, UploadForm.sticker(request, filename, content), null);
	}

}
