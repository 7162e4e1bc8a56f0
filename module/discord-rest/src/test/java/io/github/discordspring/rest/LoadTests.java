package io.github.discordspring.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedGuild;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 10,000 mixed calls from 64 threads to 50 channels of the emulator, whose limits are
 * twenty times Discord's: 1000 requests in a second, and 100 messages in 5 seconds by
 * channel.
 */
class LoadTests {

	private static final Logger logger = LoggerFactory.getLogger(LoadTests.class);

	private static final int FACTOR = 20;

	private static final int CALLS = 10_000;

	private static final int THREADS = 64;

	private static final int CHANNELS = 50;

	private static final long SEED = 20_260_806;

	@Test
	void tenThousandCallsExceedNoLimitAndNoneIsForgotten() throws Exception {
		try (DiscordEmulator emulator = DiscordEmulator.builder().rateLimitFactor(FACTOR).start();
				DiscordRestClient client = DiscordRestClient.builder()
					.baseUrl(emulator.restBaseUrl())
					.token(new Secret(emulator.token()))
					.rateLimiter(LocalRateLimiter.builder().globalLimit(50 * FACTOR).build())
					.build()) {
			long[] channels = channels(emulator);
			Random random = new Random(SEED);
			int[] channel = random.ints(CALLS, 0, CHANNELS).toArray();
			int[] kind = random.ints(CALLS, 0, 3).toArray();
			AtomicInteger next = new AtomicInteger();
			ExecutorService threads = Executors.newFixedThreadPool(THREADS);
			long start = System.nanoTime();
			try {
				List<? extends Future<?>> done = IntStream.range(0, THREADS).mapToObj((thread) -> threads.submit(() -> {
					for (int i = next.getAndIncrement(); i < CALLS; i = next.getAndIncrement()) {
						call(client, channels[channel[i]], kind[i]);
					}
				})).toList();
				for (Future<?> future : done) {
					future.get(5, TimeUnit.MINUTES);
				}
			}
			finally {
				threads.shutdownNow();
			}
			Duration time = Duration.ofNanos(System.nanoTime() - start);
			// 1000 at once, and 1000 in each second after
			Duration least = Duration.ofSeconds(CALLS / (50 * FACTOR) - 1);
			DiscordRestStatistics statistics = client.statistics();
			logger.info("{} calls took {} ms, {} times the least", CALLS, time.toMillis(),
					"%.3f".formatted((double) time.toMillis() / least.toMillis()));
			assertThat(statistics.rateLimited()).as("answers of 429, seed " + SEED).isEmpty();
			assertThat(statistics.successes()).isEqualTo(CALLS);
			// How near to the least depends on the machine, see LoadSimulationTests
			assertThat(time).as(statistics.toString()).isGreaterThanOrEqualTo(least);
		}
	}

	private static void call(DiscordRestClient client, long channel, int kind) {
		switch (kind) {
			case 0 -> client.messages().createMessage(channel, MessageCreateRequest.of("hi")).block();
			case 1 -> client.channels().getChannel(channel).block();
			default -> client.channels().triggerTypingIndicator(channel).block();
		}
	}

	private static long[] channels(DiscordEmulator emulator) {
		EmulatedGuild guild = emulator.guild("Emulator");
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < CHANNELS; i++) {
			ids.add(guild.addTextChannel("load-" + i));
		}
		return ids.stream().mapToLong(Long::longValue).toArray();
	}

}
