package io.github.discordspring.emulator.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * An answer.
 */
public final class Response {

	private final int status;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private final byte[] body;

	private Mono<?> awaited = Mono.empty();

	private int cutAfter = -1;

	private Response(int status, byte[] body) {
		this.status = status;
		this.body = body;
	}

	/**
	 * Answers with JSON.
	 * @param status the status
	 * @param json the body; written at once
	 * @return the answer
	 */
	public static Response json(int status, JsonNode json) {
		return of(status, "application/json", Json.write(json));
	}

	/**
	 * Answers with JSON and status 200.
	 * @param json the body; written at once
	 * @return the answer
	 */
	public static Response ok(JsonNode json) {
		return json(200, json);
	}

	/**
	 * Answers that it is done, without a body.
	 * @return the answer, with status 204
	 */
	public static Response noContent() {
		return new Response(204, new byte[0]);
	}

	/**
	 * Answers without a body.
	 * @param status the status
	 * @return the answer
	 */
	public static Response noContent(int status) {
		return new Response(status, new byte[0]);
	}

	/**
	 * Answers with an error.
	 * @param error the error
	 * @return the answer
	 */
	public static Response error(DiscordError error) {
		return json(error.status(), error.toJson());
	}

	/**
	 * Answers with a body of any type.
	 * @param status the status
	 * @param contentType type of the body
	 * @param body the body
	 * @return the answer
	 */
	public static Response of(int status, String contentType, byte[] body) {
		return new Response(status, body).with("Content-Type", contentType);
	}

	/**
	 * Adds a header.
	 * @param name its name
	 * @param value its value
	 * @return the same answer
	 */
	public Response with(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	/**
	 * Gives the status.
	 * @return the status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Sends the answer later.
	 * @param signal when it ends
	 * @return the same answer
	 */
	public Response after(Mono<?> signal) {
		this.awaited = signal;
		return this;
	}

	/**
	 * Ends the connection before all of the body is sent.
	 * @param bytes how many bytes are sent; 0 for no answer at all
	 * @return the same answer
	 */
	public Response cutAfter(int bytes) {
		this.cutAfter = bytes;
		return this;
	}

	Mono<?> awaited() {
		return this.awaited;
	}

	boolean isCut() {
		return this.cutAfter >= 0;
	}

	/**
	 * Gives the head, which announces the whole body, and the part of the body that is
	 * sent; nothing if no part is.
	 */
	byte[] cutBytes() {
		if (this.cutAfter == 0) {
			return new byte[0];
		}
		StringBuilder head = new StringBuilder("HTTP/1.1 " + this.status + " Asked for\r\n");
		this.headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		head.append("Content-Length: ").append(this.body.length).append("\r\n\r\n");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
		bytes.write(this.body, 0, Math.min(this.cutAfter, this.body.length));
		return bytes.toByteArray();
	}

	/**
	 * Gives a header.
	 * @param name its name, written as it was added
	 * @return its value, empty if it is not there
	 */
	public String header(String name) {
		return this.headers.getOrDefault(name, "");
	}

	Map<String, String> headers() {
		return this.headers;
	}

	/**
	 * Gives the body.
	 * @return the bytes
	 */
	public byte[] body() {
		return this.body;
	}

}
