package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handlers can be called in a native image.
 */
class HintTests {

	@Test
	void everyHandlerMethodIsKeptCallable() {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, Handlers.class);
		for (Method method : Handlers.class.getDeclaredMethods()) {
			if (!method.isSynthetic()) {
				assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(method).test(hints))
					.as(method.getName())
					.isEqualTo(!method.getName().equals("none"));
			}
		}
	}

	@Test
	void theConstructorsOfGuardsAreKeptCallable() throws NoSuchMethodException {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, Handlers.class);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(Guard.class.getDeclaredConstructor())
			.test(hints)).isTrue();
	}

	static final class Guard implements HandlerGuard {

		@Override
		public void check(EventContext context) {
		}

	}

	static final class Handlers {

		@DiscordEventListener
		void listener(MessageCreateEvent event) {
		}

		@SlashCommand(name = "x", description = "d")
		String command() {
			return "";
		}

		@ButtonHandler("x")
		@Guarded(Guard.class)
		void button() {
		}

		@DiscordExceptionHandler
		void exception(RuntimeException exception) {
		}

		void none() {
		}

	}

}
