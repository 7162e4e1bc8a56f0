package io.github.discordspring.bot.emulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.registration.ApplicationCommandRegistrar;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.component.ComponentHandlers;
import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.interaction.InteractionOptions;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.ResumedEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.User;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole line, over a real WebSocket and real HTTP: what people see in the channel.
 */
@Timeout(120)
class EmulatorTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final DiscordEmulator emulator = DiscordEmulator.builder().rateLimits(false).start();

	private static final DiscordRestClient rest = DiscordRestClient.builder()
		.baseUrl(emulator.restBaseUrl())
		.token(new Secret(emulator.token()))
		.build();

	private static final ExecutorService executor = Executors.newFixedThreadPool(4);

	private static final Bot bot = new Bot();

	private static final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private static @Nullable Shards shards;

	private final EmulatedUser alice = emulator.user("alice");

	@BeforeAll
	static void start() {
		emulator.guild("Emulator").addTextChannel("failures");
		emulator.guild("Emulator").addTextChannel("numbers");
		DiscordCache cache = new DiscordCache(CacheOptions.builder().build());
		DiscordClient client = DiscordClient.builder(rest).cache(cache).build();
		HandlerMethods methods = new HandlerMethods(context.getBeanFactory(), client, List.of(),
				DiscordListenerErrorHandler.logging());
		ApplicationCommands commands = new ApplicationCommands(methods);
		context.registerBean(Bot.class, () -> bot);
		context.registerBean(ListenerDispatcher.class,
				() -> new ListenerDispatcher(methods, client, executor, OrderBy.CHANNEL));
		context.registerBean(InteractionDispatcher.class,
				() -> new InteractionDispatcher(rest, List.of(commands, new ComponentHandlers(methods)), executor,
						new InteractionOptions(Duration.ofMillis(300), "It failed.")));
		context.refresh();
		ListenerDispatcher listeners = context.getBean(ListenerDispatcher.class);
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret(emulator.token()))
			.intents(() -> listeners.intents().bits())
			.url(URI.create(emulator.gatewayUrl()))
			.build();
		Shards connection = Shards.builder(options, () -> rest.gateway().getGatewayBot().map(GatewayInfo::of)).build();
		shards = connection;
		new DispatchPipeline(connection, List.of(cache, listeners, context.getBean(InteractionDispatcher.class)));
		new ApplicationCommandRegistrar(rest, Set.of()).register(commands.declarations()).block(TIMEOUT);
		connection.start();
		connection.ready().block(TIMEOUT);
	}

	@AfterAll
	static void stop() {
		if (shards != null) {
			shards.stop().block(TIMEOUT);
		}
		context.close();
		rest.close();
		emulator.close();
		executor.shutdownNow();
	}

	@Test
	void aTextIsAnsweredAsAReply() {
		EmulatedMessage ping = this.alice.says("general", "!ping");
		EmulatedMessage pong = emulator.awaitMessage("general",
				(message) -> message.content().startsWith("Pong") && repliesTo(message, ping), TIMEOUT);
		assertThat(pong.content()).isEqualTo("Pong in Emulator");
	}

	@Test
	void aCommandWithOptionsIsAnswered() {
		EmulatedMessage answer = this.alice.uses("general", "greet", Map.of("who", "bob", "times", 2))
			.awaitAnswer(TIMEOUT);
		assertThat(answer.content()).isEqualTo("Hello bob, hello bob");
	}

	@Test
	void aSubcommandIsAnswered() {
		assertThat(this.alice.uses("general", "admin server name").awaitAnswer(TIMEOUT).content())
			.isEqualTo("Emulator");
	}

	@Test
	void aSlowCommandIsDeferredAndAnsweredAllTheSame() {
		EmulatedMessage answer = this.alice.uses("general", "slow").awaitAnswer(TIMEOUT);
		assertThat(answer.content()).isEqualTo("at last");
		assertThat(answer.visibleTo()).isEqualTo(this.alice.id());
	}

	@Test
	void aButtonChangesItsMessage() {
		EmulatedMessage question = this.alice.uses("general", "ask").awaitAnswer(TIMEOUT);
		emulator.user("bob").clicks(question.id(), "answer/tea/2");
		EmulatedMessage changed = emulator.awaitMessage("general",
				(message) -> message.id() == question.id() && message.isEdited(), TIMEOUT);
		assertThat(changed.content()).isEqualTo("bob takes 2 tea");
		assertThat(changed.json().path("components").size()).isZero();
	}

	@Test
	void aFailureIsSeenByTheUserOnlyAndLeavesNoPlaceholder() {
		this.alice.uses("failures", "broken");
		EmulatedMessage failure = emulator.awaitMessage("failures", (message) -> message.content().equals("It failed."),
				TIMEOUT);
		assertThat(failure.visibleTo()).isEqualTo(this.alice.id());
		assertThat(emulator.messages("failures")).containsExactly(failure);
	}

	@Test
	void anExceptionMethodAnswersInItsPlace() {
		assertThat(
				this.alice.uses("general", "greet", Map.of("who", "bob", "times", -1)).awaitAnswer(TIMEOUT).content())
			.isEqualTo("Sorry: -1 times is not often enough");
	}

	@Test
	void aReactionOfTheBotIsSeen() {
		EmulatedMessage message = this.alice.says("general", "!react");
		emulator.awaitMessage("general",
				(other) -> other.id() == message.id()
						&& other.json().path("reactions").path(0).path("emoji").path("name").asString("").equals("👍"),
				TIMEOUT);
	}

	@Test
	void eachOfAThousandMessagesIsSeenOnceAndInOrderAlthoughTheConnectionIsCutTenTimes() {
		for (int number = 1; number <= 1000; number++) {
			this.alice.says("numbers", "#" + number);
			if (number % 100 == 50) {
				int before = bot.resumes.get();
				if (number % 200 == 50) {
					emulator.faults().disconnect();
				}
				else {
					emulator.faults().disconnectWithinFrame();
				}
				this.alice.says("numbers", "while away");
				await().atMost(TIMEOUT).until(() -> bot.resumes.get() > before);
			}
		}
		await().atMost(Duration.ofSeconds(60)).until(() -> bot.numbers.contains(1000));
		assertThat(bot.resumes).hasValue(10);
		assertThat(bot.numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 1000).boxed().toList());
	}

	private static boolean repliesTo(EmulatedMessage message, EmulatedMessage other) {
		return message.json()
			.path("message_reference")
			.path("message_id")
			.asString("")
			.equals(Long.toString(other.id()));
	}

	/**
	 * A bot as an author writes it.
	 */
	static final class Bot {

		private final List<Integer> numbers = new CopyOnWriteArrayList<>();

		private final AtomicInteger resumes = new AtomicInteger();

		@DiscordEventListener
		void onResume(ResumedEvent event) {
			this.resumes.incrementAndGet();
		}

		@DiscordEventListener(content = true)
		@Nullable String onMessage(MessageCreateEvent event, @Nullable Guild guild) {
			return event.message().content().equals("!ping") ? "Pong in " + ((guild != null) ? guild.name() : "private")
					: null;
		}

		@DiscordEventListener(content = true)
		Mono<Void> react(MessageCreateEvent event, DiscordClient client) {
			Message message = event.message();
			return message.content().equals("!react") ? client.message(message).react("👍") : Mono.empty();
		}

		@DiscordEventListener(content = true)
		void count(MessageCreateEvent event) {
			if (event.message().content().startsWith("#")) {
				this.numbers.add(Integer.valueOf(event.message().content().substring(1)));
			}
		}

		@SlashCommand(name = "greet", description = "Greets somebody")
		String greet(@Option User who, @Option(defaultValue = "1") int times) {
			if (times < 1) {
				throw new IllegalArgumentException(times + " times is not often enough");
			}
			String greeting = ("hello " + who.username() + ", ").repeat(times);
			return "H" + greeting.substring(1, greeting.length() - 2);
		}

		@SlashCommand(name = "admin server name", description = "Names the server")
		String serverName(@Nullable Guild guild) {
			return (guild != null) ? guild.name() : "nowhere";
		}

		@SlashCommand(name = "slow", description = "Takes its time", ephemeral = true)
		Mono<String> slow() {
			return Mono.delay(Duration.ofSeconds(1)).thenReturn("at last");
		}

		@SlashCommand(name = "ask", description = "Asks")
		MessageCreateRequest ask() {
			return MessageCreateRequest.builder()
				.content("Tea or coffee?")
				.components(
						ActionRow.of(Button.primary("answer/tea/2", "Tea"), Button.secondary("answer/coffee/1", "C")))
				.build();
		}

		@ButtonHandler("answer/{drink}/{count}")
		MessageEditRequest answer(String drink, int count, User user) {
			return MessageEditRequest.builder()
				.content(user.username() + " takes " + count + " " + drink)
				.components(List.of())
				.build();
		}

		@SlashCommand(name = "broken", description = "Fails", defer = Defer.ALWAYS)
		Mono<String> broken(InteractionReply reply) {
			return reply.defer().then(Mono.error(new IllegalStateException("on purpose")));
		}

		@DiscordExceptionHandler
		String explain(IllegalArgumentException exception) {
			return "Sorry: " + exception.getMessage();
		}

	}

}
