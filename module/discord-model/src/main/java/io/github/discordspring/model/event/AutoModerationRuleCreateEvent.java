package io.github.discordspring.model.event;

import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A rule of auto-moderation was made.
 *
 * @param rule the rule
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#auto-moderation-rule-create">Auto
 * moderation rule create</a>
 */
@DiscordObject
public record AutoModerationRuleCreateEvent(@Inline AutoModerationRule rule) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.rule.guildId();
	}

}
