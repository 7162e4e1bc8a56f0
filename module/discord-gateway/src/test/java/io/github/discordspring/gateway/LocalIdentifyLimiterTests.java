package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;

class LocalIdentifyLimiterTests {

	private static final Duration TURN = Duration.ofMillis(5200);

	private final VirtualScheduler scheduler = new VirtualScheduler();

	private final LocalIdentifyLimiter limiter = new LocalIdentifyLimiter(this.scheduler, this.scheduler::now);

	private final Map<Integer, IdentifyPermit> permits = new TreeMap<>();

	@AfterEach
	void shutDown() {
		this.scheduler.shutdownNow();
	}

	@Test
	void withOneLaneShardsGoOneByOneInOrder() {
		List<Long> times = new ArrayList<>();
		for (int id = 0; id < 8; id++) {
			int shard = id;
			this.limiter.acquire(new ShardId(id, 8)).subscribe((permit) -> {
				assertThat(times).hasSize(shard);
				times.add(this.scheduler.now());
				permit.identified();
			});
		}
		this.scheduler.pass(Duration.ofMinutes(1));

		assertThat(times).hasSize(8);
		for (int i = 1; i < times.size(); i++) {
			assertThat(times.get(i) - times.get(i - 1)).isEqualTo(TURN.toNanos());
		}
	}

	@Test
	void shardsOfDifferentLanesGoTogether() {
		update(16, 1000);
		acquireAll(32);
		assertThat(this.permits.keySet()).hasSize(16).allMatch((id) -> id < 16);
		this.permits.values().forEach(IdentifyPermit::identified);
		this.scheduler.pass(TURN.minusMillis(1));
		assertThat(this.permits).hasSize(16);
		this.scheduler.pass(Duration.ofMillis(1));
		assertThat(this.permits).hasSize(32);
	}

	@Test
	void theNextTurnCountsFromWhenIdentifyWasSent() {
		acquireAll(2);
		this.scheduler.pass(Duration.ofSeconds(30));
		assertThat(this.permits).as("the first one is still connecting").hasSize(1);
		this.permits.get(0).identified();
		this.scheduler.pass(TURN.minusMillis(1));
		assertThat(this.permits).hasSize(1);
		this.scheduler.pass(Duration.ofMillis(1));
		assertThat(this.permits).hasSize(2);
	}

	@Test
	void aTurnThatIsGivenBackGoesToTheNextAtOnce() {
		acquireAll(2);
		this.permits.get(0).release();
		assertThat(this.permits).hasSize(2);
	}

	@Test
	void aTurnIsUsedOrGivenBackOnlyOnce() {
		acquireAll(3);
		this.permits.get(0).identified();
		this.permits.get(0).release();
		this.permits.get(0).identified();
		assertThat(this.permits).hasSize(1);
	}

	@Test
	void whoGivesUpWaitingIsLeftOut() {
		acquireAll(1);
		Disposable second = this.limiter.acquire(new ShardId(1, 3)).subscribe((permit) -> this.permits.put(1, permit));
		this.limiter.acquire(new ShardId(2, 3)).subscribe((permit) -> this.permits.put(2, permit));
		second.dispose();
		this.permits.get(0).release();
		assertThat(this.permits).containsOnlyKeys(0, 2);
	}

	@Test
	void whenTheDayIsUsedUpAllWaitForTheReset() {
		update(1, 2);
		acquireAll(3);
		for (int id = 0; id < 2; id++) {
			this.permits.get(id).identified();
			this.scheduler.pass(TURN);
		}
		assertThat(this.permits).hasSize(2);
		this.scheduler.pass(Duration.ofHours(1));
		assertThat(this.permits).hasSize(3);
	}

	@Test
	void turnsThatAreOutCountAgainstTheDay() {
		update(16, 2);
		acquireAll(3);
		assertThat(this.permits).hasSize(2);
		this.permits.get(0).release();
		assertThat(this.permits).hasSize(3);
	}

