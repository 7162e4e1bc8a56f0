package io.github.discordspring.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class SerialExecutorTests {

	private final SerialExecutor serial = new SerialExecutor();

	private final ExecutorService threads = Executors.newFixedThreadPool(4);

	@AfterEach
	void shutDown() {
		this.threads.shutdownNow();
	}

	@Test
	void aTaskRunsAtOnceIfNobodyIsInside() {
		List<Thread> ranOn = new ArrayList<>();
		this.serial.execute(() -> ranOn.add(Thread.currentThread()));
		assertThat(ranOn).containsExactly(Thread.currentThread());
	}

	@Test
	void aTaskNeverWaitsForWhoIsInside() throws Exception {
		List<Thread> ranOn = new ArrayList<>();
		this.serial.enter();
		// Returns although this thread is inside
		this.threads.submit(() -> this.serial.execute(() -> ranOn.add(Thread.currentThread())))
			.get(10, TimeUnit.SECONDS);
		assertThat(ranOn).isEmpty();
		this.serial.leave();

		assertThat(ranOn).containsExactly(Thread.currentThread());
	}

	@Test
	void aTaskOfWhoIsInsideRunsOnLeaving() {
		List<String> order = new ArrayList<>();
		this.serial.enter();
		this.serial.enter();
		this.serial.execute(() -> order.add("task"));
		this.serial.leave();
		order.add("inside");
		this.serial.leave();

		assertThat(order).containsExactly("inside", "task");
	}

	@Test
	void aTaskThatFailsDoesNotKeepTheOthersFromRunning() {
		List<String> order = new ArrayList<>();
		this.serial.enter();
		this.serial.execute(() -> {
			throw new IllegalStateException("expected");
		});
		this.serial.execute(() -> order.add("next"));
		this.serial.leave();

		assertThat(order).containsExactly("next");
	}

	@Test
	void everyTaskRunsAndNoTwoAtTheSameTime() throws Exception {
		int count = 20_000;
		AtomicInteger inside = new AtomicInteger();
		AtomicInteger overlaps = new AtomicInteger();
		int[] ran = new int[1];
		CountDownLatch start = new CountDownLatch(1);
		List<Future<?>> futures = new ArrayList<>();
		for (int thread = 0; thread < 4; thread++) {
			boolean enters = thread == 0;
			futures.add(this.threads.submit(() -> {
				start.await();
				for (int i = 0; i < count; i++) {
					if (enters) {
						this.serial.enter();
						try {
							once(inside, overlaps, ran);
						}
						finally {
							this.serial.leave();
						}
					}
					else {
						this.serial.execute(() -> once(inside, overlaps, ran));
					}
				}
				return null;
			}));
		}
		start.countDown();
		for (Future<?> future : futures) {
			future.get(20, TimeUnit.SECONDS);
		}

		this.serial.enter();
		assertThat(ran[0]).isEqualTo(4 * count);
		assertThat(overlaps.get()).isZero();
		this.serial.leave();
	}

	private static void once(AtomicInteger inside, AtomicInteger overlaps, int[] ran) {
		if (inside.getAndIncrement() != 0) {
			overlaps.incrementAndGet();
		}
		ran[0]++;
		inside.decrementAndGet();
	}

}
