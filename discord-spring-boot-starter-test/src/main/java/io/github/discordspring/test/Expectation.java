package io.github.discordspring.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Waits until one of those that are there is as it should be, and tells what was there
 * instead.
 *
 * @param <T> what is looked at
 */
final class Expectation<T> {

	private final DiscordTester tester;

	private final String what;

	private final Supplier<Stream<T>> candidates;

	/**
	 * Makes an expectation.
	 * @param tester whose
	 * @param what says what is expected, as {@code a message "Pong!" in #general}
	 * @param candidates gives those that are there
	 */
	Expectation(DiscordTester tester, String what, Supplier<Stream<T>> candidates) {
		this.tester = tester;
		this.what = what;
		this.candidates = candidates;
	}

	/**
	 * Waits for the first that meets requirements.
	 * @param requirements throw an {@link AssertionError} on one that does not
	 * @param text says of one what it is
	 * @param reason says why there may be none
	 */
	T await(Consumer<T> requirements, Function<T, String> text, Supplier<String> reason) {
		T found = this.tester.emulator().await(() -> first(requirements), this.tester.timeout());
		if (found != null) {
			return found;
		}
		throw new AssertionError(describe(requirements, text, reason));
	}

	private @Nullable T first(Consumer<T> requirements) {
		return this.candidates.get()
			.filter((candidate) -> complaint(requirements, candidate) == null)
			.findFirst()
			.orElse(null);
	}

	private static <T> @Nullable String complaint(Consumer<T> requirements, T candidate) {
		try {
			requirements.accept(candidate);
			return null;
		}
		catch (AssertionError ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private String describe(Consumer<T> requirements, Function<T, String> text, Supplier<String> reason) {
		StringBuilder message = new StringBuilder("Expected ").append(this.what)
			.append(" within ")
			.append(this.tester.timeout().toMillis())
			.append(" ms");
		List<T> seen = this.candidates.get().toList();
		message.append(seen.isEmpty() ? ", but there was none." : ", but there was:");
		List<String> lines = new ArrayList<>();
		for (T candidate : seen) {
			lines.add("  " + text.apply(candidate));
			String complaint = complaint(requirements, candidate);
			if (complaint != null && !complaint.isBlank()) {
				lines.add(complaint.strip().indent(6).stripTrailing());
			}
		}
		lines.forEach((line) -> message.append('\n').append(line));
		String because = reason.get();
		if (!because.isEmpty()) {
			message.append('\n').append(because);
		}
		return message.append('\n').append(this.tester.restCalls().describe()).toString();
	}

}
