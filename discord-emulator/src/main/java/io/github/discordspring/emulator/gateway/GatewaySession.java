package io.github.discordspring.emulator.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a client started with an identify: it outlives its connection for a while, and
 * keeps the last events, so that the client can resume.
 */
final class GatewaySession {

	private static final int MAXIMUM_KEPT_EVENTS = 10_000;

	private final String id;

	private final Application application;

	private final int intents;

	private final int largeThreshold;

	private final int shardId;

	private final int shardCount;

	private final DisturbedEvents events;

	private final GatewayFaults faults;

	private final ReplayBudget replay;

	private final Deque<Event> kept = new ArrayDeque<>();

	private int keptBytes;

	private int sequence;

	private int resumes;

	private @Nullable GatewayConnection connection;

	private @Nullable Disposable expiry;

	GatewaySession(Identify identify, DisturbedEvents events, GatewayFaults faults, ReplayBudget replay) {
		byte[] random = new byte[16];
		ThreadLocalRandom.current().nextBytes(random);
		this.id = HexFormat.of().formatHex(random);
		this.application = identify.application();
		this.intents = Json.number(identify.data(), "intents");
		this.largeThreshold = identify.data().path("large_threshold").asInt(50);
		this.shardId = identify.shardId();
		this.shardCount = identify.shardCount();
		this.events = events;
		this.faults = faults;
		this.replay = replay;
	}

	String id() {
		return this.id;
	}

	/**
	 * Gives the id as it may be shown.
	 */
	String maskedId() {
		return this.id.substring(0, 4) + "***";
	}

	Application application() {
		return this.application;
	}

	long botId() {
		return this.application.id();
	}

	boolean has(Intent intent) {
		return intent.in(this.intents);
	}

	int largeThreshold() {
		return this.largeThreshold;
	}

	int shardId() {
		return this.shardId;
	}

	int sequence() {
		return this.sequence;
	}

	int intents() {
		return this.intents;
	}

	int resumes() {
		return this.resumes;
	}

	int keptEvents() {
		return this.kept.size();
	}

	int keptBytes() {
		return this.keptBytes;
	}

	ArrayNode shard() {
		return Json.array().add(this.shardId).add(this.shardCount);
	}

	/**
	 * Tells whether events of a guild, or of none, come to this shard.
	 */
	boolean receives(long guildId) {
		return Snowflake.shardOf(guildId, this.shardCount) == this.shardId;
	}

	@Nullable GatewayConnection connection() {
		return this.connection;
	}

	void attach(GatewayConnection newConnection) {
		this.connection = newConnection;
		if (this.expiry != null) {
			this.expiry.dispose();
			this.expiry = null;
		}
	}

	void detach(Disposable newExpiry) {
		this.connection = null;
		this.expiry = newExpiry;
	}

	/**
	 * Sends an event, and keeps it for who resumes.
	 */
	void dispatch(String type, byte[] data) {
		Event event = new Event(++this.sequence, Payload.dispatch(type, this.sequence, data));
		this.kept.add(event);
		this.keptBytes += event.payload().length();
		int bytes = this.replay.bytes();
		while (this.kept.size() > MAXIMUM_KEPT_EVENTS || this.keptBytes > bytes) {
			this.keptBytes -= this.kept.removeFirst().payload().length();
		}
		this.events.send(event.payload(), this.connection);
		this.faults.sent(this.shardId);
	}

	/**
	 * Forgets events that the client has received.
	 */
	void trim(int received) {
		while (!this.kept.isEmpty() && this.kept.element().sequence() <= received) {
			this.keptBytes -= this.kept.removeFirst().payload().length();
		}
	}

	/**
	 * Tells whether all events after one are still kept.
	 */
	boolean canReplayAfter(int received) {
		Event oldest = this.kept.peekFirst();
		return received == this.sequence || (oldest != null && oldest.sequence() <= received + 1);
	}

	/**
	 * Sends all events after one again, and then the word that this was all.
	 */
	void replayAfter(int received) {
		this.resumes++;
		for (Event event : this.kept) {
			if (event.sequence() > received) {
				this.events.send(event.payload(), this.connection);
			}
		}
		// Kept as all others are: who loses it and resumes again must not find a gap
		dispatch("RESUMED", Json.write(Json.object().set("_trace", Json.array())));
	}

	@Override
	public String toString() {
		return "Session of shard " + this.shardId + "/" + this.shardCount + " of " + this.application;
	}

	private record Event(int sequence, Payload payload) {

	}

}
