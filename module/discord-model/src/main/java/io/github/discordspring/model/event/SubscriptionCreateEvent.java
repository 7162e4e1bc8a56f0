package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.monetization.Subscription;

/**
 * A subscription was made. It need not be active: grant by entitlements alone.
 *
 * @param subscription the subscription
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#subscription-create">Subscription
 * create</a>
 */
@DiscordObject
public record SubscriptionCreateEvent(@Inline Subscription subscription) implements DispatchEvent {

	@Override
	public long userId() {
		return this.subscription.userId();
	}

}
