package io.github.discordspring.bot.handler;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.core.annotation.AliasFor;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a resolver of one's own learns of a parameter.
 */
@Timeout(60)
class OwnResolverTests {

	private final List<String> seen = new CopyOnWriteArrayList<>();

	@Test
	void annotationsOfParameterAndMethodAreMergedAsSpringDoesElsewhere() {
		class Bean {

			@Loud
			@DiscordEventListener
			void onMessage(MessageCreateEvent event, @Setting(name = "colour") String colour) {
				OwnResolverTests.this.seen.add(colour);
			}

		}
		assertThat(of(new Bean())).containsExactly("colour at volume 11");
	}

	@Test
	void whatAnInterfaceSaysHoldsForTheMethodsBelow() {
		class Bean implements Coloured {

			@Override
			public void onMessage(MessageCreateEvent event, String colour) {
				OwnResolverTests.this.seen.add(colour);
			}

		}
		assertThat(of(new Bean())).containsExactly("paint at volume 3");
	}

	@Test
	void theOrderMayBeInAnAnnotationOfOnesOwn() {
		class Bean {

			@DiscordEventListener
			@Order(2)
			void second(MessageCreateEvent event) {
				OwnResolverTests.this.seen.add("second");
			}

			@DiscordEventListener
			@First
			void first(MessageCreateEvent event) {
				OwnResolverTests.this.seen.add("first");
			}

		}
		assertThat(of(new Bean())).containsExactly("first", "second");
	}

	private List<String> of(Object bean) {
		try (TestBot bot = TestBot.builder()
			.bean(bean)
			.beans((context) -> context.registerBean(DiscordArgumentResolver.class, () -> (parameter) -> {
				Setting setting = parameter.getParameterAnnotation(Setting.class);
				if (setting == null) {
					return null;
				}
				assertThat(parameter.hasMethodAnnotation(Volume.class)).isTrue();
				Volume volume = Objects.requireNonNull(parameter.getMethodAnnotation(Volume.class));
				return (event) -> setting.value() + " at volume " + volume.value();
			}))
			.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.awaitIdle();
		}
		return this.seen;
	}

	interface Coloured {

		@Volume(3)
		@DiscordEventListener
		void onMessage(MessageCreateEvent event, @Setting("paint") String colour);

	}

	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Setting {

		@AliasFor("name")
		String value() default "";

		@AliasFor("value")
		String name() default "";

	}

	@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@interface Volume {

		int value();

	}

	@Volume(11)
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Loud {

	}

	@Order(1)
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface First {

	}

}
