package io.github.discordspring.model.gateway;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Where to connect to, and how.
 *
 * @param url address without query
 * @param shards recommended number of shards
 * @param sessionStartLimit how many sessions may be started
 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway-bot">Get
 * gateway bot</a>
 */
@DiscordObject
public record GatewayBot(String url, int shards, SessionStartLimit sessionStartLimit) {

}
