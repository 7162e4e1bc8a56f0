package io.github.discordspring.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.RateLimitedEvent;
import io.github.discordspring.model.event.RateLimitedMetadata;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import org.jspecify.annotations.Nullable;

/**
 * The requests for members of one shard, until all parts of each answer have come. They
 * are known again by a nonce. One that is refused because there were too many is sent
 * again when Discord says; one that a session did not answer to its end is sent again in
 * the next.
 * <p>
 * Not safe for use by several threads.
 */
final class MemberRequests {

	/** How long the next part of an answer may take. */
	static final long TIMEOUT = TimeUnit.SECONDS.toNanos(60);

	private static final int LARGEST_COUNT = 100_000;

	private final Map<String, Pending> pending = new LinkedHashMap<>();

	private final Consumer<Pending> sender;

	/**
	 * What nonces begin with: a session outlives a process, and replays answers to
	 * requests that are not these.
	 */
	private final String noncePrefix = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE),
			Character.MAX_RADIX) + "-";

	private long counter;

	/** Whether answers can come, and their time runs. */
	private boolean answering = true;

	/**
	 * Makes it without requests.
	 * @param sender sends one, and then calls {@link Pending#sent}
	 */
	MemberRequests(Consumer<Pending> sender) {
		this.sender = sender;
	}

	/**
	 * Tells whether answers are waited for.
	 */
	boolean isWaiting() {
		return !this.pending.isEmpty();
	}

	/**
	 * Begins with a request.
	 * @return to be given up
	 */
	Pending add(RequestGuildMembers request, Result result) {
		String nonce = this.noncePrefix + Long.toString(++this.counter, Character.MAX_RADIX);
		Pending added = new Pending(request.toBuilder().nonce(nonce).build(), nonce, result);
		this.pending.put(nonce, added);
		this.sender.accept(added);
		return added;
	}

	/**
	 * Gives a request up: nobody waits for its answer any more.
	 */
	void remove(Pending request) {
		this.pending.remove(request.nonce, request);
	}

	void chunk(GuildMembersChunkEvent chunk, long now) {
		Pending request = find(chunk.nonce());
		if (request != null && request.accept(chunk, now)) {
			this.pending.remove(request.nonce);
			request.result.done(new GuildMembers(chunk.guildId(), request.chunks()), null);
		}
	}

	void rateLimited(RateLimitedEvent event, long now) {
		RateLimitedMetadata meta = event.meta();
		Pending request = (meta != null) ? find(meta.nonce()) : null;
		if (request != null) {
			request.repeatAt(now + (long) (event.retryAfter() * TimeUnit.SECONDS.toNanos(1)));
		}
	}

	private @Nullable Pending find(@Nullable String nonce) {
		return (nonce != null) ? this.pending.get(nonce) : null;
	}

	/**
	 * Notes that a new session began: what the last did not answer, it never will.
	 */
	void sessionStarted() {
		for (Pending request : List.copyOf(this.pending.values())) {
			if (request.dueAt != Long.MAX_VALUE && !request.repeats) {
				repeat(request);
			}
		}
	}

	private void repeat(Pending request) {
		request.reset();
		this.sender.accept(request);
	}

	/**
	 * Sets whether answers can come: not without a connection, nor while it is not read.
	 * When they can again, they have the whole time.
	 */
	void answering(boolean answering, long now) {
		if (answering && !this.answering) {
			for (Pending request : this.pending.values()) {
				request.awaitAnew(now);
			}
		}
		this.answering = answering;
	}

	private boolean isTimed(Pending request) {
		return this.answering || request.repeats;
	}

	/**
	 * Does what is due.
	 */
	void tick(long now) {
		List<Pending> due = new ArrayList<>();
		for (Iterator<Pending> requests = this.pending.values().iterator(); requests.hasNext();) {
			Pending request = requests.next();
			if (now >= request.dueAt && isTimed(request)) {
				due.add(request);
				if (!request.repeats) {
					requests.remove();
				}
			}
		}
		for (Pending request : due) {
			if (request.repeats) {
				repeat(request);
			}
			else {
				request.result.done(null,
						new GatewayCommandException(Reason.NO_ANSWER,
								"Discord did not send all members of guild " + request.request.guildId() + ": "
										+ request.received + " parts came, and then nothing for "
										+ TimeUnit.NANOSECONDS.toSeconds(TIMEOUT) + " s"));
			}
		}
	}

	long wakeAt() {
		long wakeAt = Long.MAX_VALUE;
		for (Pending request : this.pending.values()) {
			wakeAt = isTimed(request) ? Math.min(wakeAt, request.dueAt) : wakeAt;
		}
		return wakeAt;
	}

	/**
	 * Fails all requests.
	 */
	void fail(GatewayCommandException failure) {
		List<Pending> failed = List.copyOf(this.pending.values());
		this.pending.clear();
		failed.forEach((request) -> request.result.done(null, failure));
	}

	/**
	 * Is told how a request ended.
	 */
	@FunctionalInterface
	interface Result {

		/**
		 * All members came, or never will.
		 */
		void done(@Nullable GuildMembers members, @Nullable GatewayCommandException failure);

	}

	/**
	 * A request that is not answered yet.
	 */
	static final class Pending {

		private static final GuildMembersChunkEvent[] NONE = {};

		private final RequestGuildMembers request;

		private final String nonce;

		private final Result result;

		private @Nullable GuildMembersChunkEvent[] chunks = NONE;

		private int received;

		/** Never while it waits to be sent: that may take as long as it wants. */
		private long dueAt = Long.MAX_VALUE;

		private boolean repeats;

		private Pending(RequestGuildMembers request, String nonce, Result result) {
			this.request = request;
			this.nonce = nonce;
			this.result = result;
		}

		RequestGuildMembers request() {
			return this.request;
		}

		/**
		 * Notes that it was sent.
		 */
		void sent(long now) {
			this.dueAt = now + TIMEOUT;
		}

		private void awaitAnew(long now) {
			if (this.dueAt != Long.MAX_VALUE && !this.repeats) {
				sent(now);
			}
		}

		/**
		 * Notes that it was not sent.
		 */
		void failed(GatewayCommandException failure) {
			this.result.done(null, failure);
		}

		private void repeatAt(long time) {
			this.repeats = true;
			this.dueAt = time;
		}

		private void reset() {
			this.repeats = false;
			this.dueAt = Long.MAX_VALUE;
			this.chunks = NONE;
			this.received = 0;
		}

		private boolean accept(GuildMembersChunkEvent chunk, long now) {
			int count = chunk.chunkCount();
			int index = chunk.chunkIndex();
			if (index < 0 || index >= count || count > LARGEST_COUNT) {
				return false;
			}
			if (this.chunks.length != count) {
				this.chunks = new GuildMembersChunkEvent[count];
				this.received = 0;
			}
			if (this.chunks[index] == null) {
				this.received++;
			}
			this.chunks[index] = chunk;
			this.dueAt = now + TIMEOUT;
			return this.received == count;
		}

		@SuppressWarnings("NullAway")
		private List<GuildMembersChunkEvent> chunks() {
			return List.copyOf(Arrays.asList(this.chunks));
		}

	}

}
