package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests for members of a shard that loses its connection, in virtual time.
 */
class ShardCommandsTests {

	private boolean reading = true;

	private final LifecycleDriver shard = new LifecycleDriver().connect();

	private final List<PendingCommand> sent = new ArrayList<>();

	private final List<Reason> failures = new ArrayList<>();

	private final ShardCommands commands = new ShardCommands(LifecycleDriver.SHARD, () -> this.shard.now,
			new PayloadWriter(Encoding.JSON), () -> -1, this.sent::add);

	@BeforeEach
	void request() {
		this.commands.addMembers(RequestGuildMembers.all(42), (members, failure) -> {
			if (failure != null) {
				this.failures.add(failure.reason());
			}
		});
		run();
	}

	@Test
	void anAnswerMayTakeAnotherMinuteAfterTheConnectionWasLost() {
		pass(30);
		this.shard.closedWith(4000);
		pass(1);
		this.shard.hello();
		pass(90);
		this.shard.resumed();
		pass(59);
		assertThat(this.failures).isEmpty();
		pass(1);
		assertThat(this.failures).containsExactly(Reason.NO_ANSWER);
	}

	@Test
	void whileTheSocketIsNotReadNoAnswerIsLate() {
		this.reading = false;
		pass(100);
		this.reading = true;
		pass(59);
		assertThat(this.failures).isEmpty();
		pass(1);
		assertThat(this.failures).containsExactly(Reason.NO_ANSWER);
	}

	private void pass(int seconds) {
		run();
		for (int i = 0; i < seconds; i++) {
			this.shard.pass(Duration.ofSeconds(1));
			this.shard.feed(Session::heartbeatAcknowledged);
			run();
		}
	}

	private void run() {
		Session connected = this.shard.lifecycle.connected();
		this.commands.run(connected, this.reading);
		assertThat(this.commands.wakeAt(connected)).as("not again at once").isGreaterThan(this.shard.now);
	}

}
