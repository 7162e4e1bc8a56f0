package io.github.discordspring.bot.listener;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Where tasks of listeners wait.
 */
class TaskQueueTests {

	private static final int MANY = 20_000;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	/** So that a task tells who added it, and as which. */
	private record Numbered(int source, int number) implements Runnable {

		@Override
		public void run() {
			throw new UnsupportedOperationException("is not run here");
		}

	}

	@Test
	void tasksAreTakenAsInAnyQueueWhateverTheTurns() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		TaskQueue queue = new TaskQueue();
		Queue<Runnable> expected = new ArrayDeque<>();
		int added = 0;
		int taken = 0;
		for (int turn = 0; turn < 400; turn++) {
			for (int i = random.nextInt(1200); i > 0; i--) {
				Runnable task = new Numbered(0, added++);
				expected.add(task);
				assertThat(queue.add(task)).as("seed %d", seed).isEqualTo(added);
			}
			for (int i = random.nextInt(1200); i > 0; i--) {
				Runnable task = expected.poll();
				taken += (task != null) ? 1 : 0;
				assertThat(queue.poll()).as("seed %d", seed).isSameAs(task);
				assertThat(queue.isEmpty()).as("seed %d", seed).isEqualTo(expected.isEmpty());
			}
			assertThat(queue.added()).as("seed %d", seed).isEqualTo(added);
			assertThat(queue.taken()).as("seed %d", seed).isEqualTo(taken);
		}
	}

	@RepeatedTest(5)
	void eachTaskIsTakenOnceByOneOfManyAndInTheOrderOfItsSource() throws Exception {
		TaskQueue queue = new TaskQueue();
		int sources = 3;
		CountDownLatch adding = new CountDownLatch(sources);
		List<Future<List<Numbered>>> takers = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			takers.add(this.threads.submit(() -> takeUntilAllIsAdded(queue, adding)));
		}
		for (int i = 0; i < sources; i++) {
			int source = i;
			this.threads.execute(() -> {
				for (int number = 0; number < MANY; number++) {
					queue.add(new Numbered(source, number));
				}
				adding.countDown();
			});
		}
		List<Numbered> all = new ArrayList<>();
		for (Future<List<Numbered>> taker : takers) {
			List<Numbered> taken = taker.get(60, TimeUnit.SECONDS);
			int[] last = { -1, -1, -1 };
			for (Numbered task : taken) {
				assertThat(task.number()).isGreaterThan(last[task.source()]);
				last[task.source()] = task.number();
			}
			all.addAll(taken);
		}
		assertThat(all).hasSize(sources * MANY).doesNotHaveDuplicates();
		assertThat(queue.isEmpty()).isTrue();
		assertThat(queue.taken()).isEqualTo(queue.added()).isEqualTo(sources * MANY);
	}

	private static List<Numbered> takeUntilAllIsAdded(TaskQueue queue, CountDownLatch adding) {
		List<Numbered> taken = new ArrayList<>();
		boolean ended = false;
		while (true) {
			Runnable task = queue.poll();
			if (task != null) {
				taken.add((Numbered) task);
			}
			else if (ended) {
				return taken;
			}
			else {
				ended = adding.getCount() == 0;
			}
		}
	}

	@Test
	void whatWaitsIsTouchedOnceBeforeItsTurn() {
		TaskQueue queue = new TaskQueue();
		AtomicInteger touched = new AtomicInteger();
		TaskQueue.Touchable task = new TaskQueue.Touchable() {

			@Override
			public int touch() {
				return touched.incrementAndGet();
			}

			@Override
			public void run() {
				throw new UnsupportedOperationException("is not run here");
			}

		};
		int count = 1000;
		for (int i = 0; i < count; i++) {
			queue.add(task);
		}
		int groups = 0;
		for (int i = 0; i < count; i++) {
			int before = touched.get();
			queue.poll();
			assertThat(touched.get() - before).isBetween(0, 31);
			groups += (touched.get() > before) ? 1 : 0;
		}
		assertThat(groups).isEqualTo(32);
		assertThat(touched).as("all but the first of each group").hasValue(count - groups);
	}

	@Test
	void oneThatCannotBeTouchedIsTakenLikeTheOthers() {
		TaskQueue queue = new TaskQueue();
		TaskQueue.Touchable task = new TaskQueue.Touchable() {

			@Override
			public int touch() {
				throw new IllegalStateException("as the test wants it");
			}

			@Override
			public void run() {
				throw new UnsupportedOperationException("is not run here");
			}

		};
		for (int i = 0; i < 100; i++) {
			queue.add(task);
		}
		for (int i = 0; i < 100; i++) {
			assertThat(queue.poll()).isSameAs(task);
		}
		assertThat(queue.poll()).isNull();
	}

	@Test
	void aTaskThatIsTakenIsNotKeptInMemory() {
		TaskQueue queue = new TaskQueue();
		queue.add(new Numbered(0, 0));
		queue.add(new Numbered(0, 1));
		WeakReference<Runnable> task = new WeakReference<>(queue.poll());
		await().until(() -> {
			System.gc();
			return task.get() == null;
		});
		assertThat(queue.isEmpty()).isFalse();
	}

}
