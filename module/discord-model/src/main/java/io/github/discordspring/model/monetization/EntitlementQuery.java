package io.github.discordspring.model.monetization;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * Which entitlements of an application to get.
 *
 * @param userId to whom they belong, 0 for anyone
 * @param skuIds what they are for
 * @param guildId guild they belong to, 0 for any
 * @param before entitlement before which to look, 0 for the latest
 * @param after entitlement after which to look; 1 for the first of all, 0 if not
 * @param limit how many at most, 1 to 100; 100 if left out
 * @param excludeEnded whether to leave out those that have ended; not if left out
 * @param excludeDeleted whether to leave out those that were deleted; they are if left
 * out
 * @param onlyActive whether to leave out those that do not count now; not documented by
 * Discord
 * @see <a href=
 * "https://docs.discord.com/developers/resources/entitlement#list-entitlements">List
 * entitlements</a>
 */
@DiscordObject(builder = true)
public record EntitlementQuery(long userId, @Nullable Snowflakes skuIds, long guildId, long before, long after,
		@Range(min = 1, max = 100) @Nullable Integer limit, @Nullable Boolean excludeEnded,
		@Nullable Boolean excludeDeleted, @Nullable Boolean onlyActive) {

	/**
	 * Starts one.
	 * @return a builder without anything
	 */
	public static EntitlementQueryBuilder builder() {
		return new EntitlementQueryBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public EntitlementQueryBuilder toBuilder() {
		return EntitlementQueryBuilder.from(this);
	}

}
