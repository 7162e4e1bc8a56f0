package io.github.discordspring.model.gateway;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.presence.ActivityType;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Something that a bot is shown to do. Of the properties of an activity, bots may set
 * these.
 *
 * @param name name of the game and the like; not shown for CUSTOM, but needed
 * @param type what is done
 * @param url stream on Twitch or YouTube, for STREAMING
 * @param state text; all that is shown for CUSTOM
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object">Activity
 * object</a>
 */
@DiscordObject(builder = true)
public record BotActivity(String name, ActivityType type, @Nullable String url,
		@Nullable String state) implements Validated {

	/**
	 * Starts an activity.
	 * @return a builder without anything
	 */
	public static BotActivityBuilder builder() {
		return new BotActivityBuilder();
	}

	/**
	 * "Playing {name}".
	 * @param name name of the game
	 * @return the activity
	 */
	public static BotActivity playing(String name) {
		return builder().name(name).type(ActivityType.PLAYING).build();
	}

	/**
	 * "Streaming {name}".
	 * @param name what is streamed
	 * @param url address of the stream on Twitch or YouTube
	 * @return the activity
	 */
	public static BotActivity streaming(String name, String url) {
		return builder().name(name).type(ActivityType.STREAMING).url(url).build();
	}

	/**
	 * "Listening to {name}".
	 * @param name what is listened to
	 * @return the activity
	 */
	public static BotActivity listening(String name) {
		return builder().name(name).type(ActivityType.LISTENING).build();
	}

	/**
	 * "Watching {name}".
	 * @param name what is watched
	 * @return the activity
	 */
	public static BotActivity watching(String name) {
		return builder().name(name).type(ActivityType.WATCHING).build();
	}

	/**
	 * "Competing in {name}".
	 * @param name what is competed in
	 * @return the activity
	 */
	public static BotActivity competing(String name) {
		return builder().name(name).type(ActivityType.COMPETING).build();
	}

	/**
	 * A text alone.
	 * @param state the text
	 * @return the activity
	 */
	public static BotActivity custom(String state) {
		return builder().name("Custom Status").type(ActivityType.CUSTOM).state(state).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public BotActivityBuilder toBuilder() {
		return BotActivityBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(!this.name.isEmpty(), "name", "is needed");
		faults.check(this.url == null || this.type.equals(ActivityType.STREAMING), "url", "is for STREAMING only");
	}

}
