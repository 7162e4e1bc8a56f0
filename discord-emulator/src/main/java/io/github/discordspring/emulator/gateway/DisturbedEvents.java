package io.github.discordspring.emulator.gateway;

import java.time.Duration;

import io.github.discordspring.emulator.gateway.GatewayCondition.Kind;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events of one session, and loses, doubles or reorders some where that is
 * asked for. READY and RESUMED always come.
 */
final class DisturbedEvents {

	/** How long an event waits for the one that goes before it. */
	private static final Duration LONGEST_HELD = Duration.ofSeconds(1);

	private final World world;

	private final GatewayFaults faults;

	private final int shardId;

	private long events;

	private @Nullable Payload held;

	DisturbedEvents(World world, GatewayFaults faults, int shardId) {
		this.world = world;
		this.faults = faults;
		this.shardId = shardId;
	}

	void send(Payload event, @Nullable GatewayConnection connection) {
		if (connection == null) {
			this.held = null;
			return;
		}
		if (!this.faults.areAny() || "READY".equals(event.type()) || "RESUMED".equals(event.type())) {
			connection.send(event);
			release(connection);
			return;
		}
		this.events++;
		if (hits(Kind.LOST)) {
			return;
		}
		if (this.held == null && hits(Kind.REORDERED)) {
			hold(event, connection);
			return;
		}
		connection.send(event);
		if (hits(Kind.DOUBLED)) {
			connection.send(event);
		}
		release(connection);
	}

	private boolean hits(Kind kind) {
		GatewayCondition condition = this.faults.find(kind, this.shardId);
		return condition != null && this.events % condition.value() == 0;
	}

	private void hold(Payload event, GatewayConnection connection) {
		this.held = event;
		this.world.clock().after(LONGEST_HELD, () -> this.world.run(() -> {
			if (this.held == event) {
				release(connection);
			}
		}));
	}

	private void release(GatewayConnection connection) {
		Payload later = this.held;
		this.held = null;
		if (later != null) {
			connection.send(later);
		}
	}

}
