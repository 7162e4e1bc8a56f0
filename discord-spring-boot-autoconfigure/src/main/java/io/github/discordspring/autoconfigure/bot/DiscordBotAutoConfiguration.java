package io.github.discordspring.autoconfigure.bot;

import java.util.List;
import java.util.concurrent.Executor;

import io.github.discordspring.autoconfigure.ConditionalOnSwitch;
import io.github.discordspring.autoconfigure.cache.DiscordCacheAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheSettings;
import io.github.discordspring.autoconfigure.rest.DiscordRestAutoConfiguration;
import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.OptionValidation;
import io.github.discordspring.bot.command.registration.ApplicationCommandRegistrar;
import io.github.discordspring.bot.command.registration.CommandRegistrationLock;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.component.ComponentHandlers;
import io.github.discordspring.bot.component.CustomIdSigner;
import io.github.discordspring.bot.component.ModalValidation;
import io.github.discordspring.bot.dialog.Dialog;
import io.github.discordspring.bot.dialog.DialogStore;
import io.github.discordspring.bot.dialog.Dialogs;
import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerExecutor;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.HandlerThreads;
import io.github.discordspring.bot.handler.WrappedEntityArgumentResolver;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.interaction.InteractionHandlerMapping;
import io.github.discordspring.bot.listener.DiscordListenerRegistry;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.RegisteredListener;
import io.github.discordspring.bot.paging.PageSource;
import io.github.discordspring.bot.paging.Paginator;
import io.github.discordspring.bot.text.MutableTextCommandPrefixes;
import io.github.discordspring.bot.text.TextCommandPrefixes;
import io.github.discordspring.bot.text.TextCommands;
import io.github.discordspring.bot.waiting.EventWaits;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.rest.DiscordRestClient;
import jakarta.validation.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.thread.Threading;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.util.StringUtils;

/**
 * Auto-configuration of listeners, commands, interactions and {@link DiscordClient}.
 */
