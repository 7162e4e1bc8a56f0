package io.github.discordspring.model.lobby;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A channel to be linked with a lobby, or none.
 *
 * @param channelId channel; 0 to unlink
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#link-channel-to-lobby">Link
 * channel to lobby</a>
 */
@DiscordObject(builder = true)
public record LobbyChannelLinkRequest(long channelId) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static LobbyChannelLinkRequestBuilder builder() {
		return new LobbyChannelLinkRequestBuilder();
	}

	/**
	 * Links a channel.
	 * @param channelId the channel
	 * @return the request
	 */
	public static LobbyChannelLinkRequest of(long channelId) {
		return builder().channelId(channelId).build();
	}

	/**
	 * Unlinks the channel that is linked.
	 * @return the request
	 */
	public static LobbyChannelLinkRequest none() {
		return builder().build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public LobbyChannelLinkRequestBuilder toBuilder() {
		return LobbyChannelLinkRequestBuilder.from(this);
	}

}
