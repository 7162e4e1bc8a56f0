package io.github.discordspring.model.message;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
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
 * @param flags bits of {@link AttachmentFlag}
 * @param placeholder ThumbHash of a picture or video, base64
 * @param placeholderVersion version of that placeholder
 * @param clipParticipants who can be seen in a clip
 * @param clipCreatedAt when a clip was made
 * @param application what was streamed in a clip
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#attachment-object">Attachment
 * object</a>
 */
@DiscordObject
public record Attachment(long id, String filename, @Nullable String title, @Nullable String description,
		@Nullable String contentType, int size, String url, String proxyUrl, @Nullable Integer height,
		@Nullable Integer width, boolean ephemeral, @Nullable Double durationSecs, @Nullable String waveform, int flags,
		@Nullable String placeholder, @Nullable Integer placeholderVersion, List<User> clipParticipants,
		@Nullable Instant clipCreatedAt, @Nullable Application application) {

}
