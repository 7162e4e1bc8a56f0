package io.github.discordspring.bot.client;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedGuild;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.poll.PollCreateRequest;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.webhook.Webhook;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.error.DiscordResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What operations of the handles bring about in the emulator.
 */
class HandleEmulatorTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private final DiscordEmulator emulator = DiscordEmulator.builder().rateLimits(false).start();

	private final DiscordRestClient rest = DiscordRestClient.builder()
		.baseUrl(this.emulator.restBaseUrl())
		.token(new Secret(this.emulator.token()))
		.build();

	private final DiscordClient client = DiscordClient.builder(this.rest).build();

	private final long channelId = this.emulator.guild("Emulator").addTextChannel("handles");

	private final ChannelHandle channel = this.client.channel(this.channelId);

	@AfterEach
	void close() {
		this.rest.close();
		this.emulator.close();
	}

	@Test
	void messagesAreSentChangedAndDeleted() {
		MessageHandle message = this.client.message(this.channel.send("hi").block(WAIT));
		message.edit("changed").block(WAIT);
		message.reply("an answer").block(WAIT);
		assertThat(this.emulator.messages("handles")).extracting(EmulatedMessage::content)
			.containsExactly("changed", "an answer");

		EmulatedGuild guild = this.emulator.guild("Emulator");
		guild.giveRole(this.emulator.bots().get(0), guild.addRole("pinner", 0, Permission.PIN_MESSAGES));
		message.pin().block(WAIT);
		assertThat(this.channel.pins(10).map((pin) -> pin.message().id()).collectList().block(WAIT))
			.containsExactly(message.id());
		message.unpin().block(WAIT);
		assertThat(this.channel.pins(10).collectList().block(WAIT)).isEmpty();

		message.delete().block(WAIT);
		assertThat(this.channel.messages(10).map(Message::content).collectList().block(WAIT)).contains("an answer")
			.doesNotContain("changed");
		assertThatExceptionOfType(DiscordResponseException.class).isThrownBy(() -> message.fetch().block(WAIT))
			.matches((error) -> error.code() == 10008);
	}

	@Test
	void reactionsComeAndGo() {
		MessageHandle message = this.client.message(this.channel.send("hi").block(WAIT));
		message.react("👍").block(WAIT);
		assertThat(message.reaction("👍").users(10).map(User::id).collectList().block(WAIT))
			.containsExactly(this.emulator.applicationId());
		message.reaction("👍").removeOwn().block(WAIT);
		assertThat(message.reaction("👍").users(10).collectList().block(WAIT)).isEmpty();
	}

	@Test
	void manyMessagesAreDeletedTogether() {
		long[] ids = new long[3];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = this.channel.send("message " + i).block(WAIT).id();
		}
		this.channel.send("stays").block(WAIT);

		assertThat(this.channel.deleteMessages(Snowflakes.of(ids)).block(WAIT)).isEqualTo(Snowflakes.empty());

		assertThat(this.emulator.messages("handles")).extracting(EmulatedMessage::content).containsExactly("stays");
		assertThat(this.channel.deleteLatestMessages(10, null).block(WAIT)).isEqualTo(1);
		assertThat(this.emulator.messages("handles")).isEmpty();
	}

	@Test
	void channelsAreChangedAndDeleted() {
		GuildChannelHandle settings = this.channel.settings();
		settings.setTopic("a topic").block(WAIT);
		settings.setSlowmode(Duration.ofSeconds(30)).block(WAIT);
		Channel changed = this.channel.fetch().block(WAIT);
		assertThat(changed.topic()).isEqualTo("a topic");
		assertThat(changed.rateLimitPerUser()).isEqualTo(30);

		long everyone = this.emulator.guild("Emulator").id();
		this.channel.overwrite(everyone).setForRole(0, Permission.SEND_MESSAGES.mask()).block(WAIT);
		assertThat(this.channel.fetch().block(WAIT).permissionOverwrites())
			.anySatisfy((overwrite) -> assertThat(overwrite.deny()).isEqualTo(Permission.SEND_MESSAGES.mask()));
		this.channel.overwrite(everyone).delete().block(WAIT);

		this.channel.delete().block(WAIT);
		assertThatExceptionOfType(DiscordResponseException.class).isThrownBy(() -> this.channel.fetch().block(WAIT))
			.matches((error) -> error.code() == 10003);
	}

	@Test
	void threadsAreStartedAndArchived() {
		Channel started = this.channel.settings().startThread("talk").block(WAIT);
		ThreadHandle thread = this.client.thread(started.id());
		thread.channel().send("in the thread").block(WAIT);
		thread.setName("other talk").block(WAIT);
		assertThat(thread.channel().fetch().block(WAIT).name()).isEqualTo("other talk");

		assertThat(thread.archive().block(WAIT).threadMetadata().archived()).isTrue();
		assertThat(thread.unarchive().block(WAIT).threadMetadata().archived()).isFalse();
	}

	@Test
	void invitesAreMadeAndRevoked() {
		Invite invite = this.channel.settings().createInvite().block(WAIT);
		assertThat(this.channel.settings().invites().map(Invite::code).collectList().block(WAIT))
			.containsExactly(invite.code());
		this.client.invite(invite.code()).delete().block(WAIT);
		assertThat(this.channel.settings().invites().collectList().block(WAIT)).isEmpty();
	}

	@Test
	void webhooksSendAndAreDeleted() {
		Webhook webhook = this.channel.settings().createWebhook("hook").block(WAIT);
		WebhookHandle handle = this.client.webhook(webhook.id());
		handle.setName("other").block(WAIT);
		handle.withToken(webhook.token()).send("by a webhook").block(WAIT);

		assertThat(this.emulator.messages("handles")).extracting(EmulatedMessage::content)
			.containsExactly("by a webhook");
		assertThat(handle.fetch().block(WAIT).name()).isEqualTo("other");
		handle.delete().block(WAIT);
		assertThat(this.channel.settings().webhooks().collectList().block(WAIT)).isEmpty();
	}

	@Test
	void pollsEnd() {
		Message poll = this.channel.send(PollCreateRequest.of("Tea?", "yes", "no")).block(WAIT);
		assertThat(poll.poll().answers()).hasSize(2);
		assertThat(this.client.message(poll).endPoll().block(WAIT).poll().results().isFinalized()).isTrue();
	}

	@Test
	void aUserGetsADirectMessage() {
		long user = this.emulator.addUser("Nelly").id();
		Message message = this.client.user(user).send("hi").block(WAIT);
		assertThat(message.content()).isEqualTo("hi");
		assertThat(this.client.user(user).fetch().block(WAIT).username()).isEqualToIgnoringCase("nelly");
	}

	@Test
	void theBotKnowsItself() {
		assertThat(this.client.currentUser().fetch().block(WAIT).user().id()).isEqualTo(this.emulator.applicationId());
		assertThat(this.client.currentUser().guilds(10).collectList().block(WAIT)).isNotEmpty();
		assertThat(this.client.application(this.emulator.applicationId()).fetch().block(WAIT).id())
			.isEqualTo(this.emulator.applicationId());
	}

	@Test
	void aGuildTellsItsChannels() {
		List<Long> ids = this.client.guild(this.emulator.guild("Emulator").id())
			.channels()
			.map(Channel::id)
			.collectList()
			.block(WAIT);
		assertThat(ids).contains(this.channelId);
	}

}
