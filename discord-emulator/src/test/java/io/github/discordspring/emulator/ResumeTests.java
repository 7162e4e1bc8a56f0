package io.github.discordspring.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for sessions that outlive their connections, and for the faults of the gateway.
 */
class ResumeTests extends VirtualTimeSupport {

	private static final int INTENTS = Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask()
			| Intent.MESSAGE_CONTENT.mask();

	@Test
	void aConnectionThatIsCutAgainAndAgainLosesNothing() {
		GatewayClient client = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(client.awaitReady(), "session_id");
		EmulatedUser alice = this.emulator.user("alice");
		List<String> received = new ArrayList<>();
		int sequence = client.lastSequence();
		for (int cut = 0; cut < 10; cut++) {
			for (int number = 0; number < 100; number++) {
				alice.says("general", Integer.toString(cut * 100 + number));
			}
			for (int number = 0; number < 30; number++) {
				received.add(Json.text(client.await("MESSAGE_CREATE"), "content"));
			}
			sequence = client.lastSequence();
			if (cut % 2 == 0) {
				this.emulator.faults().disconnect();
				assertThat(client.awaitClose()).isEqualTo(-1);
			}
			else {
				this.emulator.faults().disconnectWithinFrame();
				// The JDK's client does not always tell of an end within a frame
				client.close();
			}
			client = resume(session, sequence);
			JsonNode payload = client.next();
			while (!Json.text(payload, "t").equals("RESUMED")) {
				received.add(Json.text(payload.path("d"), "content"));
				payload = client.next();
			}
		}
		client.close();
		assertThat(received).containsExactlyElementsOf(IntStream.range(0, 1000).mapToObj(Integer::toString).toList());
	}

	@Test
	void aFrameIsCutInTheMiddle() throws IOException {
		try (Socket socket = connectAndTakeHello()) {
			this.emulator.faults().disconnectWithinFrame();

			byte[] rest = socket.getInputStream().readAllBytes();
			int announced = (rest[2] & 0xFF) << 8 | rest[3] & 0xFF;
			assertThat(rest[0] & 0xFF).isEqualTo(0x81);
			assertThat(rest.length - 4).isPositive().isLessThan(announced);
		}
	}

	@Test
	void aConnectionIsCutAfterSoManyBytes() throws IOException {
		try (Socket socket = connectAndTakeHello()) {
			this.emulator.faults().disconnectAfter(10);
			this.emulator.faults().requestHeartbeat();

			byte[] rest = socket.getInputStream().readAllBytes();
			assertThat(rest).hasSize(10);
			assertThat(rest[1]).as("the length announced").isGreaterThan((byte) 10);
		}
	}

