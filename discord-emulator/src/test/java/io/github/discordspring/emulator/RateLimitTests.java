package io.github.discordspring.emulator;

import java.time.Duration;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for the rate limits of the REST API and its faults. Time is virtual.
 */
class RateLimitTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private DiscordEmulator emulator;

	private RestClient rest;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().scheduler(this.time).start();
		this.rest = RestClient.of(this.emulator);
	}

	@AfterEach
	void stop() {
		this.emulator.close();
		this.time.dispose();
	}

	private Answer send(String channel) {
		return this.rest.post("/channels/" + Snowflake.toString(this.emulator.channelId(channel)) + "/messages",
				"{\"content\":\"x\"}");
	}

	@Test
	void headersTellWhatIsLeft() {
		Answer first = send("general");
		assertThat(first.header("X-RateLimit-Limit")).isEqualTo("5");
		assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("4");
		assertThat(first.header("X-RateLimit-Reset-After")).isEqualTo("5.000");
		assertThat(first.header("X-RateLimit-Bucket")).matches("[0-9a-f]{32}");
		assertThat(Double.parseDouble(first.header("X-RateLimit-Reset")))
			.isCloseTo(System.currentTimeMillis() / 1000.0 + 5, within(60.0));
		this.time.advanceTimeBy(Duration.ofMillis(1_500));
		Answer second = send("general");
		assertThat(second.header("X-RateLimit-Remaining")).isEqualTo("3");
		assertThat(second.header("X-RateLimit-Reset-After")).isEqualTo("3.500");
		assertThat(second.header("X-RateLimit-Bucket")).isEqualTo(first.header("X-RateLimit-Bucket"));
	}

	@Test
	void theSixthMessageIsOneTooManyUntilTheWindowIsOver() {
		for (int count = 0; count < 5; count++) {
			assertThat(send("general").status()).isEqualTo(200);
		}
		this.time.advanceTimeBy(Duration.ofMillis(2_600));
		Answer answer = send("general");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.body())
			.isEqualTo("{\"message\":\"You are being rate limited.\",\"retry_after\":2.4,\"global\":false}");
		assertThat(answer.header("Retry-After")).isEqualTo("3");
		assertThat(answer.header("X-RateLimit-Scope")).isEqualTo("user");
		assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
		assertThat(answer.header("X-RateLimit-Global")).isEmpty();
		assertThat(this.emulator.messages("general")).hasSize(5);
		this.time.advanceTimeBy(Duration.ofMillis(2_400));
		assertThat(send("general").status()).isEqualTo(200);
	}

	@Test
	void eachChannelHasALimitOfItsOwnInTheSameBucket() {
		String bucket = send("general").header("X-RateLimit-Bucket");
		for (int count = 0; count < 5; count++) {
			send("general");
		}
		Answer other = send("random");
		assertThat(other.status()).isEqualTo(200);
		assertThat(other.header("X-RateLimit-Bucket")).isEqualTo(bucket);
	}

	@Test
	void aFailedRequestCountsToo() {
		String path = "/channels/" + Snowflake.toString(this.emulator.channelId("general")) + "/messages";
		assertThat(this.rest.post(path, "{}").header("X-RateLimit-Remaining")).isEqualTo("4");
	}

	@Test
	void overFiftyRequestsInASecondReachTheGlobalLimit() {
		for (int count = 0; count < 25; count++) {
			assertThat(this.rest.get("/users/@me").status()).isEqualTo(200);
			assertThat(this.rest.get("/gateway/bot").status()).isEqualTo(200);
		}
		Answer answer = this.rest.get("/users/@me/guilds");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.json().path("global").booleanValue()).isTrue();
		assertThat(answer.header("X-RateLimit-Global")).isEqualTo("true");
		assertThat(answer.header("X-RateLimit-Scope")).isEqualTo("global");
		assertThat(answer.header("Retry-After")).isEqualTo("1");
		assertThat(answer.header("X-RateLimit-Bucket")).isEmpty();
		Answer interaction = this.rest.post("/interactions/1/token/callback", "{\"type\":4}");
		assertThat(interaction.code()).isEqualTo(10062);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.rest.get("/users/@me/guilds").status()).isEqualTo(200);
	}

	@Test
	void requestsCanBeMadeToFail() {
		this.emulator.faults().failRest(503, 2);
		assertThat(this.rest.get("/users/@me").status()).isEqualTo(503);
		assertThat(this.rest.get("/users/@me").status()).isEqualTo(503);
		assertThat(this.rest.get("/users/@me").status()).isEqualTo(200);
		this.emulator.faults().failRest(502, "<html>Bad gateway</html>");
		Answer html = this.rest.get("/users/@me");
		assertThat(html.status()).isEqualTo(502);
		assertThat(html.header("Content-Type")).startsWith("text/html");
		this.emulator.faults().rateLimitRest(Duration.ofMillis(64_570), "shared");
		Answer limited = this.rest.get("/users/@me");
		assertThat(limited.status()).isEqualTo(429);
		assertThat(limited.header("X-RateLimit-Scope")).isEqualTo("shared");
		assertThat(limited.header("Retry-After")).isEqualTo("65");
		assertThat(limited.json().path("retry_after").doubleValue()).isEqualTo(64.57);
		this.emulator.faults().failRest(500, 5);
		this.emulator.faults().clear();
		assertThat(this.rest.get("/users/@me").status()).isEqualTo(200);
	}

	@Test
	void theBotsOfTwoApplicationsHaveLimitsOfTheirOwn() {
		try (DiscordEmulator two = DiscordEmulator.builder().scheduler(this.time).bots("First", "Second").start()) {
			RestClient first = RestClient.of(two.restBaseUrl(), "Bot " + two.token("First"));
			RestClient second = RestClient.of(two.restBaseUrl(), "Bot " + two.token("Second"));
			first.get("/users/@me");
			assertThat(first.get("/users/@me").header("X-RateLimit-Remaining")).isEqualTo("38");
			assertThat(second.get("/users/@me").header("X-RateLimit-Remaining")).isEqualTo("39");
			assertThat(Json.text(second.get("/users/@me").json(), "username")).isEqualTo("Second");
		}
	}

}
