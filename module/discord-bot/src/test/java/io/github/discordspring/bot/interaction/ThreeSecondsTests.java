package io.github.discordspring.bot.interaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.rest.DiscordRestClient;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The time that Discord gives, as users see it: nobody is told that the application did
 * not respond.
 */
@Timeout(240)
class ThreeSecondsTests {

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void aHandlerIsDeferredWhenItsOwnAnnotationSaysAndItsAnswerTakesThatPlace() {
		Sinks.One<String> work = Sinks.one();
		class Bean {

			@SlashCommand(name = "slow", description = "d", ephemeral = true)
			@AutoDefer(after = "${slow.defer:1ms}")
			Mono<String> slow() {
				return work.asMono();
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			EmulatedInteraction interaction = bot.alice().uses("general", "slow");
			awaitState(interaction, "thinking");
			work.tryEmitValue("at last");
			EmulatedMessage answer = interaction.awaitAnswer(EmulatedBot.TIMEOUT);
			assertThat(answer.content()).isEqualTo("at last");
			assertThat(answer.visibleTo()).isEqualTo(bot.alice().id());
		}
	}

	@Test
	void theUseOfAButtonIsDeferredUnseenOrAsAMessageToCome() {
		Sinks.Empty<Void> work = Sinks.empty();
		@AutoDefer(after = "0ms")
		class Bean {

			@SlashCommand(name = "buttons", description = "d")
			MessageCreateRequest buttons() {
				return MessageCreateRequest.builder()
					.content("buttons")
					.components(ActionRow.of(Button.primary("edit", "Edit"), Button.primary("say", "Say")))
					.build();
			}

			@ButtonHandler("edit")
			Mono<MessageEditRequest> edit() {
				return work.asMono().thenReturn(MessageEditRequest.of("edited"));
			}

			@ButtonHandler("say")
			@AutoDefer(after = "0ms", reply = true)
			Mono<String> say() {
				return work.asMono().thenReturn("said");
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			EmulatedMessage message = bot.alice().uses("general", "buttons").awaitAnswer(EmulatedBot.TIMEOUT);
			EmulatedInteraction edit = bot.alice().clicks(message.id(), "edit");
			EmulatedInteraction say = bot.alice().clicks(message.id(), "say");
			awaitState(edit, "answered");
			awaitState(say, "thinking");
			work.tryEmitEmpty();
			EmulatedMessage said = say.awaitAnswer(EmulatedBot.TIMEOUT);
			assertThat(said.content()).isEqualTo("said");
			assertThat(said.id()).isNotEqualTo(message.id());
			bot.emulator()
				.awaitMessage("general", (other) -> other.id() == message.id() && other.content().equals("edited"),
						EmulatedBot.TIMEOUT);
		}
	}

	@Test
	void handlersThatWaitForAThreadAreDeferredAndAnsweredInTheEnd() throws InterruptedException {
		int threads = 8;
		CountDownLatch begun = new CountDownLatch(threads);
		CountDownLatch release = new CountDownLatch(1);
		@AutoDefer(after = "100ms")
		class Bean {

			@SlashCommand(name = "block", description = "d")
			String block() throws InterruptedException {
				begun.countDown();
				assertThat(release.await(120, TimeUnit.SECONDS)).isTrue();
				return "released";
			}

			@SlashCommand(name = "quick", description = "d")
			String quick() {
				return "quick";
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			List<EmulatedInteraction> blocked = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				blocked.add(bot.alice().uses("general", "block"));
			}
			assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
			EmulatedInteraction quick = bot.alice().uses("general", "quick");
			awaitState(quick, "thinking");
			blocked.forEach((interaction) -> awaitState(interaction, "thinking"));
			release.countDown();
			assertThat(quick.awaitAnswer(EmulatedBot.TIMEOUT).content()).isEqualTo("quick");
			blocked.forEach((interaction) -> assertThat(interaction.awaitAnswer(EmulatedBot.TIMEOUT).content())
				.isEqualTo("released"));
		}
	}

	@Test
	void aFailureAfterADeferralIsToldToTheUser() {
		class Bean {

			@SlashCommand(name = "x", description = "d", defer = Defer.ALWAYS)
			Mono<String> x(InteractionReply reply) {
				return reply.defer().then(Mono.error(new IllegalStateException("broken")));
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			bot.alice().uses("general", "x");
			bot.emulator()
				.awaitMessage("general",
						(message) -> message.content().equals("It failed.") && message.visibleTo() == bot.alice().id(),
						EmulatedBot.TIMEOUT);
		}
	}

	@Test
	void theMessageThatWasSentIsGivenBackWhicheverWayItWent() {
		class Bean {

			@SlashCommand(name = "first", description = "d")
			Mono<Void> first(InteractionReply reply) {
				return note(reply.send("first")).then(note(reply.send(MessageCreateRequest.of("second"))))
					.then(note(reply.followUp("third")))
					.then();
			}

			@SlashCommand(name = "deferred", description = "d")
			Mono<Void> deferred(InteractionReply reply) {
				return reply.defer().then(note(reply.send("filled")));
			}

			@SlashCommand(name = "hidden", description = "d")
			Mono<Void> hidden(InteractionReply reply) {
				return reply.defer().then(note(reply.ephemeral().send("hidden")));
			}

			private Mono<Void> note(Mono<Message> message) {
				return message.doOnNext((sent) -> ThreeSecondsTests.this.seen.add(sent.content() + sent.id())).then();
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			for (String command : List.of("first", "deferred", "hidden")) {
				bot.alice().uses("general", command);
			}
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.size() == 5);
			List<Object> shown = new ArrayList<>();
			bot.emulator().messages("general").forEach((message) -> shown.add(message.content() + message.id()));
			assertThat(shown).containsAll(this.seen);
		}
	}

	@Test
	void afterFifteenMinutesNothingIsSentAndTheErrorSaysWhy() {
		Interaction interaction = DiscordJson
			.read("{\"id\":\"20\",\"application_id\":\"500\",\"type\":2,\"token\":\"t\",\"version\":1}"
				.getBytes(StandardCharsets.UTF_8), Interaction.class);
		AtomicLong now = new AtomicLong();
		try (TestDiscord discord = new TestDiscord()) {
			DiscordRestClient rest = discord.client();
			Answers answers = new Answers(rest, InteractionCallback.overRest(rest), interaction, now::get);
			answers.defer(false).block(EmulatedBot.TIMEOUT);
			now.addAndGet(Duration.ofMinutes(15).toNanos() - 1);
			answers.reply(MessageCreateRequest.of("just in time")).block(EmulatedBot.TIMEOUT);
			int sent = discord.requests().size();
			now.addAndGet(1);
			assertExpired(answers.followUp(MessageCreateRequest.of("x")));
			assertExpired(answers.reply(MessageCreateRequest.of("x")));
			assertExpired(answers.edit(MessageEditRequest.of("x")));
			assertExpired(answers.delete());
			assertExpired(answers.fetch());
			assertExpired(answers.tellPrivately("x"));
			assertThat(discord.requests()).hasSize(sent);
		}
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertExpired(Mono<?> answer) {
		return assertThatThrownBy(() -> answer.block(EmulatedBot.TIMEOUT))
			.isInstanceOf(InteractionExpiredException.class)
			.hasMessageContaining("Interaction 20 came 15 minutes ago")
			.hasMessageContaining("DiscordClient.channel");
	}

	@Test
	void answersDoNotWaitForTheLimitsOfOtherCalls() {
		class Bean {

			private final DiscordClient client;

			Bean(DiscordClient client) {
				this.client = client;
			}

			@SlashCommand(name = "flood", description = "d")
			String flood(Channel channel) {
				Flux.range(0, 40)
					.flatMap((i) -> this.client.channel(channel.id()).send("flood " + i), 40)
					.subscribe((sent) -> ThreeSecondsTests.this.seen.add("flood"));
				return "flooding";
			}

			@SlashCommand(name = "ping", description = "d")
			String ping() {
				return "pong";
			}

		}
		// A channel takes five messages in five seconds
		try (EmulatedBot bot = EmulatedBot.builder()
			.emulator((emulator) -> emulator.rateLimits(true))
			.beans((context) -> context.registerBean(Bean.class, () -> new Bean(context.getBean(DiscordClient.class))))
			.start()) {
			bot.alice().uses("general", "flood").awaitAnswer(EmulatedBot.TIMEOUT);
			await().atMost(EmulatedBot.TIMEOUT).until(() -> !this.seen.isEmpty());
			for (int i = 0; i < 10; i++) {
				assertThat(bot.alice().uses("general", "ping").awaitAnswer(EmulatedBot.TIMEOUT).content())
					.isEqualTo("pong");
			}
			assertThat(this.seen).hasSizeLessThan(40);
		}
	}

	@Test
	void aTimeThatIsNoneOrTooLongEndsTheStart() {
		class TooLong {

			@SlashCommand(name = "x", description = "d")
			@AutoDefer(after = "3s")
			String x() {
				return "x";
			}

		}
		class NoTime {

			@ButtonHandler("x")
			@AutoDefer(after = "soon")
			void x() {
				ThreeSecondsTests.this.seen.add("x");
			}

		}
		assertThatThrownBy(() -> TestBot.with(new TooLong()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("TooLong.x() is to be deferred after 3s, where Discord waits for three seconds");
		assertThatThrownBy(() -> TestBot.with(new NoTime()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("'soon', which is no duration");
	}

	private static void awaitState(EmulatedInteraction interaction, String state) {
		await().atMost(EmulatedBot.TIMEOUT).until(() -> interaction.state().equals(state));
	}

}
