package io.github.discordspring.rest;

import java.time.Duration;

import io.github.discordspring.model.user.User;
import io.github.discordspring.rest.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a method of an HTTP service interface may return.
 */
class DiscordExchangeAdapterTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private final TestServer server = new TestServer();

	private final Routes routes = DiscordRestClient
		.proxyFactory(DiscordRestClient.builder()
			.baseUrl(this.server.url())
			.exchange(ConnectionProvider.newConnection(), new StatisticsRecorder(System::nanoTime)))
		.createClient(Routes.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void anEntityHasStatusHeadersAndBody() {
		this.server.otherwise(Reply.json(201, Samples.USER, "X-Test", "yes"));

		ResponseEntity<User> entity = this.routes.user(1, "t").block(WAIT);

		assertThat(entity).isNotNull();
		assertThat(entity.getStatusCode().value()).isEqualTo(201);
		assertThat(entity.getHeaders().getFirst("X-Test")).isEqualTo("yes");
		assertThat(entity.getBody()).extracting(User::username).isEqualTo("Nelly");
	}

	@Test
	void anEntityMayHoldAList() {
		this.server.otherwise(Reply.json(200, Samples.list(Samples.USER)));

		ResponseEntity<Flux<User>> entity = this.routes.users(1, "t").block(WAIT);

		assertThat(entity).isNotNull();
		assertThat(entity.getBody().count().block(WAIT)).isEqualTo(2);
	}

	@Test
	void withoutABodyStatusAndHeadersAreLeft() {
		this.server.otherwise(Reply.of(204, "X-Test", "yes"));

		ResponseEntity<Void> entity = this.routes.delete(1, "t").block(WAIT);
		HttpHeaders headers = this.routes.headers(1, "t").block(WAIT);

		assertThat(entity).isNotNull();
		assertThat(entity.getStatusCode().value()).isEqualTo(204);
		assertThat(headers).isNotNull();
		assertThat(headers.getFirst("X-Test")).isEqualTo("yes");
	}

	@Test
	void aMethodMayBlock() {
		this.server.otherwise(Reply.json(200, Samples.USER));

		assertThat(this.routes.blocking(1, "t").username()).isEqualTo("Nelly");
	}

	interface Routes {

		@GetExchange("/webhooks/{webhookId}/{webhookToken}/user")
		Mono<ResponseEntity<User>> user(@PathVariable long webhookId, @PathVariable String webhookToken);

		@GetExchange("/webhooks/{webhookId}/{webhookToken}/users")
		Mono<ResponseEntity<Flux<User>>> users(@PathVariable long webhookId, @PathVariable String webhookToken);

		@DeleteExchange("/webhooks/{webhookId}/{webhookToken}")
		Mono<ResponseEntity<Void>> delete(@PathVariable long webhookId, @PathVariable String webhookToken);

		@GetExchange("/webhooks/{webhookId}/{webhookToken}")
		Mono<HttpHeaders> headers(@PathVariable long webhookId, @PathVariable String webhookToken);

		@GetExchange("/webhooks/{webhookId}/{webhookToken}")
		User blocking(@PathVariable long webhookId, @PathVariable String webhookToken);

	}

}
