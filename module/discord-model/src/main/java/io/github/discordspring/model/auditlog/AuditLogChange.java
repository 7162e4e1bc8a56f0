package io.github.discordspring.model.auditlog;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A change of one property. Roles of members have the keys {@code $add} and {@code
 * $remove}, with lists of partial roles; permissions of commands have an id as key.
 *
 * @param newValue what it became, {@code null} if it was removed
 * @param oldValue what it was, {@code null} if it was not there
 * @param key name of the property
 * @see <a href=
 * "https://docs.discord.com/developers/resources/audit-log#audit-log-change-object">Audit
 * log change object</a>
 */
@DiscordObject
public record AuditLogChange(@Nullable RawJson newValue, @Nullable RawJson oldValue, String key) {

}
