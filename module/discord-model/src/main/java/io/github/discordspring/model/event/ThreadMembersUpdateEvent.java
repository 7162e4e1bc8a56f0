package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * Somebody was added to a thread or removed from it. Without the intent GUILD_MEMBERS,
 * only the bot itself.
 *
 * @param id thread
 * @param guildId guild
 * @param memberCount number of members, at most 50
 * @param addedMembers who was added
 * @param removedMemberIds who was removed
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#thread-members-update">Thread
 * members update</a>
 */
@DiscordObject
public record ThreadMembersUpdateEvent(long id, long guildId, int memberCount, List<AddedThreadMember> addedMembers,
		Snowflakes removedMemberIds) implements DispatchEvent {

	@Override
	public long channelId() {
		return this.id;
	}

}