	/**
	 * A bare socket, because the JDK's client does not always tell of an end within a
	 * frame.
	 */
	private Socket connectAndTakeHello() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.emulator.port());
		socket.setSoTimeout(10_000);
		socket.getOutputStream()
			.write(("GET /gateway?v=10&encoding=json HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
					+ "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
					+ "Sec-WebSocket-Version: 13\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		InputStream in = socket.getInputStream();
		StringBuilder hello = new StringBuilder();
		while (!hello.toString().endsWith("}}")) {
			hello.append((char) in.read());
		}
		return socket;
	}

	@Test
	void aResumedSessionGoesOnWithNewEvents() {
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		first.close();
		this.emulator.user("alice").says("general", "meanwhile");
		try (GatewayClient second = resume(session, first.lastSequence())) {
			assertThat(Json.text(second.await("MESSAGE_CREATE"), "content")).isEqualTo("meanwhile");
			second.await("RESUMED");
			int sequence = second.lastSequence();
			this.emulator.user("alice").says("general", "now");
			assertThat(Json.text(second.await("MESSAGE_CREATE"), "content")).isEqualTo("now");
			assertThat(second.lastSequence()).isEqualTo(sequence + 1);
		}
	}

	@Test
	void whoLosesResumedAndResumesAgainFindsNoGap() {
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		int sequence = first.lastSequence();
		first.close();
		GatewayClient second = resume(session, sequence);
		second.await("RESUMED");
		second.close();
		this.emulator.user("alice").says("general", "meanwhile");

		try (GatewayClient third = resume(session, sequence)) {
			assertThat(third.next().path("s").intValue()).isEqualTo(sequence + 1);
			assertThat(third.next().path("s").intValue()).isEqualTo(sequence + 2);
			assertThat(third.next().path("s").intValue()).isEqualTo(sequence + 3);
		}
	}

	@Test
	void anUnknownSessionIsInvalidAndTheSameSocketMayIdentify() {
		try (GatewayClient client = resume("0123456789abcdef0123456789abcdef", 1)) {
			assertThat(client.await(9).path("d").booleanValue(true)).isFalse();
			client.send(2, GatewayClient.identification(this.emulator.token(), INTENTS));
			client.awaitReady();
		}
	}

	@Test
	void aSequenceThatNeverWasIsRefused() {
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		first.close();
		try (GatewayClient second = resume(session, first.lastSequence() + 1)) {
			assertThat(second.awaitClose()).isEqualTo(4007);
		}
	}

	@Test
	void eventsThatAreNoLongerKeptEndTheSession() {
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		first.close();
		for (int count = 0; count < 10_001; count++) {
			this.emulator.faults().dispatch("TEST", "{}");
		}
		try (GatewayClient second = resume(session, first.lastSequence())) {
			assertThat(second.await(9).path("d").booleanValue(true)).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1000, 1001 })
	void aSessionThatItsClientEndedIsGone(int code) {
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		first.close(code);
		assertThat(first.awaitClose()).isEqualTo(code);
		try (GatewayClient second = resume(session, first.lastSequence())) {
			second.await(9);
		}
		assertThat(this.emulator.isBotConnected()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4000, 4900 })
	void aSessionStaysWithAnyOtherCode(int code) {
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		first.close(code);
		assertThat(first.awaitClose()).isEqualTo(code);
		try (GatewayClient second = resume(session, first.lastSequence())) {
			second.await("RESUMED");
		}
	}

	@Test
	void aSessionDoesNotWaitForEver() {
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		first.close(4000);
		first.awaitClose();
		await().until(() -> !this.emulator.isBotConnected());
		this.time.advanceTimeBy(Duration.ofMinutes(3));
		try (GatewayClient second = resume(session, first.lastSequence())) {
			second.await(9);
		}
	}

	@Test
	void aSecondConnectionTakesTheSessionOver() {
		try (GatewayClient first = GatewayClient.identify(this.emulator, INTENTS)) {
			String session = Json.text(first.awaitReady(), "session_id");
			try (GatewayClient second = resume(session, first.lastSequence())) {
				second.await("RESUMED");
				assertThat(first.awaitClose()).isEqualTo(4000);
				this.emulator.user("alice").says("general", "who hears?");
				second.await("MESSAGE_CREATE");
			}
		}
	}

	@Test
	void aResumeIsNotCountedAsAnIdentify() {
		RestClient rest = RestClient.of(this.emulator);
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		first.close();
		try (GatewayClient second = resume(session, first.lastSequence())) {
			second.await("RESUMED");
			JsonNode limit = rest.get("/gateway/bot").json().path("session_start_limit");
			assertThat(Json.number(limit, "total") - Json.number(limit, "remaining")).isEqualTo(1);
		}
	}

	@Test
	void allConnectionsCanBeClosedWithACode() {
		try (GatewayClient first = GatewayClient.identify(this.emulator, INTENTS)) {
			String session = Json.text(first.awaitReady(), "session_id");
			this.emulator.faults().closeConnections(CloseCode.UNKNOWN_ERROR);
			assertThat(first.awaitClose()).isEqualTo(4000);
			try (GatewayClient second = resume(session, first.lastSequence())) {
				second.await("RESUMED");
				this.emulator.faults().closeConnections(CloseCode.SESSION_TIMED_OUT);
				assertThat(second.awaitClose()).isEqualTo(4009);
				resume(session, second.lastSequence()).await(9);
			}
		}
	}

	@Test
	void clientsCanBeAskedToReconnectAndForAHeartbeat() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, INTENTS)) {
			client.awaitReady();
			this.emulator.faults().requestHeartbeat();
			client.await(1);
			this.emulator.faults().requestReconnect();
			assertThat(client.nextText()).isEqualTo("{\"t\":null,\"s\":null,\"op\":7,\"d\":null}");
		}
	}

	@Test
	void sessionsCanBeInvalidated() {
		GatewayClient first = GatewayClient.identify(this.emulator, INTENTS);
		String session = Json.text(first.awaitReady(), "session_id");
		this.emulator.faults().invalidateSessions(true);
		assertThat(first.await(9).path("d").booleanValue(false)).isTrue();
		first.close();
		try (GatewayClient second = resume(session, first.lastSequence())) {
			second.await("RESUMED");
			this.emulator.faults().invalidateSessions(false);
			assertThat(second.await(9).path("d").booleanValue(true)).isFalse();
			resume(session, second.lastSequence()).await(9);
		}
	}

	@Test
	void heartbeatsCanStayUnanswered() {
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.await(10);
			this.emulator.faults().acknowledgeHeartbeats(false);
			client.send(1, null);
			client.send(6, Json.object().put("token", this.emulator.token()).put("session_id", "").put("seq", 1));
			assertThat(Json.number(client.next(), "op")).isEqualTo(9);
			this.emulator.faults().acknowledgeHeartbeats(true);
			client.send(1, null);
			assertThat(Json.number(client.next(), "op")).isEqualTo(11);
		}
	}

	@Test
	void newConnectionsCanBeRefused() {
		this.emulator.faults().acceptConnections(false);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> GatewayClient.connect(this.emulator));
		this.emulator.faults().clear();
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.await(10);
		}
	}

	@Test
	void clientsCanBeSentUnknownEventsAndNoJson() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, 0)) {
			client.await("READY");
			this.emulator.faults().dispatch("NO_SUCH_EVENT", "{\"answer\":42}");
			assertThat(client.nextText()).isEqualTo("{\"t\":\"NO_SUCH_EVENT\",\"s\":2,\"op\":0,\"d\":{\"answer\":42}}");
			this.emulator.faults().sendText("{garbage");
			assertThat(client.nextText()).isEqualTo("{garbage");
		}
	}

	private GatewayClient resume(String session, int sequence) {
		GatewayClient client = GatewayClient.connect(this.emulator.gatewayUrl() + "/resume" + GatewayClient.QUERY);
		client.await(10);
		client.send(6,
				Json.object().put("token", this.emulator.token()).put("session_id", session).put("seq", sequence));
		return client;
	}

}
