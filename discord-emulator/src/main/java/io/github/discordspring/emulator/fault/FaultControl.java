package io.github.discordspring.emulator.fault;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.gateway.GatewayCondition;
import io.github.discordspring.emulator.gateway.GatewayFaults;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.RestFault;
import io.github.discordspring.emulator.rest.RestFaults;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;

/**
 * Begins faults when their time has come, and ends them. Can be called from any thread.
 */
public final class FaultControl {

	private static final Logger logger = LoggerFactory.getLogger(FaultControl.class);

	private static final int MAXIMUM_ACTIVE = 1_000;

	private final World world;

	private final GatewayFaults gateway;

	private final RestFaults rest;

	private final Map<Long, ActiveFault> faults = new LinkedHashMap<>();

	private long count;

	/**
	 * Makes a control.
	 * @param world tells the time
	 * @param gateway what can be done to the gateway
	 * @param rest what can be done to the REST API
	 */
	public FaultControl(World world, GatewayFaults gateway, RestFaults rest) {
		this.world = world;
		this.gateway = gateway;
		this.rest = rest;
		gateway.eventCount(this::sent);
	}

	/**
	 * Begins a fault, or waits for its time.
	 * @param fault what is to go wrong
	 * @return the fault, which can be taken back
	 * @throws IllegalArgumentException if its guild does not exist
	 * @throws IllegalStateException if there are 1000 already
	 */
	public ActiveFault start(Fault fault) {
		return this.world.call(() -> {
			if (this.faults.size() >= MAXIMUM_ACTIVE) {
				throw new IllegalStateException("There are " + MAXIMUM_ACTIVE + " faults already; clear some first");
			}
			if (fault.kind() == FaultKind.GUILD_OUTAGE) {
				guild(fault);
			}
			this.count++;
			ActiveFault active = new ActiveFault(this, this.count, fault);
			this.faults.put(active.id(), active);
			if (fault.after().isZero()) {
				due(active);
			}
			else {
				active.timer(this.world.clock().after(fault.after(), () -> this.world.run(() -> due(active))));
			}
			return active;
		});
	}

	/**
	 * Begins faults at random. The seed is logged: the same one gives the same faults at
	 * the same times.
	 * @param seed decides what happens when
	 * @param kinds what may happen, empty for all from which a client recovers by itself
	 * @param count how many faults
	 * @param interval how much time lies between two on average
	 * @return the faults
	 */
	public List<ActiveFault> startRandom(long seed, Collection<FaultKind> kinds, int count, Duration interval) {
		List<Fault> planned = new RandomFaults(seed).next(kinds.isEmpty() ? RandomFaults.USUAL : kinds, count,
				interval);
		logger.info("The emulator's faults come from the seed {}: {}", seed, planned);
		return this.world.call(() -> planned.stream().map(this::start).toList());
	}

	/**
	 * Ends a fault, or takes it back.
	 * @param id its number
	 * @return whether there was one
	 */
	public boolean clear(long id) {
		return this.world.call(() -> {
			ActiveFault active = this.faults.remove(id);
			if (active != null) {
				active.over();
			}
			return active != null;
		});
	}

	/**
	 * Ends all faults of some kinds.
	 * @param kinds which ones
	 */
	public void clear(FaultKind... kinds) {
		this.world.run(() -> List.copyOf(this.faults.values())
			.stream()
			.filter((active) -> List.of(kinds).contains(active.fault().kind()))
			.forEach((active) -> clear(active.id())));
	}

	/**
	 * Ends all faults.
	 */
	public void clearAll() {
		this.world.run(() -> List.copyOf(this.faults.keySet()).forEach(this::clear));
	}

	/**
	 * Gives the faults that wait or are on.
	 * @return the faults, oldest first
	 */
	public List<ActiveFault> active() {
		return this.world.call(() -> List.copyOf(this.faults.values()));
	}

	/**
	 * Writes the faults that wait or are on.
	 * @return the faults as the control API shows them
	 */
	public ArrayNode activeAsJson() {
		ArrayNode array = Json.array();
		active().forEach((active) -> array.add(active.toJson()));
		return array;
	}

	boolean isOn(ActiveFault active) {
		return this.world.call(() -> this.faults.get(active.id()) == active && active.hasBegun());
	}

	private void due(ActiveFault active) {
		if (!this.faults.containsKey(active.id())) {
			return;
		}
		if (active.fault().afterEvents() > 0) {
			active.countFromNow();
		}
		else {
			begin(active);
		}
	}

