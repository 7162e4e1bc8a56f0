package io.github.discordspring.bot.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordAdvice;
import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.listener.DiscordEventPublisher;
import io.github.discordspring.bot.listener.DiscordListenerRegistry;
import io.github.discordspring.bot.listener.EventScope;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.bot.listener.Previous;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.text.Argument;
import io.github.discordspring.bot.text.MutableTextCommandPrefixes;
import io.github.discordspring.bot.text.TextCommand;
import io.github.discordspring.bot.text.TextCommandOptions;
import io.github.discordspring.bot.text.TextCommands;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.mention.Mention;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The examples of the documentation, which are to be found here word for word, compile
 * and do what is said of them.
 */
@Timeout(180)
class GuideTests {

	private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private static final Path SOURCE = Path.of("src/test/java/io/github/discordspring/bot/documentation",
			"GuideTests.java");

	private static volatile long WELCOME;

	@ParameterizedTest
	@ValueSource(strings = { "listeners.md", "text-commands.md" })
	void eachExampleIsCompiled(String page) throws IOException {
		String source = withoutSpace(Files.readString(SOURCE));
		List<String> missing = new ArrayList<>();
		Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("..", "..", "docs", page)));
		while (matcher.find()) {
			if (!source.contains(withoutSpace(matcher.group(1)))) {
				missing.add(matcher.group(1));
			}
		}
		assertThat(missing).isEmpty();
	}

	private static String withoutSpace(String text) {
		return text.replace("static class", "class").replaceAll("\\s+", "");
	}

	@Test
	void theExamplesDoWhatIsSaid() {
		Listeners listeners = new Listeners();
		MutableTextCommandPrefixes prefixes = new MutableTextCommandPrefixes(List.of("!"));
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Greeter())
			.bean(listeners)
			.bean(new Conditional())
			.bean(new Commands())
			.bean(new Apologies())
			.beans((context) -> context.registerBean(TextCommands.class,
					() -> new TextCommands(context.getBean(HandlerMethods.class), context.getBean(DiscordClient.class),
							prefixes, TextCommandOptions.DEFAULT)))
			.start()) {
			WELCOME = bot.emulator().channelId("general");
			EmulatedUser alice = bot.alice();
			alice.says("general", "!ping");
			awaitText(bot, "Pong");
			awaitText(bot, "heard");
			alice.says("general", "!name");
			awaitText(bot, "What is your name?");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> bot.waits().count() == 1);
			alice.says("general", "Alice");
			awaitText(bot, "Hello, Alice");
			alice.says("general", "!roll 1");
			awaitText(bot, "[1]");
			alice.says("general", "!fail");
			awaitText(bot, "Sorry: tea is sold out");

			listeners.place(bot.listeners());
			await().atMost(EmulatedBot.TIMEOUT).until(() -> listeners.audit.contains("order 7"));
			listeners.switchOn(bot.listeners());
			EmulatedUser carol = bot.emulator().addUser("carol");
			bot.emulator().guild("Emulator").addMember(carol);
			awaitText(bot, "Welcome, <@" + carol.id() + ">!");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> listeners.audit.contains("welcome " + carol.id()));
			long role = bot.emulator().guild("Emulator").addRole("vip", 1);
			bot.emulator().guild("Emulator").giveRole(carol, role);
			await().atMost(EmulatedBot.TIMEOUT).until(() -> listeners.audit.contains(carol.id() + " got a role"));
		}
	}

	private static void awaitText(EmulatedBot bot, String text) {
		bot.emulator().awaitMessage("general", (message) -> message.content().equals(text), EmulatedBot.TIMEOUT);
	}

	@Component
	static class Greeter {

		@DiscordEventListener
		Mono<Message> onJoin(GuildMemberAddEvent event, DiscordClient client) {
			return client.channel(WELCOME).send("Welcome, " + Mention.user(event.userId()) + "!");
		}

		@DiscordEventListener(content = true)
		@Nullable String onMessage(MessageCreateEvent event) {
			return event.message().content().equals("!ping") ? "Pong" : null;
		}

	}

	static class Listeners {

		final List<String> audit = new CopyOnWriteArrayList<>();

		@DiscordEventListener
		void onRoles(GuildMemberUpdateEvent event, Member now, @Previous @Nullable Member before) {
			if (before != null && now.roles().size() > before.roles().size()) {
				this.audit.add(event.userId() + " got a role");
			}
		}

		@DiscordEventListener(id = "welcome", autoStartup = "${welcome.enabled:false}")
		void onJoin(GuildMemberAddEvent event) {
			this.audit.add("welcome " + event.userId());
		}

		void switchOn(DiscordListenerRegistry registry) {
			Objects.requireNonNull(registry.listener("welcome")).start();
		}

		@DiscordEventListener(batchSize = "500", batchWait = "1s")
		void onPresences(List<PresenceUpdateEvent> events) {
			this.audit.add(events.size() + " presences");
		}

		record OrderPlaced(int number) {

		}

		@DiscordEventListener
		void onOrder(OrderPlaced order) {
			this.audit.add("order " + order.number());
		}

		void place(DiscordEventPublisher publisher) {
			publisher.publish(new OrderPlaced(7));
		}

	}

	static class Conditional {

		@DiscordEventListener(content = true, condition = "message.content.startsWith('!') and guildId != 0")
		String onCommand(MessageCreateEvent event) {
			return "heard";
		}

		@DiscordEventListener(content = true, condition = "message.content == '!name'")
		Mono<String> ask(MessageCreateEvent event, DiscordClient client) {
			return client.channel(event.channelId())
				.send("What is your name?")
				.then(Mono.defer(() -> client.await(MessageCreateEvent.class)
					.inChannel(event.channelId())
					.by(event.userId())
					.within(Duration.ofMinutes(1))))
				.map((answer) -> "Hello, " + answer.message().content())
				.defaultIfEmpty("Never mind.");
		}

		@DiscordEventListener(content = true, condition = "message.content == '!fail'")
		void fail(MessageCreateEvent event) {
			throw new SoldOutException("tea");
		}

	}

	static class SoldOutException extends RuntimeException {

		SoldOutException(String item) {
			super(item + " is sold out");
		}

	}

	@DiscordAdvice
	static class Apologies {

		@DiscordExceptionHandler
		String explain(SoldOutException exception) {
			return "Sorry: " + exception.getMessage();
		}

	}

	static class Commands {

		@TextCommand(name = "roll", aliases = "r", description = "Rolls dice")
		String roll(@Argument(description = "How many sides") int sides, @Argument(defaultValue = "1") int times) {
			return ThreadLocalRandom.current().ints(times, 1, sides + 1).boxed().toList().toString();
		}

		@TextCommand(name = "role add", scope = EventScope.GUILD)
		Mono<String> addRole(@Argument User user, @Argument Role role, DiscordClient client, MessageCreateEvent event) {
			return client.member(event.guildId(), user.id()).addRole(role.id()).thenReturn("Done.");
		}

		@TextCommand(name = "echo", hidden = true)
		String echo(@Argument(rest = true) String text) {
			return text;
		}

		void change(MutableTextCommandPrefixes prefixes, TextCommands commands, long guildId) {
			prefixes.add("bot,");
			prefixes.setPrefixes(guildId, List.of("?"));
			commands.addName("roll", "throw dice");
			commands.removeName("r");
		}

	}

	static class Configuration {

		@Bean
		DiscordArgumentResolver accounts(AccountRepository repository) {
			return (parameter) -> (parameter.getParameterType() == Account.class)
					? (context) -> repository.findByUserId(context.event().userId()) : null;
		}

		void handles(DiscordClient client, MessageCreateEvent event, long id, long channelId, long messageId) {
			client.channel(id).send("hi");
			client.message(event.message()).reply("yes");
			client.message(channelId, messageId).edit("changed");
			client.user(id).send("psst");
			client.guild(id).cached(); // looks into the cache only
			client.guild(id).fetch(); // asks Discord
		}

		void withoutSpringBoot(ConfigurableListableBeanFactory beanFactory, DiscordClient client,
				List<DiscordArgumentResolver> resolvers, Executor executor, Shards shards, DiscordCache cache) {
			HandlerMethods methods = new HandlerMethods(beanFactory, client, resolvers,
					DiscordListenerErrorHandler.logging());
			// This one must be a bean
			ListenerDispatcher listeners = new ListenerDispatcher(methods, client, executor, OrderBy.CHANNEL);
			new DispatchPipeline(shards, List.of(cache, listeners));
			GatewayOptions.builder().intents(() -> listeners.intents().bits());
		}

	}

	interface AccountRepository {

		Account findByUserId(long id);

	}

	record Account(long id) {

	}

}
