package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.model.event.DispatchEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

@Timeout(180)
class RemoteWriterTests implements RemoteWriter.Listener {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final NumberedBatches store = new NumberedBatches();

	/** What happened, in its order. */
	private final List<String> log = new CopyOnWriteArrayList<>();

	private boolean prefetchFails;

	private final RemoteWriter writer = new RemoteWriter(this.store, PATIENCE, 100, System::nanoTime, this);

	@Override
	public void begin() {
		this.log.add("begin");
	}

	@Override
	public void prefetch(List<DispatchEvent> events) {
		this.log.add("prefetch " + events.size());
		if (this.prefetchFails) {
			throw new IllegalStateException("It cannot be read");
		}
	}

	@Override
	public void ended() {
	}

	@Override
	public List<RemoteChange> lost() {
		return List.of();
	}

	@AfterEach
	void close() {
		this.writer.close(Duration.ZERO);
	}

	private static RemoteChange note(String name) {
		return new RemoteChange.Note("kind", name, "text");
	}

	private String change(String name) {
		this.log.add(name);
		this.writer.log(note(name));
		return name;
	}

	@Test
	void changesAreMadeInTheirOrderOnOneThreadAndConfirmedByTheStore() {
		List<CompletableFuture<Boolean>> results = new ArrayList<>();
		List<RemoteChange> expected = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			String name = "change " + i;
			expected.add(note(name));
			results.add(this.writer.submit(() -> {
				this.writer.log(note(name));
				return this.writer.isWorker();
			}, null));
		}
		assertThat(results).allSatisfy((result) -> assertThat(this.writer.await(result)).isTrue());
		assertThat(this.store.changes()).isEqualTo(expected);
		assertThat(this.writer.isWorker()).isFalse();
		await().atMost(PATIENCE).until(() -> this.writer.lag(0).pending() == 0);
	}

	@Test
	void aChangeIsConfirmedOnlyWhenTheStoreHasIt() {
		this.writer.call(() -> change("before"));
		this.store.fail(3, false);
		assertThat(this.writer.submit(() -> change("a"), null).thenApply((name) -> this.store.changes()).join())
			.containsExactly(note("before"), note("a"));
		assertThat(this.writer.isFailing()).isFalse();
	}

	@Test
	void whatAnEventNeedsIsReadAheadAndItsChangesAreMadeEvenIfThatFails() {
		this.writer.call(() -> change("by hand"));
		assertThat(this.writer.isStarted()).isFalse();
		this.prefetchFails = true;
		this.writer.call(() -> change("event"), Sample.left(1));
		assertThat(this.writer.isStarted()).isTrue();
		assertThat(this.log).containsExactly("begin", "by hand", "prefetch 1", "event");
	}

	@Test
	void aChangeThatFailsIsToldAndTheOthersAreMade() {
		CompletableFuture<String> fails = this.writer.submit(() -> {
			throw new IllegalStateException("wrong");
		}, null);
		assertThat(this.writer.<String>call(() -> change("next"))).isEqualTo("next");
		assertThatIllegalStateException().isThrownBy(() -> this.writer.await(fails)).withMessage("wrong");
	}

	@Test
	void theWorkerMakesItsOwnChangesAtOnce() {
		assertThat(this.writer.<String>call(() -> this.writer.<String>call(() -> change("inner")) + " and outer"))
			.isEqualTo("inner and outer");
	}

	@Test
	void aChangeKnowsItsNumberAndThoseThatCameAfterIt() {
		long first = this.writer.call(this.writer::making);
		assertThat(this.writer.taken()).isEqualTo(first);
		long second = this.writer.call(this.writer::making);
		assertThat(second).isEqualTo(first + 1);
	}

	@Test
	void whatWasAskedForBeforeTheEndIsMadeAndItGoesOnWhenItIsOpenedAgain() {
		List<CompletableFuture<String>> results = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			results.add(this.writer.submit(() -> change("before"), null));
		}
		this.writer.close(PATIENCE);
		assertThat(results).allMatch(CompletableFuture::isDone).noneMatch(CompletableFuture::isCompletedExceptionally);
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(() -> this.writer.call(() -> "late"))
			.withMessageContaining("closed");

		this.writer.open();
		assertThat(this.writer.<String>call(() -> change("again"))).isEqualTo("again");
		assertThat(this.log).filteredOn("begin"::equals).hasSize(2);
		assertThat(this.store.changes()).hasSize(501);
	}

	@Test
	void whatTheStoreDoesNotTakeInTimeAtTheEndIsGivenUp() {
		this.writer.call(() -> change("before"));
		this.store.fail(Integer.MAX_VALUE, false);
		CompletableFuture<String> late = this.writer.submit(() -> change("late"), null);
		await().atMost(PATIENCE).until(this.writer::isFailing);
		assertThat(this.writer.lag(0).state()).isEqualTo(CacheLag.State.BEHIND);
		assertThat(late).isNotDone();

		this.writer.close(Duration.ZERO);
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(() -> this.writer.await(late))
			.withMessageContaining("closed");
		assertThat(this.store.changes()).containsExactly(note("before"));
		assertThat(this.writer.lag(0).pending()).isZero();
	}

	@Test
	void aWorkerThatBreaksSaysSoAndTakesNothingMore() {
		CompletableFuture<String> breaks = this.writer.submit(() -> {
			throw new AssertionError("a defect");
		}, null);
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(() -> this.writer.await(breaks));
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(() -> this.writer.call(() -> "later"))
			.withMessageContaining("see the log");
		assertThat(this.writer.lag(0).state()).isEqualTo(CacheLag.State.BEHIND);
	}

}
