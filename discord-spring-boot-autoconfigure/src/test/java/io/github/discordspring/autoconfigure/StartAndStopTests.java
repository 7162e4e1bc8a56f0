package io.github.discordspring.autoconfigure;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import io.github.discordspring.autoconfigure.gateway.DiscordReadyEvent;
import io.github.discordspring.autoconfigure.gateway.DiscordStoppingEvent;
import io.github.discordspring.autoconfigure.rest.DiscordRestClientCustomizer;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class StartAndStopTests extends BotTests {

	@Test
	void cacheRestAndGatewayStartInThisOrderAndOneReadyEventFollowsTheLastShard() {
		Steps steps = start(Steps.class, "discord.sharding.count=2").getBean(Steps.class);

		await().atMost(TIMEOUT).until(() -> steps.seen.contains("ready"));
		List<String> seen = List.copyOf(steps.seen);
		assertThat(seen).containsOnlyOnce("ready").containsOnlyOnce("cache");
		assertThat(seen).containsSubsequence("cache", "rest", "connecting 0", "connected 0", "ready");
		assertThat(seen).containsSubsequence("cache", "rest", "connecting 1", "connected 1", "ready");
	}

	@Test
	void listenersToTheStopRunBeforeTheSocketsAreClosed() {
		ConfigurableApplicationContext application = start(Steps.class);
		Steps steps = application.getBean(Steps.class);
		await().atMost(TIMEOUT).until(() -> steps.seen.contains("ready"));
		// Commands are registered meanwhile, by requests
		this.emulator.awaitCommand("hello", TIMEOUT);
		steps.seen.clear();

		application.close();

		assertThat(steps.seen).containsExactly("stopping while CONNECTED", "closed 0");
	}

	@Test
	void anEventThatIsBeingHandledIsFinishedBeforeTheStop() throws InterruptedException {
		ConfigurableApplicationContext application = start(SlowListener.class);
		SlowListener listener = application.getBean(SlowListener.class);
		EmulatedUser alice = this.emulator.user("alice");
		alice.says("general", "one");
		listener.begun.await();

		Thread stop = new Thread(application::close);
		stop.start();
		await().atMost(TIMEOUT).until(() -> application.getBean(Shards.class).shards().isEmpty());
		listener.goOn.countDown();
		stop.join(TIMEOUT.toMillis());

		assertThat(listener.done).containsExactly("one");
		assertThat(stop.isAlive()).isFalse();
	}

	@Test
	void theSocketsAreClosedWhenThoseWhoListenToTheStopAreDone() throws InterruptedException {
		ConfigurableApplicationContext application = start(Farewell.class);
		Farewell farewell = application.getBean(Farewell.class);

		Thread stop = new Thread(application::close);
		stop.start();
		farewell.begun.await();
		assertThat(application.getBean(Shards.class).shards()).extracting(Shard::state)
			.containsExactly(ShardState.CONNECTED);
		farewell.goOn.countDown();
		stop.join(TIMEOUT.toMillis());

		await().atMost(TIMEOUT).until(() -> !this.emulator.isBotConnected());
	}

	@Test
	void aFailingListenerToTheStopDoesNotKeepTheShards(CapturedOutput output) {
		ConfigurableApplicationContext application = start(FailingListeners.class);
		FailingListeners listeners = application.getBean(FailingListeners.class);
		await().atMost(TIMEOUT).until(() -> listeners.seen.contains("ready"));
		Shards shards = application.getBean(Shards.class);

		application.close();

		assertThat(shards.isRunning()).isFalse();
		await().atMost(TIMEOUT).until(() -> !this.emulator.isBotConnected());
		assertThat(listeners.seen).containsExactly("ready", "stopping");
		assertThat(output).contains("does not want to stop");
	}

	static class Farewell {

		final CountDownLatch begun = new CountDownLatch(1);

		final CountDownLatch goOn = new CountDownLatch(1);

		@DiscordEventListener
		void onStopping(DiscordStoppingEvent event) throws InterruptedException {
			this.begun.countDown();
			this.goOn.await();
		}

	}

	static class FailingListeners {

		final List<String> seen = new CopyOnWriteArrayList<>();

		@EventListener({ DiscordReadyEvent.class, DiscordStoppingEvent.class })
		void fail() {
			throw new IllegalStateException("This listener does not want to stop");
		}

		@DiscordEventListener
		void onReady(DiscordReadyEvent event) {
			this.seen.add("ready");
		}

		@DiscordEventListener
		void onStopping(DiscordStoppingEvent event) {
			this.seen.add("stopping");
		}

	}

	static class SlowListener {

		final CountDownLatch begun = new CountDownLatch(1);

		final CountDownLatch goOn = new CountDownLatch(1);

		final List<String> done = new CopyOnWriteArrayList<>();

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) throws InterruptedException {
			this.begun.countDown();
			this.goOn.await();
			this.done.add(event.message().content());
		}

	}

	static class Steps implements ShardListener {

		final List<String> seen = new CopyOnWriteArrayList<>();

		private Shard shard;

		@Bean
		static BeanPostProcessor cacheObserver(ObjectProvider<Steps> steps) {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof DiscordCache) {
						steps.getObject().seen.add("cache");
					}
					return bean;
				}

			};
		}

		@Bean
		DiscordRestClientCustomizer restObserver() {
			return (client) -> client.webClient((webClient) -> webClient.filter((request, next) -> {
				this.seen.add("rest");
				return next.exchange(request);
			}));
		}

		@SlashCommand(name = "hello", description = "Makes a command to be registered")
		String hello() {
			return "Hello";
		}

		@Override
		public void onStateChange(Shard shard, ShardState previous, ShardState current) {
			this.shard = shard;
			switch (current) {
				case CONNECTING -> this.seen.add("connecting " + shard.id().id());
				case CONNECTED -> this.seen.add("connected " + shard.id().id());
				case STOPPED -> this.seen.add("closed " + shard.id().id());
				default -> {
				}
			}
		}

		@EventListener
		void onReady(DiscordReadyEvent event) {
			this.seen.add("ready");
		}

		@EventListener
		void onStopping(DiscordStoppingEvent event) {
			this.seen.add("stopping while " + this.shard.state());
		}

	}

}
