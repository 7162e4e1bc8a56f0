package io.github.discordspring.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Data of the user's own, under a name, in any store.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#withRedis")
class OwnDataTests {

	private static final EntityType<Warnings> WARNINGS = EntityType.guildData("warnings", Warnings.class);

	private static final EntityType<Settings> SETTINGS = EntityType.data("settings", Settings.class);

	private final CacheStoreFactory stores;

	private final DiscordCache cache;

	private final List<DiscordCache> open = new ArrayList<>();

	OwnDataTests(String name, Supplier<CacheStoreFactory> stores) {
		this.stores = stores.get();
		this.cache = cache();
	}

	@AfterEach
	void close() {
		this.open.forEach(DiscordCache::close);
	}

	private DiscordCache cache() {
		DiscordCache cache = new DiscordCache(Stores.options(this.stores).data(WARNINGS).data(SETTINGS).build());
		this.open.add(cache);
		return cache;
	}

	@Test
	void dataOfGuildsGoesWithThem() {
		EntityCache<Warnings> warnings = this.cache.entities(WARNINGS);
		assertThat(warnings.in(100).put(2, new Warnings(1, List.of("spam")))).isTrue();
		assertThat(warnings.in(101).put(2, new Warnings(5, List.of()))).isTrue();
		assertThat(warnings.get(100, 2)).isEqualTo(new Warnings(1, List.of("spam")));
		assertThat(warnings.count((it) -> it.count() > 1)).isEqualTo(1);
		this.cache.apply(EveryType.guildCreate());
		assertThat(warnings.count()).isEqualTo(2);
		this.cache.apply(Sample.left(100));
		assertThat(warnings.entries()).containsExactly(new CacheEntry<>(101, 2, new Warnings(5, List.of())));
	}

	@Test
	void otherDataStays() {
		this.cache.entities(SETTINGS).put(7, new Settings("de", 1L << 60));
		this.cache.apply(EveryType.guildCreate());
		this.cache.apply(Sample.left(100));
		assertThat(this.cache.entities(SETTINGS).get(7)).isEqualTo(new Settings("de", 1L << 60));
		assertThat(this.cache.entities(SETTINGS).remove(7)).isNotNull();
		assertThat(this.cache.entities(SETTINGS).contains(7)).isFalse();
	}

	@Test
	void itHasAPolicyLimitsAndStatistics() {
		this.cache.setPolicy(SETTINGS, (settings, guildId) -> settings.language().equals("de"));
		assertThat(this.cache.entities(SETTINGS).put(1, new Settings("en", 0))).isFalse();
		assertThat(this.cache.entities(SETTINGS).put(2, new Settings("de", 0))).isTrue();
		this.cache.setLimits(SETTINGS, new EntityLimits(1, null, null));
		this.cache.entities(SETTINGS).put(3, new Settings("de", 0));
		assertThat(this.cache.entities(SETTINGS).count()).isEqualTo(1);
		assertThat(this.cache.statistics(SETTINGS)).satisfies((statistics) -> {
			assertThat(statistics.evictions()).isEqualTo(1);
			assertThat(statistics.refusals()).isEqualTo(1);
		});
		assertThat(this.cache.types()).contains(SETTINGS, WARNINGS, EntityType.MEMBERS);
	}

	@Test
	void aSnapshotHasIt() throws IOException {
		this.cache.entities(WARNINGS).in(100).put(2, new Warnings(1, List.of("spam")));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.cache.save(out);
		DiscordCache other = cache();
		other.load(new ByteArrayInputStream(out.toByteArray()));
		assertThat(other.entities(WARNINGS).get(100, 2)).isEqualTo(new Warnings(1, List.of("spam")));
	}

	@Test
	void itIsSeenByOtherProcessesAndSurvivesWhereTheStoreIsShared() {
		this.cache.entities(WARNINGS).in(100).put(2, new Warnings(1, List.of("spam")));
		boolean shared = this.stores.create(WARNINGS).isShared();
		DiscordCache other = cache();
		assertThat(other.entities(WARNINGS).get(100, 2)).isEqualTo(shared ? new Warnings(1, List.of("spam")) : null);
		this.cache.close();
		assertThat(cache().entities(WARNINGS).count()).isEqualTo(shared ? 1 : 0);
	}

	@Test
	void whatIsNotRegisteredIsRefused() {
		EntityType<Settings> other = EntityType.data("others", Settings.class);
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.entities(other))
			.withMessageContaining("'others'")
			.withMessageContaining("data(");
	}

	@Test
	void wrongTypesOfDataAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> EntityType.data("members", Settings.class))
			.withMessageContaining("'members'");
		assertThatIllegalArgumentException().isThrownBy(() -> EntityType.data("My Data", Settings.class))
			.withMessageContaining("'My Data'");
		assertThatIllegalArgumentException().isThrownBy(() -> EntityType.data("runs", Runnable.class))
			.withMessageContaining("Runnable");
		assertThatIllegalArgumentException().isThrownBy(() -> CacheOptions.builder().data(EntityType.MEMBERS));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CacheOptions.builder().data(SETTINGS).data(EntityType.data("settings", Warnings.class)))
			.withMessageContaining("'settings'");
	}

	@Test
	void dataIsPutWithItsId() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.cache.entities(WARNINGS).put(2, new Warnings(1, List.of())))
			.withMessageContaining("in(guildId)");
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.entities(SETTINGS).put(new Settings("de", 0)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.cache.entities(SETTINGS).put(0, new Settings("de", 0)));
	}

	record Warnings(int count, List<String> reasons) {

	}

	record Settings(String language, long roleId) {

	}

}
