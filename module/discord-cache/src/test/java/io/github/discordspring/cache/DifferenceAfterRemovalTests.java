package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * That what was removed by hand is not told as added by the event that comes next.
 */
class DifferenceAfterRemovalTests {

	private static final long GUILD = 7;

	private static final long OTHER_GUILD = 8;

	private static final EntityType<Drawing> DRAWINGS = EntityType.wrap(EntityType.EMOJIS, "drawings", Drawing.class,
			Drawing::new);

	private final DiscordCache cache = new DiscordCache(
			Stores.options(CacheStoreFactory.memory()).data(DRAWINGS).build());

	@BeforeEach
	void bothGuildsHaveTwo() {
		compare(GUILD, 1, 2);
		compare(OTHER_GUILD, 11, 12);
		assertThat(compare(GUILD, 1, 2)).isNotNull();
		assertThat(compare(OTHER_GUILD, 11, 12)).isNotNull();
	}

	private @Nullable EntityDifference<Emoji> compare(long guildId, long... ids) {
		List<Emoji> emojis = Arrays.stream(ids)
			.mapToObj((id) -> EveryType.read("{'id':'" + id + "','name':'e'}", Emoji.class))
			.toList();
		return this.cache.applyAndCompare(new GuildEmojisUpdateEvent(guildId, emojis)).difference(EntityType.EMOJIS);
	}

	@Test
	void byATypeThatWraps() {
		assertThat(this.cache.entities(DRAWINGS).in(GUILD).remove(1)).isNotNull();
		assertThat(compare(GUILD, 1, 2)).isNull();
		assertThat(compare(GUILD, 1, 2)).isNotNull();
	}

	@Test
	void byASweepThatFailsLater() {
		List<Long> asked = new ArrayList<>();
		assertThatIllegalStateException().isThrownBy(() -> this.cache.emojis().in(GUILD).sweep((emoji) -> {
			asked.add(emoji.id());
			if (asked.size() == 2) {
				throw new IllegalStateException("broken");
			}
			return true;
		}));
		assertThat(this.cache.emojis().in(GUILD).count()).isEqualTo(1);
		assertThat(compare(GUILD, 1, 2)).isNull();
	}

	@Test
	void byASweepThatIsNotOver() {
		List<@Nullable EntityDifference<Emoji>> differences = new ArrayList<>();
		List<Long> removed = new ArrayList<>();
		this.cache.emojis().sweep((emoji) -> {
			if (removed.contains(11L) && differences.isEmpty()) {
				differences.add(compare(OTHER_GUILD, 11, 12));
			}
			else if (removed.contains(1L) && differences.isEmpty()) {
				differences.add(compare(GUILD, 1, 2));
			}
			if (emoji.id() == 1 || emoji.id() == 11) {
				removed.add(emoji.id());
				return true;
			}
			return false;
		});
		assertThat(differences).hasSize(1).containsOnlyNulls();
	}

	@Test
	void byTimeWhichLimitsNoLongerSet() {
		this.cache.setLimits(EntityType.EMOJIS, new EntityLimits(0, Duration.ofMinutes(1), null));
		compare(GUILD, 1, 2);
		this.cache.setLimits(EntityType.EMOJIS, EntityLimits.none());
		assertThat(compare(GUILD, 1, 2)).as("a store may have dropped it by the time it was given").isNull();
		assertThat(compare(GUILD, 1, 2)).isNotNull();
	}

	record Drawing(Emoji emoji) {

	}

}
