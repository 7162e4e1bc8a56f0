package io.github.discordspring.bot.command;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.message.ResolvedData;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;

/**
 * Values of an option as values of a Java type: one that {@link OptionType} lists, or
 * another that the conversion service makes of such a one.
 */
final class OptionCodec {

	/** What other types are made of; the first that is possible. */
	private static final List<Class<?>> SOURCES = List.of(Member.class, User.class, Channel.class, Role.class,
			Attachment.class, String.class);

	private final OptionType type;

	/** The type in the table of {@link OptionType}. */
	private final Class<?> listed;

	private final Class<?> javaType;

	private final UnaryOperator<Object> conversion;

	private OptionCodec(OptionType type, Class<?> listed, Class<?> javaType, UnaryOperator<Object> conversion) {
		this.type = type;
		this.listed = listed;
		this.javaType = javaType;
		this.conversion = conversion;
	}

	/**
	 * Finds how values of a type are got.
	 * @param javaType the type, a wrapper in place of a primitive
	 * @return {@code null} if no option can be that
	 */
	static @Nullable OptionCodec of(Class<?> javaType, HandlerMethods handlerMethods) {
		OptionType type = OptionType.of(javaType).orElse(null);
		if (type != null) {
			return new OptionCodec(type, javaType, javaType, UnaryOperator.identity());
		}
		if (javaType.isArray() || Iterable.class.isAssignableFrom(javaType)) {
			return null;
		}
		ConversionService service = handlerMethods.conversionService();
		for (Class<?> source : SOURCES) {
			boolean own = source == String.class || HandlerMethods.isOwnType(javaType);
			if (own && service.canConvert(source, javaType)) {
				return new OptionCodec(OptionType.of(source).orElseThrow(), source, javaType,
						(value) -> converted(service, value, javaType));
			}
		}
		return null;
	}

	private static Object converted(ConversionService service, Object value, Class<?> javaType) {
		Object converted = service.convert(value, javaType);
		if (converted == null) {
			throw new IllegalArgumentException("There is no " + javaType.getSimpleName() + " for " + value);
		}
		return converted;
	}

	ApplicationCommandOptionType wireType() {
		return this.type.wireType();
	}

	Class<?> javaType() {
		return this.javaType;
	}

	/**
	 * Reads a value from an annotation.
	 * @throws RuntimeException if the text is no such value
	 */
	Object parse(String text) {
		return this.conversion.apply(this.type.parse(text, this.listed));
	}

	/**
	 * Reads a value from an interaction.
	 * @throws RefusedException if it is no such value
	 */
	Object read(String option, OptionValue value, @Nullable ResolvedData resolved) {
		Object listedValue;
		try {
			listedValue = this.type.convert(value, this.listed, resolved);
		}
		catch (IllegalArgumentException ex) {
			throw CommandRefusals.invalid(option, value.asString());
		}
		try {
			return this.conversion.apply(listedValue);
		}
		catch (IllegalArgumentException ex) {
			throw CommandRefusals.invalid(option, shown(value, listedValue));
		}
		catch (ConversionFailedException ex) {
			Throwable cause = ex.getMostSpecificCause();
			if (cause instanceof IllegalArgumentException || cause instanceof DateTimeException) {
				throw CommandRefusals.invalid(option, shown(value, listedValue));
			}
			// What a converter says to the user, or what went wrong in it
			throw ex;
		}
	}

	private static String shown(OptionValue value, Object listedValue) {
		if (listedValue instanceof Channel channel && channel.name() != null) {
			return channel.name();
		}
		if (listedValue instanceof User user) {
			return user.username();
		}
		if (listedValue instanceof Role role) {
			return role.name();
		}
		return (listedValue instanceof Attachment file) ? file.filename() : value.asString();
	}

}
