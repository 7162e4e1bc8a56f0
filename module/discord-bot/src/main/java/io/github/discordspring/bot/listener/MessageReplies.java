package io.github.discordspring.bot.listener;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.MessageContent;
import io.github.discordspring.bot.handler.ResultHandler;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Sends what a handler of new messages returned, as a reply. For the annotations of
 * handler methods, not for applications.
 */
public final class MessageReplies implements ResultHandler {

	private static final Logger logger = LoggerFactory.getLogger(DiscordEventListener.class);

	private final DiscordClient client;

	/**
	 * Makes it.
	 * @param client sends the replies
	 */
	public MessageReplies(DiscordClient client) {
		this.client = client;
	}

	@Override
	public Mono<Void> handleResult(EventContext context, Object value) {
		MessageCreateRequest content = MessageContent.of(value);
		if (content == null) {
			return Mono.empty();
		}
		Message message = ((MessageCreateEvent) context.event()).message();
		if (message.author().bot() || message.webhookId() != 0) {
			logger.debug("No reply to message {}, as a bot or a webhook wrote it", message.id());
			return Mono.empty();
		}
		return this.client.message(message).reply(withSafeMentions(content)).then();
	}

	/**
	 * Tells who called a command. A listener was not called, so nobody waits for it.
	 */
	@Override
	public Mono<Void> handleRefusal(EventContext context, String text) {
		return (context instanceof Delivery) ? Mono.empty() : handleResult(context, text);
	}

	/**
	 * A text may repeat what a user wrote, so it notifies users at most unless it says
	 * otherwise.
	 */
	private static MessageCreateRequest withSafeMentions(MessageCreateRequest content) {
		return (content.allowedMentions() != null) ? content
				: content.toBuilder().allowedMentions(AllowedMentions.onlyUsers()).build();
	}

}
