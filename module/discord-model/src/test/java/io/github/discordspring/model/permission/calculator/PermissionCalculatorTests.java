package io.github.discordspring.model.permission.calculator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelFlag;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.OverwriteType;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.calculator.PermissionException.Reason;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.discordspring.model.permission.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PermissionCalculator} and {@link PermissionView}.
 */
class PermissionCalculatorTests {

	private static final long GUILD = 1;

	private static final long OWNER = 2;

	private static final long USER = 3;

	private static final long BOT = 4;

	private static final long RED = 11;

	private static final long BLUE = 12;

	private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

	@Test
	void theGuildGivesEveryoneAndTheRoles() {
		assertThat(member(of(VIEW_CHANNEL), of(KICK_MEMBERS), of(BAN_MEMBERS)).inGuild())
			.isEqualTo(of(VIEW_CHANNEL, KICK_MEMBERS, BAN_MEMBERS));
	}

	@Test
	void theOwnerMayDoEverything() {
		PermissionCalculator owner = PermissionCalculator.builder(GUILD, OWNER).ownerId(OWNER).build();
		assertThat(owner.inGuild()).isEqualTo(Permissions.ALL);
		assertThat(owner.inChannel(ChannelType.GUILD_VOICE, List.of(everyone(0, Permissions.ALL))))
			.isEqualTo(Permissions.ALL);
		assertThat(owner.inThread(ChannelType.PRIVATE_THREAD, List.of(), false)).isEqualTo(Permissions.ALL);
	}

	@Test
	void anAdministratorMayDoEverythingAndKeepsUnknownBits() {
		PermissionCalculator administrator = member(0, of(ADMINISTRATOR) | 1L << 60, 0);
		assertThat(administrator.inGuild()).isEqualTo(Permissions.ALL | 1L << 60);
		assertThat(administrator.inChannel(ChannelType.GUILD_TEXT, List.of(everyone(0, of(VIEW_CHANNEL)))))
			.isEqualTo(Permissions.ALL | 1L << 60);
	}

	@Test
	void overwritesFollowInTheirOrder() {
		long view = of(VIEW_CHANNEL, SEND_MESSAGES);
		// Everyone is denied, a role allows
		assertThat(text(member(view, 0, 0), everyone(0, of(SEND_MESSAGES)), role(RED, of(SEND_MESSAGES), 0)))
			.isEqualTo(view);
		// One role denies, the other allows: allowing wins, in any order
		assertThat(text(member(view, 0, 0), role(RED, of(SEND_MESSAGES), 0), role(BLUE, 0, of(SEND_MESSAGES))))
			.isEqualTo(view);
		assertThat(text(member(view, 0, 0), role(BLUE, 0, of(SEND_MESSAGES)), role(RED, of(SEND_MESSAGES), 0)))
			.isEqualTo(view);
		// The member's own overwrite comes last
		assertThat(text(member(view, 0, 0), user(USER, 0, of(SEND_MESSAGES)), role(RED, of(SEND_MESSAGES), 0)))
			.isEqualTo(of(VIEW_CHANNEL));
		assertThat(text(member(0, 0, 0), everyone(0, view), role(RED, 0, view), user(USER, view, 0))).isEqualTo(view);
		// Those of others do not count
		assertThat(text(member(view, 0, 0), user(99, 0, view), role(98, 0, view))).isEqualTo(view);
		// Nor does an overwrite for a role that has the user's id
		assertThat(text(member(view, 0, 0), role(USER, 0, view), user(RED, 0, view))).isEqualTo(view);
	}

	@Test
	void theExampleOfSendingBeingDeniedToTheMember() {
		PermissionCalculator member = PermissionCalculator.builder(GUILD, USER)
			.everyone(of(VIEW_CHANNEL))
			.role(RED, of(SEND_MESSAGES))
			.build();
		assertThat(text(member, everyone(of(EMBED_LINKS, ADD_REACTIONS), 0), user(USER, 0, of(SEND_MESSAGES))))
			.isEqualTo(of(VIEW_CHANNEL, ADD_REACTIONS));
	}

	@Test
	void withoutViewThereIsNothing() {
		assertThat(
				text(member(Permissions.without(Permissions.ALL, ADMINISTRATOR), 0, 0), everyone(0, of(VIEW_CHANNEL))))
			.isZero();
	}

