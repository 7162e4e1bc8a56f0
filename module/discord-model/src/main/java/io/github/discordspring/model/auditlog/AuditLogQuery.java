package io.github.discordspring.model.auditlog;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an audit log to get.
 *
 * @param userId who made the change, 0 for anyone
 * @param targetId what was changed, 0 for anything
 * @param actionType kind of the change
 * @param before entry before which to look, 0 for the latest
 * @param after entry after which to look, the oldest first; 1 for the first of all, 0 if
 * not
 * @param limit how many at most, 1 to 100; 50 if left out
 * @see <a href=
 * "https://docs.discord.com/developers/resources/audit-log#get-guild-audit-log">Get guild
 * audit log</a>
 */
@DiscordObject(builder = true)
public record AuditLogQuery(long userId, long targetId, @Nullable AuditLogEvent actionType, long before, long after,
		@Range(min = 1, max = 100) @Nullable Integer limit) {

	/**
	 * Starts one.
	 * @return a builder without anything
	 */
	public static AuditLogQueryBuilder builder() {
		return new AuditLogQueryBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public AuditLogQueryBuilder toBuilder() {
		return AuditLogQueryBuilder.from(this);
	}

}
