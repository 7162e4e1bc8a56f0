package io.github.discordspring.autoconfigure.bot;

import java.time.Duration;

import io.github.discordspring.bot.command.registration.ApplicationCommandRegistrar;
import io.github.discordspring.autoconfigure.bot.DiscordCommandsProperties.Registration;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.command.registration.CommandDifferences;
import io.github.discordspring.rest.error.DiscordConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;

/**
 * Registers commands when the application starts, before the gateway brings interactions,
 * or tells what would be registered. The start does not wait for it: as long as Discord
 * cannot be reached it is tried again.
 */
class CommandRegistration implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(CommandRegistration.class);

	private final ApplicationCommandRegistrar registrar;

	private final ApplicationCommands commands;

	private final Registration mode;

	private @Nullable Disposable registration;

	CommandRegistration(ApplicationCommandRegistrar registrar, ApplicationCommands commands, Registration mode) {
		this.registrar = registrar;
		this.commands = commands;
		this.mode = mode;
	}

	@Override
	public void start() {
		this.registration = task()
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
				.maxBackoff(Duration.ofMinutes(1))
				.filter(DiscordConnectionException.class::isInstance)
				.doBeforeRetry((retry) -> logger.warn("The commands are not registered yet, trying again: {}",
						retry.failure().getMessage())))
			.subscribe(null, (ex) -> logger.error("The commands could not be registered: {}", ex.getMessage()));
	}

	private Mono<Void> task() {
		return switch (this.mode) {
			case APPLY -> this.registrar.register(this.commands.declarations());
			case DRY_RUN ->
				this.registrar.compare(this.commands.declarations()).doOnNext(CommandRegistration::tell).then();
			case NONE -> Mono.empty();
		};
	}

	private static void tell(CommandDifferences differences) {
		if (differences.isEmpty()) {
			logger.info("The commands {} are registered as they are declared", differences.place());
			return;
		}
		logger.info("Not changed, as discord.commands.registration is dry-run, but different are the commands {}:\n{}",
				differences.place(), String.join("\n", differences.lines()));
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
