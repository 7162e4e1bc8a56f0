package io.github.discordspring.bot.command.registration;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.rest.DiscordRestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Registers application commands with Discord: asks what is registered, and sends the
 * declared ones only if something differs. Slash commands and commands of the menus of
 * users and messages that are no longer declared are removed; the one that starts an
 * activity stays as it is.
 */
public final class ApplicationCommandRegistrar {

	private static final Logger logger = LoggerFactory.getLogger(ApplicationCommandRegistrar.class);

	private final DiscordRestClient rest;

	private final Set<Long> guildIds;

	private final CommandRegistrationLock lock;

	/**
	 * Makes a registrar for an application that is one process.
	 * @param rest makes the calls
	 * @param guildIds guilds to register the commands in, which is for development; none
	 * for registering them globally
	 */
	public ApplicationCommandRegistrar(DiscordRestClient rest, Collection<Long> guildIds) {
		this(rest, guildIds, CommandRegistrationLock.local());
	}

	/**
	 * Makes a registrar.
	 * @param rest makes the calls
	 * @param guildIds guilds to register the commands in, which is for development; none
	 * for registering them globally
	 * @param lock lets one process at a time register
	 */
	public ApplicationCommandRegistrar(DiscordRestClient rest, Collection<Long> guildIds,
			CommandRegistrationLock lock) {
		this.rest = rest;
		this.guildIds = new LinkedHashSet<>(guildIds);
		this.lock = lock;
	}

	/**
	 * Registers commands. If there are none, nothing is asked or sent, as they may be
	 * declared by another program.
	 * @param declared all commands of the application
	 * @return completes when Discord knows them
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#registering-a-command">Registering
	 * a command</a>
	 */
	public Mono<Void> register(List<ApplicationCommandRequest> declared) {
		if (declared.isEmpty()) {
			return Mono.empty();
		}
		return application().flatMap((application) -> this.lock.run(application.id(),
				Flux.fromIterable(places(application)).concatMap((place) -> reconcile(place, declared)).then()));
	}

	private Mono<Void> reconcile(Place place, List<ApplicationCommandRequest> declared) {
		return compare(place, declared).flatMap((comparison) -> {
			CommandDifferences differences = comparison.differences();
			if (differences.isEmpty()) {
				logger.debug("The {} commands {} are registered as they are declared", declared.size(), place);
				return Mono.empty();
			}
			return place.overwrite(comparison.merged()).collectList().doOnNext((registered) -> {
				logger.info("Registered commands {}: {}", place, differences);
				differences.lines().forEach((line) -> logger.debug("  {}", line));
				reportMisunderstandings(new CommandComparison(place.toString(), place.form(), declared, registered));
			}).then();
		});
	}

	/**
	 * Says what Discord made of the commands, if that is something else: it would be sent
	 * again with each start.
	 */
	private static void reportMisunderstandings(CommandComparison comparison) {
		if (!comparison.differences().isEmpty()) {
			logger.warn("Discord keeps commands otherwise than they are declared, so they are sent with each start: {}",
					String.join("; ", comparison.differences().lines()));
		}
	}

	/**
	 * Tells how declared commands differ from the registered ones, and sends nothing.
	 * @param declared all commands of the application
	 * @return the differences for each place, empty ones too; nothing if no command is
	 * declared
	 */
	public Flux<CommandDifferences> compare(List<ApplicationCommandRequest> declared) {
		if (declared.isEmpty()) {
			return Flux.empty();
		}
		return application().flatMapMany((application) -> Flux.fromIterable(places(application))
			.concatMap((place) -> compare(place, declared))
			.map(CommandComparison::differences));
	}

	private Mono<CommandComparison> compare(Place place, List<ApplicationCommandRequest> declared) {
		return place.registered()
			.collectList()
			.map((registered) -> new CommandComparison(place.toString(), place.form(), declared, registered));
	}

	private Mono<Application> application() {
		return this.rest.applications().getCurrentApplication();
	}

	private List<Place> places(Application application) {
		if (this.guildIds.isEmpty()) {
			return List.of(new Global(application));
		}
		return this.guildIds.stream().<Place>map((guildId) -> new InGuild(application.id(), guildId)).toList();
	}

	/**
	 * Where commands are registered.
	 */
	private interface Place {

		CommandForm form();

		Flux<ApplicationCommand> registered();

		Flux<ApplicationCommand> overwrite(List<ApplicationCommandRequest> commands);

	}

	private final class Global implements Place {

		private final long applicationId;

		private final CommandForm form;

		Global(Application application) {
			this.applicationId = application.id();
			this.form = new CommandForm(false,
					application.integrationTypesConfig()
						.keySet()
						.stream()
						.map(Integer::valueOf)
						.map(ApplicationIntegrationType::of)
						.toList());
		}

		@Override
		public CommandForm form() {
			return this.form;
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
		public CommandForm form() {
			return new CommandForm(true, List.of());
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