	@Test
	void moreLanesTakeEffectWhileShardsWait() {
		acquireAll(4);
		assertThat(this.permits).hasSize(1);
		update(4, 1000);
		assertThat(this.permits).hasSize(4);
	}

	@Test
	void noLaneIsUsedTwiceWithinFiveSecondsWhateverHappens() {
		long start = new SplittableRandom().nextLong();
		for (long seed = start; seed < start + 100; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			VirtualScheduler scheduler = new VirtualScheduler();
			LocalIdentifyLimiter limiter = new LocalIdentifyLimiter(scheduler, scheduler::now);
			int lanes = random.nextInt(1, 5);
			limiter.update(new GatewayInfo(URI.create("wss://a"), 1, 1000, 1000, Duration.ofHours(1), lanes));
			Map<Integer, Long> last = new HashMap<>();
			int[] used = new int[1];
			long failing = seed;
			for (int id = 0; id < 30; id++) {
				int lane = id % lanes;
				limiter.acquire(new ShardId(id, 30)).subscribe((permit) -> {
					if (random.nextInt(4) == 0) {
						permit.release();
						used[0]++;
						return;
					}
					scheduler.schedule(() -> {
						Long before = last.put(lane, scheduler.now());
						assertThat(before == null || scheduler.now() - before >= Duration.ofSeconds(5).toNanos())
							.as("seed %d", failing)
							.isTrue();
						used[0]++;
						permit.identified();
					}, random.nextLong(2000), TimeUnit.MILLISECONDS);
				});
			}
			scheduler.pass(Duration.ofMinutes(10));
			assertThat(used[0]).as("seed %d: all had their turn", seed).isEqualTo(30);
			scheduler.shutdownNow();
		}
	}

	@Test
	void neitherLanesNorBudgetAreOversteppedWhileTheLimitsChange() {
		long start = new SplittableRandom().nextLong();
		for (long seed = start; seed < start + 100; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			VirtualScheduler scheduler = new VirtualScheduler();
			LocalIdentifyLimiter limiter = new LocalIdentifyLimiter(scheduler, scheduler::now);
			int[] lanes = { random.nextInt(1, 5) };
			int[] left = { random.nextInt(1, 40) };
			limiter.update(info(lanes[0], left[0]));
			List<long[]> identified = new ArrayList<>();
			long failing = seed;
			for (int id = 0; id < 60; id++) {
				int shard = id;
				limiter.acquire(new ShardId(id, 60)).subscribe((permit) -> {
					if (random.nextInt(5) == 0) {
						permit.release();
						return;
					}
					long now = scheduler.now();
					assertThat(identified).as("seed %d", failing)
						.noneMatch((other) -> other[1] % lanes[0] == shard % lanes[0]
								&& now - other[0] < Duration.ofSeconds(5).toNanos());
					assertThat(--left[0]).as("seed %d: left", failing).isNotNegative();
					identified.add(new long[] { now, shard });
					permit.identified();
				});
			}
			for (int i = 0; i < 20; i++) {
				scheduler.pass(Duration.ofSeconds(random.nextInt(60)));
				if (random.nextInt(3) == 0) {
					lanes[0] = random.nextInt(1, 5);
					left[0] = random.nextInt(40);
					limiter.update(info(lanes[0], left[0]));
				}
			}
			scheduler.shutdownNow();
		}
	}

	private static GatewayInfo info(int lanes, int remaining) {
		return new GatewayInfo(URI.create("wss://gateway.discord.gg"), 1, 1000, remaining, Duration.ofDays(1), lanes);
	}

	private void acquireAll(int count) {
		for (int id = 0; id < count; id++) {
			int shard = id;
			this.limiter.acquire(new ShardId(id, count)).subscribe((permit) -> this.permits.put(shard, permit));
		}
	}

	private void update(int maxConcurrency, int remaining) {
		this.limiter.update(new GatewayInfo(URI.create("wss://gateway.discord.gg"), 1, 1000, remaining,
				Duration.ofHours(1), maxConcurrency));
	}

}
