package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GatewayOptionsTests {

	@Test
	void everyOptionIsKept() {
		IdentifyProperties properties = new IdentifyProperties("plan9", "mine", "mine");
		GatewayOptions options = builder().intents(5)
			.url(URI.create("ws://localhost"))
			.encoding(Encoding.JSON)
			.compression(Compression.NONE)
			.shardCount(4)
			.shardIds(List.of(3, 1, 3))
			.maxFrameSize(DataSize.ofMegabytes(1))
			.maxPending(7)
			.maxPause(Duration.ofSeconds(8))
			.connectTimeout(Duration.ofSeconds(9))
			.identifyProperties(properties)
			.largeThreshold(250)
			.closeOnStop(CloseOnStop.END)
			.stopTimeout(Duration.ofSeconds(10))
			.resumeOnStart(true)
			.build();

		assertThat(options.token().value()).isEqualTo("token");
		assertThat(options.intents().getAsInt()).isEqualTo(5);
		assertThat(options.url()).hasToString("ws://localhost");
		assertThat(options.encoding()).isEqualTo(Encoding.JSON);
		assertThat(options.compression()).isEqualTo(Compression.NONE);
		assertThat(options.shardCount()).isEqualTo(4);
		assertThat(options.shardIds()).containsExactly(1, 3);
		assertThat(options.maxFrameSize()).isEqualTo(DataSize.ofMegabytes(1));
		assertThat(options.maxPending()).isEqualTo(7);
		assertThat(options.maxPause()).hasSeconds(8);
		assertThat(options.connectTimeout()).hasSeconds(9);
		assertThat(options.identifyProperties()).isEqualTo(properties);
		assertThat(options.largeThreshold()).isEqualTo(250);
		assertThat(options.closeOnStop()).isEqualTo(CloseOnStop.END);
		assertThat(options.stopTimeout()).hasSeconds(10);
		assertThat(options.resumeOnStart()).isTrue();
	}

	@ParameterizedTest
	@MethodSource
	void whatIsOutOfRangeIsRefusedByName(String property, UnaryOperator<GatewayOptionsBuilder> wrong) {
		GatewayOptionsBuilder builder = wrong.apply(builder());
		assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(property);
	}

	static Stream<Arguments> whatIsOutOfRangeIsRefusedByName() {
		return Stream.of(wrong("discord.token", (builder) -> builder.token(new Secret(" "))),
				wrong("discord.gateway.url", (builder) -> builder.url(URI.create("https://discord.com"))),
				wrong("discord.sharding.count", (builder) -> builder.shardCount(-1)),
				wrong("discord.sharding.ids", (builder) -> builder.shardIds(List.of(-1))),
				wrong("discord.sharding.ids", (builder) -> builder.shardCount(2).shardIds(List.of(2))),
				wrong("discord.sharding.bucket",
						(builder) -> builder.shardIds(List.of(1)).shardBucket(new ShardBucket(1, 2))),
				wrong("discord.sharding.bucket", (builder) -> builder.shardCount(2).shardBucket(new ShardBucket(1, 3))),
				wrong("discord.gateway.max-frame-size", (builder) -> builder.maxFrameSize(DataSize.ofBytes(0))),
				wrong("discord.gateway.max-frame-size", (builder) -> builder.maxFrameSize(DataSize.ofGigabytes(2))),
				wrong("discord.listener.max-pending", (builder) -> builder.maxPending(0)),
				wrong("discord.gateway.large-threshold", (builder) -> builder.largeThreshold(49)),
				wrong("discord.gateway.large-threshold", (builder) -> builder.largeThreshold(251)),
				wrong("discord.gateway.max-pause", (builder) -> builder.maxPause(Duration.ZERO)),
				wrong("discord.gateway.connect-timeout", (builder) -> builder.connectTimeout(Duration.ofSeconds(-1))),
				wrong("discord.gateway.stop-timeout", (builder) -> builder.stopTimeout(Duration.ZERO)));
	}

	private static Arguments wrong(String property, UnaryOperator<GatewayOptionsBuilder> wrong) {
		return Arguments.of(property, wrong);
	}

	private static GatewayOptionsBuilder builder() {
		return GatewayOptions.builder().token(new Secret("token"));
	}

}
