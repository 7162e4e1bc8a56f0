package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;

/**
 * Changes to a message. What is left out stays; {@code null} clears.
 *
 * @param content text, up to 2000 characters
 * @param embeds up to 10
 * @param flags SUPPRESS_EMBEDS both ways, IS_COMPONENTS_V2 only set
 * @param allowedMentions whom it may notify; left out, the default again
 * @param components buttons and the like
 * @see <a href="https://docs.discord.com/developers/resources/message#edit-message">Edit
 * message</a>
 */
@DiscordObject(builder = true)
public record MessageEditRequest(Omittable<String> content, Omittable<List<Embed>> embeds, Omittable<Integer> flags,
		Omittable<AllowedMentions> allowedMentions, Omittable<List<Component>> components) {

	/**
	 * Starts changes.
	 * @return a builder that changes nothing
	 */
	public static MessageEditRequestBuilder builder() {
		return new MessageEditRequestBuilder();
	}

	/**
	 * Changes the text.
	 * @param content up to 2000 characters
	 * @return the changes
	 */
	public static MessageEditRequest of(String content) {
		return builder().content(content).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MessageEditRequestBuilder toBuilder() {
		return MessageEditRequestBuilder.from(this);
	}

}
