package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.monetization.Entitlement;

/**
 * An entitlement changed. For subscriptions this comes at their end only.
 *
 * @param entitlement the entitlement
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#entitlement-update">Entitlement
 * update</a>
 */
@DiscordObject
public record EntitlementUpdateEvent(@Inline Entitlement entitlement) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.entitlement.guildId();
	}

	@Override
	public long userId() {
		return this.entitlement.userId();
	}

}
