package io.github.discordspring.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.autoconfigure.gateway.DiscordReadyEvent;
import io.github.discordspring.autoconfigure.gateway.DiscordShardStateEvent;
import io.github.discordspring.autoconfigure.gateway.DiscordStoppingEvent;
import io.github.discordspring.autoconfigure.info.DiscordInfo;
import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.handler.HandlerTimeoutException;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.listener.DiscordEventPublisher;
import io.github.discordspring.bot.listener.DiscordListenerRegistry;
import io.github.discordspring.bot.text.Argument;
import io.github.discordspring.bot.text.TextCommand;
import io.github.discordspring.bot.text.TextCommandPrefixes;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.TypingStartEvent;
import io.github.discordspring.model.webhookevent.ApplicationAuthorizedWebhookEvent;
import io.github.discordspring.model.webhookevent.WebhookEventBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Properties of listeners and text commands have their effect, and a bot knows itself.
 */
@ExtendWith(OutputCaptureExtension.class)
class ListenerConfigurationTests extends BotTests {

	@Test
	void eventsWaitForEachOtherAsThePropertySays() {
		Together together = start(Together.class, "discord.listener.order-by=none").getBean(Together.class);
		this.emulator.user("alice").says("general", "one");
		this.emulator.user("alice").says("general", "two");
		await().atMost(TIMEOUT).until(() -> together.done.get() == 2);
	}

	@Test
	void noMoreThreadsThanThePropertySaysAreAtWork() {
		Together together = start(Together.class, "discord.listener.order-by=none", "discord.listener.max-threads=1")
			.getBean(Together.class);
		this.emulator.user("alice").says("general", "one");
		this.emulator.user("alice").says("general", "two");
		await().atMost(TIMEOUT).until(() -> together.begun.getCount() == 1);
		await().during(Duration.ofMillis(200)).atMost(TIMEOUT).until(() -> together.begun.getCount() == 1);
		together.begun.countDown();
		await().atMost(TIMEOUT).until(() -> together.done.get() == 2);
	}

	@Test
	void aListenerThatTakesTooLongIsGivenUpAndOneThatIsSlowIsReported(CapturedOutput output) {
		Stuck stuck = start(Stuck.class, "discord.listener.timeout=1s", "discord.listener.slow-threshold=50ms")
			.getBean(Stuck.class);
		this.emulator.user("alice").says("general", "one");
		await().atMost(TIMEOUT).until(() -> !stuck.seen.isEmpty());
		assertThat(stuck.seen).containsExactly("given up after 1000 ms");
		assertThat(output).contains("Stuck.onMessage(MessageCreateEvent) is at work on a MESSAGE_CREATE")
			.contains("discord.listener.slow-threshold");
	}

	@Test
	void aTimeoutThatMeansNothingEndsTheStart() {
		assertThatException().isThrownBy(() -> start(Stuck.class, "discord.listener.timeout=0s"))
			.havingRootCause()
			.withMessageContaining("discord.listener.timeout");
	}

	@Test
	void listenersWhoseEventsNeverComeAreNamedAtTheStart(CapturedOutput output) {
		start(Typing.class, "discord.gateway.events.exclude=typing-start");
		assertThat(output).contains("Typing.onTyping(TypingStartEvent) listens to TYPING_START, which never comes: "
				+ "discord.gateway.events.exclude names it");
	}

	@Test
	void withoutAGatewayAllListenersAreNamed(CapturedOutput output) {
		ConfigurableApplicationContext application = start(Typing.class, "discord.gateway.enabled=off");
		assertThat(output).contains("which never comes: discord.gateway.enabled is false");
		DiscordInfo info = application.getBean(DiscordInfo.class);
		assertThat(info.isOn("gateway")).isFalse();
		assertThat(info.isOn("rest")).isTrue();
		assertThat(info.shards()).isEmpty();
	}

	@Test
	void listenersToWebhookEventsAreNamedWhereNoneCome(CapturedOutput output) {
		start(Installed.class);
		assertThat(output)
			.contains("Installed.onInstalled(ApplicationAuthorizedWebhookEvent) listens to "
					+ "ApplicationAuthorizedWebhookEvent, which never comes: discord.webhook-events.path is not set")
			.contains("Installed.onAny(WebhookEventBody) listens to WebhookEventBody, which never comes")
			.doesNotContain("Installed.onOwn(Published) listens");
	}

	@Test
	void theLifeOfTheGatewayIsToldToListenersToo() {
		ConfigurableApplicationContext application = start(Life.class);
		Life life = application.getBean(Life.class);
		await().atMost(TIMEOUT).until(() -> life.seen.contains("ready 1") && life.seen.contains("CONNECTED"));
		application.close();
		assertThat(life.seen).contains("stopping");
	}

	@Test
	void ownEventsArePublishedAndListenersAreRegistered() {
		ConfigurableApplicationContext application = start(Life.class);
		Life life = application.getBean(Life.class);
		application.getBean(DiscordEventPublisher.class).publish(new Published("own"));
		await().atMost(TIMEOUT).until(() -> life.seen.contains("own"));
		assertThat(application.getBean(DiscordListenerRegistry.class).listener("own")).isNotNull();
	}

