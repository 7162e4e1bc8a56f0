package io.github.discordspring.model.monetization;

import java.time.Instant;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A user pays regularly for something that an application sells.
 *
 * @param id id
 * @param userId who
 * @param skuIds to what
 * @param entitlementIds rights it gives
 * @param renewalSkuIds to what it will be at the renewal
 * @param currentPeriodStart start of the current period
 * @param currentPeriodEnd end of the current period
 * @param status state
 * @param canceledAt when it was cancelled
 * @param country country of the means of payment, two letters; only over OAuth2
 * @see <a href=
 * "https://docs.discord.com/developers/resources/subscription#subscription-object">Subscription
 * object</a>
 */
@DiscordObject
public record Subscription(long id, long userId, Snowflakes skuIds, Snowflakes entitlementIds,
		@Nullable Snowflakes renewalSkuIds, Instant currentPeriodStart, Instant currentPeriodEnd,
		SubscriptionStatus status, @Nullable Instant canceledAt, @Nullable String country) {

}
