package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(120)
class RemoteRetryTests {

	private final RemoteQueue queue = new RemoteQueue(10, () -> 0);

	private final RemoteRetry retry = new RemoteRetry(Duration.ofSeconds(60), this.queue);

	private final AtomicInteger asked = new AtomicInteger();

	/**
	 * Fails some times, and answers how often it was asked.
	 */
	private Mono<Integer> failing(int times, RuntimeException failure) {
		return Mono.fromCallable(() -> {
			if (this.asked.incrementAndGet() <= times) {
				throw failure;
			}
			return this.asked.get();
		});
	}

	@Test
	void theStoreIsAskedUntilItAnswers() {
		List<Boolean> failing = new ArrayList<>();
		Mono<Integer> question = failing(2, new IllegalStateException("No connection"))
			.doOnSubscribe((subscription) -> failing.add(this.retry.isFailing()));
		assertThat(this.retry.ask(question)).isEqualTo(3);
		assertThat(failing).containsExactly(false, true, true);
		assertThat(this.retry.isFailing()).as("after the answer").isFalse();
	}

	@Test
	void anAnswerThatDoesNotComeInTimeIsAFailure() {
		RemoteRetry impatient = new RemoteRetry(Duration.ofMillis(1), this.queue);
		AtomicInteger subscribed = new AtomicInteger();
		Mono<String> question = Mono
			.defer(() -> (subscribed.incrementAndGet() == 1) ? Mono.<String>never() : Mono.just("answer"));
		assertThat(impatient.ask(question)).isEqualTo("answer");
		assertThat(subscribed).hasValue(2);
	}

	@Test
	void anEmptyAnswerIsOne() {
		assertThat(this.retry.<Object>ask(Mono.empty())).isNull();
		assertThat(this.retry.isFailing()).isFalse();
	}

	@Test
	void whatCannotBeReadIsNotAskedForAgain() {
		this.retry.failed(new IllegalStateException("No connection"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.retry.ask(failing(1, new IllegalArgumentException("no number"))))
			.withMessage("no number");
		assertThat(this.asked).hasValue(1);
		assertThat(this.retry.isFailing()).as("it did answer").isFalse();
	}

	@Test
	void askingEndsWithThePatienceOfTheCloser() {
		this.queue.close(Duration.ZERO);
		RuntimeException failure = new IllegalStateException("No connection");
		assertThatExceptionOfType(RemoteRetry.ClosedException.class)
			.isThrownBy(() -> this.retry.ask(failing(Integer.MAX_VALUE, failure)))
			.withCause(failure);
		assertThat(this.asked).hasValue(1);
		assertThat(this.retry.ask(failing(1, failure))).as("a store that answers is asked all the same").isEqualTo(2);
	}

	@Test
	void whatCanWaitIsAskedOnce() {
		RuntimeException failure = new IllegalStateException("No connection");
		assertThat(this.retry.askOnce(failing(1, failure))).isNull();
		assertThat(this.asked).hasValue(1);
		assertThat(this.retry.isFailing()).as("what must be answered tells").isFalse();

		this.retry.failed(failure);
		assertThat(this.retry.askOnce(failing(1, failure))).isEqualTo(2);
		assertThat(this.retry.isFailing()).as("after an answer").isFalse();
	}

}
