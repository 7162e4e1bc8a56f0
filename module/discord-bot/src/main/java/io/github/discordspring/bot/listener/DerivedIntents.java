package io.github.discordspring.bot.listener;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;

/**
 * Intents together with what needs them. Immutable.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#gateway-intents">Gateway
 * intents</a>
 */
public final class DerivedIntents {

	private static final DerivedIntents NONE = new DerivedIntents(new EnumMap<>(Intent.class));

	private final Map<Intent, Set<String>> causes;

	private DerivedIntents(EnumMap<Intent, Set<String>> causes) {
		this.causes = Collections.unmodifiableMap(causes);
	}

	/**
	 * No intents.
	 * @return an empty set
	 */
	public static DerivedIntents none() {
		return NONE;
	}

	/**
	 * Adds intents.
	 * @param intents what is needed
	 * @param cause what needs them, such as a listener or the name of a property
	 * @return these and those
	 */
	public DerivedIntents with(Set<Intent> intents, String cause) {
		return collect().add(intents, cause).derived();
	}

	/**
	 * Starts to add to these intents what several need.
	 */
	Collector collect() {
		return new Collector(this.causes);
	}

	/**
	 * Adds the intents that bring events: of several that bring the same, one that is not
	 * privileged, where there is one.
	 * @param types the types of the events
	 * @param scope where the events are to come from
	 * @param cause what needs them, such as the name of a property
	 * @return these and those
	 */
	public DerivedIntents with(Iterable<EventType> types, EventScope scope, String cause) {
		return collect().add(types, scope, cause).derived();
	}

	/**
	 * Joins two sets.
	 * @param other the other one
	 * @return the intents of both, each with the causes of both
	 */
	public DerivedIntents and(DerivedIntents other) {
		Collector joined = collect();
		for (Map.Entry<Intent, Set<String>> entry : other.causes.entrySet()) {
			for (String cause : entry.getValue()) {
				joined.add(Set.of(entry.getKey()), cause);
			}
		}
		return joined.derived();
	}

	/**
	 * Gives the set as Discord takes it.
	 * @return the bits
	 */
	public int bits() {
		return Intent.of(this.causes.keySet());
	}

	/**
	 * Tells what needs an intent.
	 * @param intent the intent
	 * @return listeners, properties and the like; empty if nothing needs it
	 */
	public List<String> causes(Intent intent) {
		return List.copyOf(this.causes.getOrDefault(intent, Set.of()));
	}

	/**
	 * Explains each intent that must be switched on in the developer portal.
	 * @return one sentence for each; empty if none is privileged
	 */
	public List<String> privilegedReasons() {
		List<String> reasons = new ArrayList<>();
		this.causes.forEach((intent, needs) -> {
			if (intent.isPrivileged()) {
				reasons.add("The privileged intent " + intent + " is asked for because of " + String.join(", ", needs)
						+ "; it must be switched on in the developer portal, under Bot");
			}
		});
		return reasons;
	}

	@Override
	public String toString() {
		return this.causes.keySet().toString();
	}

	/**
	 * Gathers intents of many, of which each would copy what all before it need. Not safe
	 * for use by several threads.
	 */
	static final class Collector {

		private final EnumMap<Intent, Set<String>> causes = new EnumMap<>(Intent.class);

		private Collector(Map<Intent, Set<String>> before) {
			for (Map.Entry<Intent, Set<String>> entry : before.entrySet()) {
				this.causes.put(entry.getKey(), new LinkedHashSet<>(entry.getValue()));
			}
		}

		Collector add(Set<Intent> intents, String cause) {
			for (Intent intent : intents) {
				Set<String> needs = this.causes.get(intent);
				if (needs == null) {
					needs = new LinkedHashSet<>();
					this.causes.put(intent, needs);
				}
				needs.add(cause);
			}
			return this;
		}

		Collector add(Iterable<EventType> types, EventScope scope, String cause) {
			EnumSet<Intent> intents = EnumSet.noneOf(Intent.class);
			for (EventType type : types) {
				if (scope != EventScope.DIRECT_MESSAGE) {
					addOne(type.guildIntents(), intents);
				}
				if (scope != EventScope.GUILD) {
					addOne(type.directMessageIntents(), intents);
				}
			}
			return add(intents, cause);
		}

		private static void addOne(Set<Intent> alternatives, Set<Intent> intents) {
			Intent least = null;
			for (Intent intent : alternatives) {
				if (least == null || (least.isPrivileged() && !intent.isPrivileged())
						|| (least.isPrivileged() == intent.isPrivileged() && intent.compareTo(least) < 0)) {
					least = intent;
				}
			}
			if (least != null) {
				intents.add(least);
			}
		}

		/**
		 * Gives what was gathered; nothing may be added afterwards.
		 */
		DerivedIntents derived() {
			this.causes.replaceAll((intent, needs) -> Collections.unmodifiableSet(needs));
			return new DerivedIntents(this.causes);
		}

	}

}
