package io.github.discordspring.rest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.http.HttpMethod;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps answers to GETs for a while, by kind, on Spring's caches. The key is the path,
 * which names the guild where the thing is of a guild, and the token, as others may see
 * less. Of each path one answer is kept, with the query that it is for; a call that
 * changes what is there drops it.
 * <p>
 * A cache may block, so it is asked on a thread that may, and one that fails is passed
 * over.
 */
final class ReadCache {

	private static final Logger logger = LoggerFactory.getLogger(DiscordRestClient.class);

	private static final String NAME = "discord-rest-";

	private final Map<String, Cache> caches = new HashMap<>();

	private final Map<String, Duration> timeToLive;

	private final LongSupplier millis;

	/** What is being asked for, or kept, now. */
	private final Set<Read> underway = ConcurrentHashMap.newKeySet();

	/**
	 * Makes one.
	 * @param manager has the caches
	 * @param timeToLive how long answers are kept, by kind
	 * @param millis the time since 1970
	 */
	ReadCache(CacheManager manager, Map<String, Duration> timeToLive, LongSupplier millis) {
		this.timeToLive = Map.copyOf(timeToLive);
		this.millis = millis;
		for (String kind : timeToLive.keySet()) {
			Cache cache = manager.getCache(NAME + kind);
			if (cache == null) {
				throw new IllegalArgumentException("The read cache for " + kind + " needs a cache of the name " + NAME
						+ kind + ", but the cache manager has none and makes none");
			}
			this.caches.put(kind, cache);
		}
	}

	/**
	 * Tells where the answer of a call is kept.
	 * @return the place, {@code null} if it is not to be kept
	 */
	@Nullable Entry entry(Route route, HttpRequestValues values, DiscordAuthorization authorization) {
		if (!route.method().equals(HttpMethod.GET) || !route.needsToken()) {
			return null;
		}
		Cache cache = this.caches.get(route.kind());
		Duration time = this.timeToLive.get(route.kind());
		if (cache == null || time == null) {
			return null;
		}
		return new Entry(cache, time, authorization.account() + " " + path(route, values),
				expand(String.valueOf(values.getUriTemplate()), values));
	}

	Mono<Answer> get(Entry entry) {
		return Mono.<Answer>fromCallable(() -> {
			CachedAnswer kept = entry.cache().get(entry.key(), CachedAnswer.class);
			return (kept != null && kept.query().equals(entry.query()) && kept.expiresAt() > this.millis.getAsLong())
					? kept.answer() : null;
		}).onErrorResume((error) -> failed("read", entry, error)).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Keeps what a call is answered, unless another one changes it meanwhile: nobody
	 * knows whether the answer is of before or after.
	 */
	Mono<Answer> keep(Entry entry, Mono<Answer> call) {
		return Mono.defer(() -> {
			Read read = new Read(entry);
			this.underway.add(read);
			// Discord says "not yet" by a success, too
			return call
				.flatMap((answer) -> (answer.status() != Answer.ACCEPTED) ? put(read, answer) : Mono.just(answer))
				.doFinally((signal) -> {
					// Who gave up may still be writing, and would not hear of changes
					read.outdated = true;
					this.underway.remove(read);
				});
		});
	}

	private Mono<Answer> put(Read read, Answer answer) {
		Entry entry = read.entry;
		return Mono.<Answer>fromCallable(() -> {
			if (!read.outdated) {
				entry.cache()
					.put(entry.key(), new CachedAnswer(entry.query(),
							this.millis.getAsLong() + entry.timeToLive().toMillis(), answer));
				if (read.outdated) {
					entry.cache().evictIfPresent(entry.key());
				}
			}
			return answer;
		})
			.onErrorResume((error) -> failed("written", entry, error).defaultIfEmpty(answer))
			.subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Whether a call may change what is kept.
	 */
	static boolean changes(Route route) {
		return !route.method().equals(HttpMethod.GET) && route.needsToken();
	}

	/**
	 * Drops what a call has changed: the thing itself, and the list that it is in.
	 */
	Mono<Answer> drop(Route route, HttpRequestValues values, DiscordAuthorization authorization, Answer answer) {
		String path = path(route, values);
		String thing = authorization.account() + " " + path;
		String list = authorization.account() + " " + path.substring(0, Math.max(0, path.lastIndexOf('/')));
		return Mono.<Answer>fromCallable(() -> {
			for (Read read : this.underway) {
				if (read.entry.key().equals(thing) || read.entry.key().equals(list)) {
					read.outdated = true;
				}
			}
			for (Cache cache : this.caches.values()) {
				cache.evictIfPresent(thing);
				cache.evictIfPresent(list);
			}
			return answer;
		}).onErrorResume((error) -> {
			logger.warn("The read cache could not drop what {} changed: {}", route, String.valueOf(error));
			return Mono.just(answer);
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private static Mono<Answer> failed(String what, Entry entry, Throwable error) {
		logger.warn("The read cache {} cannot be {}; Discord is asked: {}", entry.cache().getName(), what,
				String.valueOf(error));
		return Mono.empty();
	}

	private static String path(Route route, HttpRequestValues values) {
		return expand(route.template(), values);
	}

	private static String expand(String template, HttpRequestValues values) {
		return UriComponentsBuilder.fromUriString(template).build().expand(values.getUriVariables()).toUriString();
	}

	/**
	 * Where an answer is kept.
	 *
	 * @param cache the cache
	 * @param timeToLive how long
	 * @param key under what key
	 * @param query the path with its query
	 */
	record Entry(Cache cache, Duration timeToLive, String key, String query) {

	}

	/**
	 * One call that is to fill a place.
	 */
	private static final class Read {

		private final Entry entry;

		/** Whether what it brings may be of before a change. */
		private volatile boolean outdated;

		Read(Entry entry) {
			this.entry = entry;
		}

	}

}
