package io.github.discordspring.bot.listener;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.datetime.standard.DurationFormatterUtils;

/**
 * What an annotation says about how its listener is called.
 *
 * @param id its id, empty if it was given none
 * @param autoStartup whether it is called from the start
 * @param order place among the listeners to one event
 * @param orderBy which events wait for each other, {@code null} for as with all others
 * @param concurrency how often it may be at work at the same time, 0 for no limit
 * @param timeout after which time it is given up, {@code null} for never
 * @param batchSize how many events a batch holds at most
 * @param batchWait how long a batch waits to become full
 */
record ListenerSettings(String id, boolean autoStartup, int order, @Nullable OrderBy orderBy, int concurrency,
		@Nullable Duration timeout, int batchSize, Duration batchWait) {

	/**
	 * Events in a batch are not handled yet, and a shard is slowed down when too many are
	 * not: half of that number by default.
	 */
	private static final int MOST_IN_BATCH = 5000;

	private static final Duration DEFAULT_BATCH_WAIT = Duration.ofMillis(100);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	static ListenerSettings of(HandlerCandidate candidate, DiscordEventListener annotation, ListenerOptions options,
			UnaryOperator<String> placeholders) {
		Method method = candidate.method();
		Values values = new Values(method, placeholders);
		OrderBy[] orderBy = annotation.orderBy();
		if (orderBy.length > 1) {
			throw new InvalidHandlerException(method, "has more than one orderBy", "Leave one.");
		}
		Duration timeout = values.get("timeout", annotation.timeout(), options.timeout(), "a time such as 5s, or none",
				(text) -> text.equals("none") ? null : positive(DurationFormatterUtils.detectAndParse(text)));
		return new ListenerSettings(placeholders.apply(annotation.id()).trim(),
				values.required("autoStartup", annotation.autoStartup(), "true or false", ListenerSettings::bool),
				order(candidate), (orderBy.length == 1) ? orderBy[0] : null, values.required("concurrency",
						annotation.concurrency(), "a whole number, 0 for no limit", (text) -> atLeast(0, text)),
				timeout,
				values.required("batchSize", annotation.batchSize(), "a whole number from 1 to " + MOST_IN_BATCH,
						(text) -> atMost(MOST_IN_BATCH, atLeast(1, text))),
				values.required("batchWait", annotation.batchWait(), "a time such as 100ms, at most 1m",
						(text) -> atMost(LONGEST_WAIT, batchWait(text))));
	}

	/**
	 * Most listeners leave the default, which need not be taken apart for each.
	 */
	private static Duration batchWait(String text) {
		return text.equals("100ms") ? DEFAULT_BATCH_WAIT : positive(DurationFormatterUtils.detectAndParse(text));
	}

	private static int order(HandlerCandidate candidate) {
		Order order = candidate.annotation(Order.class);
		if (order == null) {
			order = candidate.beanAnnotation(Order.class);
		}
		return (order != null) ? order.value() : Ordered.LOWEST_PRECEDENCE;
	}

	private static boolean bool(String text) {
		if (!text.equals("true") && !text.equals("false")) {
			throw new IllegalArgumentException(text);
		}
		return text.equals("true");
	}

	private static int atLeast(int minimum, String text) {
		int number = Integer.parseInt(text);
		if (number < minimum) {
			throw new IllegalArgumentException(text);
		}
		return number;
	}

	private static <T extends Comparable<T>> T atMost(T maximum, T value) {
		if (value.compareTo(maximum) > 0) {
			throw new IllegalArgumentException(value.toString());
		}
		return value;
	}

	private static Duration positive(Duration duration) {
		if (duration.toMillis() < 1) {
			throw new IllegalArgumentException(duration.toString());
		}
		return duration;
	}

	/**
	 * Reads attributes that may hold placeholders.
	 */
	private static final class Values {

		private final Method method;

		private final UnaryOperator<String> placeholders;

		Values(Method method, UnaryOperator<String> placeholders) {
			this.method = method;
			this.placeholders = placeholders;
		}

		<T> @Nullable T get(String name, String value, @Nullable T whenEmpty, String rule,
				Function<String, @Nullable T> reader) {
			String text = this.placeholders.apply(value).trim();
			try {
				return text.isEmpty() ? whenEmpty : reader.apply(text);
			}
			catch (IllegalArgumentException ex) {
				throw new InvalidHandlerException(this.method, "has the " + name + " '" + text + "'",
						"It must be " + rule + ".", ex);
			}
		}

		<T> T required(String name, String value, String rule, Function<String, @Nullable T> reader) {
			T read = get(name, value, null, rule, reader);
			if (read == null) {
				throw new InvalidHandlerException(this.method, "has an empty " + name, "It must be " + rule + ".");
			}
			return read;
		}

	}

}