@AutoConfiguration(after = { DiscordRestAutoConfiguration.class, DiscordCacheAutoConfiguration.class },
		afterName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
@ConditionalOnBean(DiscordRestClient.class)
@EnableConfigurationProperties({ DiscordListenerProperties.class, DiscordInteractionsProperties.class,
		DiscordSigningProperties.class, DiscordCommandsProperties.class, DiscordTextCommandsProperties.class })
public final class DiscordBotAutoConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(DiscordBotAutoConfiguration.class);

	private static final String EXECUTOR = "discordListenerExecutor";

	/** After the cache, so that an event is applied. */
	private static final int LISTENER_SINK = 100;

	@Bean
	@ConditionalOnMissingBean
	DiscordClient discordClient(DiscordRestClient rest, DiscordCache cache, ObjectProvider<Shards> shards,
			ObjectProvider<EventWaits> waits) {
		DiscordClient.Builder builder = DiscordClient.builder(rest).cache(cache).shards(shards::getObject);
		waits.ifAvailable(builder::waits);
		return builder.build();
	}

	@Bean
	@Order(LISTENER_SINK)
	@ConditionalOnMissingBean
	EventWaits discordEventWaits(@Qualifier(EXECUTOR) Executor executor, ObjectProvider<GatewayOptions> options) {
		return new EventWaits(new HandlerExecutor(executor), () -> {
			// Without a gateway only that can come which needs no intent
			GatewayOptions gateway = options.getIfAvailable();
			return (gateway != null) ? gateway.intents().getAsInt() : 0;
		});
	}

	@Bean
	@ConditionalOnMissingBean(TextCommandPrefixes.class)
	MutableTextCommandPrefixes discordTextCommandPrefixes(DiscordTextCommandsProperties properties) {
		return new MutableTextCommandPrefixes(properties.prefixes());
	}

	@Bean
	@ConditionalOnMissingBean
	TextCommands discordTextCommands(HandlerMethods handlerMethods, DiscordClient client, TextCommandPrefixes prefixes,
			DiscordTextCommandsProperties properties) {
		return new TextCommands(handlerMethods, client, prefixes, properties.options());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(PageSource.class)
	Paginator discordPaginator(ObjectProvider<PageSource> sources) {
		return new Paginator(sources.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(Dialog.class)
	Dialogs discordDialogs(ObjectProvider<Dialog> dialogs, ObjectProvider<DialogStore> store) {
		return new Dialogs(dialogs.orderedStream().toList(), store.getIfAvailable());
	}

	@Bean
	@ConditionalOnSwitch(value = "discord.gateway.enabled", on = false)
	ApplicationListener<ContextRefreshedEvent> discordListenersWithoutGateway(DiscordListenerRegistry listeners,
			Environment environment) {
		boolean http = StringUtils.hasText(environment.getProperty("discord.interactions.http.path"));
		return (event) -> {
			for (RegisteredListener listener : listeners.listeners()) {
				List<EventType> never = listener.eventTypes()
					.stream()
					.filter((type) -> !http || !type.equals(EventType.INTERACTION_CREATE))
					.toList();
				if (!never.isEmpty()) {
					logger.warn("{} listens to {}, which never comes: discord.gateway.enabled is false",
							listener.description(), never);
				}
			}
		};
	}

	@Bean
	@ConditionalOnMissingBean
	DiscordListenerErrorHandler discordListenerErrorHandler() {
		return DiscordListenerErrorHandler.logging();
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerMethods discordHandlerMethods(ConfigurableListableBeanFactory beanFactory, DiscordClient client,
			ObjectProvider<DiscordArgumentResolver> resolvers, DiscordListenerErrorHandler errorHandler) {
		return new HandlerMethods(beanFactory, client, resolvers.orderedStream().toList(), errorHandler);
	}

	@Bean
	@Order(LISTENER_SINK)
	@ConditionalOnMissingBean
	ListenerDispatcher discordListenerDispatcher(HandlerMethods handlerMethods, DiscordClient client,
			@Qualifier(EXECUTOR) Executor executor, DiscordListenerProperties properties) {
		return new ListenerDispatcher(handlerMethods, client, executor, properties.options());
	}

	@Bean
	@ConditionalOnMissingBean
	ApplicationCommands discordApplicationCommands(HandlerMethods handlerMethods,
			@Qualifier(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME) MessageSource messages,
			ObjectProvider<OptionValidation> validation, DiscordCommandsProperties properties) {
		return ApplicationCommands.builder(handlerMethods)
			.messages(messages)
			.locales(properties.locales())
			.validation(validation.getIfAvailable())
			.build();
	}

	@Bean
	@ConditionalOnMissingBean
	ComponentHandlers discordComponentHandlers(HandlerMethods handlerMethods, ObjectProvider<CustomIdSigner> signer,
			ObjectProvider<ModalValidation> validation) {
		return new ComponentHandlers(handlerMethods, signer.getIfAvailable(), validation.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty("discord.interactions.signing.key")
	CustomIdSigner discordCustomIdSigner(DiscordSigningProperties properties) {
		return properties.signer();
	}

	@Bean
	@Order(LISTENER_SINK)
	@ConditionalOnMissingBean
	InteractionDispatcher discordInteractionDispatcher(DiscordRestClient rest, List<InteractionHandlerMapping> mappings,
			@Qualifier(EXECUTOR) Executor executor, DiscordInteractionsProperties properties) {
		return new InteractionDispatcher(rest, mappings, executor, properties.options());
	}

	@Bean
	@ConditionalOnMissingBean
	ApplicationCommandRegistrar discordCommandRegistrar(DiscordRestClient rest, DiscordCommandsProperties properties,
			CommandRegistrationLock lock) {
		return new ApplicationCommandRegistrar(rest, properties.guilds(), lock);
	}

	@Bean
	@ConditionalOnMissingBean
	CommandRegistrationLock discordCommandRegistrationLock() {
		return CommandRegistrationLock.local();
	}

	@Bean
	@ConditionalOnMissingBean
	CommandRegistration discordCommandRegistration(ApplicationCommandRegistrar registrar, ApplicationCommands commands,
			DiscordCommandsProperties properties) {
		return new CommandRegistration(registrar, commands, properties.registration());
	}

	@Bean
	@ConditionalOnMissingBean
	WrappedEntityArgumentResolver discordWrappedEntityArgumentResolver(DiscordCache cache) {
		return new WrappedEntityArgumentResolver(cache);
	}

	@Bean
	DiscordIntentsContributor listenerIntents(ListenerDispatcher listeners) {
		return listeners::intents;
	}

	@Bean
	DiscordIntentsContributor cacheIntents(DiscordCache cache, DiscordCacheSettings settings) {
		return new CacheIntents(cache, settings);
	}

	/**
	 * Bean Validation of options and modals, where there is one.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Validator.class)
	static class ValidationConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnSingleCandidate(Validator.class)
		OptionValidation discordOptionValidation(Validator validator) {
			return new OptionValidation(validator);
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnSingleCandidate(Validator.class)
		ModalValidation discordModalValidation(Validator validator) {
			return new ModalValidation(validator);
		}

	}

	/**
	 * Where listeners run. Not a candidate for others that look for an executor, so that
	 * Spring Boot's own stays in place.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(name = EXECUTOR)
	static class ExecutorConfiguration {

		private static final String THREAD_NAME_PREFIX = "discord-listener-";

		@Bean(name = EXECUTOR, defaultCandidate = false)
		@ConditionalOnThreading(Threading.VIRTUAL)
		SimpleAsyncTaskExecutor virtualThreads() {
			SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(THREAD_NAME_PREFIX);
			executor.setVirtualThreads(true);
			return executor;
		}

		@Bean(name = EXECUTOR, defaultCandidate = false)
		@ConditionalOnThreading(Threading.PLATFORM)
		HandlerThreads platformThreads(DiscordListenerProperties properties) {
			HandlerThreads executor = new HandlerThreads(properties.maxThreads());
			executor.setThreadNamePrefix(THREAD_NAME_PREFIX);
			// The gateway stops after the context began to close, and has its events
			// handled
			executor.setAcceptTasksAfterContextClose(true);
			return executor;
		}

	}

}
