package io.github.discordspring.emulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;

/**
 * The latest requests to the REST API. Used with the world locked.
 */
public final class RestLog {

	private static final int MAXIMUM_KEPT = 1000;

	private static final int MAXIMUM_TEXT = 16_384;

	/** Longer parts of a path are tokens, or emojis and lists of ids at worst. */
	private static final int TOKEN_LENGTH = 40;

	private final Deque<Entry> entries = new ArrayDeque<>();

	private long number;

	/**
	 * Gives what was asked and answered.
	 * @return the latest 1000, oldest first
	 */
	public List<Entry> entries() {
		return List.copyOf(this.entries);
	}

	Entry add(Request request, Response response) {
		if (this.entries.size() == MAXIMUM_KEPT) {
			this.entries.remove();
		}
		this.number++;
		Entry entry = new Entry(this.number, request.method(), path(request), text(request.body()), response.status(),
				text(response.body()));
		this.entries.add(entry);
		return entry;
	}

	private static String path(Request request) {
		return request.segments()
			.stream()
			.map((segment) -> (segment.length() > TOKEN_LENGTH) ? "***" : segment)
			.collect(Collectors.joining("/", "/", ""));
	}

	private static String text(byte[] body) {
		return new String(body, 0, Math.min(body.length, MAXIMUM_TEXT), StandardCharsets.UTF_8);
	}

	/**
	 * A request and how it was answered.
	 *
	 * @param number its place among all
	 * @param method its method
	 * @param path its path after the version
	 * @param body what was sent
	 * @param status status of the answer
	 * @param answer what was answered
	 */
	public record Entry(long number, String method, String path, String body, int status, String answer) {

		@Override
		public String toString() {
			return this.method + " " + this.path + " was answered with " + this.status;
		}

	}

}
