package io.github.discordspring.model.guild;

import java.time.Duration;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * A ban of a user.
 *
 * @param deleteMessageSeconds how far back the user's messages are deleted, 0 to 604800
 * seconds; 0 if left out
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#create-guild-ban">Create guild
 * ban</a>
 */
@DiscordObject(builder = true)
public record GuildBanCreateRequest(@Range(min = 0, max = 604_800) @Nullable Integer deleteMessageSeconds) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static GuildBanCreateRequestBuilder builder() {
		return new GuildBanCreateRequestBuilder();
	}

	/**
	 * Bans without deleting anything.
	 * @return the request
	 */
	public static GuildBanCreateRequest keepingMessages() {
		return builder().build();
	}

	/**
	 * Bans and deletes messages.
	 * @param age how far back messages are deleted, at most 7 days
	 * @return the request
	 */
	public static GuildBanCreateRequest deletingMessages(Duration age) {
		return builder().deleteMessageSeconds((int) Math.min(age.toSeconds(), Integer.MAX_VALUE)).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildBanCreateRequestBuilder toBuilder() {
		return GuildBanCreateRequestBuilder.from(this);
	}

}
