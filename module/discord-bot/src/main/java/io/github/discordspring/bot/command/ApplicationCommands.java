package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionArguments;
import io.github.discordspring.bot.interaction.InteractionHandlerMapping;
import io.github.discordspring.bot.interaction.InteractionMatch;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationCommandType;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.message.InteractionType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.MethodParameter;

/**
 * The methods that are annotated with {@link SlashCommand}: which of them handles a
 * command, and what they declare to Discord.
 */
public final class ApplicationCommands implements InteractionHandlerMapping {

	private static final Logger logger = LoggerFactory.getLogger(ApplicationCommands.class);

	private final HandlerMethods handlerMethods;

	private final CommandNames names;

	private volatile Map<String, InteractionMatch> byPath = Map.of();

	private volatile @Nullable List<ApplicationCommandRequest> declarations;

	/**
	 * Makes a mapping without commands; they are found later.
	 * @param handlerMethods finds the methods
	 */
	public ApplicationCommands(HandlerMethods handlerMethods) {
		this.handlerMethods = handlerMethods;
		this.names = new CommandNames(handlerMethods::resolvePlaceholders);
	}

	@Override
	public boolean detectHandlers() {
		Map<String, InteractionMatch> found = new HashMap<>();
		CommandTree tree = new CommandTree();
		for (HandlerCandidate candidate : this.handlerMethods.candidates()) {
			SlashCommand annotation = candidate.annotation(SlashCommand.class);
			if (annotation != null) {
				add(candidate, annotation, found, tree);
			}
		}
		this.byPath = Map.copyOf(found);
		this.declarations = List.copyOf(tree.requests());
		return !found.isEmpty();
	}

	private void add(HandlerCandidate candidate, SlashCommand annotation, Map<String, InteractionMatch> found,
			CommandTree tree) {
		Method method = candidate.method();
		List<String> path = List.of(this.names.resolve(annotation.name()).trim().split("\\s+"));
		List<ApplicationCommandOption> options = new ArrayList<>();
		InteractionArguments arguments = new InteractionArguments(method,
				(parameter) -> option(parameter, method, options));
		HandlerMethod handler = this.handlerMethods.create(candidate, arguments);
		checkOptions(method, options);
		tree.add(method, path, this.names.resolve(annotation.description()), options);
		boolean takesReply = arguments.checkAnswer(handler, false);
		found.put(String.join(" ", path),
				new InteractionMatch(handler, takesReply, annotation.ephemeral(), annotation.defer(), Map.of()));
		logger.debug("{} handles /{}", handler, String.join(" ", path));
	}

	private @Nullable OptionParameter option(MethodParameter parameter, Method method,
			List<ApplicationCommandOption> options) {
		Option annotation = parameter.getParameterAnnotation(Option.class);
		if (annotation == null || !method.equals(parameter.getMethod())) {
			return null;
		}
		OptionParameter option = new OptionParameter(parameter, annotation, this.names);
		options.add(option.declaration());
		return option;
	}

	private static void checkOptions(Method method, List<ApplicationCommandOption> options) {
		Set<String> seen = new HashSet<>();
		for (ApplicationCommandOption option : options) {
			CommandNames.checkName(method, option.name());
			CommandNames.checkDescription(method, option.name(), option.description());
			if (!seen.add(option.name())) {
				throw new InvalidHandlerException(method, "has two options with the name '" + option.name() + "'",
						"Rename one of the two.");
			}
		}
	}

	@Override
	public @Nullable InteractionMatch find(Interaction interaction) {
		if (interaction.type().equals(InteractionType.APPLICATION_COMMAND)
				&& interaction.data() instanceof ApplicationCommandData command
				&& command.type().equals(ApplicationCommandType.CHAT_INPUT)) {
			return this.byPath.get(CommandPath.of(command));
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

}
