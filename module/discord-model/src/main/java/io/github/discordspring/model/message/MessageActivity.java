package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A game or the like to which a message invites.
 *
 * @param type what it invites to
 * @param partyId party of the activity
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object-message-activity-structure">Message
 * activity structure</a>
 */
@DiscordObject
public record MessageActivity(MessageActivityType type, @Nullable String partyId) {

}
