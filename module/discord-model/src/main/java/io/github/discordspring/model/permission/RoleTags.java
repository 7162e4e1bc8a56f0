package io.github.discordspring.model.permission;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Marker;

/**
 * Where a role comes from.
 *
 * @param botId bot it belongs to, 0 if none
 * @param integrationId integration it belongs to, 0 if none
 * @param premiumSubscriber whether it is the guild's role of boosters
 * @param subscriptionListingId what is sold with it, 0 if none
 * @param availableForPurchase whether it is sold
 * @param guildConnections whether it is linked
 * @see <a href=
 * "https://docs.discord.com/developers/topics/permissions#role-object-role-tags-structure">Role
 * tags structure</a>
 */
@DiscordObject
public record RoleTags(long botId, long integrationId, @Marker boolean premiumSubscriber, long subscriptionListingId,
		@Marker boolean availableForPurchase, @Marker boolean guildConnections) {

}
