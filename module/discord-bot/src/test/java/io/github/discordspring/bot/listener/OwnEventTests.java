package io.github.discordspring.bot.listener;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.event.PublishedEvent;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Events of the application's own.
 */
@Timeout(120)
class OwnEventTests {

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void theParameterSelectsEventsOfAnyClass() {
		class Bean {

			@DiscordEventListener
			Mono<Message> onOrder(OrderPlaced order, DiscordClient client) {
				return client.channel(order.channel()).send("Order " + order.number());
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			DiscordEventPublisher publisher = bot.context().getBean(DiscordEventPublisher.class);
			publisher.publish(new OrderPlaced(7, bot.emulator().channelId("general")));
			assertThat(bot.emulator()
				.awaitMessage("general", (message) -> message.content().equals("Order 7"), EmulatedBot.TIMEOUT)
				.content()).isEqualTo("Order 7");
			assertThat(bot.listeners().intents().bits()).isZero();
		}
	}

	@Test
	void theyAreSelectedBySuperclassNamedClassesAndConditions() throws Exception {
		class Bean {

			@DiscordEventListener
			void onAny(Placed event) {
				OwnEventTests.this.seen.add("any " + event.number());
			}

			@DiscordEventListener(value = { OrderPlaced.class, Refunded.class }, condition = "number > 5")
			void onLarge(Object event) {
				OwnEventTests.this.seen.add("large " + event.getClass().getSimpleName());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			publish(bot, new OrderPlaced(3, 0));
			publish(bot, new OrderPlaced(6, 0));
			publish(bot, new Refunded(9));
			publish(bot, "nobody listens to this");
			assertThat(this.seen).containsExactlyInAnyOrder("any 3", "any 6", "large OrderPlaced", "large Refunded");
		}
	}

	private static void publish(TestBot bot, Object event) throws Exception {
		bot.listeners().publish(event).get(60, TimeUnit.SECONDS);
	}

	@Test
	void onesThatNameAChannelWaitBehindTheEventsOfThatChannel() throws Exception {
		CompletableFuture<Void> goOn = new CompletableFuture<>();
		class Bean {

			@DiscordEventListener
			Mono<Void> onMessage(MessageCreateEvent event) {
				return Mono.fromFuture(goOn).doOnTerminate(() -> OwnEventTests.this.seen.add("message"));
			}

			@DiscordEventListener
			void onMoved(Moved event) {
				OwnEventTests.this.seen.add("moved " + event.channelId());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			CompletableFuture<Void> behind = bot.listeners().publish(new Moved(2));
			publish(bot, new Moved(3));
			assertThat(behind).isNotDone();
			goOn.complete(null);
			behind.get(60, TimeUnit.SECONDS);
			assertThat(this.seen).containsExactly("moved 3", "message", "moved 2");
		}
	}

	@Test
	void theirErrorsGoWhereOthersGo() throws Exception {
		class Bean {

			@DiscordEventListener
			void onOrder(OrderPlaced order) {
				throw new IllegalStateException("sold out");
			}

		}
		DiscordListenerErrorHandler errors = (exception, context, handler) -> this.seen.add(exception.getMessage() + " "
				+ ((PublishedEvent) context.event()).payload() + " " + context.type().name().contains("OrderPlaced"));
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class, () -> errors))
			.start()) {
			publish(bot, new OrderPlaced(1, 2));
			assertThat(this.seen).containsExactly("sold out OrderPlaced[number=1, channel=2] true");
		}
	}

	@Test
	void theyComeFromNoShard() {
		class Bean {

			@DiscordEventListener
			void onOrder(OrderPlaced order, ShardId shard) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("takes a ShardId but listens to events of your own, which come from no shard");
	}

	interface Placed {

		int number();

	}

	record OrderPlaced(int number, long channel) implements Placed {

	}

	record Refunded(int number) {

	}

	record Moved(long channelId) implements DispatchEvent {

	}

}
