package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A group of users that owns applications.
 *
 * @param id id
 * @param icon hash of the icon
 * @param name name
 * @param ownerUserId who owns it
 * @param members members
 * @see <a href=
 * "https://docs.discord.com/developers/topics/teams#data-models-team-object">Team
 * object</a>
 */
@DiscordObject
public record Team(long id, @Nullable String icon, String name, long ownerUserId, List<TeamMember> members) {

}
