package io.github.discordspring.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Keeps sessions in files, one for each shard, so that they can be resumed after a
 * restart of the process. A file is replaced as a whole or not at all, and can be read by
 * its owner only where the file system knows owners. It holds the id of the session but
 * never the bot's token, without which the id is of no use.
 * <p>
 * Processes that run the same shard of the same bot at the same time need directories of
 * their own.
 */
public final class FileSessionStore implements SessionStore {

	private static final int LARGEST = 1 << 16;

	private final Path directory;

	/**
	 * Makes a store; nothing is read or written yet.
	 * @param directory where the files lie; made if it is not there
	 */
	public FileSessionStore(Path directory) {
		this.directory = directory;
	}

	@Override
	public Mono<StoredSession> load(ShardId shard) {
		return Mono.fromCallable(() -> read(shard)).subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Mono<Void> save(StoredSession session) {
		return Mono.<Void>fromCallable(() -> write(session)).subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Mono<Void> remove(ShardId shard) {
		return Mono.<Void>fromCallable(() -> delete(shard)).subscribeOn(Schedulers.boundedElastic());
	}

	private Path file(ShardId shard) {
		return this.directory.resolve("shard-" + shard.id() + "-of-" + shard.count() + ".json");
	}

	private @Nullable StoredSession read(ShardId shard) throws IOException {
		Path file = file(shard);
		try {
			if (Files.size(file) > LARGEST) {
				throw new IOException(file + " is too long to be a session; delete it");
			}
			return parse(shard, Files.readAllBytes(file));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			// Not with the cause: what cannot be read may be a secret
			throw new IOException(file + " does not hold a session; delete it");
		}
	}

	private static StoredSession parse(ShardId shard, byte[] bytes) {
		String sessionId = null;
		String resumeUrl = null;
		long sequence = -1;
		int intents = 0;
		try (JsonParser parser = Encoding.JSON.parser(bytes, 0, bytes.length)) {
			require(parser.nextToken() == JsonToken.START_OBJECT);
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				parser.nextToken();
				switch (name) {
					case "session_id" -> sessionId = parser.getString();
					case "resume_gateway_url" -> resumeUrl = parser.getString();
					case "seq" -> sequence = parser.getLongValue();
					case "intents" -> intents = parser.getIntValue();
					default -> parser.skipChildren();
				}
			}
			require(parser.currentToken() == JsonToken.END_OBJECT);
		}
		require(sequence > 0);
		if (sessionId == null) {
			throw new IllegalArgumentException();
		}
		return new StoredSession(shard, new Secret(sessionId), (resumeUrl != null) ? URI.create(resumeUrl) : null,
				sequence, intents);
	}

	private static void require(boolean condition) {
		if (!condition) {
			throw new IllegalArgumentException();
		}
	}

	private @Nullable Void write(StoredSession session) throws IOException {
		Files.createDirectories(this.directory, forOwner(this.directory, "rwx------"));
		Path file = file(session.shard());
		Path temporary = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(temporary);
		try (FileChannel channel = FileChannel.open(temporary,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				forOwner(this.directory, "rw-------"))) {
			ByteBuffer bytes = ByteBuffer.wrap(format(session));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		try {
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
		return null;
	}

	private static FileAttribute<?>[] forOwner(Path path, String permissions) {
		if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	private static byte[] format(StoredSession session) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = Encoding.JSON.generator(out)) {
			generator.writeStartObject();
			generator.writeStringProperty("session_id", session.sessionId().value());
			if (session.resumeUrl() != null) {
				generator.writeStringProperty("resume_gateway_url", session.resumeUrl().toString());
			}
			generator.writeNumberProperty("seq", session.sequence());
			generator.writeNumberProperty("intents", session.intents());
			generator.writeEndObject();
		}
		return out.toByteArray();
	}

	private @Nullable Void delete(ShardId shard) throws IOException {
		Files.deleteIfExists(file(shard));
		return null;
	}

	@Override
	public String toString() {
		return "Sessions in " + this.directory;
	}

}
