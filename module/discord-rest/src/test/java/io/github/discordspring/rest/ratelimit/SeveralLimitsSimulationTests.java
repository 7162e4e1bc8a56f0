package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The limiter against a simulated Discord that limits one route by several buckets, knows
 * limits within limits that no header tells, and keeps all of them for each of several
 * tokens.
 */
class SeveralLimitsSimulationTests {

	private static final long MILLISECOND = 1_000_000L;

	private static final String RENAME = "name";

	static Stream<Long> seeds() {
		return IntStream.range(0, 150).mapToObj((i) -> 31_000L + i);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatCouldBeKnownIsNeverExceeded(long seed) {
		Simulation simulation = new Simulation(seed);

		simulation.run();

		assertThat(simulation.violations).as("seed " + seed).isEmpty();
		assertThat(simulation.overtaken).as("seed " + seed).isEmpty();
		assertThat(simulation.calls.stream().filter((call) -> !call.ended)).as("seed " + seed).isEmpty();
	}

	private static final class Simulation {

		private final Random random;

		private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

		private final int globalLimit;

		private final LocalRateLimiter limiter;

		private final int accounts;

		private final List<Limit> limits;

		/** Requests that may rename in a window, and that window. */
		private final Limit renames;

		private final List<Call> calls = new ArrayList<>();

		private final Map<String, Window> windows = new HashMap<>();

		/** Of the limit over all routes, by account. */
		private final Map<String, Window> seconds = new HashMap<>();

		/** What answers named, by account and route. */
		private final Map<String, List<String>> named = new HashMap<>();

		/** The buckets that answers told of, by account and resource. */
		private final Set<String> told = new HashSet<>();

		private final List<String> violations = new ArrayList<>();

		private final List<String> overtaken = new ArrayList<>();

		Simulation(long seed) {
			this.random = new Random(seed);
			this.globalLimit = 5 + this.random.nextInt(46);
			this.limiter = LocalRateLimiter.builder()
				.globalLimit(this.globalLimit)
				.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
				.build();
			this.accounts = 1 + this.random.nextInt(3);
			this.limits = IntStream.range(0, 4)
				.mapToObj((i) -> new Limit("bucket" + i, 2 + this.random.nextInt(7),
						(300 + this.random.nextInt(3000)) * MILLISECOND))
				.toList();
			this.renames = new Limit("renames", 1 + this.random.nextInt(2),
					(5000 + this.random.nextInt(20_000)) * MILLISECOND);
		}

		void run() {
			long at = 0;
			for (int i = 0; i < 60 + this.random.nextInt(150); i++) {
				at += (this.random.nextInt(3) == 0) ? this.random.nextInt(300) * MILLISECOND : 0;
				Call call = new Call(i);
				this.calls.add(call);
				this.time.schedule(call::enter, at, TimeUnit.NANOSECONDS);
			}
			this.time.advanceTimeBy(Duration.ofHours(2));
		}

		private long now() {
			return this.time.now(TimeUnit.NANOSECONDS);
		}

		private void arrive(Call call) {
			long now = now();
			Window second = this.seconds.get(call.request.account());
			if (second == null || now >= second.end) {
				second = new Window(now + 1000 * MILLISECOND);
				this.seconds.put(call.request.account(), second);
			}
			if (++second.used > this.globalLimit) {
				this.violations.add(call + " over the global limit of its token at " + now);
			}
			Limit limit = this.limits.get(call.hidden);
			Window window = window(limit, call, now);
			if (window.used == limit.requests) {
				if (call.foreseen && !window.uncertain) {
					this.violations.add(call + " over " + limit.name + " at " + now);
				}
				respond(call, limit, window, RateLimitScope.USER, window.end - now);
				return;
			}
			if (call.request.variant().equals(RENAME)) {
				Window renamed = window(this.renames, call, now);
				if (renamed.used == this.renames.requests) {
					if (++renamed.refused > 1) {
						this.violations.add(call + " renames although it was told to wait at " + now);
					}
					respond(call, limit, window, RateLimitScope.USER, renamed.end - now);
					return;
				}
				renamed.used++;
			}
			window.used++;
			window.uncertain |= !call.foreseen;
			respond(call, limit, window, null, 0);
		}

		private Window window(Limit limit, Call call, long now) {
			String key = limit.name + call.request.account() + call.request.resource();
			Window window = this.windows.get(key);
			if (window == null || now >= window.end) {
				window = new Window(now + limit.window);
				this.windows.put(key, window);
			}
			return window;
		}

		private void respond(Call call, Limit limit, Window window, @Nullable RateLimitScope scope, long pause) {
			long left = (window.end - now() + MILLISECOND - 1) / MILLISECOND;
			RateLimitHeaders headers = new RateLimitHeaders((scope != null) ? 429 : 200, limit.name, limit.requests,
					limit.requests - window.used, Duration.ofMillis(left), scope,
					(scope != null) ? Duration.ofNanos(pause) : null);
			this.time.schedule(() -> {
				if (!call.ended) {
					this.named.computeIfAbsent(call.routeOfAccount(), (key) -> new ArrayList<>()).add(limit.name);
					this.told.add(call.bucketOfAccount(limit.name));
				}
				call.answered(headers);
			}, delay(), TimeUnit.NANOSECONDS);
		}

		/**
		 * Whether a route was seen to change back to a bucket that it had left.
		 */
		private boolean isKnownToChange(Call call) {
			List<String> names = this.named.getOrDefault(call.routeOfAccount(), List.of());
			Set<String> before = new HashSet<>();
			String last = "";
			for (String name : names) {
				if (!name.equals(last) && before.contains(name)) {
					return true;
				}
				before.add(name);
				last = name;
			}
			return false;
		}

		private long delay() {
			return this.random.nextInt((this.random.nextInt(10) == 0) ? 800_000 : 120_000) * 1000L;
		}

		private final class Call {

			private final RateLimitRequest request;

			/** The bucket it counts for. */
			private final int hidden;

			private final boolean renames;

			private @Nullable Disposable subscription;

			private @Nullable Permit permit;

			private boolean waiting;

			private boolean ended;

			private boolean foreseen;

			Call(int order) {
				Random random = Simulation.this.random;
				int route = random.nextInt(3);
				this.renames = route == 0 && random.nextInt(4) == 0;
				this.hidden = switch (route) {
					case 0 -> 0;
					case 1 -> 1 + random.nextInt(2);
					default -> 1;
				};
				this.request = new RateLimitRequest((route == 0) ? HttpMethod.PATCH : HttpMethod.GET,
						"/channels/{channelId}/" + route, this.renames ? RENAME : "", "channels/" + random.nextInt(3),
						"token" + random.nextInt(Simulation.this.accounts), GlobalLimit.BOT, Duration.ofDays(1), order);
			}

			void enter() {
				this.waiting = true;
				this.subscription = Simulation.this.limiter.acquire(this.request).subscribe(this::granted);
				if (Simulation.this.random.nextInt(15) == 0) {
					Simulation.this.time.schedule(this::giveUp, Simulation.this.random.nextInt(3000),
							TimeUnit.MILLISECONDS);
				}
			}

			private void granted(Permit permit) {
				for (Call other : Simulation.this.calls) {
					if (other.waiting && other != this && other.request.order() < this.request.order()
							&& other.sameLine(this)) {
						Simulation.this.overtaken.add(other + " by " + this);
					}
				}
				this.waiting = false;
				this.permit = permit;
				String name = Simulation.this.limits.get(this.hidden).name;
				boolean changes = this.request.route().endsWith("1");
				this.foreseen = Simulation.this.told.contains(bucketOfAccount(name))
						&& (!changes || Simulation.this.isKnownToChange(this));
				Simulation.this.time.schedule(() -> arrive(this), delay(), TimeUnit.NANOSECONDS);
			}

			private void giveUp() {
				if (this.ended) {
					return;
				}
				this.ended = true;
				this.waiting = false;
				if (this.permit != null) {
					this.permit.release();
				}
				else if (this.subscription != null) {
					this.subscription.dispose();
				}
			}

			private void answered(RateLimitHeaders headers) {
				if (this.ended || this.permit == null) {
					return;
				}
				this.permit.report(headers);
				this.permit = null;
				if (headers.scope() != null) {
					enter();
				}
				else {
					this.ended = true;
				}
			}

			private boolean sameLine(Call other) {
				return routeOfAccount().equals(other.routeOfAccount())
						&& this.request.resource().equals(other.request.resource()) && this.renames == other.renames;
			}

			private String routeOfAccount() {
				return this.request.account() + this.request.route();
			}

			private String bucketOfAccount(String name) {
				return this.request.account() + this.request.resource() + name;
			}

			@Override
			public String toString() {
				return this.request.order() + " " + this.request + " " + this.request.resource() + " of "
						+ this.request.account() + " " + this.hidden;
			}

		}

	}

	private record Limit(String name, int requests, long window) {

	}

	private static final class Window {

		private final long end;

		private int used;

		private int refused;

		/** Whether it holds a request that nobody can know to be in it. */
		private boolean uncertain;

		Window(long end) {
			this.end = end;
		}

	}

}
