package io.github.discordspring.model.webhookevent;

/**
 * What happened, as Discord tells it to an application over HTTP.
 *
 * @see <a href="https://docs.discord.com/developers/events/webhook-events">Webhook
 * events</a>
 */
public sealed interface WebhookEvent
		permits ApplicationAuthorizedWebhookEvent, ApplicationDeauthorizedWebhookEvent, EntitlementCreateWebhookEvent,
		EntitlementUpdateWebhookEvent, EntitlementDeleteWebhookEvent, LobbyMessageCreateWebhookEvent,
		LobbyMessageUpdateWebhookEvent, LobbyMessageDeleteWebhookEvent, GameDirectMessageCreateWebhookEvent,
		GameDirectMessageUpdateWebhookEvent, GameDirectMessageDeleteWebhookEvent, UnknownWebhookEvent {

}
