package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * Describes an emulator that is to be started: what is set here holds until it is closed.
 * What is not set is as a test wants it. Not for use by several threads at once.
 *
 * @see DiscordEmulator#builder()
 */
public final class DiscordEmulatorBuilder {

	private static final int MINIMUM_SECRET = 16;

	String address = "127.0.0.1";

	@Nullable String secret;

	int port;

	private List<String> bots = List.of();

	Fixture fixture = Fixture.standard();

	Duration heartbeatInterval = Duration.ofMillis(41_250);

	int maxConcurrency = 16;

	boolean replayTrimming;

	boolean rateLimits = true;

	int rateLimitFactor = 1;

	@Nullable Scheduler scheduler;

	@Nullable Scheduler botScheduler;

	DiscordEmulatorBuilder() {
	}

	/**
	 * Sets the port.
	 * @param value the port; 0, the default, for any that is free
	 * @return this builder
	 */
	public DiscordEmulatorBuilder port(int value) {
		this.port = value;
		return this;
	}

	/**
	 * Sets the address that is listened on. One that other machines reach needs a
	 * {@link #secret(String) secret}.
	 * @param value name or number of an address of this machine, {@code 0.0.0.0} for all;
	 * {@code 127.0.0.1} by default
	 * @return this builder
	 */
	public DiscordEmulatorBuilder address(String value) {
		this.address = value;
		return this;
	}

	/**
	 * Sets what who uses the page or the control API has to know: programs send it as the
	 * header {@code X-Emulator-Secret}, people enter it once. Tokens of bots depend on
	 * it, too.
	 * @param value from 16 characters
	 * @return this builder
	 */
	public DiscordEmulatorBuilder secret(String value) {
		if (value.length() < MINIMUM_SECRET) {
			throw new IllegalArgumentException("The emulator's secret (discord.emulator.secret, --secret) must have "
					+ MINIMUM_SECRET + " characters or more, but has " + value.length());
		}
		this.secret = value;
		return this;
	}

	/**
	 * Sets the bots, each with an application of its own.
	 * @param names their names; those of the fixture by default, or {@code Sample Bot}
	 * @return this builder
	 */
	public DiscordEmulatorBuilder bots(String... names) {
		if (names.length == 0) {
			throw new IllegalArgumentException("An emulator needs one bot at least");
		}
		this.bots = List.of(names);
		return this;
	}

	List<String> botNames() {
		List<String> names = this.bots.isEmpty() ? this.fixture.bots() : this.bots;
		return names.isEmpty() ? List.of("Sample Bot") : names;
	}

	/**
	 * Sets what is there at the start.
	 * @param value the fixture, {@link Fixture#standard()} by default
	 * @return this builder
	 */
	public DiscordEmulatorBuilder fixture(Fixture value) {
		this.fixture = value;
		return this;
	}

	/**
	 * Sets how often clients are to send heartbeats.
	 * @param value the interval, 41.25 seconds by default
	 * @return this builder
	 */
	public DiscordEmulatorBuilder heartbeatInterval(Duration value) {
		this.heartbeatInterval = value;
		return this;
	}

	/**
	 * Sets how many shards may identify within five seconds.
	 * @param value from 1; 16 by default
	 * @return this builder
	 */
	public DiscordEmulatorBuilder maxConcurrency(int value) {
		if (value < 1) {
			throw new IllegalArgumentException("The maximum concurrency must be at least 1, but is " + value);
		}
		this.maxConcurrency = value;
		return this;
	}

	/**
	 * Sets whether events are no longer replayed after a resume once a heartbeat has told
	 * that they were received. Nobody knows whether Discord does so.
	 * @param value whether they are forgotten, {@code false} by default
	 * @return this builder
	 */
	public DiscordEmulatorBuilder replayTrimming(boolean value) {
		this.replayTrimming = value;
		return this;
	}

	/**
	 * Sets whether the REST API has rate limits.
	 * @param value whether it has, as it does by default
	 * @return this builder
	 */
	public DiscordEmulatorBuilder rateLimits(boolean value) {
		this.rateLimits = value;
		return this;
	}

	/**
	 * Sets how many times as many requests as with Discord the REST API allows, in the
	 * same times: for load tests.
	 * @param value from 1, the default, to 1000
	 * @return this builder
	 */
	public DiscordEmulatorBuilder rateLimitFactor(int value) {
		if (value < 1 || value > 1000) {
			throw new IllegalArgumentException("The factor of rate limits must be from 1 to 1000, but is " + value);
		}
		this.rateLimitFactor = value;
		return this;
	}

	/**
	 * Sets what tells the time, such as Reactor's {@code VirtualTimeScheduler}. It is not
	 * disposed of.
	 * @param value the scheduler, one of real time by default
	 * @return this builder
	 */
	public DiscordEmulatorBuilder scheduler(Scheduler value) {
		this.scheduler = value;
		return this;
	}

	/**
	 * Sets what tells the time for heartbeats and for the limits of requests, payloads
	 * and identifies, which bots count too: for bots that do not follow the
	 * {@link #scheduler(Scheduler) scheduler}. It is not disposed of.
	 * @param value the scheduler, the one of all else by default
	 * @return this builder
	 */
	public DiscordEmulatorBuilder botScheduler(Scheduler value) {
		this.botScheduler = value;
		return this;
	}

	/**
	 * Starts the emulator.
	 * @return the emulator, which listens
	 * @throws EmulatorPortInUseException if another program listens on the port
	 */
	public DiscordEmulator start() {
		return new DiscordEmulator(this);
	}

}
