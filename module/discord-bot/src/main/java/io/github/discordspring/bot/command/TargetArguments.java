package io.github.discordspring.bot.command;

import java.lang.reflect.Method;

import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionContext;
import io.github.discordspring.model.application.ApplicationCommandType;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.ResolvedData;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Gives commands of a menu the user or message of whose menu it is.
 */
final class TargetArguments implements DiscordArgumentResolver {

	private final Method method;

	private final ApplicationCommandType type;

	TargetArguments(Method method, ApplicationCommandType type) {
		this.method = method;
		this.type = type;
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		if (parameter.hasParameterAnnotation(Option.class) && this.method.equals(parameter.getMethod())) {
			throw new InvalidHandlerException(this.method, "has an option, but commands of menus have none",
					"Remove @Option, or make it a @SlashCommand.");
		}
		OptionTarget target = OptionTarget.of(this.method, parameter);
		if (this.type.equals(ApplicationCommandType.MESSAGE)) {
			return (target.type() == Message.class) ? (context) -> target.wrap(message(context)) : null;
		}
		if (target.type() == User.class) {
			return (context) -> target.wrap(user(context));
		}
		if (target.type() == Member.class) {
			return (context) -> {
				ApplicationCommandData command = data(context);
				Member member = OptionType.member(command.targetId(), command.resolved());
				if (member == null && !target.isOptional()) {
					throw CommandRefusals.notAMember(user(context).username());
				}
				return target.wrap(member);
			};
		}
		return null;
	}

	private static User user(EventContext context) {
		ApplicationCommandData command = data(context);
		ResolvedData resolved = command.resolved();
		User user = (resolved != null) ? resolved.users().get(command.targetId()) : null;
		return found(user, command);
	}

	private static Message message(EventContext context) {
		ApplicationCommandData command = data(context);
		ResolvedData resolved = command.resolved();
		Message message = (resolved != null) ? resolved.messages().get(command.targetId()) : null;
		return found(message, command);
	}

	private static <T> T found(@Nullable T target, ApplicationCommandData command) {
		if (target == null) {
			throw new IllegalStateException("Discord did not say what " + command.targetId() + " is");
		}
		return target;
	}

	private static ApplicationCommandData data(EventContext context) {
		if (((InteractionContext) context).interaction().data() instanceof ApplicationCommandData command) {
			return command;
		}
		throw new IllegalStateException("No command was used");
	}

}
