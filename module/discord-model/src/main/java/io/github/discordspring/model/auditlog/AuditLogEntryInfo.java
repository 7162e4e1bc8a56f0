package io.github.discordspring.model.auditlog;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import org.jspecify.annotations.Nullable;

/**
 * More about some of the events. Numbers come as text.
 *
 * @param applicationId application whose commands are meant, 0 if absent
 * @param autoModerationRuleName rule that was triggered
 * @param autoModerationRuleTriggerType number of the
 * {@link io.github.discordspring.model.automod.AutoModerationTriggerType}
 * @param channelId channel, 0 if absent
 * @param count how many were meant
 * @param deleteMemberDays days after which members were removed
 * @param id role or member of an overwrite, 0 if absent
 * @param membersRemoved how many members were removed
 * @param messageId message, 0 if absent
 * @param roleName role of an overwrite
 * @param type {@code "0"} for the overwrite of a role, {@code "1"} for that of a member
 * @param integrationType what kind of integration did it
 * @param status status of the voice channel
 * @see <a href=
 * "https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object-optional-audit-entry-info">Optional
 * audit entry info</a>
 */
@DiscordObject
public record AuditLogEntryInfo(long applicationId, @Nullable String autoModerationRuleName,
		@Nullable String autoModerationRuleTriggerType, long channelId, @Nullable String count,
		@Nullable String deleteMemberDays, @WhenAbsent(0) long id, @Nullable String membersRemoved, long messageId,
		@Nullable String roleName, @Nullable String type, @Nullable String integrationType, @Nullable String status) {

}
