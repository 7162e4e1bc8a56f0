package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A guild as other web pages show it.
 *
 * @param id guild
 * @param name name
 * @param instantInvite link of an invite
 * @param channels voice and stage channels that all may see
 * @param members up to 100 members that are online
 * @param presenceCount number of members online
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-widget-object">Guild widget
 * object</a>
 */
@DiscordObject
public record GuildWidget(long id, String name, @Nullable String instantInvite, List<WidgetChannel> channels,
		List<WidgetMember> members, int presenceCount) {

}
