package io.github.discordspring.bot.listener;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.discordspring.cache.AppliedEvent;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * Listeners to one type of event, in their order, together with where events wait for
 * them. Immutable.
 */
final class ListenerRow {

	private final Group[] groups;

	private final EventBatches[] batches;

	private final Listener[] batchListeners;

	private final Change[] changes;

	/** What is needed beside the event, {@code null} if nothing is. */
	private final @Nullable ListenerNeeds needs;

	private final @Nullable ListenerWatch watch;

	private ListenerRow(Group[] groups, EventBatches[] batches, Listener[] batchListeners, Change[] changes,
			@Nullable ListenerNeeds needs, @Nullable ListenerWatch watch) {
		this.groups = groups;
		this.batches = batches;
		this.batchListeners = batchListeners;
		this.changes = changes;
		this.needs = needs;
		this.watch = watch;
	}

	/**
	 * Makes the row of a type of event.
	 */
	static ListenerRow of(EventType type, List<Listener> listeners, Places places) {
		List<Listener> wanting = new ArrayList<>();
		for (Listener listener : listeners) {
			if (listener.subject().types().contains(type)) {
				wanting.add(listener);
			}
		}
		List<Change> changes = new ArrayList<>();
		for (GuildChange change : GuildChange.values()) {
			List<Listener> those = new ArrayList<>();
			if (change.types().contains(type)) {
				for (Listener listener : listeners) {
					if (listener.subject().changes().contains(change)) {
						those.add(listener);
					}
				}
			}
			if (!those.isEmpty()) {
				changes.add(new Change(change, ofEvents(those, places)));
			}
		}
		return of(wanting, changes.toArray(new Change[0]), places);
	}

	/**
	 * Makes a row of listeners that all get the same events.
	 */
	static ListenerRow ofEvents(List<Listener> listeners, Places places) {
		return of(listeners, new Change[0], places);
	}

	/**
	 * Makes a row; without streams, as all that are spun for a start take their time.
	 */
	private static ListenerRow of(List<Listener> listeners, Change[] changes, Places places) {
		List<Listener> single = new ArrayList<>(listeners.size());
		List<Listener> batched = new ArrayList<>();
		List<EventBatches> batches = new ArrayList<>();
		for (Listener listener : listeners) {
			if (listener.subject().batch()) {
				batched.add(listener);
				batches.add(places.batches(listener));
			}
			else {
				single.add(listener);
			}
		}
		return new ListenerRow(groups(single, places), batches.toArray(new EventBatches[0]),
				batched.toArray(new Listener[0]), changes, needs(single), places.watch());
	}

	private static @Nullable ListenerNeeds needs(List<Listener> listeners) {
		boolean raw = false;
		boolean bytes = false;
		boolean applied = false;
		for (Listener listener : listeners) {
			raw |= listener.needs().raw();
			bytes |= listener.needs().bytes();
			applied |= listener.needs().applied();
		}
		return (raw || bytes || applied) ? new ListenerNeeds(raw, bytes, applied, false, Set.of()) : null;
	}

	private static Group[] groups(List<Listener> listeners, Places places) {
		Map<Lane, List<Listener>> byLane = new LinkedHashMap<>();
		for (Listener listener : listeners) {
			Lane lane = places.lane(listener);
			List<Listener> those = byLane.get(lane);
			if (those == null) {
				those = new ArrayList<>();
				byLane.put(lane, those);
			}
			those.add(listener);
		}
		List<Group> groups = new ArrayList<>(byLane.size());
		for (Map.Entry<Lane, List<Listener>> entry : byLane.entrySet()) {
			groups.add(new Group(entry.getKey(), entry.getValue()));
		}
		return groups.toArray(new Group[0]);
	}

	/**
	 * Hands an event over to its listeners.
	 */
	void deliver(Dispatch dispatch) {
		DispatchEvent event = dispatch.event();
		boolean inGuild = event.guildId() != 0;
		DeliveryExtras extras = (this.needs != null) ? DeliveryExtras.of(dispatch, event, this.needs) : null;
		for (Group group : this.groups) {
			Listener[] listeners = group.listeners(inGuild);
			if (listeners.length > 0) {
				Handling handling = dispatch.defer();
				group.lane.put(new Delivery(event, dispatch.type(), dispatch.shardIfPresent(), listeners, handling,
						extras, this.watch), dispatch.isFlushed());
			}
		}
		for (int i = 0; i < this.batches.length; i++) {
			if (this.batchListeners[i].isInScope(inGuild)) {
				this.batches[i].add(event, dispatch.type(), dispatch.shardIfPresent(), dispatch.defer());
			}
		}
		if (this.changes.length > 0) {
			deliverChange(dispatch, event);
		}
	}

	/**
	 * Hands over what the event means. Where that is known later only, it has its place
	 * among the other events already.
	 */
	private void deliverChange(Dispatch dispatch, DispatchEvent event) {
		CompletableFuture<@Nullable AppliedEvent> before = DeliveryExtras.before(dispatch);
		if (before == null) {
			return;
		}
		boolean known = before.isDone();
		AppliedEvent applied = known ? before.getNow(null) : null;
		DeliveryExtras extras = DeliveryExtras.before(before);
		for (Change change : this.changes) {
			if (known && (applied == null || !change.kind.isMeantBy(applied))) {
				continue;
			}
			for (Group group : change.row.groups) {
				Listener[] listeners = group.listeners(true);
				if (listeners.length > 0) {
					group.lane.put(Delivery.ofChange(change.kind, event, dispatch.type(), dispatch.shardIfPresent(),
							listeners, dispatch.defer(), extras, this.watch), dispatch.isFlushed());
				}
			}
		}
	}

	/**
	 * Hands an event of the application's over.
	 * @param type a type that is none of Discord's
	 * @param completion called for each group of listeners that is done, and each batch
	 * @param ordered whether it has its place behind other events
	 */
	void publish(DispatchEvent event, EventType type, Function<Integer, Runnable> completion, boolean ordered) {
		Runnable done = completion.apply(this.groups.length + this.batches.length);
		for (Group group : this.groups) {
			Delivery delivery = new Delivery(event, type, null, group.all, done, null, this.watch);
			if (ordered) {
				group.lane.put(delivery, false);
			}
			else {
				group.lane.putUnordered(delivery);
			}
		}
		for (EventBatches gathered : this.batches) {
			gathered.add(event, type, done);
		}
	}

	/**
	 * Where events wait for listeners.
	 */
	interface Places {

		Lane lane(Listener listener);

		EventBatches batches(Listener listener);

		@Nullable ListenerWatch watch();

	}

	/**
	 * Listeners that wait in the same lane.
	 */
	private static final class Group {

		private final Lane lane;

		private final Listener[] all;

		private final Listener[] inGuilds;

		private final Listener[] elsewhere;

		Group(Lane lane, List<Listener> listeners) {
			this.lane = lane;
			this.all = listeners.toArray(new Listener[0]);
			this.inGuilds = inScope(listeners, true);
			this.elsewhere = inScope(listeners, false);
		}

		private static Listener[] inScope(List<Listener> listeners, boolean inGuild) {
			List<Listener> those = new ArrayList<>(listeners.size());
			for (Listener listener : listeners) {
				if (listener.isInScope(inGuild)) {
					those.add(listener);
				}
			}
			return those.toArray(new Listener[0]);
		}

		Listener[] listeners(boolean inGuild) {
			return inGuild ? this.inGuilds : this.elsewhere;
		}

	}

	/**
	 * Listeners to what an event means.
	 */
	private record Change(GuildChange kind, ListenerRow row) {

	}

}
