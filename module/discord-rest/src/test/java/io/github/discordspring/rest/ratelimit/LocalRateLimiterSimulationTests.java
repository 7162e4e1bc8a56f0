package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The limiter against a simulated Discord: random buckets and routes, delays both ways,
 * clocks that disagree, limits that nobody announced, callers that give up, connections
 * that are lost.
 */
class LocalRateLimiterSimulationTests {

	private static final long MILLISECOND = 1_000_000L;

	static Stream<Long> seeds() {
		return IntStream.range(0, 150).mapToObj((i) -> 7_000L + i);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void discordNeverSeesARequestThatItsLimitsForbid(long seed) {
		Simulation simulation = new Simulation(seed, false);

		simulation.run();

		assertThat(simulation.violations).as("seed " + seed).isEmpty();
		assertThat(simulation.overtaken).as("seed " + seed).isEmpty();
		assertThat(simulation.calls).as("seed " + seed).allMatch((call) -> call.ended);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whereRoutesMoveBetweenBucketsOnlyWhatNobodyCouldForeseeIsRefused(long seed) {
		Simulation simulation = new Simulation(seed, true);

		simulation.run();

		assertThat(simulation.overtaken).as("seed " + seed).isEmpty();
		assertThat(simulation.calls).as("seed " + seed).allMatch((call) -> call.ended);
		assertThat(simulation.violations).as("seed " + seed).isEmpty();
	}

	private static final class Simulation {

		private final Random random;

		private final boolean moving;

		private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

		private final LocalRateLimiter limiter;

		private final int globalLimit;

		private final List<Limit> limits;

		private final int[] bucketOfRoute;

		private final int resources;

		/** Discord's clock against ours. */
		private final Duration skew;

		private final boolean absoluteTimes;

		private final boolean faults;

		private final List<Call> calls = new ArrayList<>();

		private final Map<String, Window> windows = new HashMap<>();

		/** When what was refused with a pause may be tried again, by Discord's bucket. */
		private final Map<String, Pause> pauses = new HashMap<>();

		private long globalEnd;

		private int globalUsed;

		/** The bucket that an answer told last, by route and resource. */
		private final Map<String, String> told = new HashMap<>();

		private long sent;

		private final List<String> violations = new ArrayList<>();

		private final List<String> overtaken = new ArrayList<>();

		Simulation(long seed, boolean moving) {
			this.random = new Random(seed);
			this.moving = moving;
			this.globalLimit = this.random.nextBoolean() ? 50 : 3 + this.random.nextInt(20);
			this.limiter = LocalRateLimiter.builder()
				.globalLimit(this.globalLimit)
				.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
				.build();
			this.limits = IntStream.range(0, 1 + this.random.nextInt(4))
				.mapToObj((i) -> new Limit("bucket" + i, 1 + this.random.nextInt(8),
						(100 + this.random.nextInt(4000)) * MILLISECOND))
				.toList();
			this.bucketOfRoute = this.random.ints(1 + this.random.nextInt(5), 0, this.limits.size()).toArray();
			this.resources = 1 + this.random.nextInt(5);
			this.skew = Duration.ofSeconds(this.random.nextInt(-100_000, 100_000));
			this.absoluteTimes = this.random.nextInt(4) == 0;
			this.faults = this.random.nextBoolean();
		}

		void run() {
			int count = 30 + this.random.nextInt(150);
			long at = 0;
			for (int i = 0; i < count; i++) {
				at += (this.random.nextInt(3) == 0) ? this.random.nextInt(500) * MILLISECOND : 0;
				Call call = new Call(i);
				this.calls.add(call);
				this.time.schedule(call::enter, at, TimeUnit.NANOSECONDS);
			}
			if (this.moving) {
				for (int i = 0; i < 5; i++) {
					this.time
						.schedule(() -> this.bucketOfRoute[this.random.nextInt(this.bucketOfRoute.length)] = this.random
							.nextInt(this.limits.size()), this.random.nextInt(20_000), TimeUnit.MILLISECONDS);
				}
			}
			this.time.advanceTimeBy(Duration.ofHours(1));
		}

		private long now() {
			return this.time.now(TimeUnit.NANOSECONDS);
		}

		private void arrive(Call call) {
			long now = now();
			String route = call.request.route() + call.request.resource();
			Limit limit = this.limits.get(this.bucketOfRoute[call.route]);
			String bucket = limit.name + call.request.resource();
			if (now >= this.globalEnd) {
				this.globalEnd = now + 1000 * MILLISECOND;
				this.globalUsed = 0;
			}
			if (++this.globalUsed > this.globalLimit) {
				this.violations.add(call + " over the global limit at " + now);
			}
			boolean foreseen = limit.name.equals(call.bucket);
			Pause pause = this.pauses.get(bucket);
			if (foreseen && pause != null && now < pause.until && call.sentAt > pause.heardAt) {
				this.violations.add(call + " in a pause at " + now);
			}
			Window window = this.windows.get(bucket);
			if (window == null || now >= window.end) {
				window = new Window(now + limit.window);
				this.windows.put(bucket, window);
			}
			if (window.used == limit.requests) {
				if (foreseen && !window.uncertain && window.lastUnforeseen < call.place) {
					this.violations.add(call + " over " + bucket + " at " + now);
				}
				respond(call, route, 429, limit, window, "user", window.end - now);
				return;
			}
			window.used++;
			window.uncertain |= !foreseen && (this.moving || call.lost);
			window.lastUnforeseen = foreseen ? window.lastUnforeseen : Math.max(window.lastUnforeseen, call.place);
			call.window = window;
			switch (this.faults ? this.random.nextInt(40) : 0) {
				case 1 -> respond(call, route, 429, limit, window, this.random.nextBoolean() ? "user" : "shared",
						(1 + this.random.nextInt(2000)) * MILLISECOND);
				case 2 -> {
					window.uncertain |= !foreseen;
					respond(call, route, 500, null, window, null, 0);
				}
				default -> respond(call, route, 200, limit, window, null, 0);
			}
		}

		private void respond(Call call, String route, int status, @Nullable Limit limit, Window window,
				@Nullable String scope, long pause) {
			HttpHeaders headers = new HttpHeaders();
			if (limit != null) {
				headers.set("X-RateLimit-Bucket", limit.name);
				headers.set("X-RateLimit-Limit", String.valueOf(limit.requests));
				headers.set("X-RateLimit-Remaining", String.valueOf(limit.requests - window.used));
				Instant date = Instant.ofEpochSecond(1_800_000_000L).plusNanos(now()).plus(this.skew);
				long left = window.end - now();
				if (this.absoluteTimes) {
					headers.set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)));
					Instant reset = date.plusNanos(left);
					headers.set("X-RateLimit-Reset",
							"%d.%03d".formatted(reset.getEpochSecond(), reset.getNano() / MILLISECOND));
				}
				else {
					headers.set("X-RateLimit-Reset-After",
							"%d.%03d".formatted(left / 1_000_000_000, left / MILLISECOND % 1000));
				}
			}
			if (scope != null) {
				headers.set("X-RateLimit-Scope", scope);
			}
			RateLimitHeaders report = RateLimitHeaders.of(status, headers,
					(scope != null) ? Duration.ofNanos(pause) : null, false);
			long until = now() + pause;
			this.time.schedule(() -> {
				if (limit != null && !call.lost) {
					this.told.put(route, limit.name);
				}
				if (scope != null && !call.lost && limit != null) {
					this.pauses.put(limit.name + call.request.resource(), new Pause(until, now()));
				}
				call.answered(report);
			}, delay(), TimeUnit.NANOSECONDS);
		}

