package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.cache.RemoteStore.RemoteBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class RemoteBatchesTests {

	private final NumberedBatches store = new NumberedBatches();

	private final RemoteRetry retry = new RemoteRetry(Duration.ofSeconds(60), new RemoteQueue(10, () -> 0));

	private int losses;

	private final RemoteBatches batches = new RemoteBatches(this.store, this.retry, () -> {
		this.losses++;
		return List.of(note("anew " + this.losses));
	});

	private static RemoteChange note(String name) {
		return new RemoteChange.Note("kind", name, "text");
	}

	private static RemoteChange put(int bytes) {
		return new RemoteChange.Put(EntityType.ROLES, 1, 2, new byte[bytes]);
	}

	private List<Integer> sizes() {
		return this.store.made.stream().map((batch) -> batch.changes().size()).toList();
	}

	@Test
	void batchesOfOneWriterAreNumberedFromTheFirstOn() {
		this.batches.begin();
		this.batches.add(note("a"));
		this.batches.add(note("b"));
		this.batches.write();
		this.batches.add(note("c"));
		this.batches.write();

		assertThat(this.store.made).extracting(RemoteBatch::number).containsExactly(0L, 1L, 2L);
		assertThat(this.store.made).extracting(RemoteBatch::first).containsExactly(true, false, false);
		assertThat(this.store.made).extracting(RemoteBatch::writer).containsOnly(this.store.made.get(0).writer());
		assertThat(this.store.changes()).containsExactly(note("a"), note("b"), note("c"));
	}

	@Test
	void twoWritersAreToldApart() {
		this.batches.begin();
		new RemoteBatches(this.store, this.retry, List::of).begin();
		assertThat(this.store.made).extracting(RemoteBatch::writer).doesNotHaveDuplicates();
	}

	@Test
	void whereNothingChangedNothingIsWritten() {
		this.batches.begin();
		this.batches.add(note("given up"));
		this.batches.clear();
		this.batches.write();
		assertThat(this.store.writes()).isEqualTo(1);
	}

	@Test
	void noBatchHasMoreThanAThousandChanges() {
		this.batches.begin();
		List<RemoteChange> changes = new ArrayList<>();
		for (int i = 0; i < 2500; i++) {
			changes.add(note("note " + i));
		}
		changes.forEach(this.batches::add);
		this.batches.write();
		assertThat(sizes()).containsExactly(0, 1000, 1000, 500);
		assertThat(this.store.changes()).isEqualTo(changes);
	}

	@Test
	void aBatchEndsWithTheChangeThatMakesItAMebibyte() {
		this.batches.begin();
		for (int bytes : new int[] { 600_000, 600_000, 600_000, 5_000_000, 10 }) {
			this.batches.add(put(bytes));
		}
		this.batches.write();
		assertThat(sizes()).containsExactly(0, 2, 2, 1);
	}

	@Test
	void muchThatIsNotWrittenIsLarge() {
		for (int i = 0; i < 3999; i++) {
			this.batches.add(note("note"));
		}
		assertThat(this.batches.isLarge()).isFalse();
		this.batches.add(note("note"));
		assertThat(this.batches.isLarge()).isTrue();
		this.batches.clear();
		assertThat(this.batches.isLarge()).isFalse();
		this.batches.add(put(4 << 20));
		assertThat(this.batches.isLarge()).isTrue();
	}

	@Test
	void aBatchWhoseAnswerIsLostIsMadeOnce() {
		this.batches.begin();
		this.store.fail(2, true);
		this.batches.add(note("a"));
		this.batches.write();
		this.batches.add(note("b"));
		this.batches.write();
		assertThat(this.store.changes()).containsExactly(note("a"), note("b"));
		assertThat(this.store.writes()).isEqualTo(5);
		assertThat(this.losses).isZero();
	}

	@Test
	void aStoreThatLostItsStateGetsWhatIsKnownBeforeTheChanges() {
		this.batches.begin();
		this.batches.add(note("lost"));
		this.batches.write();
		this.store.lose();
		this.batches.add(note("a"));
		this.batches.write();

		RemoteBatch anew = this.store.made.get(2);
		assertThat(anew.first()).isTrue();
		assertThat(anew.changes()).containsExactly(note("anew 1"), note("a"));
		this.batches.add(note("b"));
		this.batches.write();
		assertThat(this.store.made.get(3).changes()).containsExactly(note("b"));
		assertThat(this.losses).isEqualTo(1);
	}

	@Test
	void anIdleWriterFindsOutThatTheStoreLostItsState() {
		this.batches.begin();
		this.batches.check();
		assertThat(this.losses).isZero();
		this.store.lose();
		this.batches.check();
		assertThat(this.losses).isEqualTo(1);
		assertThat(this.store.changes()).containsExactly(note("anew 1"));
	}

}
