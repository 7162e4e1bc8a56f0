package io.github.discordspring.bot.interaction;

import java.lang.reflect.Method;

import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.MessageContent;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionData;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageEditRequestBuilder;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;

/**
 * Resolves what the handlers of every kind of interaction can take: the
 * {@link InteractionReply}, the interaction, its data, event and message, and the user,
 * member and channel it came from. Made for one method, and notes what that takes.
 */
public final class InteractionArguments implements DiscordArgumentResolver {

	private final Method method;

	private final DiscordArgumentResolver own;

	private boolean takesReply;

	/**
	 * Starts with a method.
	 * @param method the handler; the exception methods of its bean get the same arguments
	 * @param own resolves what only handlers of that kind of interaction can take; asked
	 * first
	 */
	public InteractionArguments(Method method, DiscordArgumentResolver own) {
		this.method = method;
		this.own = own;
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		Argument argument = this.own.resolverFor(parameter);
		return (argument != null) ? argument : common(parameter);
	}

	private @Nullable Argument common(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		if (type == InteractionReply.class) {
			this.takesReply |= this.method.equals(parameter.getMethod());
			return (context) -> ((InteractionContext) context).reply();
		}
		if (type == Interaction.class) {
			return InteractionArguments::interaction;
		}
		if (type == InteractionCreateEvent.class) {
			return EventContext::event;
		}
		if (InteractionData.class.isAssignableFrom(type)) {
			return (context) -> interaction(context).data();
		}
		if (type == Message.class) {
			return (context) -> interaction(context).message();
		}
		if (type == User.class) {
			return (context) -> interaction(context).sender();
		}
		if (type == Member.class) {
			return (context) -> interaction(context).member();
		}
		return (type == Channel.class) ? (context) -> interaction(context).channel() : null;
	}

	private static Interaction interaction(EventContext context) {
		return ((InteractionContext) context).interaction();
	}

	/**
	 * Checks that the method can answer.
	 * @param handler the method these arguments were resolved for
	 * @param edits whether it may return changes to the message with the component
	 * @return whether it takes an {@link InteractionReply}
	 * @throws InvalidHandlerException if what it returns is no answer
	 */
	public boolean checkAnswer(HandlerMethod handler, boolean edits) {
		Class<?> type = handler.valueType();
		boolean edit = type == MessageEditRequest.class || type == MessageEditRequestBuilder.class;
		if (edit && !edits) {
			throw new InvalidHandlerException(handler.method(), "returns changes, but there is no message to change",
					"Return a MessageCreateRequest, a text or an embed.");
		}
		boolean answer = edit || MessageContent.isSupported(type) || type == InteractionResponse.class
				|| type == Object.class || MessageSourceResolvable.class.isAssignableFrom(type);
		if (!answer && !this.takesReply && (type != Void.class || !edits)) {
			throw new InvalidHandlerException(handler.method(),
					"returns " + ((type == Void.class) ? "nothing" : type.getSimpleName())
							+ " and takes no InteractionReply, so nothing would answer",
					"Return a text, an embed or a message, or take an InteractionReply and answer with that.");
		}
		return this.takesReply;
	}

}
