package io.github.discordspring.rest.route;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Webhooks, and the messages that are written with them. Calls with a webhook's token
 * need no bot's token.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook</a>
 */
public interface WebhookRoutes {

	/**
	 * Writes a message into the webhook's channel and waits until it is there.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param request the message
	 * @return the message as sent
	 */
	default Mono<Message> executeWebhook(long webhookId, Secret webhookToken, WebhookExecuteRequest request) {
		return executeWebhook(webhookId, webhookToken, true, null, request);
	}

	/**
	 * Writes a message into the webhook's channel.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param wait whether to wait until the message is there, and to learn of its failure
	 * @param threadId thread of that channel to write into
	 * @param request the message
	 * @return the message as sent; nothing if not waited for
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute
	 * webhook</a>
	 */
	@PostExchange("/webhooks/{webhookId}/{webhookToken}")
	Mono<Message> executeWebhook(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@RequestParam("wait") boolean wait,
			@RequestParam(name = "thread_id", required = false) @Nullable Long threadId,
			@RequestBody WebhookExecuteRequest request);

	/**
	 * Gets a message that the webhook wrote.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param messageId the message
	 * @param threadId thread the message is in
	 * @return the message
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#get-webhook-message">Get
	 * webhook message</a>
	 */
	@GetExchange("/webhooks/{webhookId}/{webhookToken}/messages/{messageId}")
	Mono<Message> getWebhookMessage(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@PathVariable long messageId, @RequestParam(name = "thread_id", required = false) @Nullable Long threadId);

	/**
	 * Changes a message that the webhook wrote.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param messageId the message
	 * @param threadId thread the message is in
	 * @param request what changes
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#edit-webhook-message">Edit
	 * webhook message</a>
	 */
	@PatchExchange("/webhooks/{webhookId}/{webhookToken}/messages/{messageId}")
	Mono<Message> editWebhookMessage(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@PathVariable long messageId, @RequestParam(name = "thread_id", required = false) @Nullable Long threadId,
			@RequestBody MessageEditRequest request);

	/**
	 * Deletes a message that the webhook wrote.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param messageId the message
	 * @param threadId thread the message is in
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#delete-webhook-message">Delete
	 * webhook message</a>
	 */
	@DeleteExchange("/webhooks/{webhookId}/{webhookToken}/messages/{messageId}")
	Mono<Void> deleteWebhookMessage(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@PathVariable long messageId, @RequestParam(name = "thread_id", required = false) @Nullable Long threadId);

}
