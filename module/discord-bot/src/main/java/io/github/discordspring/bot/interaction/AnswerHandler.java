package io.github.discordspring.bot.interaction;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.MessageContent;
import io.github.discordspring.bot.handler.ResultHandler;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageEditRequestBuilder;
import reactor.core.publisher.Mono;

/**
 * Answers interactions with what their handlers return.
 */
final class AnswerHandler implements ResultHandler {

	private final String failureMessage;

	AnswerHandler(String failureMessage) {
		this.failureMessage = failureMessage;
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
		MessageCreateRequest message = MessageContent.of(value);
		return (message != null) ? reply.reply(message) : Mono.empty();
	}

	@Override
	public Mono<Void> handleFailure(EventContext context, Throwable exception) {
		return ((InteractionContext) context).reply().answers().tellPrivately(this.failureMessage);
	}

	@Override
	public Mono<Void> handleRefusal(EventContext context, String text) {
		return ((InteractionContext) context).reply().answers().tellPrivately(text);
	}

}
