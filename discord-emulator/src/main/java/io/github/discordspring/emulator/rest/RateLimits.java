package io.github.discordspring.emulator.rest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.world.EmulatorClock;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests, in windows that begin with a first request: by route and top-level
 * resource, and of all routes together.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 */
final class RateLimits {

	private static final int GLOBAL_REQUESTS = 50;

	private static final long GLOBAL_MILLIS = 1_000;

	private static final int MAXIMUM_WINDOWS = 10_000;

	private static final double MILLIS_PER_SECOND = 1_000;

	private final EmulatorClock clock;

	private final int factor;

	private final Map<Long, Window> global = new HashMap<>();

	private final Map<String, Window> windows = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
			return size() > MAXIMUM_WINDOWS;
		}

	};

	/**
	 * Makes limits.
	 * @param clock tells the time
	 * @param factor how many times as many requests as with Discord are allowed
	 */
	RateLimits(EmulatorClock clock, int factor) {
		this.clock = clock;
		this.factor = factor;
	}

	/**
	 * Counts a request of a bot towards the limit of all routes.
	 * @return the answer if there were too many, else {@code null}
	 */
	@Nullable Response countGlobally(long applicationId) {
		long now = this.clock.millis();
		Window window = this.global.get(applicationId);
		if (window == null || window.end <= now) {
			window = new Window(now + GLOBAL_MILLIS);
			this.global.put(applicationId, window);
		}
		return (++window.used > GLOBAL_REQUESTS * this.factor) ? tooMany(window.end - now, "global") : null;
	}

	/**
	 * Counts a request towards the limit of its route.
	 * @param bucket id of the bucket
	 * @param resource top-level resource, and whose request it is
	 * @param limit the limit
	 * @return the answer with its headers if there were too many, else {@code null}
	 */
	@Nullable Response count(String bucket, String resource, RateLimit limit) {
		long now = this.clock.millis();
		Window window = this.windows.get(key(bucket, resource));
		if (window == null || window.end <= now) {
			window = new Window(now + limit.window().toMillis());
			this.windows.remove(key(bucket, resource));
			this.windows.put(key(bucket, resource), window);
		}
		if (window.used >= limit.requests() * this.factor) {
			return describe(tooMany(window.end - now, "user"), bucket, resource, limit);
		}
		window.used++;
		return null;
	}

	/**
	 * Adds the headers that tell how much is left.
	 */
	Response describe(Response response, String bucket, String resource, RateLimit limit) {
		Window window = this.windows.get(key(bucket, resource));
		if (window == null) {
			return response;
		}
		return response.with("X-RateLimit-Limit", Integer.toString(limit.requests() * this.factor))
			.with("X-RateLimit-Remaining", Integer.toString(limit.requests() * this.factor - window.used))
			.with("X-RateLimit-Reset", seconds(window.end))
			.with("X-RateLimit-Reset-After", seconds(Math.max(0, window.end - this.clock.millis())))
			.with("X-RateLimit-Bucket", bucket);
	}

	/**
	 * Makes the answer to a request that was one too many.
	 * @param millis how long to wait
	 * @param scope {@code user}, {@code global} or {@code shared}
	 */
	static Response tooMany(long millis, String scope) {
		boolean all = "global".equals(scope);
		Response response = Response.json(429, Json.object()
			.put("message",
					"shared".equals(scope) ? "The resource is being rate limited." : "You are being rate limited.")
			.put("retry_after", millis / MILLIS_PER_SECOND)
			.put("global", all));
		response.with("Retry-After", Long.toString((long) Math.ceil(millis / MILLIS_PER_SECOND)))
			.with("X-RateLimit-Scope", scope);
		return all ? response.with("X-RateLimit-Global", "true") : response;
	}

	private static String key(String bucket, String resource) {
		return bucket + ":" + resource;
	}

	private static String seconds(long millis) {
		return String.format(Locale.ROOT, "%.3f", millis / MILLIS_PER_SECOND);
	}

	private static final class Window {

		private final long end;

		private int used;

		Window(long end) {
			this.end = end;
		}

	}

}
