package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A channel shown on the welcome screen.
 *
 * @param channelId channel
 * @param description text for it, 1 to 50 characters
 * @param emojiId emoji of the guild, 0 if none
 * @param emojiName name of that emoji, or an emoji of Unicode
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#welcome-screen-object-welcome-screen-channel-structure">Welcome
 * screen channel structure</a>
 */
@DiscordObject(builder = true)
public record WelcomeScreenChannel(long channelId, @Length(min = 1, max = 50) String description, long emojiId,
		@Nullable String emojiName) implements Validated {

	/**
	 * Starts a channel.
	 * @return a builder without anything
	 */
	public static WelcomeScreenChannelBuilder builder() {
		return new WelcomeScreenChannelBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public WelcomeScreenChannelBuilder toBuilder() {
		return WelcomeScreenChannelBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.channelId != 0, "channel_id", "is needed");
	}

}
