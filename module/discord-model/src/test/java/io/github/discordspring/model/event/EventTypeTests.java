package io.github.discordspring.model.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventType}.
 */
class EventTypeTests {

	@Test
	void aTypeIsFoundByItsNameItsAliasAndItsClass() {
		assertThat(EventType.of("GUILD_MEMBER_ADD")).isSameAs(EventType.GUILD_MEMBER_ADD);
		assertThat(EventType.of("GUILD_MEMBER_CREATE")).isSameAs(EventType.GUILD_MEMBER_ADD);
		assertThat(EventType.of(GuildMemberAddEvent.class)).isSameAs(EventType.GUILD_MEMBER_ADD);
		assertThat(EventType.of(UnknownEvent.class)).isNull();
	}

	@Test
	void aTypeThatIsNotKnownIsEqualToOneOfItsName() {
		assertThat(EventType.of("NEW")).isEqualTo(EventType.of("NEW")).hasSameHashCodeAs(EventType.of("NEW"));
		assertThat(EventType.of("NEW").index()).isEqualTo(-1);
		assertThat(EventType.of("NEW").eventClass()).isSameAs(UnknownEvent.class);
	}

	@Test
	void recordsAreNamedAsTheirEvents() {
		for (EventType type : EventType.values()) {
			if (type.eventClass() != UnknownEvent.class) {
				assertThat(type.eventClass().getSimpleName()).isEqualTo(camelCase(type.name()) + "Event");
			}
		}
	}

	private static String camelCase(String name) {
		StringBuilder text = new StringBuilder();
		for (String word : name.split("_")) {
			text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
		}
		return text.toString();
	}

	@Test
	void everyIntentButOneBringsSomething() {
		Set<Intent> used = new HashSet<>();
		for (EventType type : EventType.values()) {
			used.addAll(type.guildIntents());
			used.addAll(type.directMessageIntents());
		}
		Set<Intent> unused = new HashSet<>(Set.of(Intent.values()));
		unused.removeAll(used);
		assertThat(unused).containsExactly(Intent.MESSAGE_CONTENT);
	}

	@Test
	void noEventFromGuildsNeedsAnIntentForDirectMessages() {
		for (EventType type : EventType.values()) {
			assertThat(type.guildIntents()).noneMatch((intent) -> intent.name().startsWith("DIRECT_MESSAGE"));
			assertThat(type.directMessageIntents()).allMatch((intent) -> intent.name().startsWith("DIRECT_MESSAGE"));
		}
	}

}
