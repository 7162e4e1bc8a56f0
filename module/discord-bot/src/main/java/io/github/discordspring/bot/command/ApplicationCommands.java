package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.discordspring.bot.command.CommandTree.DeclaredCommand;
import io.github.discordspring.bot.handler.DiscordArgumentResolver.Argument;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.bot.interaction.InteractionArguments;
import io.github.discordspring.bot.interaction.InteractionHandlerMapping;
import io.github.discordspring.bot.interaction.InteractionMatch;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationCommandType;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.ApplicationCommandDataOption;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.InteractionType;
import io.github.discordspring.model.validation.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;

/**
 * The methods that are annotated with {@link SlashCommand}, {@link UserCommand},
 * {@link MessageCommand} and {@link Autocomplete}: which of them handles an interaction,
 * and what they declare to Discord.
 */
public final class ApplicationCommands implements InteractionHandlerMapping {

	private static final Logger logger = LoggerFactory.getLogger(ApplicationCommands.class);

	private final HandlerMethods handlerMethods;

	private final CommandNames names;

	private final CommandTexts texts;

	private final @Nullable OptionValidation validation;

	private volatile Handlers handlers = new Handlers();

	private volatile @Nullable List<ApplicationCommandRequest> declarations;

	/**
	 * Makes a mapping without commands, which are found later, and without messages and
	 * validation.
	 * @param handlerMethods finds the methods
	 */
	public ApplicationCommands(HandlerMethods handlerMethods) {
		this(builder(handlerMethods));
	}

	private ApplicationCommands(Builder builder) {
		this.handlerMethods = builder.handlerMethods;
		this.names = new CommandNames(this.handlerMethods::resolvePlaceholders);
		this.texts = new CommandTexts(builder.messages, builder.locales);
		this.validation = builder.validation;
	}

	/**
	 * Starts a mapping.
	 * @param handlerMethods finds the methods
	 * @return a builder
	 */
	public static Builder builder(HandlerMethods handlerMethods) {
		return new Builder(handlerMethods);
	}

	@Override
	public boolean detectHandlers() {
		OptionReader reader = new OptionReader(this.handlerMethods, this.names, this.validation);
		Handlers found = new Handlers();
		for (HandlerCandidate candidate : this.handlerMethods.candidates()) {
			addCommands(candidate, reader, found);
		}
		for (HandlerCandidate candidate : this.handlerMethods.candidates()) {
			Autocomplete annotation = candidate.annotation(Autocomplete.class);
			if (annotation != null) {
				addCompletion(candidate, annotation, reader, found);
			}
		}
		List<ApplicationCommandRequest> requests = new ArrayList<>();
		for (DeclaredCommand command : found.declared(this.texts)) {
			check(command);
			requests.add(command.request());
		}
		this.handlers = found;
		this.declarations = List.copyOf(requests);
		return !requests.isEmpty();
	}

	/**
	 * Finds what no other check has found, such as too much text in all.
	 */
	private static void check(DeclaredCommand command) {
		try {
			DiscordJson.validate(command.request());
		}
		catch (InvalidRequestException ex) {
			throw new InvalidHandlerException(command.method(),
					"declares '" + command.request().name() + "', which Discord does not take: " + ex.getMessage(),
					"Correct what is named.", ex);
		}
	}

	private void addCommands(HandlerCandidate candidate, OptionReader reader, Handlers found) {
		SlashCommand slash = candidate.annotation(SlashCommand.class);
		if (slash != null) {
			addSlashCommand(candidate, slash, reader, found);
		}
		UserCommand user = candidate.annotation(UserCommand.class);
		if (user != null) {
			addMenuCommand(candidate, ApplicationCommandType.USER, user.name(), user.ephemeral(), user.defer(),
					CommandAttributes.of(user), found);
		}
		MessageCommand message = candidate.annotation(MessageCommand.class);
		if (message != null) {
			addMenuCommand(candidate, ApplicationCommandType.MESSAGE, message.name(), message.ephemeral(),
					message.defer(), CommandAttributes.of(message), found);
		}
	}

