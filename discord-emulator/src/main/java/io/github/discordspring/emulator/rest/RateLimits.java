package io.github.discordspring.emulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.world.EmulatorClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

	private final Map<String, Window> global = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
			return size() > MAXIMUM_WINDOWS;
		}

	};

	private final Map<Bucket, Window> windows = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Bucket, Window> eldest) {
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
	 * Counts a request of a bot, or of an address without a token, towards the limit of
	 * all routes.
	 * @return the answer if there were too many, else {@code null}
	 */
	@Nullable Response countGlobally(String asking) {
		long now = this.clock.millis();
		Window window = this.global.get(asking);
		if (window == null || window.end <= now) {
			window = new Window(now + GLOBAL_MILLIS);
			this.global.put(asking, window);
		}
		return (++window.used > GLOBAL_REQUESTS * this.factor) ? tooMany(window.end - now, "global") : null;
	}

	/**
	 * Counts a request towards the limit of its route.
	 * @return the answer with its headers if there were too many, else {@code null}
	 */
	@Nullable Response count(Bucket bucket) {
		Response tooMany = countHidden(bucket);
		return (tooMany != null) ? describe(tooMany, bucket) : null;
	}

	/**
	 * Counts a request towards a limit that no header tells.
	 * @return the answer without its headers if there were too many, else {@code null}
	 */
	@Nullable Response countHidden(Bucket bucket) {
		long now = this.clock.millis();
		Window window = this.windows.get(bucket);
		if (window == null || window.end <= now) {
			window = new Window(now + bucket.limit().window().toMillis());
			this.windows.remove(bucket);
			this.windows.put(bucket, window);
		}
		if (window.used >= bucket.limit().requests() * this.factor) {
			return tooMany(window.end - now, "user");
		}
		window.used++;
		return null;
	}

	/**
	 * Adds the headers that tell how much is left.
	 */
	Response describe(Response response, Bucket bucket) {
		Window window = this.windows.get(bucket);
		if (window == null) {
			return response;
		}
		int allowed = bucket.limit().requests() * this.factor;
		return response.with("X-RateLimit-Limit", Integer.toString(allowed))
			.with("X-RateLimit-Remaining", Integer.toString(allowed - window.used))
			.with("X-RateLimit-Reset", seconds(window.end))
			.with("X-RateLimit-Reset-After", seconds(Math.max(0, window.end - this.clock.millis())))
			.with("X-RateLimit-Bucket", bucket.id());
	}

	/**
	 * Writes the windows that are open.
	 * @param name gives the name of who asks
	 */
	ObjectNode toJson(UnaryOperator<String> name) {
		long now = this.clock.millis();
		ObjectNode json = Json.object();
		ArrayNode buckets = json.putArray("buckets");
		this.windows.forEach((bucket, window) -> {
			if (window.end > now) {
				int allowed = bucket.limit().requests() * this.factor;
				buckets.add(Json.object()
					.put("bucket", bucket.id())
					.put("route", bucket.route())
					.put("resource", bucket.shownResource())
					.put("limit", allowed)
					.put("remaining", allowed - window.used)
					.put("reset_after", (window.end - now) / MILLIS_PER_SECOND));
			}
		});
		ArrayNode ofAll = json.putArray("global");
		this.global.forEach((asking, window) -> {
			if (window.end > now) {
				int allowed = GLOBAL_REQUESTS * this.factor;
				ofAll.add(Json.object()
					.put("bot", name.apply(asking))
					.put("limit", allowed)
					.put("remaining", Math.max(0, allowed - window.used))
					.put("reset_after", (window.end - now) / MILLIS_PER_SECOND));
			}
		});
		return json;
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

	private static String seconds(long millis) {
		return String.format(Locale.ROOT, "%.3f", millis / MILLIS_PER_SECOND);
	}

	/**
	 * What is counted together.
	 *
	 * @param route method and template of the route
	 * @param resource top-level resource, and whose request it is
	 * @param limit how many there may be
	 */
	record Bucket(String route, String resource, RateLimit limit) {

		private static final int TOKEN_LENGTH = 40;

		/**
		 * Gives the id that tells nothing.
		 */
		String id() {
			return UUID.nameUUIDFromBytes((this.route + this.limit.name()).getBytes(StandardCharsets.UTF_8))
				.toString()
				.replace("-", "");
		}

		String shownResource() {
			StringBuilder shown = new StringBuilder();
			for (String part : this.resource.split("/", -1)) {
				shown.append(shown.isEmpty() ? "" : "/").append((part.length() > TOKEN_LENGTH) ? "***" : part);
			}
			return shown.toString();
		}

	}

	private static final class Window {

		private final long end;

		private int used;

		Window(long end) {
			this.end = end;
		}

	}

}
