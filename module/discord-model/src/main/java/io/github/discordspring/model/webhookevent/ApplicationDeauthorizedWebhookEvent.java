package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;

/**
 * A user took the authorisation back.
 *
 * @param user who did it
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#application-deauthorized">Application
 * deauthorized</a>
 */
@DiscordObject
public record ApplicationDeauthorizedWebhookEvent(User user) implements WebhookEvent {

}
