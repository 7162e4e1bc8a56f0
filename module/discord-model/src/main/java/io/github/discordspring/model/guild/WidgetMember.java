package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.presence.PresenceStatus;
import org.jspecify.annotations.Nullable;

/**
 * A user in a widget, made anonymous.
 *
 * @param id place in the list, no snowflake
 * @param username name
 * @param discriminator always {@code 0000}
 * @param avatar always {@code null}
 * @param status whether the user is there
 * @param avatarUrl address of the picture
 * @param activity what the user does
 * @param deaf whether the guild deafens the user
 * @param mute whether the guild mutes the user
 * @param selfDeaf whether the user is deafened by itself
 * @param selfMute whether the user is muted by itself
 * @param suppress whether the user may not speak
 * @param channelId voice channel, 0 if none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-widget-object">Guild widget
 * object</a>
 */
@DiscordObject
public record WidgetMember(String id, String username, @Nullable String discriminator, @Nullable String avatar,
		@Nullable PresenceStatus status, @Nullable String avatarUrl, @Nullable WidgetActivity activity, boolean deaf,
		boolean mute, boolean selfDeaf, boolean selfMute, boolean suppress, long channelId) {

}
