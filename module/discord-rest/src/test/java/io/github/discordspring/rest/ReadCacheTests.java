package io.github.discordspring.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageSearchQuery;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.TestServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class ReadCacheTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private final TestServer server = new TestServer().otherwise(Reply.json(200, Samples.MEMBER, "X-Test", "yes"));

	private CacheManager caches = new ConcurrentMapCacheManager();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void withoutItEachCallAsksDiscord() {
		try (DiscordRestClient client = builder().build()) {
			client.guilds().getGuildMember(1, 2).block(WAIT);
			client.guilds().getGuildMember(1, 2).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void aHitHasTheShapeOfAMiss() {
		try (DiscordRestClient client = cached(Duration.ofMinutes(1))) {
			DiscordResponse<Member> miss = DiscordResponse.of(client.guilds().getGuildMember(1, 2)).block(WAIT);
			DiscordResponse<Member> hit = DiscordResponse.of(client.guilds().getGuildMember(1, 2)).block(WAIT);

			assertThat(this.server.requests).hasSize(1);
			assertThat(hit.body()).isEqualTo(miss.body());
			assertThat(hit.rawBody()).isEqualTo(miss.rawBody());
			assertThat(hit.status()).isEqualTo(miss.status());
			assertThat(hit.headers().getFirst("X-Test")).isEqualTo("yes");
			assertThat(hit.isCached()).isTrue();
			assertThat(miss.isCached()).isFalse();
			assertThat(client.statistics().cacheHits()).isEqualTo(1);
		}
	}

	@Test
	void membersOfTwoGuildsAreTwoThings() {
		try (DiscordRestClient client = cached(Duration.ofMinutes(1))) {
			client.guilds().getGuildMember(1, 2).block(WAIT);
			client.guilds().getGuildMember(3, 2).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void eachTokenSeesItsOwn() {
		try (DiscordRestClient client = cached(Duration.ofMinutes(1))) {
			client.guilds().getGuildMember(1, 2).block(WAIT);
			client.guilds().getGuildMember(1, 2).contextWrite(CallOptions.bearer(new Secret("other"))).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void otherKindsAreNotKept() {
		this.server.otherwise(Reply.json(200, Samples.USER));
		try (DiscordRestClient client = cached(Duration.ofMinutes(1))) {
			client.users().getUser(1).block(WAIT);
			client.users().getUser(1).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void whenItsTimeIsOverDiscordIsAskedAgain() {
		try (DiscordRestClient client = cached(Duration.ofMillis(1))) {
			client.guilds().getGuildMember(1, 2).block(WAIT);
			Mono.delay(Duration.ofMillis(20)).block(WAIT);
			client.guilds().getGuildMember(1, 2).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void whoDoesNotWantItIsNotGivenItButFillsIt() {
		try (DiscordRestClient client = cached(Duration.ofMinutes(1))) {
			client.guilds().getGuildMember(1, 2).contextWrite(CallOptions.uncached()).block(WAIT);
			client.guilds().getGuildMember(1, 2).contextWrite(CallOptions.uncached()).block(WAIT);
			client.guilds().getGuildMember(1, 2).block(WAIT);
			client.guilds().getGuildMember(1, 2).contextWrite(CallOptions.header("X-Test", "1")).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(3);
	}

	@Test
	void anErrorIsNotKept() {
		this.server.reply(Reply.json(404, "{}"));
		try (DiscordRestClient client = cached(Duration.ofMinutes(1))) {
			client.guilds().getGuildMember(1, 2).onErrorComplete().block(WAIT);
			assertThat(client.guilds().getGuildMember(1, 2).block(WAIT)).isNotNull();
		}
	}

	@Test
	void anAnswerThatIsNotReadyIsNotKept() {
		this.server.reply(Reply.json(202, "{\"code\":110000,\"documents_indexed\":0,\"retry_after\":0}"))
			.otherwise(Reply.json(200, "{\"total_results\":0,\"messages\":[]}"));
		try (DiscordRestClient client = builder().readCache(this.caches, Map.of("search", Duration.ofMinutes(1)))
			.build()) {
			assertThat(client.messages()
				.searchGuildMessages(1, MessageSearchQuery.builder().content("x").build())
				.retry(1)
				.block(WAIT)
				.totalResults()).isZero();
		}
	}

	@Test
	void theQueryIsPartOfTheQuestion() {
		this.server.otherwise(Reply.json(200, Samples.GUILD));
		try (DiscordRestClient client = builder().readCache(this.caches, Map.of("guilds", Duration.ofMinutes(1)))
			.build()) {
			client.guilds().getGuild(1, false).block(WAIT);
			client.guilds().getGuild(1, false).block(WAIT);
			client.guilds().getGuild(1, true).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void whatACallChangesIsDropped() {
		this.server.otherwise(Reply.json(200, Samples.MESSAGE));
		try (DiscordRestClient client = builder().readCache(this.caches, Map.of("messages", Duration.ofMinutes(1)))
			.build()) {
			client.messages().getChannelMessage(1, 2).block(WAIT);
			client.messages().getChannelMessage(1, 3).block(WAIT);
			client.messages().deleteMessage(1, 2).block(WAIT);
			client.messages().getChannelMessage(1, 2).block(WAIT);
			client.messages().getChannelMessage(1, 3).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(4);
	}

	@Test
	void whatIsReadWhileACallChangesItIsNotKept() {
		Reply message = Reply.json(200, Samples.MESSAGE);
		Sinks.Empty<Void> answered = Sinks.empty();
		this.server.reply((response) -> answered.asMono().then(Mono.from(message.send(response)))).otherwise(message);
		try (DiscordRestClient client = messagesCached()) {
			CompletableFuture<Message> read = client.messages().getChannelMessage(1, 2).toFuture();
			await().until(() -> this.server.requests.size() == 1);
			client.messages().deleteMessage(1, 2).block(WAIT);
			answered.tryEmitEmpty();
			assertThat(read).succeedsWithin(WAIT);
			client.messages().getChannelMessage(1, 2).block(WAIT);
			client.messages().getChannelMessage(1, 2).block(WAIT);
		}
		assertThat(this.server.requests).extracting(Request::method).containsExactly("GET", "DELETE", "GET");
	}

	@Test
	void whatACallChangesWhileItIsBeingKeptIsNotKept() {
		this.server.otherwise(Reply.json(200, Samples.MESSAGE));
		AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {
		});
		this.caches = new ConcurrentMapCacheManager() {

			@Override
			protected Cache createConcurrentMapCache(String name) {
				return new ConcurrentMapCache(name) {

					@Override
					public void put(Object key, Object value) {
						meanwhile.get().run();
						super.put(key, value);
					}

				};
			}

		};
		try (DiscordRestClient client = messagesCached()) {
			meanwhile.set(() -> client.messages().deleteMessage(1, 2).block(WAIT));
			client.messages().getChannelMessage(1, 2).block(WAIT);
			client.messages().getChannelMessage(1, 2).block(WAIT);
		}
		assertThat(this.server.requests).extracting(Request::method).containsExactly("GET", "DELETE", "GET", "DELETE");
	}

	@Test
	void whatHasATokenInItsPathIsNeverKept() {
		this.server.otherwise(Reply.json(200, Samples.MESSAGE));
		try (DiscordRestClient client = builder().readCache(this.caches, Map.of("messages", Duration.ofMinutes(1)))
			.build()) {
			client.webhooks().getWebhookMessage(1, new Secret("t"), 2, null).block(WAIT);
			client.webhooks().getWebhookMessage(1, new Secret("t"), 2, null).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void aCacheThatFailsIsPassedOver() {
		this.caches = new ConcurrentMapCacheManager() {

			@Override
			protected Cache createConcurrentMapCache(String name) {
				return new ConcurrentMapCache(name) {

					@Override
					protected Object lookup(Object key) {
						throw new IllegalStateException("The cache is down");
					}

					@Override
					public void put(Object key, Object value) {
						throw new IllegalStateException("The cache is down");
					}

				};
			}

		};
		try (DiscordRestClient client = cached(Duration.ofMinutes(1))) {
			assertThat(client.guilds().getGuildMember(1, 2).block(WAIT)).isNotNull();
		}
	}

	@Test
	void anAnswerCanBeKeptOutsideOfTheProcess() throws IOException, ClassNotFoundException {
		HttpHeaders headers = new HttpHeaders();
		headers.add("Content-Type", "application/json");
		CachedAnswer kept = new CachedAnswer("/q", 17, Answer.cached(200, headers, new byte[] { 1, 2 }));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(kept);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			CachedAnswer read = (CachedAnswer) in.readObject();

			assertThat(read.answer().body()).containsExactly(1, 2);
			assertThat(read.answer().headers().getFirst("content-type")).isEqualTo("application/json");
			assertThat(read.expiresAt()).isEqualTo(17);
		}
	}

	@Test
	void nonsenseIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> builder().readCache(this.caches, Map.of("members", Duration.ZERO)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> builder()
				.readCache(new ConcurrentMapCacheManager("others"), Map.of("members", Duration.ofMinutes(1)))
				.build())
			.withMessageContaining("discord-rest-members");
	}

	private DiscordRestClient cached(Duration timeToLive) {
		return builder().readCache(this.caches, Map.of("members", timeToLive)).build();
	}

	private DiscordRestClient messagesCached() {
		return builder().readCache(this.caches, Map.of("messages", Duration.ofMinutes(1))).build();
	}

	private DiscordRestClient.Builder builder() {
		return DiscordRestClient.builder()
			.baseUrl(this.server.url())
			.token(new Secret("token.of.bot"))
			.retries(0, Duration.ZERO);
	}

}
