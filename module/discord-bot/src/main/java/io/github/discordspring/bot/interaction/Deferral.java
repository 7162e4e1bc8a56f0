package io.github.discordspring.bot.interaction;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.bot.handler.HandlerDeclaration;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;

/**
 * When and how a handler is deferred that is not done in time, as {@link AutoDefer} says.
 *
 * @param after after which time, {@code null} for that of {@link InteractionOptions}
 * @param reply whether a new message takes the place of the placeholder where a component
 * was used
 */
public record Deferral(@Nullable Duration after, boolean reply) {

	private static final Deferral USUAL = new Deferral(null, false);

	/**
	 * Reads what a handler says.
	 * @throws InvalidHandlerException if the time is none, or not below that of Discord
	 */
	static Deferral of(HandlerDeclaration handler) {
		List<AutoDefer> annotations = handler.annotations(AutoDefer.class);
		if (annotations.isEmpty()) {
			return USUAL;
		}
		// That of the method comes behind that of the class
		AutoDefer annotation = annotations.get(annotations.size() - 1);
		String text = handler.resolvePlaceholders(annotation.after()).trim();
		return new Deferral(text.isEmpty() ? null : duration(handler, text), annotation.reply());
	}

	private static Duration duration(HandlerDeclaration handler, String text) {
		try {
			Duration duration = DurationFormatterUtils.detectAndParse(text, DurationFormat.Unit.MILLIS);
			if (!duration.isNegative() && duration.compareTo(InteractionOptions.LIMIT) < 0) {
				return duration;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHandlerException(handler.method(),
					"is to be deferred after '" + text + "', which is no duration", "Write it as 500ms or PT0.5S.", ex);
		}
		throw new InvalidHandlerException(handler.method(),
				"is to be deferred after " + text + ", where Discord waits for three seconds",
				"Take a time from 0 to below 3s, less the way to Discord, in @AutoDefer.");
	}

}
