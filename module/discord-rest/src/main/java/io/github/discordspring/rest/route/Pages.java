package io.github.discordspring.rest.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.thread.ThreadList;
import io.github.discordspring.model.channel.ThreadMetadata;
import io.github.discordspring.model.validation.Limits;
import io.github.discordspring.rest.error.SearchIndexNotReadyException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Goes through what Discord gives in pages. A page is asked for when all of the one
 * before has been taken, and none beyond the last that is needed.
 */
final class Pages {

	private static final int MAX_ATTEMPTS = 10;

	private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

	private Pages() {
	}

	/**
	 * Gives what has ids, the lowest first, whatever the order within a page.
	 */
	static <T> Flux<T> rising(long after, int max, int pageSize, ToLongFunction<T> id, Source<T, Long> source) {
		return byId(after, max, pageSize, id,
				(left, right) -> Long.compareUnsigned(id.applyAsLong(left), id.applyAsLong(right)), source);
	}

	/**
	 * Gives what has ids, the highest first, whatever the order within a page.
	 */
	static <T> Flux<T> falling(long before, int max, int pageSize, ToLongFunction<T> id, Source<T, Long> source) {
		return byId(before, max, pageSize, id,
				(left, right) -> Long.compareUnsigned(id.applyAsLong(right), id.applyAsLong(left)), source);
	}

	private static <T> Flux<T> byId(long start, int max, int pageSize, ToLongFunction<T> id, Comparator<T> order,
			Source<T, Long> source) {
		return pages(start, max, pageSize,
				(cursor, limit) -> source.get((cursor != null) ? cursor : start, limit).map((page) -> {
					List<T> sorted = new ArrayList<>(page);
					sorted.sort(order);
					return Page.of(sorted, page.size() >= limit, id::applyAsLong);
				}));
	}

	/**
	 * Gives archived threads, the last archived first.
	 */
	static Flux<Channel> archived(int max, ThreadSource source) {
		return pages(null, max, Limits.Threads.ARCHIVED_MAX,
				(@Nullable Instant cursor, int limit) -> source
					.get(cursor, Math.max(Limits.Threads.ARCHIVED_MIN, limit))
					.map((page) -> Page.of(page.threads(), page.hasMore(), Pages::archivedAt)));
	}

	private static @Nullable Instant archivedAt(Channel thread) {
		ThreadMetadata metadata = thread.threadMetadata();
		return (metadata != null) ? metadata.archiveTimestamp() : null;
	}

	/**
	 * Gives what was found, by the number of those before. A page may hold fewer than
	 * were asked for.
	 */
	static <R, T> Flux<T> search(@Nullable Integer start, int max, int pageSize, Source.Numbered<R> source,
			ToIntFunction<R> total, Function<R, List<T>> elements) {
		int offset = (start != null) ? start : 0;
		return pages(offset, max, pageSize, (@Nullable Integer cursor, int limit) -> {
			int from = (cursor != null) ? cursor : offset;
			return source.get(from, limit)
				.retryWhen(Retry.from((signals) -> signals.concatMap(Pages::pause)))
				.map((result) -> {
					int next = from + limit;
					boolean more = next < total.applyAsInt(result) && next <= Limits.Messages.SEARCH_OFFSET_MAX;
					return new Page<>(elements.apply(result), more ? next : null);
				});
		});
	}

	private static Mono<Long> pause(Retry.RetrySignal signal) {
		if (signal.failure() instanceof SearchIndexNotReadyException ex && signal.totalRetries() < MAX_ATTEMPTS) {
			return Mono.delay((ex.retryAfter().compareTo(LEAST_PAUSE) > 0) ? ex.retryAfter() : LEAST_PAUSE);
		}
		return Mono.error(signal.failure());
	}

	/**
	 * Gives one page after the other.
	 * @param first where the first page begins, {@code null} for the beginning
	 * @param max how many elements at most
	 * @param pageSize how many a page may hold
	 * @param source asks for a page
	 */
	static <T, C> Flux<T> pages(@Nullable C first, int max, int pageSize, Source.Paged<T, C> source) {
		if (max < 0) {
			return Flux.error(new IllegalArgumentException("At most " + max + " elements: that is to be 0 or more"));
		}
		return Flux.defer(() -> {
			Position<C> position = new Position<>(first, max);
			// Without prefetch, the next page is made up when all of the one before went
			// out
			return Flux.<Mono<Page<T, C>>>generate((sink) -> {
				if (position.isAtEnd()) {
					sink.complete();
				}
				else {
					sink.next(source.get(position.cursor, Math.min(pageSize, position.left)));
				}
			})
				.concatMap((page) -> page.doOnNext((got) -> position.advance(got.elements().size(), got.next()))
					// An answer without content is the last
					.switchIfEmpty(Mono.fromRunnable(() -> position.advance(0, null)))
					.flatMapIterable(Page::elements), 0)
				.take(max);
		});
	}

	/** Gives a cursor, and none for 0. */
	static @Nullable Long orNull(long cursor) {
		return (cursor != 0) ? cursor : null;
	}

	/**
	 * Asks for the threads of a page.
	 */
	@FunctionalInterface
	interface ThreadSource {

		Mono<ThreadList> get(@Nullable Instant before, int limit);

	}

	/**
	 * Asks for the elements of a page.
	 */
	@FunctionalInterface
	interface Source<T, C> {

		Mono<List<T>> get(C cursor, int limit);

		/**
		 * Asks for a page that knows the next.
		 */
		@FunctionalInterface
		interface Paged<T, C> {

			Mono<Page<T, C>> get(@Nullable C cursor, int limit);

		}

		/**
		 * Asks for a page by the number of elements before it.
		 */
		@FunctionalInterface
		interface Numbered<R> {

			Mono<R> get(int offset, int limit);

		}

	}

	/**
	 * A page.
	 *
	 * @param elements what is on it
	 * @param next where the next begins, {@code null} if it is the last
	 */
	record Page<T, C>(List<T> elements, @Nullable C next) {

		static <T, C> Page<T, C> of(List<T> elements, boolean more, Function<T, @Nullable C> cursor) {
			return new Page<>(elements,
					(more && !elements.isEmpty()) ? cursor.apply(elements.get(elements.size() - 1)) : null);
		}

	}

	/** How far one subscriber is; its pages come one after the other. */
	private static final class Position<C> {

		private @Nullable C cursor;

		private int left;

		private Position(@Nullable C cursor, int left) {
			this.cursor = cursor;
			this.left = left;
		}

		private void advance(int taken, @Nullable C next) {
			this.cursor = next;
			this.left = (next != null) ? this.left - taken : 0;
		}

		private boolean isAtEnd() {
			return this.left <= 0;
		}

	}

}
