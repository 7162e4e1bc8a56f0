package io.github.discordspring.benchmarks;

import java.time.Duration;
import java.util.Locale;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.DiscordRestClient;
import reactor.core.publisher.Flux;

/**
 * 200 messages handed over at once, under Discord's usual limits of 5 in 5 seconds by
 * channel and 50 in a second for all: to 10 channels, for which the limits allow 15.0
 * seconds at least, and to 40, for which they allow 3.0. Prints the time, as a ratio to
 * that, and the answers of 429.
 */
public final class MessageBurst {

	private static final int MESSAGES = 200;

	private MessageBurst() {
	}

	/**
	 * Runs it.
	 * @param arguments how often, 3 times by default
	 */
	public static void main(String[] arguments) {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 3;
		for (int round = 0; round < rounds; round++) {
			run(40, Duration.ofSeconds(3));
			run(10, Duration.ofSeconds(15));
		}
		System.exit(0);
	}

	private static void run(int channels, Duration least) {
		try (DiscordEmulator emulator = DiscordEmulator.builder().start();
				DiscordRestClient client = DiscordRestClient.builder()
					.baseUrl(emulator.restBaseUrl())
					.token(new Secret(emulator.token()))
					.build()) {
			long[] ids = new long[channels];
			for (int i = 0; i < channels; i++) {
				ids[i] = emulator.guild("Emulator").addTextChannel("burst-" + i);
			}
			long start = System.nanoTime();
			Flux.range(0, MESSAGES)
				.flatMap((i) -> client.messages()
					.createMessage(ids[i % channels], MessageCreateRequest.of("message " + i)), MESSAGES)
				.blockLast();
			Duration time = Duration.ofNanos(System.nanoTime() - start);
			System.out.printf(Locale.ROOT, "%d messages to %d channels: %.3f s, %.3f times the least; 429s: %s%n",
					MESSAGES, channels, time.toMillis() / 1000.0, (double) time.toNanos() / least.toNanos(),
					client.statistics().rateLimited());
		}
	}

}
