package io.github.discordspring.autoconfigure;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What the properties of interactions and webhook events over HTTP do, and which mistakes
 * in them end the start.
 */
@Timeout(180)
@ExtendWith(OutputCaptureExtension.class)
class HttpEndpointPropertiesTests extends BotTests {

	private static final String PATH = "discord.interactions.http.path=/discord/interactions";

	private static final String EVENTS = "discord.webhook-events.path=/discord/events";

	private static final String PING = "{\"version\":1,\"type\":1,\"id\":\"1\",\"application_id\":\"5\",\"token\":\"t\"}";

	private static final String EVENT_PING = "{\"version\":1,\"type\":0,\"application_id\":\"5\"}";

	private final KeyPair key = keyPair();

	private static KeyPair keyPair() {
		try {
			return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String publicKey() {
		EdECPublicKey publicKey = (EdECPublicKey) this.key.getPublic();
		BigInteger y = publicKey.getPoint().getY();
		BigInteger point = publicKey.getPoint().isXOdd() ? y.setBit(255) : y;
		byte[] bytes = new byte[32];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = point.shiftRight(8 * i).byteValue();
		}
		return HexFormat.of().formatHex(bytes);
	}

	private void run(WebApplicationType stack, String... properties) {
		List<String> all = new ArrayList<>(
				List.of("server.port=0", "server.address=127.0.0.1", "discord.token=" + this.emulator.token(),
						"discord.rest.base-url=" + this.emulator.restBaseUrl(), "discord.gateway.enabled=false"));
		all.addAll(Arrays.asList(properties));
		this.application = new SpringApplicationBuilder(Application.class).web(stack)
			.properties(all.toArray(String[]::new))
			.run();
	}

	private int send(String path, String body, Instant signedAt) {
		try {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			String timestamp = Long.toString(signedAt.getEpochSecond());
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.key.getPrivate());
			signature.update(timestamp.getBytes(StandardCharsets.US_ASCII));
			signature.update(bytes);
			URI address = URI.create(
					"http://127.0.0.1:" + this.application.getEnvironment().getProperty("local.server.port") + path);
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(address)
					.timeout(Duration.ofSeconds(60))
					.header("Content-Type", "application/json")
					.header("X-Signature-Timestamp", timestamp)
					.header("X-Signature-Ed25519", HexFormat.of().formatHex(signature.sign()))
					.POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "SERVLET", "REACTIVE" })
	void eachEndpointHasAPathASizeAndATolerance(WebApplicationType stack) {
		run(stack, "discord.public-key=" + publicKey(), PATH, EVENTS, "discord.interactions.http.max-body-size=200B",
				"discord.interactions.http.timestamp-tolerance=1h", "discord.webhook-events.max-body-size=300B",
				"discord.webhook-events.timestamp-tolerance=2h");
		Instant now = Instant.now();
		assertThat(send("/discord/interactions", PING + " ".repeat(200 - PING.length()), now)).isEqualTo(200);
		assertThat(send("/discord/interactions", PING + " ".repeat(201 - PING.length()), now)).isEqualTo(413);
		assertThat(send("/discord/interactions", PING, now.minusSeconds(3000))).isEqualTo(200);
		assertThat(send("/discord/interactions", PING, now.minusSeconds(4200))).isEqualTo(401);
		assertThat(send("/discord/events", EVENT_PING + " ".repeat(300 - EVENT_PING.length()), now)).isEqualTo(204);
		assertThat(send("/discord/events", EVENT_PING + " ".repeat(301 - EVENT_PING.length()), now)).isEqualTo(413);
		assertThat(send("/discord/events", EVENT_PING, now.minusSeconds(6600))).isEqualTo(204);
		assertThat(send("/discord/events", EVENT_PING, now.minusSeconds(7800))).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SERVLET", "REACTIVE" })
	void byDefaultThereIsNoEndpoint(WebApplicationType stack) {
		run(stack, "discord.interactions.http.path=");
		assertThat(send("/discord/interactions", PING, Instant.now())).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { PATH, EVENTS })
	void aPathNeedsAKey(String path, CapturedOutput output) {
		assertThatException().isThrownBy(() -> run(WebApplicationType.REACTIVE, path));
		assertThat(output).contains("The property discord.public-key is not set, but " + path.split("=", 2)[0] + " is")
			.contains("Copy the \"Public Key\" from the page \"General Information\"");
	}

	@ParameterizedTest
	@CsvSource({ "0123, it must have 64 hexadecimal digits", "MTIzNDU2Nzg5.GhTyEs.secret, it must have 64 hexadecimal",
			"0200000000000000000000000000000000000000000000000000000000000000, its 64 digits are no key of Ed25519" })
	void whatIsNoKeyIsNotShown(String value, String problem, CapturedOutput output) {
		assertThatException().isThrownBy(() -> run(WebApplicationType.SERVLET, PATH, "discord.public-key=" + value));
		assertThat(output).contains("The property discord.public-key is no public key: " + problem)
			.contains("It is neither the token nor the client secret")
			.doesNotContain(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { PATH, EVENTS })
	void aPathNeedsAWebServer(String path, CapturedOutput output) {
		assertThatException().isThrownBy(() -> run(WebApplicationType.NONE, path, "discord.public-key=" + publicKey()));
		assertThat(output)
			.contains("The property " + path.split("=", 2)[0] + " is set, but the application has no web server")
			.contains("spring-boot-starter-webflux or spring-boot-starter-webmvc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "discord.interactions.http.path=interactions", "discord.interactions.http.path=/a/{b}",
			"discord.webhook-events.path=/**", "discord.webhook-events.path=/discord/interactions",
			"discord.interactions.http.max-body-size=0", "discord.webhook-events.max-body-size=1GB",
			"discord.interactions.http.timestamp-tolerance=0s", "discord.webhook-events.timestamp-tolerance=-1s" })
	void aWrongValueIsNamed(String property, CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> run(WebApplicationType.REACTIVE, PATH, "discord.public-key=" + publicKey(), property));
		assertThat(output).contains("APPLICATION FAILED TO START").contains(property.split("=", 2)[0]);
	}

	@Test
	void withoutAPathNoKeyIsNeeded() {
		assertThatNoException().isThrownBy(() -> run(WebApplicationType.NONE, "discord.public-key="));
	}

}
