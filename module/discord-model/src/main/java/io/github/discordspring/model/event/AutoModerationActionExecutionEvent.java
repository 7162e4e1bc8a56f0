package io.github.discordspring.model.event;

import io.github.discordspring.model.automod.AutoModerationAction;
import io.github.discordspring.model.automod.AutoModerationTriggerType;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A rule of auto-moderation was triggered, and this is one of the things it did.
 *
 * @param guildId guild
 * @param action what was done
 * @param ruleId rule
 * @param ruleTriggerType what the rule looks for
 * @param userId who triggered it
 * @param channelId where, 0 if not in a channel
 * @param messageId message, 0 if it was blocked or there is none
 * @param alertSystemMessageId message that logs it, 0 if it is not logged
 * @param content what was written; empty without the intent MESSAGE_CONTENT
 * @param matchedKeyword word or expression of the rule
 * @param matchedContent what matched it; empty without the intent MESSAGE_CONTENT
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#auto-moderation-action-execution">Auto
 * moderation action execution</a>
 */
@DiscordObject
public record AutoModerationActionExecutionEvent(long guildId, AutoModerationAction action, long ruleId,
		AutoModerationTriggerType ruleTriggerType, long userId, long channelId, long messageId,
		long alertSystemMessageId, String content, @Nullable String matchedKeyword,
		@Nullable String matchedContent) implements DispatchEvent {

}
