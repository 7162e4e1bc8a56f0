package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.cache.MemberTable.Fingerprints;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventStatus;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.voice.VoiceState;

/**
 * What the events of presences, voice, stages, scheduled events and bans change.
 */
final class ActivityEvents {

	private final CacheContent content;

	private final MemberEvents members;

	ActivityEvents(CacheContent content, MemberEvents members) {
		this.content = content;
		this.members = members;
	}

	void presence(Presence presence) {
		this.content.emojis.seen(presence);
		if (presence.guildId() != 0) {
			this.content.states.run(presence.guildId(), (guild) -> {
				this.content.presences.update(guild, presence);
				this.content.members.policy.judgeAgain(guild.id, presence.user().id());
			});
		}
	}

	/**
	 * Takes all presences of a guild, which is locked: those that are not named are
	 * offline, or their members are not known.
	 */
	void replacePresences(GuildState guild, List<Presence> presences) {
		this.content.presences.updateAll(guild.id, presences, (id) -> this.content.presences.erase(guild.id, id));
		if (this.content.members.policy.isDependent()) {
			presences.forEach((it) -> this.content.members.policy.judgeAgain(guild.id, it.user().id()));
		}
	}

	/**
	 * Somebody joined, moved, changed or left voice.
	 */
	void voiceState(VoiceState state) {
		if (state.guildId() == 0) {
			return;
		}
		Member member = state.member();
		User user = (member != null) ? member.user() : null;
		this.content.states.run(state.guildId(), (guild) -> {
			guild.ahead = this.content.users.knownAhead(guild, state.userId())
					+ this.content.voiceStates.ahead(guild, state.userId());
			Fingerprints fingerprints = this.members.fingerprints(user, member);
			if (state.channelId() != 0) {
				this.content.voiceStates.update(guild, state);
			}
			else {
				this.content.voiceStates.erase(guild, state.userId());
			}
			// A policy of members may ask who is in voice
			if (user != null) {
				this.members.update(guild, user, member, fingerprints);
			}
			this.content.members.policy.judgeAgain(guild.id, state.userId());
		});
	}

	void replaceVoiceStates(GuildState guild, List<VoiceState> states) {
		this.content.voiceStates.updateAll(guild.id, states, (id) -> this.content.voiceStates.erase(guild.id, id));
	}

	void stageInstance(StageInstance instance) {
		this.content.states.run(instance.guildId(), (guild) -> this.content.stageInstances.update(guild.id, instance));
	}

	void stageInstanceDeleted(StageInstance instance) {
		this.content.states.run(instance.guildId(),
				(guild) -> this.content.stageInstances.erase(guild.id, instance.id()));
	}

	void replaceStageInstances(GuildState guild, List<StageInstance> instances) {
		this.content.stageInstances.updateAll(guild.id, instances,
				(id) -> this.content.stageInstances.erase(guild.id, id));
	}

	/**
	 * An event was planned or changed. Of one that is over Discord tells no more, not
	 * even that it is deleted: it goes.
	 */
	void scheduledEvent(GuildScheduledEvent event) {
		this.content.states.run(event.guildId(), (guild) -> {
			if (isOver(event)) {
				this.content.scheduledEvents.erase(guild.id, event.id());
			}
			else {
				this.content.scheduledEvents.update(guild.id, withUserCount(guild, event));
			}
		});
	}

	private static boolean isOver(GuildScheduledEvent event) {
		return event.status().equals(GuildScheduledEventStatus.COMPLETED)
				|| event.status().equals(GuildScheduledEventStatus.CANCELED);
	}

	/**
	 * How many are interested comes at times only.
	 */
	private GuildScheduledEvent withUserCount(GuildState guild, GuildScheduledEvent event) {
		GuildScheduledEvent before = (event.userCount() == null)
				? this.content.scheduledEvents.store.get(guild.id, event.id()) : null;
		return (before != null && before.userCount() != null) ? event.toBuilder().userCount(before.userCount()).build()
				: event;
	}

	void scheduledEventDeleted(GuildScheduledEvent event) {
		this.content.states.run(event.guildId(), (guild) -> this.content.scheduledEvents.erase(guild.id, event.id()));
	}

	void replaceScheduledEvents(GuildState guild, List<GuildScheduledEvent> events) {
		this.content.scheduledEvents.updateAll(guild.id, events,
				(id) -> this.content.scheduledEvents.erase(guild.id, id));
	}

	void scheduledEventUsers(long guildId, long eventId, int change) {
		this.content.scheduledEvents.change(guildId, eventId, (event) -> (event.userCount() != null)
				? event.toBuilder().userCount(Math.max(0, event.userCount() + change)).build() : event);
	}

	/**
	 * Somebody was banned. Events do not tell why; what was put by hand stays.
	 */
	void banned(long guildId, User user) {
		this.content.states.run(guildId, (guild) -> {
			Ban before = this.content.bans.store.get(guildId, user.id());
			this.content.bans.update(guildId, new Ban((before != null) ? before.reason() : null, user));
		});
	}

	void unbanned(long guildId, User user) {
		this.content.states.run(guildId, (guild) -> this.content.bans.erase(guildId, user.id()));
	}

}
