package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import io.github.discordspring.gateway.GatewayServer.ZstdStream;
import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One Zstandard stream over many payloads.
 */
class ZstdStreamDecompressorTests {

	private static final int LIMIT = 1 << 20;

	private final PayloadBuffer buffer = new PayloadBuffer(LIMIT);

	private final ZstdStreamDecompressor decompressor = new ZstdStreamDecompressor(this.buffer);

	private final ZstdStream stream = new ZstdStream();

	@AfterEach
	void close() {
		this.decompressor.close();
	}

	@Test
	void eachFrameIsAPayloadWhereverItsBytesLie() {
		List<DataBufferFactory> factories = List.of(new DefaultDataBufferFactory(false),
				new DefaultDataBufferFactory(true), new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT));
		long seed = new SplittableRandom().nextLong();
		SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < 300; i++) {
			byte[] payload = payload(random);
			byte[] compressed = this.stream.compress(payload);
			DataBuffer frame = factories.get(random.nextInt(factories.size()))
				.allocateBuffer(compressed.length)
				.write(compressed);

			assertThat(this.decompressor.append(frame)).isTrue();
			assertThat(Arrays.copyOf(this.buffer.bytes(), this.buffer.length())).as("seed %d, payload %d", seed, i)
				.isEqualTo(payload);
			DataBufferUtils.release(frame);
			this.buffer.clear();
		}
	}

	@Test
	void aPayloadThatFillsTheChunksExactlyIsWhole() {
		for (int chunks = 1; chunks <= 3; chunks++) {
			append(this.stream.compress(new byte[chunks << 16]));
			assertThat(this.buffer.length()).isEqualTo(chunks << 16);
			this.buffer.clear();
		}
	}

	@Test
	void aBombIsRefusedBeforeItFillsTheMemory() {
		byte[] bomb = this.stream.compress(new byte[LIMIT + 1]);
		assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> append(bomb))
			.withMessageContaining("discord.gateway.max-frame-size");
		assertThat(this.buffer.bytes()).hasSizeLessThanOrEqualTo(LIMIT);
	}

	@Test
	void damageIsNoticed() {
		assertThatExceptionOfType(MalformedPayloadException.class)
			.isThrownBy(() -> append("no zstd at all".getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining("zstd");
	}

	private static byte[] payload(SplittableRandom random) {
		byte[] bytes = new byte[random.nextInt(1, (random.nextInt(5) == 0) ? 300_000 : 3000)];
		boolean noise = random.nextBoolean();
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (noise ? random.nextInt() : 'a' + (i / 7) % 20);
		}
		return bytes;
	}

	private void append(byte[] bytes) {
		this.decompressor.append(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

}
