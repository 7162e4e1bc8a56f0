package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.model.gateway.Opcode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands in virtual time.
 */
class CommandQueueTests {

	private static final byte[] PAYLOAD = {};

	private static final long MINUTE = Duration.ofSeconds(60).toNanos();

	private final LifecycleDriver shard = new LifecycleDriver().connect();

	private final CommandQueue queue = new CommandQueue();

	private final List<String> done = new ArrayList<>();

	private final List<PendingCommand> sent = new ArrayList<>();

	private final List<Long> presencesSentAt = new ArrayList<>();

	@Test
	void ofAThousandRequestsNeverMoreThan120GoInAMinuteAndHeartbeatsAreOnTime() {
		for (int i = 0; i < 1000; i++) {
			this.queue.add(command(Opcode.REQUEST_SOUNDBOARD_SOUNDS, "request"));
		}
		long firstHeartbeat = this.shard.lifecycle.wakeAt();
		run(Duration.ofMinutes(10));

		assertThat(this.sent).hasSize(1000);
		assertThat(this.done).hasSize(1000).containsOnly("request sent");
		List<Long> times = this.shard.sentAt;
		for (int i = CommandLimiter.LIMIT; i < times.size(); i++) {
			assertThat(times.get(i) - times.get(i - CommandLimiter.LIMIT)).as("payload %d", i)
				.isGreaterThanOrEqualTo(MINUTE);
		}
		List<Long> heartbeats = this.shard.heartbeatsAt;
		assertThat(heartbeats).hasSizeGreaterThan(10);
		for (int i = 0; i < heartbeats.size(); i++) {
			assertThat(heartbeats.get(i))
				.isEqualTo(firstHeartbeat + i * Duration.ofMillis(LifecycleDriver.INTERVAL).toNanos());
		}
	}

	@Test
	void commandsAreSentAsSoonAsTheLimitAllows() {
		for (int i = 0; i < 300; i++) {
			this.queue.add(command(Opcode.REQUEST_CHANNEL_INFO, "request"));
		}
		run(Duration.ofMinutes(3));
		assertThat(this.sent).hasSize(300);
	}

	@Test
	void ofPresencesTheNewestIsSentAndNeverMoreThanFiveIn20Seconds() {
		for (int i = 0; i < 300; i++) {
			this.queue.add(command(Opcode.PRESENCE_UPDATE, "presence " + i));
			run(Duration.ofMillis(200));
		}
		run(Duration.ofSeconds(30));

		for (int i = CommandQueue.PRESENCES; i < this.presencesSentAt.size(); i++) {
			assertThat(this.presencesSentAt.get(i) - this.presencesSentAt.get(i - CommandQueue.PRESENCES))
				.isGreaterThanOrEqualTo(CommandQueue.PRESENCE_WINDOW);
		}
		assertThat(this.presencesSentAt).hasSizeBetween(15, 25);
		assertThat(this.done).as("each is told, in order, also those that a newer one replaced")
			.hasSize(300)
			.endsWith("presence 299 sent");
	}

	@Test
	void aPresenceThatIsPartOfIdentifyNeedsNotBeSent() {
		this.queue.add(command(Opcode.PRESENCE_UPDATE, "presence"));
		this.queue.presenceIdentified(this.shard.now);
		run(Duration.ofMinutes(1));
		assertThat(this.sent).isEmpty();
		assertThat(this.done).containsExactly("presence sent");
	}

	@Test
	void whatIsTakenBackIsNotSent() {
		PendingCommand first = command(Opcode.REQUEST_CHANNEL_INFO, "first");
		PendingCommand presence = command(Opcode.PRESENCE_UPDATE, "presence");
		this.queue.add(first);
		this.queue.add(command(Opcode.REQUEST_CHANNEL_INFO, "second"));
		this.queue.add(presence);
		this.queue.remove(first);
		this.queue.remove(presence);
		run(Duration.ofSeconds(1));
		assertThat(this.done).containsExactly("second sent");
	}

	@Test
	void whoWaitsForAPresenceIsToldThoughTheOneInItsPlaceIsTakenBack() {
		PendingCommand second = command(Opcode.PRESENCE_UPDATE, "second");
		this.queue.add(command(Opcode.PRESENCE_UPDATE, "first"));
		this.queue.add(second);
		this.queue.remove(second);
		this.queue.add(command(Opcode.PRESENCE_UPDATE, "third"));
		run(Duration.ofSeconds(1));
		assertThat(this.done).containsExactly("first sent", "third sent");
		assertThat(this.sent).hasSize(1);
	}

