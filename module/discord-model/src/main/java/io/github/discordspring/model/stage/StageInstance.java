package io.github.discordspring.model.stage;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;

/**
 * A stage that is live.
 *
 * @param id id
 * @param guildId guild
 * @param channelId stage channel
 * @param topic topic, 1 to 120 characters
 * @param privacyLevel who can see it
 * @param discoverableDisabled whether it is kept out of discovery; deprecated by Discord
 * @param guildScheduledEventId event that it is, 0 if none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/stage-instance#stage-instance-object">Stage
 * instance object</a>
 */
@DiscordObject(builder = true)
public record StageInstance(long id, long guildId, long channelId, String topic,
		@WhenAbsent(2) StagePrivacyLevel privacyLevel, boolean discoverableDisabled, long guildScheduledEventId) {

	/**
	 * Starts a stage instance.
	 * @return a builder without anything
	 */
	public static StageInstanceBuilder builder() {
		return new StageInstanceBuilder();
	}

	/**
	 * Starts a stage instance like this one.
	 * @return a builder with all that this one has
	 */
	public StageInstanceBuilder toBuilder() {
		return StageInstanceBuilder.from(this);
	}

}
