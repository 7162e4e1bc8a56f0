package io.github.discordspring.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Sessions in files.
 */
class FileSessionStoreTests {

	private static final ShardId SHARD = new ShardId(3, 8);

	private static final URI RESUME = URI.create("wss://gateway-us-east1-b.discord.gg");

	@TempDir
	private Path folder;

	private Path directory;

	private FileSessionStore store;

	@BeforeEach
	void create() {
		this.directory = this.folder.resolve("bot/sessions");
		this.store = new FileSessionStore(this.directory);
	}

	@Test
	void whatWasKeptIsFoundByAnotherStoreOfTheSameDirectory() {
		StoredSession session = session(42, RESUME);
		this.store.save(session(7, null)).block();
		this.store.save(session).block();

		FileSessionStore other = new FileSessionStore(this.directory);
		assertThat(other.load(SHARD).block()).isEqualTo(session);
		assertThat(other.load(SHARD).block().sessionId().value()).isEqualTo("secret-session");
	}

	@Test
	void aSessionWithoutAddressIsKeptToo() {
		this.store.save(session(1, null)).block();
		assertThat(this.store.load(SHARD).block()).isEqualTo(session(1, null));
	}

	@Test
	void shardsOfOtherCountsAreOthers() {
		this.store.save(session(42, RESUME)).block();
		StepVerifier.create(this.store.load(new ShardId(3, 4))).verifyComplete();
		StepVerifier.create(this.store.load(new ShardId(2, 8))).verifyComplete();
	}

	@Test
	void whatIsRemovedIsGone() {
		this.store.save(session(42, RESUME)).block();
		this.store.remove(SHARD).block();
		this.store.remove(SHARD).block();
		StepVerifier.create(this.store.load(SHARD)).verifyComplete();
	}

	@Test
	void theOwnerAloneMayReadIt() throws IOException {
		assumeThat(this.folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
		this.store.save(session(42, RESUME)).block();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.directory))).isEqualTo("rwx------");
	}

	@Test
	void nothingIsLeftBesideTheFile() throws IOException {
		this.store.save(session(42, RESUME)).block();
		Files.writeString(file().resolveSibling(file().getFileName() + ".new"), "left by a crash");
		this.store.save(session(43, RESUME)).block();
		try (Stream<Path> files = Files.list(this.directory)) {
			assertThat(files).containsExactly(file());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{\"seq\":42}", "{\"session_id\":\"very-secret\",\"seq\":0}",
			"{\"session_id\":\"very-secret\",\"seq\":\"x\"}", "{\"session_id\":\"very-secret" })
	void whatIsNoSessionIsNamedWithoutItsContent(String content) throws IOException {
		this.store.save(session(42, RESUME)).block();
		Files.writeString(file(), content);
		StepVerifier.create(this.store.load(SHARD))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IOException.class)
				.hasMessageContaining(file().toString())
				.hasNoCause()
				.hasMessageNotContaining("very-secret"))
			.verify();
	}

	@Test
	void aDirectoryThatCannotBeMadeIsAnError() throws IOException {
		Files.writeString(this.folder.resolve("bot"), "a file where a directory should be");
		StepVerifier.create(this.store.save(session(42, RESUME))).expectError(IOException.class).verify();
	}

	private Path file() {
		return this.directory.resolve("shard-3-of-8.json");
	}

	private static StoredSession session(long sequence, URI resumeUrl) {
		return new StoredSession(SHARD, new Secret("secret-session"), resumeUrl, sequence, 513);
	}

}
