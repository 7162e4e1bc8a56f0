package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.monetization.Subscription;

/**
 * A subscription was deleted.
 *
 * @param subscription the subscription
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#subscription-delete">Subscription
 * delete</a>
 */
@DiscordObject
public record SubscriptionDeleteEvent(@Inline Subscription subscription) implements DispatchEvent {

	@Override
	public long userId() {
		return this.subscription.userId();
	}

}
