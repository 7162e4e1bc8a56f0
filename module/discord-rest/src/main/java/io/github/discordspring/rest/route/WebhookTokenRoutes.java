package io.github.discordspring.rest.route;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.webhook.Webhook;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import io.github.discordspring.model.webhook.WebhookWithTokenModifyRequest;
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
 * What is done with a webhook's own token, without a bot's: its messages above all. Part
 * of the documentation's group of webhooks.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook</a>
 */
public interface WebhookTokenRoutes {

	/**
	 * Gets a webhook.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @return the webhook, without the user who made it
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#get-webhook-with-token">Get
	 * webhook with token</a>
	 */
	@GetExchange("/webhooks/{webhookId}/{webhookToken}")
	Mono<Webhook> getWebhookWithToken(@PathVariable long webhookId, @PathVariable Secret webhookToken);

	/**
	 * Changes a webhook.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param request what changes
	 * @return the webhook as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#modify-webhook-with-token">Modify
	 * webhook with token</a>
	 */
	@PatchExchange("/webhooks/{webhookId}/{webhookToken}")
	Mono<Webhook> modifyWebhookWithToken(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@RequestBody WebhookWithTokenModifyRequest request);

	/**
	 * Deletes a webhook.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#delete-webhook-with-token">Delete
	 * webhook with token</a>
	 */
	@DeleteExchange("/webhooks/{webhookId}/{webhookToken}")
	Mono<Void> deleteWebhookWithToken(@PathVariable long webhookId, @PathVariable Secret webhookToken);

	/**
	 * Writes a message into the webhook's channel.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param wait whether to wait until the message is there, and to learn of its failure
	 * @param threadId thread of that channel to write into
	 * @param withComponents whether components are looked at; needed for a webhook that
	 * does not belong to the application
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
			@RequestParam(name = "with_components", required = false) @Nullable Boolean withComponents,
			@RequestBody WebhookExecuteRequest request);

	/**
	 * Writes a message in Slack's form into the webhook's channel.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param wait whether to wait until the message is there, and to learn of its failure
	 * @param threadId thread of that channel to write into
	 * @param payload the message as Slack takes it
	 * @return completes when Discord has it
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#execute-slack-compatible-webhook">Execute
	 * slack compatible webhook</a>
	 */
	@PostExchange("/webhooks/{webhookId}/{webhookToken}/slack")
	Mono<Void> executeSlackCompatibleWebhook(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@RequestParam(name = "wait", required = false) @Nullable Boolean wait,
			@RequestParam(name = "thread_id", required = false) @Nullable Long threadId, @RequestBody RawJson payload);

	/**
	 * Writes of an event at GitHub into the webhook's channel.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param wait whether to wait until the message is there, and to learn of its failure
	 * @param threadId thread of that channel to write into
	 * @param payload the event as GitHub sends it; of the headers that GitHub sends, none
	 * can be given
	 * @return completes when Discord has it
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#execute-githubcompatible-webhook">Execute
	 * githubcompatible webhook</a>
	 */
	@PostExchange("/webhooks/{webhookId}/{webhookToken}/github")
	Mono<Void> executeGithubCompatibleWebhook(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@RequestParam(name = "wait", required = false) @Nullable Boolean wait,
			@RequestParam(name = "thread_id", required = false) @Nullable Long threadId, @RequestBody RawJson payload);

	/**
	 * Gets a message that the webhook wrote.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param messageId the message
	 * @param threadId thread that the message is in
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
	 * @param threadId thread that the message is in
	 * @param withComponents whether components are looked at; needed for a webhook that
	 * does not belong to the application
	 * @param request what changes
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#edit-webhook-message">Edit
	 * webhook message</a>
	 */
	@PatchExchange("/webhooks/{webhookId}/{webhookToken}/messages/{messageId}")
	Mono<Message> editWebhookMessage(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@PathVariable long messageId, @RequestParam(name = "thread_id", required = false) @Nullable Long threadId,
			@RequestParam(name = "with_components", required = false) @Nullable Boolean withComponents,
			@RequestBody MessageEditRequest request);

	/**
	 * Deletes a message that the webhook wrote.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param messageId the message
	 * @param threadId thread that the message is in
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#delete-webhook-message">Delete
	 * webhook message</a>
	 */
	@DeleteExchange("/webhooks/{webhookId}/{webhookToken}/messages/{messageId}")
	Mono<Void> deleteWebhookMessage(@PathVariable long webhookId, @PathVariable Secret webhookToken,
			@PathVariable long messageId, @RequestParam(name = "thread_id", required = false) @Nullable Long threadId);

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
	 */
	default Mono<Message> executeWebhook(long webhookId, Secret webhookToken, boolean wait, @Nullable Long threadId,
			WebhookExecuteRequest request) {
		return executeWebhook(webhookId, webhookToken, wait, threadId, null, request);
	}

	/**
	 * Changes a message that the webhook wrote.
	 * @param webhookId the webhook
	 * @param webhookToken its token
	 * @param messageId the message
	 * @param threadId thread that the message is in
	 * @param request what changes
	 * @return the message as it is now
	 */
	default Mono<Message> editWebhookMessage(long webhookId, Secret webhookToken, long messageId,
			@Nullable Long threadId, MessageEditRequest request) {
		return editWebhookMessage(webhookId, webhookToken, messageId, threadId, null, request);
	}

}
