package io.github.discordspring.rest.route;

import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.automod.AutoModerationRuleCreateRequest;
import io.github.discordspring.model.automod.AutoModerationRuleModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The rules by which Discord moderates messages and profiles in a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation">Auto
 * moderation</a>
 */
public interface AutoModerationRoutes {

	/**
	 * Gets the rules of a guild.
	 * @param guildId the guild
	 * @return the rules
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#list-auto-moderation-rules-for-guild">List
	 * auto moderation rules for guild</a>
	 */
	@GetExchange("/guilds/{guildId}/auto-moderation/rules")
	Flux<AutoModerationRule> listAutoModerationRules(@PathVariable long guildId);

	/**
	 * Gets a rule.
	 * @param guildId the guild
	 * @param ruleId the rule
	 * @return the rule
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#get-auto-moderation-rule">Get
	 * auto moderation rule</a>
	 */
	@GetExchange("/guilds/{guildId}/auto-moderation/rules/{ruleId}")
	Mono<AutoModerationRule> getAutoModerationRule(@PathVariable long guildId, @PathVariable long ruleId);

	/**
	 * Creates a rule, without a reason.
	 * @param guildId the guild
	 * @param request the rule
	 * @return the rule
	 */
	default Mono<AutoModerationRule> createAutoModerationRule(long guildId, AutoModerationRuleCreateRequest request) {
		return createAutoModerationRule(guildId, request, null);
	}

	/**
	 * Creates a rule.
	 * @param guildId the guild
	 * @param request the rule
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the rule
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#create-auto-moderation-rule">Create
	 * auto moderation rule</a>
	 */
	@PostExchange("/guilds/{guildId}/auto-moderation/rules")
	Mono<AutoModerationRule> createAutoModerationRule(@PathVariable long guildId,
			@RequestBody AutoModerationRuleCreateRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Changes a rule, without a reason.
	 * @param guildId the guild
	 * @param ruleId the rule
	 * @param request what changes
	 * @return the rule as it is now
	 */
	default Mono<AutoModerationRule> modifyAutoModerationRule(long guildId, long ruleId,
			AutoModerationRuleModifyRequest request) {
		return modifyAutoModerationRule(guildId, ruleId, request, null);
	}

	/**
	 * Changes a rule.
	 * @param guildId the guild
	 * @param ruleId the rule
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the rule as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#modify-auto-moderation-rule">Modify
	 * auto moderation rule</a>
	 */
	@PatchExchange("/guilds/{guildId}/auto-moderation/rules/{ruleId}")
	Mono<AutoModerationRule> modifyAutoModerationRule(@PathVariable long guildId, @PathVariable long ruleId,
			@RequestBody AutoModerationRuleModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Deletes a rule, without a reason.
	 * @param guildId the guild
	 * @param ruleId the rule
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteAutoModerationRule(long guildId, long ruleId) {
		return deleteAutoModerationRule(guildId, ruleId, null);
	}

	/**
	 * Deletes a rule.
	 * @param guildId the guild
	 * @param ruleId the rule
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#delete-auto-moderation-rule">Delete
	 * auto moderation rule</a>
	 */
	@DeleteExchange("/guilds/{guildId}/auto-moderation/rules/{ruleId}")
	Mono<Void> deleteAutoModerationRule(@PathVariable long guildId, @PathVariable long ruleId,
			@AuditLogReason @Nullable String reason);

}
