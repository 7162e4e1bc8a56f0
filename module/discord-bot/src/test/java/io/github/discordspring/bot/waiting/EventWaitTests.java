package io.github.discordspring.bot.waiting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.TypingStartEvent;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.message.MessageCreateRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Waiting for what people do next.
 */
@Timeout(120)
class EventWaitTests {

	private static final Duration TIMEOUT = EmulatedBot.TIMEOUT;

	private static EmulatedBot bot;

	private final EmulatedUser alice = bot.emulator().user("alice");

	private final EmulatedUser bob = bot.emulator().user("bob");

	@BeforeAll
	static void start() {
		bot = EmulatedBot.builder()
			.bean(new Bean())
			.intents(Intent.GUILD_MESSAGES.mask() | Intent.MESSAGE_CONTENT.mask()
					| Intent.GUILD_MESSAGE_REACTIONS.mask())
			.start();
		bot.emulator().guild("Emulator").addTextChannel("elsewhere");
	}

	@AfterAll
	static void stop() {
		bot.close();
	}

	@Test
	void aListenerAsksAndWaitsForTheAnswerOfItsUserInItsChannel() {
		this.alice.says("general", "!name");
		awaitText("general", "What is your name?");
		await().atMost(TIMEOUT).until(() -> bot.waits().count() == 1);
		this.bob.says("general", "Bob");
		this.alice.says("elsewhere", "Elsewhere");
		this.alice.says("general", "!x");
		this.alice.says("general", "Alice");
		awaitText("general", "Hello Alice");
		await().atMost(TIMEOUT).until(() -> bot.waits().count() == 0);
	}

	@Test
	void theUseOfAComponentIsAwaitedAndAnswered() {
		EmulatedMessage question = this.alice.uses("general", "sure").awaitAnswer(TIMEOUT);
		await().atMost(TIMEOUT).until(() -> bot.waits().count() == 1);
		this.alice.clicks(question.id(), "sure-no");
		this.alice.clicks(question.id(), "sure-yes");
		EmulatedMessage changed = bot.emulator()
			.awaitMessage("general", (message) -> message.content().equals("It is done, alice"), TIMEOUT);
		assertThat(changed.id()).isNotEqualTo(question.id());
	}

	@Test
	void reactionsOnOneMessageComeAsAStream() {
		EmulatedMessage message = this.alice.says("general", "react");
		EmulatedMessage other = this.alice.says("general", "not to this");
		List<String> seen = new CopyOnWriteArrayList<>();
		Disposable waiting = bot.client()
			.await(MessageReactionAddEvent.class)
			.onMessage(message.id())
			.stream()
			.take(2)
			.subscribe((event) -> seen.add(String.valueOf(event.emoji().name())));
		this.alice.reacts(other.id(), "❌");
		this.alice.reacts(message.id(), "👍");
		this.bob.reacts(message.id(), "🎉");
		await().atMost(TIMEOUT).until(waiting::isDisposed);
		assertThat(seen).containsExactly("👍", "🎉");
		assertThat(bot.waits().count()).isZero();
	}

	@Test
	void aWaitForAGuildSeesAllOfItsChannels() {
		long guild = bot.emulator().guild("Emulator").id();
		Mono<MessageCreateEvent> next = bot.client()
			.await(MessageCreateEvent.class)
			.inGuild(guild)
			.by(this.bob.id())
			.next();
		List<String> seen = new CopyOnWriteArrayList<>();
		next.subscribe((event) -> seen.add(event.message().content()));
		this.alice.says("elsewhere", "no");
		this.bob.says("elsewhere", "yes");
		await().atMost(TIMEOUT).until(() -> !seen.isEmpty());
		assertThat(seen).containsExactly("yes");
	}

	@Test
	void nothingInTimeIsNothing() {
		assertThat(bot.client()
			.await(MessageCreateEvent.class)
			.inChannel(1)
			.within(Duration.ofMillis(20))
			.blockOptional(TIMEOUT)).isEmpty();
		assertThat(bot.waits().count()).isZero();
	}

	@Test
	void whoCancelsWaitsNoLongerAndOnlyWhatIsAwaitedIsWanted() {
		assertThat(bot.waits().wanted().isEmpty()).isTrue();
		Disposable waiting = bot.client().await(MessageCreateEvent.class).stream().subscribe();
		assertThat(bot.waits().count()).isOne();
		assertThat(bot.waits().wanted().contains(EventType.MESSAGE_CREATE)).isTrue();
		waiting.dispose();
		assertThat(bot.waits().count()).isZero();
		assertThat(bot.waits().wanted().isEmpty()).isTrue();
	}

