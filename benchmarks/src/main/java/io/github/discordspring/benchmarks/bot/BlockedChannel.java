package io.github.discordspring.benchmarks.bot;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.model.event.MessageCreateEvent;

/**
 * How long a message takes to its listener, before and while another channel's listener
 * blocks for ten heartbeats of 200 ms. Prints median and 99th percentile of both, and
 * whether the connection stayed.
 */
public final class BlockedChannel {

	private static final Duration HEARTBEATS = Duration.ofMillis(200);

	private static final int WARM_UP = 2_000;

	private static final int MESSAGES = 1_000;

	private BlockedChannel() {
	}

	/**
	 * Runs it.
	 * @param arguments none
	 * @throws InterruptedException if it is interrupted
	 */
	public static void main(String[] arguments) throws InterruptedException {
		Listener listener = new Listener();
		try (EmulatedBot bot = new EmulatedBot(listener, HEARTBEATS)) {
			bot.emulator().guild("Emulator").addTextChannel("free");
			talk(bot, listener, "warm", WARM_UP);
			long[] before = talk(bot, listener, "before", MESSAGES);
			bot.emulator().user("alice").says("general", "block");
			listener.begun.await();
			long blockedAt = System.nanoTime();
			long[] during = talk(bot, listener, "during", MESSAGES);
			LockSupport.parkNanos(blockedAt + HEARTBEATS.multipliedBy(11).toNanos() - System.nanoTime());
			Shard shard = bot.shards().shards().iterator().next();
			System.out.printf(Locale.ROOT, "before: median %.3f ms, p99 %.3f ms%n", at(before, 50), at(before, 99));
			System.out.printf(Locale.ROOT, "while one channel is blocked: median %.3f ms, p99 %.3f ms%n",
					at(during, 50), at(during, 99));
			System.out.printf(Locale.ROOT, "allowed: median %.3f ms, p99 %.3f ms; the shard is %s%n",
					1.2 * at(before, 50) + 1, 1.2 * at(before, 99) + 1, shard.state());
			listener.goOn.countDown();
		}
		System.exit(0);
	}

	private static long[] talk(EmulatedBot bot, Listener listener, String text, int count) {
		EmulatedUser alice = bot.emulator().user("alice");
		long[] times = new long[count];
		for (int i = 0; i < count; i++) {
			String content = text + i;
			long started = System.nanoTime();
			alice.says("free", content);
			Long seen = listener.seen.get(content);
			while (seen == null) {
				Thread.onSpinWait();
				seen = listener.seen.get(content);
			}
			times[i] = seen - started;
		}
		Arrays.sort(times);
		return times;
	}

	private static double at(long[] sorted, int percent) {
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
	}

	/**
	 * Blocks on one text.
	 */
	static final class Listener {

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