		private long delay() {
			return this.random.nextInt((this.random.nextInt(10) == 0) ? 900_000 : 150_000) * 1000L
					+ this.random.nextInt(1000);
		}

		private final class Call {

			private final int route;

			private final RateLimitRequest request;

			private @Nullable Disposable subscription;

			private @Nullable Permit permit;

			private boolean waiting;

			private boolean ended;

			private boolean lost;

			/** The bucket that the limiter took it for, as far as it could know. */
			private @Nullable String bucket;

			private long sentAt;

			/** How many were sent before it. */
			private long place;

			/** Where Discord counted it. */
			private @Nullable Window window;

			Call(int order) {
				Random random = Simulation.this.random;
				this.route = random.nextInt(Simulation.this.bucketOfRoute.length);
				this.request = new RateLimitRequest((this.route % 2 == 0) ? HttpMethod.GET : HttpMethod.POST,
						"/channels/{channelId}/" + this.route, "channels/" + random.nextInt(Simulation.this.resources),
						GlobalLimit.BOT, Duration.ofDays(1), order);
			}

			void enter() {
				this.waiting = true;
				this.subscription = Simulation.this.limiter.acquire(this.request).subscribe(this::granted);
				if (Simulation.this.faults && Simulation.this.random.nextInt(10) == 0) {
					Simulation.this.time.schedule(this::giveUp, Simulation.this.random.nextInt(3000),
							TimeUnit.MILLISECONDS);
				}
			}

			private void granted(Permit permit) {
				for (Call other : Simulation.this.calls) {
					if (other.waiting && other != this && other.request.order() < this.request.order()
							&& other.request.route().equals(this.request.route())
							&& other.request.resource().equals(this.request.resource())) {
						Simulation.this.overtaken.add(other + " by " + this);
					}
				}
				this.waiting = false;
				this.permit = permit;
				this.sentAt = now();
				this.place = Simulation.this.sent++;
				this.bucket = Simulation.this.told.get(this.request.route() + this.request.resource());
				Simulation.this.time.schedule(() -> arrive(this), delay(), TimeUnit.NANOSECONDS);
			}

			private void giveUp() {
				if (this.ended) {
					return;
				}
				this.ended = true;
				this.lost = true;
				this.waiting = false;
				if (this.window != null) {
					this.window.uncertain |= this.bucket == null;
				}
				if (this.permit != null) {
					this.permit.release();
				}
				else if (this.subscription != null) {
					this.subscription.dispose();
				}
			}

			private void answered(RateLimitHeaders report) {
				if (this.lost || this.permit == null) {
					return;
				}
				this.permit.report(report);
				this.permit = null;
				if (report.scope() != null) {
					enter();
				}
				else {
					this.ended = true;
				}
			}

			@Override
			public String toString() {
				return this.request.order() + " " + this.request + " " + this.request.resource();
			}

		}

	}

	private record Limit(String name, int requests, long window) {

	}

	private static final class Window {

		private final long end;

		private int used;

		/** Whether it holds a request that nobody can know to be in it. */
		private boolean uncertain;

		/** The last of the requests of which nobody knew that they would be in it. */
		private long lastUnforeseen = -1;

		Window(long end) {
			this.end = end;
		}

	}

	private record Pause(long until, long heardAt) {

	}

}
