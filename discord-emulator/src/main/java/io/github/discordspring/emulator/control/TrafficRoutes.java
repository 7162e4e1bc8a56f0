package io.github.discordspring.emulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.EventStream;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.traffic.TrafficEntry;
import io.github.discordspring.emulator.traffic.TrafficKind;
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * What goes over the gateway and the REST API, as a list and live. A stream whose reader
 * is slow leaves entries out, which their numbers tell.
 */
final class TrafficRoutes {

	private static final int DEFAULT_LISTED = 200;

	private final World world;

	private final TrafficLog log;

	private final Map<EventStream, Predicate<TrafficEntry>> streams = new LinkedHashMap<>();

	TrafficRoutes(World world, TrafficLog log) {
		this.world = world;
		this.log = log;
		log.addListener(this::added);
	}

	void addTo(ControlRoutes routes) {
		routes.add("GET", "/traffic", this::list);
		routes.run("DELETE", "/traffic", (request) -> this.log.clear());
	}

	private Response list(ControlRequest request) {
		List<TrafficEntry> found = this.log.entries().stream().filter(filter(request.request())).toList();
		int limit = Math.max(0, request.queryNumber("limit", DEFAULT_LISTED));
		ArrayNode array = Json.array();
		found.subList(Math.max(0, found.size() - limit), found.size()).forEach((entry) -> array.add(entry.toJson()));
		return Response.ok(array);
	}

	private static Predicate<TrafficEntry> filter(Request request) {
		long since = Json.id(Json.valueOf(request.parameter("since")));
		String name = request.parameter("kind");
		TrafficKind kind = kind(name);
		return (entry) -> entry.number() > since && (kind == null || entry.kind() == kind);
	}

	private static @Nullable TrafficKind kind(@Nullable String name) {
		TrafficKind kind = (name != null) ? TrafficKind.of(name) : null;
		if (name != null && kind == null) {
			throw FormErrors.single("kind", "BASE_TYPE_CHOICES", "Value must be one of ('gateway', 'rest').");
		}
		return kind;
	}

	/**
	 * Opens a stream; entries since one are sent first where that is asked for.
	 */
	EventStream open(Request request) {
		Predicate<TrafficEntry> filter = filter(request);
		return this.world.call(() -> {
			EventStream[] stream = new EventStream[1];
			stream[0] = new EventStream(() -> this.world.run(() -> this.streams.remove(stream[0])));
			stream[0].sendComment();
			if (request.parameter("since") != null) {
				this.log.entries()
					.stream()
					.filter(filter)
					.forEach((entry) -> stream[0].trySend(Json.write(entry.toJson())));
			}
			this.streams.put(stream[0], filter);
			return stream[0];
		});
	}

	private void added(TrafficEntry entry) {
		if (this.streams.isEmpty()) {
			return;
		}
		byte[] json = null;
		// A copy, as a stream whose reader has gone removes itself when it is written to
		for (Map.Entry<EventStream, Predicate<TrafficEntry>> stream : List.copyOf(this.streams.entrySet())) {
			if (stream.getValue().test(entry) && stream.getKey().hasRoom()) {
				json = (json != null) ? json : Json.write(entry.toJson());
				stream.getKey().trySend(json);
			}
		}
	}

	void sendComment() {
		List.copyOf(this.streams.keySet()).forEach(EventStream::sendComment);
	}

	void close() {
		List.copyOf(this.streams.keySet()).forEach(EventStream::close);
	}

}
