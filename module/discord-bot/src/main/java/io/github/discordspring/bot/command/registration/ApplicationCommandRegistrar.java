package io.github.discordspring.bot.command.registration;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.rest.DiscordRestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Registers slash commands with Discord: asks what is registered, and sends the declared
 * ones only if something differs. Slash commands that are no longer declared are removed;
 * commands of other types stay as they are.
 */
public final class ApplicationCommandRegistrar {

	private static final Logger logger = LoggerFactory.getLogger(ApplicationCommandRegistrar.class);

	private final DiscordRestClient rest;

	private final Set<Long> guildIds;

	/**
	 * Makes a registrar.
	 * @param rest makes the calls
	 * @param guildIds guilds to register the commands in, which is for development; none
	 * for registering them globally
	 */
	public ApplicationCommandRegistrar(DiscordRestClient rest, Collection<Long> guildIds) {
		this.rest = rest;
		this.guildIds = new LinkedHashSet<>(guildIds);
	}

	/**
	 * Registers commands. If there are none, nothing is asked or sent, as they may be
	 * declared by another program.
	 * @param declared all slash commands of the application
	 * @return completes when Discord knows them
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#registering-a-command">Registering
	 * a command</a>
	 */
	public Mono<Void> register(List<ApplicationCommandRequest> declared) {
		if (declared.isEmpty()) {
			return Mono.empty();
		}
		return this.rest.applications()
			.getCurrentApplication()
			.map(Application::id)
			.flatMap((applicationId) -> this.guildIds.isEmpty() ? reconcile(new Global(applicationId), declared)
					: Flux.fromIterable(this.guildIds)
						.concatMap((guildId) -> reconcile(new InGuild(applicationId, guildId), declared))
						.then());
	}

	private Mono<Void> reconcile(Place place, List<ApplicationCommandRequest> declared) {
		return place.registered().collectList().flatMap((registered) -> {
			CommandComparison comparison = new CommandComparison(declared, registered);
			if (comparison.isEqual()) {
				logger.debug("The {} commands {} are registered as they are declared", declared.size(), place);
				return Mono.empty();
			}
			return place.overwrite(comparison.merged())
				.then()
				.doOnSuccess((done) -> logger.info("Registered commands {}: {}", place, comparison));
		});
	}

	/**
	 * Where commands are registered.
	 */
	private interface Place {

		Flux<ApplicationCommand> registered();

		Flux<ApplicationCommand> overwrite(List<ApplicationCommandRequest> commands);

	}

	private final class Global implements Place {

		private final long applicationId;

		Global(long applicationId) {
			this.applicationId = applicationId;
		}

		@Override
		public Flux<ApplicationCommand> registered() {
			return ApplicationCommandRegistrar.this.rest.applicationCommands()
				.getGlobalApplicationCommands(this.applicationId, true);
		}

		@Override
		public Flux<ApplicationCommand> overwrite(List<ApplicationCommandRequest> commands) {
			return ApplicationCommandRegistrar.this.rest.applicationCommands()
				.bulkOverwriteGlobalApplicationCommands(this.applicationId, commands);
		}

		@Override
		public String toString() {
			return "globally";
		}

	}

	private final class InGuild implements Place {

		private final long applicationId;

		private final long guildId;

		InGuild(long applicationId, long guildId) {
			this.applicationId = applicationId;
			this.guildId = guildId;
		}

		@Override
		public Flux<ApplicationCommand> registered() {
			return ApplicationCommandRegistrar.this.rest.applicationCommands()
				.getGuildApplicationCommands(this.applicationId, this.guildId, true);
		}

		@Override
		public Flux<ApplicationCommand> overwrite(List<ApplicationCommandRequest> commands) {
			return ApplicationCommandRegistrar.this.rest.applicationCommands()
				.bulkOverwriteGuildApplicationCommands(this.applicationId, this.guildId, commands);
		}

		@Override
		public String toString() {
			return "in guild " + this.guildId;
		}

	}

}
