package io.github.discordspring.model.channel;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Range;

/**
 * A channel's place in the order. Of the channels of one request, only one may change its
 * category.
 *
 * @param id channel
 * @param position place in the order; where two are equal, the id decides
 * @param lockPermissions whether it takes the permissions of its new category
 * @param parentId new category; {@code null} for none
 * @param flags see {@link ChannelFlag}
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-guild-channel-positions">Modify
 * guild channel positions</a>
 */
@DiscordObject(builder = true)
public record ChannelPositionModifyRequest(long id, @Range(min = 0) Omittable<Integer> position,
		Omittable<Boolean> lockPermissions, Omittable<Long> parentId, Omittable<Integer> flags) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static ChannelPositionModifyRequestBuilder builder() {
		return new ChannelPositionModifyRequestBuilder();
	}

	/**
	 * Moves a channel within its category.
	 * @param id the channel
	 * @param position its place, from 0
	 * @return the request
	 */
	public static ChannelPositionModifyRequest of(long id, int position) {
		return builder().id(id).position(position).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ChannelPositionModifyRequestBuilder toBuilder() {
		return ChannelPositionModifyRequestBuilder.from(this);
	}

}