	private void addSlashCommand(HandlerCandidate candidate, SlashCommand annotation, OptionReader reader,
			Handlers found) {
		Method method = candidate.method();
		SlashCommand ofClass = ofClass(candidate);
		List<String> path = new ArrayList<>((ofClass != null) ? path(ofClass.name()) : List.of());
		path.addAll(path(annotation.name()));
		Map<Integer, OptionArgument> options = new TreeMap<>();
		InteractionArguments arguments = new InteractionArguments(method,
				(parameter) -> option(candidate, parameter, reader, options));
		HandlerMethod handler = this.handlerMethods.createChecked(candidate, arguments, () -> (this.validation != null)
				? this.validation.check(this.handlerMethods, candidate, options) : null);
		List<OptionParameter> all = new ArrayList<>();
		options.values().forEach((argument) -> all.addAll(argument.options()));
		checkNames(method, all);
		found.tree.add(method, path, this.names.resolve(annotation.description()), all,
				CommandAttributes.of(annotation).guardedBy(handler.requiredPermissions()));
		boolean ephemeral = annotation.ephemeral();
		Defer defer = annotation.defer();
		if (ofClass != null) {
			found.tree.describe(method, path(ofClass.name()), this.names.resolve(ofClass.description()),
					CommandAttributes.of(ofClass));
			ephemeral |= ofClass.ephemeral();
			defer = (defer == Defer.AUTO) ? ofClass.defer() : defer;
		}
		boolean takesReply = arguments.checkAnswer(handler, false);
		String name = String.join(" ", path);
		found.options.put(name, all);
		found.slash.put(name, new InteractionMatch(handler, takesReply, ephemeral, defer, Map.of()));
		logger.debug("{} handles /{}", handler, name);
	}

	private @Nullable SlashCommand ofClass(HandlerCandidate candidate) {
		return candidate.beanAnnotation(SlashCommand.class);
	}

	private List<String> path(String name) {
		return List.of(this.names.resolve(name).trim().split("\\s+"));
	}

	private static @Nullable Argument option(HandlerCandidate candidate, MethodParameter parameter, OptionReader reader,
			Map<Integer, OptionArgument> options) {
		if (!candidate.method().equals(parameter.getMethod())) {
			return null;
		}
		OptionArgument argument = reader.argument(candidate, parameter);
		if (argument != null) {
			options.put(parameter.getParameterIndex(), argument);
		}
		return argument;
	}

	private static void checkNames(Method method, List<OptionParameter> options) {
		Set<String> seen = new HashSet<>();
		for (OptionParameter option : options) {
			if (!seen.add(option.name())) {
				throw new InvalidHandlerException(method, "has two options with the name '" + option.name() + "'",
						"Rename one of the two.");
			}
		}
	}

	private void addMenuCommand(HandlerCandidate candidate, ApplicationCommandType type, String name, boolean ephemeral,
			Defer defer, CommandAttributes attributes, Handlers found) {
		Method method = candidate.method();
		InteractionArguments arguments = new InteractionArguments(method, new TargetArguments(method, type));
		HandlerMethod handler = this.handlerMethods.create(candidate, arguments);
		String resolved = this.names.resolve(name);
		found.menu(type).add(method, resolved, attributes.guardedBy(handler.requiredPermissions()));
		boolean takesReply = arguments.checkAnswer(handler, false);
		found.matches(type).put(resolved, new InteractionMatch(handler, takesReply, ephemeral, defer, Map.of()));
		logger.debug("{} handles '{}' of the menu of a {}", handler, resolved, type);
	}

	private void addCompletion(HandlerCandidate candidate, Autocomplete annotation, OptionReader reader,
			Handlers found) {
		Method method = candidate.method();
		String command = String.join(" ", path(annotation.command()));
		SlashCommand ofClass = ofClass(candidate);
		if (ofClass != null) {
			String below = String.join(" ", path(ofClass.name())) + " " + command;
			command = found.options.containsKey(below) ? below : command;
		}
		List<OptionParameter> options = found.options.get(command);
		if (options == null) {
			throw new InvalidHandlerException(method, "proposes values for /" + command + ", which is no command",
					"Name a command with all its names, such as \"admin ban\". There are "
							+ found.options.keySet().stream().sorted().toList() + ".");
		}
		String name = this.names.resolve(annotation.option());
		OptionParameter option = options.stream()
			.filter((candidateOption) -> candidateOption.name().equals(name))
			.findFirst()
			.orElse(null);
		if (option == null) {
			throw new InvalidHandlerException(method,
					"proposes values for the option '" + name + "', which /" + command + " does not have",
					"Name one of " + options.stream().map(OptionParameter::name).toList() + ".");
		}
		option.completedBy(method);
		HandlerMethod handler = this.handlerMethods.createWithoutExceptionMethods(candidate,
				new InteractionArguments(method, new AutocompleteArguments(candidate, command, options, reader)));
		if (handler.valueType() == Void.class) {
			throw new InvalidHandlerException(method, "proposes values, but returns none",
					"Return a List, a Map, a Stream or a Flux of values.");
		}
		found.completions.computeIfAbsent(command, (key) -> new HashMap<>())
			.put(name, new InteractionMatch(handler, false, false, Defer.NEVER, Map.of(),
					() -> new AutocompleteResults(option.wireType())));
		logger.debug("{} proposes values for '{}' of /{}", handler, name, command);
	}

