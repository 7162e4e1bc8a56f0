package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * How often users reacted.
 *
 * @param burst super reactions
 * @param normal others
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#reaction-count-details-object">Reaction
 * count details object</a>
 */
@DiscordObject
public record ReactionCountDetails(int burst, int normal) {

}
