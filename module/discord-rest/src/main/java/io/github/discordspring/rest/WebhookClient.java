package io.github.discordspring.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.webhook.Webhook;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import io.github.discordspring.model.webhook.WebhookWithTokenModifyRequest;
import io.github.discordspring.rest.route.WebhookTokenRoutes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What can be done with one webhook and its token: no bot is needed. Safe for use by any
 * number of threads.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook</a>
 */
public final class WebhookClient {

	private static final Pattern URL = Pattern.compile(
			"https?://[^/\\s]+/(?:[^?\\s]+/)?webhooks/(\\d{1,20})/([\\w.-]+)/?(?:\\?(?:[^#\\s]*&)?thread_id=(\\d{1,20})(?:&[^#\\s]*)?|\\?[^#\\s]*)?");

	private final WebhookTokenRoutes routes;

	private final long id;

	private final Secret token;

	private final @Nullable Long threadId;

	WebhookClient(WebhookTokenRoutes routes, long id, Secret token, @Nullable Long threadId) {
		this.routes = routes;
		this.id = id;
		this.token = token;
		this.threadId = threadId;
	}

	static WebhookClient of(WebhookTokenRoutes routes, String url) {
		Matcher matcher = URL.matcher(url);
		if (!matcher.matches()) {
			// The address may hold a token
			throw new IllegalArgumentException(
					"The address of a webhook is of the form https://discord.com/api/webhooks/{id}/{token}");
		}
		String thread = matcher.group(3);
		return new WebhookClient(routes, Snowflake.parse(matcher.group(1)), new Secret(matcher.group(2)),
				(thread != null) ? Snowflake.parse(thread) : null);
	}

	/**
	 * Gives the id.
	 * @return the webhook
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Gives a client for a thread of the webhook's channel.
	 * @param threadId the thread, or a forum's post
	 * @return another client of the same webhook
	 */
	public WebhookClient thread(long threadId) {
		return new WebhookClient(this.routes, this.id, this.token, threadId);
	}

	/**
	 * Writes a text.
	 * @param content 1 to 2000 characters
	 * @return the message as sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute
	 * webhook</a>
	 */
	public Mono<Message> send(String content) {
		return send(WebhookExecuteRequest.builder().content(content).build());
	}

	/**
	 * Writes a message.
	 * @param message the message
	 * @return the message as sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute
	 * webhook</a>
	 */
	public Mono<Message> send(WebhookExecuteRequest message) {
		return this.routes.executeWebhook(this.id, this.token, true, this.threadId, withComponents(message), message);
	}

	/**
	 * Writes a message without waiting until it is there. Should Discord fail to save it,
	 * nobody learns of it.
	 * @param message the message
	 * @return completes when Discord has it
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute
	 * webhook</a>
	 */
	public Mono<Void> sendWithoutWaiting(WebhookExecuteRequest message) {
		return this.routes.executeWebhook(this.id, this.token, false, this.threadId, withComponents(message), message)
			.then();
	}

	/**
	 * Gets a message that the webhook wrote.
	 * @param messageId the message
	 * @return the message
	 */
	public Mono<Message> message(long messageId) {
		return this.routes.getWebhookMessage(this.id, this.token, messageId, this.threadId);
	}

	/**
	 * Changes the text of a message that the webhook wrote.
	 * @param messageId the message
	 * @param content up to 2000 characters
	 * @return the message as it is now
	 */
	public Mono<Message> edit(long messageId, String content) {
		return edit(messageId, MessageEditRequest.of(content));
	}

	/**
	 * Changes a message that the webhook wrote.
	 * @param messageId the message
	 * @param changes what changes
	 * @return the message as it is now
	 */
	public Mono<Message> edit(long messageId, MessageEditRequest changes) {
		Boolean withComponents = changes.components().isPresent() ? Boolean.TRUE : null;
		return this.routes.editWebhookMessage(this.id, this.token, messageId, this.threadId, withComponents, changes);
	}

	/**
	 * Deletes a message that the webhook wrote.
	 * @param messageId the message
	 * @return completes when it is deleted
	 */
	public Mono<Void> delete(long messageId) {
		return this.routes.deleteWebhookMessage(this.id, this.token, messageId, this.threadId);
	}

	/**
	 * Asks Discord for the webhook.
	 * @return the webhook, without the user who made it
	 */
	public Mono<Webhook> fetch() {
		return this.routes.getWebhookWithToken(this.id, this.token);
	}

	/**
	 * Changes the webhook's name or picture.
	 * @param changes what changes
	 * @return the webhook as it is now
	 */
	public Mono<Webhook> modify(WebhookWithTokenModifyRequest changes) {
		return this.routes.modifyWebhookWithToken(this.id, this.token, changes);
	}

	/**
	 * Deletes the webhook for ever.
	 * @return completes when it is deleted
	 */
	public Mono<Void> deleteWebhook() {
		return this.routes.deleteWebhookWithToken(this.id, this.token);
	}

	/**
	 * Discord looks at the components of webhooks that belong to no application only when
	 * it is told to.
	 */
	private static @Nullable Boolean withComponents(WebhookExecuteRequest message) {
		return (message.components() != null && !message.components().isEmpty()) ? Boolean.TRUE : null;
	}

	@Override
	public String toString() {
		return "webhook " + Snowflake.toString(this.id);
	}

}
