package io.github.discordspring.model.interaction;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What Discord says to an answer, if it was asked to.
 *
 * @param interaction interaction that was answered
 * @param resource what came of it
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object">Interaction
 * callback response object</a>
 */
@DiscordObject
public record InteractionCallbackResponse(InteractionCallback interaction,
		@Nullable InteractionCallbackResource resource) {

}
