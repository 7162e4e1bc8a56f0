package io.github.discordspring.benchmarks.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;

/**
 * 10,000 mixed calls from 64 threads to 50 channels of the emulator. Prints the time, as
 * a ratio to the least that the limits allow, and the answers of 429.
 */
public final class LoadRun {

	private static final int CALLS = 10_000;

	private static final int THREADS = 64;

	private static final int CHANNELS = 50;

	private static final int GLOBAL_LIMIT = 50;

	private LoadRun() {
	}

	/**
	 * Runs it.
	 * @param arguments how many times Discord's limits the emulator has, 1 by default
	 * @throws InterruptedException if it is interrupted
	 * @throws ExecutionException if a call fails
	 */
	public static void main(String[] arguments) throws InterruptedException, ExecutionException {
		int factor = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 1;
		Random random = new Random(20_260_806);
		int[] channel = random.ints(CALLS, 0, CHANNELS).toArray();
		int[] kind = random.ints(CALLS, 0, 3).toArray();
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try (DiscordEmulator emulator = DiscordEmulator.builder().rateLimitFactor(factor).start();
				DiscordRestClient client = DiscordRestClient.builder()
					.baseUrl(emulator.restBaseUrl())
					.token(new Secret(emulator.token()))
					.rateLimiter(LocalRateLimiter.builder().globalLimit(GLOBAL_LIMIT * factor).build())
					.build()) {
			long[] channels = new long[CHANNELS];
			Arrays.setAll(channels, (i) -> emulator.guild("Emulator").addTextChannel("load-" + i));
			AtomicInteger next = new AtomicInteger();
			long start = System.nanoTime();
			List<? extends Future<?>> done = IntStream.range(0, THREADS).mapToObj((thread) -> threads.submit(() -> {
				for (int i = next.getAndIncrement(); i < CALLS; i = next.getAndIncrement()) {
					call(client, channels[channel[i]], kind[i]);
				}
			})).toList();
			for (Future<?> future : done) {
				future.get();
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			System.out.printf(Locale.ROOT, "%d calls: %.2f s, %.3f times the least; 429s: %s%n", CALLS, seconds,
					seconds / ((CALLS - 1.0) / (GLOBAL_LIMIT * factor)), client.statistics().rateLimited());
		}
		System.exit(0);
	}

	private static void call(DiscordRestClient client, long channel, int kind) {
		switch (kind) {
			case 0 -> client.messages().createMessage(channel, MessageCreateRequest.of("hi")).block();
			case 1 -> client.channels().getChannel(channel).block();
			default -> client.channels().triggerTypingIndicator(channel).block();
		}
	}

}
