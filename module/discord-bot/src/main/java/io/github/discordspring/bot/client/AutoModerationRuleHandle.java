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
public final class AutoModerationRuleHandle {

	private final DiscordClient client;

	private final long guildId;

	private final long id;

	AutoModerationRuleHandle(DiscordClient client, long guildId, long id) {
		this.client = client;
		this.guildId = guildId;
		this.id = id;
	}

	/**
	 * Gives the guild.
	 * @return its id
	 */
	public long guildId() {
		return this.guildId;
	}

	/**
	 * Gives the id.
	 * @return the rule
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Asks Discord for the rule.
	 * @return the rule
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#get-auto-moderation-rule">Get
	 * auto moderation rule</a>
	 */
	public Mono<AutoModerationRule> fetch() {
		return this.client.rest().autoModeration().getAutoModerationRule(this.guildId, this.id);
	}

	/**
	 * Changes the rule.
	 * @param changes what changes; the rest stays
	 * @return the rule as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#modify-auto-moderation-rule">Modify
	 * auto moderation rule</a>
	 */
	public Mono<AutoModerationRule> modify(AutoModerationRuleModifyRequest changes) {
		return modify(changes, null);
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
	public Mono<AutoModerationRule> modify(AutoModerationRuleModifyRequest changes, @Nullable String reason) {
		return this.client.rest().autoModeration().modifyAutoModerationRule(this.guildId, this.id, changes, reason);
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
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#delete-auto-moderation-rule">Delete
	 * auto moderation rule</a>
	 */
	public Mono<Void> delete() {
		return delete(null);
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
	public Mono<Void> delete(@Nullable String reason) {
		return this.client.rest().autoModeration().deleteAutoModerationRule(this.guildId, this.id, reason);
	}

}