	@Test
	void withoutSendingThereAreNoFilesEmbedsSpeechAndMentionsOfEveryone() {
		long all = Permissions.without(Permissions.ALL, ADMINISTRATOR);
		long lost = all & ~text(member(all, 0, 0), everyone(0, of(SEND_MESSAGES)))
				& ChannelPermissions.of(ChannelType.GUILD_TEXT);
		assertThat(Permissions.toSet(lost)).containsExactlyInAnyOrder(SEND_MESSAGES, ATTACH_FILES, EMBED_LINKS,
				MENTION_EVERYONE, SEND_TTS_MESSAGES);
	}

	@Test
	void withoutConnectingThereIsNeitherVoiceNorManagement() {
		long all = Permissions.without(Permissions.ALL, ADMINISTRATOR);
		for (ChannelType type : List.of(ChannelType.GUILD_VOICE, ChannelType.GUILD_STAGE_VOICE)) {
			long left = member(all, 0, 0).inChannel(type, List.of(everyone(0, of(CONNECT))));
			assertThat(Permissions.toSet(left)).contains(VIEW_CHANNEL, CREATE_INSTANT_INVITE)
				.doesNotContain(CONNECT, SPEAK, STREAM, MUTE_MEMBERS, MOVE_MEMBERS, REQUEST_TO_SPEAK, MANAGE_CHANNELS,
						MANAGE_ROLES, MANAGE_WEBHOOKS, MANAGE_EVENTS);
		}
		assertThat(Permissions.has(text(member(all, 0, 0), everyone(0, of(CONNECT))), MANAGE_CHANNELS)).isTrue();
	}

	@Test
	void whatMeansNothingInATypeOfChannelIsTakenAway() {
		long all = Permissions.without(Permissions.ALL, ADMINISTRATOR);
		PermissionCalculator member = member(all, 0, 0);
		Set<Permission> text = Permissions.toSet(member.inChannel(ChannelType.GUILD_TEXT, List.of()));
		assertThat(text).contains(SEND_MESSAGES, MANAGE_THREADS, PIN_MESSAGES, MANAGE_ROLES, BYPASS_SLOWMODE)
			.doesNotContain(CONNECT, SPEAK, STREAM, REQUEST_TO_SPEAK, CREATE_EVENTS, KICK_MEMBERS, MANAGE_GUILD,
					MODERATE_MEMBERS);
		for (ChannelType type : List.of(ChannelType.GUILD_ANNOUNCEMENT, ChannelType.GUILD_FORUM,
				ChannelType.GUILD_MEDIA)) {
			assertThat(Permissions.toSet(member.inChannel(type, List.of()))).isEqualTo(text);
		}
		assertThat(Permissions.toSet(member.inChannel(ChannelType.GUILD_VOICE, List.of())))
			.contains(SEND_MESSAGES, CONNECT, SPEAK, PRIORITY_SPEAKER, USE_SOUNDBOARD, SET_VOICE_CHANNEL_STATUS)
			.doesNotContain(REQUEST_TO_SPEAK, MANAGE_THREADS, SEND_MESSAGES_IN_THREADS, PIN_MESSAGES, BAN_MEMBERS);
		assertThat(Permissions.toSet(member.inChannel(ChannelType.GUILD_STAGE_VOICE, List.of())))
			.contains(SEND_MESSAGES, CONNECT, REQUEST_TO_SPEAK, STREAM, MUTE_MEMBERS)
			.doesNotContain(SPEAK, USE_VAD, PRIORITY_SPEAKER, DEAFEN_MEMBERS, USE_SOUNDBOARD, MANAGE_THREADS);
		assertThat(Permissions.toSet(member.inChannel(ChannelType.GUILD_CATEGORY, List.of())))
			.contains(SPEAK, REQUEST_TO_SPEAK, MANAGE_THREADS)
			.doesNotContain(KICK_MEMBERS);
	}

	@Test
	void bitsThatNobodyKnowsYetStay() {
		long unknown = 1L << 60;
		assertThat(text(member(of(VIEW_CHANNEL) | unknown, 0, 0))).isEqualTo(of(VIEW_CHANNEL) | unknown);
		assertThat(text(member(of(VIEW_CHANNEL), 0, 0), role(RED, unknown, 0))).isEqualTo(of(VIEW_CHANNEL) | unknown);
	}

	@Test
	void inAThreadTheRightToSendIsThatOfThreads() {
		PermissionCalculator member = member(of(VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS, ATTACH_FILES), 0, 0);
		assertThat(member.inThread(ChannelType.PUBLIC_THREAD, List.of(), false))
			.isEqualTo(of(VIEW_CHANNEL, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS, ATTACH_FILES));
		assertThat(member(of(VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES), 0, 0).inThread(ChannelType.ANNOUNCEMENT_THREAD,
				List.of(), true))
			.isEqualTo(of(VIEW_CHANNEL));
		assertThat(member.inThread(ChannelType.PUBLIC_THREAD, List.of(everyone(0, of(VIEW_CHANNEL))), true)).isZero();
		assertThatIllegalArgumentException().isThrownBy(() -> member.inThread(ChannelType.GUILD_TEXT, List.of(), true));
	}

