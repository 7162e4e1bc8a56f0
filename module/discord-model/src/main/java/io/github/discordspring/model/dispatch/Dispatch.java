package io.github.discordspring.model.dispatch;

import java.util.Arrays;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.Selection;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An event on its way from a {@link DispatchSource} to the {@link DispatchSink}s.
 * <p>
 * It is <em>borrowed</em>: its bytes lie in a buffer of the source and are valid until
 * the sink returns. Until then it is read at most once, into an immutable record which
 * may be kept. Who needs the bytes for longer calls {@link #retain()}.
 * <p>
 * Not safe for use by several threads.
 */
public final class Dispatch {

	/** Of the hash function FNV-1a. */
	private static final long FINGERPRINT = 0xcbf29ce484222325L;

	private static final long FINGERPRINT_PRIME = 0x100000001b3L;

	private static final Secret NO_SESSION = new Secret("");

	/** {@code null} for what came over HTTP. */
	private final @Nullable ShardId shard;

	private final Secret sessionId;

	private final long sequence;

	private final EventType type;

	private final Encoding encoding;

	private final byte[] buffer;

	private final int offset;

	private final int length;

	private final int dataOffset;

	private final HandledSequence handled;

	private boolean flushed;

	/** Unless the corridor knows better. */
	private boolean shared = true;

	private boolean expired;

	private @Nullable Handling handling;

	private @Nullable DispatchEvent event;

	private @Nullable DispatchException failure;

	private boolean failureReported;

	private @Nullable Object attachment;

	/**
	 * Lends a payload out.
	 * @param shard the shard it came from
	 * @param sessionId id of the session; together with the sequence, this is the event's
	 * identity everywhere
	 * @param sequence the session's sequence number {@code s}
	 * @param type type of the event
	 * @param encoding how the bytes are written
	 * @param buffer what holds the payload; must not change until {@link #expire()}
	 * @param offset where the payload begins in the buffer
	 * @param length the payload's length
	 * @param dataOffset where the value of {@code d} begins in the buffer
	 * @param handled where it is noted that the event was handled
	 */
	public Dispatch(ShardId shard, Secret sessionId, long sequence, EventType type, Encoding encoding, byte[] buffer,
			int offset, int length, int dataOffset, HandledSequence handled) {
		this(type, shard, sessionId, sequence, encoding, buffer, offset, length, dataOffset, handled);
	}

	private Dispatch(EventType type, @Nullable ShardId shard, Secret sessionId, long sequence, Encoding encoding,
			byte[] buffer, int offset, int length, int dataOffset, HandledSequence handled) {
		this.shard = shard;
		this.sessionId = sessionId;
		this.sequence = sequence;
		this.type = type;
		this.encoding = encoding;
		this.buffer = buffer;
		this.offset = offset;
		this.length = length;
		this.dataOffset = dataOffset;
		this.handled = handled;
	}

	/**
	 * Lends out what came over HTTP: from no shard, in no session.
	 * @param type type of the event
	 * @param body what holds the data, in JSON; must not change until {@link #expire()}
	 * @param dataOffset where the event's data begins in the body
	 * @param handled where it is noted that the event was handled, as the first one
	 * @return the dispatch
	 */
	public static Dispatch overHttp(EventType type, byte[] body, int dataOffset, HandledSequence handled) {
		return new Dispatch(type, null, NO_SESSION, 1, Encoding.JSON, body, 0, body.length, dataOffset, handled);
	}

	/**
	 * Tells which shard it came from.
	 * @return the shard
	 * @throws IllegalStateException if it came over HTTP, and so from no shard
	 */
	public ShardId shard() {
		if (this.shard == null) {
			throw new IllegalStateException(this + " came over HTTP, and so from no shard");
		}
		return this.shard;
	}

	/**
	 * Tells which shard it came from, if any.
	 * @return the shard, or {@code null} if it came over HTTP
	 */
	public @Nullable ShardId shardIfPresent() {
		return this.shard;
	}

	/**
	 * Tells which session it belongs to.
	 * @return the session's id, empty if it came over HTTP
	 */
	public Secret sessionId() {
		return this.sessionId;
	}

	/**
	 * Tells its number in the session.
	 * @return the sequence
	 */
	public long sequence() {
		return this.sequence;
	}

	/**
	 * Tells the type of the event.
	 * @return the type
	 */
	public EventType type() {
		return this.type;
	}

	/**
	 * Tells whether several sinks may want this event. If not, the one that does may read
	 * no more of it than it needs, see {@link #read}; otherwise reading it once as a
	 * whole is cheaper.
	 * @return whether there may be others
	 */
	public boolean isShared() {
		return this.shared;
	}

	void shared(boolean shared) {
		this.shared = shared;
	}

	/**
	 * Reads the event, at most once.
	 * @return the record
	 * @throws DispatchException if it cannot be read, each time with the same cause
	 * @throws IllegalStateException if it was not read before the loan ended
	 */
	public DispatchEvent event() {
		if (this.event != null) {
			return this.event;
		}
		if (this.failure != null) {
			throw this.failure;
		}
		checkNotExpired();
		try {
			this.event = readAll(this.type.codec());
			return this.event;
		}
		catch (RuntimeException ex) {
			this.failure = new DispatchException("Could not read " + this + ": " + ex.getMessage(), ex);
			throw this.failure;
		}
	}

	private <T> T readAll(Codec<T> codec) {
		return read(codec, Selection.all());
	}

	/**
	 * Reads a part of the data, each time anew. For who needs little of an event that
	 * nobody else may want.
	 * @param <T> what the data is read into
	 * @param codec reads the data
	 * @param selection which of its properties to read
	 * @return the part
	 * @throws tools.jackson.core.JacksonException if it cannot be read
	 * @throws IllegalStateException if the loan has ended
	 */
	public <T> T read(Codec<T> codec, Selection<T> selection) {
		checkNotExpired();
		int end = this.offset + this.length;
		return this.encoding.read(codec, selection, this.buffer, this.dataOffset, end - this.dataOffset);
	}

	/**
	 * Hashes type and data. Of the same event in two sessions, which has the same data
	 * there, it is the same.
	 * @return 64 bits; for data that cannot be read, those of what comes before
	 * @throws IllegalStateException if the loan has ended
	 */
	public long fingerprint() {
		checkNotExpired();
		long hash = hash(FINGERPRINT, this.type.name());
		int end = this.offset + this.length;
		try (JsonParser parser = this.encoding.parser(this.buffer, this.dataOffset, end - this.dataOffset)) {
			int depth = 0;
			do {
				JsonToken token = parser.nextToken();
				if (token == null) {
					break;
				}
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
				hash = (hash ^ token.id()) * FINGERPRINT_PRIME;
				if (token == JsonToken.PROPERTY_NAME) {
					hash = hash(hash, parser.currentName());
				}
				else if (token.isScalarValue()) {
					hash = hash(hash, parser.getString());
				}
			}
			while (depth > 0);
		}
		catch (JacksonException ex) {
			return hash;
		}
		return hash;
	}

	private static long hash(long hash, String text) {
		long result = hash;
		for (int i = 0; i < text.length(); i++) {
			result = (result ^ text.charAt(i)) * FINGERPRINT_PRIME;
		}
		return result;
	}

	/**
	 * Promises that {@link DispatchSink#flush()} is called soon after this dispatch. For
	 * the source.
	 */
	public void promiseFlush() {
		this.flushed = true;
	}

	/**
	 * Tells whether {@link DispatchSink#flush()} will be called, within microseconds or a
	 * few milliseconds, because the source has more at hand.
	 * @return whether a sink may put off until then what is cheaper for several at once
	 */
	public boolean isFlushed() {
		return this.flushed;
	}

	/**
	 * Tells how many events of its session are being handled.
	 * @return the number, without this one unless a sink deferred it already
	 */
	public int pending() {
		return this.handled.pending();
	}

	/**
	 * Copies the bytes.
	 * @return an exact copy
	 * @throws IllegalStateException if the loan has ended
	 */
	public RetainedDispatch retain() {
		checkNotExpired();
		byte[] copy = Arrays.copyOfRange(this.buffer, this.offset, this.offset + this.length);
		return new RetainedDispatch(this.encoding, copy, this.dataOffset - this.offset);
	}

	/**
	 * Says that this sink goes on with the event after it returned. The event counts as
	 * handled when each sink that said so is done.
	 * @return to be told, once, when this sink is done, by any thread
	 * @throws IllegalStateException if the loan has ended
	 */
	public Handling defer() {
		checkNotExpired();
		if (this.handling == null) {
			this.handling = this.handled.begin(this.sequence, 2);
		}
		else {
			this.handling.retain();
		}
		return this.handling;
	}

	/**
	 * Keeps the event from counting as handled, as {@link #defer()} does, but not from
	 * being followed by others: it is not pending, so that no back-pressure comes of it.
	 * For who bounds by itself what waits.
	 * @return to be told, once, when this sink is done, by any thread
	 * @throws IllegalStateException if the loan has ended
	 */
	public Handling hold() {
		checkNotExpired();
		return this.handled.hold(this.sequence);
	}

	/**
	 * Leaves something for the sinks that come after this one, such as what the cache
	 * knew before it applied the event. There is one place: what was attached before is
	 * replaced.
	 * @param attachment what is left; immutable, as it may be passed between threads
	 */
	public void attach(Object attachment) {
		this.attachment = attachment;
	}

	/**
	 * Gives what a sink before this one left.
	 * @param <A> the type of it
	 * @param type the type of it
	 * @return what was attached, or {@code null} if there is nothing of that type
	 */
	public <A> @Nullable A attachment(Class<A> type) {
		return type.isInstance(this.attachment) ? type.cast(this.attachment) : null;
	}

	/**
	 * Ends the loan. For the source, after its sink has returned and before it uses the
	 * buffer again.
	 */
	public void expire() {
		if (!this.expired) {
			this.expired = true;
			// First, so that who is told that the event is done finds it in the mark
			this.handled.accepted(this.sequence);
			if (this.handling != null) {
				this.handling.done();
			}
		}
	}

	/**
	 * Tells, the first time, that the failure to read was not reported yet.
	 */
	boolean markFailureReported() {
		boolean first = !this.failureReported;
		this.failureReported = true;
		return first;
	}

	private void checkNotExpired() {
		if (this.expired) {
			throw new IllegalStateException(
					"The bytes of " + this + " are gone: read the event or call retain() before the sink returns");
		}
	}

	@Override
	public String toString() {
		return (this.shard != null) ? this.type + " (shard " + this.shard + ", sequence " + this.sequence + ")"
				: this.type + " (over HTTP)";
	}

}
