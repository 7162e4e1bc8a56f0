package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;

/**
 * Changes to the screen that new members of a community see. What is left out stays;
 * {@code null} clears it.
 *
 * @param enabled whether it is shown
 * @param welcomeChannels up to 5 channels, each with up to 50 characters
 * @param description text, up to 140 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-guild-welcome-screen">Modify
 * guild welcome screen</a>
 */
@DiscordObject(builder = true)
public record WelcomeScreenModifyRequest(Omittable<Boolean> enabled,
		@Count(max = 5) Omittable<List<WelcomeScreenChannel>> welcomeChannels,
		@Length(max = 140) Omittable<String> description) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static WelcomeScreenModifyRequestBuilder builder() {
		return new WelcomeScreenModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public WelcomeScreenModifyRequestBuilder toBuilder() {
		return WelcomeScreenModifyRequestBuilder.from(this);
	}

}
