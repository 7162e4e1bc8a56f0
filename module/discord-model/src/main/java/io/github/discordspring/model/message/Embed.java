package io.github.discordspring.model.message;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
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
public record Embed(@Length(max = 256) @Nullable String title, @Nullable EmbedType type,
		@Length(max = 4096) @Nullable String description, @Length(max = 2048) @Nullable String url,
		@Nullable Instant timestamp, @Range(min = 0, max = 0xFFFFFF) @Nullable Integer color,
		@Nullable EmbedFooter footer, @Nullable EmbedMedia image, @Nullable EmbedMedia thumbnail,
		@Nullable EmbedMedia video, @Nullable EmbedProvider provider, @Nullable EmbedAuthor author,
		@Count(max = 25) List<EmbedField> fields, @Nullable Integer flags) {

	/**
	 * Starts an embed.
	 * @return a builder without anything
	 */
	public static EmbedBuilder builder() {
		return new EmbedBuilder();
	}

	/**
	 * Counts the characters that count for the limit of 6000 for all embeds of a message:
	 * those of title, description, fields, footer and author.
	 * @return code points
	 */
	public int length() {
		int length = length(this.title) + length(this.description);
		length += (this.footer != null) ? length(this.footer.text()) : 0;
		length += (this.author != null) ? length(this.author.name()) : 0;
		for (EmbedField field : this.fields) {
			length += length(field.name()) + length(field.value());
		}
		return length;
	}

	private static int length(@Nullable String text) {
		return (text != null) ? text.codePointCount(0, text.length()) : 0;
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public EmbedBuilder toBuilder() {
		return EmbedBuilder.from(this);
	}

}
