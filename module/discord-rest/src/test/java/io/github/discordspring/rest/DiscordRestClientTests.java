package io.github.discordspring.rest;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.rest.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DiscordRestClientTests {

	private final DiscordRestClient.Builder builder = DiscordRestClient.builder();

	@ParameterizedTest
	@ValueSource(strings = { "token", "Bot token", " token\n", "Bot  token " })
	void aTokenIsTakenWithAndWithoutItsPrefix(String token) {
		assertThat(DiscordAuthorization.bot(new Secret(token)).header()).isEqualTo("Bot token");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Bot ", "to ken", "tok\u00e4n", "Bot Bot token" })
	void whatIsNoTokenIsRefused(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.builder.token(new Secret(token)))
			.withMessageContaining("developer portal");
	}

	@ParameterizedTest
	@ValueSource(strings = { "discord.com", "ftp://discord.com", "https://discord.com/api?v=10", "https:///api",
			"https://discord.com/api#x" })
	void whatIsNoBaseUrlIsRefused(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.builder.baseUrl(url)).withMessageContaining(url);
	}

	@Test
	void nonsenseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.builder.timeout(Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> this.builder.maxWait(Duration.ofMillis(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.builder.retries(-1, Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> this.builder.retries(1, Duration.ofMillis(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.builder.maxInMemorySize(0));
	}

	@Test
	void theBaseUrlMayEndWithASlashAndHoldAPath() {
		try (TestServer server = new TestServer()) {
			server.otherwise(Reply.json(200, Samples.USER));
			try (DiscordRestClient client = this.builder.baseUrl(server.url() + "/proxy/")
				.token(new Secret("x"))
				.build()) {
				client.users().getCurrentUser().block(Duration.ofSeconds(30));
			}
			assertThat(server.requests).hasToString("[GET /api/v10/proxy/users/@me]");
		}
	}

	@Test
	void theWebClientBelowIsCustomizedInOrder() {
		try (TestServer server = new TestServer()) {
			server.otherwise(Reply.json(200, Samples.USER));
			try (DiscordRestClient client = this.builder.baseUrl(server.url())
				.token(new Secret("x"))
				.userAgent("DiscordBot (https://example.org, 1) Test")
				.webClient((webClient) -> webClient.defaultHeader("X-Test", "1"))
				.webClient((webClient) -> webClient.defaultHeader("X-Test", "2"))
				.build()) {
				client.users().getCurrentUser().block(Duration.ofSeconds(30));
			}
			assertThat(server.requests.get(0).headers().getAll("X-Test")).isEqualTo(List.of("2"));
			assertThat(server.requests.get(0).headers().get("User-Agent"))
				.isEqualTo("DiscordBot (https://example.org, 1) Test");
		}
	}

}
