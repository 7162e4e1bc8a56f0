package io.github.discordspring.model.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.validation.Fault;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.InvalidRequestException;

/**
 * What tests of requests share.
 */
final class Checks {

	/** When the requests are checked. */
	static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static final String EMOJI = "\uD83D\uDE00";

	private Checks() {
	}

	/** Where something is wrong with a request. */
	static List<String> faultyPaths(Object request) {
		return faults(request).stream().map(Fault::path).toList();
	}

	/** What is wrong with a request. */
	static List<Fault> faults(Object request) {
		try {
			DiscordJson.validate(request, new Faults(Clock.fixed(NOW, ZoneOffset.UTC)));
			return List.of();
		}
		catch (InvalidRequestException ex) {
			return ex.faults();
		}
	}

	/** A text of so many code points, each of them two chars. */
	static String text(int length) {
		return EMOJI.repeat(length);
	}

	/** So many different ids. */
	static Snowflakes ids(int count) {
		requireCount(count);
		return Snowflakes.of(LongStream.rangeClosed(1, count).toArray());
	}

	/** So many different texts. */
	static List<String> texts(int count) {
		requireCount(count);
		return IntStream.range(0, count).mapToObj((index) -> "text" + index).toList();
	}

	private static void requireCount(int count) {
		if (count < 0) {
			throw new IllegalArgumentException("There cannot be " + count);
		}
	}

}
