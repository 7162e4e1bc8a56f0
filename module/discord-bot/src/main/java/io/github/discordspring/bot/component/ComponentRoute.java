package io.github.discordspring.bot.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * Makes custom ids for a handler's route, and checks that they are what the handler will
 * understand: <code>ComponentRoute.of("vote/{poll}/{choice}").customId(17, "yes")</code>
 * gives {@code vote/17/yes}. Immutable.
 *
 * @see ButtonHandler
 */
public final class ComponentRoute {

	private static final int MAX_LENGTH = 100;

	/** A custom id is no URL: nothing in it is decoded, and only slashes are special. */
	private static final PathContainer.Options PARTS = PathContainer.Options.create('/', false);

	private final PathPattern pattern;

	/** Texts and names in turns, beginning with a text. */
	private final List<String> pieces;

	private final List<String> names;

	private final @Nullable CustomIdSigner signer;

	private ComponentRoute(PathPattern pattern, List<String> pieces, List<String> names,
			@Nullable CustomIdSigner signer) {
		this.pattern = pattern;
		this.pieces = pieces;
		this.names = names;
		this.signer = signer;
	}

	/**
	 * Prepares a route.
	 * @param pattern the one in the annotation of the handler
	 * @return the route
	 * @throws IllegalArgumentException if it is no pattern, or has wildcards without a
	 * name
	 */
	public static ComponentRoute of(String pattern) {
		try {
			PathPattern parsed = parser().parse(pattern);
			List<String> names = new ArrayList<>();
			List<String> pieces = RouteVariables.split(pattern, names);
			for (String piece : pieces) {
				if (piece.indexOf('*') >= 0 || piece.indexOf('?') >= 0) {
					throw new IllegalArgumentException(
							"No custom id can be made for '" + pattern + "', which has a wildcard without a name");
				}
			}
			return new ComponentRoute(parsed, pieces, List.copyOf(names), null);
		}
		catch (PatternParseException ex) {
			throw new IllegalArgumentException(
					"'" + pattern + "' is no pattern: " + ex.getMessage() + ". Write variables as {name}", ex);
		}
	}

	static PathPatternParser parser() {
		PathPatternParser parser = new PathPatternParser();
		parser.setPathOptions(PARTS);
		return parser;
	}

	static PathContainer path(String customId) {
		return PathContainer.parsePath(customId, PARTS);
	}

	/**
	 * Signs the custom ids of this route, as a handler with {@code signed = true} wants
	 * them.
	 * @param signer signs them
	 * @return the route with signatures
	 */
	public ComponentRoute signedBy(CustomIdSigner signer) {
		return new ComponentRoute(this.pattern, this.pieces, this.names, signer);
	}

	/**
	 * Makes a custom id.
	 * @param values values of the variables, in their order: an enum by its name, others
	 * as their {@code toString()}
	 * @return the custom id, up to 100 characters
	 * @throws IllegalArgumentException if the number of values is wrong, one of them is
	 * empty or has a slash or is otherwise not what the variable takes, or the custom id
	 * is too long
	 */
	public String customId(Object... values) {
		if (values.length != this.names.size()) {
			throw new IllegalArgumentException("The route '" + this.pattern + "' has the " + this.names.size()
					+ " variables " + this.names + ", but " + values.length + " values were given");
		}
		StringBuilder text = new StringBuilder(this.pieces.get(0));
		for (int i = 0; i < values.length; i++) {
			text.append(text(i, values[i])).append(this.pieces.get(i + 1));
		}
		return checked(text.toString(), values);
	}

	/**
	 * Makes a custom id.
	 * @param values values by the names of the variables
	 * @return the custom id, up to 100 characters
	 * @throws IllegalArgumentException as for {@link #customId(Object...)}
	 */
	public String customId(Map<String, ?> values) {
		List<Object> ordered = new ArrayList<>();
		for (String name : this.names) {
			Object value = values.get(name);
			if (value == null) {
				throw new IllegalArgumentException(
						"The variable '" + name + "' of the route '" + this.pattern + "' has no value");
			}
			ordered.add(value);
		}
		return customId(ordered.toArray());
	}

	private static String text(Object value) {
		return (value instanceof Enum<?> constant) ? constant.name() : String.valueOf(value);
	}

	private String text(int index, Object value) {
		String text = text(Objects.requireNonNull(value, "A variable must have a value"));
		boolean rest = this.pattern.getPatternString().contains("{*" + this.names.get(index));
		// The rest begins with the slash that stands before it in the pattern
		return (rest && !text.startsWith("/")) ? "/" + text : text;
	}

	private String checked(String customId, Object[] values) {
		PathMatchInfo info = this.pattern.matchAndExtract(path(customId));
		for (int i = 0; i < values.length; i++) {
			String text = text(i, values[i]);
			boolean part = !text.isEmpty() && (text.indexOf('/') < 0 || text.startsWith("/"));
			if (!part || (info != null && !text.equals(info.getUriVariables().get(this.names.get(i))))) {
				throw new IllegalArgumentException(
						"The value '" + text(values[i]) + "' does not fit the variable '" + this.names.get(i)
								+ "' of the route '" + this.pattern + "': it must not be empty nor have a slash");
			}
		}
		if (info == null) {
			throw new IllegalArgumentException("The route '" + this.pattern + "' does not take '" + customId
					+ "', as one of its variables " + this.names + " cannot have that value");
		}
		String whole = (this.signer != null) ? this.signer.sign(customId) : customId;
		if (whole.length() > MAX_LENGTH || whole.isEmpty()) {
			throw new IllegalArgumentException("The custom id '" + customId + "' has " + whole.length() + " characters"
					+ ((this.signer != null) ? " with its signature" : "")
					+ ", where Discord takes 1 to 100: shorten its values, or keep what they say elsewhere and put an id "
					+ "for it here");
		}
		return whole;
	}

	@Override
	public String toString() {
		return this.pattern.getPatternString();
	}

}
