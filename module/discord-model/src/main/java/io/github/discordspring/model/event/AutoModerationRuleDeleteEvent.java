package io.github.discordspring.model.event;

import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A rule of auto-moderation was deleted.
 *
 * @param rule the rule
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#auto-moderation-rule-delete">Auto
 * moderation rule delete</a>
 */
@DiscordObject
public record AutoModerationRuleDeleteEvent(@Inline AutoModerationRule rule) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.rule.guildId();
	}

}
