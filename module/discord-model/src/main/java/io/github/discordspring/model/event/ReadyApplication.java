package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * The bot's application as READY tells it.
 *
 * @param id id
 * @param flags flags
 */
@DiscordObject
public record ReadyApplication(long id, int flags) {

}
