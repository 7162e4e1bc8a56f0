package io.github.discordspring.emulator.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.fault.ActiveFault;
import io.github.discordspring.emulator.fault.Fault;
import io.github.discordspring.emulator.fault.FaultControl;
import io.github.discordspring.emulator.fault.FaultKind;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be made to go wrong, and what goes wrong now.
 */
final class FaultRoutes {

	private static final Set<String> TIMES = Set.of("kind", "shard_id", "after_events", "after_ms", "duration_ms");

	private static final long LONGEST_MILLIS = Duration.ofDays(365).toMillis();

	private static final int MAXIMUM_RANDOM = 1_000;

	private static final long DEFAULT_INTERVAL = 2_000;

	private static final int DEFAULT_COUNT = 10;

	private final FaultControl faults;

	FaultRoutes(FaultControl faults) {
		this.faults = faults;
	}

	void addTo(ControlRoutes routes) {
		routes.add("GET", "/faults", (request) -> list());
		routes.add("POST", "/faults", this::start, ControlRoute.ANY);
		routes.add("POST", "/faults/random", this::startRandom, "seed", "kinds", "count", "interval_ms");
		routes.run("DELETE", "/faults", (request) -> this.faults.clearAll());
		routes.run("DELETE", "/faults/{fault_id}", (request) -> {
			if (!this.faults.clear(request.id("fault_id"))) {
				throw DiscordError.notFound();
			}
		});
	}

	private Response list() {
		ObjectNode json = Json.object();
		ArrayNode kinds = json.putArray("kinds");
		for (FaultKind kind : FaultKind.values()) {
			kinds.add(kind.toJson());
		}
		json.set("active", this.faults.activeAsJson());
		return Response.ok(json);
	}

	private Response start(ControlRequest request) {
		try {
			return Response.ok(this.faults.start(read(request.body())).toJson());
		}
		catch (IllegalArgumentException ex) {
			throw FormErrors.single("", "BASE_TYPE_BAD", String.valueOf(ex.getMessage()));
		}
		catch (IllegalStateException ex) {
			throw DiscordError.of(400, 0, String.valueOf(ex.getMessage()));
		}
	}

	private static Fault read(ObjectNode body) {
		Fault fault = Fault.of(FaultKind.of(Json.text(body, "kind")));
		for (Map.Entry<String, JsonNode> property : body.properties()) {
			if (!TIMES.contains(property.getKey()) && !property.getValue().isNull()) {
				fault = fault.with(property.getKey(), valueOf(property.getValue()));
			}
		}
		Long shardId = number(body, "shard_id", Integer.MAX_VALUE);
		Long afterEvents = number(body, "after_events", Integer.MAX_VALUE);
		Long afterMillis = number(body, "after_ms", LONGEST_MILLIS);
		Long duration = number(body, "duration_ms", LONGEST_MILLIS);
		fault = (shardId != null) ? fault.onShard(shardId.intValue()) : fault;
		fault = (afterEvents != null) ? fault.afterEvents(afterEvents.intValue()) : fault;
		fault = (afterMillis != null) ? fault.after(Duration.ofMillis(afterMillis)) : fault;
		return (duration != null) ? fault.lasting(Duration.ofMillis(duration)) : fault;
	}

	private static Object valueOf(JsonNode json) {
		if (json.isBoolean()) {
			return json.booleanValue();
		}
		return json.isNumber() ? json.numberValue() : json.asString(json.toString());
	}

	private static @Nullable Long number(ObjectNode body, String property, long maximum) {
		JsonNode value = body.path(property);
		if (value.isNull() || value.isMissingNode()) {
			return null;
		}
		if (!value.canConvertToLong() || !value.isIntegralNumber() || value.longValue() < 0
				|| value.longValue() > maximum) {
			throw new IllegalArgumentException(property + " must be a whole number from 0 to " + maximum);
		}
		return value.longValue();
	}

	private Response startRandom(ControlRequest request) {
		ObjectNode body = request.body();
		try {
			Long seed = Json.has(body, "seed") ? Long.valueOf(body.path("seed").asLong(0)) : null;
			Long interval = number(body, "interval_ms", LONGEST_MILLIS);
			Long count = number(body, "count", MAXIMUM_RANDOM);
			List<FaultKind> kinds = new ArrayList<>();
			body.path("kinds").forEach((kind) -> kinds.add(FaultKind.of(kind.asString(""))));
			// Small enough for a number of JavaScript
			long used = (seed != null) ? seed : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
			List<ActiveFault> started = this.faults.startRandom(used, kinds,
					(count != null) ? count.intValue() : DEFAULT_COUNT,
					Duration.ofMillis((interval != null) ? interval : DEFAULT_INTERVAL));
			ObjectNode answer = Json.object().put("seed", used);
			ArrayNode array = answer.putArray("faults");
			started.forEach((fault) -> array.add(fault.toJson()));
			return Response.ok(answer);
		}
		catch (IllegalArgumentException ex) {
			throw FormErrors.single("", "BASE_TYPE_BAD", String.valueOf(ex.getMessage()));
		}
		catch (IllegalStateException ex) {
			throw DiscordError.of(400, 0, String.valueOf(ex.getMessage()));
		}
	}

}
