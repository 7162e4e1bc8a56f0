package io.github.discordspring.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PackedMapTests {

	@Test
	@Timeout(120)
	void aReaderNeverGetsTheEntityOfAnotherIdThatTookThePlace() throws Exception {
		PackedMap<Long> map = new PackedMap<>(new NumberShape());
		int ids = 64;
		AtomicBoolean seen = new AtomicBoolean();
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService reader = Executors.newSingleThreadExecutor();
		try {
			Future<Long> reads = reader.submit(() -> {
				long found = 0;
				while (!over.get()) {
					for (long id = 1; id <= ids; id++) {
						Long entity = map.get(id);
						if (entity != null) {
							assertThat(entity).as("what is kept under %d", id).isEqualTo(id);
							if (found++ == 0) {
								seen.set(true);
							}
						}
					}
				}
				return found;
			});
			// Others keep the table from being made anew each time
			for (long other = 1000; other < 1100; other++) {
				map.put(other, other);
			}
			SplittableRandom random = new SplittableRandom(1);
			for (int step = 0; (step < 2_000_000 || !seen.get()) && !reads.isDone(); step++) {
				long id = 1 + random.nextInt(ids);
				map.put(id, id);
				map.remove(id);
			}
			over.set(true);
			assertThat(reads.get(60, TimeUnit.SECONDS)).as("how often one was there").isPositive();
		}
		finally {
			over.set(true);
			reader.shutdownNow();
		}
	}

	@Test
	void smallAndLargeEntitiesTakeTurns() {
		long seed = new Random().nextLong();
		SplittableRandom random = new SplittableRandom(seed);
		PackedMap<String> map = new PackedMap<>(new TextShape());
		Map<Long, String> reference = new HashMap<>();
		for (int step = 0; step < 50_000; step++) {
			long id = 1 + random.nextInt(60);
			String text = "x".repeat(random.nextInt(12)) + random.nextInt(3);
			switch (random.nextInt(4)) {
				case 0 -> assertThat(map.update(id, text)).as("seed %d, step %d", seed, step)
					.isEqualTo(reference.put(id, text) != null);
				case 1 ->
					assertThat(map.put(id, text)).as("seed %d, step %d", seed, step).isEqualTo(reference.put(id, text));
				case 2 -> assertThat(map.remove(id)).as("seed %d, step %d", seed, step).isEqualTo(reference.remove(id));
				default -> assertThat(map.erase(id)).as("seed %d, step %d", seed, step)
					.isEqualTo(reference.remove(id) != null);
			}
			long other = 1 + random.nextInt(60);
			assertThat(map.get(other)).as("seed %d, step %d", seed, step).isEqualTo(reference.get(other));
			assertThat(map.contains(other)).as("seed %d, step %d", seed, step).isEqualTo(reference.containsKey(other));
			assertThat(map.size()).as("seed %d, step %d", seed, step).isEqualTo(reference.size());
		}
		Map<Long, String> seen = new HashMap<>();
		map.forEach((id, text) -> seen.put(id, text) == null);
		assertThat(seen).as("seed %d", seed).isEqualTo(reference);
		Set<Long> ids = new HashSet<>();
		map.forEachId(ids::add);
		assertThat(ids).as("seed %d", seed).isEqualTo(reference.keySet());
	}

	@Test
	void anEntityThatDiffersWhereTheCheckSumIsTheSameIsReplaced() {
		PackedMap<String> map = new PackedMap<>(new TextShape());
		for (int number = 1000; number < 3000; number++) {
			String text = "a text of more than seven bytes, " + number;
			map.update(1, text);
			assertThat(map.get(1)).isEqualTo(text);
		}
	}

	@Test
	void whatIsTooLargeIsRefused() {
		PackedMap<String> map = new PackedMap<>(new TextShape());
		map.put(1, "a");
		assertThatIllegalArgumentException().isThrownBy(() -> map.put(1, "x".repeat(1 << 24)))
			.withMessageContaining("too large");
		assertThat(map.get(1)).isEqualTo("a");
	}

	/**
	 * Texts as entities.
	 */
	private static final class TextShape implements EntityShape<String> {

		@Override
		public void write(long id, String entity, PackedOutput out, IdTable ids) {
			out.writeString(entity);
		}

		@Override
		public String read(long id, long latest, PackedInput in, IdTable ids) {
			return in.readString();
		}

	}

	/**
	 * Numbers as entities.
	 */
	private static final class NumberShape implements EntityShape<Long> {

		@Override
		public void write(long id, Long entity, PackedOutput out, IdTable ids) {
			out.writeLong(entity);
		}

		@Override
		public Long read(long id, long latest, PackedInput in, IdTable ids) {
			return in.readLong();
		}

	}

}
