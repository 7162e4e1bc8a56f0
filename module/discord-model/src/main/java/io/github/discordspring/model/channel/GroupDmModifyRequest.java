package io.github.discordspring.model.channel;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Length;

/**
 * Changes to a group of direct messages. What is left out stays; {@code null} clears it.
 *
 * @param name name, 1 to 100 characters
 * @param icon icon
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#modify-channel-json-params-group-dm">Modify
 * channel</a>
 */
@DiscordObject(builder = true)
public record GroupDmModifyRequest(@Length(min = 1, max = 100) Omittable<String> name, Omittable<ImageData> icon) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static GroupDmModifyRequestBuilder builder() {
		return new GroupDmModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GroupDmModifyRequestBuilder toBuilder() {
		return GroupDmModifyRequestBuilder.from(this);
	}

}
