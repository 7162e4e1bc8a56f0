package io.github.discordspring.cache.redis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.github.discordspring.cache.EntityType;
import io.github.discordspring.cache.RemoteChange;
import io.github.discordspring.cache.RemoteStore.RemoteBatch;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.data.redis.connection.ReactiveScriptingCommands;
import org.springframework.data.redis.connection.ReturnType;

/**
 * Writes batches, each as one call of a script, which Redis runs as a whole: either all
 * of it is there after a crash, with the number of the batch, or nothing.
 */
final class RedisWrite {

	private static final byte[] SCRIPT = script();

	private static final String DIGEST = digest();

	/**
	 * How many arguments are keys: the prefix, under which there is nothing, and the
	 * number of the writer's last batch. While a slot is moved from one node of a cluster
	 * to another, a script that names one key is run by the new node as soon as the old
	 * one does not have that key, however much else is still there. One that names two
	 * keys, not both of which are there, is refused (TRYAGAIN) until all of the slot is
	 * moved.
	 */
	private static final int KEYS = 2;

	private static final int UNKNOWN = -1;

	private final RedisKeys keys;

	private final InstantSource clock;

	private final Map<EntityType<?>, Long> lifetimes;

	RedisWrite(RedisKeys keys, InstantSource clock, Map<EntityType<?>, Long> lifetimes) {
		this.keys = keys;
		this.clock = clock;
		this.lifetimes = lifetimes;
	}

	private static byte[] script() {
		try (InputStream stream = RedisWrite.class.getResourceAsStream("write.lua")) {
			if (stream == null) {
				throw new IllegalStateException("write.lua is not on the class path");
			}
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String digest() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(SCRIPT));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Mono<Boolean> write(ReactiveScriptingCommands scripts, RemoteBatch batch) {
		ByteBuffer[] arguments = arguments(batch);
		Mono<Long> known = scripts.<Long>evalSha(DIGEST, ReturnType.INTEGER, KEYS, copies(arguments)).next();
		return known
			.onErrorResume(RedisWrite::isUnknownScript,
					(ex) -> scripts.<Long>eval(ByteBuffer.wrap(SCRIPT), ReturnType.INTEGER, KEYS, copies(arguments))
						.next())
			.map((answer) -> answer != UNKNOWN);
	}

	/** The driver moves the positions of what it is given. */
	private static ByteBuffer[] copies(ByteBuffer[] arguments) {
		ByteBuffer[] copies = new ByteBuffer[arguments.length];
		for (int i = 0; i < copies.length; i++) {
			copies[i] = arguments[i].duplicate();
		}
		return copies;
	}

	/**
	 * Tells whether Redis has not seen the script since it was started.
	 */
	private static boolean isUnknownScript(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = cause.getMessage();
			if (message != null && message.contains("NOSCRIPT")) {
				return true;
			}
		}
		return false;
	}

	private ByteBuffer[] arguments(RemoteBatch batch) {
		List<ByteBuffer> arguments = new ArrayList<>(KEYS + 3 + 6 * batch.changes().size());
		add(arguments, this.keys.prefix());
		add(arguments, this.keys.writer((batch.writer() != null) ? batch.writer() : ""));
		add(arguments, (batch.writer() != null) ? batch.writer() : "");
		add(arguments, Long.toString(batch.number()));
		add(arguments, batch.first() ? "1" : "0");
		for (RemoteChange change : batch.changes()) {
			add(arguments, change);
		}
		return arguments.toArray(ByteBuffer[]::new);
	}

	private void add(List<ByteBuffer> arguments, RemoteChange change) {
		if (change instanceof RemoteChange.Put put) {
			long lifetime = this.lifetimes.getOrDefault(put.type(), 0L);
			add(arguments, isIndexed(put.type()) ? "P" : "p", put.type().name(), Long.toString(put.parentId()),
					Long.toString(put.id()));
			arguments.add(ByteBuffer.wrap((lifetime > 0) ? expiring(put.value(), lifetime) : put.value()));
			add(arguments, Long.toString(lifetime));
		}
		else if (change instanceof RemoteChange.Remove remove) {
			add(arguments, isIndexed(remove.type()) ? "R" : "r", remove.type().name(), Long.toString(remove.parentId()),
					Long.toString(remove.id()));
		}
		else if (change instanceof RemoteChange.Clear clear) {
			add(arguments, isIndexed(clear.type()) ? "C" : "c", clear.type().name(), Long.toString(clear.parentId()));
		}
		else if (change instanceof RemoteChange.Hold hold) {
			add(arguments, "H", Long.toString(hold.guildId()), Long.toString(hold.userId()));
		}
		else if (change instanceof RemoteChange.Release release) {
			add(arguments, "L", Long.toString(release.guildId()), Long.toString(release.userId()));
		}
		else if (change instanceof RemoteChange.ReleaseAll all) {
			add(arguments, "A", Long.toString(all.guildId()));
		}
		else if (change instanceof RemoteChange.Note note) {
			add(arguments, note);
		}
	}

	private static void add(List<ByteBuffer> arguments, RemoteChange.Note note) {
		@Nullable String name = note.name();
		@Nullable String text = note.text();
		if (name == null) {
			add(arguments, "X", note.kind());
		}
		else if (text == null) {
			add(arguments, "D", note.kind(), name);
		}
		else {
			add(arguments, "N", note.kind(), name, text);
		}
	}

	private static boolean isIndexed(EntityType<?> type) {
		return type.hasParent() && type.isFoundById();
	}

	private byte[] expiring(byte[] json, long lifetime) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length + 13);
		bytes.writeBytes(Long.toString(this.clock.millis() + lifetime).getBytes(StandardCharsets.US_ASCII));
		bytes.writeBytes(json);
		return bytes.toByteArray();
	}

	private static void add(List<ByteBuffer> arguments, String... texts) {
		for (String text : texts) {
			arguments.add(RedisStore.bytes(text));
		}
	}

}
