package io.github.discordspring.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.rest.ratelimit.GlobalLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

/**
 * One of Discord's routes: what a call is named by in limits, errors and logs.
 *
 * @param method the method
 * @param template the path with names for its variable parts
 * @param resource the variables of the top-level resource, whose limits are kept apart
 * @param globalLimit the limit over all routes that its calls count for
 * @param secrets the variables that are tokens; where there are any, no other token is
 * needed
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 */
record Route(HttpMethod method, String template, List<String> resource, GlobalLimit globalLimit, List<String> secrets) {

	private static final Set<String> TOP_LEVEL = Set.of("channels", "guilds", "webhooks", "interactions");

	private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE);

	/** Milliseconds below which a message is young. */
	private static final long YOUNG = 10_000;

	/** Milliseconds above which a message is old. */
	private static final long OLD = 14L * 24 * 3600 * 1000;

	static Route of(HttpMethod method, String template) {
		String[] segments = StringUtils.delimitedListToStringArray(template.substring(1), "/");
		boolean topLevel = segments.length > 1 && TOP_LEVEL.contains(segments[0]) && isVariable(segments[1]);
		boolean token = topLevel && segments.length > 2 && isVariable(segments[2]) && segments[2].endsWith("Token}");
		List<String> secrets = token ? List.of(variable(segments[2])) : List.of();
		List<String> resource = !topLevel ? List.of()
				: token ? List.of(variable(segments[1]), variable(segments[2])) : List.of(variable(segments[1]));
		GlobalLimit globalLimit = !token ? GlobalLimit.BOT
				: secrets.contains("interactionToken") ? GlobalLimit.NONE : GlobalLimit.ADDRESS;
		return new Route(method, template, resource, globalLimit, secrets);
	}

	/**
	 * Whether a call bears a token in its header.
	 */
	boolean needsToken() {
		return this.secrets.isEmpty();
	}

	/**
	 * Whether a call may be sent again when it is unknown whether Discord carried it out.
	 */
	boolean isRepeatable() {
		return REPEATABLE.contains(this.method);
	}

	/**
	 * Tells the variants of a route whose calls Discord limits differently, without its
	 * headers telling so: the renaming of a channel, and the deletion of messages by
	 * their age.
	 * @param variables the path's variables
	 * @param body the body, {@code null} if there is none
	 * @param now milliseconds since 1970
	 * @return the variant, empty if there is nothing particular
	 */
	String variant(Map<String, String> variables, byte @Nullable [] body, long now) {
		if (body != null && this.method.equals(HttpMethod.PATCH) && this.template.equals("/channels/{channelId}")) {
			return JsonNames.hasAny(body, Set.of("name", "topic")) ? "name" : "";
		}
		if (this.method.equals(HttpMethod.DELETE)
				&& this.template.equals("/channels/{channelId}/messages/{messageId}")) {
			String messageId = variables.get("messageId");
			long age = (messageId != null) ? now - Snowflake.timestamp(Snowflake.parse(messageId)).toEpochMilli()
					: YOUNG;
			return (age < YOUNG) ? "young" : (age > OLD) ? "old" : "";
		}
		return "";
	}

	/**
	 * Gives the kind of thing that the route is about: the last fixed part of its path.
	 */
	String kind() {
		String[] segments = StringUtils.delimitedListToStringArray(this.template, "/");
		for (int i = segments.length - 1; i > 0; i--) {
			if (!isVariable(segments[i]) && !segments[i].startsWith("@") && !segments[i].isEmpty()) {
				return segments[i];
			}
		}
		return "";
	}

	/**
	 * Gives the top-level resource of a call, which may hold a token.
	 */
	String resource(Map<String, String> variables) {
		if (this.resource.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder(this.template.substring(1, this.template.indexOf('/', 1)));
		for (String name : this.resource) {
			text.append('/').append(variables.get(name));
		}
		return text.toString();
	}

	private static boolean isVariable(String segment) {
		return segment.startsWith("{");
	}

	private static String variable(String segment) {
		return segment.substring(1, segment.length() - 1);
	}

	@Override
	public String toString() {
		return this.method + " " + this.template;
	}

}
