package io.github.discordspring.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.channel.ThreadMetadata;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.AddedThreadMember;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.message.ReactionType;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.poll.Poll;
import io.github.discordspring.model.poll.PollMedia;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildBanAddEvent;
import io.github.discordspring.model.event.GuildBanRemoveEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundDeleteEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.event.StageInstanceCreateEvent;
import io.github.discordspring.model.event.StageInstanceDeleteEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadMemberUpdateEvent;
import io.github.discordspring.model.event.ThreadMembersUpdateEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.presence.PresenceUser;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.stage.StagePrivacyLevel;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.voice.VoiceState;

/**
 * Events in no sensible order, as if others had been lost or came twice: of few guilds,
 * channels and users, so that they meet.
 */
final class RandomEvents {

	private static final User BOT = Sample.user(1, "bot");

	private final Random random;

	private DispatchEvent last;

	private final long[] guildIds;

	/** Whether users have several names. */
	private final boolean renaming;

	RandomEvents(long seed, boolean renaming, long... guildIds) {
		this.random = new Random(seed);
		this.renaming = renaming;
		this.guildIds = guildIds;
	}

	/**
	 * Gives what the last call of {@link #next()} gave.
	 */
	DispatchEvent last() {
		return Objects.requireNonNull(this.last);
	}

	DispatchEvent next() {
		this.last = make();
		return this.last;
	}

	private DispatchEvent make() {
		long guildId = this.guildIds[this.random.nextInt(this.guildIds.length)];
		return switch (this.random.nextInt(54)) {
			case 0 -> Sample.ready(BOT, List.of(0, 1), some(this.guildIds));
			case 1 -> (this.renaming) ? new UserUpdateEvent(Sample.user(1, "bot " + this.random.nextInt(2)))
					: new UserUpdateEvent(BOT);
			case 2, 3 -> created(guildId);
			case 4 -> Sample.unavailable(guildId);
			case 5 -> new GuildUpdateEvent(Sample.guild(guildId, roles(guildId)));
			case 6 -> new GuildDeleteEvent(guildId, this.random.nextInt(3) > 0);
			case 7, 8 -> new GuildRoleUpdateEvent(guildId, role(guildId));
			case 9 -> new GuildRoleDeleteEvent(guildId, role(guildId).id());
			case 10 -> new GuildMemberAddEvent(member(guildId), guildId);
			case 11, 12 -> new GuildMemberUpdateEvent(member(guildId), guildId);
			case 13, 14 -> new GuildMemberRemoveEvent(guildId, user());
			case 15 -> new GuildMembersChunkEvent(guildId, List.of(members(guildId)), 0, 1, Snowflakes.empty(),
					List.of(), null);
			case 16 -> new ChannelCreateEvent(channel(guildId));
			case 17 -> new ChannelUpdateEvent(channel(guildId));
			case 18 -> new ChannelDeleteEvent(channel(guildId));
			case 19 -> new ThreadCreateEvent(thread(guildId), this.random.nextBoolean());
			case 20 -> new ThreadUpdateEvent(thread(guildId));
			case 21 -> {
				Channel thread = thread(guildId);
				yield new ThreadDeleteEvent(thread.id(), guildId, thread.parentId(), thread.type());
			}
			case 22 -> new ThreadListSyncEvent(guildId,
					this.random.nextBoolean() ? null : Snowflakes.of(channel(guildId).id()),
					List.of(thread(guildId), thread(guildId)), List.of());
			case 23 -> new MessageDeleteEvent(message(guildId).id(), message(guildId).channelId(), guildId);
			case 24 -> {
				Message message = message(guildId);
				yield new MessageDeleteBulkEvent(Snowflakes.of(message.id(), message.id() + 1), message.channelId(),
						guildId);
			}
			case 25 -> new MessageUpdateEvent(message(guildId), guildId, null, null);
			case 26, 27, 28 -> reacted(guildId);
			case 29 -> new MessageUpdateEvent(message(guildId).toBuilder()
				.pinned(this.random.nextInt(3) > 0)
				.poll(this.random.nextBoolean() ? poll() : null)
				.build(), guildId, null, null);
			case 42 -> new ChannelPinsUpdateEvent(guildId, channel(guildId).id(),
					this.random.nextBoolean() ? null : Instant.ofEpochSecond(this.random.nextInt(3)));
			case 30 -> new PresenceUpdateEvent(presence(guildId));
			case 31, 32 -> new VoiceStateUpdateEvent(voiceState(guildId));
			case 33 -> new GuildEmojisUpdateEvent(guildId, emojis(guildId));
			case 34 -> new GuildBanAddEvent(guildId, user());
			case 35 -> new GuildBanRemoveEvent(guildId, user());
			case 36 -> new StageInstanceCreateEvent(stage(guildId));
			case 37 -> new StageInstanceDeleteEvent(stage(guildId));
			case 38 -> {
				ThreadMember member = threadMember(guildId);
				yield new ThreadMembersUpdateEvent(member.id(), guildId, this.random.nextInt(50),
						List.of(new AddedThreadMember(member, null)), Snowflakes.of(user().id()));
			}
			case 39 -> new ThreadMemberUpdateEvent(threadMember(guildId), guildId);
			case 40 -> new GuildSoundboardSoundUpdateEvent(sound(guildId));
			case 41 -> new GuildSoundboardSoundDeleteEvent(sound(guildId).soundId(), guildId);
			default -> written(guildId);
		};
	}