	@Override
	public @Nullable InteractionMatch find(Interaction interaction) {
		if (!(interaction.data() instanceof ApplicationCommandData command)) {
			return null;
		}
		Handlers current = this.handlers;
		if (interaction.type().equals(InteractionType.APPLICATION_COMMAND)) {
			return command.type().equals(ApplicationCommandType.CHAT_INPUT) ? current.slash.get(CommandPath.of(command))
					: current.matches(command.type()).get(command.name());
		}
		if (interaction.type().equals(InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE)) {
			ApplicationCommandDataOption focused = CommandPath.focused(command);
			return (focused != null)
					? current.completions.getOrDefault(CommandPath.of(command), Map.of()).get(focused.name()) : null;
		}
		return null;
	}

	/**
	 * Gives the commands that the methods declare.
	 * @return one request for each command, with its subcommands
	 * @throws IllegalStateException if the methods have not been found yet
	 */
	public List<ApplicationCommandRequest> declarations() {
		List<ApplicationCommandRequest> known = this.declarations;
		if (known == null) {
			throw new IllegalStateException("The commands are not known before all singletons have been made: ask for "
					+ "them when the application starts, for example in a SmartLifecycle");
		}
		return known;
	}

	private static final class Handlers {

		private final CommandTree tree = new CommandTree();

		private final MenuCommands userMenu = new MenuCommands(ApplicationCommandType.USER);

		private final MenuCommands messageMenu = new MenuCommands(ApplicationCommandType.MESSAGE);

		private final Map<String, InteractionMatch> slash = new HashMap<>();

		private final Map<String, InteractionMatch> user = new HashMap<>();

		private final Map<String, InteractionMatch> message = new HashMap<>();

		/** The options of each slash command. */
		private final Map<String, List<OptionParameter>> options = new HashMap<>();

		private final Map<String, Map<String, InteractionMatch>> completions = new HashMap<>();

		MenuCommands menu(ApplicationCommandType type) {
			return type.equals(ApplicationCommandType.USER) ? this.userMenu : this.messageMenu;
		}

		Map<String, InteractionMatch> matches(ApplicationCommandType type) {
			if (type.equals(ApplicationCommandType.USER)) {
				return this.user;
			}
			return type.equals(ApplicationCommandType.MESSAGE) ? this.message : Map.of();
		}

		List<DeclaredCommand> declared(CommandTexts texts) {
			List<DeclaredCommand> all = new ArrayList<>(this.tree.commands(texts));
			all.addAll(this.userMenu.commands(texts));
			all.addAll(this.messageMenu.commands(texts));
			return all;
		}

	}

	/**
	 * Puts a mapping together.
	 */
	public static final class Builder {

		private final HandlerMethods handlerMethods;

		private @Nullable MessageSource messages;

		private Collection<String> locales = List.of();

		private @Nullable OptionValidation validation;

		private Builder(HandlerMethods handlerMethods) {
			this.handlerMethods = handlerMethods;
		}

		/**
		 * Sets where names and descriptions in other languages come from.
		 * @param messages the messages, under keys such as
		 * {@code discord.command.ping.description}
		 * @return this builder
		 */
		public Builder messages(MessageSource messages) {
			this.messages = messages;
			return this;
		}

		/**
		 * Sets for which languages there are messages.
		 * @param locales languages as Discord names them, such as {@code de} and
		 * {@code pt-BR}; none for all that have messages of their own
		 * @return this builder
		 * @see <a href=
		 * "https://docs.discord.com/developers/reference#locales">Locales</a>
		 */
		public Builder locales(Collection<String> locales) {
			this.locales = List.copyOf(locales);
			return this;
		}

		/**
		 * Sets what checks the values of options.
		 * @param validation the validation, {@code null} for none
		 * @return this builder
		 */
		public Builder validation(@Nullable OptionValidation validation) {
			this.validation = validation;
			return this;
		}

		/**
		 * Makes the mapping.
		 * @return a mapping without commands; they are found later
		 */
		public ApplicationCommands build() {
			return new ApplicationCommands(this);
		}

	}

}
