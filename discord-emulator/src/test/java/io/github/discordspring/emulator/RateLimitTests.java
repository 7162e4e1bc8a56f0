package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.List;

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
	void limitsFollowTheTimeOfBotsWhereTheyHaveOneOfTheirOwn() {
		VirtualTimeScheduler botTime = VirtualTimeScheduler.create();
		try (DiscordEmulator own = DiscordEmulator.builder().scheduler(this.time).botScheduler(botTime).start()) {
			String path = "/channels/" + Snowflake.toString(own.channelId("general")) + "/messages";
			RestClient client = RestClient.of(own);
			for (int count = 0; count < 5; count++) {
				assertThat(client.post(path, "{\"content\":\"x\"}").status()).isEqualTo(200);
			}
			this.time.advanceTimeBy(Duration.ofMinutes(1));
			assertThat(client.post(path, "{\"content\":\"x\"}").status()).isEqualTo(429);
			botTime.advanceTimeBy(Duration.ofSeconds(5));
			assertThat(client.post(path, "{\"content\":\"x\"}").status()).isEqualTo(200);
		}
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
	void whoSendsNoTokenIsLimitedByTheAddress() {
		RestClient nobody = RestClient.of(this.emulator.restBaseUrl(), "");
		for (int count = 0; count < 25; count++) {
			assertThat(nobody.get("/gateway").status()).isEqualTo(200);
			assertThat(nobody.get("/sticker-packs").status()).isEqualTo(200);
		}
		assertThat(nobody.get("/oauth2/keys").header("X-RateLimit-Scope")).isEqualTo("global");
		assertThat(this.rest.get("/users/@me").status()).isEqualTo(200);
	}

	@Test
	void anAddressThatIsRefusedTenThousandTimesInTenMinutesIsShutOut() {
		String path = "/channels/" + Snowflake.toString(this.emulator.channelId("general")) + "/messages";
		this.emulator.user("alice").says("general", "hi");
		for (int count = 0; count < 3; count++) {
			this.emulator.faults().rateLimitRest(Duration.ofSeconds(1), "shared");
			assertThat(this.rest.get("/users/@me").status()).isEqualTo(429);
		}
		RestClient wrong = RestClient.of(this.emulator.restBaseUrl(), "Bot wrong");
		for (int count = 0; count < 9_999; count++) {
			assertThat(wrong.get("/users/@me").status()).isEqualTo(401);
		}
		assertThat(this.rest.get(path).status()).isEqualTo(200);
		assertThat(wrong.get("/users/@me").status()).isEqualTo(401);
		this.time.advanceTimeBy(Duration.ofMinutes(4));
		Answer banned = this.rest.get(path);
		assertThat(banned.status()).isEqualTo(429);
		assertThat(banned.header("Content-Type")).startsWith("text/html");
		assertThat(banned.body()).contains("1015");
		assertThat(banned.header("Retry-After")).isEqualTo("360");
		assertThat(banned.header("X-RateLimit-Limit") + banned.header("X-RateLimit-Scope") + banned.header("Via"))
			.isEmpty();
		this.time.advanceTimeBy(Duration.ofMinutes(6));
		assertThat(this.rest.get(path).status()).isEqualTo(200);
	}

	@Test
	void twoHundredCommandsAreMadeADayInEachPlaceAndOverwritingIsFree() {
		String all = "/applications/" + Snowflake.toString(this.emulator.applicationId()) + "/commands";
		for (int round = 0; round < 2; round++) {
			for (int count = 0; count < 100; count++) {
				String name = "{\"name\":\"c" + round + "-" + count + "\",\"description\":\"d\"}";
				assertThat(this.rest.post(all, name).status()).isEqualTo(201);
				this.time.advanceTimeBy(Duration.ofMillis(500));
			}
			if (round == 0) {
				assertThat(this.rest.put(all, "[]").status()).isEqualTo(200);
			}
		}
		String again = "{\"name\":\"c1-5\",\"description\":\"changed\"}";
		assertThat(this.rest.post(all, again).status()).isEqualTo(200);
		assertThat(this.rest.put(all, "[" + again + "]").status()).isEqualTo(200);
		String further = "{\"name\":\"new\",\"description\":\"d\"}";
		for (Answer refused : List.of(this.rest.post(all, further), this.rest.put(all, "[" + further + "]"))) {
			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.code()).isEqualTo(30034);
		}
		String ofGuild = all.replace("/commands",
				"/guilds/" + Snowflake.toString(this.emulator.guild("Emulator").id()) + "/commands");
		assertThat(this.rest.post(ofGuild, further).status()).isEqualTo(201);
		this.time.advanceTimeBy(Duration.ofDays(1));
		assertThat(this.rest.post(all, further).status()).isEqualTo(201);
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
