package io.github.discordspring.bot.component;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.bot.interaction.InteractionArguments;
import io.github.discordspring.bot.interaction.InteractionContext;
import io.github.discordspring.bot.interaction.InteractionHandlerMapping;
import io.github.discordspring.bot.interaction.InteractionMatch;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionData;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.interaction.ModalSubmitData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * The methods that are annotated with {@link ButtonHandler}, {@link SelectHandler} and
 * {@link ModalHandler}, by the custom ids that they handle.
 */
public final class ComponentHandlers implements InteractionHandlerMapping {

	private static final Logger logger = LoggerFactory.getLogger(ComponentHandlers.class);

	private static final int BUTTON = 2;

	private static final int MAX_CUSTOM_ID = 100;

	private final HandlerMethods handlerMethods;

	private final @Nullable CustomIdSigner signer;

	private final @Nullable ModalValidation validation;

	private final PathPatternParser parser = ComponentRoute.parser();

	private volatile ComponentRoutes buttons = new ComponentRoutes("button");

	private volatile ComponentRoutes selects = new ComponentRoutes("select menu");

	private volatile ComponentRoutes modals = new ComponentRoutes("modal");

	/**
	 * Makes a mapping without handlers; they are found later.
	 * @param handlerMethods finds the methods
	 */
	public ComponentHandlers(HandlerMethods handlerMethods) {
		this(handlerMethods, null);
	}

	/**
	 * Makes a mapping without handlers; they are found later.
	 * @param handlerMethods finds the methods
	 * @param signer checks custom ids that must be signed; without it there can be none
	 */
	public ComponentHandlers(HandlerMethods handlerMethods, @Nullable CustomIdSigner signer) {
		this(handlerMethods, signer, null);
	}

	/**
	 * Makes a mapping without handlers; they are found later.
	 * @param handlerMethods finds the methods
	 * @param signer checks custom ids that must be signed; without it there can be none
	 * @param validation checks what was entered into modals, {@code null} for none
	 */
	public ComponentHandlers(HandlerMethods handlerMethods, @Nullable CustomIdSigner signer,
			@Nullable ModalValidation validation) {
		this.handlerMethods = handlerMethods;
		this.signer = signer;
		this.validation = validation;
	}

	@Override
	public boolean detectHandlers() {
		ComponentRoutes foundButtons = new ComponentRoutes("button");
		ComponentRoutes foundSelects = new ComponentRoutes("select menu");
		ComponentRoutes foundModals = new ComponentRoutes("modal");
		for (HandlerCandidate candidate : this.handlerMethods.candidates()) {
			Method method = candidate.method();
			add(candidate, ButtonHandler.class, Declaration::of, (parameter) -> null, foundButtons);
			add(candidate, SelectHandler.class, Declaration::of,
					new SelectedArguments(method, this.handlerMethods.conversionService()), foundSelects);
			add(candidate, ModalHandler.class, Declaration::of,
					new ModalArguments(method, this.handlerMethods.conversionService()), foundModals);
		}
		List.of(foundButtons, foundSelects, foundModals).forEach(ComponentRoutes::sort);
		this.buttons = foundButtons;
		this.selects = foundSelects;
		this.modals = foundModals;
		return !foundButtons.isEmpty() || !foundSelects.isEmpty() || !foundModals.isEmpty();
	}

