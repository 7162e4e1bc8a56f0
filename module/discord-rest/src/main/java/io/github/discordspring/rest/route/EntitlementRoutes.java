package io.github.discordspring.rest.route;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.monetization.Entitlement;
import io.github.discordspring.model.monetization.EntitlementQuery;
import io.github.discordspring.model.monetization.TestEntitlementCreateRequest;
import io.github.discordspring.model.validation.Limits;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What users and guilds bought from an application.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/entitlement">Entitlement</a>
 */
public interface EntitlementRoutes {

	/**
	 * Gets a page of entitlements, active and ended ones.
	 * @param applicationId the application
	 * @param query which entitlements
	 * @return the entitlements
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/entitlement#list-entitlements">List
	 * entitlements</a>
	 */
	@GetExchange("/applications/{applicationId}/entitlements")
	Flux<Entitlement> listEntitlements(@PathVariable long applicationId,
			@RequestQuery(commaDelimited = "sku_ids") EntitlementQuery query);

	/**
	 * Gets an entitlement.
	 * @param applicationId the application
	 * @param entitlementId the entitlement
	 * @return the entitlement
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/entitlement#get-entitlement">Get
	 * entitlement</a>
	 */
	@GetExchange("/applications/{applicationId}/entitlements/{entitlementId}")
	Mono<Entitlement> getEntitlement(@PathVariable long applicationId, @PathVariable long entitlementId);

	/**
	 * Marks an entitlement to something for one use as used up.
	 * @param applicationId the application
	 * @param entitlementId the entitlement
	 * @return completes when it is marked
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/entitlement#consume-an-entitlement">Consume
	 * an entitlement</a>
	 */
	@PostExchange("/applications/{applicationId}/entitlements/{entitlementId}/consume")
	Mono<Void> consumeEntitlement(@PathVariable long applicationId, @PathVariable long entitlementId);

	/**
	 * Gives a user or a guild an entitlement for testing.
	 * @param applicationId the application
	 * @param request what and to whom
	 * @return the entitlement
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/entitlement#create-test-entitlement">Create
	 * test entitlement</a>
	 */
	@PostExchange("/applications/{applicationId}/entitlements")
	Mono<Entitlement> createTestEntitlement(@PathVariable long applicationId,
			@RequestBody TestEntitlementCreateRequest request);

	/**
	 * Deletes an entitlement for testing.
	 * @param applicationId the application
	 * @param entitlementId the entitlement
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/entitlement#delete-test-entitlement">Delete
	 * test entitlement</a>
	 */
	@DeleteExchange("/applications/{applicationId}/entitlements/{entitlementId}")
	Mono<Void> deleteTestEntitlement(@PathVariable long applicationId, @PathVariable long entitlementId);

	/**
	 * Gets the entitlements of the user that a Bearer token belongs to. Not documented by
	 * Discord.
	 * @param applicationId the application
	 * @param skuIds only for these SKUs
	 * @param excludeConsumed whether to leave out what was used up
	 * @return the entitlements
	 */
	@GetExchange("/users/@me/applications/{applicationId}/entitlements")
	Flux<Entitlement> listCurrentUserApplicationEntitlements(@PathVariable long applicationId,
			@RequestParam(name = "sku_ids", required = false) @Nullable Snowflakes skuIds,
			@RequestParam(name = "exclude_consumed", required = false) @Nullable Boolean excludeConsumed);

	/**
	 * Gets entitlements, the latest first. Pages are asked for when the one before is
	 * used up.
	 * @param applicationId the application
	 * @param query which entitlements; the size of the pages follows from {@code max}
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the entitlements
	 */
	default Flux<Entitlement> listEntitlementsBefore(long applicationId, EntitlementQuery query, int max) {
		return Pages
			.<Entitlement>falling(query.before(), max, Limits.Monetization.ENTITLEMENTS_MAX, Entitlement::id, (cursor,
					limit) -> listEntitlements(applicationId, query.toBuilder().before(cursor).limit(limit).build())
						.collectList());
	}

	/**
	 * Gets entitlements, the oldest first. Pages are asked for when the one before is
	 * used up.
	 * @param applicationId the application
	 * @param query which entitlements; the size of the pages follows from {@code max}
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the entitlements
	 */
	default Flux<Entitlement> listEntitlementsAfter(long applicationId, EntitlementQuery query, int max) {
		return Pages.<Entitlement>rising(Math.max(1, query.after()), max, Limits.Monetization.ENTITLEMENTS_MAX,
				Entitlement::id,
				(cursor, limit) -> listEntitlements(applicationId, query.toBuilder().after(cursor).limit(limit).build())
					.collectList());
	}

}
