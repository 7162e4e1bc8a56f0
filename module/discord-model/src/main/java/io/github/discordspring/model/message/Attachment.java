package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message.
 *
 * @param id id
 * @param filename name
 * @param title title
 * @param description alternative text, up to 1024 characters
 * @param contentType media type
 * @param size bytes
 * @param url where it lies; expires
 * @param proxyUrl where a copy lies; expires
 * @param height pixels, of pictures and videos
 * @param width pixels, of pictures and videos
 * @param ephemeral whether it will be removed
 * @param durationSecs seconds of a voice message
 * @param waveform sound of a voice message, base64
 * @param flags flags
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#attachment-object">Attachment
 * object</a>
 */
@DiscordObject
public record Attachment(long id, String filename, @Nullable String title, @Nullable String description,
		@Nullable String contentType, int size, String url, String proxyUrl, @Nullable Integer height,
		@Nullable Integer width, boolean ephemeral, @Nullable Double durationSecs, @Nullable String waveform,
		int flags) {

}
