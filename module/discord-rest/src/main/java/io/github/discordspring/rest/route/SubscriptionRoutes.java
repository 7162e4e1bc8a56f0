package io.github.discordspring.rest.route;

import io.github.discordspring.model.monetization.Subscription;
import io.github.discordspring.model.validation.Limits;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Subscriptions to what an application sells.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/subscription">Subscription</a>
 */
public interface SubscriptionRoutes {

	/**
	 * Gets a page of the subscriptions to a SKU.
	 * @param skuId the SKU
	 * @param before subscription before which to look
	 * @param after subscription after which to look
	 * @param limit how many at most, 1 to 100; 50 if {@code null}
	 * @param userId the user, always needed with a bot's token
	 * @return the subscriptions
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/subscription#list-sku-subscriptions">List
	 * SKU subscriptions</a>
	 */
	@GetExchange("/skus/{skuId}/subscriptions")
	Flux<Subscription> listSkuSubscriptions(@PathVariable long skuId,
			@RequestParam(name = "before", required = false) @Nullable Long before,
			@RequestParam(name = "after", required = false) @Nullable Long after,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 100) @Nullable Integer limit,
			@RequestParam(name = "user_id", required = false) @Nullable Long userId);

	/**
	 * Gets a subscription, without naming its user.
	 * @param skuId the SKU
	 * @param subscriptionId the subscription
	 * @return the subscription
	 */
	default Mono<Subscription> getSkuSubscription(long skuId, long subscriptionId) {
		return getSkuSubscription(skuId, subscriptionId, null);
	}

	/**
	 * Gets a subscription.
	 * @param skuId the SKU
	 * @param subscriptionId the subscription
	 * @param userId the user, always needed with a bot's token
	 * @return the subscription
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/subscription#get-sku-subscription">Get
	 * SKU subscription</a>
	 */
	@GetExchange("/skus/{skuId}/subscriptions/{subscriptionId}")
	Mono<Subscription> getSkuSubscription(@PathVariable long skuId, @PathVariable long subscriptionId,
			@RequestParam(name = "user_id", required = false) @Nullable Long userId);

	/**
	 * Gets the subscriptions of a user to a SKU, the latest first. Pages are asked for
	 * when the one before is used up.
	 * @param skuId the SKU
	 * @param userId the user
	 * @param before subscription before which to look; 0 for the latest
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the subscriptions
	 */
	default Flux<Subscription> listSkuSubscriptionsBefore(long skuId, long userId, long before, int max) {
		return Pages.<Subscription>falling(before, max, Limits.Monetization.SUBSCRIPTIONS_MAX, Subscription::id,
				(cursor, limit) -> listSkuSubscriptions(skuId, Pages.orNull(cursor), null, limit, userId)
					.collectList());
	}

	/**
	 * Gets the subscriptions of a user to a SKU, the oldest first. Pages are asked for
	 * when the one before is used up.
	 * @param skuId the SKU
	 * @param userId the user
	 * @param after subscription after which to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the subscriptions
	 */
	default Flux<Subscription> listSkuSubscriptionsAfter(long skuId, long userId, long after, int max) {
		return Pages.<Subscription>rising(after, max, Limits.Monetization.SUBSCRIPTIONS_MAX, Subscription::id,
				(cursor, limit) -> listSkuSubscriptions(skuId, null, cursor, limit, userId).collectList());
	}

}
