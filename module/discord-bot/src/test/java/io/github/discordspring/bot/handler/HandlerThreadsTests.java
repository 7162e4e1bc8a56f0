package io.github.discordspring.bot.handler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.task.TaskRejectedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Durations.ONE_MILLISECOND;
import static org.awaitility.Durations.ONE_MINUTE;

/**
 * How many threads handlers have.
 */
class HandlerThreadsTests {

	private final CountDownLatch blocked = new CountDownLatch(1);

	private HandlerThreads threads = threads(8);

	private static HandlerThreads threads(int max) {
		HandlerThreads threads = new HandlerThreads(max);
		threads.afterPropertiesSet();
		return threads;
	}

	@AfterEach
	void stop() {
		this.blocked.countDown();
		this.threads.shutdown();
	}

	private Future<?> block(CountDownLatch begun) {
		return this.threads.submit(() -> {
			begun.countDown();
			await(this.blocked);
		});
	}

	/** Until none of the threads that there are is on its way to be idle. */
	private void awaitIdle() {
		await(() -> this.threads.getActiveCount() == 0);
	}

	private static void await(Callable<Boolean> condition) {
		Awaitility.await().pollDelay(Duration.ZERO).pollInterval(ONE_MILLISECOND).atMost(ONE_MINUTE).until(condition);
	}

	@Test
	void tasksThatFollowEachOtherAreRunByOneThread() throws Exception {
		Set<Thread> used = ConcurrentHashMap.newKeySet();
		for (int i = 0; i < 100; i++) {
			this.threads.submit(() -> used.add(Thread.currentThread())).get(60, TimeUnit.SECONDS);
			awaitIdle();
			// It counts as idle a moment before it waits for the next task
			Thread thread = used.iterator().next();
			await(() -> thread.getState() == Thread.State.TIMED_WAITING);
		}
		assertThat(used).hasSize(1);
	}

	@Test
	void ofIdleThreadsTheOneThatWasBusyLastIsTaken() throws Exception {
		CountDownLatch begun = new CountDownLatch(4);
		Set<Thread> all = ConcurrentHashMap.newKeySet();
		IntStream.range(0, 4).forEach((number) -> this.threads.execute(() -> {
			all.add(Thread.currentThread());
			begun.countDown();
			await(this.blocked);
		}));
		assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
		this.blocked.countDown();
		awaitIdle();
		// One that waits later than the first would be taken before it
		for (Thread thread : all) {
			await(() -> thread.getState() == Thread.State.TIMED_WAITING);
		}
		Thread first = this.threads.submit(Thread::currentThread).get(60, TimeUnit.SECONDS);
		for (int i = 0; i < 20; i++) {
			awaitIdle();
			// It counts as idle a moment before it waits for the next task
			await(() -> first.getState() == Thread.State.TIMED_WAITING);
			assertThat(this.threads.submit(Thread::currentThread).get(60, TimeUnit.SECONDS)).isSameAs(first);
		}
	}

	@Test
	void theOnlyThreadEndsAndNoTaskIsLeftBehind() throws InterruptedException {
		this.threads.shutdown();
		this.threads = threads(1);
		this.threads.getThreadPoolExecutor().setKeepAliveTime(1, TimeUnit.NANOSECONDS);
		for (int i = 0; i < 20_000; i++) {
			CountDownLatch both = new CountDownLatch(2);
			this.threads.execute(both::countDown);
			this.threads.execute(both::countDown);
			assertThat(both.await(60, TimeUnit.SECONDS)).as("round %d", i).isTrue();
		}
	}

	@Test
	void aTaskThatComesWhileAllAreBusyGetsAThreadOfItsOwn() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(8);
		assertThat(IntStream.range(0, 8).mapToObj((number) -> block(begun)).toList()).hasSize(8);
		assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
		assertThat(this.threads.getPoolSize()).isEqualTo(8);
	}

	@Test
	void tasksWaitWhereThereAreAsManyThreadsAsMayBeAndThenRunInOrder() throws Exception {
		this.threads.shutdown();
		this.threads = threads(1);
		List<Integer> ran = new ArrayList<>();
		Future<?> first = block(new CountDownLatch(1));
		List<? extends Future<?>> waiting = IntStream.range(0, 100)
			.mapToObj((number) -> this.threads.submit(() -> ran.add(number)))
			.toList();
		assertThat(this.threads.getQueueSize()).isEqualTo(100);
		this.blocked.countDown();
		first.get(60, TimeUnit.SECONDS);
		for (Future<?> task : waiting) {
			task.get(60, TimeUnit.SECONDS);
		}
		assertThat(ran).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
		assertThat(this.threads.getPoolSize()).isEqualTo(1);
	}

	@Test
	void afterAnOverloadIdleThreadsAreFoundAgain() throws Exception {
		CountDownLatch begun = new CountDownLatch(8);
		List<? extends Future<?>> tasks = IntStream.range(0, 50).mapToObj((number) -> block(begun)).toList();
		this.blocked.countDown();
		for (Future<?> task : tasks) {
			task.get(60, TimeUnit.SECONDS);
		}
		awaitIdle();
		this.threads.submit(() -> {
		}).get(60, TimeUnit.SECONDS);
		assertThat(this.threads.getPoolSize()).isEqualTo(8);
	}

	@Test
	void threadsThatHaveNothingToDoEnd() throws Exception {
		this.threads.setKeepAliveSeconds(1);
		this.threads.submit(() -> {
		}).get(60, TimeUnit.SECONDS);
		await(() -> this.threads.getPoolSize() == 0);
		this.threads.submit(() -> {
		}).get(60, TimeUnit.SECONDS);
	}

	@Test
	void noTaskIsLostWhileThreadsComeAndGo() throws InterruptedException {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		this.threads.getThreadPoolExecutor().setKeepAliveTime(1, TimeUnit.MICROSECONDS);
		int count = 20_000;
		AtomicInteger ran = new AtomicInteger();
		CountDownLatch all = new CountDownLatch(count);
		for (int i = 0; i < count; i++) {
			int spins = random.nextInt(20);
			this.threads.execute(() -> {
				for (int spin = 0; spin < spins; spin++) {
					Thread.onSpinWait();
				}
				ran.incrementAndGet();
				all.countDown();
			});
			for (int spin = random.nextInt(10) * 50; spin > 0; spin--) {
				Thread.onSpinWait();
			}
		}
		assertThat(all.await(120, TimeUnit.SECONDS)).as("%d ran, seed %d", ran.get(), seed).isTrue();
	}

	@Test
	void aTaskThatIsTakenBackLeavesItsPlaceToOthers() throws Exception {
		this.threads.shutdown();
		this.threads = threads(1);
		CountDownLatch begun = new CountDownLatch(1);
		Future<?> first = block(begun);
		assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
		Runnable unwanted = () -> {
		};
		this.threads.getThreadPoolExecutor().execute(unwanted);
		assertThat(this.threads.getThreadPoolExecutor().remove(unwanted)).isTrue();
		this.blocked.countDown();
		first.get(60, TimeUnit.SECONDS);
		this.threads.submit(() -> {
		}).get(60, TimeUnit.SECONDS);
	}

	@Test
	void nothingIsTakenAfterTheEnd() {
		this.threads.shutdown();
		assertThatExceptionOfType(TaskRejectedException.class).isThrownBy(() -> this.threads.execute(() -> {
		}));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
