package io.github.discordspring.bot.client;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.webhook.Webhook;
import io.github.discordspring.model.webhook.WebhookModifyRequest;
import io.github.discordspring.rest.WebhookClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A webhook of which only the id is known. With its token,
 * {@code DiscordRestClient.webhook} is the way to its messages.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#webhook-object">Webhook
 * object</a>
 */
public final class WebhookHandle {

	private final DiscordClient client;

	private final long id;

	WebhookHandle(DiscordClient client, long id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Gives the id.
	 * @return the webhook
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Asks Discord for the webhook.
	 * @return the webhook
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#get-webhook">Get webhook</a>
	 */
	public Mono<Webhook> fetch() {
		return this.client.rest().webhooks().getWebhook(this.id);
	}

	/**
	 * Changes the webhook.
	 * @param changes what changes; the rest stays
	 * @return the webhook as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#modify-webhook">Modify
	 * webhook</a>
	 */
	public Mono<Webhook> modify(WebhookModifyRequest changes) {
		return modify(changes, null);
	}

	/**
	 * Changes the webhook.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the webhook as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#modify-webhook">Modify
	 * webhook</a>
	 */
	public Mono<Webhook> modify(WebhookModifyRequest changes, @Nullable String reason) {
		return this.client.rest().webhooks().modifyWebhook(this.id, changes, reason);
	}

	/**
	 * Renames the webhook.
	 * @param name 1 to 80 characters, without {@code clyde} and {@code discord}
	 * @return the webhook as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#modify-webhook">Modify
	 * webhook</a>
	 */
	public Mono<Webhook> setName(String name) {
		return modify(WebhookModifyRequest.builder().name(name).build());
	}

	/**
	 * Moves the webhook to another channel.
	 * @param channelId the other channel
	 * @return the webhook as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#modify-webhook">Modify
	 * webhook</a>
	 */
	public Mono<Webhook> moveTo(long channelId) {
		return modify(WebhookModifyRequest.builder().channelId(channelId).build());
	}

	/**
	 * Gives what can be done with the webhook's token.
	 * @param token the token
	 * @return a client of the webhook
	 */
	public WebhookClient withToken(Secret token) {
		return this.client.rest().webhook(this.id, token);
	}

	/**
	 * Deletes the webhook.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#delete-webhook">Delete
	 * webhook</a>
	 */
	public Mono<Void> delete() {
		return delete(null);
	}

	/**
	 * Deletes the webhook.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#delete-webhook">Delete
	 * webhook</a>
	 */
	public Mono<Void> delete(@Nullable String reason) {
		return this.client.rest().webhooks().deleteWebhook(this.id, reason);
	}

}
