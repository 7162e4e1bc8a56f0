package io.github.discordspring.bot.handler;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Calls that were made in a handler, but that nobody subscribed to.
 */
@Timeout(120)
class ForgottenCallTests {

	@Test
	void aForgottenCallIsReportedOncePerMethod() {
		class Bean {

			@DiscordEventListener
			void forgets(MessageCreateEvent event, DiscordClient client) {
				var forgotten = client.channel(event.channelId()).send("never");
				assertThat(forgotten).isNotNull();
			}

		}
		try (Logs logs = new Logs(HandlerMethod.class); EmulatedBot bot = EmulatedBot.with(new Bean())) {
			bot.alice().says("general", "one");
			bot.alice().says("general", "two");
			awaitHandled(bot, 2);
			assertThat(logs.lines()).singleElement()
				.asString()
				.startsWith("WARN")
				.contains("Bean.forgets(MessageCreateEvent, DiscordClient)", "POST /channels/{channelId}/messages",
						"block()");
		}
	}

	@Test
	void aForgottenReplyIsReportedOncePerMethod() {
		class Bean {

			@SlashCommand(name = "forget", description = "Forgets to answer")
			void forgets(InteractionReply reply) {
				var forgotten = reply.reply("never");
				assertThat(forgotten).isNotNull();
			}

		}
		try (Logs logs = new Logs(HandlerMethod.class); EmulatedBot bot = EmulatedBot.with(new Bean())) {
			bot.alice().uses("general", "forget");
			bot.alice().uses("general", "forget");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> bot.seen("INTERACTION_CREATE") >= 2);
			bot.context().getBean(InteractionDispatcher.class).whenIdle().block(EmulatedBot.TIMEOUT);
			assertThat(logs.lines()).singleElement()
				.asString()
				.startsWith("WARN")
				.contains("Bean.forgets(InteractionReply)", "InteractionReply.reply", "block()");
		}
	}

	@Test
	void aReplyThatIsReturnedBlockedOrSubscribedToIsNotForgotten() {
		class Bean {

			@SlashCommand(name = "returned", description = "Answers")
			Mono<Void> returned(InteractionReply reply) {
				return reply.ephemeral().reply("returned");
			}

			@SlashCommand(name = "blocked", description = "Answers")
			void blocked(InteractionReply reply) {
				reply.send("blocked").block();
			}

			@SlashCommand(name = "subscribed", description = "Answers")
			void subscribed(InteractionReply reply) {
				reply.defer().then(reply.reply("subscribed")).subscribe();
			}

		}
		try (Logs logs = new Logs(HandlerMethod.class); EmulatedBot bot = EmulatedBot.with(new Bean())) {
			for (String command : new String[] { "returned", "blocked" }) {
				assertThat(bot.alice().uses("general", command).awaitAnswer(EmulatedBot.TIMEOUT).content())
					.isEqualTo(command);
			}
			bot.alice().uses("general", "subscribed");
			bot.emulator()
				.awaitMessage("general", (message) -> message.content().equals("subscribed"), EmulatedBot.TIMEOUT);
			bot.context().getBean(InteractionDispatcher.class).whenIdle().block(EmulatedBot.TIMEOUT);
			assertThat(logs.lines()).isEmpty();
		}
	}

	@Test
	void whatIsReturnedBlockedOrSubscribedToIsNotForgotten() {
		class Bean {

			@DiscordEventListener(condition = "!message.author.bot")
			Mono<Message> returned(MessageCreateEvent event, DiscordClient client) {
				return client.channel(event.channelId()).send("returned");
			}

			@DiscordEventListener(condition = "!message.author.bot")
			void blocked(MessageCreateEvent event, DiscordClient client) {
				client.channel(event.channelId()).send("blocked").block();
			}

			@DiscordEventListener(condition = "!message.author.bot")
			void subscribed(MessageCreateEvent event, DiscordClient client) {
				client.channel(event.channelId()).send("subscribed").subscribe();
			}

		}
		try (Logs logs = new Logs(HandlerMethod.class); EmulatedBot bot = EmulatedBot.with(new Bean())) {
			bot.alice().says("general", "hello");
			for (String text : new String[] { "returned", "blocked", "subscribed" }) {
				bot.emulator()
					.awaitMessage("general", (message) -> message.content().equals(text), EmulatedBot.TIMEOUT);
			}
			awaitHandled(bot, 4);
			assertThat(logs.lines()).isEmpty();
		}
	}

	@Test
	void aCallThatAReturnedChainDidNotNeedIsToldMoreQuietly() {
		class Bean {

			@DiscordEventListener
			Mono<Message> on(MessageCreateEvent event, DiscordClient client) {
				return Mono.<Message>empty()
					.switchIfEmpty(Mono.empty())
					.then(Mono.<Message>empty())
					.transform((nothing) -> {
						var unused = client.channel(event.channelId()).send("never");
						return (unused == null) ? unused : nothing;
					});
			}

		}
		try (Logs logs = new Logs(HandlerMethod.class); EmulatedBot bot = EmulatedBot.with(new Bean())) {
			bot.alice().says("general", "hello");
			awaitHandled(bot, 1);
			assertThat(logs.lines()).singleElement().asString().startsWith("INFO").contains("Mono.defer");
		}
	}

	/**
	 * Waits until the listeners have seen some messages.
	 */
	private static void awaitHandled(EmulatedBot bot, int count) {
		await().atMost(EmulatedBot.TIMEOUT)
			.until(() -> bot.emulator().messages("general").size() >= count && bot.seen("MESSAGE_CREATE") >= count);
		bot.listeners().whenIdle().block(EmulatedBot.TIMEOUT);
	}

}
