package io.github.discordspring.bot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

import org.springframework.util.NumberUtils;

/**
 * What a parameter of an option may be, and how its value is got. Ids are looked up in
 * what came with the interaction, so no cache is needed.
 */
@SuppressWarnings("ImmutableEnumChecker") // what it refers to is never changed
enum OptionType {

	TEXT(ApplicationCommandOptionType.STRING, String.class) {

		@Override
		Object parse(String text, Class<?> javaType) {
			return text;
		}

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return value.asString();
		}

	},

	CHOICE(ApplicationCommandOptionType.STRING, Enum.class) {

		@Override
		Object parse(String text, Class<?> javaType) {
			for (Object constant : javaType.getEnumConstants()) {
				if (((Enum<?>) constant).name().equals(text)) {
					return constant;
				}
			}
			throw new IllegalArgumentException("There is no " + javaType.getSimpleName() + "." + text);
		}

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return parse(value.asString(), javaType);
		}

	},

	WHOLE_NUMBER(ApplicationCommandOptionType.INTEGER, Byte.class, Short.class, Integer.class, Long.class) {

		@Override
		Object parse(String text, Class<?> javaType) {
			return number(Long.valueOf(text), javaType);
		}

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			// What is being typed comes as text
			return (value.get() instanceof String text) ? parse(text.trim(), javaType)
					: number(value.asLong(), javaType);
		}

	},

	NUMBER(ApplicationCommandOptionType.NUMBER, Float.class, Double.class) {

		@Override
		Object parse(String text, Class<?> javaType) {
			return number(Double.valueOf(text), javaType);
		}

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return number(value.asDouble(), javaType);
		}

	},

	TRUTH(ApplicationCommandOptionType.BOOLEAN, Boolean.class) {

		@Override
		Object parse(String text, Class<?> javaType) {
			return switch (text) {
				case "true" -> true;
				case "false" -> false;
				default -> throw new IllegalArgumentException("Neither true nor false: " + text);
			};
		}

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return value.asBoolean();
		}

	},

	USER(ApplicationCommandOptionType.USER, User.class) {

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return find(value, (resolved != null) ? resolved.users() : Map.of());
		}

	},

	MEMBER(ApplicationCommandOptionType.USER, Member.class) {

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			Member member = member(value.asLong(), resolved);
			if (member == null) {
				User user = (resolved != null) ? resolved.users().get(value.asLong()) : null;
				throw CommandRefusals.notAMember((user != null) ? user.username() : value.asString());
			}
			return member;
		}

	},

	CHANNEL(ApplicationCommandOptionType.CHANNEL, Channel.class) {

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return find(value, (resolved != null) ? resolved.channels() : Map.of());
		}

	},

	ROLE(ApplicationCommandOptionType.ROLE, Role.class) {

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return find(value, (resolved != null) ? resolved.roles() : Map.of());
		}

	},

	MENTIONABLE(ApplicationCommandOptionType.MENTIONABLE, Mentionable.class, Object.class) {

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			Role role = (resolved != null) ? resolved.roles().get(value.asLong()) : null;
			if (role != null) {
				return (javaType == Object.class) ? role : new Mentionable.OfRole(role);
			}
			User user = (User) find(value, (resolved != null) ? resolved.users() : Map.of());
			Member member = member(value.asLong(), resolved);
			if (javaType == Object.class) {
				return (member != null) ? member : user;
			}
			return new Mentionable.OfUser(user, member);
		}

	},

	FILE(ApplicationCommandOptionType.ATTACHMENT, Attachment.class) {

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return find(value, (resolved != null) ? resolved.attachments() : Map.of());
		}

	};

	private final ApplicationCommandOptionType wireType;

	private final List<Class<?>> javaTypes;

	OptionType(ApplicationCommandOptionType wireType, Class<?>... javaTypes) {
		this.wireType = wireType;
		this.javaTypes = List.of(javaTypes);
	}

	/**
	 * Finds what a Java type is as an option.
	 * @param javaType the type, a wrapper in place of a primitive
	 * @return empty if no option can have it as it is
	 */
	static Optional<OptionType> of(Class<?> javaType) {
		Class<?> wanted = javaType.isEnum() ? Enum.class : javaType;
		for (OptionType type : values()) {
			if (type.javaTypes.contains(wanted)) {
				return Optional.of(type);
			}
		}
		return Optional.empty();
	}

	ApplicationCommandOptionType wireType() {
		return this.wireType;
	}

	/**
	 * Reads a value from an annotation.
	 * @throws IllegalArgumentException if the text is no such value
	 */
	Object parse(String text, Class<?> javaType) {
		throw new IllegalArgumentException("There is no default value for " + javaType.getSimpleName());
	}

	/**
	 * Reads a value from an interaction.
	 * @throws IllegalArgumentException if it is no such value
	 * @throws RefusedException if it cannot be what the method wants
	 */
	abstract Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved);

	@SuppressWarnings("unchecked")
	private static Object number(Number number, Class<?> javaType) {
		return NumberUtils.convertNumberToTargetClass(number, (Class<? extends Number>) javaType);
	}

	/**
	 * Finds a member with its user, which Discord leaves out there.
	 */
	static @Nullable Member member(long id, @Nullable ResolvedData resolved) {
		Member member = (resolved != null) ? resolved.members().get(id) : null;
		if (resolved == null || member == null) {
			return null;
		}
		User user = resolved.users().get(id);
		return (user != null) ? member.withUser(user) : member;
	}

	private static Object find(OptionValue value, Map<Long, ?> resolved) {
		Object found = resolved.get(value.asLong());
		if (found == null) {
			throw new IllegalStateException("Discord did not say what " + value.asString() + " is");
		}
		return found;
	}

}
