package io.github.discordspring.autoconfigure.info;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.discordspring.autoconfigure.gateway.DiscordReadyEvent;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.RegisteredListener;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/**
 * What a bot can know of itself: versions, its role and its shards, which parts are on,
 * how far they are, and since when it has been ready. Answers as of the moment of asking,
 * and holds no secrets. Safe for use by several threads.
 */
public final class DiscordInfo {

	/** Version of Discord's HTTP API and of its gateway that this library speaks. */
	private static final int API_VERSION = 10;

	private final ObjectProvider<DiscordRestClient> rest;

	private final ObjectProvider<DiscordCache> cache;

	private final ObjectProvider<Shards> shards;

	private final ObjectProvider<ListenerDispatcher> listeners;

	private final HttpEndpoints endpoints;

	private volatile @Nullable Instant readyAt;

	DiscordInfo(ObjectProvider<DiscordRestClient> rest, ObjectProvider<DiscordCache> cache,
			ObjectProvider<Shards> shards, ObjectProvider<ListenerDispatcher> listeners, HttpEndpoints endpoints) {
		this.rest = rest;
		this.cache = cache;
		this.shards = shards;
		this.listeners = listeners;
		this.endpoints = endpoints;
	}

	@EventListener
	void onReady(DiscordReadyEvent event) {
		this.readyAt = Instant.now();
	}

	/**
	 * Gives the version of this library.
	 * @return the version, {@code dev} where it was not built as an archive
	 */
	public String libraryVersion() {
		return Objects.requireNonNullElse(DiscordInfo.class.getPackage().getImplementationVersion(), "dev");
	}

	/**
	 * Gives the version of Discord's API that is spoken.
	 * @return the version, of the HTTP API and of the gateway
	 * @see <a href= "https://docs.discord.com/developers/reference#api-versioning">API
	 * versioning</a>
	 */
	public int apiVersion() {
		return API_VERSION;
	}

	/**
	 * Tells what this process does of a bot.
	 * @return {@code all}, as it does everything
	 */
	public String role() {
		return "all";
	}

	/**
	 * Tells which shards this process runs.
	 * @return their ids; none before they are started, and without a gateway
	 */
	public List<ShardId> shards() {
		Shards own = this.shards.getIfAvailable();
		return (own != null) ? own.shards().stream().map(Shard::id).toList() : List.of();
	}

	/**
	 * Tells how many shards the bot has over all processes.
	 * @return the number, 0 as long as it is not known
	 */
	public int shardCount() {
		return shards().stream().mapToInt(ShardId::count).findFirst().orElse(0);
	}

	/**
	 * Tells since when the bot has been ready.
	 * @return the moment in which the last shard of this process was connected,
	 * {@code null} before
	 */
	public @Nullable Instant readyAt() {
		return this.readyAt;
	}

	/**
	 * Tells how far each part is.
	 * @return {@code rest}, {@code cache}, {@code gateway}, {@code listeners},
	 * {@code http-interactions} and {@code webhook-events}, in this order
	 */
	public Map<String, Part> parts() {
		Map<String, Part> parts = new LinkedHashMap<>();
		parts.put("rest", (this.rest.getIfAvailable() != null) ? new Part(true, "ready") : Part.OFF);
		parts.put("cache", cachePart());
		parts.put("gateway", gatewayPart());
		parts.put("listeners", listenersPart());
		parts.put("http-interactions", this.endpoints.interactions());
		parts.put("webhook-events", this.endpoints.webhookEvents());
		return parts;
	}

	/**
	 * Tells whether a part is on.
	 * @param name name of the part
	 * @return whether it is there and on
	 */
	public boolean isOn(String name) {
		Part part = parts().get(name);
		return part != null && part.on();
	}

	private Part cachePart() {
		DiscordCache kept = this.cache.getIfAvailable();
		if (kept == null) {
			return Part.OFF;
		}
		long types = EntityType.values()
			.stream()
			.filter((type) -> !kept.policy(type).equals(CachingPolicy.none()))
			.count();
		return (types > 0) ? new Part(true, "keeps " + types + " types of entities") : Part.OFF;
	}

	private Part gatewayPart() {
		Shards own = this.shards.getIfAvailable();
		if (own == null) {
			return Part.OFF;
		}
		List<Shard> all = own.shards();
		long connected = all.stream().filter((shard) -> shard.state() == ShardState.CONNECTED).count();
		return new Part(true, own.isRunning() ? connected + " of " + all.size() + " shards connected" : "stopped");
	}

	private Part listenersPart() {
		ListenerDispatcher dispatcher = this.listeners.getIfAvailable();
		if (dispatcher == null || dispatcher.listeners().isEmpty()) {
			return Part.OFF;
		}
		long running = dispatcher.listeners().stream().filter(RegisteredListener::isRunning).count();
		return new Part(true, running + " of " + dispatcher.listeners().size() + " listeners running, "
				+ dispatcher.pending() + " events pending");
	}

	@Override
	public String toString() {
		return "DiscordInfo[version=" + libraryVersion() + ", role=" + role() + ", shards=" + shards() + ", readyAt="
				+ this.readyAt + ", parts=" + parts() + "]";
	}

	/**
	 * A part of the bot.
	 *
	 * @param on whether it is on
	 * @param state how far it is, for people
	 */
	public record Part(boolean on, String state) {

		static final Part OFF = new Part(false, "off");

	}

}
