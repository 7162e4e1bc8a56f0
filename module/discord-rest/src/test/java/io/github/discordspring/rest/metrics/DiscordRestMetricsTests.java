package io.github.discordspring.rest.metrics;

import java.time.Duration;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiscordRestMetricsTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private final DiscordEmulator emulator = DiscordEmulator.builder().start();

	private final LocalRateLimiter limiter = LocalRateLimiter.builder().build();

	private final DiscordRestClient client = client(this.limiter);

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@AfterEach
	void close() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void whatAClientDoesIsCounted() {
		new DiscordRestMetrics(this.client, this.limiter).bindTo(this.registry);
		long channel = this.emulator.guild("Emulator").addTextChannel("metrics");
		this.emulator.faults().rateLimitRest(Duration.ofMillis(50), "shared");

		this.client.messages().createMessage(channel, MessageCreateRequest.of("hi")).block(WAIT);
		this.client.messages().getChannelMessage(channel, 1).onErrorComplete().block(WAIT);

		assertThat(counter("discord.rest.requests", "outcome", "success")).isEqualTo(1);
		assertThat(counter("discord.rest.requests", "outcome", "failure")).isEqualTo(2);
		assertThat(counter("discord.rest.limited", "scope", "shared")).isEqualTo(1);
		assertThat(counter("discord.rest.limited", "scope", "user")).isZero();
		assertThat(this.registry.get("discord.rest.retries").functionCounter().count()).isZero();
		assertThat(this.registry.get("discord.rest.cache.hits").functionCounter().count()).isZero();
		assertThat(this.registry.get("discord.rest.waited").functionCounter().count()).isPositive();
		assertThat(gauge("discord.rest.in.flight")).isZero();
		assertThat(gauge("discord.rest.waiting")).isZero();
		assertThat(gauge("discord.rest.invalid")).isZero();
		assertThat(gauge("discord.rest.rate")).isNotNegative();
		assertThat(this.registry.get("discord.rest.buckets").tag("state", "open").gauge().value()).isEqualTo(2);
		assertThat(this.registry.get("discord.rest.buckets").tag("state", "exhausted").gauge().value()).isZero();
	}

	@Test
	void anotherLimiterHasNoStateThatCouldBeTold() {
		RateLimiter none = RateLimiter.none();
		try (DiscordRestClient unlimited = client(none)) {
			new DiscordRestMetrics(unlimited, none).bindTo(this.registry);

			assertThat(this.registry.find("discord.rest.waiting").gauge()).isNull();
			assertThat(gauge("discord.rest.in.flight")).isZero();
		}
	}

	private double counter(String name, String tag, String value) {
		return this.registry.get(name).tag(tag, value).functionCounter().count();
	}

	private double gauge(String name) {
		return this.registry.get(name).gauge().value();
	}

	private DiscordRestClient client(RateLimiter limiter) {
		return DiscordRestClient.builder()
			.baseUrl(this.emulator.restBaseUrl())
			.token(new Secret(this.emulator.token()))
			.rateLimiter(limiter)
			.build();
	}

}
