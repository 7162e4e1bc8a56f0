package io.github.discordspring.emulator;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.fault.ActiveFault;
import io.github.discordspring.emulator.fault.Fault;
import io.github.discordspring.emulator.fault.FaultKind;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what can be made to go wrong, as a client without any knowledge of it sees
 * it.
 */
@Timeout(60)
class FaultTests {

	private static final Duration LONGEST = Duration.ofSeconds(20);

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
	}

	private GatewayClient client() {
		GatewayClient client = GatewayClient.identify(this.emulator,
				Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask());
		client.awaitReady();
		return client;
	}

	private GatewayClient client(int shardId, int shardCount) {
		GatewayClient client = GatewayClient.connect(this.emulator);
		client.await(10);
		ObjectNode identify = GatewayClient.identification(this.emulator.token(), 0);
		client.send(2, identify.set("shard", Json.array().add(shardId).add(shardCount)));
		client.await("READY");
		return client;
	}

	private ActiveFault start(FaultKind kind) {
		return this.emulator.faults().start(Fault.of(kind));
	}

	private ActiveFault start(Fault fault) {
		return this.emulator.faults().start(fault);
	}

	private void say(int from, int to) {
		IntStream.rangeClosed(from, to)
			.forEach((number) -> this.emulator.user("alice").says("general", Integer.toString(number)));
	}

	private static int next(GatewayClient client) {
		return Json.number(client.next(), "s");
	}

	/** Lets time go by until something has happened, and tells how much it was. */
	private long millisUntil(BooleanSupplier happened) {
		long start = this.time.now(TimeUnit.MILLISECONDS);
		await().atMost(LONGEST).pollInterval(Duration.ofMillis(5)).until(() -> {
			if (!happened.getAsBoolean()) {
				this.time.advanceTimeBy(Duration.ofMillis(20));
			}
			return happened.getAsBoolean();
		});
		return this.time.now(TimeUnit.MILLISECONDS) - start;
	}

	@Test
	void aStalledConnectionStaysOpenAndSendsAllWhenItGoesOn() {
		try (GatewayClient client = client()) {
			ActiveFault stall = start(FaultKind.STALL);
			say(1, 20);
			client.send(1, 2);
			await().atMost(LONGEST).until(() -> connections().at("/0/pending_bytes").asInt() > 20 * 500);
			this.time.advanceTimeBy(Duration.ofSeconds(30));
			assertThat(client.isOpen()).isTrue();
			assertThat(client.pending()).isZero();
			stall.clear();
			for (int sequence = 3; sequence < 23; sequence++) {
				assertThat(next(client)).isEqualTo(sequence);
			}
			assertThat(Json.number(client.next(), "op")).isEqualTo(11);
		}
	}

	@Test
	void aSlowConnectionSendsSoManyBytesInASecond() {
		try (GatewayClient client = client()) {
			start(Fault.of(FaultKind.SLOW).with("bytes_per_second", 1_000));
			say(1, 3);
			long millis = millisUntil(() -> client.pending() == 3);
			int bytes = 0;
			for (int sequence = 3; sequence < 6; sequence++) {
				String text = client.nextText();
				assertThat(text).contains("\"s\":" + sequence + ",");
				bytes += text.length();
			}
			assertThat(millis).isGreaterThanOrEqualTo(bytes - 100);
			assertThat(client.isOpen()).isTrue();
		}
	}

	@Test
	void aLateConnectionSendsLaterInTheSameOrder() {
		try (GatewayClient client = client()) {
			start(Fault.of(FaultKind.GATEWAY_LATENCY).with("ms", 700));
			say(1, 3);
			assertThat(millisUntil(() -> client.pending() == 3)).isGreaterThanOrEqualTo(700);
			assertThat(List.of(next(client), next(client), next(client))).containsExactly(3, 4, 5);
		}
	}

	@Test
	void lostEventsLeaveAGapThatAReplayFills() {
		try (GatewayClient client = client()) {
			ActiveFault lost = start(Fault.of(FaultKind.LOSE_EVENTS).with("every", 3));
			say(1, 6);
			assertThat(List.of(next(client), next(client), next(client), next(client))).containsExactly(3, 4, 6, 7);
			lost.clear();
			say(7, 7);
			assertThat(next(client)).isEqualTo(9);
		}
	}

	@Test
	void doubledEventsHaveTheSameSequenceNumber() {
		try (GatewayClient client = client()) {
			start(Fault.of(FaultKind.DOUBLE_EVENTS).with("every", 2));
			say(1, 4);
			assertThat(IntStream.range(0, 6).map((index) -> next(client)).toArray()).containsExactly(3, 4, 4, 5, 6, 6);
		}
	}

	@Test
	void reorderedEventsComeAfterTheNextOneOrAfterASecond() {
		try (GatewayClient client = client()) {
			start(Fault.of(FaultKind.REORDER_EVENTS).with("every", 2));
			say(1, 4);
			assertThat(List.of(next(client), next(client), next(client))).containsExactly(3, 5, 4);
			assertThat(millisUntil(() -> client.pending() > 0)).isGreaterThanOrEqualTo(1_000);
			assertThat(next(client)).isEqualTo(6);
		}
	}

	@Test
	void aGuildInAnOutageIsGoneWithoutBeingLeft() {
		String guildId = Snowflake.toString(this.emulator.guild("Emulator").id());
		try (GatewayClient client = client()) {
			this.emulator.faults().outage(this.emulator.guild("Emulator"), true);
			JsonNode deleted = client.await("GUILD_DELETE");
			assertThat(deleted.toString()).isEqualTo("{\"id\":\"" + guildId + "\",\"unavailable\":true}");
			say(1, 1);
			try (GatewayClient other = GatewayClient.connect(this.emulator)) {
				other.await(10);
				this.time.advanceTimeBy(Duration.ofSeconds(6));
				other.send(2, GatewayClient.identification(this.emulator.token(), Intent.GUILDS.mask()));
				assertThat(other.await("READY").at("/guilds/0/unavailable").booleanValue()).isTrue();
				assertThat(other.await("GUILD_DELETE").path("unavailable").booleanValue()).isTrue();
			}
			this.emulator.faults().outage(this.emulator.guild("Emulator"), false);
			JsonNode created = client.next();
			assertThat(Json.text(created, "t")).isEqualTo("GUILD_CREATE");
			assertThat(created.at("/d/name").asString()).isEqualTo("Emulator");
			say(2, 2);
			assertThat(Json.text(client.await("MESSAGE_CREATE"), "content")).isEmpty();
		}
	}

	@Test
	void anOutageEndsWhenTheLastOfSeveralEnds() {
		try (GatewayClient client = client()) {
			ActiveFault one = start(FaultKind.GUILD_OUTAGE);
			ActiveFault other = start(FaultKind.GUILD_OUTAGE);
			client.await("GUILD_DELETE");
			one.clear();
			assertThat(one.isOn()).isFalse();
			assertThat(other.isOn()).isTrue();
			this.emulator.faults().requestHeartbeat();
			assertThat(Json.number(client.next(), "op")).isEqualTo(1);
			other.clear();
			client.await("GUILD_CREATE");
		}
	}

	@Test
	void aFaultBeginsAfterSoManyEvents() {
		try (GatewayClient client = client()) {
			ActiveFault close = start(Fault.of(FaultKind.CLOSE).with("code", 4008).afterEvents(3));
			say(1, 2);
			assertThat(this.emulator.faults().active()).containsExactly(close);
			say(3, 3);
			assertThat(client.awaitClose()).isEqualTo(4008);
			assertThat(client.pending()).isEqualTo(3);
			assertThat(this.emulator.faults().active()).isEmpty();
		}
	}

	@Test
	void aFaultBeginsAndEndsAtItsTime() {
		try (GatewayClient client = client()) {
			ActiveFault refused = start(
					Fault.of(FaultKind.NO_HEARTBEAT_ACKS).after(Duration.ofSeconds(5)).lasting(Duration.ofSeconds(10)));
			this.time.advanceTimeBy(Duration.ofMillis(4_999));
			assertThat(refused.isOn()).isFalse();
			this.time.advanceTimeBy(Duration.ofMillis(1));
			assertThat(refused.isOn()).isTrue();
			client.send(1, null);
			await().atMost(LONGEST).until(() -> received() == 2);
			this.time.advanceTimeBy(Duration.ofSeconds(10));
			assertThat(refused.isOn()).isFalse();
			client.send(1, null);
			client.await(11);
			assertThat(client.pending()).isZero();
		}
	}

	private JsonNode connections() {
		return RestClient.of(this.emulator.pageUrl() + "emulator", "").get("/connections").json().path("connections");
	}

	private int received() {
		return connections().at("/0/received").asInt();
	}

	@Test
	void aScheduledFaultCanBeTakenBack() {
		try (GatewayClient client = client()) {
			ActiveFault cut = start(Fault.of(FaultKind.CUT).after(Duration.ofSeconds(5)));
			cut.clear();
			ActiveFault counted = start(Fault.of(FaultKind.CUT).afterEvents(1));
			this.emulator.faults().clear();
			this.time.advanceTimeBy(Duration.ofSeconds(6));
			say(1, 1);
			client.await("MESSAGE_CREATE");
			assertThat(client.isOpen()).isTrue();
			assertThat(counted.isOn()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "CUT", "CLOSE", "RECONNECT", "INVALID_SESSION", "HEARTBEAT_REQUEST", "CUT_AFTER" })
	void aFaultCanHappenToOneShardAlone(FaultKind kind) {
		try (GatewayClient zero = client(0, 2); GatewayClient one = client(1, 2)) {
			start(Fault.of(kind).onShard(1));
			switch (kind) {
				case CUT -> assertThat(one.awaitClose()).isEqualTo(-1);
				case CLOSE -> assertThat(one.awaitClose()).isEqualTo(4000);
				case RECONNECT -> one.await(7);
				case INVALID_SESSION -> one.await(9);
				case HEARTBEAT_REQUEST -> one.await(1);
				default -> {
					this.emulator.faults().dispatch("LONG", "{\"text\":\"" + "x".repeat(200) + "\"}");
					await().atMost(LONGEST).until(() -> connections().size() == 1);
					assertThat(connections().path(0).path("shard").path(0).intValue()).isZero();
					zero.await("LONG");
				}
			}
			zero.send(1, null);
			assertThat(Json.number(zero.next(), "op")).isEqualTo(11);
		}
	}

	@Test
	void aLastingFaultCanConcernOneShardAlone() {
		try (GatewayClient zero = client(0, 2); GatewayClient one = client(1, 2)) {
			start(Fault.of(FaultKind.LOSE_EVENTS).with("every", 1).onShard(1));
			ActiveFault stall = start(Fault.of(FaultKind.STALL).onShard(0));
			this.emulator.faults().dispatch("TEST", "{}");
			one.send(1, null);
			assertThat(Json.number(one.next(), "op")).isEqualTo(11);
			assertThat(zero.pending()).isZero();
			stall.clear();
			zero.await("TEST");
		}
	}

	@Test
	void theResumeHostCanBeDownWhileTheOtherIsNot() {
		try (GatewayClient client = client()) {
			start(FaultKind.REFUSE_RESUMES);
			String resume = this.emulator.gatewayUrl() + "/resume" + GatewayClient.QUERY;
			assertThat(isRefused(resume)).isTrue();
			try (GatewayClient other = GatewayClient.connect(this.emulator)) {
				other.await(10);
			}
			this.emulator.faults().clear();
			try (GatewayClient other = GatewayClient.connect(resume)) {
				other.await(10);
			}
			assertThat(client.isOpen()).isTrue();
		}
	}

	private static boolean isRefused(String uri) {
		try (GatewayClient client = GatewayClient.connect(uri)) {
			return client.awaitClose() == -1;
		}
		catch (CompletionException ex) {
			return true;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "user", "shared", "global" })
	void rateLimitsOfEachScopeAreAnswered(String scope) {
		start(Fault.of(FaultKind.REST_RATE_LIMIT).with("scope", scope).with("retry_after_ms", 2_500));
		Answer answer = this.rest.get("/users/@me");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.json().path("retry_after").doubleValue()).isEqualTo(2.5);
		assertThat(answer.json().path("global").booleanValue()).isEqualTo(scope.equals("global"));
		assertThat(answer.header("Retry-After")).isEqualTo("3");
		assertThat(answer.header("X-RateLimit-Scope")).isEqualTo(scope);
		assertThat(answer.header("X-RateLimit-Global")).isEqualTo(scope.equals("global") ? "true" : "");
		assertThat(this.rest.get("/users/@me").status()).isEqualTo(200);
	}

	@Test
	void cloudflareAnswersWithAPageAndWithoutTheHeadersOfALimit() {
		start(Fault.of(FaultKind.REST_RATE_LIMIT).with("scope", "cloudflare").with("retry_after_ms", 60_000));
		Answer answer = this.rest.get("/users/@me");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(answer.body()).contains("Error 1015");
		assertThat(answer.header("Retry-After")).isEqualTo("60");
		assertThat(answer.response().headers().map().keySet()).noneMatch((name) -> name.startsWith("x-ratelimit"));
	}

	@Test
	void errorsComeForSomeRequestsAndSoManyTimes() {
		start(Fault.of(FaultKind.REST_ERROR)
			.with("status", 500)
			.with("times", 2)
			.with("method", "POST")
			.with("path", "/channels/"));
		String path = "/channels/" + this.emulator.channelId("general");
		assertThat(this.rest.get(path).status()).isEqualTo(200);
		assertThat(this.rest.post("/users/@me/channels", "{\"recipient_id\":\"1\"}").status()).isNotEqualTo(500);
		assertThat(this.rest.post(path + "/messages", "{\"content\":\"a\"}").status()).isEqualTo(500);
		assertThat(this.rest.post(path + "/messages", "{\"content\":\"b\"}").status()).isEqualTo(500);
		assertThat(this.emulator.messages("general")).isEmpty();
		assertThat(this.rest.post(path + "/messages", "{\"content\":\"c\"}").status()).isEqualTo(200);
		assertThat(this.emulator.faults().active()).isEmpty();
	}

	@Test
	void errorsComeUntilTheyAreCleared() {
		start(Fault.of(FaultKind.REST_HTML).with("times", 0));
		for (int count = 0; count < 5; count++) {
			assertThat(this.rest.get("/users/@me").body()).contains("<title>502</title>");
		}
		this.emulator.faults().clear();
		assertThat(this.rest.get("/users/@me").status()).isEqualTo(200);
	}

	@Test
	void anAnswerCanEndTooEarlyAlthoughTheRequestWasCarriedOut() {
		start(FaultKind.REST_TRUNCATED);
		String path = "/channels/" + this.emulator.channelId("general") + "/messages";
		assertFails(() -> this.rest.post(path, "{\"content\":\"half\"}"));
		start(FaultKind.REST_CUT);
		assertFails(() -> this.rest.post(path, "{\"content\":\"none\"}"));
		assertThat(this.emulator.messages("general")).extracting(EmulatedMessage::content)
			.containsExactly("half", "none");
		assertThat(this.rest.post(path, "{\"content\":\"whole\"}").status()).isEqualTo(200);
	}

	private static void assertFails(Runnable call) {
		try {
			call.run();
		}
		catch (AssertionError ex) {
			assertThat(ex.getCause()).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
			return;
		}
		throw new AssertionError("The call came back whole");
	}

	@Test
	void answersCanBeLate() throws InterruptedException {
		start(Fault.of(FaultKind.REST_LATENCY).with("ms", 3_000));
		List<Answer> answers = new ArrayList<>();
		Thread caller = new Thread(() -> answers.add(this.rest.get("/users/@me")));
		caller.start();
		assertThat(millisUntil(() -> !caller.isAlive())).isGreaterThanOrEqualTo(3_000);
		caller.join();
		assertThat(answers.get(0).status()).isEqualTo(200);
	}

	@Test
	void theSameSeedGivesTheSameFaults() {
		List<String> first = random(17);
		assertThat(random(17)).isEqualTo(first).hasSize(200);
		assertThat(random(18)).isNotEqualTo(first);
		assertThat(first).anyMatch((fault) -> fault.startsWith("cut "))
			.anyMatch((fault) -> fault.startsWith("rest-rate-limit "))
			.noneMatch((fault) -> fault.contains("code=4004") || fault.contains("code=4014"));
	}

	private List<String> random(long seed) {
		List<String> faults = this.emulator.faults()
			.startRandom(seed, 200, Duration.ofSeconds(1))
			.stream()
			.map((fault) -> fault.fault().toString())
			.toList();
		this.emulator.faults().clear();
		return faults;
	}

	@Test
	void faultsAtRandomComeInTime() {
		this.emulator.faults().startRandom(3, 20, Duration.ofSeconds(1), FaultKind.REST_ERROR, FaultKind.STALL);
		assertThat(this.emulator.faults().active()).hasSize(20)
			.extracting((fault) -> fault.fault().kind())
			.containsOnly(FaultKind.REST_ERROR, FaultKind.STALL);
		this.time.advanceTimeBy(Duration.ofSeconds(60));
		assertThat(this.emulator.faults().active()).isEmpty();
	}

	@Test
	void whatCannotBeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(FaultKind.SLOW).with("bytes_per_second", 0))
			.withMessageContaining("bytes_per_second must be a whole number from 1");
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(FaultKind.REST_RATE_LIMIT).with("scope", "all"))
			.withMessageContaining("must be one of user, shared, global, cloudflare");
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(FaultKind.CUT).with("within_frame", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(FaultKind.CUT).afterEvents(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(FaultKind.CUT).after(Duration.ofSeconds(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> FaultKind.of("nonsense"));
		for (int count = 0; count < 1_000; count++) {
			start(Fault.of(FaultKind.CUT).after(Duration.ofHours(1)));
		}
		assertThatIllegalStateException().isThrownBy(() -> start(FaultKind.CUT)).withMessageContaining("clear some");
	}

}
