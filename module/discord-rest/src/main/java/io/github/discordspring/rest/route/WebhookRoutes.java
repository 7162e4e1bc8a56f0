package io.github.discordspring.rest.route;

import io.github.discordspring.model.webhook.Webhook;
import io.github.discordspring.model.webhook.WebhookCreateRequest;
import io.github.discordspring.model.webhook.WebhookModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Webhooks, and by the interface it extends what is done with a webhook's token.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook</a>
 */
public interface WebhookRoutes extends WebhookTokenRoutes {

	/**
	 * Creates a webhook of a channel, without a reason.
	 * @param channelId the channel
	 * @param request its name and picture
	 * @return the webhook, with its token
	 */
	default Mono<Webhook> createWebhook(long channelId, WebhookCreateRequest request) {
		return createWebhook(channelId, request, null);
	}

	/**
	 * Creates a webhook of a channel.
	 * @param channelId the channel
	 * @param request its name and picture
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the webhook, with its token
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#create-webhook">Create
	 * webhook</a>
	 */
	@PostExchange("/channels/{channelId}/webhooks")
	Mono<Webhook> createWebhook(@PathVariable long channelId, @RequestBody WebhookCreateRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets the webhooks of a channel.
	 * @param channelId the channel
	 * @return the webhooks
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#get-channel-webhooks">Get
	 * channel webhooks</a>
	 */
	@GetExchange("/channels/{channelId}/webhooks")
	Flux<Webhook> getChannelWebhooks(@PathVariable long channelId);

	/**
	 * Gets the webhooks of a guild.
	 * @param guildId the guild
	 * @return the webhooks
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#get-guild-webhooks">Get
	 * guild webhooks</a>
	 */
	@GetExchange("/guilds/{guildId}/webhooks")
	Flux<Webhook> getGuildWebhooks(@PathVariable long guildId);

	/**
	 * Gets a webhook.
	 * @param webhookId the webhook
	 * @return the webhook
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#get-webhook">Get webhook</a>
	 */
	@GetExchange("/webhooks/{webhookId}")
	Mono<Webhook> getWebhook(@PathVariable long webhookId);

	/**
	 * Changes a webhook, without a reason.
	 * @param webhookId the webhook
	 * @param request what changes
	 * @return the webhook as it is now
	 */
	default Mono<Webhook> modifyWebhook(long webhookId, WebhookModifyRequest request) {
		return modifyWebhook(webhookId, request, null);
	}

	/**
	 * Changes a webhook.
	 * @param webhookId the webhook
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the webhook as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#modify-webhook">Modify
	 * webhook</a>
	 */
	@PatchExchange("/webhooks/{webhookId}")
	Mono<Webhook> modifyWebhook(@PathVariable long webhookId, @RequestBody WebhookModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Deletes a webhook, without a reason.
	 * @param webhookId the webhook
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteWebhook(long webhookId) {
		return deleteWebhook(webhookId, null);
	}

	/**
	 * Deletes a webhook.
	 * @param webhookId the webhook
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#delete-webhook">Delete
	 * webhook</a>
	 */
	@DeleteExchange("/webhooks/{webhookId}")
	Mono<Void> deleteWebhook(@PathVariable long webhookId, @AuditLogReason @Nullable String reason);

}
