package io.github.discordspring.bot.listener;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
		EnumMap<Intent, Set<String>> joined = new EnumMap<>(Intent.class);
		joined.putAll(this.causes);
		for (Intent intent : intents) {
			Set<String> all = new LinkedHashSet<>(joined.getOrDefault(intent, Set.of()));
			all.add(cause);
			joined.put(intent, Collections.unmodifiableSet(all));
		}
		return new DerivedIntents(joined);
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
		EnumSet<Intent> intents = EnumSet.noneOf(Intent.class);
		for (EventType type : types) {
			if (scope != EventScope.DIRECT_MESSAGE) {
				addOne(type.guildIntents(), intents);
			}
			if (scope != EventScope.GUILD) {
				addOne(type.directMessageIntents(), intents);
			}
		}
		return with(intents, cause);
	}

	private static void addOne(Set<Intent> alternatives, Set<Intent> intents) {
		Comparator<Intent> privilegedLast = Comparator.comparing(Intent::isPrivileged);
		alternatives.stream().min(privilegedLast.thenComparing(Comparator.naturalOrder())).ifPresent(intents::add);
	}

	/**
	 * Joins two sets.
	 * @param other the other one
	 * @return the intents of both, each with the causes of both
	 */
	public DerivedIntents and(DerivedIntents other) {
		DerivedIntents joined = this;
		for (Map.Entry<Intent, Set<String>> entry : other.causes.entrySet()) {
			for (String cause : entry.getValue()) {
				joined = joined.with(Set.of(entry.getKey()), cause);
			}
		}
		return joined;
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

}
