package io.github.discordspring.bot.client;

import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.soundboard.SoundboardSoundModifyRequest;
import io.github.discordspring.model.soundboard.SoundboardSoundSendRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A sound of a guild of which only the ids are known.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/soundboard#soundboard-sound-object">Soundboard
 * sound object</a>
 */
public final class SoundboardSoundHandle extends GuildResourceHandle<SoundboardSound, SoundboardSoundModifyRequest> {

	SoundboardSoundHandle(DiscordClient client, long guildId, long id) {
		super(client, guildId, id);
	}

	/**
	 * Asks Discord for the sound.
	 * @return the sound
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#get-guild-soundboard-sound">Get
	 * guild soundboard sound</a>
	 */
	@Override
	public Mono<SoundboardSound> fetch() {
		return client().rest().soundboard().getGuildSoundboardSound(guildId(), id());
	}

	/**
	 * Changes the sound.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the sound as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#modify-guild-soundboard-sound">Modify
	 * guild soundboard sound</a>
	 */
	@Override
	public Mono<SoundboardSound> modify(SoundboardSoundModifyRequest changes, @Nullable String reason) {
		return client().rest().soundboard().modifyGuildSoundboardSound(guildId(), id(), changes, reason);
	}

	/**
	 * Plays the sound in a voice channel that the bot is in.
	 * @param channelId the voice channel
	 * @return completes when it is played
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#send-soundboard-sound">Send
	 * soundboard sound</a>
	 */
	public Mono<Void> play(long channelId) {
		return client().rest()
			.soundboard()
			.sendSoundboardSound(channelId,
					SoundboardSoundSendRequest.builder().soundId(id()).sourceGuildId(guildId()).build());
	}

	/**
	 * Deletes the sound.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#delete-guild-soundboard-sound">Delete
	 * guild soundboard sound</a>
	 */
	@Override
	public Mono<Void> delete(@Nullable String reason) {
		return client().rest().soundboard().deleteGuildSoundboardSound(guildId(), id(), reason);
	}

}
