package io.github.discordspring.autoconfigure.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.github.discordspring.cache.DiscordCache;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Brings the cache over a restart: before the shards start it is read from a snapshot,
 * and after they stopped it is written, or what waits for Redis is.
 */
final class CacheLifecycle implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(CacheLifecycle.class);

	private final DiscordCache cache;

	private final @Nullable Path snapshot;

	private volatile boolean running;

	CacheLifecycle(DiscordCache cache, @Nullable Path snapshot) {
		this.cache = cache;
		this.snapshot = snapshot;
	}

	@Override
	public void start() {
		this.cache.open();
		if (this.snapshot != null && Files.exists(this.snapshot)) {
			load(this.snapshot);
		}
		this.running = true;
	}

	/**
	 * Reads a snapshot, which is used once: events that follow are not in it.
	 */
	private void load(Path file) {
		try {
			try (InputStream stream = Files.newInputStream(file)) {
				this.cache.load(stream);
			}
			Files.delete(file);
			logger.debug("The cache was read from {}", file);
		}
		catch (IOException | RuntimeException ex) {
			logger.warn(
					"The cache could not be read from {} (discord.cache.snapshot.file), so sessions are not resumed",
					file, ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.snapshot != null) {
			save(this.snapshot);
		}
		this.cache.close();
	}

	private void save(Path file) {
		try {
			Path directory = file.toAbsolutePath().getParent();
			Files.createDirectories(directory);
			// For its owner only, where the file system knows owners
			Path written = Files.createTempFile(directory, file.getFileName().toString(), ".new");
			try {
				try (OutputStream stream = Files.newOutputStream(written)) {
					this.cache.save(stream);
				}
				move(written, file);
			}
			finally {
				Files.deleteIfExists(written);
			}
			logger.debug("The cache was written to {}", file);
		}
		catch (IOException | RuntimeException ex) {
			logger.warn("The cache could not be written to {} (discord.cache.snapshot.file)", file, ex);
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Before the shards, and at the stop after them.
	 */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 4096;
	}

}
