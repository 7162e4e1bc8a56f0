package io.github.discordspring.model.message;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A box with rich content in a message.
 *
 * @param title up to 256 characters
 * @param type what kind; those that are sent are rich
 * @param description up to 4096 characters
 * @param url where the title links to
 * @param timestamp time shown in the footer
 * @param color 0xRRGGBB
 * @param footer footer
 * @param image large picture
 * @param thumbnail small picture
 * @param video video, never sent
 * @param provider where it comes from, never sent
 * @param author author
 * @param fields up to 25
 * @param flags bits of {@link EmbedFlag}, never sent
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object">Embed
 * object</a>
 */
@DiscordObject(builder = true)
public record Embed(@Nullable String title, @Nullable EmbedType type, @Nullable String description,
		@Nullable String url, @Nullable Instant timestamp, @Nullable Integer color, @Nullable EmbedFooter footer,
		@Nullable EmbedMedia image, @Nullable EmbedMedia thumbnail, @Nullable EmbedMedia video,
		@Nullable EmbedProvider provider, @Nullable EmbedAuthor author, List<EmbedField> fields, int flags) {

	/**
	 * Starts an embed.
	 * @return a builder without anything
	 */
	public static EmbedBuilder builder() {
		return new EmbedBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public EmbedBuilder toBuilder() {
		return EmbedBuilder.from(this);
	}

}
