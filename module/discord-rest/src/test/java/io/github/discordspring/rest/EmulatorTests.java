package io.github.discordspring.rest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.EmbedMedia;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.CurrentUser;
import io.github.discordspring.model.user.User;
import io.github.discordspring.rest.error.DiscordResponseException;
import io.github.discordspring.rest.error.DiscordRestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The client and the emulator, written by the same documentation and not by each other.
 */
class EmulatorTests {

	private static final Duration WAIT = Duration.ofSeconds(20);

	private final AtomicInteger tooMany = new AtomicInteger();

	private final DiscordEmulator emulator = DiscordEmulator.builder().start();

	private final DiscordRestClient client = client(this.emulator.token());

	private final long channel = this.emulator.channelId("general");

	@AfterEach
	void close() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void aMessageIsSentChangedReadAndDeleted() {
		Message sent = this.client.messages()
			.createMessage(this.channel,
					MessageCreateRequest.builder()
						.content("first")
						.embeds(Embed.builder().title("title").build())
						.build())
			.block(WAIT);
		assertThat(sent).isNotNull();
		assertThat(sent.embeds()).extracting(Embed::title).containsExactly("title");

		this.client.messages().editMessage(this.channel, sent.id(), MessageEditRequest.of("second")).block(WAIT);

		Message read = this.client.messages().getChannelMessage(this.channel, sent.id()).block(WAIT);
		assertThat(read).isNotNull();
		assertThat(read.content()).isEqualTo("second");
		assertThat(read.editedTimestamp()).isNotNull();
		List<Message> all = this.client.messages()
			.getChannelMessages(this.channel, null, null, 0L, 10)
			.collectList()
			.block(WAIT);
		assertThat(all).extracting(Message::id).containsExactly(sent.id());

		this.client.messages().deleteMessage(this.channel, sent.id(), "test").block(WAIT);

		DiscordRestException gone = catchThrowableOfType(DiscordRestException.class,
				() -> this.client.messages().getChannelMessage(this.channel, sent.id()).block(WAIT));
		assertThat(gone.status()).isEqualTo(404);
		assertThat(gone.code()).isEqualTo(10008);
	}

	@Test
	void theBotFindsItselfAndItsSurroundings() {
		User self = this.client.users().getCurrentUser().map(CurrentUser::user).block(WAIT);
		assertThat(self).isNotNull();
		assertThat(self.bot()).isTrue();
		Channel found = this.client.channels().getChannel(this.channel).block(WAIT);
		assertThat(found).isNotNull();
		Guild guild = this.client.guilds().getGuild(found.guildId()).block(WAIT);
		assertThat(guild).isNotNull();
		assertThat(guild.name()).isEqualTo("Emulator");
		assertThat(this.client.guilds().getGuildChannels(guild.id()).map(Channel::name).collectList().block(WAIT))
			.contains("general", "random");
		assertThat(this.client.gateway().getGatewayBot().block(WAIT)).isNotNull();
		assertThat(this.client.applications().getCurrentApplication().block(WAIT)).isNotNull();
	}

	@Test
	void commandsAreReplaced() {
		long application = this.emulator.applicationId();
		List<ApplicationCommand> registered = this.client.applicationCommands()
			.bulkOverwriteGlobalApplicationCommands(application,
					List.of(ApplicationCommandRequest.slash("ping", "Answers").build(),
							ApplicationCommandRequest.slash("roll", "Rolls").build()))
			.collectList()
			.block(WAIT);

		assertThat(registered).extracting(ApplicationCommand::name).containsExactlyInAnyOrder("ping", "roll");
		assertThat(
				this.client.applicationCommands().getGlobalApplicationCommands(application, true).count().block(WAIT))
			.isEqualTo(2);
	}

	@Test
	void whatIsWrongWithARequestIsTold() {
		DiscordRestException error = catchThrowableOfType(DiscordRestException.class,
				() -> this.client.messages()
					.createMessage(this.channel,
							MessageCreateRequest.of(Embed.builder().image(EmbedMedia.of("gopher://x")).build()))
					.block(WAIT));

		assertThat(error.code()).isEqualTo(50035);
		assertThat(error.errors()).singleElement().satisfies((fault) -> {
			assertThat(fault.path()).isEqualTo("embeds[0].image.url");
			assertThat(fault.code()).isEqualTo("URL_TYPE_INVALID_SCHEME");
		});
	}

	@Test
	void aWrongTokenIsRefused() {
		try (DiscordRestClient wrong = client("wrong")) {
			DiscordRestException error = catchThrowableOfType(DiscordRestException.class,
					() -> wrong.users().getCurrentUser().block(WAIT));

			assertThat(error).isInstanceOf(DiscordResponseException.class);
			assertThat(error.status()).isEqualTo(401);
		}
	}

	@Test
	void faultsAreOvercome() {
		this.emulator.faults().failRest(503, 1);
		assertThat(this.client.users().getCurrentUser().block(WAIT)).isNotNull();

		this.emulator.faults().failRest(502, "<html>Bad gateway</html>");
		assertThat(this.client.users().getCurrentUser().block(WAIT)).isNotNull();

		this.emulator.faults().rateLimitRest(Duration.ofMillis(200), "shared");
		assertThat(this.client.users().getCurrentUser().block(WAIT)).isNotNull();
		assertThat(this.tooMany).hasValue(1);
	}

	@Test
	void noLimitIsExceeded() {
		Message message = this.client.messages()
			.createMessage(this.channel, MessageCreateRequest.of("react"))
			.block(WAIT);
		assertThat(message).isNotNull();
		long start = System.nanoTime();

		Flux.range(0, 8)
			.flatMap((i) -> this.client.messages()
				.createReaction(this.channel, message.id(), List.of("🔥", "🎉").get(i % 2)))
			.then()
			.block(WAIT);
		Flux.range(0, 60).flatMap((i) -> this.client.users().getCurrentUser()).blockLast(WAIT);

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1750));
		assertThat(this.tooMany).hasValue(0);
	}

	private DiscordRestClient client(String token) {
		return DiscordRestClient.builder()
			.baseUrl(this.emulator.restBaseUrl())
			.token(new Secret(token))
			.retries(3, Duration.ofMillis(10))
			.webClient((builder) -> builder.filter((request, next) -> next.exchange(request).doOnNext((response) -> {
				if (response.statusCode().value() == Answer.TOO_MANY_REQUESTS) {
					this.tooMany.incrementAndGet();
				}
			})))
			.build();
	}

}
