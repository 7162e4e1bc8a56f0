package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.voice.VoiceState;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Which entities belong together, by their ids. What is asked may be unknown: then there
 * are none. Answers are copies, as of the moment of asking; changes meanwhile may be seen
 * or not. All methods may be called from any thread.
 */
public final class EntityIndexes {

	private final CacheContent content;

	EntityIndexes(CacheContent content) {
		this.content = content;
	}

	/**
	 * Gives the channels and threads of a guild.
	 * @param guildId the guild, 0 for direct messages
	 * @return ids of channels
	 */
	public Snowflakes channelsOf(long guildId) {
		return this.content.channels.entities.in(guildId).ids();
	}

	/**
	 * Gives the guilds that a user is in: those where they are kept as a member, or that
	 * told of them. A process that only reads what others keep in a shared store knows
	 * the former only.
	 * @param userId the user
	 * @return ids of guilds
	 */
	public Snowflakes guildsOf(long userId) {
		if (this.content.isKnownToStoreOnly() && this.content.members.working() != null) {
			return RemoteCacheStore.await(this.content.remote().guildsOf(userId), DiscordCache.TIMEOUT);
		}
		LongArrayList guildIds = new LongArrayList();
		WorkingStore<Member> working = this.content.members.working();
		if (working != null) {
			List<RemoteKey> keys = new ArrayList<>();
			this.content.states.forEach((guild) -> keys.add(working.remote().key(guild.id, userId)));
			Set<RemoteKey> found = working.get(keys).keySet();
			keys.forEach((key) -> {
				if (found.contains(key)) {
					guildIds.add(key.parentId());
				}
			});
			return Snowflakes.of(guildIds.toLongArray());
		}
		this.content.states.forEach((guild) -> {
			if (this.content.members.store.contains(guild.id, userId) || this.content.users.isHeldBy(guild, userId)) {
				guildIds.add(guild.id);
			}
		});
		return Snowflakes.of(guildIds.toLongArray());
	}

	/**
	 * Gives the messages of a channel, oldest first.
	 * @param channelId the channel or thread
	 * @return ids of messages
	 */
	public Snowflakes messagesOf(long channelId) {
		return this.content.messages.entities.in(channelId).ids();
	}

	/**
	 * Gives who is in a voice channel or a stage.
	 * @param channelId the channel
	 * @return ids of users
	 */
	public Snowflakes voiceStatesOf(long channelId) {
		LongArrayList userIds = new LongArrayList();
		long guildId = this.content.channels.store.parentOf(channelId);
		CacheStore.Visitor<VoiceState> visitor = (parentId, userId, state) -> {
			if (state.channelId() == channelId) {
				userIds.add(userId);
			}
			return true;
		};
		if (guildId != 0) {
			this.content.voiceStates.store.forEach(guildId, visitor);
		}
		else {
			this.content.voiceStates.store.forEach(visitor);
		}
		return Snowflakes.of(userIds.toLongArray());
	}

	/**
	 * Gives the channels in a category, or the threads of a channel.
	 * @param channelId the category or channel
	 * @return ids of channels
	 */
	public Snowflakes childrenOf(long channelId) {
		LongArrayList channelIds = new LongArrayList();
		CacheStore.Visitor<Channel> visitor = (guildId, id, channel) -> {
			if (channel.parentId() == channelId) {
				channelIds.add(id);
			}
			return true;
		};
		long guildId = this.content.channels.store.parentOf(channelId);
		if (guildId != 0) {
			this.content.channels.store.forEach(guildId, visitor);
		}
		else {
			this.content.channels.store.forEach(visitor);
		}
		return Snowflakes.of(channelIds.toLongArray());
	}

	/**
	 * Gives the members of a guild that have a role.
	 * @param guildId the guild
	 * @param roleId the role; all have the one with the guild's id
	 * @return ids of users
	 */
	public Snowflakes membersWith(long guildId, long roleId) {
		LongArrayList userIds = new LongArrayList();
		this.content.members.store.forEach(guildId, (parentId, userId, member) -> {
			if (roleId == guildId || member.roles().contains(roleId)) {
				userIds.add(userId);
			}
			return true;
		});
		return Snowflakes.of(userIds.toLongArray());
	}

	/**
	 * Gives the highest role of a member: by position, and among equal ones the oldest.
	 * @param guildId the guild
	 * @param userId the user
	 * @return the role, {@code @everyone} for those who have no other; {@code null} if
	 * the member or its roles are not known
	 */
	public @Nullable Role highestRole(long guildId, long userId) {
		Member member = this.content.members.store.get(guildId, userId);
		if (member == null) {
			return null;
		}
		List<RemoteKey> keys = new ArrayList<>();
		keys.add(new RemoteKey(EntityType.ROLES, guildId, guildId));
		member.roles().stream().forEach((roleId) -> keys.add(new RemoteKey(EntityType.ROLES, guildId, roleId)));
		Map<RemoteKey, Role> roles = this.content.roles.kept(keys);
		Role highest = roles.get(keys.get(0));
		for (RemoteKey key : keys) {
			Role role = roles.get(key);
			if (role != null && (highest == null || isHigher(role, highest))) {
				highest = role;
			}
		}
		return highest;
	}

	private static boolean isHigher(Role role, Role other) {
		return role.position() > other.position()
				|| (role.position() == other.position() && Long.compareUnsigned(role.id(), other.id()) < 0);
	}

}