	private void sent(int shardId) {
		if (this.faults.isEmpty()) {
			return;
		}
		for (ActiveFault active : List.copyOf(this.faults.values())) {
			if (active.count(shardId)) {
				begin(active);
			}
		}
	}

	private void begin(ActiveFault active) {
		Fault fault = active.fault();
		logger.debug("The emulator begins the fault {}", active);
		if (!fault.kind().isLasting()) {
			// Before it happens, as it may have events sent
			this.faults.remove(active.id());
			happen(fault);
			return;
		}
		active.begun(beginLasting(active));
		if (fault.duration() != null) {
			active.timer(this.world.clock().after(fault.duration(), active::clear));
		}
	}

	private void happen(Fault fault) {
		Integer shardId = fault.shardId();
		switch (fault.kind()) {
			case CUT -> this.gateway.cut(shardId, fault.flag("within_frame"));
			case CUT_AFTER -> this.gateway.cutAfter(shardId, fault.number("bytes"));
			case CLOSE -> this.gateway.close(shardId, fault.number("code"));
			case RECONNECT -> this.gateway.requestReconnect(shardId);
			case INVALID_SESSION -> this.gateway.invalidateSessions(shardId, fault.flag("resumable"));
			case HEARTBEAT_REQUEST -> this.gateway.requestHeartbeat(shardId);
			default -> throw new IllegalStateException(fault.kind() + " lasts");
		}
	}

	/** Begins something, and gives what ends it. */
	private Runnable beginLasting(ActiveFault active) {
		Fault fault = active.fault();
		GatewayCondition condition = condition(fault);
		if (condition != null) {
			this.gateway.begin(condition);
			return () -> this.gateway.end(condition);
		}
		if (fault.kind() == FaultKind.GUILD_OUTAGE) {
			Guild guild = guild(fault);
			this.gateway.outage(guild, true);
			return () -> this.gateway.outage(guild, false);
		}
		RestFault restFault = restFault(fault).of(fault.text("method"), fault.text("path"))
			.times(fault.number("times"), active::clear);
		this.rest.begin(restFault);
		return () -> this.rest.end(restFault);
	}

	private static @Nullable GatewayCondition condition(Fault fault) {
		GatewayCondition.Kind kind = switch (fault.kind()) {
			case NO_HEARTBEAT_ACKS -> GatewayCondition.Kind.UNACKNOWLEDGED;
			case STALL -> GatewayCondition.Kind.STALLED;
			case SLOW -> GatewayCondition.Kind.SLOW;
			case GATEWAY_LATENCY -> GatewayCondition.Kind.LATE;
			case LOSE_EVENTS -> GatewayCondition.Kind.LOST;
			case DOUBLE_EVENTS -> GatewayCondition.Kind.DOUBLED;
			case REORDER_EVENTS -> GatewayCondition.Kind.REORDERED;
			case REFUSE_CONNECTIONS -> GatewayCondition.Kind.REFUSED;
			case REFUSE_RESUMES -> GatewayCondition.Kind.RESUMES_REFUSED;
			default -> null;
		};
		if (kind == null) {
			return null;
		}
		int value = fault.kind().parameters().isEmpty() ? 0 : fault.number(fault.kind().parameters().get(0).name());
		return new GatewayCondition(kind, fault.shardId(), value);
	}

	private static RestFault restFault(Fault fault) {
		return switch (fault.kind()) {
			case REST_ERROR -> RestFault.error(fault.number("status"));
			case REST_HTML -> RestFault.html(fault.number("status"), fault.text("html").isEmpty()
					? "<html><head><title>" + fault.number("status") + "</title></head><body>Asked for</body></html>"
					: fault.text("html"));
			case REST_RATE_LIMIT ->
				RestFault.rateLimit(Duration.ofMillis(fault.number("retry_after_ms")), fault.text("scope"));
			case REST_TRUNCATED -> RestFault.truncated();
			case REST_CUT -> RestFault.cut();
			case REST_LATENCY -> RestFault.latency(Duration.ofMillis(fault.number("ms")));
			default -> throw new IllegalStateException(fault.kind() + " is none of the REST API");
		};
	}

	private Guild guild(Fault fault) {
		String guildId = fault.text("guild_id");
		return this.world.guilds()
			.stream()
			.filter((guild) -> guildId.isEmpty() || guild.id() == Json.id(Json.valueOf(guildId)))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The emulator has no guild " + guildId));
	}

}
