package io.github.discordspring.bot.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.registration.ApplicationCommandRegistrar;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.component.ComponentHandlers;
import io.github.discordspring.bot.component.CustomIdSigner;
import io.github.discordspring.bot.component.ModalValidation;
import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.interaction.InteractionOptions;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.ListenerOptions;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.bot.waiting.EventWaits;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.DiscordEmulatorBuilder;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A bot that is connected to an emulator of its own over a real WebSocket and real HTTP.
 */
public final class EmulatedBot implements AutoCloseable {

	/** How long anything may take, on a busy machine. */
	public static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final DiscordEmulator emulator;

	private final boolean owned;

	private final DiscordRestClient rest;

	private final ExecutorService executor = Executors.newFixedThreadPool(8);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final DiscordCache cache;

	private final EventWaits waits;

	private final DiscordClient client;

	private final Map<String, Integer> delivered = new ConcurrentHashMap<>();

	private @Nullable Shards shards;

	private EmulatedBot(Builder builder) {
		this.owned = builder.existing == null;
		this.emulator = (builder.existing != null) ? builder.existing : start(builder.emulator);
		this.rest = DiscordRestClient.builder()
			.baseUrl(this.emulator.restBaseUrl())
			.token(new Secret(this.emulator.token()))
			.build();
		CacheOptions.Builder cacheOptions = CacheOptions.builder();
		builder.cache.accept(cacheOptions);
		this.cache = new DiscordCache(cacheOptions.build());
		this.waits = new EventWaits(this.executor, () -> listeners().intents().bits() | builder.intents);
		this.client = DiscordClient.builder(this.rest).cache(this.cache).shards(this::shards).waits(this.waits).build();
		try {
			start(builder);
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private static DiscordEmulator start(Consumer<DiscordEmulatorBuilder> customizer) {
		DiscordEmulatorBuilder builder = DiscordEmulator.builder().rateLimits(false);
		customizer.accept(builder);
		return builder.start();
	}

	private void start(Builder builder) {
		this.context.registerBean(DiscordClient.class, () -> this.client);
		builder.beans.accept(this.context);
		HandlerMethods methods = new HandlerMethods(this.context.getBeanFactory(), this.client, List.of(),
				(exception, context, handler) -> this.context.getBeanProvider(DiscordListenerErrorHandler.class)
					.getIfAvailable(DiscordListenerErrorHandler::logging)
					.handleError(exception, context, handler));
		ApplicationCommands.Builder commandsBuilder = ApplicationCommands.builder(methods).messages(this.context);
		builder.commands.accept(commandsBuilder);
		ApplicationCommands commands = commandsBuilder.build();
		this.context.registerBean(ApplicationCommands.class, () -> commands);
		this.context.registerBean(HandlerMethods.class, () -> methods);
		this.context.registerBean(ListenerDispatcher.class,
				() -> new ListenerDispatcher(methods, this.client, this.executor, builder.options));
		this.context.registerBean(InteractionDispatcher.class,
				() -> new InteractionDispatcher(this.rest,
						List.of(commands, new ComponentHandlers(methods, builder.signer, builder.modalValidation)),
						this.executor, new InteractionOptions(Duration.ofSeconds(2), "It failed.")));
		this.context.refresh();
		ListenerDispatcher listeners = listeners();
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret(this.emulator.token()))
			.intents(() -> listeners.intents().bits() | builder.intents)
			.url(URI.create(this.emulator.gatewayUrl()))
			.build();
		Shards connection = Shards.builder(options, () -> this.rest.gateway().getGatewayBot().map(GatewayInfo::of))
			.build();
		this.shards = connection;
		new DispatchPipeline(connection, List.of(this.cache, this.waits, listeners,
				this.context.getBean(InteractionDispatcher.class), new Counter(this.delivered)));
		new ApplicationCommandRegistrar(this.rest, Set.of()).register(commands.declarations()).block(TIMEOUT);
		connection.start();
		connection.ready().block(TIMEOUT);
	}

	/**
	 * Starts a bot with one bean.
	 * @param bean has handler methods
	 * @return the bot, connected
	 */
	public static EmulatedBot with(Object bean) {
		return builder().bean(bean).start();
	}

	/**
	 * Prepares a bot.
	 * @return a builder without beans
	 */
	public static Builder builder() {
		return new Builder();
	}

	public DiscordEmulator emulator() {
		return this.emulator;
	}

	/**
	 * Gives a user who can write in the channels.
	 */
	public EmulatedUser alice() {
		return this.emulator.user("alice");
	}

	public DiscordClient client() {
		return this.client;
	}

	public EventWaits waits() {
		return this.waits;
	}

	public AnnotationConfigApplicationContext context() {
		return this.context;
	}

	public ListenerDispatcher listeners() {
		return this.context.getBean(ListenerDispatcher.class);
	}

	/**
	 * Tells how many events of a type the listeners have been given.
	 */
	public int seen(String type) {
		return this.delivered.getOrDefault(type, 0);
	}

	private Shards shards() {
		if (this.shards == null) {
			throw new IllegalStateException("Not connected yet");
		}
		return this.shards;
	}

	@Override
	public void close() {
		if (this.shards != null) {
			this.shards.stop().block(TIMEOUT);
		}
		this.context.close();
		this.rest.close();
		if (this.owned) {
			this.emulator.close();
		}
		this.executor.shutdownNow();
	}

	/**
	 * Counts, as the last one, what all others have been given.
	 */
	private record Counter(Map<String, Integer> counts) implements DispatchSink {

		@Override
		public EventTypes wanted() {
			return EventTypes.all();
		}

		@Override
		public void accept(Dispatch dispatch) {
			this.counts.merge(dispatch.type().name(), 1, Integer::sum);
		}

	}

	/**
	 * Puts a bot together.
	 */
	public static final class Builder {

		private Consumer<GenericApplicationContext> beans = (context) -> {
		};

		private Consumer<DiscordEmulatorBuilder> emulator = (builder) -> {
		};

		private Consumer<CacheOptions.Builder> cache = (builder) -> {
		};

		private Consumer<ApplicationCommands.Builder> commands = (builder) -> {
		};

		private ListenerOptions options = ListenerOptions.of(OrderBy.CHANNEL);

		private int intents;

		private @Nullable CustomIdSigner signer;

		private @Nullable ModalValidation modalValidation;

		private @Nullable DiscordEmulator existing;

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

		public Builder emulator(Consumer<DiscordEmulatorBuilder> more) {
			this.emulator = this.emulator.andThen(more);
			return this;
		}

		public Builder commands(Consumer<ApplicationCommands.Builder> more) {
			this.commands = this.commands.andThen(more);
			return this;
		}

		/**
		 * Connects to an emulator that is there already, and stays.
		 */
		public Builder on(DiscordEmulator emulator) {
			this.existing = emulator;
			return this;
		}

		public Builder cache(Consumer<CacheOptions.Builder> more) {
			this.cache = this.cache.andThen(more);
			return this;
		}

		public Builder options(ListenerOptions value) {
			this.options = value;
			return this;
		}

		public Builder intents(int bits) {
			this.intents = bits;
			return this;
		}

		public Builder modalValidation(ModalValidation value) {
			this.modalValidation = value;
			return this;
		}

		public Builder signer(CustomIdSigner value) {
			this.signer = value;
			return this;
		}

		public EmulatedBot start() {
			return new EmulatedBot(this);
		}

	}

}