	private DispatchEvent created(long guildId) {
		Member[] members = members(guildId);
		int memberCount = this.random.nextBoolean() ? members.length : 1000;
		List<Channel> channels = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			// As Discord sends them within a guild
			channels.add(channel(guildId).toBuilder().guildId(0).build());
		}
		List<VoiceState> voiceStates = new ArrayList<>();
		List<Presence> presences = new ArrayList<>();
		for (Member member : members) {
			presences.add(presence(guildId).toBuilder()
				.user(new PresenceUser(member.user().id(), null, null, null, null, false))
				.build());
		}
		voiceStates.add(voiceState(guildId).toBuilder().guildId(0).channelId(guildId + 10).build());
		return new GuildCreateEvent(Sample.guild(guildId, roles(guildId)).toBuilder().emojis(emojis(guildId)).build(),
				null, false, false, memberCount, voiceStates, List.of(members), channels, List.of(thread(guildId)),
				presences, List.of(stage(guildId)), List.of(), List.of(sound(guildId)));
	}

	private Poll poll() {
		return Poll.builder().question(new PollMedia("question " + this.random.nextInt(3), null)).build();
	}

	private DispatchEvent reacted(long guildId) {
		Message message = message(guildId);
		Emoji emoji = new Emoji(0, "emoji " + this.random.nextInt(2), Snowflakes.empty(), null, false, false, false,
				null);
		boolean burst = this.random.nextInt(4) == 0;
		return switch (this.random.nextInt(8)) {
			case 0, 1 -> new MessageReactionRemoveEvent(user().id(), message.channelId(), message.id(), guildId, emoji,
					burst, ReactionType.of(burst ? 1 : 0));
			case 2 -> new MessageReactionRemoveEmojiEvent(message.channelId(), message.id(), guildId, emoji);
			case 3 -> new MessageReactionRemoveAllEvent(message.channelId(), message.id(), guildId);
			default -> new MessageReactionAddEvent(user().id(), message.channelId(), message.id(), guildId, null, emoji,
					0, burst, List.of(), ReactionType.of(burst ? 1 : 0));
		};
	}

	private Presence presence(long guildId) {
		return Presence.builder()
			.user(new PresenceUser(user().id(), "name", null, null, null, false))
			.guildId(guildId)
			.status(this.random.nextBoolean() ? PresenceStatus.ONLINE : PresenceStatus.IDLE)
			.build();
	}

	private VoiceState voiceState(long guildId) {
		long channelId = this.random.nextInt(3) == 0 ? 0 : guildId + 10 + this.random.nextInt(4);
		return VoiceState.builder()
			.guildId(guildId)
			.channelId(channelId)
			.userId(user().id())
			.selfMute(this.random.nextBoolean())
			.build();
	}

	private List<Emoji> emojis(long guildId) {
		List<Emoji> emojis = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			if (this.random.nextBoolean()) {
				emojis.add(new Emoji(guildId + 30 + i, "emoji " + this.random.nextInt(2), Snowflakes.empty(), null,
						true, false, false, true));
			}
		}
		return emojis;
	}

	private StageInstance stage(long guildId) {
		int number = this.random.nextInt(3);
		return StageInstance.builder()
			.id(guildId + 40 + number)
			.guildId(guildId)
			.channelId(guildId + 10 + number)
			.topic("topic " + this.random.nextInt(2))
			.privacyLevel(StagePrivacyLevel.GUILD_ONLY)
			.build();
	}

	private SoundboardSound sound(long guildId) {
		return SoundboardSound.builder()
			.soundId(guildId + 50 + this.random.nextInt(3))
			.guildId(guildId)
			.name("sound " + this.random.nextInt(2))
			.build();
	}

	private ThreadMember threadMember(long guildId) {
		return new ThreadMember(thread(guildId).id(), user().id(), null, this.random.nextInt(3), null);
	}

	private DispatchEvent written(long guildId) {
		Message message = message(guildId);
		Member member = this.random.nextBoolean() ? null : member(guildId).toBuilder().user(null).build();
		return new MessageCreateEvent(message, guildId, member, null);
	}

	private long[] some(long[] ids) {
		return Snowflakes.of(ids).stream().filter((id) -> this.random.nextInt(4) > 0).toArray();
	}

	private User user() {
		long id = 2 + this.random.nextInt(6);
		return this.renaming ? Sample.user(id, "user " + id + " " + this.random.nextInt(3)) : Sample.user(id);
	}

	private Member member(long guildId) {
		long[] roles = some(new long[] { guildId + 1, guildId + 2, guildId + 3 });
		return Sample.member(user(), "nick " + this.random.nextInt(3), roles);
	}

	/**
	 * Members of different users.
	 */
	private Member[] members(long guildId) {
		List<Member> members = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Member member = member(guildId);
			if (members.stream().noneMatch((other) -> other.user().id() == member.user().id())) {
				members.add(member);
			}
		}
		return members.toArray(Member[]::new);
	}

	private Role role(long guildId) {
		return Sample.role(guildId + 1 + this.random.nextInt(3), "role " + this.random.nextInt(3));
	}

	private Role[] roles(long guildId) {
		return some(new long[] { guildId, guildId + 1, guildId + 2, guildId + 3 }).length == 0 ? new Role[0]
				: new Role[] { Sample.role(guildId, "@everyone"), role(guildId) };
	}

	private Channel channel(long guildId) {
		int number = this.random.nextInt(4);
		ChannelType type = (number == 0) ? ChannelType.GUILD_FORUM : ChannelType.GUILD_TEXT;
		return Sample.channel(guildId + 10 + number, type)
			.toBuilder()
			.guildId(guildId)
			.topic("topic " + this.random.nextInt(3))
			.permissionOverwrites(overwrites())
			.build();
	}

	private List<Overwrite> overwrites() {
		List<Overwrite> overwrites = new ArrayList<>();
		for (int id = 1; id <= this.random.nextInt(4); id++) {
			overwrites.add(Overwrite.ofMember(id, this.random.nextInt(3), 0));
		}
		return overwrites;
	}

	private Channel thread(long guildId) {
		return Sample.thread(guildId + 20 + this.random.nextInt(4), guildId + 10 + this.random.nextInt(4))
			.toBuilder()
			.guildId(guildId)
			.threadMetadata(new ThreadMetadata(this.random.nextBoolean(), 60, null, false, false, null))
			.build();
	}

	private Message message(long guildId) {
		long channelId = guildId + 10 + this.random.nextInt(2) * 10 + this.random.nextInt(4);
		return Sample.message(channelId * 1000 + this.random.nextInt(12), channelId, user(),
				"content " + this.random.nextInt(3));
	}

}
