package io.github.discordspring.model.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link HandledSequence}.
 */
class HandledSequenceTests {

	private static final long SEED = 11;

	@Test
	void aNewSessionStartsWhereItIsTold() {
		assertThat(new HandledSequence(17).value()).isEqualTo(17);
	}

	@Test
	void whatNobodyDefersIsHandledAtOnce() {
		HandledSequence handled = new HandledSequence(0);
		handled.accepted(1);
		handled.accepted(2);
		assertThat(handled.value()).isEqualTo(2);
	}

	@Test
	void theMarkStaysBelowTheFirstThatIsNotDone() {
		HandledSequence handled = new HandledSequence(0);
		Handling first = begin(handled, 1);
		Handling second = begin(handled, 2);
		handled.accepted(3);
		assertThat(handled.value()).isZero();
		second.done();
		assertThat(handled.value()).isZero();
		assertThat(handled.pending()).isEqualTo(1);
		first.done();
		assertThat(handled.value()).isEqualTo(3);
		assertThat(handled.pending()).isZero();
	}

	@Test
	void anEventIsDoneWhenEachThatDeferredItIs() {
		HandledSequence handled = new HandledSequence(0);
		Handling handling = handled.begin(1, 1);
		handling.retain();
		handling.retain();
		handled.accepted(1);
		handling.done();
		handling.done();
		assertThat(handled.value()).isZero();
		handling.done();
		assertThat(handled.value()).isEqualTo(1);
		assertThatIllegalStateException().isThrownBy(handling::done).withMessageContaining("Event 1");
	}

	@Test
	void whoeverWaitsIsToldEachTime() {
		AtomicInteger told = new AtomicInteger();
		HandledSequence handled = new HandledSequence(0, told::incrementAndGet);
		Handling first = begin(handled, 1);
		Handling second = begin(handled, 2);
		second.done();
		first.done();
		assertThat(told).hasValue(2);
	}

	@Test
	void whoeverWaitsIsToldOfWhatHeldTheMarkToo() {
		AtomicInteger told = new AtomicInteger();
		HandledSequence handled = new HandledSequence(0, told::incrementAndGet);
		Handling hold = handled.hold(1);
		handled.accepted(1);
		assertThat(handled.pending()).isZero();
		assertThat(handled.value()).isZero();
		assertThat(told).hasValue(0);
		hold.done();
		assertThat(told).hasValue(1);
		assertThat(handled.value()).isOne();
	}

	@Test
	void itDoesAsANaiveModelDoes() {
		Random random = new Random(SEED);
		for (int run = 0; run < 300; run++) {
			HandledSequence handled = new HandledSequence(0);
			TreeSet<Long> open = new TreeSet<>();
			List<Handling> handlings = new ArrayList<>();
			long last = 0;
			double share = random.nextDouble();
			for (int step = 0; step < 200; step++) {
				if (handlings.isEmpty() || random.nextDouble() < 0.6) {
					last++;
					if (random.nextDouble() < share) {
						handlings.add(handled.begin(last, 1));
						open.add(last);
					}
					handled.accepted(last);
				}
				else {
					Handling handling = handlings.remove(random.nextInt(handlings.size()));
					open.remove(handling.sequence);
					handling.done();
				}
				if (random.nextInt(3) == 0) {
					long expected = open.isEmpty() ? last : open.first() - 1;
					assertThat(handled.value()).as("seed %d, run %d, step %d", SEED, run, step).isEqualTo(expected);
				}
				assertThat(handled.pending()).isEqualTo(open.size());
			}
		}
	}

	@Test
	void oneThatNeverEndsDoesNotKeepTheOthersInMemory() throws Exception {
		HandledSequence handled = new HandledSequence(0);
		Handling stuck = begin(handled, 1);
		for (long sequence = 2; sequence < 100_000; sequence++) {
			begin(handled, sequence).done();
		}
		int linked = 0;
		for (Handling handling = stuck; handling != null; handling = handling.next) {
			linked++;
		}
		assertThat(linked).isLessThan(2000);
		assertThat(handled.value()).isZero();
		stuck.done();
		assertThat(handled.value()).isEqualTo(99_999);
	}

	@Test
	void manyThreadsNeverSeeAMarkTooHigh() throws Exception {
		int events = 50_000;
		HandledSequence handled = new HandledSequence(0);
		AtomicIntegerArray notDone = new AtomicIntegerArray(events + 1);
		AtomicBoolean ended = new AtomicBoolean();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Future<?> watcher = threads.submit(() -> {
				long before = 0;
				while (!ended.get()) {
					long mark = handled.value();
					assertThat(mark).isGreaterThanOrEqualTo(before);
					for (long sequence = before + 1; sequence <= mark; sequence++) {
						assertThat(notDone.get((int) sequence)).as("event %d", sequence).isZero();
					}
					before = mark;
				}
			});
			List<Future<?>> workers = new ArrayList<>();
			Random random = new Random(SEED);
			for (int sequence = 1; sequence <= events; sequence++) {
				if (random.nextInt(3) > 0) {
					Handling handling = handled.begin(sequence, 1);
					notDone.set(sequence, 1);
					int number = sequence;
					workers.add(threads.submit(() -> {
						notDone.set(number, 0);
						handling.done();
					}));
				}
				handled.accepted(sequence);
			}
			for (Future<?> worker : workers) {
				worker.get(30, TimeUnit.SECONDS);
			}
			assertThat(handled.value()).isEqualTo(events);
			assertThat(handled.pending()).isZero();
			ended.set(true);
			watcher.get(30, TimeUnit.SECONDS);
		}
		finally {
			ended.set(true);
			threads.shutdownNow();
		}
	}

	/** Begins an event that one defers and that the corridor lets go. */
	private static Handling begin(HandledSequence handled, long sequence) {
		Handling handling = handled.begin(sequence, 1);
		handled.accepted(sequence);
		return handling;
	}

}
