package io.github.discordspring.model.event;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.voice.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * A guild became known, came back after an outage, or was joined.
 *
 * @param guild the guild; only its id if it is unavailable
 * @param joinedAt when the bot joined
 * @param large whether not all members were sent
 * @param unavailable whether the guild cannot be reached, so that nothing but its id is
 * known
 * @param memberCount number of members
 * @param voiceStates who is in voice; their guild is absent
 * @param members members, not all of a large guild
 * @param channels channels; their guild may be absent
 * @param threads active threads that the bot may see
 * @param presences who is online, not all of a large guild; their guild is absent
 * @param stageInstances stages that are live
 * @param guildScheduledEvents events that are announced
 * @param soundboardSounds sounds
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-create">Guild
 * create</a>
 */
@DiscordObject
public record GuildCreateEvent(@Inline Guild guild, @Nullable Instant joinedAt, boolean large, boolean unavailable,
		int memberCount, List<VoiceState> voiceStates, List<Member> members, List<Channel> channels,
		List<Channel> threads, List<Presence> presences, List<StageInstance> stageInstances,
		List<GuildScheduledEvent> guildScheduledEvents,
		List<SoundboardSound> soundboardSounds) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.guild.id();
	}

}
