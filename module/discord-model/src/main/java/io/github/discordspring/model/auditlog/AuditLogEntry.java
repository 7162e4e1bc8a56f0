package io.github.discordspring.model.auditlog;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a guild.
 *
 * @param targetId what it was done to, 0 if absent
 * @param changes what changed
 * @param userId who did it, 0 if absent
 * @param id id
 * @param actionType what was done
 * @param options more about it
 * @param reason why, 1 to 512 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object">Audit
 * log entry object</a>
 */
@DiscordObject
public record AuditLogEntry(long targetId, List<AuditLogChange> changes, long userId, long id, AuditLogEvent actionType,
		@Nullable AuditLogEntryInfo options, @Nullable String reason) {

}
