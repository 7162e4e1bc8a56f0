package io.github.discordspring.model.interaction;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What came of an answer.
 *
 * @param type what kind of answer it was
 * @param activityInstance activity that was started
 * @param message message that was made or changed
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-resource-object">Interaction
 * callback resource object</a>
 */
@DiscordObject
public record InteractionCallbackResource(InteractionCallbackType type,
		@Nullable InteractionCallbackActivityInstance activityInstance, @Nullable Message message) {

}
