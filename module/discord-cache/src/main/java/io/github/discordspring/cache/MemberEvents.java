package io.github.discordspring.cache;

import java.util.List;
import java.util.Map;

import io.github.discordspring.cache.MemberTable.Fingerprints;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionData;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.interaction.ModalSubmitData;
import io.github.discordspring.model.message.ResolvedData;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.user.User;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

/**
 * What the events of members and users change, and interactions, which bring some along.
 */
final class MemberEvents {

	private final CacheContent content;

	MemberEvents(CacheContent content) {
		this.content = content;
	}

	/**
	 * The bot itself, which no guild needs to hold.
	 */
	void currentUser(User user) {
		this.content.setCurrentUser(user);
		this.content.users.hold(this.content.states.outside(), user);
	}

	void updated(long guildId, Member member) {
		this.content.states.run(guildId, (guild) -> {
			long userId = this.content.members.idOf(member);
			guild.ahead = this.content.members.ahead(guild, userId) + this.content.users.knownAhead(guild, userId)
					+ this.content.users.known.ahead(userId);
			update(guild, member);
		});
	}

	void chunk(GuildMembersChunkEvent event) {
		this.content.states.run(event.guildId(), (guild) -> {
			for (Presence presence : event.presences()) {
				this.content.presences.update(guild, presence);
			}
			update(guild, event.members());
		});
		event.presences().forEach(this.content.emojis::seen);
	}

	/**
	 * Takes what came of members of a guild, which is locked.
	 */
	void update(GuildState guild, List<Member> members) {
		for (Member member : members) {
			update(guild, member);
		}
	}

	/**
	 * Takes what came of a member of a guild, which is locked. Outside guilds there are
	 * users only.
	 */
	void update(GuildState guild, Member member) {
		User user = member.user();
		if (user != null) {
			update(guild, user, member);
		}
	}

	/**
	 * Takes a user in a guild, which is locked, and its member if that came too.
	 */
	private void update(GuildState guild, User user, @Nullable Member member) {
		update(guild, user, member, fingerprints(user, member));
	}

	/**
	 * Does the same with {@linkplain MemberTable#fingerprints fingerprints} that were
	 * made before.
	 */
	void update(GuildState guild, User user, @Nullable Member member, Fingerprints fingerprints) {
		if (member != null && guild.id != 0 && this.content.members.policy.isOn()) {
			this.content.members.update(guild, user, member, fingerprints);
		}
		else {
			this.content.users.hold(guild, user);
		}
	}

	Fingerprints fingerprints(@Nullable User user, @Nullable Member member) {
		return (user != null && member != null) ? this.content.members.fingerprints(user, member) : Fingerprints.NONE;
	}

	/**
	 * A member who is there already came before: the event came twice.
	 */
	void added(long guildId, Member member) {
		this.content.states.run(guildId, (guild) -> {
			long userId = this.content.members.idOf(member);
			guild.ahead = this.content.members.ahead(guild, userId) + this.content.users.allAhead(guild, userId);
			if (guild.memberCount >= 0 && !this.content.members.store.contains(guildId, userId)) {
				this.content.states.count(guild, guild.memberCount + 1);
			}
			update(guild, member);
		});
	}

	void removed(long guildId, long userId) {
		this.content.states.run(guildId, (guild) -> {
			guild.ahead = this.content.presences.ahead(guild, userId) + this.content.voiceStates.ahead(guild, userId)
					+ this.content.members.ahead(guild, userId) + this.content.users.allAhead(guild, userId);
			if (guild.memberCount > 0) {
				this.content.states.count(guild, guild.memberCount - 1);
			}
			remove(guild, userId);
		});
	}

	private void remove(GuildState guild, long userId) {
		// First, as its policy may ask for the others
		this.content.members.eraseReleased(guild, userId);
		this.content.presences.erase(guild, userId);
		this.content.voiceStates.erase(guild, userId);
		this.content.users.release(guild, userId);
	}

	/**
	 * Removes all members of a guild, which is locked, but these.
	 */
	void retain(GuildState guild, List<Member> members) {
		LongOpenHashSet gone = new LongOpenHashSet();
		this.content.members.store.forEachId(guild.id, gone::add);
		for (Member member : members) {
			gone.remove(this.content.members.idOf(member));
		}
		ReadAhead.forEach(this.content.members, guild.id, gone, (userId) -> remove(guild, userId));
	}

	/**
	 * No event tells that members lost a role because it was deleted. The guild is
	 * locked.
	 */
	void roleDeleted(GuildState guild, long roleId) {
		LongArrayList userIds = new LongArrayList();
		this.content.members.store.forEach(guild.id,
				(guildId, userId, member) -> !member.roles().contains(roleId) || userIds.add(userId));
		ReadAhead.forEach(this.content.members, guild.id, userIds,
				(userId) -> this.content.members.change(guild.id, userId, (member) -> {
					LongArrayList roles = LongArrayList.wrap(member.roles().toArray());
					roles.rem(roleId);
					return member.toBuilder().roles(Snowflakes.of(roles.toLongArray())).build();
				}));
	}

	/**
	 * An interaction brings the one who acted and those who are meant. It may come from a
	 * guild that the bot is not in, of whose members nothing more will be heard: these
	 * are taken as users only.
	 */
	void interacted(Interaction interaction) {
		long guildId = this.content.states.contains(interaction.guildId()) ? interaction.guildId() : 0;
		this.content.states.run(guildId, (guild) -> {
			User user = interaction.user();
			if (user != null) {
				this.content.users.hold(guild, user);
			}
			Member member = interaction.member();
			if (member != null) {
				update(guild, member);
			}
			ResolvedData resolved = resolved(interaction.data());
			if (resolved != null) {
				update(guild, resolved);
				if (guild.id != 0) {
					resolved.roles().values().forEach((role) -> this.content.roles.update(guild.id, role));
				}
			}
		});
	}

	static @Nullable ResolvedData resolved(@Nullable InteractionData data) {
		if (data instanceof ApplicationCommandData command) {
			return command.resolved();
		}
		if (data instanceof MessageComponentData component) {
			return component.resolved();
		}
		return (data instanceof ModalSubmitData modal) ? modal.resolved() : null;
	}

	/**
	 * Members come without deaf and mute here: what was known of that remains.
	 */
	private void update(GuildState guild, ResolvedData resolved) {
		for (User user : resolved.users().values()) {
			if (!resolved.members().containsKey(user.id())) {
				this.content.users.hold(guild, user);
			}
		}
		for (Map.Entry<Long, Member> entry : resolved.members().entrySet()) {
			User user = resolved.users().get(entry.getKey());
			if (user != null) {
				Member before = this.content.members.store.get(guild.id, user.id());
				boolean deaf = before != null && before.deaf();
				boolean mute = before != null && before.mute();
				update(guild, entry.getValue().toBuilder().user(user).deaf(deaf).mute(mute).build());
			}
		}
	}

}
