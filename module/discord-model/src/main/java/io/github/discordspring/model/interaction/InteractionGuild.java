package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Guild of an interaction.
 *
 * @param id id
 * @param locale language of the guild
 * @param features what the guild has
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object">Interaction
 * object</a>
 */
@DiscordObject
public record InteractionGuild(long id, @Nullable String locale, List<String> features) {

}
