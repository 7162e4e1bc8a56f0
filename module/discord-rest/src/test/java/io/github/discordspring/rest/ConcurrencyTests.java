package io.github.discordspring.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many threads against a server with limits: 20 in 250 ms by channel, 1000 in a second
 * for all, which is Discord's usual figure twenty times faster.
 */
class ConcurrencyTests {

	private static final int GLOBAL_LIMIT = 1000;

	private static final int LIMIT = 5;

	private static final long WINDOW = 250_000_000L;

	private static final int THREADS = 64;

	private static final int CALLS = 1500;

	private static final int CHANNELS = 50;

	private static final long SEED = 42;

	private final Map<String, long[]> windows = new HashMap<>();

	/** When the second of the global limit began. */
	private long second;

	private int inSecond;

	private final AtomicInteger refused = new AtomicInteger();

	private final TestServer server = new TestServer();

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("token"))
		.rateLimiter(LocalRateLimiter.builder().globalLimit(GLOBAL_LIMIT).build())
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void manyThreadsTogetherExceedNoLimit() throws Exception {
		this.server.answer((request) -> answer(request.method() + request.uri()));
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		AtomicInteger next = new AtomicInteger();
		Random random = new Random(SEED);
		int[] channels = random.ints(CALLS, 1, CHANNELS + 1).toArray();
		boolean[] writes = new boolean[CALLS];
		IntStream.range(0, CALLS).forEach((i) -> writes[i] = random.nextBoolean());
		try {
			List<? extends Future<?>> done = IntStream.range(0, THREADS).mapToObj((thread) -> threads.submit(() -> {
				for (int i = next.getAndIncrement(); i < CALLS; i = next.getAndIncrement()) {
					if (writes[i]) {
						this.client.messages().createMessage(channels[i], MessageCreateRequest.of("hi")).block();
					}
					else {
						this.client.channels().getChannel(channels[i]).block();
					}
				}
			})).toList();
			for (Future<?> future : done) {
				future.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			threads.shutdownNow();
		}

		assertThat(this.refused).as("seed " + SEED).hasValue(0);
		assertThat(this.server.requests).hasSize(CALLS);
	}

	private synchronized Reply answer(String route) {
		long now = System.nanoTime();
		if (this.second == 0 || now - this.second >= 1_000_000_000L) {
			this.second = now;
			this.inSecond = 0;
		}
		this.inSecond++;
		long[] window = this.windows.computeIfAbsent(route, (key) -> new long[] { now + WINDOW, 0 });
		if (now - window[0] >= 0) {
			window[0] = now + WINDOW;
			window[1] = 0;
		}
		window[1]++;
		String scope = (this.inSecond > GLOBAL_LIMIT) ? "global" : (window[1] > LIMIT) ? "user" : null;
		if (scope != null) {
			this.refused.incrementAndGet();
			return Reply.json(429, "{\"retry_after\":0.3,\"global\":" + scope.equals("global") + "}",
					"X-RateLimit-Scope", scope);
		}
		return Reply.json(200, route.startsWith("POST") ? Samples.MESSAGE : Samples.CHANNEL, "X-RateLimit-Bucket",
				route.substring(0, 4), "X-RateLimit-Limit", String.valueOf(LIMIT), "X-RateLimit-Remaining",
				String.valueOf(LIMIT - window[1]), "X-RateLimit-Reset-After",
				String.format(Locale.ROOT, "%.3f", (window[0] - now) / 1e9));
	}

}
