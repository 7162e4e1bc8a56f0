package io.github.discordspring.model.template;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * Changes to what is told about a template. What is left out stays; {@code null} clears
 * it.
 *
 * @param name name, 1 to 100 characters
 * @param description description, up to 120 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-template#modify-guild-template">Modify
 * guild template</a>
 */
@DiscordObject(builder = true)
public record GuildTemplateModifyRequest(@Length(min = 1, max = 100) @Nullable String name,
		@Length(max = 120) Omittable<String> description) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static GuildTemplateModifyRequestBuilder builder() {
		return new GuildTemplateModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildTemplateModifyRequestBuilder toBuilder() {
		return GuildTemplateModifyRequestBuilder.from(this);
	}

}
