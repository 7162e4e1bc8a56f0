package io.github.discordspring.model.template;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * A template to be made from a guild.
 *
 * @param name name, 1 to 100 characters
 * @param description description, up to 120 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-template#create-guild-template">Create
 * guild template</a>
 */
@DiscordObject(builder = true)
public record GuildTemplateCreateRequest(@Length(min = 1, max = 100) String name,
		@Length(max = 120) @Nullable String description) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static GuildTemplateCreateRequestBuilder builder() {
		return new GuildTemplateCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildTemplateCreateRequestBuilder toBuilder() {
		return GuildTemplateCreateRequestBuilder.from(this);
	}

}
