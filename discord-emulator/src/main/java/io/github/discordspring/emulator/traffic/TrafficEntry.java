package io.github.discordspring.emulator.traffic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that was sent or received. It is written only when somebody looks.
 */
public final class TrafficEntry {

	/** How many characters of a payload or body are shown. */
	public static final int MAXIMUM_TEXT = 16_384;

	private final long number;

	private final long millis;

	private final TrafficKind kind;

	private final int size;

	private final Consumer<ObjectNode> description;

	TrafficEntry(long number, long millis, TrafficKind kind, int size, Consumer<ObjectNode> description) {
		this.number = number;
		this.millis = millis;
		this.kind = kind;
		this.size = size;
		this.description = description;
	}

	/**
	 * Gives its place among all.
	 * @return the number, from 1; none is left out
	 */
	public long number() {
		return this.number;
	}

	/**
	 * Gives where it went.
	 * @return the kind
	 */
	public TrafficKind kind() {
		return this.kind;
	}

	int size() {
		return this.size;
	}

	/**
	 * Writes it, with secrets masked.
	 * @return the entry as the control API shows it
	 */
	public ObjectNode toJson() {
		ObjectNode json = Json.object()
			.put("number", this.number)
			.put("time", Instant.ofEpochMilli(this.millis).toString())
			.put("kind", this.kind.text());
		this.description.accept(json);
		return json;
	}

	/**
	 * Makes text of bytes, cut where it becomes long, and with secrets masked.
	 * @param bytes UTF-8
	 * @return the text
	 */
	public static String text(byte[] bytes) {
		return text(new String(bytes, 0, Math.min(bytes.length, MAXIMUM_TEXT), StandardCharsets.UTF_8));
	}

	/**
	 * Masks secrets in text.
	 * @param text the text
	 * @return the text without them
	 */
	public static String text(String text) {
		return SecretMask.mask(text);
	}

}