	@Test
	void whatTheBotDoesIsKnown() {
		ConfigurableApplicationContext application = start(Together.class, "discord.sharding.count=3",
				"discord.sharding.ids=0,2");
		DiscordInfo info = application.getBean(DiscordInfo.class);
		await().atMost(TIMEOUT).until(() -> info.readyAt() != null);
		assertThat(info.role()).isEqualTo("all");
		assertThat(info.apiVersion()).isEqualTo(10);
		assertThat(info.libraryVersion()).isNotBlank();
		assertThat(info.shards()).extracting((shard) -> shard.id()).containsExactly(0, 2);
		assertThat(info.shardCount()).isEqualTo(3);
		assertThat(info.parts().get("gateway").state()).isEqualTo("2 of 2 shards connected");
		assertThat(info.parts().get("listeners").state()).startsWith("1 of 1 listeners running");
		assertThat(info.parts().keySet()).containsExactly("rest", "cache", "gateway", "listeners", "http-interactions",
				"webhook-events");
		assertThat(info.isOn("cache")).isTrue();
		assertThat(info.isOn("http-interactions")).isFalse();
		assertThat(info.isOn("webhook-events")).isFalse();
		assertThat(info.isOn("nothing")).isFalse();
		assertThat(info.toString()).contains("role=all").doesNotContain(this.emulator.token());
	}

	@Test
	void textCommandsBeginAsThePropertiesSay() {
		start(Echo.class, "discord.commands.text.prefixes=?,bot ", "discord.commands.text.mention=false",
				"discord.commands.text.case-sensitive=true", "discord.commands.text.help=commands");
		long self = this.emulator.bots().get(0).id();
		this.emulator.user("alice").says("general", "<@" + self + "> echo mentioned");
		this.emulator.user("alice").says("general", "?ECHO loud");
		this.emulator.user("alice").says("general", "?help");
		this.emulator.user("alice").says("general", "?echo asked");
		this.emulator.user("alice").says("general", "?commands");
		this.emulator.awaitMessage("general", (message) -> message.content().equals("asked"), TIMEOUT);
		this.emulator.awaitMessage("general", (message) -> message.content().equals("`?echo <text...>`"), TIMEOUT);
		assertThat(this.emulator.messages("general"))
			.noneMatch((message) -> message.content().equals("mentioned") || message.content().equals("loud"));
	}

	@Test
	void aBeanDecidesOnPrefixes() {
		start(EchoWithBean.class);
		this.emulator.user("alice").says("general", "!echo by default");
		this.emulator.user("alice").says("general", "~echo by bean");
		this.emulator.awaitMessage("general", (message) -> message.content().equals("by bean"), TIMEOUT);
		assertThat(this.emulator.messages("general")).noneMatch((message) -> message.content().equals("by default"));
	}

	@Test
	void theClientWaitsForWhatItsIntentsBring() {
		DiscordClient client = start(Together.class, "discord.gateway.intents=guild-message-typing")
			.getBean(DiscordClient.class);
		List<Object> seen = new CopyOnWriteArrayList<>();
		client.await(TypingStartEvent.class).inChannel(this.emulator.channelId("general")).next().subscribe(seen::add);
		this.emulator.user("alice").types("general");
		await().atMost(TIMEOUT).until(() -> !seen.isEmpty());
	}

	static class Together {

		final CountDownLatch begun = new CountDownLatch(2);

		final AtomicInteger done = new AtomicInteger();

		@DiscordEventListener
		void onMessage(MessageCreateEvent event) throws InterruptedException {
			this.begun.countDown();
			this.begun.await();
			this.done.incrementAndGet();
		}

	}

	static class Stuck {

		final List<String> seen = new CopyOnWriteArrayList<>();

		@DiscordEventListener
		void onMessage(MessageCreateEvent event) throws InterruptedException {
			new CountDownLatch(1).await();
		}

		@DiscordExceptionHandler
		void tooLong(HandlerTimeoutException exception) {
			this.seen.add("given up after " + exception.timeout().toMillis() + " ms");
		}

	}

	static class Typing {

		@DiscordEventListener
		void onTyping(TypingStartEvent event) {
		}

	}

	static class Installed {

		@DiscordEventListener
		void onInstalled(ApplicationAuthorizedWebhookEvent event) {
		}

		@DiscordEventListener
		void onAny(WebhookEventBody event) {
		}

		@DiscordEventListener
		void onOwn(Published event) {
		}

	}

	static class Life {

		final List<String> seen = new CopyOnWriteArrayList<>();

		@DiscordEventListener
		void onReady(DiscordReadyEvent event) {
			this.seen.add("ready " + event.shards().size());
		}

		@DiscordEventListener
		void onState(DiscordShardStateEvent event) {
			if (event.current() == ShardState.CONNECTED) {
				this.seen.add("CONNECTED");
			}
		}

		@DiscordEventListener
		void onStopping(DiscordStoppingEvent event) {
			this.seen.add("stopping");
		}

		@DiscordEventListener(id = "own")
		void onOwn(Published event) {
			this.seen.add(event.text());
		}

	}

	record Published(String text) {

	}

	static class Echo {

		@TextCommand(name = "echo")
		String echo(@Argument(rest = true) String text) {
			return text;
		}

	}

	static class EchoWithBean extends Echo {

		@Bean
		TextCommandPrefixes prefixes() {
			return (guildId) -> List.of("~");
		}

	}

}
