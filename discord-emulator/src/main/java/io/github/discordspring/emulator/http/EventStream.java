package io.github.discordspring.emulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Server-sent events on their way to one page. A page that does not read fast enough
 * loses the connection, and makes a new one.
 */
public final class EventStream {

	private static final int MAXIMUM_PENDING = 10_000;

	private static final int MUCH_PENDING = 1_000;

	private final Queue<byte[]> pending = new ArrayBlockingQueue<>(MAXIMUM_PENDING);

	private final Sinks.Many<byte[]> sink = Sinks.many().unicast().onBackpressureBuffer(this.pending);

	private final Runnable onClose;

	/**
	 * Makes a stream.
	 * @param onClose what to do when the page has gone
	 */
	public EventStream(Runnable onClose) {
		this.onClose = onClose;
	}

	/**
	 * Sends an event. Calls must not overlap.
	 * @param json the event's data, UTF-8 without line breaks
	 */
	public void send(byte[] json) {
		byte[] start = "data: ".getBytes(StandardCharsets.US_ASCII);
		byte[] event = new byte[start.length + json.length + 2];
		System.arraycopy(start, 0, event, 0, start.length);
		System.arraycopy(json, 0, event, start.length, json.length);
		event[event.length - 2] = '\n';
		event[event.length - 1] = '\n';
		emit(event);
	}

	/**
	 * Tells whether its reader keeps up.
	 * @return whether an event would be sent by {@link #trySend}
	 */
	public boolean hasRoom() {
		return this.pending.size() < MUCH_PENDING;
	}

	/**
	 * Sends an event, or leaves it out if the reader does not keep up. Calls must not
	 * overlap.
	 * @param json the event's data, UTF-8 without line breaks
	 */
	public void trySend(byte[] json) {
		if (hasRoom()) {
			send(json);
		}
	}

	/**
	 * Sends a comment, which tells whether the page is still there. Calls must not
	 * overlap.
	 */
	public void sendComment() {
		emit(":\n\n".getBytes(StandardCharsets.US_ASCII));
	}

	private void emit(byte[] bytes) {
		if (this.sink.tryEmitNext(bytes).isFailure()) {
			close();
		}
	}

	/**
	 * Ends the stream.
	 */
	public void close() {
		this.sink.tryEmitComplete();
		this.onClose.run();
	}

	Flux<byte[]> bytes() {
		return this.sink.asFlux().doFinally((signal) -> this.onClose.run());
	}

}
