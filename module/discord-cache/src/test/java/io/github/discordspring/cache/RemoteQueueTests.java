package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RemoteQueueTests {

	private final AtomicLong now = new AtomicLong(1_000_000);

	private final RemoteQueue queue = new RemoteQueue(3, this.now::get);

	private final List<String> made = new ArrayList<>();

	@AfterEach
	void clearInterrupt() {
		Thread.interrupted();
	}

	private boolean event(String name) {
		return this.queue.offer(() -> this.made.add(name), Sample.left(1), (failure) -> {
		}, false);
	}

	private boolean change(String name, boolean always) {
		return this.queue.offer(() -> this.made.add(name), null, (failure) -> {
		}, always);
	}

	@Test
	void tasksAreTakenInTheOrderOfComing() {
		assertThat(event("a")).isTrue();
		assertThat(change("b", false)).isTrue();
		assertThat(event("c")).isTrue();

		List<RemoteTask> unit = this.queue.take();

		unit.forEach(RemoteTask::run);
		assertThat(this.made).containsExactly("a", "b", "c");
		assertThat(unit).extracting(RemoteTask::number).containsExactly(1L, 2L, 3L);
		assertThat(this.queue.latest()).isEqualTo(3);
		assertThat(unit.get(0).event()).isEqualTo(Sample.left(1));
		assertThat(unit.get(1).event()).isNull();
	}

	@Test
	void noMoreThan256AreTakenInOneGo() {
		for (int i = 0; i < 300; i++) {
			assertThat(change("change", false)).isTrue();
		}
		assertThat(this.queue.take()).hasSize(256);
		assertThat(this.queue.take()).hasSize(44);
	}

	@Test
	void anEventThatFindsNoRoomIsDroppedAndCounted() {
		for (int i = 0; i < 3; i++) {
			assertThat(event("event")).isTrue();
		}
		assertThat(event("too many")).isFalse();
		assertThat(this.queue.dropped()).isEqualTo(1);
		assertThat(this.queue.latest()).isEqualTo(3);
		assertThat(change("has room of its own", false)).isTrue();

		assertThat(this.queue.take()).hasSize(4);
		assertThat(event("has room again")).isTrue();
		assertThat(this.queue.dropped()).isEqualTo(1);
	}

	@Test
	void otherChangesAreRefusedWhenTenThousandWaitUnlessTheyMustBeTaken() {
		for (int i = 0; i < 10_000; i++) {
			assertThat(change("change", false)).isTrue();
		}
		assertThat(change("too many", false)).isFalse();
		assertThat(this.queue.dropped()).as("dropped events").isZero();
		assertThat(event("has room of its own")).isTrue();
		assertThat(change("must be taken", true)).isTrue();
		assertThat(this.queue.pending()).isEqualTo(10_002);
	}

	@Test
	void whatWasTakenIsPendingUntilItIsConfirmed() {
		event("a");
		this.now.addAndGet(10);
		event("b");
		this.now.addAndGet(10);
		assertThat(this.queue.take()).hasSize(2);
		event("c");
		this.now.addAndGet(5);
		assertThat(this.queue.pending()).isEqualTo(3);
		assertThat(this.queue.delay()).as("since the first came").isEqualTo(25);

		this.queue.confirmed();
		this.queue.confirmed();
		assertThat(this.queue.pending()).isEqualTo(1);
		assertThat(this.queue.delay()).as("since the third came").isEqualTo(5);

		assertThat(this.queue.take()).hasSize(1);
		this.queue.confirmed();
		this.now.addAndGet(100);
		assertThat(this.queue.pending()).isZero();
		assertThat(this.queue.delay()).isZero();
	}

	@Test
	void aClosedQueueGivesWhatItHasAndEnds() {
		event("a");
		this.queue.close(Duration.ofSeconds(5));
		assertThat(this.queue.isClosed()).isTrue();
		assertThat(event("late")).isFalse();
		assertThat(change("late", true)).isFalse();
		assertThat(this.queue.dropped()).as("what comes later comes again").isZero();
		assertThat(this.queue.take()).hasSize(1);
		assertThat(this.queue.take()).isNull();
	}

	@Test
	void whatIsAbandonedIsNoLongerPendingAndMakesRoom() {
		for (int i = 0; i < 3; i++) {
			event("event");
		}
		assertThat(this.queue.abandon()).hasSize(3);
		assertThat(this.queue.pending()).isZero();
		assertThat(event("closed")).isFalse();

		this.queue.open();
		assertThat(event("again")).isTrue();
		assertThat(this.queue.take()).extracting(RemoteTask::number).containsExactly(4L);
	}

	@Test
	void aPauseIsMadeUntilThePatienceOfTheCloserIsAtItsEnd() {
		assertThat(this.queue.pause(1)).as("open").isTrue();
		this.queue.close(Duration.ofNanos(50));
		this.now.addAndGet(49);
		assertThat(this.queue.pause(1)).as("with patience left").isTrue();
		this.now.addAndGet(1);
		assertThat(this.queue.pause(Long.MAX_VALUE)).as("without patience").isFalse();
	}

	@Test
	void anInterruptEndsWaiting() {
		Thread.currentThread().interrupt();
		assertThat(this.queue.take()).isNull();
		Thread.currentThread().interrupt();
		assertThat(this.queue.pause(Long.MAX_VALUE)).isFalse();
	}

}
