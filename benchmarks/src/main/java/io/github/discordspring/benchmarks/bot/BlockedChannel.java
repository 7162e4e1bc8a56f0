package io.github.discordspring.benchmarks.bot;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.model.event.MessageCreateEvent;

/**
 * How long a message takes to its listener, before and while another channel's listener
 * blocks for ten heartbeats of 200 ms; both in turn, as other programs on the machine
 * come and go. Prints median and 99th percentile of both, and whether what is allowed was
 * kept: a fifth and a millisecond more than before, on a connection that stayed.
 */
public final class BlockedChannel {

	private static final Duration HEARTBEATS = Duration.ofMillis(200);

	/** Longer than an emulator waits that has missed ten heartbeats. */
	private static final long BLOCKED = HEARTBEATS.multipliedBy(11).toNanos();

	private static final int WARM_UP = 2_000;

	private static final int ROUNDS = 5;

	private static final int MESSAGES = 400;

	private static final long PATIENCE = 60;

	private BlockedChannel() {
	}

	/**
	 * Runs it.
	 * @param arguments how many rounds (5), and how many messages in each (400)
	 * @throws InterruptedException if it is interrupted
	 */
	public static void main(String[] arguments) throws InterruptedException {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : ROUNDS;
		int messages = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : MESSAGES;
		Listener listener = new Listener();
		long[] before = new long[rounds * messages];
		long[] during = new long[rounds * messages];
		boolean connected = true;
		try (EmulatedBot bot = new EmulatedBot(listener, HEARTBEATS)) {
			bot.emulator().guild("Emulator").addTextChannel("free");
			talk(bot, listener, new long[WARM_UP], 0, WARM_UP);
			for (int round = 0; round < rounds; round++) {
				talk(bot, listener, before, round * messages, messages);
				Block block = new Block();
				listener.block = block;
				bot.emulator().user("alice").says("general", "block");
				block.begun.await();
				long blockedAt = System.nanoTime();
				talk(bot, listener, during, round * messages, messages);
				LockSupport.parkNanos(blockedAt + BLOCKED - System.nanoTime());
				Shard shard = bot.shards().shards().iterator().next();
				connected &= shard.state() == ShardState.CONNECTED;
				block.goOn.countDown();
			}
		}
		report(before, during, connected);
		System.exit(0);
	}

	private static void report(long[] before, long[] during, boolean connected) {
		Arrays.sort(before);
		Arrays.sort(during);
		boolean reached = connected;
		for (int percent : new int[] { 50, 99 }) {
			double allowed = 1.2 * at(before, percent) + 1;
			System.out.printf(Locale.ROOT,
					"percentile %d: before %.3f ms, while one channel is blocked %.3f ms, allowed %.3f ms%n", percent,
					at(before, percent), at(during, percent), allowed);
			reached &= at(during, percent) <= allowed;
		}
		System.out.println((reached ? "REACHED" : "NOT REACHED") + "; the shard "
				+ (connected ? "stayed connected" : "lost its connection"));
	}

	private static void talk(EmulatedBot bot, Listener listener, long[] times, int from, int count)
			throws InterruptedException {
		EmulatedUser alice = bot.emulator().user("alice");
		for (int i = from; i < from + count; i++) {
			long started = System.nanoTime();
			alice.says("free", "hello");
			Long seen = listener.seen.poll(PATIENCE, TimeUnit.SECONDS);
			times[i] = Objects.requireNonNull(seen, "A message did not arrive") - started;
		}
	}

	private static double at(long[] sorted, int percent) {
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
	}

	/**
	 * Keeps a listener in its method.
	 */
	private static final class Block {

		private final CountDownLatch begun = new CountDownLatch(1);

		private final CountDownLatch goOn = new CountDownLatch(1);

	}

	/**
	 * Blocks on one text.
	 */
	static final class Listener {

		private final BlockingQueue<Long> seen = new ArrayBlockingQueue<>(1);

		private volatile Block block = new Block();

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) throws InterruptedException {
			if (event.message().content().equals("block")) {
				Block current = this.block;
				current.begun.countDown();
				current.goOn.await();
			}
			else {
				this.seen.put(System.nanoTime());
			}
		}

	}

}
