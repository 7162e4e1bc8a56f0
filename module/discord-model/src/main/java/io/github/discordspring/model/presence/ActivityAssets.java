package io.github.discordspring.model.presence;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Lenient;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of an activity and the texts over them. A picture is the key of an asset of
 * the application, or names an image elsewhere as {@code mp:...} and the like.
 *
 * @param largeImage large picture
 * @param largeText text over it
 * @param largeUrl link behind it
 * @param smallImage small picture
 * @param smallText text over it
 * @param smallUrl link behind it
 * @param inviteCoverImage picture of game invites
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object-activity-assets">Activity
 * assets</a>
 */
@DiscordObject
@Lenient
public record ActivityAssets(@Nullable String largeImage, @Nullable String largeText, @Nullable String largeUrl,
		@Nullable String smallImage, @Nullable String smallText, @Nullable String smallUrl,
		@Nullable String inviteCoverImage) {

}
