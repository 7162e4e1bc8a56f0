package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.UnavailableGuild;
import io.github.discordspring.model.user.User;

/**
 * A session was started.
 *
 * @param v version of the gateway
 * @param user the bot
 * @param guilds guilds of the shard, each to come with GUILD_CREATE
 * @param sessionId lets the session be resumed
 * @param resumeGatewayUrl where to resume, without query
 * @param shard shard's id and the number of shards, if sent
 * @param application the bot's application
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#ready">Ready</a>
 */
@DiscordObject
public record ReadyEvent(int v, User user, List<UnavailableGuild> guilds, Secret sessionId, String resumeGatewayUrl,
		List<Integer> shard, ReadyApplication application) implements DispatchEvent {

}
