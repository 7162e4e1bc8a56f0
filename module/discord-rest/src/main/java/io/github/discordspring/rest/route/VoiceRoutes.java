package io.github.discordspring.rest.route;

import io.github.discordspring.model.voice.CurrentUserVoiceStateModifyRequest;
import io.github.discordspring.model.voice.UserVoiceStateModifyRequest;
import io.github.discordspring.model.voice.VoiceRegion;
import io.github.discordspring.model.voice.VoiceState;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;

/**
 * Voice regions and voice states.
 *
 * @see <a href="https://docs.discord.com/developers/resources/voice">Voice</a>
 */
public interface VoiceRoutes {

	/**
	 * Gets the regions in which voice servers may be.
	 * @return the regions
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/voice#list-voice-regions">List voice
	 * regions</a>
	 */
	@GetExchange("/voice/regions")
	Flux<VoiceRegion> listVoiceRegions();

	/**
	 * Gets the bot's voice state in a guild.
	 * @param guildId the guild
	 * @return the state; an error with code 10065 if it is in no voice channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/voice#get-current-user-voice-state">Get
	 * current user voice state</a>
	 */
	@GetExchange("/guilds/{guildId}/voice-states/@me")
	Mono<VoiceState> getCurrentUserVoiceState(@PathVariable long guildId);

	/**
	 * Gets a user's voice state in a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @return the state; an error with code 10065 if the user is in no voice channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/voice#get-user-voice-state">Get user
	 * voice state</a>
	 */
	@GetExchange("/guilds/{guildId}/voice-states/{userId}")
	Mono<VoiceState> getUserVoiceState(@PathVariable long guildId, @PathVariable long userId);

	/**
	 * Lets the bot speak on a stage, or asks for it.
	 * @param guildId the guild
	 * @param request what changes
	 * @return completes when it is done
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/voice#modify-current-user-voice-state">Modify
	 * current user voice state</a>
	 */
	@PatchExchange("/guilds/{guildId}/voice-states/@me")
	Mono<Void> modifyCurrentUserVoiceState(@PathVariable long guildId,
			@RequestBody CurrentUserVoiceStateModifyRequest request);

	/**
	 * Lets a user speak on a stage, or stops it.
	 * @param guildId the guild
	 * @param userId the user
	 * @param request what changes
	 * @return completes when it is done
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/voice#modify-user-voice-state">Modify
	 * user voice state</a>
	 */
	@PatchExchange("/guilds/{guildId}/voice-states/{userId}")
	Mono<Void> modifyUserVoiceState(@PathVariable long guildId, @PathVariable long userId,
			@RequestBody UserVoiceStateModifyRequest request);

}
