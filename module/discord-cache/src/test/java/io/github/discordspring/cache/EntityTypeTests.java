package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntityTypeTests {

	@Test
	void eachTypeOfDiscordsHasAPlaceOfItsOwnAndDataHasNone() {
		List<EntityType<?>> types = EntityType.values();
		for (int i = 0; i < types.size(); i++) {
			assertThat(types.get(i).index()).as(types.get(i).name()).isEqualTo(i);
		}
		assertThat(EntityType.data("warnings", String.class).index()).isEqualTo(-1);
		assertThat(EntityType.wrap(EntityType.USERS, "persons", Person.class, Person::new).index()).isEqualTo(-1);
	}

	@Test
	void aTypeIsFoundByTheNameThatItsConstantHas() throws ReflectiveOperationException {
		for (EntityType<?> type : EntityType.values()) {
			assertThat(EntityType.of(type.name())).isSameAs(type);
			String constant = type.name().toUpperCase().replace('-', '_');
			assertThat(EntityType.class.getField(constant).get(null)).isSameAs(type);
			EntityEvents events = (EntityEvents) EntityEvents.class.getDeclaredField(constant).get(null);
			assertThat(type.events()).as(type.name()).isEqualTo(events.needed());
		}
		assertThatIllegalArgumentException().isThrownBy(() -> EntityType.of("no-type"))
			.withMessageContaining("'no-type'")
			.withMessageContaining("auto-moderation-rules");
	}

	@Test
	void whatIsNeededIsWanted() {
		for (EntityType<?> type : EntityType.values()) {
			assertThat(type.wanted().and(type.events())).as(type.name()).isEqualTo(type.wanted());
		}
	}

	@Test
	void onlyTypesWhoseIdsOccurOnceAreFoundById() {
		assertThat(EntityType.values()).filteredOn((type) -> !type.isFoundById())
			.containsExactlyInAnyOrder(EntityType.MEMBERS, EntityType.PRESENCES, EntityType.VOICE_STATES,
					EntityType.BANS, EntityType.REACTIONS, EntityType.OVERWRITES, EntityType.THREAD_MEMBERS);
		assertThat(EntityType.values()).filteredOn((type) -> !type.hasParent())
			.containsExactlyInAnyOrder(EntityType.GUILDS, EntityType.USERS, EntityType.INVITE_GUILDS,
					EntityType.ENTITLEMENTS, EntityType.SUBSCRIPTIONS);
		assertThat(EntityType.values()).filteredOn((type) -> type.hasParent() && !type.isInGuild())
			.containsExactlyInAnyOrder(EntityType.MESSAGES, EntityType.PINNED_MESSAGES, EntityType.POLLS,
					EntityType.REACTIONS, EntityType.OVERWRITES, EntityType.THREAD_MEMBERS);
	}

	record Person(User user) {

	}

}
