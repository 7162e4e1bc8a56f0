package io.github.discordspring.bot.client;

import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.automod.AutoModerationRuleModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A rule of automatic moderation of which only the ids are known.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object">Auto
 * moderation rule object</a>
 */
public final class AutoModerationRuleHandle
		extends GuildResourceHandle<AutoModerationRule, AutoModerationRuleModifyRequest> {

	AutoModerationRuleHandle(DiscordClient client, long guildId, long id) {
		super(client, guildId, id);
	}

	/**
	 * Asks Discord for the rule.
	 * @return the rule
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#get-auto-moderation-rule">Get
	 * auto moderation rule</a>
	 */
	@Override
	public Mono<AutoModerationRule> fetch() {
		return client().rest().autoModeration().getAutoModerationRule(guildId(), id());
	}

	/**
	 * Changes the rule.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the rule as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#modify-auto-moderation-rule">Modify
	 * auto moderation rule</a>
	 */
	@Override
	public Mono<AutoModerationRule> modify(AutoModerationRuleModifyRequest changes, @Nullable String reason) {
		return client().rest().autoModeration().modifyAutoModerationRule(guildId(), id(), changes, reason);
	}

	/**
	 * Turns the rule on or off.
	 * @param enabled whether it is on
	 * @return the rule as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#modify-auto-moderation-rule">Modify
	 * auto moderation rule</a>
	 */
	public Mono<AutoModerationRule> setEnabled(boolean enabled) {
		return modify(AutoModerationRuleModifyRequest.builder().enabled(enabled).build());
	}

	/**
	 * Deletes the rule.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#delete-auto-moderation-rule">Delete
	 * auto moderation rule</a>
	 */
	@Override
	public Mono<Void> delete(@Nullable String reason) {
		return client().rest().autoModeration().deleteAutoModerationRule(guildId(), id(), reason);
	}

}
