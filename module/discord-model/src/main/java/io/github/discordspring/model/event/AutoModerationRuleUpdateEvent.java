package io.github.discordspring.model.event;

import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A rule of auto-moderation changed.
 *
 * @param rule the rule
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#auto-moderation-rule-update">Auto
 * moderation rule update</a>
 */
@DiscordObject
public record AutoModerationRuleUpdateEvent(@Inline AutoModerationRule rule) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.rule.guildId();
	}

}
