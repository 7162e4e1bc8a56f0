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
 * event comes in both. Whichever set brings it first delivers it; the other's is known by
 * its content. As both bring the events of a guild in order, so does what is delivered.
 * <p>
 * What the new set brings to begin with, READY and the guilds that READY announced, is
 * held back as far as the former set has it.
 */
final class Handover {

	/** How much later the other set may bring an event and it is still known. */
	private static final long MEMORY = TimeUnit.SECONDS.toNanos(60);

	private static final EventTypes BEGINNING = EventTypes.of(EventType.READY, EventType.GUILD_CREATE);

	private final DispatchSink target;

	private final LongSupplier clock;

	private final LongPredicate known;

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
		return new Side(1);
	}

	/**
	 * Gives what takes the events of the new set.
	 */
	DispatchSink next() {
		return new Side(-1);
	}

	/**
	 * Ends it: nothing comes from the former set any more.
	 */
	synchronized void end() {
		this.over = true;
		this.ahead = new HashMap<>();
		this.earlierAhead = new HashMap<>();
	}

	private synchronized void accept(int side, Dispatch dispatch) {
		if (this.over ? side > 0 : isBeginning(side, dispatch) || !isFirst(side, dispatch)) {
			return;
		}
		if (this.target.wanted().contains(dispatch.type())) {
			this.target.accept(dispatch);
		}
	}

	private boolean isBeginning(int side, Dispatch dispatch) {
		if (side > 0) {
			return false;
		}
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

	private boolean isFirst(int side, Dispatch dispatch) {
		long event = dispatch.fingerprint();
		forget();
		if (cameFromOther(this.ahead, side, event) || cameFromOther(this.earlierAhead, side, event)) {
			return false;
		}
		this.ahead.merge(event, side, Integer::sum);
		return true;
	}

	private static boolean cameFromOther(Map<Long, Integer> ahead, int side, long event) {
		Integer count = ahead.get(event);
		if (count == null || Integer.signum(count) == side) {
			return false;
		}
		if (count + side == 0) {
			ahead.remove(event);
		}
		else {
			ahead.put(event, count + side);
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

		private final int side;

		private volatile @Nullable EventTypes all;

		private volatile EventTypes wanted = BEGINNING;

		Side(int side) {
			this.side = side;
		}

		@Override
		public EventTypes wanted() {
			EventTypes current = Handover.this.target.wanted();
			if (this.side > 0) {
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
			Handover.this.accept(this.side, dispatch);
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
