package io.github.discordspring.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifyTurnTests {

	private final List<String> log = new ArrayList<>();

	private final Deque<Sinks.One<IdentifyPermit>> requests = new ArrayDeque<>();

	private final Deque<Runnable> later = new ArrayDeque<>();

	private final IdentifyTurn turn = new IdentifyTurn(new ShardId(0, 1), new Limiter(), this.later::add);

	@Test
	void aTurnIsGrantedAndUsed() {
		request();
		grant("first");
		runLater();
		this.turn.used();
		this.turn.giveUp();
		assertThat(this.log).containsExactly("granted", "first used");
	}

	@Test
	void aTurnThatWasNotUsedIsGivenBack() {
		request();
		grant("first");
		runLater();
		this.turn.giveUp();
		this.turn.used();
		assertThat(this.log).containsExactly("granted", "first released");
	}

	@Test
	void aTurnThatComesWhileItIsGivenUpIsGivenBack() {
		request();
		grant("first");
		this.turn.giveUp();
		request();
		runLater();
		assertThat(this.log).containsExactly("first released");
		grant("second");
		runLater();
		this.turn.used();
		assertThat(this.log).containsExactly("first released", "granted", "second used");
	}

	private void request() {
		this.turn.request(() -> this.log.add("granted"));
	}

	private void grant(String name) {
		this.requests.remove().tryEmitValue(new IdentifyPermit() {

			@Override
			public void identified() {
				IdentifyTurnTests.this.log.add(name + " used");
			}

			@Override
			public void release() {
				IdentifyTurnTests.this.log.add(name + " released");
			}

		});
	}

	private void runLater() {
		for (Runnable task = this.later.poll(); task != null; task = this.later.poll()) {
			task.run();
		}
	}

	private final class Limiter implements IdentifyLimiter {

		@Override
		public void update(GatewayInfo info) {
		}

		@Override
		public Mono<IdentifyPermit> acquire(ShardId shard) {
			Sinks.One<IdentifyPermit> request = Sinks.one();
			IdentifyTurnTests.this.requests.add(request);
			return request.asMono();
		}

	}

}
