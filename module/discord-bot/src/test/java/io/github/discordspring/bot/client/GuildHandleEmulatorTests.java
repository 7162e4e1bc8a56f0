package io.github.discordspring.bot.client;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedGuild;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.automod.AutoModerationActionRequest;
import io.github.discordspring.model.automod.AutoModerationEventType;
import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.automod.AutoModerationRuleCreateRequest;
import io.github.discordspring.model.automod.AutoModerationTriggerMetadataRequest;
import io.github.discordspring.model.automod.AutoModerationTriggerType;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelCreateRequest;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.GuildPruneRequest;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.RoleCreateRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventEntityMetadata;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventEntityType;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventPrivacyLevel;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventStatus;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import io.github.discordspring.model.sticker.StickerModifyRequest;
import io.github.discordspring.model.user.User;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.error.DiscordResponseException;
import io.github.discordspring.model.file.FileContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the handles of a guild and of its parts bring about in the emulator.
 */
class GuildHandleEmulatorTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final byte[] PNG = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	private final DiscordEmulator emulator = DiscordEmulator.builder().rateLimits(false).start();

	private final DiscordRestClient rest = DiscordRestClient.builder()
		.baseUrl(this.emulator.restBaseUrl())
		.token(new Secret(this.emulator.token()))
		.build();

	private final DiscordClient client = DiscordClient.builder(this.rest).build();

	private final EmulatedGuild emulated = this.emulator.guild("Emulator");

	private final GuildHandle guild = this.client.guild(this.emulated.id());

	private final EmulatedUser nelly = this.emulator.addUser("Nelly");

	private final MemberHandle member = this.guild.member(this.nelly.id());

	@BeforeEach
	void makeTheBotAnAdministrator() {
		this.emulated.giveRole(this.emulator.bots().get(0),
				this.emulated.addRole("administrators", 0, Permission.ADMINISTRATOR));
		this.emulated.addMember(this.nelly);
	}

	@AfterEach
	void close() {
		this.rest.close();
		this.emulator.close();
	}

	@Test
	void aMemberIsNamedAndTimedOut() {
		assertThat(wait(this.member.setNick("Nell")).nick()).isEqualTo("Nell");
		assertThat(wait(this.member.fetch()).nick()).isEqualTo("Nell");

		Instant until = wait(this.member.timeout(Duration.ofHours(1), "loud")).communicationDisabledUntil();
		assertThat(until).isBetween(Instant.now().plus(59, ChronoUnit.MINUTES),
				Instant.now().plus(61, ChronoUnit.MINUTES));
		assertThat(wait(this.member.endTimeout()).communicationDisabledUntil()).isNull();
	}

	@Test
	void aMemberIsFoundAmongTheOthers() {
		assertThat(wait(this.guild.members(100).map((found) -> found.user().id()).collectList()))
			.contains(this.nelly.id(), this.emulator.applicationId());
		assertThat(wait(this.guild.searchMembers("nel", 10).map((found) -> found.user().id()).collectList()))
			.containsExactly(this.nelly.id());
		assertThat(wait(this.guild.setOwnNick("Botty")).nick()).isEqualTo("Botty");
	}

	@Test
	void aMemberIsKickedBannedAndLetInAgain() {
		this.member.kick("rude").block(WAIT);
		assertThat(this.emulated.hasMember(this.nelly)).isFalse();
		this.emulated.addMember(this.nelly);

		this.member.ban().block(WAIT);
		assertThat(this.emulated.hasMember(this.nelly)).isFalse();
		GuildModerationHandle moderation = this.guild.moderation();
		assertThat(wait(moderation.ban(this.nelly.id())).user().id()).isEqualTo(this.nelly.id());
		assertThat(wait(moderation.bans(10).map(Ban::user).map(User::id).collectList()))
			.containsExactly(this.nelly.id());

		this.member.unban().block(WAIT);
		assertThat(wait(moderation.bans(10).collectList())).isEmpty();
		assertThat(wait(moderation.banAll(Snowflakes.of(this.nelly.id()), Duration.ZERO, null)
			.map((result) -> result.bannedUsers().contains(this.nelly.id()))
			.collectList())).containsExactly(true);
		assertThat(wait(moderation.auditLog(100).map((entry) -> String.valueOf(entry.reason())).collectList()))
			.contains("rude");
	}

	@Test
	void membersWithoutRolesThatWereAwayAreCountedAndPruned() {
		GuildModerationHandle moderation = this.guild.moderation();
		int count = wait(moderation.pruneCount(7, Snowflakes.empty()));
		assertThat(wait(moderation.prune(GuildPruneRequest.builder().days(7).computePruneCount(true).build())).pruned())
			.isEqualTo(count);
	}

	@Test
	void rolesAreMadeGivenCountedMovedAndDeleted() {
		Role made = wait(this.guild.createRole(RoleCreateRequest.builder().name("crew").build(), "new crew"));
		RoleHandle role = this.guild.role(made.id());
		assertThat(wait(role.setName("staff")).name()).isEqualTo("staff");
		assertThat(wait(role.setHoisted(true)).hoist()).isTrue();
		assertThat(wait(role.setMentionable(true)).mentionable()).isTrue();
		assertThat(wait(role.setPermissions(Permission.VIEW_CHANNEL.mask())).permissions())
			.isEqualTo(Permission.VIEW_CHANNEL.mask());

		role.addTo(this.nelly.id()).block(WAIT);
		assertThat(wait(this.member.fetch()).roles().contains(made.id())).isTrue();
		assertThat(wait(role.memberCount())).isEqualTo(1);
		assertThat(wait(this.guild.roleMemberCounts())).containsEntry(made.id(), 1);
		role.removeFrom(this.nelly.id(), "left the crew").block(WAIT);
		assertThat(wait(role.memberCount())).isZero();
		this.member.addRole(made.id()).block(WAIT);
		assertThat(wait(this.member.setRoles(Snowflakes.empty())).roles().isEmpty()).isTrue();

		assertThat(wait(role.moveTo(2).collectList())).anySatisfy((moved) -> {
			assertThat(moved.id()).isEqualTo(made.id());
			assertThat(moved.position()).isEqualTo(2);
		});
		role.delete().block(WAIT);
		assertThat(wait(this.guild.roles().map(Role::id).collectList())).doesNotContain(made.id());
		refused(role.fetch(), 10011);
	}

	@Test
	void emojisAreMadeRenamedAndDeleted() {
		Emoji made = wait(this.guild.expressions().createEmoji("party", ImageData.of(PNG)));
		EmojiHandle emoji = this.guild.emoji(made.id());
		assertThat(wait(emoji.setName("fun")).name()).isEqualTo("fun");
		assertThat(wait(this.guild.expressions().emojis().map(Emoji::name).collectList())).contains("fun");
		emoji.delete("enough").block(WAIT);
		refused(emoji.fetch(), 10014);

		ApplicationHandle application = this.client.application(this.emulator.applicationId());
		Emoji own = wait(application.createEmoji("party", ImageData.of(PNG)));
		assertThat(wait(application.emoji(own.id()).setName("fun")).name()).isEqualTo("fun");
		application.emoji(own.id()).delete().block(WAIT);
		assertThat(wait(application.emojis().collectList())).isEmpty();
	}

	@Test
	void stickersAreUploadedChangedAndDeleted() {
		Sticker made = wait(this.guild.expressions()
			.createSticker(StickerCreateRequest.builder().name("wave").description("waves").tags("wave").build(),
					"wave.png", FileContent.of(PNG)));
		StickerHandle sticker = this.guild.sticker(made.id());
		assertThat(wait(sticker.modify(StickerModifyRequest.builder().name("hello").build())).name())
			.isEqualTo("hello");
		assertThat(wait(this.guild.expressions().stickers().map(Sticker::name).collectList())).containsExactly("hello");
		sticker.delete().block(WAIT);
		refused(sticker.fetch(), 10060);
	}

	@Test
	void aStageIsOpenedRenamedAndClosed() {
		Channel stage = wait(this.guild
			.createChannel(ChannelCreateRequest.builder().name("stage").type(ChannelType.GUILD_STAGE_VOICE).build()));
		ChannelHandle channel = this.client.channel(stage.id());
		assertThat(wait(channel.settings().openStage("Questions")).topic()).isEqualTo("Questions");
		assertThat(wait(channel.stage().setTopic("Answers")).topic()).isEqualTo("Answers");
		assertThat(wait(channel.stage().fetch()).topic()).isEqualTo("Answers");
		channel.stage().delete().block(WAIT);
		refused(channel.stage().fetch(), 10067);
	}

	@Test
	void anEventIsPlannedStartedAndCompleted() {
		Instant start = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		GuildScheduledEvent made = wait(this.guild.createEvent(GuildScheduledEventCreateRequest.builder()
			.name("Party")
			.privacyLevel(GuildScheduledEventPrivacyLevel.GUILD_ONLY)
			.scheduledStartTime(start)
			.scheduledEndTime(start.plus(1, ChronoUnit.HOURS))
			.entityType(GuildScheduledEventEntityType.EXTERNAL)
			.entityMetadata(GuildScheduledEventEntityMetadata.of("the park"))
			.build()));
		ScheduledEventHandle event = this.guild.event(made.id());
		assertThat(made.scheduledStartTime()).isEqualTo(start);
		this.nelly.isInterestedIn(made.id(), true);
		assertThat(wait(event.users(10).map((interested) -> interested.user().id()).collectList()))
			.containsExactly(this.nelly.id());
		assertThat(wait(event.start()).status()).isEqualTo(GuildScheduledEventStatus.ACTIVE);
		assertThat(wait(event.complete()).status()).isEqualTo(GuildScheduledEventStatus.COMPLETED);
		event.delete().block(WAIT);
		assertThat(wait(this.guild.events().collectList())).isEmpty();
	}

	@Test
	void aRuleBlocksMessagesUntilItIsTurnedOffOrDeleted() {
		AutoModerationRule made = wait(this.guild.moderation()
			.createRule(AutoModerationRuleCreateRequest.builder()
				.name("no shouting")
				.eventType(AutoModerationEventType.MESSAGE_SEND)
				.triggerType(AutoModerationTriggerType.KEYWORD)
				.triggerMetadata(AutoModerationTriggerMetadataRequest.builder().keywordFilter(List.of("shout")).build())
				.actions(List.of(AutoModerationActionRequest.blockMessage()))
				.enabled(true)
				.build(), "too loud"));
		this.emulated.addTextChannel("rules");
		AutoModerationRuleHandle rule = this.guild.autoModerationRule(made.id());
		assertThat(wait(rule.fetch()).name()).isEqualTo("no shouting");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.nelly.says("rules", "I shout"));

		assertThat(wait(rule.setEnabled(false)).enabled()).isFalse();
		this.nelly.says("rules", "I shout");
		assertThat(this.emulator.messages("rules")).extracting(EmulatedMessage::content).containsExactly("I shout");
		rule.delete().block(WAIT);
		assertThat(wait(this.guild.moderation().rules().collectList())).isEmpty();
	}

	@Test
	void theGuildIsRenamedAndLeft() {
		assertThat(wait(this.guild.setName("Club")).name()).isEqualTo("Club");
		assertThat(this.emulated.name()).isEqualTo("Club");
		this.guild.leave().block(WAIT);
		refused(this.guild.fetch(), 10004, 50001);
	}

	private static <T> T wait(Mono<T> call) {
		T value = call.block(WAIT);
		assertThat(value).isNotNull();
		return value;
	}

	private static void refused(Mono<?> call, Integer... codes) {
		assertThatExceptionOfType(DiscordResponseException.class).isThrownBy(() -> call.block(WAIT))
			.satisfies((error) -> assertThat(error.code()).isIn((Object[]) codes));
	}

}
