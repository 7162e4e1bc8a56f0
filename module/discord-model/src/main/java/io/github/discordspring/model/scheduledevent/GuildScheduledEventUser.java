package io.github.discordspring.model.scheduledevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user who is interested in an event.
 *
 * @param guildScheduledEventId event
 * @param guildScheduledEventExceptionId occurrence that it is about, 0 for the event
 * @param userId user
 * @param user the user
 * @param member the member, if asked for
 * @param response what the user said
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-user-object">Guild
 * scheduled event user object</a>
 */
@DiscordObject
public record GuildScheduledEventUser(long guildScheduledEventId, long guildScheduledEventExceptionId, long userId,
		@Nullable User user, @Nullable Member member, @Nullable GuildScheduledEventUserResponse response) {

}
