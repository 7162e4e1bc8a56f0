package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * The purchase of a role, in a message about it.
 *
 * @param roleSubscriptionListingId what was bought
 * @param tierName its name
 * @param totalMonthsSubscribed for how many months in all
 * @param isRenewal whether it was renewed
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#role-subscription-data-object">Role
 * subscription data object</a>
 */
@DiscordObject
public record RoleSubscriptionData(long roleSubscriptionListingId, String tierName, int totalMonthsSubscribed,
		boolean isRenewal) {

}
