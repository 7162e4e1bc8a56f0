package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.Locale;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DelegatingMessageSource;

/**
 * Names and descriptions of commands in the languages for which the application has
 * messages.
 */
final class CommandTexts {

	/** No language: what comes for it comes for any that has no messages of its own. */
	private static final java.util.Locale NOWHERE = java.util.Locale.forLanguageTag("zxx");

	private final @Nullable MessageSource source;

	private final Map<String, java.util.Locale> locales = new LinkedHashMap<>();

	/** Whether the languages were named, so that messages are not searched for. */
	private final boolean named;

	/**
	 * Prepares for a source of messages.
	 * @param source the messages, {@code null} for none
	 * @param locales the languages, as Discord names them; none for all that have
	 * messages
	 */
	CommandTexts(@Nullable MessageSource source, Collection<String> locales) {
		this.source = isEmpty(source) ? null : source;
		this.named = !locales.isEmpty();
		for (String tag : this.named ? locales : Locale.values().stream().map(Locale::value).toList()) {
			this.locales.put(tag, java.util.Locale.forLanguageTag(tag));
		}
	}

	private static boolean isEmpty(@Nullable MessageSource source) {
		return source instanceof DelegatingMessageSource delegating && delegating.getParentMessageSource() == null;
	}

	/**
	 * Gives the name of a slash command or an option.
	 */
	Text name(Method method, String key, String name) {
		String code = key + ".name";
		return new Text(name, localizations(method, code, name, ApplicationCommandRequest::isName,
				"1 to 32 lower-case letters, digits, hyphens or underscores"));
	}

	/**
	 * Gives the name of a command in a menu.
	 */
	Text menuName(Method method, String key, String name) {
		return new Text(name,
				localizations(method, key + ".name", name, CommandNames::isMenuName, "1 to 32 characters"));
	}

	/**
	 * Gives a description.
	 * @param description if empty, it is a message
	 * @param otherwise stands for it if there is no such message; may be empty, and then
	 * there must be one
	 */
	Text description(Method method, String key, String description, String otherwise) {
		String code = key + ".description";
		String text = description;
		if (text.isEmpty()) {
			String found = message(code, java.util.Locale.US);
			text = (found != null) ? found : otherwise;
		}
		if (text.isEmpty()) {
			throw new InvalidHandlerException(method, "has no description, neither in its annotation nor as a message",
					"Write description = \"...\", or add the message " + code + ".");
		}
		CommandNames.checkDescription(method, key, text);
		return new Text(text, localizations(method, code, text, CommandNames::isDescription, "1 to 100 characters"));
	}

	/**
	 * Gives a choice of an option with its name in all languages.
	 */
	ApplicationCommandOptionChoice choice(Method method, String key, ApplicationCommandOptionChoice choice) {
		if (!CommandNames.isDescription(choice.name())) {
			throw new InvalidHandlerException(method,
					"has the choice '" + choice.name() + "' in " + key + ", which Discord does not take",
					"Show it with 1 to 100 characters.");
		}
		if (choice.nameLocalizations() != null) {
			return choice;
		}
		Map<String, String> names = localizations(method, key + ".choice." + choice.value(), choice.name(),
				CommandNames::isDescription, "1 to 100 characters");
		return (names != null) ? new ApplicationCommandOptionChoice(choice.name(), names, null, choice.value())
				: choice;
	}

	private @Nullable Map<String, String> localizations(Method method, String code, String text,
			Predicate<String> possible, String rule) {
		if (this.source == null) {
			return null;
		}
		String anywhere = this.named ? null : message(code, NOWHERE);
		Map<String, String> found = new LinkedHashMap<>();
		this.locales.forEach((tag, locale) -> {
			String message = message(code, locale);
			boolean own = message != null && (!message.equals(anywhere) || isSystemLanguage(locale));
			if (message != null && own && !message.equals(text)) {
				if (!possible.test(message)) {
					throw new InvalidHandlerException(method, "has the message " + code + " for " + tag + ", '"
							+ message + "', which Discord does not take", "Take " + rule + ".");
				}
				found.put(tag, message);
			}
		});
		return found.isEmpty() ? null : found;
	}

	/**
	 * Tells whether messages of this language may be those that come for any other, too.
	 */
	private static boolean isSystemLanguage(java.util.Locale locale) {
		return locale.getLanguage().equals(java.util.Locale.getDefault().getLanguage());
	}

	private @Nullable String message(String code, java.util.Locale locale) {
		String message = (this.source != null) ? this.source.getMessage(code, null, null, locale) : null;
		// A source may give the code itself for what it has not
		return (message == null || message.equals(code) || message.isBlank()) ? null : message;
	}

	/**
	 * Checks that names that stand beside each other differ in each language.
	 */
	static void checkUnique(String where, List<Named> names) {
		Map<String, String> seen = new LinkedHashMap<>();
		for (Named named : names) {
			Map<String, String> localizations = named.localizations();
			if (localizations == null) {
				continue;
			}
			localizations.forEach((tag, name) -> {
				String other = seen.put(tag + ' ' + name, named.name());
				if (other != null) {
					throw new InvalidHandlerException(named.method(), "has '" + name + "' as the name of both '" + other
							+ "' and '" + named.name() + "' for " + tag + " in " + where,
							"Change one of the messages.");
				}
			});
		}
	}

	/**
	 * A text in several languages.
	 *
	 * @param text for all languages without an own one
	 * @param localizations by language, {@code null} if there is none
	 */
	record Text(String text, @Nullable Map<String, String> localizations) {

	}

	/**
	 * A name beside others.
	 *
	 * @param name the name for all languages without an own one
	 * @param localizations by language, {@code null} if there is none
	 * @param method where it is declared
	 */
	record Named(String name, @Nullable Map<String, String> localizations, Method method) {

	}

}
