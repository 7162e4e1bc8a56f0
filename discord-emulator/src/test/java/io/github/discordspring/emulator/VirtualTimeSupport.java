package io.github.discordspring.emulator;

import java.util.EnumSet;

import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * An emulator whose time passes when the test says so.
 */
abstract class VirtualTimeSupport {

	static final int ALL = Intent.of(EnumSet.allOf(Intent.class));

	final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	DiscordEmulator emulator;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().scheduler(this.time).start();
	}

	@AfterEach
	void stop() {
		this.emulator.close();
		this.time.dispose();
	}

}
