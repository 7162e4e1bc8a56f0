package io.github.discordspring.model.channel;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;

/**
 * A channel to which the messages of an announcement channel are copied.
 *
 * @param webhookChannelId channel that gets the messages
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#follow-announcement-channel">Follow
 * announcement channel</a>
 */
@DiscordObject(builder = true)
public record ChannelFollowRequest(long webhookChannelId) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static ChannelFollowRequestBuilder builder() {
		return new ChannelFollowRequestBuilder();
	}

	/**
	 * Copies to a channel.
	 * @param webhookChannelId channel that gets the messages
	 * @return the request
	 */
	public static ChannelFollowRequest of(long webhookChannelId) {
		return builder().webhookChannelId(webhookChannelId).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ChannelFollowRequestBuilder toBuilder() {
		return ChannelFollowRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.webhookChannelId != 0, "webhook_channel_id", "is needed");
	}

}
