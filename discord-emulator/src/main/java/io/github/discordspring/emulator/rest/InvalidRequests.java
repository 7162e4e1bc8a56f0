package io.github.discordspring.emulator.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.world.EmulatorClock;
import org.jspecify.annotations.Nullable;

/**
 * Counts what addresses are refused, and shuts out those that are refused too often, as
 * Cloudflare does: with a page of HTML that knows nothing of limits. Used with the world
 * locked.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">Invalid
 * request limit</a>
 */
final class InvalidRequests {

	private static final int MAXIMUM = 10_000;

	private static final long WINDOW_MILLIS = Duration.ofMinutes(10).toMillis();

	private static final int MAXIMUM_ADDRESSES = 10_000;

	private static final double MILLIS_PER_SECOND = 1_000;

	private static final String PAGE = """
			<!doctype html>
			<html><head><title>Access denied | discord.com used Cloudflare to restrict access</title></head>
			<body><h1>Error 1015</h1><p>You are being rate limited</p></body></html>
			""";

	private final EmulatorClock clock;

	private final int maximum;

	private final Map<String, Window> windows = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
			return size() > MAXIMUM_ADDRESSES;
		}

	};

	/**
	 * Makes a count of nothing yet.
	 * @param clock tells the time
	 * @param factor how many times as many as with Discord are allowed
	 */
	InvalidRequests(EmulatorClock clock, int factor) {
		this.clock = clock;
		this.maximum = MAXIMUM * factor;
	}

	/**
	 * Gives the answer to an address that is shut out.
	 * @return the page, {@code null} if the address is not
	 */
	@Nullable Response refusal(String address) {
		Window window = this.windows.get(address);
		long left = (window != null) ? window.end - this.clock.millis() : 0;
		return (window != null && left > 0 && window.used >= this.maximum)
				? page((long) Math.ceil(left / MILLIS_PER_SECOND)) : null;
	}

	/**
	 * Counts an answer, if it is one of those that count: 401, 403 and 429, but not where
	 * others have used a shared limit up.
	 */
	void count(String address, Response response) {
		int status = response.status();
		boolean counts = status == 401 || status == 403
				|| (status == 429 && !"shared".equals(response.header("X-RateLimit-Scope")));
		if (!counts) {
			return;
		}
		long now = this.clock.millis();
		Window window = this.windows.get(address);
		if (window == null || window.end <= now) {
			window = new Window(now + WINDOW_MILLIS);
			this.windows.remove(address);
			this.windows.put(address, window);
		}
		window.used++;
	}

	/**
	 * Makes Cloudflare's answer to one who is shut out.
	 * @param seconds how long to wait
	 */
	static Response page(long seconds) {
		return Response.of(429, "text/html; charset=UTF-8", PAGE.getBytes(StandardCharsets.UTF_8))
			.with("Server", "cloudflare")
			.with("Retry-After", Long.toString(seconds));
	}

	private static final class Window {

		private final long end;

		private int used;

		Window(long end) {
			this.end = end;
		}

	}

}
