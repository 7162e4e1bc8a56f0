package io.github.discordspring.model.automod;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A rule of auto-moderation.
 *
 * @param id id
 * @param guildId guild
 * @param name name
 * @param creatorId who made it
 * @param eventType when it is checked
 * @param triggerType what it looks for
 * @param triggerMetadata what exactly it looks for
 * @param actions what it does
 * @param enabled whether it is on
 * @param exemptRoles roles it is not for, up to 20
 * @param exemptChannels channels it is not for, up to 50
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object">Auto
 * moderation rule object</a>
 */
@DiscordObject
public record AutoModerationRule(long id, long guildId, String name, long creatorId, AutoModerationEventType eventType,
		AutoModerationTriggerType triggerType, @Nullable AutoModerationTriggerMetadata triggerMetadata,
		List<AutoModerationAction> actions, boolean enabled, Snowflakes exemptRoles, Snowflakes exemptChannels) {

}
