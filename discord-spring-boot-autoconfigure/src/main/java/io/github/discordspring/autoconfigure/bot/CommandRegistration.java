package io.github.discordspring.autoconfigure.bot;

import java.time.Duration;

import io.github.discordspring.bot.command.registration.ApplicationCommandRegistrar;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.rest.error.DiscordConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;

/**
 * Registers commands when the application starts, before the gateway brings interactions.
 * The start does not wait for it: as long as Discord cannot be reached it is tried again.
 */
class CommandRegistration implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(CommandRegistration.class);

	private final ApplicationCommandRegistrar registrar;

	private final ApplicationCommands commands;

	private @Nullable Disposable registration;

	CommandRegistration(ApplicationCommandRegistrar registrar, ApplicationCommands commands) {
		this.registrar = registrar;
		this.commands = commands;
	}

	@Override
	public void start() {
		this.registration = this.registrar.register(this.commands.declarations())
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
				.maxBackoff(Duration.ofMinutes(1))
				.filter(DiscordConnectionException.class::isInstance)
				.doBeforeRetry((retry) -> logger.warn("The commands are not registered yet, trying again: {}",
						retry.failure().getMessage())))
			.subscribe(null, (ex) -> logger.error("The commands could not be registered: {}", ex.getMessage()));
	}

	@Override
	public void stop() {
		if (this.registration != null) {
			this.registration.dispose();
			this.registration = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.registration != null;
	}

	/**
	 * Before the gateway.
	 */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 4096;
	}

}
