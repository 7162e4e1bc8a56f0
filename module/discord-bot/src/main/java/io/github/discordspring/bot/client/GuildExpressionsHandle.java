package io.github.discordspring.bot.client;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.emoji.EmojiCreateRequest;
import io.github.discordspring.model.file.FileContent;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.soundboard.SoundboardSoundCreateRequest;
import io.github.discordspring.model.soundboard.SoundboardSounds;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import io.github.discordspring.rest.route.UploadForm;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Emojis, stickers and sounds of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/emoji">Emoji</a>
 */
public final class GuildExpressionsHandle {

	private final DiscordClient client;

	private final long guildId;

	GuildExpressionsHandle(DiscordClient client, long guildId) {
		this.client = client;
		this.guildId = guildId;
	}

	/**
	 * Gives the guild.
	 * @return its id
	 */
	public long guildId() {
		return this.guildId;
	}

	/**
	 * Gives the emojis.
	 * @return the emojis
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#list-guild-emojis">List guild
	 * emojis</a>
	 */
	public Flux<Emoji> emojis() {
		return this.client.rest().emojis().listGuildEmojis(this.guildId);
	}

	/**
	 * Creates an emoji.
	 * @param name 2 to 32 characters
	 * @param image the picture, up to 256 KiB
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#create-guild-emoji">Create
	 * guild emoji</a>
	 */
	public Mono<Emoji> createEmoji(String name, ImageData image) {
		return createEmoji(name, image, null);
	}

	/**
	 * Creates an emoji.
	 * @param name 2 to 32 characters
	 * @param image the picture, up to 256 KiB
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#create-guild-emoji">Create
	 * guild emoji</a>
	 */
	public Mono<Emoji> createEmoji(String name, ImageData image, @Nullable String reason) {
		return this.client.rest()
			.emojis()
			.createGuildEmoji(this.guildId, EmojiCreateRequest.builder().name(name).image(image).build(), reason);
	}

	/**
	 * Gives the stickers.
	 * @return the stickers
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#list-guild-stickers">List
	 * guild stickers</a>
	 */
	public Flux<Sticker> stickers() {
		return this.client.rest().stickers().listGuildStickers(this.guildId);
	}

	/**
	 * Creates a sticker.
	 * @param sticker name, description and tags
	 * @param filename name of the file, by whose end its type is known
	 * @param content PNG, APNG, GIF or Lottie, up to 512 KiB
	 * @return the sticker
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#create-guild-sticker">Create
	 * guild sticker</a>
	 */
	public Mono<Sticker> createSticker(StickerCreateRequest sticker, String filename, FileContent content) {
		return createSticker(sticker, filename, content, null);
	}

	/**
	 * Creates a sticker.
	 * @param sticker name, description and tags
	 * @param filename name of the file, by whose end its type is known
	 * @param content PNG, APNG, GIF or Lottie, up to 512 KiB
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the sticker
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/sticker#create-guild-sticker">Create
	 * guild sticker</a>
	 */
	public Mono<Sticker> createSticker(StickerCreateRequest sticker, String filename, FileContent content,
			@Nullable String reason) {
		return this.client.rest()
			.stickers()
			.createGuildSticker(this.guildId, UploadForm.sticker(sticker, filename, content), reason);
	}

	/**
	 * Gives the sounds of the soundboard.
	 * @return the sounds
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#list-guild-soundboard-sounds">List
	 * guild soundboard sounds</a>
	 */
	public Flux<SoundboardSound> sounds() {
		return this.client.rest()
			.soundboard()
			.listGuildSoundboardSounds(this.guildId)
			.flatMapIterable(SoundboardSounds::items);
	}

	/**
	 * Creates a sound of the soundboard.
	 * @param sound the sound
	 * @return the sound
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#create-guild-soundboard-sound">Create
	 * guild soundboard sound</a>
	 */
	public Mono<SoundboardSound> createSound(SoundboardSoundCreateRequest sound) {
		return createSound(sound, null);
	}

	/**
	 * Creates a sound of the soundboard.
	 * @param sound the sound
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the sound
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#create-guild-soundboard-sound">Create
	 * guild soundboard sound</a>
	 */
	public Mono<SoundboardSound> createSound(SoundboardSoundCreateRequest sound, @Nullable String reason) {
		return this.client.rest().soundboard().createGuildSoundboardSound(this.guildId, sound, reason);
	}

}
