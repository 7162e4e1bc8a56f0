package io.github.discordspring.bot.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.application.ApplicationModifyRequest;
import io.github.discordspring.model.automod.AutoModerationRuleModifyRequest;
import io.github.discordspring.model.channel.ChannelCreateRequest;
import io.github.discordspring.model.channel.ChannelPositionModifyRequest;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.file.FileContent;
import io.github.discordspring.model.guild.GuildBanCreateRequest;
import io.github.discordspring.model.guild.GuildPruneRequest;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.RoleCreateRequest;
import io.github.discordspring.model.permission.RolePositionModifyRequest;
import io.github.discordspring.model.poll.PollCreateRequest;
import io.github.discordspring.model.soundboard.SoundboardSoundModifyRequest;
import io.github.discordspring.model.soundboard.SoundboardSoundSendRequest;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import io.github.discordspring.model.sticker.StickerModifyRequest;
import io.github.discordspring.model.validation.InvalidRequestException;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each operation of the handles asks Discord for.
 */
class HandleTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final Queue<String> answers = new ConcurrentLinkedQueue<>();

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.handle(this::handle)
		.bindNow(WAIT);

	private final DiscordRestClient rest = DiscordRestClient.builder()
		.baseUrl("http://127.0.0.1:" + this.server.port())
		.token(new Secret("token.of.bot"))
		.rateLimiter(LocalRateLimiter.builder().globalLimit(0).build())
		.build();

	private final DiscordClient client = DiscordClient.builder(this.rest).build();

	@AfterEach
	void close() {
		this.rest.close();
		this.server.disposeNow(WAIT);
	}

	@Test
	void messages() {
		MessageHandle message = this.client.message(2, 10);
		expect(message.forwardTo(3),
				"POST /channels/3/messages {\"message_reference\":{\"type\":1,\"message_id\":\"10\",\"channel_id\":\"2\"},\"flags\":0}");
		expect(message.publish(), "POST /channels/2/messages/10/crosspost");
		expect(message.suppressEmbeds(true), "PATCH /channels/2/messages/10 {\"flags\":4}");
		expect(message.suppressEmbeds(false), "PATCH /channels/2/messages/10 {\"flags\":0}");
		expect(message.pin("a"), "PUT /channels/2/messages/pins/10 (a)");
		expect(message.unpin(), "DELETE /channels/2/messages/pins/10");
		expect(message.delete("a"), "DELETE /channels/2/messages/10 (a)");
		expect(message.clearReactions(), "DELETE /channels/2/messages/10/reactions");
		expect(message.startThread("t"), "POST /channels/2/messages/10/threads {\"name\":\"t\"}");
		expect(message.endPoll(), "POST /channels/2/polls/10/expire");
		expect(message.pollVoters(1, 5), "GET /channels/2/polls/10/answers/1?after=0&limit=5");
		ReactionHandle reaction = message.reaction("party:7");
		expect(reaction.removeOwn(), "DELETE /channels/2/messages/10/reactions/party%3A7/@me");
		expect(reaction.remove(8), "DELETE /channels/2/messages/10/reactions/party%3A7/8");
		expect(reaction.clear(), "DELETE /channels/2/messages/10/reactions/party%3A7");
		expect(reaction.users(500), "GET /channels/2/messages/10/reactions/party%3A7?after=0&limit=100&type=0");
		expect(reaction.burstUsers(5), "GET /channels/2/messages/10/reactions/party%3A7?after=0&limit=5&type=1");
	}

	@Test
	void channels() {
		ChannelHandle channel = this.client.channel(2);
		expect(channel.send(PollCreateRequest.of("q", "a", "b")), "POST /channels/2/messages",
				"\"poll\":{\"question\":{\"text\":\"q\"},\"answers\":[{\"poll_media\":{\"text\":\"a\"}}");
		expect(channel.send(AttachmentRequest.of("a.txt", new byte[] { 'x' })), "POST /channels/2/messages",
				"name=\"payload_json\"", "name=\"files[0]\"; filename=\"a.txt\"");
		expect(channel.sendVoiceMessage(AttachmentRequest.of("a.ogg", new byte[] { 'x' }), Duration.ofMillis(1500),
				new byte[] { 1, 2 }), "POST /channels/2/messages", "\"duration_secs\":1.5", "\"waveform\":\"AQI=\"",
				"\"flags\":8192");
		expect(channel.messages(5), "GET /channels/2/messages?limit=5");
		expect(channel.messagesBefore(9, 5), "GET /channels/2/messages?before=9&limit=5");
		expect(channel.messagesAfter(9, 500), "GET /channels/2/messages?after=9&limit=100");
		expect(channel.delete("a"), "DELETE /channels/2 (a)");
		expect(channel.stage().setTopic("t"), "PATCH /stage-instances/2 {\"topic\":\"t\"}");
		expect(channel.stage().delete(), "DELETE /stage-instances/2");
		expect(channel.overwrite(7).setForRole(Permission.VIEW_CHANNEL.mask(), 0),
				"PUT /channels/2/permissions/7 {\"type\":0,\"allow\":\"1024\"}");
		expect(channel.overwrite(7).setForMember(0, Permission.VIEW_CHANNEL.mask()),
				"PUT /channels/2/permissions/7 {\"type\":1,\"deny\":\"1024\"}");
		expect(channel.overwrite(7).delete("a"), "DELETE /channels/2/permissions/7 (a)");
	}

	@Test
	void channelsOfGuilds() {
		GuildChannelHandle channel = this.client.channel(2).settings();
		expect(channel.setName("n"), "PATCH /channels/2 {\"name\":\"n\"}");
		expect(channel.setTopic(null), "PATCH /channels/2 {\"topic\":null}");
		expect(channel.setSlowmode(Duration.ofMinutes(1)), "PATCH /channels/2 {\"rate_limit_per_user\":60}");
		expect(channel.moveTo(0), "PATCH /channels/2 {\"parent_id\":null}");
		expect(channel.moveTo(5), "PATCH /channels/2 {\"parent_id\":\"5\"}");
		expect(channel.setVoiceStatus("s"), "PUT /channels/2/voice-status {\"status\":\"s\"}");
		expect(channel.invites(), "GET /channels/2/invites");
		expect(channel.createInvite(), "POST /channels/2/invites {}");
		expect(channel.createInviteForUsers(InviteCreateRequest.builder().build(), Snowflakes.of(5)),
				"POST /channels/2/invites", "name=\"target_users_file\"");
		expect(channel.webhooks(), "GET /channels/2/webhooks");
		expect(channel.createWebhook("w"), "POST /channels/2/webhooks {\"name\":\"w\"}");
		expect(channel.followInto(3), "POST /channels/2/followers {\"webhook_channel_id\":\"3\"}");
		expect(channel.startThread("t"), "POST /channels/2/threads {\"name\":\"t\",\"type\":11}");
		expect(channel.createPost("t", "hi"), "POST /channels/2/threads", "\"name\":\"t\"", "\"content\":\"hi\"");
		expect(channel.archivedThreads(5), "GET /channels/2/threads/archived/public?limit=5");
		expect(channel.archivedPrivateThreads(5), "GET /channels/2/threads/archived/private?limit=5");
		expect(channel.playSound(SoundboardSoundSendRequest.of(9)),
				"POST /channels/2/send-soundboard-sound {\"sound_id\":\"9\"}");
		expect(channel.openStage("t"), "POST /stage-instances", "\"channel_id\":\"2\"", "\"topic\":\"t\"");
	}

	@Test
	void threads() {
		ThreadHandle thread = this.client.thread(2);
		expect(thread.archive(), "PATCH /channels/2 {\"archived\":true}");
		expect(thread.unarchive(), "PATCH /channels/2 {\"archived\":false}");
		expect(thread.lock(), "PATCH /channels/2 {\"archived\":true,\"locked\":true}");
		expect(thread.unlock(), "PATCH /channels/2 {\"archived\":false,\"locked\":false}");
		expect(thread.setAutoArchiveDuration(Duration.ofDays(1)), "PATCH /channels/2 {\"auto_archive_duration\":1440}");
		expect(thread.setAppliedTags(5, 6), "PATCH /channels/2 {\"applied_tags\":[\"5\",\"6\"]}");
		expect(thread.setPinned(true), "PATCH /channels/2 {\"flags\":2}");
		expect(thread.join(), "PUT /channels/2/thread-members/@me");
		expect(thread.leave(), "DELETE /channels/2/thread-members/@me");
		expect(thread.addMember(5), "PUT /channels/2/thread-members/5");
		expect(thread.removeMember(5), "DELETE /channels/2/thread-members/5");
		expect(thread.members(5), "GET /channels/2/thread-members?with_member=true&limit=5&after=0");
		assertThat(thread.channel().id()).isEqualTo(2);
	}

	@Test
	void members() {
		MemberHandle member = this.client.member(1, 7);
		expect(member.setNick("n", "a"), "PATCH /guilds/1/members/7 {\"nick\":\"n\"} (a)");
		expect(member.setNick(null), "PATCH /guilds/1/members/7 {\"nick\":null}");
		expect(member.setRoles(Snowflakes.of(5)), "PATCH /guilds/1/members/7 {\"roles\":[\"5\"]}");
		expect(member.setMuted(true), "PATCH /guilds/1/members/7 {\"mute\":true}");
		expect(member.setDeafened(false), "PATCH /guilds/1/members/7 {\"deaf\":false}");
		expect(member.moveTo(5), "PATCH /guilds/1/members/7 {\"channel_id\":\"5\"}");
		expect(member.disconnect(), "PATCH /guilds/1/members/7 {\"channel_id\":null}");
		expect(member.endTimeout(), "PATCH /guilds/1/members/7 {\"communication_disabled_until\":null}");
		expect(member.addRole(5, "a"), "PUT /guilds/1/members/7/roles/5 (a)");
		expect(member.removeRole(5), "DELETE /guilds/1/members/7/roles/5");
		expect(member.kick("a"), "DELETE /guilds/1/members/7 (a)");
		expect(member.ban(), "PUT /guilds/1/bans/7", "{");
		expect(member.ban(GuildBanCreateRequest.deletingMessages(Duration.ofHours(1)), "a"),
				"PUT /guilds/1/bans/7 {\"delete_message_seconds\":3600} (a)");
		expect(member.unban(), "DELETE /guilds/1/bans/7");
		expect(member.fetchVoiceState(), "GET /guilds/1/voice-states/7");
		expect(member.setSuppressed(2, false),
				"PATCH /guilds/1/voice-states/7 {\"channel_id\":\"2\",\"suppress\":false}");
		expect(member.fetch(), "GET /guilds/1/members/7");
	}

	@Test
	void aTimeOutBeginsWhenItIsAskedFor() {
		Mono<?> timeout = this.client.member(1, 7).timeout(Duration.ofMinutes(10));
		Instant before = Instant.now();
		timeout.block(WAIT);
		Instant until = Instant.parse(this.requests.get(0).replaceAll(".*until\":\"([^\"]+)\".*", "$1"));
		assertThat(until).isBetween(before.plusSeconds(599), Instant.now().plusSeconds(601));
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> this.client.member(1, 7).timeout(Duration.ofDays(29)).block(WAIT))
			.withMessageContaining("communication_disabled_until");
	}

	@Test
	void roles() {
		RoleHandle role = this.client.role(1, 5);
		expect(role.setName("n"), "PATCH /guilds/1/roles/5 {\"name\":\"n\"}");
		expect(role.setPermissions(8), "PATCH /guilds/1/roles/5 {\"permissions\":\"8\"}");
		expect(role.setHoisted(true), "PATCH /guilds/1/roles/5 {\"hoist\":true}");
		expect(role.setIcon(null), "PATCH /guilds/1/roles/5 {\"icon\":null}");
		expect(role.moveTo(3), "PATCH /guilds/1/roles [{\"id\":\"5\",\"position\":3}]");
		expect(role.addTo(7), "PUT /guilds/1/members/7/roles/5");
		expect(role.removeFrom(7, "a"), "DELETE /guilds/1/members/7/roles/5 (a)");
		expect(role.delete(), "DELETE /guilds/1/roles/5");
		expect(role.fetch(), "GET /guilds/1/roles/5");
		this.answers.add("{\"5\":3,\"6\":1}");
		assertThat(role.memberCount().block(WAIT)).isEqualTo(3);
		this.answers.add("{\"6\":1}");
		assertThat(role.memberCount().block(WAIT)).isZero();
	}

	@Test
	void guilds() {
		GuildHandle guild = this.client.guild(1);
		expect(guild.setName("name"), "PATCH /guilds/1 {\"name\":\"name\"}");
		expect(guild.setIcon(null), "PATCH /guilds/1 {\"icon\":null}");
		expect(guild.leave(), "DELETE /users/@me/guilds/1");
		expect(guild.members(5), "GET /guilds/1/members?limit=5&after=0");
		expect(guild.searchMembers("a", 5), "GET /guilds/1/members/search?limit=5&query=a");
		expect(guild.setOwnNick(null), "PATCH /guilds/1/members/@me {\"nick\":null}");
		expect(guild.channels(), "GET /guilds/1/channels");
		expect(guild.activeThreads(), "GET /guilds/1/threads/active");
		expect(guild.createChannel(ChannelCreateRequest.builder().name("c").type(ChannelType.GUILD_TEXT).build()),
				"POST /guilds/1/channels", "\"name\":\"c\"");
		expect(guild.moveChannels(ChannelPositionModifyRequest.of(2, 3)),
				"PATCH /guilds/1/channels [{\"id\":\"2\",\"position\":3}]");
		expect(guild.roles(), "GET /guilds/1/roles");
		expect(guild.createRole(RoleCreateRequest.builder().name("r").build(), "a"), "POST /guilds/1/roles",
				"\"name\":\"r\"", "(a)");
		expect(guild.moveRoles(RolePositionModifyRequest.of(5, 3)),
				"PATCH /guilds/1/roles [{\"id\":\"5\",\"position\":3}]");
		expect(guild.invites(), "GET /guilds/1/invites");
		expect(guild.webhooks(), "GET /guilds/1/webhooks");
		expect(guild.events(), "GET /guilds/1/scheduled-events?with_user_count=false");
		ScheduledEventHandle event = guild.event(4);
		expect(event.start(), "PATCH /guilds/1/scheduled-events/4 {\"status\":2}");
		expect(event.complete(), "PATCH /guilds/1/scheduled-events/4 {\"status\":3}");
		expect(event.cancel(), "PATCH /guilds/1/scheduled-events/4 {\"status\":4}");
		expect(event.users(5), "GET /guilds/1/scheduled-events/4/users?with_member=true&limit=5&after=0");
		expect(event.delete(), "DELETE /guilds/1/scheduled-events/4");
	}

	@Test
	void moderation() {
		GuildModerationHandle moderation = this.client.guild(1).moderation();
		expect(moderation.bans(5), "GET /guilds/1/bans?limit=5&after=0");
		expect(moderation.ban(7), "GET /guilds/1/bans/7");
		expect(moderation.pruneCount(7, Snowflakes.empty()), "GET /guilds/1/prune?days=7");
		expect(moderation.pruneCount(7, Snowflakes.of(5, 6)), "GET /guilds/1/prune?days=7&include_roles=5%2C6");
		expect(moderation.prune(GuildPruneRequest.builder().days(7).build(), "a"),
				"POST /guilds/1/prune {\"days\":7} (a)");
		expect(moderation.auditLog(5), "GET /guilds/1/audit-logs?limit=5");
		expect(moderation.rules(), "GET /guilds/1/auto-moderation/rules");
		AutoModerationRuleHandle rule = this.client.guild(1).autoModerationRule(4);
		expect(rule.setEnabled(false), "PATCH /guilds/1/auto-moderation/rules/4 {\"enabled\":false}");
		expect(rule.modify(AutoModerationRuleModifyRequest.builder().name("n").build(), "a"),
				"PATCH /guilds/1/auto-moderation/rules/4 {\"name\":\"n\"} (a)");
		expect(rule.delete(), "DELETE /guilds/1/auto-moderation/rules/4");
	}

	@Test
	void manyAreBannedTwoHundredAtATime() {
		Snowflakes users = Snowflakes.of(LongStream.rangeClosed(1, 450).map((id) -> (id == 450) ? 1 : id).toArray());
		for (int i = 0; i < 3; i++) {
			this.answers.add("{\"banned_users\":[],\"failed_users\":[\"" + (i + 1) + "\"]}");
		}
		assertThat(this.client.guild(1)
			.moderation()
			.banAll(users, Duration.ofDays(1), "raid")
			.flatMapIterable((result) -> result.failedUsers().stream().boxed().toList())
			.collectList()
			.block(WAIT)).containsExactly(1L, 2L, 3L);
		assertThat(this.requests).hasSize(3)
			.allMatch((request) -> request.startsWith("POST /guilds/1/bulk-ban ")
					&& request.contains("\"delete_message_seconds\":86400") && request.endsWith(" (raid)"));
		assertThat(this.requests).extracting((request) -> request.split("\",\"").length).containsExactly(200, 200, 49);
	}

	@Test
	void expressions() {
		GuildHandle guild = this.client.guild(1);
		byte[] png = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
		expect(guild.expressions().emojis(), "GET /guilds/1/emojis");
		expect(guild.expressions().createEmoji("party", ImageData.of(png), "a"), "POST /guilds/1/emojis",
				"\"name\":\"party\"", "data:image/png;base64,", "(a)");
		expect(guild.emoji(4).setName("fun"), "PATCH /guilds/1/emojis/4 {\"name\":\"fun\"}");
		expect(guild.emoji(4).delete(), "DELETE /guilds/1/emojis/4");
		expect(guild.expressions().stickers(), "GET /guilds/1/stickers");
		expect(guild.expressions()
			.createSticker(StickerCreateRequest.builder().name("ab").description("").tags("t").build(), "a.png",
					FileContent.of(png), "a"),
				"POST /guilds/1/stickers", "name=\"file\"; filename=\"a.png\"", "(a)");
		expect(guild.sticker(4).modify(StickerModifyRequest.builder().name("ab").build()),
				"PATCH /guilds/1/stickers/4 {\"name\":\"ab\"}");
		expect(guild.expressions().sounds(), "GET /guilds/1/soundboard-sounds");
		expect(guild.sound(4).modify(SoundboardSoundModifyRequest.builder().name("ab").build()),
				"PATCH /guilds/1/soundboard-sounds/4 {\"name\":\"ab\"}");
		expect(guild.sound(4).play(2),
				"POST /channels/2/send-soundboard-sound {\"sound_id\":\"4\",\"source_guild_id\":\"1\"}");
	}

	@Test
	void theBotItself() {
		byte[] png = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
		CurrentUserHandle user = this.client.currentUser();
		expect(user.fetch(), "GET /users/@me");
		expect(user.setUsername("Nelly"), "PATCH /users/@me {\"username\":\"Nelly\"}");
		expect(user.setAvatar(ImageData.of(png)), "PATCH /users/@me", "{\"avatar\":\"data:image/png;base64,");
		expect(user.setAvatar(null), "PATCH /users/@me {\"avatar\":null}");
		expect(user.setBanner(null), "PATCH /users/@me {\"banner\":null}");
		expect(user.guilds(5), "GET /users/@me/guilds?after=0&limit=5&with_counts=false");
		ApplicationHandle application = this.client.application(6);
		expect(application.fetch(), "GET /applications/@me");
		expect(application.modify(ApplicationModifyRequest.builder().description("d").build()),
				"PATCH /applications/@me {\"description\":\"d\"}");
		expect(application.emojis(), "GET /applications/6/emojis");
		expect(application.createEmoji("party", ImageData.of(png)), "POST /applications/6/emojis", "\"name\":\"party\"",
				"data:image/png;base64,");
		expect(application.emoji(4).fetch(), "GET /applications/6/emojis/4");
		expect(application.emoji(4).setName("fun"), "PATCH /applications/6/emojis/4 {\"name\":\"fun\"}");
		expect(application.emoji(4).delete(), "DELETE /applications/6/emojis/4");
	}

	@Test
	void invitesAndWebhooks() {
		InviteHandle invite = this.client.invite("abc");
		expect(invite.fetch(), "GET /invites/abc");
		expect(invite.setTargetUsers(Snowflakes.of(5)), "PUT /invites/abc/target-users", "name=\"target_users_file\"");
		expect(invite.delete("a"), "DELETE /invites/abc (a)");
		WebhookHandle webhook = this.client.webhook(9);
		expect(webhook.setName("w"), "PATCH /webhooks/9 {\"name\":\"w\"}");
		expect(webhook.moveTo(2), "PATCH /webhooks/9 {\"channel_id\":\"2\"}");
		expect(webhook.delete(), "DELETE /webhooks/9");
		expect(webhook.withToken(new Secret("s3cr3t")).delete(5), "DELETE /webhooks/9/s3cr3t/messages/5");
	}

	@Test
	void manyMessagesAreDeletedAHundredAtATimeAndOldOnesAreLeft() {
		long young = Snowflake.of(Instant.now().minus(Duration.ofDays(13)));
		long old = Snowflake.of(Instant.now().minus(Duration.ofDays(14)));
		long[] ids = LongStream
			.concat(LongStream.range(0, 201).map((i) -> young + i), LongStream.of(old, old - 1, young))
			.toArray();
		Snowflakes left = this.client.channel(2).deleteMessages(Snowflakes.of(ids), "a").block(WAIT);
		assertThat(left).isEqualTo(Snowflakes.of(old, old - 1));
		assertThat(this.requests).hasSize(3);
		assertThat(this.requests.get(0))
			.startsWith("POST /channels/2/messages/bulk-delete {\"messages\":[\"" + young + "\"")
			.endsWith(" (a)");
		assertThat(this.requests.get(2)).isEqualTo("DELETE /channels/2/messages/" + (young + 200) + " (a)");
	}

	@Test
	void whateverIsToBeDeletedEachMessageIsNamedOnceOrLeft() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int round = 0; round < 10; round++) {
			this.requests.clear();
			long[] ids = random.longs(random.nextInt(0, 350), 0, 20)
				.map((days) -> Snowflake.of(Instant.now().minus(Duration.ofDays(days).plusHours(1)))
						+ random.nextInt(0, 50))
				.toArray();
			Snowflakes left = this.client.channel(2).deleteMessages(Snowflakes.of(ids)).block(WAIT);
			assertThat(left).isNotNull();
			String named = this.requests.stream().collect(Collectors.joining(" "));
			for (long id : LongStream.of(ids).distinct().toArray()) {
				int times = named.split(Long.toString(id), -1).length - 1;
				boolean old = Duration.between(Snowflake.timestamp(id), Instant.now()).toDays() >= 14;
				assertThat(times).as("seed %d, %d", seed, id).isEqualTo(old ? 0 : 1);
				assertThat(left.contains(id)).as("seed %d, %d", seed, id).isEqualTo(old);
			}
			assertThat(this.requests).as("seed %d", seed)
				.allMatch((request) -> request.startsWith("DELETE") || request.split("\",\"").length <= 100);
		}
	}

	@Test
	void theLatestMessagesAreDeletedUpToTwoWeeksBack() {
		long young = Snowflake.of(Instant.now().minus(Duration.ofDays(1)));
		long old = Snowflake.of(Instant.now().minus(Duration.ofDays(15)));
		this.answers
			.add(LongStream.of(young + 1, young, old)
				.mapToObj((id) -> "{\"id\":\"" + id
						+ "\",\"channel_id\":\"2\",\"author\":{\"id\":\"3\",\"username\":\"a\"},"
						+ "\"timestamp\":\"2026-01-01T00:00:00Z\",\"type\":0}")
				.collect(Collectors.joining(",", "[", "]")));
		assertThat(this.client.channel(2).deleteLatestMessages(50, null).block(WAIT)).isEqualTo(2);
		assertThat(this.requests).containsExactly("GET /channels/2/messages?limit=50",
				"POST /channels/2/messages/bulk-delete {\"messages\":[\"" + (young + 1) + "\",\"" + young + "\"]}");
	}

	/** Expects one request: all of it, or how it begins and what it contains. */
	private void expect(Publisher<?> call, String request, String... parts) {
		this.requests.clear();
		Flux.from(call).blockLast(WAIT);
		assertThat(this.requests).hasSize(1);
		if (parts.length == 0) {
			assertThat(this.requests.get(0)).isEqualTo(request);
		}
		else {
			assertThat(this.requests.get(0)).startsWith(request).contains(parts);
		}
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).defaultIfEmpty("").flatMap((body) -> {
			String reason = request.requestHeaders().get("X-Audit-Log-Reason");
			this.requests.add(request.method() + " " + request.uri() + (body.isEmpty() ? "" : " " + body)
					+ ((reason != null) ? " (" + reason + ")" : ""));
			String answer = this.answers.poll();
			return (answer != null)
					? response.header("Content-Type", "application/json").sendString(Mono.just(answer)).then()
					: response.status(204).send();
		});
	}

}
