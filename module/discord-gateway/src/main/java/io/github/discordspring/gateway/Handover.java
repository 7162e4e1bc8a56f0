package io.github.discordspring.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchException;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.ReadyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets each event through once while two sets of shards run side by side, so that each
 * event comes in both. The former set delivers. What the new one brings is kept back
 * until the former has brought it too, known by its content; what the former did not
 * bring until it is stopped is delivered then. So the events of a guild come in order,
 * whichever set is behind: the new one has only those since its session began, and may
 * bring them before the former has brought what was earlier.
 * <p>
 * What the new set brings to begin with, READY and the guilds that READY announced, is
 * held back as far as the former set has it. Answers to commands come in one set only,
 * and are delivered at once.
 */
final class Handover {

	/** How much later the new set may bring an event and it is still known. */
	private static final long MEMORY = TimeUnit.SECONDS.toNanos(60);

	/** How many events may be kept back; of more, the first are delivered. */
	private static final int MOST_HELD = 10_000;

	private static final EventTypes BEGINNING = EventTypes.of(EventType.READY, EventType.GUILD_CREATE);

	private static final EventTypes ANSWERS = EventTypes.of(EventType.RESUMED, EventType.RATE_LIMITED,
			EventType.GUILD_MEMBERS_CHUNK, EventType.SOUNDBOARD_SOUNDS, EventType.CHANNEL_INFO);

	private final DispatchSink target;

	private final LongSupplier clock;

	private final LongPredicate known;

	/** What the new set has brought and the former has not. */
	private final HeldEvents held = new HeldEvents();

	/**
	 * How often events of the new set were delivered that the former is still to bring.
	 */
	private final Map<Long, Integer> early = new HashMap<>();

	/**
	 * How often the former set has brought an event more often than the new one, of the
	 * last events and of those before.
	 */
	private Map<Long, Integer> ahead = new HashMap<>();

	private Map<Long, Integer> earlierAhead = new HashMap<>();

	private long since;

	/** Guilds that READY of the new set announced and that have not come. */
	private final Set<Long> announced = new HashSet<>();

	private boolean over;

	private long endedAt;

	/** Whether it is over and nothing that the new set brings can have come before. */
	private volatile boolean settled;

	/**
	 * Begins.
	 * @param target gets each event once
	 * @param clock runs evenly
	 * @param known tells whether the former set has a guild
	 */
	Handover(DispatchSink target, LongSupplier clock, LongPredicate known) {
		this.target = target;
		this.clock = clock;
		this.known = known;
		this.since = clock.getAsLong();
	}

	/**
	 * Gives what takes the events of the former set.
	 */
	DispatchSink former() {
		return new Side(true);
	}

	/**
	 * Gives what takes the events of the new set.
	 */
	DispatchSink next() {
		return new Side(false);
	}

	/**
	 * Ends it: nothing is taken from the former set any more. What the new set is behind
	 * with, and the former has brought, is still left out.
	 */
	synchronized void end() {
		this.over = true;
		this.endedAt = this.clock.getAsLong();
		this.early.clear();
		for (HeldEvent event = this.held.takeFirst(); event != null; event = this.held.takeFirst()) {
			event.deliver(this.target);
		}
	}

	private synchronized void acceptFormer(Dispatch dispatch) {
		if (this.over) {
			return;
		}
		if (!ANSWERS.contains(dispatch.type())) {
			forget();
			long fingerprint = dispatch.fingerprint();
			if (forgetOne(this.early, fingerprint)) {
				return;
			}
			HeldEvent same = this.held.take(fingerprint);
			if (same != null) {
				same.drop();
			}
			else {
				this.ahead.merge(fingerprint, 1, Integer::sum);
			}
		}
		deliver(dispatch);
	}

	private synchronized void acceptNext(Dispatch dispatch) {
		if (ANSWERS.contains(dispatch.type())) {
			deliver(dispatch);
			return;
		}
		if (this.over && isSettled()) {
			this.ahead.clear();
			this.earlierAhead.clear();
			this.announced.clear();
			this.settled = true;
			deliver(dispatch);
			return;
		}
		if (isBeginning(dispatch)) {
			return;
		}
		long fingerprint = dispatch.fingerprint();
		if (forgetOne(this.earlierAhead, fingerprint) || forgetOne(this.ahead, fingerprint)) {
			return;
		}
		if (this.over) {
			deliver(dispatch);
			return;
		}
		this.held.add(new HeldEvent(dispatch, fingerprint));
		HeldEvent first = (this.held.size() > MOST_HELD) ? this.held.takeFirst() : null;
		if (first != null) {
			first.deliver(this.target);
			this.early.merge(first.fingerprint(), 1, Integer::sum);
		}
	}

	private boolean isSettled() {
		return this.clock.getAsLong() - this.endedAt > MEMORY
				|| (this.ahead.isEmpty() && this.earlierAhead.isEmpty() && this.announced.isEmpty());
	}

	private void deliver(Dispatch dispatch) {
		if (this.target.wanted().contains(dispatch.type())) {
			this.target.accept(dispatch);
		}
	}

	private boolean isBeginning(Dispatch dispatch) {
		try {
			if (dispatch.type().equals(EventType.READY) && dispatch.event() instanceof ReadyEvent ready) {
				ready.guilds().forEach((guild) -> this.announced.add(guild.id()));
				return true;
			}
			return dispatch.type().equals(EventType.GUILD_CREATE) && !this.announced.isEmpty()
					&& dispatch.event() instanceof GuildCreateEvent event && this.announced.remove(event.guildId())
					&& this.known.test(event.guildId());
		}
		catch (DispatchException ex) {
			// Whoever wants it says so, and better
			return false;
		}
	}

	private static boolean forgetOne(Map<Long, Integer> ahead, long fingerprint) {
		Integer count = ahead.get(fingerprint);
		if (count == null) {
			return false;
		}
		if (count == 1) {
			ahead.remove(fingerprint);
		}
		else {
			ahead.put(fingerprint, count - 1);
		}
		return true;
	}

	private void forget() {
		long now = this.clock.getAsLong();
		if (now - this.since > MEMORY) {
			this.earlierAhead = this.ahead;
			this.ahead = new HashMap<>();
			this.since = now;
		}
	}

	/**
	 * Takes what one of both sets brings.
	 */
	private final class Side implements DispatchSink {

		private final boolean former;

		private volatile @Nullable EventTypes all;

		private volatile EventTypes wanted = BEGINNING;

		Side(boolean former) {
			this.former = former;
		}

		@Override
		public EventTypes wanted() {
			EventTypes current = Handover.this.target.wanted();
			if (this.former || Handover.this.settled) {
				return current;
			}
			if (!current.equals(this.all)) {
				this.wanted = current.and(BEGINNING);
				this.all = current;
			}
			return this.wanted;
		}

		@Override
		public void accept(Dispatch dispatch) {
			if (this.former) {
				acceptFormer(dispatch);
			}
			else if (Handover.this.settled) {
				Handover.this.target.accept(dispatch);
			}
			else {
				acceptNext(dispatch);
			}
		}

		@Override
		public void flush() {
			Handover.this.target.flush();
		}

		@Override
		public String toString() {
			return Handover.this.target.toString();
		}

	}

}
