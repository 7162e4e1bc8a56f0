package io.github.discordspring.model.scheduledevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place, if it is neither on a stage nor in a voice channel.
 *
 * @param location place, 1 to 100 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-entity-metadata">Guild
 * scheduled event entity metadata</a>
 */
@DiscordObject(builder = true)
public record GuildScheduledEventEntityMetadata(@Length(min = 1, max = 100) @Nullable String location) {

	/**
	 * Starts without a place.
	 * @return a builder without anything
	 */
	public static GuildScheduledEventEntityMetadataBuilder builder() {
		return new GuildScheduledEventEntityMetadataBuilder();
	}

	/**
	 * Names a place.
	 * @param location 1 to 100 characters
	 * @return the metadata
	 */
	public static GuildScheduledEventEntityMetadata of(String location) {
		return builder().location(location).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildScheduledEventEntityMetadataBuilder toBuilder() {
		return GuildScheduledEventEntityMetadataBuilder.from(this);
	}

}
