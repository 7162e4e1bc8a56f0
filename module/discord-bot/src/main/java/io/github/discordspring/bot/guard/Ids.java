package io.github.discordspring.bot.guard;

import java.util.LinkedHashSet;
import java.util.Set;

import io.github.discordspring.bot.handler.HandlerDeclaration;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.Snowflake;

import org.springframework.util.StringUtils;

/**
 * Ids in annotations.
 */
final class Ids {

	private Ids() {
	}

	static Set<Long> of(HandlerDeclaration handler, String[] texts) {
		Set<Long> ids = new LinkedHashSet<>();
		for (String text : texts) {
			for (String id : StringUtils.tokenizeToStringArray(handler.resolvePlaceholders(text), ",")) {
				ids.add(parse(handler, id));
			}
		}
		return ids;
	}

	private static Long parse(HandlerDeclaration handler, String id) {
		try {
			return Snowflake.parse(id);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHandlerException(handler.method(), "is guarded by '" + id + "', which is no id",
					"Write ids as numbers, with commas between them.", ex);
		}
	}

}
