package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.UnavailableGuild;
import io.github.discordspring.model.permission.Role;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the events of sessions, of guilds as a whole and of roles change.
 */
final class GuildEvents {

	private static final Logger logger = LoggerFactory.getLogger(GuildEvents.class);

	private final CacheContent content;

	private final ChannelEvents channels;

	private final MemberEvents members;

	private final ExpressionEvents expressions;

	private final ActivityEvents activities;

	GuildEvents(CacheContent content, ChannelEvents channels, MemberEvents members, ExpressionEvents expressions,
			ActivityEvents activities) {
		this.content = content;
		this.channels = channels;
		this.members = members;
		this.expressions = expressions;
		this.activities = activities;
	}

	/**
	 * A session begins. Guilds of its shard that it does not name were left while there
	 * was no session to tell.
	 */
	void ready(ReadyEvent event) {
		this.members.currentUser(event.user());
		LongOpenHashSet guildIds = new LongOpenHashSet(event.guilds().size());
		for (UnavailableGuild guild : event.guilds()) {
			guildIds.add(guild.id());
			this.content.states.enter(this.content.states.add(guild.id()), GuildPhase.EXPECTED);
		}
		List<Integer> shard = event.shard();
		int shardId = (shard.size() == 2) ? shard.get(0) : 0;
		int shardCount = (shard.size() == 2) ? shard.get(1) : 1;
		this.content.states.forEach((guild) -> {
			if (!guildIds.contains(guild.id) && Snowflake.shardOf(guild.id, shardCount) == shardId) {
				leave(guild.id);
			}
		});
	}

	/**
	 * A guild is there, with all of its channels and roles but not all of its members and
	 * threads.
	 */
	void created(GuildCreateEvent event) {
		this.content.states.run(event.guildId(), (guild) -> {
			this.content.states.enter(guild, event.unavailable() ? GuildPhase.UNAVAILABLE : GuildPhase.PRESENT);
			if (!event.unavailable()) {
				this.content.states.refreshed(guild);
				this.content.states.count(guild, (event.memberCount() > 0) ? event.memberCount() : -1);
				write(guild, event.guild());
				List<Channel> channels = new ArrayList<>(event.channels());
				channels.addAll(event.threads());
				LongOpenHashSet gone = new LongOpenHashSet();
				this.content.channels.updateAll(guild.id, channels, gone::add);
				this.channels.drop(guild, gone);
				this.channels.ownMemberships(guild, event.threads());
				// A policy of members may ask for these
				this.activities.replacePresences(guild, event.presences());
				this.activities.replaceVoiceStates(guild, event.voiceStates());
				this.members.update(guild, event.members());
				if (event.memberCount() > 0 && event.members().size() >= event.memberCount()) {
					this.members.retain(guild, event.members());
				}
				this.expressions.replaceSounds(guild, event.soundboardSounds());
				this.activities.replaceStageInstances(guild, event.stageInstances());
				this.activities.replaceScheduledEvents(guild, event.guildScheduledEvents());
			}
		});
		event.presences().forEach(this.content.emojis::seen);
	}

	void updated(GuildUpdateEvent event) {
		this.content.states.run(event.guildId(), (guild) -> write(guild, event.guild()));
	}

	private void write(GuildState state, Guild guild) {
		Guild before = this.content.guilds.store.get(0, state.id);
		this.content.guilds.update(0, guild);
		if (before != null && before.ownerId() != guild.ownerId()) {
			this.content.members.policy.judgeAgain(state.id, before.ownerId());
		}
		this.content.roles.updateAll(state.id, guild.roles(), (id) -> this.content.roles.erase(state.id, id));
		this.expressions.replaceEmojis(state, guild.emojis());
		this.expressions.replaceStickers(state, guild.stickers());
	}

	/**
	 * In an outage all is kept: the guild comes back.
	 */
	void deleted(GuildDeleteEvent event) {
		if (event.unavailable()) {
			this.content.states.run(event.id(), (guild) -> this.content.states.enter(guild, GuildPhase.UNAVAILABLE));
		}
		else if (this.content.states.contains(event.id())) {
			leave(event.id());
		}
	}

	private void leave(long guildId) {
		this.content.states.run(guildId, (guild) -> {
			this.content.clear(guild);
			this.content.states.forget(guild);
		});
		logger.debug("The bot is no longer in guild {}: all that was kept of it is dropped", guildId);
	}

	void roleUpdated(long guildId, Role role) {
		this.content.states.run(guildId, (guild) -> this.content.roles.update(guildId, role));
	}

	void roleDeleted(long guildId, long roleId) {
		this.content.states.run(guildId, (guild) -> {
			this.content.roles.erase(guildId, roleId);
			this.members.roleDeleted(guild, roleId);
		});
	}

}
