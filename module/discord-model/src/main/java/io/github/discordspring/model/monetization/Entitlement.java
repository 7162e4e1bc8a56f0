package io.github.discordspring.model.monetization;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The right of a user or guild to something that an application sells.
 *
 * @param id id
 * @param skuId what it is a right to
 * @param applicationId application
 * @param userId who has it, 0 if a guild alone
 * @param type how it came to it
 * @param deleted whether it was deleted
 * @param startsAt from when on it is valid, {@code null} for always
 * @param endsAt until when it is valid, {@code null} for no end
 * @param guildId guild that has it, 0 if none
 * @param consumed whether it was used up, for what can be
 * @param fulfilledAt when it was delivered
 * @param fulfillmentStatus whether it was delivered
 * @param gifterUserId who gave it, 0 if nobody
 * @param parentId entitlement it comes with, 0 if none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/entitlement#entitlement-object">Entitlement
 * object</a>
 */
@DiscordObject
public record Entitlement(long id, long skuId, long applicationId, long userId, EntitlementType type, boolean deleted,
		@Nullable Instant startsAt, @Nullable Instant endsAt, long guildId, @Nullable Boolean consumed,
		@Nullable Instant fulfilledAt, @Nullable EntitlementFulfillmentStatus fulfillmentStatus, long gifterUserId,
		long parentId) {

}
