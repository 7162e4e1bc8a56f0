package io.github.discordspring.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private final Deadlines deadlines = new Deadlines();

	@Test
	void theEndComesWhenTheTimeIsOver() {
		long start = System.nanoTime();

		this.deadlines.after(Duration.ofMillis(20)).block(WAIT);

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
	}

	@Test
	void endsComeInTheOrderOfTheirBeginnings() {
		List<Integer> ended = new CopyOnWriteArrayList<>();
		List<Mono<Long>> all = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			int number = i;
			all.add(this.deadlines.after(Duration.ofMillis(20)).doOnNext((tick) -> ended.add(number)).cache());
		}
		all.forEach(Mono::subscribe);

		Mono.when(all).block(WAIT);

		assertThat(ended).hasSize(50).isSorted();
	}

	@Test
	void whoIsDoneBeforeIsNotTold() {
		List<Integer> ended = new CopyOnWriteArrayList<>();
		List<Disposable> calls = new ArrayList<>();
		// Long enough to be done before on a busy machine
		Duration time = Duration.ofSeconds(2);
		for (int i = 0; i < 9; i++) {
			int number = i;
			calls.add(this.deadlines.after(time).doOnNext((tick) -> ended.add(number)).subscribe());
		}
		// The first, the last, and one between; and one of them twice
		List.of(0, 4, 8, 4).forEach((number) -> calls.get(number).dispose());

		this.deadlines.after(time).block(WAIT);

		assertThat(ended).isSubsetOf(1, 2, 3, 5, 6, 7).contains(1, 2, 3, 5, 6, 7);
	}

	@Test
	void aLineThatWasEmptyGoesOn() {
		this.deadlines.after(Duration.ofMillis(10)).block(WAIT);
		this.deadlines.after(Duration.ofMillis(10)).subscribe().dispose();

		assertThat(this.deadlines.after(Duration.ofMillis(10)).block(WAIT)).isZero();
	}

	@Test
	void whoEndsWithAnErrorOfTheVirtualMachineLeavesTheOthersTheirEnd() {
		this.deadlines.after(Duration.ofMillis(10)).doOnNext((tick) -> {
			throw new NoClassDefFoundError("a class that is missing");
		}).subscribe();

		assertThat(this.deadlines.after(Duration.ofMillis(10)).block(Duration.ofSeconds(5))).isZero();
	}

	@Test
	void anyNumberOfTimesMayBeAskedFor() {
		List<Mono<Long>> all = new ArrayList<>();
		for (int i = 1; i <= 100; i++) {
			all.add(this.deadlines.after(Duration.ofMillis(i)));
		}

		Mono.when(all).block(WAIT);

		assertThat(this.deadlines.after(Duration.ofMillis(500))).as("a timer of its own")
			.isNotSameAs(this.deadlines.after(Duration.ofMillis(500)));
		assertThat(this.deadlines.after(Duration.ofMillis(1))).isSameAs(this.deadlines.after(Duration.ofMillis(1)));
	}

}
