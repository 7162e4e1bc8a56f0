package io.github.discordspring.bot.component;

import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.message.ResolvedData;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.text.TextLength;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ClassUtils;

/**
 * Makes one argument of the values that came with a select menu or a field. Ids are
 * looked up in what came with the interaction, so no cache is needed.
 */
final class SubmittedValue {

	/** A text input takes more than a message, and so would what is said of it. */
	private static final int MAX_SHOWN = 100;

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private static final Set<Class<?>> RESOLVED = Set.of(User.class, Member.class, Role.class, Channel.class,
			Attachment.class, Object.class);

	private final String what;

	private final Shape shape;

	private final boolean optional;

	private final Class<?> type;

	private final TypeDescriptor target;

	private final ConversionService conversionService;

	SubmittedValue(Method method, String what, MethodParameter parameter, ConversionService conversionService) {
		this.what = what;
		this.conversionService = conversionService;
		ResolvableType declared = ResolvableType.forMethodParameter(parameter);
		this.shape = Shape.of(declared.toClass());
		ResolvableType element = (this.shape == Shape.SINGLE) ? declared : declared.getGeneric();
		this.type = ClassUtils.resolvePrimitiveIfNecessary(element.resolve(Object.class));
		this.target = new TypeDescriptor(element, null, null);
		this.optional = this.shape == Shape.OPTIONAL || Nullness.forMethodParameter(parameter) == Nullness.NULLABLE;
		boolean unknown = this.shape != Shape.SINGLE && !element.hasGenerics() && element.resolve() == null;
		if (unknown || (!RESOLVED.contains(this.type) && !conversionService.canConvert(TEXT, this.target))) {
			throw new InvalidHandlerException(method,
					"wants " + what + " as " + declared + ", into which text cannot be converted",
					"Take a String, a number, an enum, a User, Member, Role, Channel or Attachment, a List of these, or "
							+ "add a Converter<String, " + this.type.getSimpleName() + ">.");
		}
	}

	/**
	 * Tells whether there need not be a value: the parameter is an {@code Optional}, or
	 * may be {@code null}.
	 */
	boolean isOptional() {
		return this.optional;
	}

	/**
	 * Makes the argument of what was selected.
	 */
	@Nullable Object of(List<String> values, @Nullable ResolvedData resolved) {
		return switch (this.shape) {
			case LIST -> Collections.unmodifiableList(all(values, resolved));
			case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(all(values, resolved)));
			case OPTIONAL -> Optional.ofNullable(first(values, resolved));
			case SINGLE -> {
				Object first = first(values, resolved);
				if (first == null && !this.optional) {
					throw new IllegalStateException(
							"Nothing is there for " + this.what + ": declare the parameter as @Nullable or Optional");
				}
				yield first;
			}
		};
	}

	/**
	 * Makes the argument of what a user entered, and tells them what is wrong with it.
	 */
	@Nullable Object ofField(String name, List<String> values, @Nullable ResolvedData resolved) {
		if (values.isEmpty() && this.shape == Shape.SINGLE && !this.optional) {
			if (this.type == Boolean.class) {
				return false;
			}
			if (this.type == String.class) {
				return "";
			}
			throw new RefusedException("discord.refusal.field-empty", "Please fill in `{0}`.", name);
		}
		try {
			return of(values, resolved);
		}
		catch (ConversionFailedException ex) {
			Throwable cause = ex.getMostSpecificCause();
			if (!(cause instanceof IllegalArgumentException) && !(cause instanceof DateTimeException)) {
				// What a converter says to the user, or what went wrong in it
				throw ex;
			}
			throw new RefusedException("discord.refusal.field-value", "`{0}` cannot be `{1}`.", name,
					TextLength.truncate(values.get(0).replace("`", ""), MAX_SHOWN));
		}
	}

	private @Nullable Object first(List<String> values, @Nullable ResolvedData resolved) {
		for (String value : values) {
			Object converted = convert(value, resolved);
			if (converted != null) {
				return converted;
			}
		}
		return null;
	}

	private List<Object> all(List<String> values, @Nullable ResolvedData resolved) {
		List<Object> all = new ArrayList<>(values.size());
		for (String value : values) {
			Object converted = convert(value, resolved);
			if (converted != null) {
				all.add(converted);
			}
		}
		return all;
	}

	private @Nullable Object convert(String value, @Nullable ResolvedData resolved) {
		if (!RESOLVED.contains(this.type)) {
			return this.conversionService.convert(value, TEXT, this.target);
		}
		if (resolved == null) {
			return null;
		}
		Long id = Long.parseUnsignedLong(value);
		if (this.type == Object.class) {
			Object role = resolved.roles().get(id);
			return (role != null) ? role : resolved.users().get(id);
		}
		return (this.type == Member.class) ? member(id, resolved) : ofType(resolved).get(id);
	}

	private Map<Long, ?> ofType(ResolvedData resolved) {
		if (this.type == User.class) {
			return resolved.users();
		}
		if (this.type == Role.class) {
			return resolved.roles();
		}
		return (this.type == Channel.class) ? resolved.channels() : resolved.attachments();
	}

	private static @Nullable Member member(Long id, ResolvedData resolved) {
		Member member = resolved.members().get(id);
		User user = resolved.users().get(id);
		return (member != null && user != null) ? member.withUser(user) : member;
	}

	private enum Shape {

		SINGLE, OPTIONAL, LIST, SET;

		static Shape of(Class<?> type) {
			if (type == Optional.class) {
				return OPTIONAL;
			}
			if (type == Set.class) {
				return SET;
			}
			return (type == List.class || type == Collection.class) ? LIST : SINGLE;
		}

	}

}
