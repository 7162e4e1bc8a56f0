package io.github.discordspring.bot.text;

import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;

/**
 * Makes values of the texts that users write.
 */
final class ArgumentValues {

	/** How long Discord may take to tell what the cache does not know. */
	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final DiscordClient client;

	private final ConversionService conversionService;

	ArgumentValues(DiscordClient client, ConversionService conversionService) {
		this.client = client;
		this.conversionService = conversionService;
	}

	boolean canRead(Class<?> type) {
		return isEntity(type) || type == String.class || this.conversionService.canConvert(String.class, type);
	}

	private static boolean isEntity(Class<?> type) {
		return type == User.class || type == Member.class || type == Role.class || type == Channel.class;
	}

	/**
	 * Tells, when the application starts, whether a text may be a value. Of entities only
	 * the form is looked at, as nothing is known of them yet, and the application's own
	 * converters may not be ready.
	 */
	boolean mayBe(String text, Class<?> type) {
		if (isEntity(type)) {
			return id(text, type) != 0;
		}
		if (!type.isEnum() && type != Boolean.class && !Number.class.isAssignableFrom(type)) {
			return true;
		}
		try {
			value(text, text, type);
			return true;
		}
		catch (TextArgumentException ex) {
			return false;
		}
	}

	/**
	 * Reads a value. May ask Discord, and wait for it.
	 * @throws TextArgumentException if the text is no such value
	 */
	Object read(String name, String text, Class<?> type, MessageCreateEvent event) {
		if (isEntity(type)) {
			long id = id(text, type);
			Object entity = (id != 0) ? entity(id, type, event) : null;
			if (entity == null) {
				throw new TextArgumentException("`" + name + "` must be a "
						+ type.getSimpleName().toLowerCase(Locale.ROOT) + ", as a mention or an id.");
			}
			return entity;
		}
		return value(name, text, type);
	}

	private Object value(String name, String text, Class<?> type) {
		if (type == String.class) {
			return text;
		}
		if (type.isEnum()) {
			return constant(name, text, type);
		}
		try {
			Object value = this.conversionService.convert(text, type);
			if (value != null) {
				return value;
			}
		}
		catch (ConversionException ex) {
			// Told below, as the exception's text is not for users
		}
		throw new TextArgumentException("`" + name + "` must be " + expected(type) + ".");
	}

	private static String expected(Class<?> type) {
		if (type == Integer.class || type == Long.class || type == Short.class || type == Byte.class) {
			return "a whole number";
		}
		if (Number.class.isAssignableFrom(type)) {
			return "a number";
		}
		return (type == Boolean.class) ? "yes or no" : "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
	}

	private Object constant(String name, String text, Class<?> type) {
		String wanted = text.replace('-', '_');
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equalsIgnoreCase(wanted) || constant.toString().equalsIgnoreCase(text)) {
				return constant;
			}
		}
		throw new TextArgumentException("`" + name + "` must be one of " + choices(type) + ".");
	}

	String choices(Class<?> type) {
		StringJoiner names = new StringJoiner(", ");
		for (Object constant : type.getEnumConstants()) {
			names.add("`" + constant.toString().toLowerCase(Locale.ROOT) + "`");
		}
		return names.toString();
	}

	/**
	 * Reads an id: digits, or a mention around them.
	 * @return 0 if it is none
	 */
	private static long id(String text, Class<?> type) {
		String digits = text;
		if (text.startsWith("<") && text.endsWith(">")) {
			String mark = (type == Channel.class) ? "<#" : (type == Role.class) ? "<@&" : "<@";
			if (!text.startsWith(mark)) {
				return 0;
			}
			int start = text.startsWith("!", mark.length()) ? mark.length() + 1 : mark.length();
			digits = text.substring(start, text.length() - 1);
		}
		try {
			return Long.parseLong(digits);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private @Nullable Object entity(long id, Class<?> type, MessageCreateEvent event) {
		if (type == Channel.class) {
			Channel cached = this.client.channel(id).cached();
			return (cached != null) ? cached : ask(this.client.channel(id).fetch());
		}
		if (type == Role.class) {
			Role cached = this.client.role(event.guildId(), id).cached();
			return (cached != null || event.guildId() == 0) ? cached
					: ask(this.client.role(event.guildId(), id).fetch());
		}
		if (type == Member.class) {
			Member cached = this.client.guild(event.guildId()).cachedMember(id);
			return (cached != null || event.guildId() == 0) ? cached
					: ask(this.client.guild(event.guildId()).fetchMember(id));
		}
		for (User mentioned : event.message().mentions()) {
			if (mentioned.id() == id) {
				return mentioned;
			}
		}
		User cached = this.client.user(id).cached();
		return (cached != null) ? cached : ask(this.client.user(id).fetch());
	}

	/**
	 * Asks Discord. What it does not know, or does not tell, is none.
	 */
	private static <T> @Nullable T ask(Mono<T> call) {
		return call.onErrorComplete().block(TIMEOUT);
	}

}
