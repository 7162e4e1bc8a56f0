package io.github.discordspring.model.message;

import java.util.Map;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;

/**
 * What the ids in an interaction or a message stand for.
 *
 * @param users users by id
 * @param members members by user id, without user, deaf and mute
 * @param roles roles by id
 * @param channels channels by id: id, name, type, permissions, and of threads the parent
 * and metadata
 * @param messages messages by id, partial
 * @param attachments files by id
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure">Resolved
 * data structure</a>
 */
@DiscordObject
public record ResolvedData(Map<Long, User> users, Map<Long, Member> members, Map<Long, Role> roles,
		Map<Long, Channel> channels, Map<Long, Message> messages, Map<Long, Attachment> attachments) {

}
