package io.github.discordspring.bot.component;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.MessageComponentData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * The methods that are annotated with {@link ButtonHandler}, by the custom ids that they
 * handle.
 */
public final class ButtonHandlers implements InteractionHandlerMapping {

	private static final Logger logger = LoggerFactory.getLogger(ButtonHandlers.class);

	private static final int BUTTON = 2;

	private static final int MAX_CUSTOM_ID = 100;

	/** A custom id is no URL: nothing in it is decoded, and only slashes are special. */
	private static final PathContainer.Options PARTS = PathContainer.Options.create('/', false);

	private final HandlerMethods handlerMethods;

	private final PathPatternParser parser = new PathPatternParser();

	private volatile Routes routes = new Routes();

	/**
	 * Makes a mapping without handlers; they are found later.
	 * @param handlerMethods finds the methods
	 */
	public ButtonHandlers(HandlerMethods handlerMethods) {
		this.handlerMethods = handlerMethods;
		this.parser.setPathOptions(PARTS);
	}

	@Override
	public boolean detectHandlers() {
		Routes found = new Routes();
		for (HandlerCandidate candidate : this.handlerMethods.candidates()) {
			ButtonHandler annotation = candidate.annotation(ButtonHandler.class);
			if (annotation != null) {
				add(candidate, annotation, found);
			}
		}
		found.patterns.sort((one, other) -> one.pattern.compareTo(other.pattern));
		this.routes = found;
		return !found.seen.isEmpty();
	}

	private void add(HandlerCandidate candidate, ButtonHandler annotation, Routes found) {
		Method method = candidate.method();
		List<PathPattern> patterns = new ArrayList<>();
		for (String value : annotation.value()) {
			patterns.add(parse(method, this.handlerMethods.resolvePlaceholders(value)));
		}
		if (patterns.isEmpty()) {
			throw new InvalidHandlerException(method, "handles no button", "Name a custom id in @ButtonHandler.");
		}
		InteractionArguments arguments = new InteractionArguments(method,
				new RouteVariables(method, variablesOfAll(patterns), this.handlerMethods.conversionService()));
		HandlerMethod handler = this.handlerMethods.create(candidate, arguments);
		InteractionMatch match = new InteractionMatch(handler, arguments.checkAnswer(handler, true),
				annotation.ephemeral(), annotation.defer(), Map.of());
		for (PathPattern pattern : patterns) {
			found.add(method, pattern, match);
			logger.debug("{} handles the button {}", handler, pattern);
		}
	}

	private PathPattern parse(Method method, String value) {
		try {
			PathPattern pattern = this.parser.parse(value);
			if (value.isEmpty() || (!pattern.hasPatternSyntax() && value.length() > MAX_CUSTOM_ID)) {
				throw new InvalidHandlerException(method,
						"handles a custom id of " + value.length() + " characters, where Discord takes 1 to 100",
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
		return (interaction.data() instanceof MessageComponentData data && data.componentType() == BUTTON)
				? this.routes.find(data.customId()) : null;
	}

	private static final class Routes {

		private final Map<String, InteractionMatch> exact = new HashMap<>();

		private final List<Route> patterns = new ArrayList<>();

		private final Map<String, Method> seen = new HashMap<>();

		void add(Method method, PathPattern pattern, InteractionMatch match) {
			Method other = this.seen.put(RouteVariables.withoutNames(pattern), method);
			if (other != null) {
				throw new InvalidHandlerException(method, "handles the button '" + pattern + "', as "
						+ other.getDeclaringClass().getSimpleName() + "." + other.getName() + " does",
						"Change one of the two custom ids.");
			}
			if (pattern.hasPatternSyntax()) {
				this.patterns.add(new Route(pattern, match));
			}
			else {
				this.exact.put(pattern.getPatternString(), match);
			}
		}

		@Nullable InteractionMatch find(String customId) {
			InteractionMatch match = this.exact.get(customId);
			if (match != null || this.patterns.isEmpty()) {
				return match;
			}
			PathContainer path = PathContainer.parsePath(customId, PARTS);
			for (Route route : this.patterns) {
				PathMatchInfo info = route.pattern.matchAndExtract(path);
				if (info != null) {
					return route.match.withVariables(info.getUriVariables());
				}
			}
			return null;
		}

	}

	private static final class Route {

		private final PathPattern pattern;

		private final InteractionMatch match;

		Route(PathPattern pattern, InteractionMatch match) {
			this.pattern = pattern;
			this.match = match;
		}

	}

}
