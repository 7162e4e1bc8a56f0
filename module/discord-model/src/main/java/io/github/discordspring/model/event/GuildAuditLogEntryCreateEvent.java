package io.github.discordspring.model.event;

import io.github.discordspring.model.auditlog.AuditLogEntry;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * Something was done that the audit log tells.
 *
 * @param entry what was done
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-audit-log-entry-create">Guild
 * audit log entry create</a>
 */
@DiscordObject
public record GuildAuditLogEntryCreateEvent(@Inline AuditLogEntry entry, long guildId) implements DispatchEvent {

	@Override
	public long userId() {
		return this.entry.userId();
	}

}
