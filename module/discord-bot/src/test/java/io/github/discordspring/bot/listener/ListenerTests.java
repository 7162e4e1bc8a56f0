package io.github.discordspring.bot.listener;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildScheduledEventUserAddEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.UnknownEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AliasFor;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which listeners are called for an event, and what they get.
 */
class ListenerTests {

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void theParameterSaysWhichEvent() {
		class Bean {

			@DiscordEventListener
			public void onMessage(MessageCreateEvent event) {
				ListenerTests.this.seen.add(event.message().content());
			}

			@DiscordEventListener
			public void onDelete(MessageDeleteEvent event) {
				ListenerTests.this.seen.add(event.id());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'2','guild_id':'1'}");
			bot.send("TYPING_START", "{'channel_id':'2','user_id':'7','timestamp':1}");
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("hello", 10L);
			assertThat(bot.gateway().handled()).isEqualTo(3);
		}
	}

	@Test
	void theAnnotationNamesSeveralClasses() {
		class Bean {

			@DiscordEventListener({ MessageCreateEvent.class, MessageDeleteEvent.class })
			void onEither(DispatchEvent event, EventType type) {
				ListenerTests.this.seen.add(type + " " + event.channelId());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'2'}");
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("MESSAGE_CREATE 2", "MESSAGE_DELETE 2");
		}
	}

	@Test
	void anAliasStandsForAnEvent() {
		class Bean {

			@DiscordEventListener(names = "GUILD_SCHEDULED_EVENT_USER_CREATE")
			void on(GuildScheduledEventUserAddEvent event, RawJson data) {
				ListenerTests.this.seen.add(event.userId() + " " + data);
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("GUILD_SCHEDULED_EVENT_USER_ADD", "{'user_id':'1'}");
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("1 {\"user_id\":\"1\"}");
		}
	}

	@Test
	void aNameStandsForAnEventWithoutAClass() {
		class Bean {

			@DiscordEventListener(names = { "SOMETHING_OLD", "${future.event}" })
			void on(UnknownEvent event, RawJson data) {
				ListenerTests.this.seen.add(event.name() + " " + event.guildId() + " " + data);
			}

		}
		System.setProperty("future.event", "SOMETHING_NEW");
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("SOMETHING_OLD", "{'guild_id':'1'}");
			bot.send("SOMETHING_NEW", "{'guild_id':'2','x':[1]}");
			bot.send("SOMETHING_NEWER", "{}");
			bot.awaitIdle();
			assertThat(this.seen).containsExactlyInAnyOrder("SOMETHING_OLD 1 {\"guild_id\":\"1\"}",
					"SOMETHING_NEW 2 {\"guild_id\":\"2\",\"x\":[1]}");
		}
		finally {
			System.clearProperty("future.event");
		}
	}

	@Test
	void theDataOfAnyEventCanBeHadAsItCame() {
		class Bean {

			@DiscordEventListener(names = "MESSAGE_DELETE")
			void on(RawJson data) {
				ListenerTests.this.seen.add(data.toString());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'2','new':{'a':1}}");
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("{\"id\":\"10\",\"channel_id\":\"2\",\"new\":{\"a\":1}}");
		}
	}

