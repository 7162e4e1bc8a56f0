package io.github.discordspring.bot.component;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionMatch;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;

/**
 * The handlers of one kind of component, by their custom ids. Filled once, and then only
 * read.
 */
final class ComponentRoutes {

	private final String kind;

	private final Table signed = new Table();

	private final Table unsigned = new Table();

	private final Map<String, Method> seen = new HashMap<>();

	ComponentRoutes(String kind) {
		this.kind = kind;
	}

	void add(Method method, PathPattern pattern, boolean mustBeSigned, InteractionMatch match) {
		Method other = this.seen.put(RouteVariables.withoutNames(pattern), method);
		if (other != null) {
			throw new InvalidHandlerException(
					method, "handles the " + this.kind + " '" + pattern + "', as "
							+ other.getDeclaringClass().getSimpleName() + "." + other.getName() + " does",
					"Change one of the two custom ids.");
		}
		(mustBeSigned ? this.signed : this.unsigned).add(pattern, match);
	}

	void sort() {
		this.signed.sort();
		this.unsigned.sort();
	}

	boolean isEmpty() {
		return this.seen.isEmpty();
	}

	/**
	 * Finds a handler. Whether a signature is right is left to the handler, which must
	 * refuse it.
	 */
	@Nullable InteractionMatch find(String customId) {
		String text = CustomIdSigner.withoutSignature(customId);
		InteractionMatch match = (text.length() < customId.length()) ? this.signed.find(text) : null;
		if (match == null) {
			match = this.unsigned.find(customId);
		}
		return (match != null) ? match : this.signed.find(customId);
	}

	private static final class Table {

		private final Map<String, InteractionMatch> exact = new HashMap<>();

		private final List<Route> patterns = new ArrayList<>();

		void add(PathPattern pattern, InteractionMatch match) {
			if (pattern.hasPatternSyntax()) {
				this.patterns.add(new Route(pattern, match));
			}
			else {
				this.exact.put(pattern.getPatternString(), match);
			}
		}

		void sort() {
			this.patterns.sort((one, other) -> one.pattern.compareTo(other.pattern));
		}

		@Nullable InteractionMatch find(String customId) {
			InteractionMatch match = this.exact.get(customId);
			if (match != null || this.patterns.isEmpty()) {
				return match;
			}
			PathContainer path = ComponentRoute.path(customId);
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
