package io.github.discordspring.rest.route;

import io.github.discordspring.model.auditlog.AuditLog;
import io.github.discordspring.model.auditlog.AuditLogEntry;
import io.github.discordspring.model.auditlog.AuditLogQuery;
import io.github.discordspring.model.validation.Limits;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Who changed what in a guild, for the last 45 days.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit log</a>
 */
public interface AuditLogRoutes {

	/**
	 * Gets a page of the audit log, the latest first, or the oldest first with
	 * {@code after}.
	 * @param guildId the guild
	 * @param query which entries
	 * @return the entries, and the objects they speak of
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/audit-log#get-guild-audit-log">Get
	 * guild audit log</a>
	 */
	@GetExchange("/guilds/{guildId}/audit-logs")
	Mono<AuditLog> getGuildAuditLog(@PathVariable long guildId, @RequestQuery AuditLogQuery query);

	/**
	 * Gets entries of the audit log, the latest first. Pages are asked for when the one
	 * before is used up.
	 * @param guildId the guild
	 * @param query which entries; the size of the pages follows from {@code max}
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the entries
	 */
	default Flux<AuditLogEntry> getGuildAuditLogBefore(long guildId, AuditLogQuery query, int max) {
		return Pages.<AuditLogEntry>falling(query.before(), max, Limits.Guilds.AUDIT_LOG_MAX, AuditLogEntry::id,
				(cursor, limit) -> getGuildAuditLog(guildId, query.toBuilder().before(cursor).limit(limit).build())
					.map(AuditLog::auditLogEntries));
	}

	/**
	 * Gets entries of the audit log, the oldest first. Pages are asked for when the one
	 * before is used up.
	 * @param guildId the guild
	 * @param query which entries; the size of the pages follows from {@code max}
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the entries
	 */
	default Flux<AuditLogEntry> getGuildAuditLogAfter(long guildId, AuditLogQuery query, int max) {
		return Pages.<AuditLogEntry>rising(Math.max(1, query.after()), max, Limits.Guilds.AUDIT_LOG_MAX,
				AuditLogEntry::id,
				(cursor, limit) -> getGuildAuditLog(guildId, query.toBuilder().after(cursor).limit(limit).build())
					.map(AuditLog::auditLogEntries));
	}

}
