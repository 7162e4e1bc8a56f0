package io.github.discordspring.emulator.control;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.http.EventStream;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.emulator.world.WorldListener;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells all open pages what happens. Used with the world locked.
 */
final class PageEvents implements WorldListener {

	/** Marks messages that only one user sees. */
	static final String VISIBLE_TO = "emulator_visible_to";

	private final List<EventStream> streams = new ArrayList<>();

	void add(EventStream stream) {
		this.streams.add(stream);
		stream.sendComment();
	}

	void remove(EventStream stream) {
		this.streams.remove(stream);
	}

	void sendComment() {
		List.copyOf(this.streams).forEach(EventStream::sendComment);
	}

	void close() {
		List.copyOf(this.streams).forEach(EventStream::close);
	}

	@Override
	public void onEvent(WorldEvent event) {
		// Holds the token with which the application answers
		if (event.type().equals("INTERACTION_CREATE")) {
			return;
		}
		ObjectNode data = event.data();
		if (event.visibleTo() != 0) {
			data = data.deepCopy().put(VISIBLE_TO, Snowflake.toString(event.visibleTo()));
		}
		onNotice(event.type(), data);
	}

	@Override
	public void onNotice(String type, ObjectNode data) {
		if (this.streams.isEmpty()) {
			return;
		}
		byte[] json = Json.write(Json.object().put("t", type).set("d", data));
		List.copyOf(this.streams).forEach((stream) -> stream.send(json));
	}

}
