package io.github.discordspring.autoconfigure.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.github.discordspring.model.message.AllowedMentions;

/**
 * Whom messages may notify that do not say it themselves.
 */
public enum AllowedMention {

	/** Nobody; to be the only one. */
	NONE,

	/** Users who are mentioned. */
	USERS,

	/** Roles that are mentioned. */
	ROLES,

	/** All, by {@code @everyone} and {@code @here}. */
	EVERYONE,

	/** The author of the message that is answered. */
	REPLIED_USER;

	static AllowedMentions of(Collection<AllowedMention> mentions) {
		List<String> parse = new ArrayList<>();
		if (mentions.contains(USERS)) {
			parse.add("users");
		}
		if (mentions.contains(ROLES)) {
			parse.add("roles");
		}
		if (mentions.contains(EVERYONE)) {
			parse.add("everyone");
		}
		return AllowedMentions.builder().parse(parse).repliedUser(mentions.contains(REPLIED_USER)).build();
	}

}
