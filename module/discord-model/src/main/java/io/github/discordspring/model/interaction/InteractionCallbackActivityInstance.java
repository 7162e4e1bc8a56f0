package io.github.discordspring.model.interaction;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Activity that was started by an answer.
 *
 * @param id id of the instance, no snowflake
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-activity-instance-resource">Interaction
 * callback activity instance resource</a>
 */
@DiscordObject
public record InteractionCallbackActivityInstance(String id) {

}
