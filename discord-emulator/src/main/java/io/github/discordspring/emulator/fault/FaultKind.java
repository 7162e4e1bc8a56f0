package io.github.discordspring.emulator.fault;

import java.util.List;
import java.util.Locale;

import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kinds of faults. In the control API they bear their names in lower case, with
 * hyphens: {@code rest-rate-limit}.
 */
public enum FaultKind {

	/** The connection is cut without a word; sessions can be resumed. */
	CUT("Cut the connections", false, FaultParameter.flag("within_frame", "In the middle of a frame")),

	/** The connection is cut when so many more bytes were sent. */
	CUT_AFTER("Cut the connections after some bytes", false,
			FaultParameter.number("bytes", "How many bytes are sent before", 100, 0, 100_000_000)),

	/** The connection is closed with a code. */
	CLOSE("Close the connections", false, FaultParameter.number("code", "Close code", 4000, 1000, 4999)),

	/** The client is asked to connect anew, with op 7. */
	RECONNECT("Ask for a reconnect (op 7)", false),

	/** The client is told that its session is invalid, with op 9. */
	INVALID_SESSION("Invalidate the sessions (op 9)", false,
			FaultParameter.flag("resumable", "Whether they may resume all the same")),

	/** The client is asked for a heartbeat, with op 1. */
	HEARTBEAT_REQUEST("Ask for a heartbeat (op 1)", false),

	/** Heartbeats are not acknowledged: the connection becomes a zombie. */
	NO_HEARTBEAT_ACKS("Acknowledge no heartbeats", true),

	/** Nothing is sent or read any more, but connections stay open. */
	STALL("Stall the connections", true),

	/** Little is sent in each second. */
	SLOW("Send slowly", true,
			FaultParameter.number("bytes_per_second", "How many bytes are sent in a second", 1_000, 1, 100_000_000)),

	/** All is sent later. */
	GATEWAY_LATENCY("Send late", true, FaultParameter.number("ms", "How much later, in milliseconds", 500, 1, 600_000)),

	/** Events are lost: their sequence numbers are missing. */
	LOSE_EVENTS("Lose events", true, every("is lost")),

	/** Events are sent twice, with the same sequence number. */
	DOUBLE_EVENTS("Double events", true, every("is sent twice")),

	/** Events are sent after the one that follows them. */
	REORDER_EVENTS("Reorder events", true, every("changes places with the next")),

	/** New connections to the gateway are cut. */
	REFUSE_CONNECTIONS("Refuse new connections", true),

	/** New connections to the address for resuming are cut. */
	REFUSE_RESUMES("Resume host down", true),

	/** A guild is unavailable: GUILD_DELETE, and GUILD_CREATE at the end. */
	GUILD_OUTAGE("Outage of a guild", true, FaultParameter.text("guild_id", "The guild; empty for the first one")),

	/** Requests are answered with an error in JSON. */
	REST_ERROR("Answer with an error", true, status(503), times(), method(), path()),

	/** Requests are answered with a page of HTML, as proxies do. */
	REST_HTML("Answer with HTML", true, status(502),
			FaultParameter.text("html", "The page; empty for one that tells the status"), times(), method(), path()),

	/** Requests are one too many. */
	REST_RATE_LIMIT("Answer with a rate limit", true,
			FaultParameter.choice("scope", "Whose limit it is; cloudflare is a page of HTML", "user", "shared",
					"global", "cloudflare"),
			FaultParameter.number("retry_after_ms", "How long to wait, in milliseconds", 1_000, 1, 3_600_000), times(),
			method(), path()),

	/** Answers end too early. */
	REST_TRUNCATED("Truncate answers", true, times(), method(), path()),

	/** Requests are carried out, but the connection is cut instead of an answer. */
	REST_CUT("Cut instead of answering", true, times(), method(), path()),

	/** Answers come later. */
	REST_LATENCY("Answer late", true, FaultParameter.number("ms", "How much later, in milliseconds", 1_000, 1, 600_000),
			FaultParameter.number("times", "How many requests, 0 until it is cleared", 0, 0, 1_000_000), method(),
			path());

	private final String title;

	private final boolean lasting;

	@SuppressWarnings("ImmutableEnumChecker") // List.of, of records
	private final List<FaultParameter> parameters;

	FaultKind(String title, boolean lasting, FaultParameter... parameters) {
		this.title = title;
		this.lasting = lasting;
		this.parameters = List.of(parameters);
	}

	private static FaultParameter every(String what) {
		return FaultParameter.number("every", "Each so manieth event " + what, 2, 1, 1_000_000);
	}

	private static FaultParameter status(int absent) {
		return FaultParameter.number("status", "Status of the answer", absent, 400, 599);
	}

	private static FaultParameter times() {
		return FaultParameter.number("times", "How many requests, 0 until it is cleared", 1, 0, 1_000_000);
	}

	private static FaultParameter method() {
		return FaultParameter.choice("method", "Only requests with this method", "", "GET", "POST", "PUT", "PATCH",
				"DELETE");
	}

	private static FaultParameter path() {
		return FaultParameter.text("path", "Only requests whose path begins so, such as /channels/");
	}

	/**
	 * Gives its name in the control API.
	 * @return such as {@code rest-rate-limit}
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Finds a kind.
	 * @param text its name in the control API
	 * @return the kind
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static FaultKind of(String text) {
		for (FaultKind kind : values()) {
			if (kind.text().equals(text)) {
				return kind;
			}
		}
		throw new IllegalArgumentException("There is no fault of the kind \"" + text + "\"; there are "
				+ String.join(", ", List.of(values()).stream().map(FaultKind::text).toList()));
	}

	/**
	 * Tells whether it goes on until it is cleared, or has been used up.
	 * @return whether it does; otherwise it happens once
	 */
	public boolean isLasting() {
		return this.lasting;
	}

	/**
	 * Gives what can be said more about it.
	 * @return its parameters
	 */
	public List<FaultParameter> parameters() {
		return this.parameters;
	}

	boolean isGateway() {
		return !text().startsWith("rest-");
	}

	/**
	 * Writes it.
	 * @return the kind with its parameters, as the control API shows it
	 */
	public ObjectNode toJson() {
		ObjectNode json = Json.object()
			.put("kind", text())
			.put("title", this.title)
			.put("of", isGateway() ? "gateway" : "rest")
			.put("lasting", this.lasting);
		ArrayNode array = json.putArray("parameters");
		this.parameters.forEach((parameter) -> array.add(parameter.toJson()));
		return json;
	}

}