	@Test
	void aPrivateThreadIsSeenByThoseWhoTakePartAndByModerators() {
		long view = of(VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS);
		assertThat(member(view, 0, 0).inThread(ChannelType.PRIVATE_THREAD, List.of(), false)).isZero();
		assertThat(member(view, 0, 0).inThread(ChannelType.PRIVATE_THREAD, List.of(), true))
			.isEqualTo(view | of(SEND_MESSAGES));
		assertThat(member(view | of(MANAGE_THREADS), 0, 0).inThread(ChannelType.PRIVATE_THREAD, List.of(), false))
			.isEqualTo(view | of(SEND_MESSAGES, MANAGE_THREADS));
	}

	@Test
	void whoIsTimedOutMayOnlyViewAndRead() {
		long base = of(VIEW_CHANNEL, READ_MESSAGE_HISTORY, SEND_MESSAGES, KICK_MEMBERS);
		PermissionCalculator timedOut = PermissionCalculator.builder(GUILD, USER).everyone(base).timedOut(true).build();
		assertThat(timedOut.inGuild()).isEqualTo(of(VIEW_CHANNEL, READ_MESSAGE_HISTORY));
		assertThat(text(timedOut)).isEqualTo(of(VIEW_CHANNEL, READ_MESSAGE_HISTORY));
		assertThat(text(timedOut, everyone(0, of(READ_MESSAGE_HISTORY)))).isEqualTo(of(VIEW_CHANNEL));
		assertThat(timedOut.inThread(ChannelType.PUBLIC_THREAD, List.of(), true))
			.isEqualTo(of(VIEW_CHANNEL, READ_MESSAGE_HISTORY));
		assertThat(
				PermissionCalculator.builder(GUILD, USER).everyone(of(ADMINISTRATOR)).timedOut(true).build().inGuild())
			.isEqualTo(Permissions.ALL);
	}

