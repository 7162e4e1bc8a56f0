package io.github.discordspring.bot.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.component.ComponentHandlers;
import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.interaction.InteractionOptions;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.ListenerOptions;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A bot as an application would have it, with a gateway and a REST API of the test's: the
 * beans given, put together without Spring Boot.
 */
public final class TestBot implements AutoCloseable {

	private final TestDiscord discord = new TestDiscord();

	private final TestGateway gateway = new TestGateway();

	private final DiscordCache cache = new DiscordCache(CacheOptions.builder().build());

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final ExecutorService executor;

	private TestBot(Builder builder) {
		this.executor = (builder.executor != null) ? builder.executor : Executors.newFixedThreadPool(4);
		DiscordClient client = DiscordClient.builder(this.discord.client()).cache(this.cache).build();
		this.context.registerBean(DiscordClient.class, () -> client);
		builder.beans.accept(this.context);
		this.context.registerBean(HandlerMethods.class,
				() -> new HandlerMethods(this.context.getBeanFactory(), client,
						List.copyOf(this.context.getBeansOfType(DiscordArgumentResolver.class).values()),
						this.context.getBeanProvider(DiscordListenerErrorHandler.class)
							.getIfAvailable(DiscordListenerErrorHandler::logging)));
		this.context.registerBean(ListenerDispatcher.class,
				() -> new ListenerDispatcher(handlerMethods(), client, this.executor, builder.listenerOptions));
		this.context.registerBean(ApplicationCommands.class, () -> new ApplicationCommands(handlerMethods()));
		this.context.registerBean(ComponentHandlers.class, () -> new ComponentHandlers(handlerMethods()));
		this.context.registerBean(InteractionDispatcher.class, () -> new InteractionDispatcher(client.rest(),
				List.of(this.context.getBean(ApplicationCommands.class), this.context.getBean(ComponentHandlers.class)),
				this.executor, builder.options));
		try {
			this.context.refresh();
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
		List<DispatchSink> sinks = new ArrayList<>(List.of(this.cache));
		sinks.addAll(builder.sinks);
		sinks.add(listeners());
		sinks.add(this.context.getBean(InteractionDispatcher.class));
		new DispatchPipeline(this.gateway, sinks);
	}

	private HandlerMethods handlerMethods() {
		return this.context.getBean(HandlerMethods.class);
	}

	/**
	 * Starts a bot with one bean.
	 * @param bean has handler methods
	 * @return the bot
	 */
	public static TestBot with(Object bean) {
		return new Builder().bean(bean).start();
	}

	/**
	 * Prepares a bot.
	 * @return a builder without beans
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Sends the bot an event.
	 * @param type name on the wire
	 * @param data JSON; apostrophes stand for quotes
	 * @return its sequence
	 */
	public long send(String type, String data) {
		return this.gateway.send(type, data);
	}

	public TestGateway gateway() {
		return this.gateway;
	}

	public TestDiscord discord() {
		return this.discord;
	}

	public DiscordCache cache() {
		return this.cache;
	}

	public AnnotationConfigApplicationContext context() {
		return this.context;
	}

	public ListenerDispatcher listeners() {
		return this.context.getBean(ListenerDispatcher.class);
	}

	/**
	 * Waits until no event is left.
	 */
	public void awaitIdle() {
		listeners().whenIdle().block(Duration.ofSeconds(10));
		this.context.getBean(InteractionDispatcher.class).whenIdle().block(Duration.ofSeconds(10));
	}

	@Override
	public void close() {
		this.context.close();
		this.discord.close();
		this.executor.shutdownNow();
		try {
			if (!this.executor.awaitTermination(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("A handler does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Puts a bot together.
	 */
	public static final class Builder {

		private Consumer<GenericApplicationContext> beans = (context) -> {
		};

		private final List<DispatchSink> sinks = new ArrayList<>();

		private @Nullable ExecutorService executor;

		private ListenerOptions listenerOptions = ListenerOptions.of(OrderBy.CHANNEL);

		private InteractionOptions options = new InteractionOptions(null, "It failed.");

		private Builder() {
		}

		@SuppressWarnings("unchecked")
		public Builder bean(Object bean) {
			Class<Object> type = (Class<Object>) bean.getClass();
			return beans((context) -> context.registerBean(type, () -> bean));
		}

		public Builder beans(Consumer<GenericApplicationContext> more) {
			this.beans = this.beans.andThen(more);
			return this;
		}

		public Builder configuration(Class<?> type) {
			return beans((context) -> ((AnnotationConfigApplicationContext) context).register(type));
		}

		public Builder sink(DispatchSink sink) {
			this.sinks.add(sink);
			return this;
		}

		public Builder executor(ExecutorService executor) {
			this.executor = executor;
			return this;
		}

		public Builder orderBy(OrderBy orderBy) {
			this.listenerOptions = ListenerOptions.of(orderBy);
			return this;
		}

		public Builder options(ListenerOptions options) {
			this.listenerOptions = options;
			return this;
		}

		public Builder options(InteractionOptions options) {
			this.options = options;
			return this;
		}

		public TestBot start() {
			return new TestBot(this);
		}

	}

}
