package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import io.github.discordspring.model.Snowflakes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The guilds that READY announced and that have not come yet. Changed by the shard's
 * thread, asked by any.
 */
final class ExpectedGuilds {

	private final Set<Long> missing = new LinkedHashSet<>();

	/** Completes when READY has come and nothing is missing any more. */
	private volatile Sinks.Empty<Void> complete = Sinks.empty();

	private boolean completed;

	private volatile boolean expecting;

	/**
	 * Begins anew.
	 * @param guilds ids that READY announced
	 */
	void ready(Snowflakes guilds) {
		synchronized (this) {
			this.missing.clear();
			guilds.forEach(this.missing::add);
			this.expecting = !this.missing.isEmpty();
		}
		if (this.completed) {
			this.completed = false;
			this.complete = Sinks.empty();
		}
		completeIfWhole();
	}

	/**
	 * Notes that a session goes on: nothing is announced but what READY did, if it came
	 * to this process.
	 */
	void resumed() {
		completeIfWhole();
	}

	/**
	 * Tells whether guilds are to come.
	 */
	boolean isExpecting() {
		return this.expecting;
	}

	/**
	 * Notes that a guild has come, or was left.
	 */
	void arrived(long guild) {
		synchronized (this) {
			this.missing.remove(guild);
			this.expecting = !this.missing.isEmpty();
		}
		completeIfWhole();
	}

	private void completeIfWhole() {
		if (!this.expecting) {
			this.completed = true;
			this.complete.tryEmitEmpty();
		}
	}

	/**
	 * Waits until all have come.
	 * @param timeout how long, at most, or {@code null} without end
	 * @return the ids of those that are missing after that, most often none
	 */
	Mono<Snowflakes> await(@Nullable Duration timeout) {
		Mono<Void> all = this.complete.asMono();
		Mono<Void> limited = (timeout != null) ? all.timeout(timeout, Mono.empty()) : all;
		return limited.then(Mono.fromSupplier(this::missing));
	}

	synchronized Snowflakes missing() {
		return Snowflakes.of(this.missing);
	}

}
