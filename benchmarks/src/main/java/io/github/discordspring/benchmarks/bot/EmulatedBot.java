package io.github.discordspring.benchmarks.bot;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.command.registration.ApplicationCommandRegistrar;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.interaction.InteractionOptions;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.rest.DiscordRestClient;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A bot with one bean, connected to an emulator over a real WebSocket and real HTTP.
 */
final class EmulatedBot implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DiscordEmulator emulator;

	private final DiscordRestClient rest;

	/** As many as the starter has by default. */
	private final ExecutorService threads = Executors.newFixedThreadPool(256);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final Shards shards;

	EmulatedBot(Object bean, Duration heartbeatInterval) {
		this.emulator = DiscordEmulator.builder().rateLimits(false).heartbeatInterval(heartbeatInterval).start();
		this.rest = DiscordRestClient.builder()
			.baseUrl(this.emulator.restBaseUrl())
			.token(new Secret(this.emulator.token()))
			.build();
		DiscordClient client = DiscordClient.builder(this.rest).build();
		HandlerMethods methods = new HandlerMethods(this.context.getBeanFactory(), client, List.of(),
				DiscordListenerErrorHandler.logging());
		ApplicationCommands commands = ApplicationCommands.builder(methods).build();
		this.context.registerBean("bean", Object.class, () -> bean);
		this.context.registerBean(ListenerDispatcher.class,
				() -> new ListenerDispatcher(methods, client, this.threads, OrderBy.CHANNEL));
		this.context.registerBean(InteractionDispatcher.class, () -> new InteractionDispatcher(this.rest,
				List.of(commands), this.threads, InteractionOptions.defaults()));
		this.context.refresh();
		ListenerDispatcher listeners = this.context.getBean(ListenerDispatcher.class);
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret(this.emulator.token()))
			.intents(() -> listeners.intents().bits())
			.url(URI.create(this.emulator.gatewayUrl()))
			.build();
		this.shards = Shards.builder(options, () -> this.rest.gateway().getGatewayBot().map(GatewayInfo::of)).build();
		new DispatchPipeline(this.shards, List.of(listeners, this.context.getBean(InteractionDispatcher.class)));
		new ApplicationCommandRegistrar(this.rest, Set.of()).register(commands.declarations()).block(TIMEOUT);
		this.shards.start();
		this.shards.ready().block(TIMEOUT);
	}

	DiscordEmulator emulator() {
		return this.emulator;
	}

	Shards shards() {
		return this.shards;
	}

	@Override
	public void close() {
		this.shards.stop().block(TIMEOUT);
		this.context.close();
		this.rest.close();
		this.emulator.close();
		this.threads.shutdownNow();
	}

}
