package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A guild of which only the id is known, as in READY and in an outage.
 *
 * @param id id
 * @param unavailable whether it cannot be reached
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#unavailable-guild-object">Unavailable
 * guild object</a>
 */
@DiscordObject
public record UnavailableGuild(long id, boolean unavailable) {

}
