package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.monetization.Subscription;

/**
 * A subscription changed.
 *
 * @param subscription the subscription
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#subscription-update">Subscription
 * update</a>
 */
@DiscordObject
public record SubscriptionUpdateEvent(@Inline Subscription subscription) implements DispatchEvent {

	@Override
	public long userId() {
		return this.subscription.userId();
	}

}
