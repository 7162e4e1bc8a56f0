package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

import io.github.discordspring.bot.command.Autocomplete;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.component.ModalFields;
import io.github.discordspring.bot.component.ModalHandler;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;
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

	@Test
	void recordsThatAHandlerTakesCanBeMade() throws NoSuchMethodException {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, Forms.class);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(Options.class.getDeclaredConstructor(int.class, Inner.class))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(Inner.class.getDeclaredConstructor(Optional.class))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Options.class.getDeclaredMethod("inner")))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(Fields.class.getDeclaredConstructor(String.class, Fields.class))).accepts(hints);
	}

	@Test
	void constantsThatAHandlerTakesOrGivesCanBeAskedWhatIsShown() {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, Forms.class);
		assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(Colour.class, "RED")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(Size.class, "SMALL")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(Shape.class, "ROUND")).accepts(hints);
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

	static final class Forms {

		@SlashCommand(name = "x", description = "d")
		String command(Options options, Colour colour) {
			return "";
		}

		@ModalHandler("x")
		void modal(@ModalFields Fields fields) {
		}

		@Autocomplete(command = "x", option = "shape")
		List<Shape> shape() {
			return List.of();
		}

	}

	record Options(@Option int number, Inner inner) {

	}

	record Inner(@Option Optional<Size> size) {

	}

	record Fields(String text, @Nullable Fields same) {

	}

	enum Colour {

		RED

	}

	enum Size {

		SMALL

	}

	enum Shape {

		ROUND

	}

}
