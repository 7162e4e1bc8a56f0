package io.github.discordspring.bot.command.registration;

import reactor.core.publisher.Mono;

/**
 * Sees to it that of all processes of an application one at a time registers commands.
 * Each compares again when its turn comes, so the second finds nothing to do.
 */
@FunctionalInterface
public interface CommandRegistrationLock {

	/**
	 * Runs a registration when no other process does.
	 * @param applicationId the application
	 * @param registration asks what is registered, and sends what differs; subscribed to
	 * once at most
	 * @return completes when it is done, or when another process has seen to it
	 */
	Mono<Void> run(long applicationId, Mono<Void> registration);

	/**
	 * Gives a lock for an application that is one process: nobody has to be waited for.
	 * @return the lock
	 */
	static CommandRegistrationLock local() {
		return (applicationId, registration) -> registration;
	}

}
