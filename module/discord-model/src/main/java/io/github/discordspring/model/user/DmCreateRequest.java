package io.github.discordspring.model.user;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Direct messages to be opened.
 *
 * @param recipientId user to write with
 * @see <a href="https://docs.discord.com/developers/resources/user#create-dm">Create
 * DM</a>
 */
@DiscordObject
public record DmCreateRequest(long recipientId) {

}
