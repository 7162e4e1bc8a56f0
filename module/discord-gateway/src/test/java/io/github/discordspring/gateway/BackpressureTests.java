package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import ch.qos.logback.classic.Level;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.EventType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Listeners that fall behind while reading pauses already because of the rate.
 */
class BackpressureTests {

	private final LifecycleDriver driver = new LifecycleDriver().connect();

	private final RecordingSink sink = new RecordingSink();

	private long sequence;

	@Test
	void readingGoesOnThoughListenersCaughtUpInTheMomentInWhichItIsSeenThatTheyAreBehind() {
		Backpressure backpressure = backpressure(true);
		try (CapturedLog log = new CapturedLog(Level.DEBUG, (message) -> {
			if (message.contains("are being handled")) {
				this.sink.finish(10);
			}
		})) {
			assertThat(backpressure.dispatched(true)).as("too fast").isTrue();
			fallBehind(backpressure);
			assertThat(log.all()).anyMatch((message) -> message.contains("more than 2 events are being handled"));
		}
		assertThat(backpressure.isPaused()).as("because of the rate").isTrue();
		this.driver.now += Duration.ofMinutes(1).toNanos();
		backpressure.tick();
		assertThat(backpressure.isPaused()).isFalse();
	}

	@Test
	void aClientThatCannotStopReadingIsClosedThoughReadingPausesAlready() {
		Backpressure backpressure = backpressure(false);
		backpressure.dispatched(true);
		assertThat(this.driver.log()).as("too fast").isEmpty();
		fallBehind(backpressure);
		assertThat(this.driver.log()).containsExactly("close 4900");
	}

	private Backpressure backpressure(boolean suspends) {
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret("token"))
			.maxPending(2)
			.maxEventsPerSecond(1)
			.build();
		return new Backpressure(LifecycleDriver.SHARD, options, this.driver.lifecycle, () -> this.driver.now, suspends,
				Runnable::run);
	}

	private void fallBehind(Backpressure backpressure) {
		HandledSequence handled = new HandledSequence(0, backpressure::eventHandled);
		backpressure.handled(handled);
		this.sink.slow = true;
		for (int i = 0; i < 3; i++) {
			byte[] bytes = "{\"channel_id\":\"1\",\"user_id\":\"2\",\"timestamp\":3}".getBytes(StandardCharsets.UTF_8);
			Dispatch dispatch = new Dispatch(LifecycleDriver.SHARD, new Secret("session"), ++this.sequence,
					EventType.TYPING_START, Encoding.JSON, bytes, 0, bytes.length, 0, handled);
			this.sink.accept(dispatch);
			dispatch.expire();
			backpressure.dispatched(true);
		}
	}

}
