package io.github.discordspring.rest.route;

import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.soundboard.SoundboardSoundCreateRequest;
import io.github.discordspring.model.soundboard.SoundboardSoundModifyRequest;
import io.github.discordspring.model.soundboard.SoundboardSoundSendRequest;
import io.github.discordspring.model.soundboard.SoundboardSounds;
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
 * Sounds that are played in voice channels.
 *
 * @see <a href="https://docs.discord.com/developers/resources/soundboard">Soundboard</a>
 */
public interface SoundboardRoutes {

	/**
	 * Plays a sound in the voice channel that the bot is in.
	 * @param channelId the channel
	 * @param request the sound
	 * @return completes when it is played
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#send-soundboard-sound">Send
	 * soundboard sound</a>
	 */
	@PostExchange("/channels/{channelId}/send-soundboard-sound")
	Mono<Void> sendSoundboardSound(@PathVariable long channelId, @RequestBody SoundboardSoundSendRequest request);

	/**
	 * Gets the sounds that everyone may play.
	 * @return the sounds
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#list-default-soundboard-sounds">List
	 * default soundboard sounds</a>
	 */
	@GetExchange("/soundboard-default-sounds")
	Flux<SoundboardSound> listDefaultSoundboardSounds();

	/**
	 * Gets the sounds of a guild.
	 * @param guildId the guild
	 * @return the sounds
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#list-guild-soundboard-sounds">List
	 * guild soundboard sounds</a>
	 */
	@GetExchange("/guilds/{guildId}/soundboard-sounds")
	Mono<SoundboardSounds> listGuildSoundboardSounds(@PathVariable long guildId);

	/**
	 * Gets a sound of a guild.
	 * @param guildId the guild
	 * @param soundId the sound
	 * @return the sound
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#get-guild-soundboard-sound">Get
	 * guild soundboard sound</a>
	 */
	@GetExchange("/guilds/{guildId}/soundboard-sounds/{soundId}")
	Mono<SoundboardSound> getGuildSoundboardSound(@PathVariable long guildId, @PathVariable long soundId);

	/**
	 * Creates a sound in a guild, without a reason.
	 * @param guildId the guild
	 * @param request the sound
	 * @return the sound
	 */
	default Mono<SoundboardSound> createGuildSoundboardSound(long guildId, SoundboardSoundCreateRequest request) {
		return createGuildSoundboardSound(guildId, request, null);
	}

	/**
	 * Creates a sound in a guild.
	 * @param guildId the guild
	 * @param request the sound
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the sound
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#create-guild-soundboard-sound">Create
	 * guild soundboard sound</a>
	 */
	@PostExchange("/guilds/{guildId}/soundboard-sounds")
	Mono<SoundboardSound> createGuildSoundboardSound(@PathVariable long guildId,
			@RequestBody SoundboardSoundCreateRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Changes a sound of a guild, without a reason.
	 * @param guildId the guild
	 * @param soundId the sound
	 * @param request what changes
	 * @return the sound as it is now
	 */
	default Mono<SoundboardSound> modifyGuildSoundboardSound(long guildId, long soundId,
			SoundboardSoundModifyRequest request) {
		return modifyGuildSoundboardSound(guildId, soundId, request, null);
	}

	/**
	 * Changes a sound of a guild.
	 * @param guildId the guild
	 * @param soundId the sound
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the sound as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#modify-guild-soundboard-sound">Modify
	 * guild soundboard sound</a>
	 */
	@PatchExchange("/guilds/{guildId}/soundboard-sounds/{soundId}")
	Mono<SoundboardSound> modifyGuildSoundboardSound(@PathVariable long guildId, @PathVariable long soundId,
			@RequestBody SoundboardSoundModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Deletes a sound of a guild, without a reason.
	 * @param guildId the guild
	 * @param soundId the sound
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteGuildSoundboardSound(long guildId, long soundId) {
		return deleteGuildSoundboardSound(guildId, soundId, null);
	}

	/**
	 * Deletes a sound of a guild.
	 * @param guildId the guild
	 * @param soundId the sound
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#delete-guild-soundboard-sound">Delete
	 * guild soundboard sound</a>
	 */
	@DeleteExchange("/guilds/{guildId}/soundboard-sounds/{soundId}")
	Mono<Void> deleteGuildSoundboardSound(@PathVariable long guildId, @PathVariable long soundId,
			@AuditLogReason @Nullable String reason);

}