	@Test
	void aConditionThatFailsEndsTheWait() {
		List<String> failures = new CopyOnWriteArrayList<>();
		bot.client().await(MessageCreateEvent.class).where((event) -> {
			throw new IllegalStateException("on purpose");
		}).next().subscribe(null, (ex) -> failures.add(ex.getMessage() + ", " + bot.waits().count() + " wait"));
		this.alice.says("general", "hello");
		await().atMost(TIMEOUT).until(() -> !failures.isEmpty());
		assertThat(failures).containsExactly("on purpose, 0 wait");
	}

	@Test
	void aWaitForWhatNoIntentBringsFailsAtOnce() {
		assertThatIllegalStateException()
			.isThrownBy(() -> bot.client().await(GuildMemberAddEvent.class).next().block(TIMEOUT))
			.withMessageContaining("GUILD_MEMBER_ADD")
			.withMessageContaining("GUILD_MEMBERS")
			.withMessageContaining("discord.gateway.intents");
		assertThatIllegalStateException()
			.isThrownBy(() -> bot.client().await(TypingStartEvent.class).within(TIMEOUT).block())
			.withMessageContaining("GUILD_MESSAGE_TYPING");
		assertThat(bot.waits().count()).isZero();
	}

	@Test
	void onlyEventsOfDiscordCanBeAwaitedByAClientThatGetsThem() {
		assertThatIllegalArgumentException().isThrownBy(() -> bot.client().await(DispatchEvent.class))
			.withMessageContaining("MessageCreateEvent");
		DiscordClient alone = DiscordClient.builder(bot.client().rest()).build();
		assertThatIllegalStateException().isThrownBy(() -> alone.await(MessageCreateEvent.class))
			.withMessageContaining("EventWaits");
	}

	@Test
	void tenThousandWaitsForOtherChannelsAreFreed() {
		List<Disposable> waiting = new CopyOnWriteArrayList<>();
		for (int i = 0; i < 10_000; i++) {
			waiting.add(bot.client().await(MessageCreateEvent.class).inChannel(1_000_000 + i).next().subscribe());
		}
		assertThat(bot.waits().count()).isEqualTo(10_000);
		Mono<MessageCreateEvent> one = bot.client()
			.await(MessageCreateEvent.class)
			.where((event) -> event.message().content().equals("through"))
			.next()
			.cache();
		one.subscribe();
		this.alice.says("general", "through");
		assertThat(one.block(TIMEOUT)).isNotNull();
		waiting.forEach(Disposable::dispose);
		assertThat(bot.waits().count()).isZero();
	}

	private static void awaitText(String channel, String text) {
		bot.emulator().awaitMessage(channel, (message) -> message.content().equals(text), TIMEOUT);
	}

	static final class Bean {

		@DiscordEventListener(content = true, condition = "message.content == '!name'")
		Mono<String> ask(MessageCreateEvent event, DiscordClient client) {
			return client.channel(event.channelId())
				.send("What is your name?")
				.then(Mono.defer(() -> client.await(MessageCreateEvent.class)
					.inChannel(event.channelId())
					.by(event.userId())
					.where((answer) -> !answer.message().content().startsWith("!"))
					.within(Duration.ofMinutes(1))))
				.map((answer) -> "Hello " + answer.message().content())
				.defaultIfEmpty("Never mind");
		}

		@SlashCommand(name = "sure", description = "Asks whether you are sure")
		Mono<Void> sure(InteractionReply reply, DiscordClient client) {
			return reply
				.reply(MessageCreateRequest.builder()
					.content("Are you sure?")
					.components(ActionRow.of(Button.primary("sure-yes", "Yes"), Button.secondary("sure-no", "No")))
					.build())
				.then(Mono.defer(() -> client.await(InteractionCreateEvent.class)
					.onComponent("sure-yes")
					.by(reply.interaction().sender().id())
					.within(Duration.ofMinutes(1))))
				.flatMap((event) -> InteractionReply.to(client.rest(), event.interaction(), false)
					.reply("It is done, " + event.interaction().sender().username()));
		}

	}

}
