package io.github.discordspring.model.auditlog;

import java.util.List;

import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.integration.Integration;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.webhook.Webhook;

/**
 * The audit log of a guild, and what its entries speak of.
 *
 * @param auditLogEntries entries, the newest first
 * @param users users
 * @param integrations integrations, partial
 * @param webhooks webhooks
 * @param guildScheduledEvents scheduled events
 * @param threads threads
 * @param applicationCommands commands
 * @param autoModerationRules rules of auto-moderation
 * @see <a href=
 * "https://docs.discord.com/developers/resources/audit-log#audit-log-object">Audit log
 * object</a>
 */
@DiscordObject
public record AuditLog(List<AuditLogEntry> auditLogEntries, List<User> users, List<Integration> integrations,
		List<Webhook> webhooks, List<GuildScheduledEvent> guildScheduledEvents, List<Channel> threads,
		List<ApplicationCommand> applicationCommands, List<AutoModerationRule> autoModerationRules) {

}
