package io.github.discordspring.bot.client;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.auditlog.AuditLogEntry;
import io.github.discordspring.model.auditlog.AuditLogQuery;
import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.automod.AutoModerationRuleCreateRequest;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.BulkBan;
import io.github.discordspring.model.guild.GuildBulkBanRequest;
import io.github.discordspring.model.guild.GuildIncidentActionsModifyRequest;
import io.github.discordspring.model.guild.GuildIncidentsData;
import io.github.discordspring.model.guild.GuildPruneRequest;
import io.github.discordspring.model.guild.PruneResult;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Bans, pruning, the audit log and automatic moderation of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public final class GuildModerationHandle {

	private static final int MAX_BANS = 200;

	private final DiscordClient client;

	private final long guildId;

	GuildModerationHandle(DiscordClient client, long guildId) {
		this.client = client;
		this.guildId = guildId;
	}

	/**
	 * Gives the guild.
	 * @return its id
	 */
	public long guildId() {
		return this.guildId;
	}

	/**
	 * Gives the bans, by rising ids of users.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the bans
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-bans">Get guild
	 * bans</a>
	 */
	public Flux<Ban> bans(int max) {
		return this.client.rest().guilds().getGuildBansAfter(this.guildId, 0, max);
	}

	/**
	 * Asks Discord for the ban of a user; to ban one, use {@link MemberHandle#ban()}.
	 * @param userId the user
	 * @return the ban; an error with code 10026 if the user is not banned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-ban">Get guild
	 * ban</a>
	 */
	public Mono<Ban> ban(long userId) {
		return this.client.rest().guilds().getGuildBan(this.guildId, userId);
	}

	/**
	 * Bans users, 200 with each call.
	 * @param userIds the users, any number; one that is named twice counts once
	 * @param deleteMessages how old messages are deleted at most, up to 7 days; zero for
	 * none
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return for each call, who was banned and who could not be
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#bulk-guild-ban">Bulk guild
	 * ban</a>
	 */
	public Flux<BulkBan> banAll(Snowflakes userIds, Duration deleteMessages, @Nullable String reason) {
		long[] ids = userIds.stream().distinct().toArray();
		return Flux.range(0, (ids.length + MAX_BANS - 1) / MAX_BANS)
			.map((part) -> Snowflakes
				.of(Arrays.copyOfRange(ids, part * MAX_BANS, Math.min(ids.length, (part + 1) * MAX_BANS))))
			.concatMap((part) -> this.client.rest()
				.guilds()
				.bulkGuildBan(this.guildId,
						GuildBulkBanRequest.builder()
							.userIds(part)
							.deleteMessageSeconds((int) deleteMessages.toSeconds())
							.build(),
						reason));
	}

	/**
	 * Asks Discord how many members would be removed for not having been seen.
	 * @param days days without being seen, 1 to 30
	 * @param roleIds roles whose members may be removed too; if empty, only members
	 * without roles
	 * @return the number
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-prune-count">Get
	 * guild prune count</a>
	 */
	public Mono<Integer> pruneCount(int days, Snowflakes roleIds) {
		return this.client.rest()
			.guilds()
			.getGuildPruneCount(this.guildId, days, roleIds.isEmpty() ? null : roleIds)
			.map((result) -> Objects.requireNonNullElse(result.pruned(), 0));
	}

	/**
	 * Removes members who have not been seen.
	 * @param prune which members
	 * @return how many were removed, if asked for
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#begin-guild-prune">Begin guild
	 * prune</a>
	 */
	public Mono<PruneResult> prune(GuildPruneRequest prune) {
		return prune(prune, null);
	}

	/**
	 * Removes members who have not been seen.
	 * @param prune which members
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return how many were removed, if asked for
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#begin-guild-prune">Begin guild
	 * prune</a>
	 */
	public Mono<PruneResult> prune(GuildPruneRequest prune, @Nullable String reason) {
		return this.client.rest().guilds().beginGuildPrune(this.guildId, prune, reason);
	}

	/**
	 * Gives entries of the audit log, the latest first.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the entries
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/audit-log#get-guild-audit-log">Get
	 * guild audit log</a>
	 */
	public Flux<AuditLogEntry> auditLog(int max) {
		return auditLog(AuditLogQuery.builder().build(), max);
	}

	/**
	 * Gives entries of the audit log, the latest first.
	 * @param query which entries
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the entries
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/audit-log#get-guild-audit-log">Get
	 * guild audit log</a>
	 */
	public Flux<AuditLogEntry> auditLog(AuditLogQuery query, int max) {
		return this.client.rest().auditLogs().getGuildAuditLogBefore(this.guildId, query, max);
	}

	/**
	 * Gives the rules of automatic moderation.
	 * @return the rules
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#list-auto-moderation-rules-for-guild">List
	 * auto moderation rules for guild</a>
	 */
	public Flux<AutoModerationRule> rules() {
		return this.client.rest().autoModeration().listAutoModerationRules(this.guildId);
	}

	/**
	 * Creates a rule of automatic moderation.
	 * @param rule the rule
	 * @return the rule
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#create-auto-moderation-rule">Create
	 * auto moderation rule</a>
	 */
	public Mono<AutoModerationRule> createRule(AutoModerationRuleCreateRequest rule) {
		return createRule(rule, null);
	}

	/**
	 * Creates a rule of automatic moderation.
	 * @param rule the rule
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the rule
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/auto-moderation#create-auto-moderation-rule">Create
	 * auto moderation rule</a>
	 */
	public Mono<AutoModerationRule> createRule(AutoModerationRuleCreateRequest rule, @Nullable String reason) {
		return this.client.rest().autoModeration().createAutoModerationRule(this.guildId, rule, reason);
	}

	/**
	 * Stops invites or direct messages between members for up to 24 hours, or lets them
	 * go on.
	 * @param actions what is stopped and until when
	 * @return what is stopped
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-incident-actions">Modify
	 * guild incident actions</a>
	 */
	public Mono<GuildIncidentsData> setIncidentActions(GuildIncidentActionsModifyRequest actions) {
		return this.client.rest().guilds().modifyGuildIncidentActions(this.guildId, actions);
	}

}
