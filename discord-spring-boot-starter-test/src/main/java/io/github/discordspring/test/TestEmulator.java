package io.github.discordspring.test;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.DiscordEmulatorBuilder;
import io.github.discordspring.emulator.Fixture;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.beans.BeanUtils;

/**
 * An emulator and what its clocks follow.
 *
 * @param emulator the emulator
 * @param time its time, {@code null} for the real one
 */
record TestEmulator(DiscordEmulator emulator, @Nullable VirtualTimeScheduler time) implements AutoCloseable {

	private static final Map<Settings, TestEmulator> SHARED = new ConcurrentHashMap<>();

	/**
	 * Gives the emulator that all contexts with these settings have; it ends with the
	 * JVM.
	 */
	static TestEmulator shared(Class<? extends Fixture> fixture, boolean virtualTime) {
		return SHARED.computeIfAbsent(new Settings(fixture, virtualTime),
				(settings) -> start(settings.fixture(), settings.virtualTime()));
	}

	static TestEmulator start(Class<? extends Fixture> fixture, boolean virtualTime) {
		DiscordEmulatorBuilder builder = DiscordEmulator.builder();
		if (fixture != Fixture.class) {
			builder.fixture(BeanUtils.instantiateClass(fixture));
		}
		VirtualTimeScheduler time = virtualTime ? VirtualTimeScheduler.create() : null;
		if (time != null) {
			// The bot's heartbeats and limits follow the real time
			builder.scheduler(time).botScheduler(Schedulers.single());
		}
		return new TestEmulator(builder.start(), time);
	}

	/**
	 * Makes what a test acts with.
	 */
	DiscordTester tester() {
		return new DiscordTester(this);
	}

	@Override
	public void close() {
		this.emulator.close();
		if (this.time != null) {
			this.time.dispose();
		}
	}

	/**
	 * What tells one emulator from another.
	 */
	private record Settings(Class<? extends Fixture> fixture, boolean virtualTime) {

	}

}
