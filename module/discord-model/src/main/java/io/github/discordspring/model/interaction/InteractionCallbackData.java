package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.Embed;
import org.jspecify.annotations.Nullable;

/**
 * Content of an answer: a message, or proposals, or a form.
 *
 * @param content text, up to 2000 characters
 * @param tts whether it is read out
 * @param embeds up to 10
 * @param allowedMentions whom it may notify; without it, only users
 * @param flags EPHEMERAL, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS and IS_COMPONENTS_V2
 * may be set
 * @param components buttons and the like, or the fields of a form
 * @param choices proposals, up to 25
 * @param customId of a form, up to 100 characters
 * @param title of a form, up to 45 characters
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-data-structure">Interaction
 * callback data structure</a>
 */
@DiscordObject(builder = true)
public record InteractionCallbackData(@Nullable String content, boolean tts, @Nullable List<Embed> embeds,
		@Nullable AllowedMentions allowedMentions, int flags, @Nullable List<Component> components,
		@Nullable List<ApplicationCommandOptionChoice> choices, @Nullable String customId, @Nullable String title) {

	/**
	 * Starts an answer.
	 * @return a builder without anything
	 */
	public static InteractionCallbackDataBuilder builder() {
		return new InteractionCallbackDataBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public InteractionCallbackDataBuilder toBuilder() {
		return InteractionCallbackDataBuilder.from(this);
	}

}
