package io.github.discordspring.gateway;

import java.net.URI;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to resume a session after a restart.
 *
 * @param shard shard that the session belongs to
 * @param sessionId Discord's id of it
 * @param resumeUrl where to resume, without query, or {@code null} for the general
 * address
 * @param sequence sequence up to which every event has been handled; what came after it
 * comes again
 * @param intents what the session was identified with; a session keeps its intents
 * @see <a href="https://docs.discord.com/developers/events/gateway#resuming">Resuming</a>
 */
public record StoredSession(ShardId shard, Secret sessionId, @Nullable URI resumeUrl, long sequence, int intents) {

}
