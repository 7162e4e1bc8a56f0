package io.github.discordspring.benchmarks.rest;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedGuild;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * An emulator in a process of its own, that tells how often it answered 429. Says its
 * address, its token and its channels; and the number of refusals since the last time for
 * each line that it is given.
 */
public final class BurstServer {

	private BurstServer() {
	}

	/**
	 * Runs until the input ends.
	 * @param arguments number of channels
	 * @throws IOException if the input cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		Refusals refusals = new Refusals();
		((LoggerContext) LoggerFactory.getILoggerFactory()).addTurboFilter(refusals);
		try (DiscordEmulator emulator = DiscordEmulator.builder().start()) {
			EmulatedGuild guild = emulator.guild("Emulator");
			StringBuilder channels = new StringBuilder();
			for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
				channels.append((i > 0) ? "," : "").append(guild.addTextChannel("burst-" + i));
			}
			System.out.println("address 127.0.0.1:" + emulator.port() + " " + emulator.token() + " " + channels);
			while (System.in.read() >= 0) {
				System.out.println("refused " + refusals.count.getAndSet(0));
			}
		}
	}

	/**
	 * Reads the answers' status in what the emulator would log.
	 */
	private static final class Refusals extends TurboFilter {

		private final AtomicInteger count = new AtomicInteger();

		@Override
		public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
				Object @Nullable [] parameters, @Nullable Throwable failure) {
			if (parameters != null && parameters.length == 3 && Integer.valueOf(429).equals(parameters[2])) {
				this.count.incrementAndGet();
			}
			return FilterReply.NEUTRAL;
		}

	}

}
