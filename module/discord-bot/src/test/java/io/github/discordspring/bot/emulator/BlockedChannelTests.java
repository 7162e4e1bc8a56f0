package io.github.discordspring.bot.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A listener that blocks keeps neither other channels nor heartbeats waiting.
 */
@Timeout(240)
class BlockedChannelTests {

	private static final int MESSAGES = 100;

	private static final int HEARTBEATS = 5;

	/**
	 * Two of them without an answer end a connection, so no pause of a busy machine does.
	 */
	private static final Duration HEARTBEAT_INTERVAL = Duration.ofMillis(700);

	@Test
	void otherChannelsAndHeartbeatsGoOnWhileOneChannelIsBlocked() throws InterruptedException {
		Blocking bean = new Blocking();
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(bean)
			.emulator((emulator) -> emulator.heartbeatInterval(HEARTBEAT_INTERVAL))
			.start()) {
			bot.emulator().guild("Emulator").addTextChannel("free");
			Shard shard = Objects.requireNonNull(bot.client().shards().shard(0));
			List<Long> before = talk(bot, bean, "before");
			bot.alice().says("general", "block");
			assertThat(bean.begun.await(60, TimeUnit.SECONDS)).isTrue();
			bot.alice().says("general", "behind");
			Set<Duration> answered = new HashSet<>(shard.latencyHistory());
			int known = answered.size();
			List<Long> during = talk(bot, bean, "during");
			await().atMost(EmulatedBot.TIMEOUT).pollInterval(Duration.ofMillis(20)).until(() -> {
				answered.addAll(shard.latencyHistory());
				return answered.size() >= known + HEARTBEATS;
			});
			assertThat(shard.state()).isEqualTo(ShardState.CONNECTED);
			assertThat(bot.seen("RESUMED")).isZero();
			assertThat(bot.seen("READY")).isOne();
			assertThat(bean.seen).doesNotContainKey("behind");
			// Others use this machine too, so only what waiting would cost is told apart
			assertThat(Duration.ofNanos(median(during)))
				.isLessThan(Duration.ofNanos(10 * median(before)).plusMillis(500));
			bean.goOn.countDown();
			await().atMost(EmulatedBot.TIMEOUT).until(() -> bean.seen.containsKey("behind"));
		}
	}

	/**
	 * Writes in the channel that is free.
	 * @return how long each message took until it was seen
	 */
	private static List<Long> talk(EmulatedBot bot, Blocking bean, String text) {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < MESSAGES; i++) {
			String content = text + i;
			long started = System.nanoTime();
			bot.alice().says("free", content);
			await().atMost(EmulatedBot.TIMEOUT)
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(1))
				.until(() -> bean.seen.containsKey(content));
			times.add(bean.seen.get(content) - started);
		}
		return times;
	}

	private static long median(List<Long> times) {
		List<Long> sorted = new ArrayList<>(times);
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

	static final class Blocking {

		private final Map<String, Long> seen = new ConcurrentHashMap<>();

		private final CountDownLatch begun = new CountDownLatch(1);

		private final CountDownLatch goOn = new CountDownLatch(1);

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) throws InterruptedException {
			if (event.message().content().equals("block")) {
				this.begun.countDown();
				this.goOn.await();
			}
			this.seen.put(event.message().content(), System.nanoTime());
		}

	}

}