	@Test
	void recordsOfTheModelAreEnough() {
		Guild guild = guild(roleOf(GUILD, of(VIEW_CHANNEL, READ_MESSAGE_HISTORY)), roleOf(RED, of(SEND_MESSAGES)));
		Member member = memberOf(USER, NOW.plusSeconds(1), RED);
		Channel channel = channel(20, ChannelType.GUILD_TEXT, 0, user(USER, of(ADD_REACTIONS), 0));
		assertThat(PermissionCalculator.of(guild, member, null).inChannel(channel))
			.isEqualTo(of(VIEW_CHANNEL, READ_MESSAGE_HISTORY, SEND_MESSAGES, ADD_REACTIONS));
		assertThat(PermissionCalculator.of(guild, member, NOW).inChannel(channel))
			.isEqualTo(of(VIEW_CHANNEL, READ_MESSAGE_HISTORY));
		assertThat(PermissionCalculator.of(guild, member, NOW.plusSeconds(1)).inGuild())
			.isEqualTo(of(VIEW_CHANNEL, READ_MESSAGE_HISTORY, SEND_MESSAGES));
		assertThat(PermissionCalculator.of(guild, memberOf(OWNER, null)).isAdministrator()).isTrue();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PermissionCalculator.of(guild, Member.builder().build(), NOW))
			.withMessageContaining("without its user");
	}

	@Test
	void whatCannotBeComputedIsNamed() {
		Guild guild = guild(roleOf(GUILD, of(VIEW_CHANNEL)));
		fails(Reason.ROLE_UNAVAILABLE, RED, () -> PermissionCalculator.of(guild, memberOf(USER, null, RED), NOW));
		fails(Reason.ROLE_UNAVAILABLE, GUILD, () -> PermissionCalculator.of(guild(), memberOf(USER, null), NOW));
		PermissionCalculator member = PermissionCalculator.of(guild, memberOf(USER, null), NOW);
		Channel text = channel(20, ChannelType.GUILD_TEXT, 0);
		Channel thread = channel(21, ChannelType.PUBLIC_THREAD, 20);
		fails(Reason.CHANNEL_NOT_IN_GUILD, 20, () -> member.inChannel(text.toBuilder().guildId(99).build()));
		fails(Reason.CHANNEL_NOT_IN_GUILD, 22,
				() -> member.inChannel(channel(22, ChannelType.DM, 0).toBuilder().guildId(0).build()));
		fails(Reason.PARENT_CHANNEL_NOT_PRESENT, 21, () -> member.inChannel(thread));
		fails(Reason.PARENT_CHANNEL_NOT_PRESENT, 21,
				() -> member.inThread(thread, channel(23, ChannelType.GUILD_TEXT, 0), true));
		fails(Reason.CHANNEL_OBFUSCATED, 20,
				() -> member.inChannel(text.toBuilder().flags(ChannelFlag.CHANNEL_OBFUSCATED).build()));
		assertThat(member.inThread(thread, text, false)).isEqualTo(of(VIEW_CHANNEL));
	}

	@Test
	void aViewAnswersFromWhatIsKnown() {
		Known known = new Known();
		known.guilds.put(GUILD, guild());
		known.roles.put(GUILD, roleOf(GUILD, of(VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS)));
		known.roles.put(RED, roleOf(RED, of(SEND_MESSAGES)));
		known.members.put(USER, memberOf(USER, NOW.plusSeconds(60), RED));
		known.members.put(BOT, memberOf(BOT, null));
		known.members.put(OWNER, memberOf(OWNER, null));
		known.channels.put(20L, channel(20, ChannelType.GUILD_TEXT, 0));
		known.channels.put(21L, channel(21, ChannelType.PRIVATE_THREAD, 20));
		known.channels.put(22L,
				channel(22, ChannelType.GUILD_TEXT, 0).toBuilder().flags(ChannelFlag.CHANNEL_OBFUSCATED).build());
		known.channels.put(23L, channel(23, ChannelType.PUBLIC_THREAD, 22));
		known.channels.put(24L, channel(24, ChannelType.PUBLIC_THREAD, 99));
		known.channels.put(25L, channel(25, ChannelType.DM, 0).toBuilder().guildId(0).build());
		PermissionView view = PermissionView.of(known).withClock(InstantSource.fixed(NOW));

		assertThat(view.inGuild(USER, GUILD)).isEqualTo(of(VIEW_CHANNEL));
		assertThat(view.ignoringTimeOuts().inGuild(USER, GUILD))
			.isEqualTo(of(VIEW_CHANNEL, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS));
		assertThat(view.inChannel(BOT, 20)).isEqualTo(of(VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS));
		assertThat(view.inChannel(BOT, 21)).isZero();
		known.joined.add(BOT);
		assertThat(view.inChannel(BOT, 21)).isEqualTo(of(VIEW_CHANNEL, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS));
		assertThat(view.inChannel(OWNER, 21)).isEqualTo(Permissions.ALL);
		// What is hidden from the bot answers for the bot, for the owner, and for nobody
		// else
		assertThat(view.inChannel(BOT, 22)).isZero();
		assertThat(view.inChannel(BOT, 23)).isZero();
		assertThat(view.inChannel(OWNER, 22)).isEqualTo(Permissions.ALL);
		fails(Reason.CHANNEL_OBFUSCATED, 22, () -> view.inChannel(USER, 22));
		fails(Reason.CHANNEL_OBFUSCATED, 22, () -> view.inChannel(USER, 23));

		fails(Reason.CHANNEL_UNAVAILABLE, 98, () -> view.inChannel(USER, 98));
		fails(Reason.CHANNEL_NOT_IN_GUILD, 25, () -> view.inChannel(USER, 25));
		fails(Reason.PARENT_CHANNEL_NOT_PRESENT, 24, () -> view.inChannel(USER, 24));
		fails(Reason.MEMBER_UNAVAILABLE, 97, () -> view.inGuild(97, GUILD));
		fails(Reason.GUILD_UNAVAILABLE, 96, () -> view.inGuild(USER, 96));
		known.roles.remove(RED);
		fails(Reason.ROLE_UNAVAILABLE, RED, () -> view.inGuild(USER, GUILD));

		known.members.remove(OWNER);
		known.roles.clear();
		assertThat(view.inGuild(OWNER, GUILD)).isEqualTo(Permissions.ALL);
		assertThat(view.inChannel(OWNER, 24)).as("a thread whose channel is not known").isEqualTo(Permissions.ALL);
		known.guilds.put(GUILD, guild().toBuilder().ownerId(0).build());
		fails(Reason.MEMBER_UNAVAILABLE, 0, () -> view.inGuild(0, GUILD));
	}

	@Test
	void randomOverwritesFollowTheEightStepsOfTheDocumentation() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		long ignored = ~ChannelPermissions.of(ChannelType.GUILD_TEXT);
		for (int i = 0; i < 2000; i++) {
			long everyone = random.nextLong() & ~ADMINISTRATOR.mask();
			long red = random.nextLong() & random.nextLong() & ~ADMINISTRATOR.mask();
			Overwrite everyoneOverwrite = everyone(random.nextLong(), random.nextLong());
			Overwrite redOverwrite = role(RED, random.nextLong(), random.nextLong());
			Overwrite blueOverwrite = role(BLUE, random.nextLong(), random.nextLong());
			Overwrite userOverwrite = user(USER, random.nextLong(), random.nextLong());
			long result = text(member(everyone, red, 0), userOverwrite, redOverwrite, everyoneOverwrite, blueOverwrite);
			for (int bit = 0; bit < 53; bit++) {
				long mask = 1L << bit;
				boolean expected = ((everyone | red) & mask) != 0;
				for (List<Overwrite> step : List.of(List.of(everyoneOverwrite), List.of(redOverwrite, blueOverwrite),
						List.of(userOverwrite))) {
					expected &= step.stream().noneMatch((overwrite) -> (overwrite.deny() & mask) != 0);
					expected |= step.stream().anyMatch((overwrite) -> (overwrite.allow() & mask) != 0);
				}
				boolean dependent = ((ignored | ChannelPermissions.SENDING) & mask) != 0 && bit != 47;
				if (result != 0 && !dependent) {
					assertThat((result & mask) != 0).as("seed %d, bit %d", seed, bit).isEqualTo(expected);
				}
				if (result == 0 && bit == 10) {
					assertThat(expected).as("seed %d", seed).isFalse();
				}
			}
		}
	}

	private static void fails(Reason reason, long id, Runnable task) {
		assertThatExceptionOfType(PermissionException.class).isThrownBy(task::run)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason))
			.satisfies((ex) -> assertThat(ex.id()).isEqualTo(id))
			.withMessageContaining("cannot be computed");
	}

	private static long of(Permission... permissions) {
		return Permission.of(permissions);
	}

	private static long text(PermissionCalculator member, Overwrite... overwrites) {
		return member.inChannel(ChannelType.GUILD_TEXT, List.of(overwrites));
	}

	private static PermissionCalculator member(long everyone, long red, long blue) {
		return PermissionCalculator.builder(GUILD, USER)
			.ownerId(OWNER)
			.everyone(everyone)
			.role(RED, red)
			.role(BLUE, blue)
			.build();
	}

	private static Overwrite everyone(long allow, long deny) {
		return role(GUILD, allow, deny);
	}

	private static Overwrite role(long id, long allow, long deny) {
		return new Overwrite(id, OverwriteType.ROLE, allow, deny);
	}

	private static Overwrite user(long id, long allow, long deny) {
		return new Overwrite(id, OverwriteType.MEMBER, allow, deny);
	}

	private static Guild guild(Role... roles) {
		return Guild.builder().id(GUILD).name("guild").ownerId(OWNER).roles(roles).build();
	}

	private static Role roleOf(long id, long permissions) {
		return Role.builder().id(id).name("role").permissions(permissions).build();
	}

	private static Member memberOf(long userId, @Nullable Instant timedOutUntil, long... roles) {
		return Member.builder()
			.user(User.builder().id(userId).username("user").build())
			.roles(Snowflakes.of(roles))
			.communicationDisabledUntil(timedOutUntil)
			.build();
	}

	private static Channel channel(long id, ChannelType type, long parentId, Overwrite... overwrites) {
		return Channel.builder()
			.id(id)
			.type(type)
			.guildId(GUILD)
			.parentId(parentId)
			.permissionOverwrites(overwrites)
			.build();
	}

	private static final class Known implements PermissionSource {

		private final Map<Long, Guild> guilds = new HashMap<>();

		private final Map<Long, Member> members = new HashMap<>();

		private final Map<Long, Role> roles = new HashMap<>();

		private final Map<Long, Channel> channels = new HashMap<>();

		private final Set<Long> joined = new HashSet<>();

		@Override
		public @Nullable Guild guild(long guildId) {
			return this.guilds.get(guildId);
		}

		@Override
		public @Nullable Member member(long guildId, long userId) {
			return this.members.get(userId);
		}

		@Override
		public @Nullable Role role(long guildId, long roleId) {
			return this.roles.get(roleId);
		}

		@Override
		public @Nullable Channel channel(long channelId) {
			return this.channels.get(channelId);
		}

		@Override
		public boolean isThreadMember(Channel thread, long userId) {
			return this.joined.contains(userId);
		}

		@Override
		public long currentUserId() {
			return BOT;
		}

	}

}
