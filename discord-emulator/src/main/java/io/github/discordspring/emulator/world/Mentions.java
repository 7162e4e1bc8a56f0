package io.github.discordspring.emulator.world;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who is mentioned in a text, as far as {@code allowed_mentions} lets it be.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#allowed-mentions-object">Allowed
 * mentions</a>
 */
final class Mentions {

	private static final Pattern USER = Pattern.compile("<@!?(\\d{1,19})>");

	private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,19})>");

	private final Set<Long> users = new LinkedHashSet<>();

	private final Set<Long> roles = new LinkedHashSet<>();

	private boolean everyone;

	private Mentions() {
	}

	/**
	 * Finds the mentions.
	 * @param content the text
	 * @param allowed the {@code allowed_mentions}, {@code null} for the default
	 * @param permissions what the author may do
	 * @param onlyUsers whether the default lets only users be mentioned, as for webhooks
	 * @return the mentions
	 */
	static Mentions in(String content, @Nullable JsonNode allowed, long permissions, boolean onlyUsers) {
		Mentions mentions = new Mentions();
		collect(USER, content, allowed, "users", true, mentions.users);
		collect(ROLE, content, allowed, "roles", !onlyUsers, mentions.roles);
		mentions.everyone = (content.contains("@everyone") || content.contains("@here"))
				&& isParsed(allowed, "everyone", !onlyUsers) && Permission.MENTION_EVERYONE.in(permissions);
		return mentions;
	}

	private static void collect(Pattern pattern, String content, @Nullable JsonNode allowed, String kind,
			boolean byDefault, Set<Long> target) {
		Matcher matcher = pattern.matcher(content);
		while (matcher.find()) {
			long id = Snowflake.parse(matcher.group(1));
			if (isParsed(allowed, kind, byDefault) || (allowed != null && Json.contains(allowed.path(kind), id))) {
				target.add(id);
			}
		}
	}

	private static boolean isParsed(@Nullable JsonNode allowed, String kind, boolean byDefault) {
		if (allowed == null) {
			return byDefault;
		}
		for (JsonNode element : allowed.path("parse")) {
			if (kind.equals(element.asString(""))) {
				return true;
			}
		}
		return false;
	}

	Set<Long> users() {
		return this.users;
	}

	Set<Long> roles() {
		return this.roles;
	}

	boolean everyone() {
		return this.everyone;
	}

}
