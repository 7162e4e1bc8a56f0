package io.github.discordspring.rest.route;

import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelCreateRequest;
import io.github.discordspring.model.channel.ChannelPositionModifyRequest;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.GuildModifyRequest;
import io.github.discordspring.model.guild.GuildPreview;
import io.github.discordspring.model.integration.Integration;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.thread.ThreadList;
import io.github.discordspring.model.voice.VoiceRegion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Guilds and their channels; by the interfaces it extends, their members, roles and
 * settings too.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public interface GuildRoutes extends GuildMemberRoutes, GuildRoleRoutes, GuildModerationRoutes, GuildSettingsRoutes {

	/**
	 * Gets a guild, without the numbers of its members.
	 * @param guildId the guild
	 * @return the guild
	 */
	default Mono<Guild> getGuild(long guildId) {
		return getGuild(guildId, false);
	}

	/**
	 * Gets a guild.
	 * @param guildId the guild
	 * @param withCounts whether to include the approximate numbers of members
	 * @return the guild
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild">Get
	 * guild</a>
	 */
	@GetExchange("/guilds/{guildId}")
	Mono<Guild> getGuild(@PathVariable long guildId, @RequestParam("with_counts") boolean withCounts);

	/**
	 * Gets what anyone may know of a guild that the bot is in, or that can be discovered.
	 * @param guildId the guild
	 * @return the preview
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-preview">Get guild
	 * preview</a>
	 */
	@GetExchange("/guilds/{guildId}/preview")
	Mono<GuildPreview> getGuildPreview(@PathVariable long guildId);

	/**
	 * Changes a guild, without a reason.
	 * @param guildId the guild
	 * @param request what changes
	 * @return the guild as it is now
	 */
	default Mono<Guild> modifyGuild(long guildId, GuildModifyRequest request) {
		return modifyGuild(guildId, request, null);
	}

	/**
	 * Changes a guild.
	 * @param guildId the guild
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the guild as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild">Modify guild</a>
	 */
	@PatchExchange("/guilds/{guildId}")
	Mono<Guild> modifyGuild(@PathVariable long guildId, @RequestBody GuildModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets a guild's channels that the bot can see; no threads.
	 * @param guildId the guild
	 * @return the channels
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-channels">Get guild
	 * channels</a>
	 */
	@GetExchange("/guilds/{guildId}/channels")
	Flux<Channel> getGuildChannels(@PathVariable long guildId);

	/**
	 * Creates a channel in a guild, without a reason.
	 * @param guildId the guild
	 * @param request the channel
	 * @return the channel
	 */
	default Mono<Channel> createGuildChannel(long guildId, ChannelCreateRequest request) {
		return createGuildChannel(guildId, request, null);
	}

	/**
	 * Creates a channel in a guild.
	 * @param guildId the guild
	 * @param request the channel
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-channel">Create
	 * guild channel</a>
	 */
	@PostExchange("/guilds/{guildId}/channels")
	Mono<Channel> createGuildChannel(@PathVariable long guildId, @RequestBody ChannelCreateRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Moves channels of a guild.
	 * @param guildId the guild
	 * @param requests the channels that move
	 * @return completes when they are moved
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-channel-positions">Modify
	 * guild channel positions</a>
	 */
	@PatchExchange("/guilds/{guildId}/channels")
	Mono<Void> modifyGuildChannelPositions(@PathVariable long guildId,
			@RequestBody List<ChannelPositionModifyRequest> requests);

	/**
	 * Gets the threads of a guild that are not archived and that the bot can see, the
	 * newest first.
	 * @param guildId the guild
	 * @return the threads
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#list-active-guild-threads">List
	 * active guild threads</a>
	 */
	@GetExchange("/guilds/{guildId}/threads/active")
	Mono<ThreadList> listActiveGuildThreads(@PathVariable long guildId);

	/**
	 * Gets the regions in which a guild's voice servers may be.
	 * @param guildId the guild
	 * @return the regions
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-voice-regions">Get
	 * guild voice regions</a>
	 */
	@GetExchange("/guilds/{guildId}/regions")
	Flux<VoiceRegion> getGuildVoiceRegions(@PathVariable long guildId);

	/**
	 * Gets the invites to a guild.
	 * @param guildId the guild
	 * @return the invites
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-invites">Get guild
	 * invites</a>
	 */
	@GetExchange("/guilds/{guildId}/invites")
	Flux<Invite> getGuildInvites(@PathVariable long guildId);

	/**
	 * Gets the integrations of a guild, 50 at most.
	 * @param guildId the guild
	 * @return the integrations
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-integrations">Get
	 * guild integrations</a>
	 */
	@GetExchange("/guilds/{guildId}/integrations")
	Flux<Integration> getGuildIntegrations(@PathVariable long guildId);

	/**
	 * Deletes an integration, its webhooks, and the bot that came with it, without a
	 * reason.
	 * @param guildId the guild
	 * @param integrationId the integration
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteGuildIntegration(long guildId, long integrationId) {
		return deleteGuildIntegration(guildId, integrationId, null);
	}

	/**
	 * Deletes an integration, its webhooks, and the bot that came with it.
	 * @param guildId the guild
	 * @param integrationId the integration
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#delete-guild-integration">Delete
	 * guild integration</a>
	 */
	@DeleteExchange("/guilds/{guildId}/integrations/{integrationId}")
	Mono<Void> deleteGuildIntegration(@PathVariable long guildId, @PathVariable long integrationId,
			@AuditLogReason @Nullable String reason);

}
