package io.github.discordspring.model.gateway;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Where the gateway is.
 *
 * @param url address without query
 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway">Get
 * gateway</a>
 */
@DiscordObject
public record Gateway(String url) {

}
