package io.github.discordspring.model.voice;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A place where voice channels are served.
 *
 * @param id id, which is a name
 * @param name name to show
 * @param optimal whether it is the nearest to the bot
 * @param deprecated whether it should not be chosen any more
 * @param custom whether it is for an event or the like
 * @see <a href=
 * "https://docs.discord.com/developers/resources/voice#voice-region-object">Voice region
 * object</a>
 */
@DiscordObject
public record VoiceRegion(String id, String name, boolean optimal, boolean deprecated, boolean custom) {

}
