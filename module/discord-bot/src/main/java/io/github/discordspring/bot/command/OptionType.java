package io.github.discordspring.bot.command;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.message.ResolvedData;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

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

	WHOLE_NUMBER(ApplicationCommandOptionType.INTEGER, Integer.class, Long.class) {

		@Override
		Object parse(String text, Class<?> javaType) {
			return (javaType == Integer.class) ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
		}

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			long number = value.asLong();
			return (javaType == Integer.class) ? (Object) Math.toIntExact(number) : (Object) number;
		}

	},

	NUMBER(ApplicationCommandOptionType.NUMBER, Double.class) {

		@Override
		Object parse(String text, Class<?> javaType) {
			return Double.valueOf(text);
		}

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return value.asDouble();
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
			Member member = (Member) find(value, (resolved != null) ? resolved.members() : Map.of());
			User user = (resolved != null) ? resolved.users().get(value.asLong()) : null;
			return (user != null) ? member.toBuilder().user(user).build() : member;
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

	FILE(ApplicationCommandOptionType.ATTACHMENT, Attachment.class) {

		@Override
		Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved) {
			return find(value, (resolved != null) ? resolved.attachments() : Map.of());
		}

	};

	private final ApplicationCommandOptionType wireType;

	private final Class<?>[] javaTypes;

	OptionType(ApplicationCommandOptionType wireType, Class<?>... javaTypes) {
		this.wireType = wireType;
		this.javaTypes = javaTypes;
	}

	/**
	 * Finds what a Java type is as an option.
	 * @param javaType the type, a wrapper in place of a primitive
	 * @return empty if no option can have it
	 */
	static Optional<OptionType> of(Class<?> javaType) {
		Class<?> wanted = javaType.isEnum() ? Enum.class : javaType;
		return Arrays.stream(values()).filter((type) -> Arrays.asList(type.javaTypes).contains(wanted)).findFirst();
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
	 */
	abstract Object convert(OptionValue value, Class<?> javaType, @Nullable ResolvedData resolved);

	private static Object find(OptionValue value, Map<Long, ?> resolved) {
		Object found = resolved.get(value.asLong());
		if (found == null) {
			throw new IllegalStateException("Discord did not say what " + value.asString()
					+ " is; a Member, for one, cannot be had outside of guilds: take a User there");
		}
		return found;
	}

}
