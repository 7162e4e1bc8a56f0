package io.github.discordspring.bot.listener;

import java.util.List;

import io.github.discordspring.bot.event.GuildJoinedEvent;
import io.github.discordspring.bot.event.GuildLeftEvent;
import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.UnknownEvent;
import io.github.discordspring.model.guild.Guild;
import org.aopalliance.intercept.Joinpoint;
import org.aopalliance.intercept.MethodInterceptor;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Listeners that are declared wrongly end the start, with the method and the remedy.
 */
class StartMistakeTests {

	@Test
	void noEvent() {
		class Bean {

			@DiscordEventListener
			void on(String text) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.on(String)")
			.hasMessageContaining("does not say which events")
			.hasMessageContaining("MessageCreateEvent");
	}

	@Test
	void twoEvents() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent one, MessageDeleteEvent other) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("two parameters that are events")
			.hasMessageContaining("one listener for each");
	}

	@Test
	void anEventThatIsNone() {
		class Bean {

			@DiscordEventListener
			void on(DispatchEvent event) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("DispatchEvent").hasMessageContaining("names = ");
	}

	@Test
	void aParameterOfAnotherEvent() {
		class Bean {

			@DiscordEventListener({ MessageCreateEvent.class, MessageDeleteEvent.class })
			void on(MessageCreateEvent event) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("listens to MESSAGE_DELETE but takes a MessageCreateEvent")
			.hasMessageContaining("DispatchEvent if there are several");
	}

	@Test
	void anUnknownEventForOneThatIsKnown() {
		class Bean {

			@DiscordEventListener(names = "MESSAGE_CREATE")
			void on(UnknownEvent event) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Take a MessageCreateEvent");
	}

	@Test
	void aParameterWithoutMeaning() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event, StringBuilder what) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.on(MessageCreateEvent, StringBuilder)")
			.hasMessageContaining("parameter 'what' of type StringBuilder")
			.hasMessageContaining("DiscordArgumentResolver");
	}

	@Test
	void aCachedEntityThatMustBeThere() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event, Guild guild) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("wants a Guild from the cache, which may not hold it")
			.hasMessageContaining("@Nullable or as Optional<Guild>");
	}

	@Test
	void aBatchOfWhatHappensToGuilds() {
		class Bean {

			@DiscordEventListener
			void on(List<GuildJoinedEvent> events) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.on(List")
			.hasMessageContaining("takes batches of GuildJoinedEvent")
			.hasMessageContaining("Take one event at a time");
	}

	@Test
	void whatDiscordSentForWhatHappensToGuilds() {
		class Data {

			@DiscordEventListener
			void on(GuildLeftEvent event, RawJson data) {
			}

		}
		class Bytes {

			@DiscordEventListener
			void on(GuildLeftEvent event, RetainedDispatch bytes) {
			}

		}
		assertStartOf(new Data()).hasMessageContaining("Data.on(GuildLeftEvent, RawJson)")
			.hasMessageContaining("takes a RawJson but listens to GuildLeftEvent")
			.hasMessageContaining("listen to GuildDeleteEvent");
		assertStartOf(new Bytes()).hasMessageContaining("Bytes.on(GuildLeftEvent, RetainedDispatch)")
			.hasMessageContaining("takes a RetainedDispatch but listens to GuildLeftEvent");
	}

	@Test
	void aResultWithoutMeaning() {
		class Bean {

			@DiscordEventListener
			int on(MessageCreateEvent event) {
				return 1;
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("returns int").hasMessageContaining("Return void");
	}

	@Test
	void aReplyToWhatCannotBeRepliedTo() {
		class Bean {

			@DiscordEventListener
			String on(GuildCreateEvent event) {
				return "hello";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("nothing to reply to").hasMessageContaining("GUILD_CREATE");
	}

	@Test
	void aScopeFromWhichTheEventNeverComes() {
		class Bean {

			@DiscordEventListener(scope = EventScope.DIRECT_MESSAGE)
			void on(GuildCreateEvent event) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("would never be called")
			.hasMessageContaining("Remove scope = DIRECT_MESSAGE");
	}

	@Test
	void anExceptionMethodWithoutException() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
			}

			@DiscordExceptionHandler
			void failed() {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.failed()")
			.hasMessageContaining("does not say which exceptions");
	}

	@Test
	void twoExceptionMethodsForOneException() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
			}

			@DiscordExceptionHandler
			void one(IllegalStateException exception) {
			}

			@DiscordExceptionHandler
			void other(IllegalStateException exception) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("handles IllegalStateException as")
			.hasMessageContaining("Leave one");
	}

	@Test
	void anExceptionMethodWhoseParameterIsTooNarrow() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
			}

			@DiscordExceptionHandler(RuntimeException.class)
			void failed(IllegalStateException exception) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("which its parameter cannot hold");
	}

	@Test
	void aPrivateListenerBehindAProxy() {
		TestBot.Builder builder = TestBot.builder();
		builder.beans((context) -> {
			context.registerBean("proxied", PrivateListener.class, PrivateListener::new);
			context.registerBean(BeanNameAutoProxyCreator.class, () -> {
				BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
				creator.setBeanNames("proxied");
				creator.setInterceptorNames("advice");
				creator.setProxyTargetClass(true);
				return creator;
			});
			context.registerBean("advice", MethodInterceptor.class, () -> Joinpoint::proceed);
		});
		assertThatThrownBy(() -> builder.start().close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("PrivateListener.on(MessageCreateEvent) cannot be called")
			.hasMessageContaining("package-private");
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertStartOf(Object bean) {
		return assertThatThrownBy(() -> TestBot.with(bean).close()).isInstanceOf(InvalidHandlerException.class);
	}

	static class PrivateListener {

		@DiscordEventListener
		private void on(MessageCreateEvent event) {
		}

	}

}
