package io.github.discordspring.bot.interaction;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.MessageContent;
import io.github.discordspring.bot.handler.ResultHandler;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageEditRequestBuilder;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Answers interactions with what their handlers return.
 */
final class AnswerHandler implements ResultHandler {

	/** Code of the message that a user is told when a handler failed. */
	private static final String FAILURE = "discord.interaction.failure";

	private final MessageSourceResolvable failureMessage;

	AnswerHandler(String failureMessage) {
		this.failureMessage = new DefaultMessageSourceResolvable(new String[] { FAILURE }, failureMessage);
	}

	@Override
	public Mono<Void> handleResult(EventContext context, Object value) {
		InteractionReply reply = ((InteractionContext) context).reply();
		if (value instanceof InteractionResponse response) {
			return reply.respond(response);
		}
		if (value instanceof MessageEditRequest changes) {
			return reply.edit(changes);
		}
		if (value instanceof MessageEditRequestBuilder changes) {
			return reply.edit(changes.build());
		}
		if (value instanceof MessageSourceResolvable text) {
			return reply.reply(text(context, text));
		}
		MessageCreateRequest message = MessageContent.of(value);
		return (message != null) ? reply.reply(message) : Mono.empty();
	}

	@Override
	public Mono<Void> handleFailure(EventContext context, Throwable exception) {
		return ((InteractionContext) context).reply().answers().tellPrivately(text(context, this.failureMessage));
	}

	@Override
	public Mono<Void> handleRefusal(EventContext context, String text) {
		return ((InteractionContext) context).reply().answers().tellPrivately(text);
	}

	/**
	 * Gives a text in the language of the user.
	 */
	private static String text(EventContext context, MessageSourceResolvable message) {
		return ((InteractionContext) context).match().handler().messages().text(message, context);
	}

}