	@Test
	void aListenerMayHaveAnyVisibility() {
		class Bean {

			@DiscordEventListener
			private void onPrivate(MessageCreateEvent event) {
				ListenerTests.this.seen.add("private");
			}

			@DiscordEventListener
			protected void onProtected(MessageCreateEvent event) {
				ListenerTests.this.seen.add("protected");
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactlyInAnyOrder("private", "protected");
		}
	}

	@Test
	void anAnnotationOfTheApplicationCanStandForIt() {
		class Bean {

			@OnContent(scope = EventScope.GUILD)
			void on(MessageCreateEvent event) {
				ListenerTests.this.seen.add(event.message().content());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.send("MESSAGE_CREATE", Events.directMessage(3, 11, "psst"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("hello");
			assertThat(bot.listeners().intents().toString()).contains("MESSAGE_CONTENT");
		}
	}

	@Test
	void aListenerCanBeInheritedWithItsEventAsTypeParameter() {
		class Bean extends Base<MessageDeleteEvent> {

			@Override
			void handle(MessageDeleteEvent event) {
				ListenerTests.this.seen.add(event.id());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'2'}");
			bot.awaitIdle();
			assertThat(this.seen).containsExactly(10L);
		}
	}

	@Test
	void listenersOfProxiedBeansAreCalledThroughTheProxy() {
		TestBot.Builder builder = TestBot.builder().beans(this::proxyEverythingNamedProxied);
		builder.beans((context) -> context.registerBean("proxiedClass", ProxiedClass.class,
				() -> new ProxiedClass(this.seen)));
		builder.beans((context) -> context.registerBean("proxiedInterface", ProxiedListener.class,
				() -> new ProxiedInterface(this.seen)));
		try (TestBot bot = builder.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactlyInAnyOrder("advice", "class", "advice", "interface");
		}
	}

	@Test
	void aScopedBeanIsAskedForWithEachEventAndNotBefore() {
		TestBot.Builder builder = TestBot.builder()
			.beans((context) -> context.registerBean(Prototype.class, () -> new Prototype(this.seen),
					(definition) -> definition.setScope("prototype")));
		try (TestBot bot = builder.start()) {
			assertThat(this.seen).isEmpty();
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, "again"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("made", "called", "made", "called");
		}
	}

	@Test
	void aLazyBeanIsMadeWithItsFirstEvent() {
		TestBot.Builder builder = TestBot.builder()
			.beans((context) -> context.registerBean(Prototype.class, () -> new Prototype(this.seen),
					(definition) -> definition.setLazyInit(true)));
		try (TestBot bot = builder.start()) {
			assertThat(this.seen).isEmpty();
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, "again"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("made", "called", "called");
		}
	}

	@Test
	void listenersAreCalledInTheirOrder() {
		class Last {

			@DiscordEventListener
			void last(MessageCreateEvent event) {
				ListenerTests.this.seen.add("last");
			}

			@Order(2)
			@DiscordEventListener
			void second(MessageCreateEvent event) {
				ListenerTests.this.seen.add("second");
			}

		}
		class First {

			@Order(1)
			@DiscordEventListener
			void first(MessageCreateEvent event) {
				ListenerTests.this.seen.add("first");
			}

		}
		try (TestBot bot = TestBot.builder().bean(new Last()).bean(new First()).start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("first", "second", "last");
		}
	}

	@Test
	void theScopeTellsGuildsFromDirectMessages() {
		class Bean {

			@DiscordEventListener(scope = EventScope.GUILD)
			void inGuilds(MessageCreateEvent event) {
				ListenerTests.this.seen.add("guild " + event.message().content());
			}

			@DiscordEventListener(scope = EventScope.DIRECT_MESSAGE)
			void inDirectMessages(MessageCreateEvent event) {
				ListenerTests.this.seen.add("direct " + event.message().content());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.send("MESSAGE_CREATE", Events.directMessage(3, 11, "psst"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactlyInAnyOrder("guild hello", "direct psst");
		}
	}

	@Test
	void argumentsComeFromTheCacheWhereItHasThem() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event, @Nullable Guild guild, @Nullable Channel channel, Optional<Member> member,
					@Nullable User user) {
				ListenerTests.this.seen.add((guild != null) ? guild.name() : "no guild");
				ListenerTests.this.seen.add((channel != null) ? String.valueOf(channel.name()) : "no channel");
				ListenerTests.this.seen.add(member.isPresent());
				ListenerTests.this.seen.add((user != null) ? user.username() : "no user");
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("GUILD_CREATE", Events.guild());
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("Test", "general", true, "alice");
			this.seen.clear();
			bot.send("MESSAGE_CREATE", Events.directMessage(3, 11, "psst"));
			bot.awaitIdle();
			assertThat(this.seen).startsWith("no guild", "no channel", false);
		}
	}

	@Test
	void clientAndShardAndArgumentsOfTheApplicationCanBeHad() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event, DiscordClient client, ShardId shard, StringBuilder own) {
				ListenerTests.this.seen.addAll(List.of(client, shard, own.toString()));
			}

		}
		DiscordArgumentResolver resolver = (parameter) -> (parameter.getParameterType() == StringBuilder.class)
				? (context) -> new StringBuilder("own ").append(context.event().channelId()) : null;
		TestBot.Builder builder = TestBot.builder().bean(new Bean());
		builder.beans((context) -> context.registerBean(DiscordArgumentResolver.class, () -> resolver));
		try (TestBot bot = builder.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly(bot.context().getBean(DiscordClient.class), new ShardId(0, 1),
					"own 2");
		}
	}

	private void proxyEverythingNamedProxied(GenericApplicationContext context) {
		context.registerBean("advice", MethodInterceptor.class, () -> (invocation) -> {
			this.seen.add("advice");
			return invocation.proceed();
		});
		context.registerBean(BeanNameAutoProxyCreator.class, () -> {
			BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
			creator.setBeanNames("proxied*");
			creator.setInterceptorNames("advice");
			return creator;
		});
	}

	@DiscordEventListener(content = true)
	@Retention(RetentionPolicy.RUNTIME)
	@interface OnContent {

		@AliasFor(annotation = DiscordEventListener.class)
		EventScope scope();

	}

	abstract static class Base<E extends DispatchEvent> {

		@DiscordEventListener
		void on(E event) {
			handle(event);
		}

		abstract void handle(E event);

	}

	interface ProxiedListener {

		void on(MessageCreateEvent event);

	}

	static class ProxiedClass {

		private final @Nullable List<Object> seen;

		ProxiedClass() {
			this.seen = null;
		}

		ProxiedClass(List<Object> seen) {
			this.seen = seen;
		}

		@DiscordEventListener
		void on(MessageCreateEvent event) {
			if (this.seen != null) {
				this.seen.add("class");
			}
		}

	}

	static final class ProxiedInterface implements ProxiedListener {

		private final List<Object> seen;

		ProxiedInterface(List<Object> seen) {
			this.seen = seen;
		}

		@Override
		@DiscordEventListener
		public void on(MessageCreateEvent event) {
			this.seen.add("interface");
		}

	}

	static final class Prototype {

		private final List<Object> seen;

		Prototype(List<Object> seen) {
			this.seen = seen;
			seen.add("made");
		}

		@DiscordEventListener
		void on(MessageCreateEvent event) {
			this.seen.add("called");
		}

	}

}
