package io.github.discordspring.bot.listener;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.github.discordspring.bot.handler.HandlerExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who runs the tasks of listeners.
 */
class ReadyTasksTests {

	private static final int MANY = 10_000;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Queue<Runnable> handedOver = new ArrayDeque<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
		this.time.dispose();
	}

	private ReadyTasks byHand() {
		return new ReadyTasks(new HandlerExecutor(this.handedOver::add, this.time), this.time);
	}

	private void runHandedOver() {
		for (Runnable task = this.handedOver.poll(); task != null; task = this.handedOver.poll()) {
			task.run();
		}
	}

	@Test
	void oneThreadIsAskedForForAllThatCameBeforeTheFlushAndTheyRunInOrder() {
		ReadyTasks tasks = byHand();
		List<Integer> ran = new ArrayList<>();
		IntStream.range(0, 10).forEach((number) -> tasks.executeLater(() -> ran.add(number)));
		assertThat(this.handedOver).isEmpty();
		tasks.flush();
		assertThat(this.handedOver).hasSize(1);
		runHandedOver();
		assertThat(ran).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
	}

	@Test
	void aFewAreEnoughNotToWaitForTheFlush() {
		ReadyTasks tasks = byHand();
		AtomicInteger ran = new AtomicInteger();
		IntStream.range(0, 1100).forEach((number) -> tasks.executeLater(ran::incrementAndGet));
		assertThat(this.handedOver).hasSize(1);
		runHandedOver();
		assertThat(ran).hasValue(1100);
	}

	@Test
	void nobodyIsAskedForWhereNothingWaits() {
		ReadyTasks tasks = byHand();
		tasks.execute(() -> {
		});
		runHandedOver();
		tasks.flush();
		assertThat(this.handedOver).isEmpty();
	}

	@Test
	void whatATaskAddsRunsToo() {
		ReadyTasks tasks = byHand();
		AtomicInteger ran = new AtomicInteger();
		tasks.execute(() -> {
			ran.incrementAndGet();
			tasks.execute(ran::incrementAndGet);
		});
		runHandedOver();
		assertThat(ran).hasValue(2);
	}

	@Test
	void othersOnTheExecutorHaveATurn() {
		ReadyTasks tasks = byHand();
		AtomicInteger ran = new AtomicInteger();
		IntStream.range(0, MANY).forEach((number) -> tasks.executeLater(ran::incrementAndGet));
		List<Integer> seen = new ArrayList<>();
		this.handedOver.add(() -> seen.add(ran.get()));
		runHandedOver();
		assertThat(ran).hasValue(MANY);
		assertThat(seen).hasSize(1).allMatch((count) -> count < MANY);
	}

	@Test
	void aTaskThatFailsKeepsNoOtherFromRunning() {
		ReadyTasks tasks = byHand();
		AtomicInteger ran = new AtomicInteger();
		tasks.executeLater(() -> {
			throw new IllegalStateException("as the test wants it");
		});
		tasks.executeLater(ran::incrementAndGet);
		tasks.flush();
		runHandedOver();
		assertThat(ran).hasValue(1);
	}

	@Test
	void tasksThatBlockKeepNoOtherWaiting() throws InterruptedException {
		ReadyTasks tasks = new ReadyTasks(new HandlerExecutor(this.threads), Schedulers.parallel());
		int count = 50;
		CountDownLatch all = new CountDownLatch(count);
		for (int i = 0; i < count; i++) {
			tasks.executeLater(() -> {
				all.countDown();
				// Ends only when each of them has begun
				await(all);
			});
		}
		tasks.flush();
		assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void aTaskThatComesWhileAnotherBlocksIsRunWithoutAnyFurtherFlush() throws InterruptedException {
		ReadyTasks tasks = new ReadyTasks(new HandlerExecutor(this.threads), Schedulers.parallel());
		CountDownLatch blocked = new CountDownLatch(1);
		CountDownLatch second = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(1);
		tasks.execute(() -> {
			begun.countDown();
			await(blocked);
		});
		assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
		tasks.execute(second::countDown);
		assertThat(second.await(60, TimeUnit.SECONDS)).isTrue();
		blocked.countDown();
	}

	@Test
	void noTaskIsLostOrRunTwiceHoweverManyAddThem() throws InterruptedException {
		ReadyTasks tasks = new ReadyTasks(new HandlerExecutor(this.threads), Schedulers.parallel());
		int sources = 4;
		List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
		CountDownLatch all = new CountDownLatch(sources * MANY);
		for (int i = 0; i < sources; i++) {
			int first = i * MANY;
			this.threads.execute(() -> {
				for (int number = first; number < first + MANY; number++) {
					int task = number;
					tasks.executeLater(() -> {
						ran.add(task);
						all.countDown();
					});
					if (number % 7 == 0) {
						tasks.flush();
					}
				}
				tasks.flush();
			});
		}
		assertThat(all.await(120, TimeUnit.SECONDS)).isTrue();
		assertThat(ran).hasSize(sources * MANY).doesNotHaveDuplicates();
	}

	@Test
	void aMachineThatIsTooBusyToBeginIsNotGivenARunnerForEachOfManyTasks() {
		ReadyTasks tasks = byHand();
		AtomicInteger ran = new AtomicInteger();
		tasks.execute(() -> {
			IntStream.range(0, MANY).forEach((number) -> tasks.executeLater(ran::incrementAndGet));
			tasks.flush();
			this.time.advanceTimeBy(Duration.ofSeconds(10));
		});
		this.handedOver.remove().run();
		assertThat(ran).as("by the one that was late").hasValue(4095);
		assertThat(this.handedOver).hasSizeBetween(1, 17);
		runHandedOver();
		assertThat(ran).hasValue(MANY);
	}

	@Test
	void whatNeverWaitsForLongIsLookedAfterLessOftenUntilATaskBlocks() {
		ReadyTasks tasks = byHand();
		assertThat(waitBehindOneThatBlocks(tasks)).hasMillis(1);
		for (int i = 0; i < 10; i++) {
			tasks.executeLater(() -> {
			});
			tasks.executeLater(() -> {
			});
			tasks.flush();
			runHandedOver();
			this.time.advanceTimeBy(Duration.ofMillis(80));
		}
		assertThat(waitBehindOneThatBlocks(tasks)).as("after many that were quick").hasMillis(64);
		assertThat(waitBehindOneThatBlocks(tasks)).as("after one that was not").isLessThan(Duration.ofMillis(5));
	}

	@Test
	void tasksThatWaitForTheFlushAreNotLate() {
		ReadyTasks tasks = byHand();
		AtomicBoolean late = new AtomicBoolean();
		AtomicBoolean lateAfterFlush = new AtomicBoolean();
		tasks.executeLater(() -> {
		});
		tasks.executeLater(() -> {
			this.time.advanceTimeBy(Duration.ofSeconds(1));
			late.set(!this.handedOver.isEmpty());
			tasks.flush();
			this.time.advanceTimeBy(Duration.ofSeconds(1));
			lateAfterFlush.set(!this.handedOver.isEmpty());
		});
		tasks.flush();
		tasks.executeLater(() -> {
		});
		this.handedOver.remove().run();
		assertThat(late).isFalse();
		assertThat(lateAfterFlush).isTrue();
	}

	@Test
	@Timeout(60)
	void aTaskBehindOneThatBlocksIsNotForgottenWhereFlushesMeet() {
		// A busy machine rarely runs both threads at once, and has a few rounds only
		long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		int rounds = 30_000;
		int each = 16;
		AtomicReference<ReadyTasks> tasks = new AtomicReference<>(byHand());
		AtomicInteger begun = new AtomicInteger();
		AtomicInteger ended = new AtomicInteger();
		AtomicInteger ran = new AtomicInteger();
		AtomicInteger forgotten = new AtomicInteger();
		Runnable task = () -> {
			if (ran.incrementAndGet() == 2 * each - 1) {
				this.time.advanceTimeBy(Duration.ofSeconds(1));
				forgotten.addAndGet(this.handedOver.isEmpty() ? 1 : 0);
			}
		};
		this.threads.execute(() -> {
			for (int round = 1; spinUntil(begun, round); round++) {
				addAndFlush(tasks.get(), task, each);
				ended.set(round);
			}
		});
		for (int round = 1; round <= rounds && System.nanoTime() - end < 0; round++) {
			tasks.set(byHand());
			ran.set(0);
			begun.set(round);
			addAndFlush(tasks.get(), task, each);
			assertThat(spinUntil(ended, round)).isTrue();
			runHandedOver();
			assertThat(ran).hasValue(2 * each);
		}
		assertThat(forgotten).hasValue(0);
	}

	private static void addAndFlush(ReadyTasks tasks, Runnable task, int times) {
		for (int i = 0; i < times; i++) {
			tasks.executeLater(task);
			tasks.flush();
		}
	}

	/** Tells whether it came so far, before the test was over. */
	private static boolean spinUntil(AtomicInteger number, int value) {
		while (number.get() != value) {
			if (Thread.currentThread().isInterrupted()) {
				return false;
			}
			Thread.onSpinWait();
		}
		return true;
	}

	/** How long it takes until a runner is started for a task behind one that blocks. */
	private Duration waitBehindOneThatBlocks(ReadyTasks tasks) {
		AtomicInteger millis = new AtomicInteger();
		tasks.executeLater(() -> {
			while (this.handedOver.isEmpty() && millis.get() < 100) {
				this.time.advanceTimeBy(Duration.ofMillis(1));
				millis.incrementAndGet();
			}
		});
		tasks.executeLater(() -> {
		});
		tasks.flush();
		this.handedOver.remove().run();
		runHandedOver();
		this.time.advanceTimeBy(Duration.ofMillis(80));
		return Duration.ofMillis(millis.get());
	}

	@Test
	void manyShortTasksTakeFewThreads() {
		ReadyTasks tasks = byHand();
		AtomicInteger runners = new AtomicInteger();
		for (int i = 0; i < MANY; i++) {
			tasks.executeLater(() -> {
			});
			if (i % 100 == 99) {
				tasks.flush();
				runners.addAndGet(this.handedOver.size());
				runHandedOver();
			}
		}
		assertThat(runners).hasValue(MANY / 100);
	}

	@Test
	void anExecutorThatRefusedForTooLongGetsTheTasksWithTheNextOne() {
		boolean[] refuses = { true };
		ReadyTasks tasks = new ReadyTasks(new HandlerExecutor((task) -> {
			if (refuses[0]) {
				throw new RejectedExecutionException("as the test wants it");
			}
			this.handedOver.add(task);
		}, this.time), this.time);
		AtomicInteger ran = new AtomicInteger();
		tasks.execute(ran::incrementAndGet);
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		refuses[0] = false;
		tasks.execute(ran::incrementAndGet);
		runHandedOver();
		assertThat(ran).hasValue(2);
	}

	@Test
	void anExecutorThatHasNoMemoryForAThreadGetsTheTasksAfterAWhile() {
		assertTakenAfterAWhile(new OutOfMemoryError("unable to create native thread: as the test wants it"));
	}

	@Test
	void anExecutorWhoseDecoratorFailsGetsTheTasksAfterAWhile() {
		assertTakenAfterAWhile(new IllegalStateException("as the test wants it"));
	}

	private void assertTakenAfterAWhile(Throwable failure) {
		List<Throwable> failures = new ArrayList<>(List.of(failure));
		ReadyTasks tasks = new ReadyTasks(new HandlerExecutor((task) -> {
			if (!failures.isEmpty()) {
				throwUnchecked(failures.remove(0));
			}
			this.handedOver.add(task);
		}, this.time), this.time);
		AtomicInteger ran = new AtomicInteger();
		tasks.execute(ran::incrementAndGet);
		assertThat(this.handedOver).isEmpty();
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		runHandedOver();
		assertThat(ran).hasValue(1);
		tasks.execute(ran::incrementAndGet);
		runHandedOver();
		assertThat(ran).hasValue(2);
	}

	@Test
	void aTaskThatWasQueuedByAnExecutorThatFailedThenRunsOnce() {
		boolean[] fails = { true };
		HandlerExecutor executor = new HandlerExecutor((task) -> {
			this.handedOver.add(task);
			if (fails[0]) {
				fails[0] = false;
				throw new OutOfMemoryError("unable to create native thread: as the test wants it");
			}
		}, this.time);
		AtomicInteger ran = new AtomicInteger();
		executor.execute(ran::incrementAndGet);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.handedOver).hasSize(2);
		runHandedOver();
		assertThat(ran).hasValue(1);
	}

	@Test
	void tasksOfARunnerThatWasLostRunThoughNoneComesAfterThem() {
		boolean[] refuses = { true };
		AtomicInteger refused = new AtomicInteger();
		ReadyTasks tasks = new ReadyTasks(new HandlerExecutor((task) -> {
			if (refuses[0]) {
				refused.incrementAndGet();
				throw new RejectedExecutionException("as the test wants it");
			}
			this.handedOver.add(task);
		}, this.time), this.time);
		AtomicInteger ran = new AtomicInteger();
		IntStream.range(0, 5).forEach((number) -> tasks.execute(ran::incrementAndGet));
		this.time.advanceTimeBy(Duration.ofMinutes(5));
		// One asks for all, so that an executor which is full is not asked the more
		assertThat(refused).hasValueBetween(20, 500);
		refuses[0] = false;
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		runHandedOver();
		assertThat(ran).hasValue(5);
		refuses[0] = true;
		tasks.execute(ran::incrementAndGet);
		tasks.end();
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		int before = refused.get();
		this.time.advanceTimeBy(Duration.ofMinutes(5));
		assertThat(refused).as("nobody is asked after the end").hasValue(before);
	}

	private static void throwUnchecked(Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		throw (RuntimeException) failure;
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
