package io.github.discordspring.model.dispatch;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.github.discordspring.model.event.EventType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventTypes}.
 */
class EventTypesTests {

	private static final long SEED = 3;

	@Test
	void allKnownTypesFitTheBits() {
		assertThat(EventType.values()).hasSizeLessThanOrEqualTo(2 * Long.SIZE);
		for (int i = 0; i < EventType.values().size(); i++) {
			assertThat(EventType.values().get(i).index()).isEqualTo(i);
		}
	}

	@Test
	void aTypeGivenTwiceIsInOnce() {
		assertThat(EventTypes.of(EventType.READY, EventType.READY)).isEqualTo(EventTypes.of(EventType.READY));
	}

	@Test
	void anEmptySetContainsNothing() {
		assertThat(EventTypes.none().isEmpty()).isTrue();
		assertThat(EventTypes.of().isEmpty()).isTrue();
		assertThat(EventTypes.none().contains(EventType.READY)).isFalse();
		assertThat(EventTypes.none().contains(EventType.of("NEW"))).isFalse();
	}

	@Test
	void theFullSetContainsWhatIsNotKnownToo() {
		assertThat(EventTypes.all().contains(EventType.WEBHOOKS_UPDATE)).isTrue();
		assertThat(EventTypes.all().contains(EventType.of("NEW"))).isTrue();
		assertThat(EventTypes.all().and(EventTypes.of(EventType.of("NEW"))).contains(EventType.of("NEWER"))).isTrue();
	}

	@Test
	void itsTextNamesTheTypes() {
		assertThat(EventTypes.of(EventType.READY, EventType.of("A_NEW_ONE"))).hasToString("[A_NEW_ONE, READY]");
		assertThat(EventTypes.all().toString()).contains("MESSAGE_CREATE").endsWith("and all that are not known");
	}

	@Test
	void setsAreJoinedAndSubtractedAsSetsAre() {
		Random random = new Random(SEED);
		for (int run = 0; run < 2000; run++) {
			Set<EventType> first = randomTypes(random);
			Set<EventType> second = randomTypes(random);
			Set<EventType> union = new HashSet<>(first);
			union.addAll(second);
			Set<EventType> rest = new HashSet<>(first);
			rest.removeAll(second);
			EventTypes firstTypes = EventTypes.of(first);
			EventTypes secondTypes = EventTypes.of(second);
			assertThat(firstTypes.and(secondTypes)).as("seed %d", SEED)
				.isEqualTo(EventTypes.of(union))
				.hasSameHashCodeAs(EventTypes.of(union));
			assertThat(firstTypes.without(secondTypes)).as("seed %d", SEED).isEqualTo(EventTypes.of(rest));
			for (EventType type : candidates()) {
				assertThat(firstTypes.contains(type)).as("seed %d", SEED).isEqualTo(first.contains(type));
			}
		}
	}

	private static Set<EventType> randomTypes(Random random) {
		Set<EventType> types = new HashSet<>();
		double share = random.nextDouble();
		for (EventType type : candidates()) {
			if (random.nextDouble() < share) {
				types.add(type);
			}
		}
		return types;
	}

	private static List<EventType> candidates() {
		return List.of(EventType.READY, EventType.MESSAGE_CREATE, EventType.values().get(63),
				EventType.values().get(64), EventType.WEBHOOKS_UPDATE, EventType.of("NEW"), EventType.of("NEWER"));
	}

}