	private <A extends Annotation> void add(HandlerCandidate candidate, Class<A> type, Function<A, Declaration> reader,
			DiscordArgumentResolver own, ComponentRoutes found) {
		A annotation = candidate.annotation(type);
		if (annotation == null) {
			return;
		}
		Method method = candidate.method();
		Declaration declaration = reader.apply(annotation);
		List<PathPattern> patterns = new ArrayList<>();
		for (String value : declaration.customIds()) {
			patterns.add(parse(method, this.handlerMethods.resolvePlaceholders(value), declaration.signed()));
		}
		if (patterns.isEmpty()) {
			throw new InvalidHandlerException(method, "handles no custom id",
					"Name one in @" + type.getSimpleName() + ".");
		}
		RouteVariables variables = new RouteVariables(method, variablesOfAll(patterns),
				this.handlerMethods.conversionService());
		InteractionArguments arguments = new InteractionArguments(method, (parameter) -> {
			DiscordArgumentResolver.Argument argument = own.resolverFor(parameter);
			return (argument != null) ? argument : variables.resolverFor(parameter);
		});
		HandlerMethod handler = this.handlerMethods.createChecked(candidate, arguments,
				declaration.signed() ? signatureCheck(method) : null,
				() -> (this.validation != null && own instanceof ModalArguments modal)
						? this.validation.check(this.handlerMethods, candidate, modal) : null);
		InteractionMatch match = new InteractionMatch(handler, arguments.checkAnswer(handler, true),
				declaration.ephemeral(), declaration.defer(), Map.of());
		for (PathPattern pattern : patterns) {
			found.add(method, pattern, declaration.signed(), match);
			logger.debug("{} handles {} ({})", handler, pattern, type.getSimpleName());
		}
	}

	private Predicate<EventContext> signatureCheck(Method method) {
		CustomIdSigner known = this.signer;
		if (known == null) {
			throw new InvalidHandlerException(method, "takes signed custom ids only, but there is no key to sign with",
					"Set discord.interactions.signing.key, or give ComponentHandlers a CustomIdSigner.");
		}
		return (context) -> {
			String customId = customId(((InteractionContext) context).interaction());
			if (customId == null || !known.isSigned(customId)) {
				throw new RefusedException("discord.refusal.signature", "This cannot be used any more.");
			}
			return true;
		};
	}

	private PathPattern parse(Method method, String value, boolean signed) {
		int limit = signed ? MAX_CUSTOM_ID - CustomIdSigner.LENGTH : MAX_CUSTOM_ID;
		try {
			PathPattern pattern = this.parser.parse(value);
			if (value.isEmpty() || (!pattern.hasPatternSyntax() && value.length() > limit)) {
				throw new InvalidHandlerException(method,
						"handles a custom id of " + value.length() + " characters, where Discord takes 1 to "
								+ MAX_CUSTOM_ID
								+ (signed ? ", its signature of " + CustomIdSigner.LENGTH + " included" : ""),
						"Take another custom id.");
			}
			return pattern;
		}
		catch (PatternParseException ex) {
			throw new InvalidHandlerException(method,
					"handles '" + value + "', which is no pattern: " + ex.getMessage(),
					"Write variables as {name} between slashes.", ex);
		}
	}

	/**
	 * Gives the variables that are set whichever of the patterns matches.
	 */
	private static Set<String> variablesOfAll(List<PathPattern> patterns) {
		Set<String> common = null;
		for (PathPattern pattern : patterns) {
			Set<String> names = RouteVariables.namesIn(pattern);
			if (common == null) {
				common = new LinkedHashSet<>(names);
			}
			else {
				common.retainAll(names);
			}
		}
		return (common != null) ? common : Set.of();
	}

	@Override
	public @Nullable InteractionMatch find(Interaction interaction) {
		InteractionData data = interaction.data();
		if (data instanceof MessageComponentData component) {
			return ((component.componentType() == BUTTON) ? this.buttons : this.selects).find(component.customId());
		}
		return (data instanceof ModalSubmitData modal) ? this.modals.find(modal.customId()) : null;
	}

	private static @Nullable String customId(Interaction interaction) {
		InteractionData data = interaction.data();
		if (data instanceof MessageComponentData component) {
			return component.customId();
		}
		return (data instanceof ModalSubmitData modal) ? modal.customId() : null;
	}

	/**
	 * What the three annotations say alike.
	 */
	private record Declaration(List<String> customIds, boolean signed, boolean ephemeral, Defer defer) {

		static Declaration of(ButtonHandler annotation) {
			return new Declaration(List.of(annotation.value()), annotation.signed(), annotation.ephemeral(),
					annotation.defer());
		}

		static Declaration of(SelectHandler annotation) {
			return new Declaration(List.of(annotation.value()), annotation.signed(), annotation.ephemeral(),
					annotation.defer());
		}

		static Declaration of(ModalHandler annotation) {
			return new Declaration(List.of(annotation.value()), annotation.signed(), annotation.ephemeral(),
					annotation.defer());
		}

	}

}