	@Test
	void whileItIsNotConnectedNothingIsSent() {
		this.shard.closedWith(4000);
		this.queue.add(command(Opcode.REQUEST_CHANNEL_INFO, "request"));
		run(Duration.ofSeconds(1));
		assertThat(this.sent).isEmpty();
		this.shard.hello();
		run(Duration.ofSeconds(1));
		assertThat(this.sent).as("while it resumes").isEmpty();
		this.shard.resumed();
		run(Duration.ofSeconds(1));
		assertThat(this.sent).hasSize(1);
	}

	@Test
	void theWindowBeginsAnewWithEachConnection() {
		for (int i = 0; i < 150; i++) {
			this.queue.add(command(Opcode.REQUEST_CHANNEL_INFO, "request"));
		}
		run(Duration.ofSeconds(1));
		assertThat(this.sent).hasSizeLessThan(120);
		this.shard.closedWith(4000);
		run(Duration.ofSeconds(1));
		this.shard.hello();
		this.shard.resumed();
		run(Duration.ofSeconds(1));
		assertThat(this.sent).hasSize(150);
	}

	@Test
	void theAllowanceCanBeRead() {
		Session session = this.shard.lifecycle.session();
		assertThat(session).isNotNull();
		CommandAllowance before = session.allowance(7);
		assertThat(before.limit()).isBetween(110, 118);
		assertThat(before.available()).as("identify counts").isEqualTo(before.limit() - 1);
		assertThat(before.next()).isZero();
		assertThat(before.waiting()).isEqualTo(7);

		for (int i = 0; i < 200; i++) {
			this.queue.add(command(Opcode.REQUEST_CHANNEL_INFO, "request"));
		}
		run(Duration.ofSeconds(1));
		assertThat(session.allowance(0).available()).isZero();
		assertThat(session.allowance(0).next()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));

		this.shard.closedWith(4000);
		assertThat(session.allowance(0).available()).isZero();
	}

	@Test
	void theQueueIsBounded() {
		for (int i = 0; i < CommandQueue.CAPACITY; i++) {
			assertThat(this.queue.add(command(Opcode.REQUEST_CHANNEL_INFO, "request"))).isTrue();
		}
		assertThat(this.queue.add(command(Opcode.REQUEST_CHANNEL_INFO, "request"))).isFalse();
		assertThat(this.queue.add(command(Opcode.PRESENCE_UPDATE, "presence"))).isTrue();
	}

	@Test
	void whatWaitsFailsTogether() {
		this.queue.add(command(Opcode.REQUEST_CHANNEL_INFO, "request"));
		this.queue.add(command(Opcode.PRESENCE_UPDATE, "presence"));
		this.queue.fail(new GatewayCommandException(Reason.STOPPED, "over"));
		assertThat(this.done).containsExactly("request STOPPED", "presence STOPPED");
		assertThat(this.queue.size()).isZero();
	}

	private PendingCommand command(int opcode, String name) {
		return new PendingCommand(opcode, PAYLOAD,
				(failure) -> this.done.add(name + " " + ((failure != null) ? failure.reason() : "sent")));
	}

	/**
	 * Moves the clock as the shard does: to whatever is due next, be it the session's or
	 * the queue's.
	 */
	private void run(Duration time) {
		long end = this.shard.now + time.toNanos();
		flush();
		for (long next = next(); next <= end; next = next()) {
			this.shard.pass(Duration.ofNanos(Math.max(0, next - this.shard.now)));
			this.shard.feed(Session::heartbeatAcknowledged);
			flush();
		}
		this.shard.pass(Duration.ofNanos(end - this.shard.now));
	}

	private long next() {
		Session connected = this.shard.lifecycle.connected();
		long commands = (connected != null) ? this.queue.wakeAt(connected, this.shard.now) : Long.MAX_VALUE;
		return Math.min(this.shard.lifecycle.wakeAt(), commands);
	}

	private void flush() {
		Session connected = this.shard.lifecycle.connected();
		if (connected != null) {
			this.queue.flush(connected, this.shard.now, (command) -> {
				this.shard.sentAt.add(this.shard.now);
				this.sent.add(command);
				if (command.opcode() == Opcode.PRESENCE_UPDATE) {
					this.presencesSentAt.add(this.shard.now);
				}
			});
		}
	}

}
