package io.github.discordspring.autoconfigure;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import io.github.discordspring.autoconfigure.bot.DiscordBotAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.CacheOptionsCustomizer;
import io.github.discordspring.autoconfigure.cache.DiscordCacheAutoConfiguration;
import io.github.discordspring.autoconfigure.emulator.DiscordEmulatorAutoConfiguration;
import io.github.discordspring.autoconfigure.gateway.DiscordGatewayAutoConfiguration;
import io.github.discordspring.autoconfigure.gateway.GatewayOptionsCustomizer;
import io.github.discordspring.autoconfigure.rest.DiscordRestAutoConfiguration;
import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.registration.ApplicationCommandRegistrar;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.component.ComponentHandlers;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.interaction.InteractionOptions;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.gateway.CloseOnStop;
import io.github.discordspring.gateway.Compression;
import io.github.discordspring.gateway.GatewayInfoSource;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every bean can be replaced, and what is not wanted is not there. The gateway is not
 * started: contexts of the runner have no life cycle of their own, but connect to nobody.
 */
class BackOffTests {

	private static final Secret TOKEN = new Secret("a.b.c");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DiscordAutoConfiguration.class, DiscordBotAutoConfiguration.class,
				DiscordCacheAutoConfiguration.class, DiscordEmulatorAutoConfiguration.class,
				DiscordGatewayAutoConfiguration.class, DiscordRestAutoConfiguration.class))
		.withPropertyValues("discord.token=a.b.c", "discord.rest.base-url=http://127.0.0.1:1/api/v10",
				"discord.rest.max-retries=0", "discord.gateway.start-timeout=1ms",
				"discord.commands.registration=none");

	static Stream<Arguments> replacements() {
		DiscordRestClient rest = DiscordRestClient.builder().token(TOKEN).build();
		DiscordCache cache = new DiscordCache(CacheOptions.builder().build());
		DiscordClient client = DiscordClient.builder(rest).cache(cache).build();
		GatewayOptions options = GatewayOptions.builder().token(TOKEN).build();
		GatewayInfoSource infoSource = Mono::never;
		GenericApplicationContext empty = new GenericApplicationContext();
		empty.refresh();
		HandlerMethods handlers = new HandlerMethods(empty.getBeanFactory(), client, List.of(),
				DiscordListenerErrorHandler.logging());
		return Stream.of(Arguments.of(DiscordConnectionDetails.class, (DiscordConnectionDetails) () -> TOKEN),
				Arguments.of(RateLimiter.class, LocalRateLimiter.builder().build()),
				Arguments.of(DiscordRestClient.class, rest), Arguments.of(DiscordCache.class, cache),
				Arguments.of(DiscordClient.class, client), Arguments.of(HandlerMethods.class, handlers),
				Arguments.of(DiscordListenerErrorHandler.class, DiscordListenerErrorHandler.logging()),
				Arguments.of(ListenerDispatcher.class,
						new ListenerDispatcher(handlers, client, new SyncTaskExecutor(), OrderBy.NONE)),
				Arguments.of(InteractionDispatcher.class,
						new InteractionDispatcher(rest, List.of(), new SyncTaskExecutor(),
								InteractionOptions.defaults())),
				Arguments.of(ApplicationCommands.class, new ApplicationCommands(handlers)),
				Arguments.of(ComponentHandlers.class, new ComponentHandlers(handlers)),
				Arguments.of(ApplicationCommandRegistrar.class, new ApplicationCommandRegistrar(rest, List.of())),
				Arguments.of(GatewayInfoSource.class, infoSource), Arguments.of(GatewayOptions.class, options),
				Arguments.of(Shards.class, Shards.builder(options, infoSource).build()));
	}

	@ParameterizedTest
	@MethodSource("replacements")
	<T> void aBeanOfTheUsersReplacesOurs(Class<T> type, T replacement) {
		this.runner.withBean("theirs", type, () -> replacement, new BeanDefinitionCustomizer[0])
			.run((context) -> assertThat(context).hasSingleBean(type).getBean(type).isSameAs(replacement));
	}

	@ParameterizedTest
	@ValueSource(strings = { "false", "FALSE", "off", "no", "0" })
	void withoutTheGatewayThereAreNoShardsButAClient(String off) {
		this.runner.withPropertyValues("discord.gateway.enabled=" + off)
			.run((context) -> assertThat(context).doesNotHaveBean(Shards.class).hasSingleBean(DiscordClient.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "TRUE", "on", "yes", "1" })
	void withTheGatewayThereAreShards(String on) {
		this.runner.withPropertyValues("discord.gateway.enabled=" + on)
			.run((context) -> assertThat(context).hasSingleBean(Shards.class));
	}

	@Test
	void withoutTheEmulatorOnTheClassPathThereIsNoneWhateverThePropertySays() {
		this.runner.withClassLoader(new FilteredClassLoader(DiscordEmulator.class))
			.withPropertyValues("discord.emulator.enabled=true")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("discordEmulator"));
	}

	@Test
	void theEmulatorIsOffByDefaultAndInAutoWhereATokenIsSet() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(DiscordEmulator.class));
		this.runner.withPropertyValues("discord.emulator.enabled=auto")
			.run((context) -> assertThat(context).doesNotHaveBean(DiscordEmulator.class));
	}

	@Test
	void aTokenThatIsSetNeverGoesToTheEmulator() {
		this.runner.withPropertyValues("discord.emulator.enabled=true", "discord.gateway.enabled=false")
			.run((context) -> {
				DiscordEmulator emulator = context.getBean(DiscordEmulator.class);
				assertThat(context.getBean(DiscordConnectionDetails.class).token().value()).isEqualTo(emulator.token())
					.isNotEqualTo("a.b.c");
			});
	}

	@Test
	void customizersAreApplied() {
		this.runner
			.withBean(CacheOptionsCustomizer.class,
					() -> (options) -> options.policy(EntityType.MESSAGES, CachingPolicy.all()))
			.withBean(GatewayOptionsCustomizer.class, () -> (options) -> options.largeThreshold(77))
			.run((context) -> {
				assertThat(context.getBean(GatewayOptions.class).largeThreshold()).isEqualTo(77);
				assertThat(context.getBean(DiscordCache.class).policy(EntityType.MESSAGES)).hasToString("all");
			});
	}

	@Test
	void propertiesOfTheGatewayReachTheShards() {
		this.runner
			.withPropertyValues("discord.gateway.url=ws://127.0.0.1:1/there", "discord.gateway.compression=none",
					"discord.gateway.intents=guild-invites", "discord.gateway.max-frame-size=1MB",
					"discord.gateway.max-pause=11s", "discord.gateway.connect-timeout=12s",
					"discord.gateway.large-threshold=60", "discord.gateway.close-on-stop=end",
					"discord.gateway.stop-timeout=13s", "discord.sharding.count=9", "discord.sharding.ids=1,3-5",
					"discord.listener.max-pending=14", "discord.cache.members.policy=all")
			.run((context) -> {
				GatewayOptions options = context.getBean(GatewayOptions.class);
				assertThat(options.url()).hasToString("ws://127.0.0.1:1/there");
				assertThat(options.compression()).isEqualTo(Compression.NONE);
				assertThat(Intent.setOf(options.intents().getAsInt())).containsExactlyInAnyOrder(Intent.GUILDS,
						Intent.GUILD_INVITES, Intent.GUILD_MEMBERS);
				assertThat(options.maxFrameSize()).isEqualTo(DataSize.ofMegabytes(1));
				assertThat(options.maxPause()).hasSeconds(11);
				assertThat(options.connectTimeout()).hasSeconds(12);
				assertThat(options.largeThreshold()).isEqualTo(60);
				assertThat(options.closeOnStop()).isEqualTo(CloseOnStop.END);
				assertThat(options.stopTimeout()).hasSeconds(13);
				assertThat(options.shardCount()).isEqualTo(9);
				assertThat(options.shardIds()).containsExactly(1, 3, 4, 5);
				assertThat(options.maxPending()).isEqualTo(14);
			});
	}

	@Test
	void byDefaultNoPrivilegedIntentIsAskedFor() {
		this.runner
			.run((context) -> assertThat(Intent.setOf(context.getBean(GatewayOptions.class).intents().getAsInt()))
				.containsExactly(Intent.GUILDS));
	}

	@Test
	void springBootsOwnExecutorStays() {
		this.runner.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
			.run((context) -> assertThat(context).hasBean("applicationTaskExecutor")
				.hasBean("discordListenerExecutor"));
	}

	@Test
	void listenersRunOnPlatformOrVirtualThreads() {
		this.runner.withPropertyValues("discord.listener.max-threads=7")
			.run((context) -> assertThat(context.getBean("discordListenerExecutor")).isInstanceOfSatisfying(
					ThreadPoolTaskExecutor.class, (executor) -> assertThat(executor.getMaxPoolSize()).isEqualTo(7)));
		if (Runtime.version().feature() >= 21) {
			this.runner.withPropertyValues("spring.threads.virtual.enabled=true")
				.run((context) -> assertThat(context.getBean("discordListenerExecutor", Executor.class))
					.isInstanceOf(SimpleAsyncTaskExecutor.class));
		}
	}

}
