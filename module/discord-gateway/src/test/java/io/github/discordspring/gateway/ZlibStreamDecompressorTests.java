package io.github.discordspring.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;

import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ZlibStreamDecompressorTests {

	private static final int LIMIT = 1 << 20;

	private static final int SMALLEST = 4096;

	private final PayloadBuffer buffer = new PayloadBuffer(LIMIT);

	private final ZlibStreamDecompressor decompressor = new ZlibStreamDecompressor(this.buffer);

	private final Deflater deflater = new Deflater();

	@Test
	void whateverTheFramesTheSamePayloadsComeOut() {
		long start = new SplittableRandom().nextLong();
		for (long seed = start; seed < start + 300; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			List<DataBufferFactory> factories = List.of(new DefaultDataBufferFactory(false),
					new DefaultDataBufferFactory(true), new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT));
			List<byte[]> payloads = new ArrayList<>();
			List<byte[]> received = new ArrayList<>();
			PayloadBuffer buffer = new PayloadBuffer(LIMIT);
			ZlibStreamDecompressor decompressor = new ZlibStreamDecompressor(buffer);
			Deflater deflater = new Deflater(random.nextInt(1, 10));
			for (int i = 0; i < 10; i++) {
				byte[] payload = payload(random);
				payloads.add(payload);
				byte[] deflated = GatewayServer.ZlibStream.deflate(deflater, payload);
				for (byte[] part : split(deflated, random)) {
					DataBuffer frame = factories.get(random.nextInt(factories.size())).wrap(part);
					boolean whole = random.nextBoolean() ? decompressor.append(frame)
							: decompressor.append(ByteBuffer.wrap(part));
					if (whole) {
						received.add(Arrays.copyOf(buffer.bytes(), buffer.length()));
						buffer.clear();
					}
					DataBufferUtils.release(frame);
				}
				if (random.nextInt(3) == 0) {
					buffer.trim();
				}
			}
			decompressor.close();

			assertThat(received).as("seed %d", seed).usingElementComparator(Arrays::compare).isEqualTo(payloads);
		}
	}

	private static byte[] payload(SplittableRandom random) {
		byte[] bytes = new byte[random.nextInt(1, (random.nextInt(5) == 0) ? 300_000 : 3000)];
		boolean noise = random.nextBoolean();
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (noise ? random.nextInt() : 'a' + (i / 7) % 20);
		}
		return bytes;
	}

	/**
	 * Splits where the end of no part looks like the end of a payload.
	 */
	private static List<byte[]> split(byte[] bytes, SplittableRandom random) {
		List<byte[]> parts = new ArrayList<>();
		int from = 0;
		while (from < bytes.length) {
			int to = Math.min(bytes.length, from + random.nextInt(1, (random.nextInt(3) == 0) ? 6 : bytes.length + 1));
			while (to < bytes.length && to >= 4 && bytes[to - 4] == 0 && bytes[to - 3] == 0 && bytes[to - 2] == -1
					&& bytes[to - 1] == -1) {
				to++;
			}
			parts.add(Arrays.copyOfRange(bytes, from, to));
			from = to;
		}
		return parts;
	}

	@Test
	void aBombIsRefusedBeforeItFillsTheMemory() {
		byte[] bomb = GatewayServer.ZlibStream.deflate(this.deflater, new byte[LIMIT + 1]);
		assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> append(bomb))
			.withMessageContaining("discord.gateway.max-frame-size");
		assertThat(this.buffer.bytes()).hasSizeLessThanOrEqualTo(LIMIT);
	}

	@Test
	void aPayloadAsLongAsTheLimitPasses() {
		assertThat(append(GatewayServer.ZlibStream.deflate(this.deflater, new byte[LIMIT - 1]))).isTrue();
		assertThat(this.buffer.length()).isEqualTo(LIMIT - 1);
	}

	@Test
	void damageIsNoticed() {
		assertThatExceptionOfType(MalformedPayloadException.class)
			.isThrownBy(() -> append("no zlib at all".getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining("zlib");
	}

	@Test
	void aStreamThatEndsIsNoticed() {
		Deflater finished = new Deflater();
		finished.setInput(new byte[100]);
		finished.finish();
		byte[] bytes = new byte[100];
		int length = finished.deflate(bytes);
		ByteArrayOutputStream more = new ByteArrayOutputStream();
		more.write(bytes, 0, length);
		more.write(0);
		assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> append(more.toByteArray()));
	}

	@Test
	void theBufferShrinksWhenPayloadsStaySmall() {
		append(GatewayServer.ZlibStream.deflate(this.deflater, new byte[500_000]));
		this.buffer.clear();
		this.buffer.trim();
		assertThat(this.buffer.bytes()).as("as long as it was needed").hasSizeGreaterThan(500_000);

		append(GatewayServer.ZlibStream.deflate(this.deflater, new byte[100]));
		this.buffer.clear();
		this.buffer.trim();
		assertThat(this.buffer.bytes()).hasSize(SMALLEST);
	}

	@Test
	void aPayloadThatHasBegunIsNotTrimmedAway() {
		byte[] deflated = GatewayServer.ZlibStream.deflate(this.deflater, new byte[100_000]);
		append(Arrays.copyOf(deflated, deflated.length - 4));
		this.buffer.trim();
		this.buffer.trim();
		assertThat(append(Arrays.copyOfRange(deflated, deflated.length - 4, deflated.length))).isTrue();
		assertThat(this.buffer.length()).isEqualTo(100_000);
	}

	private boolean append(byte[] bytes) {
		return this.decompressor.append(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

	@Test
	void whatBeginsLikeNoZlibStreamIsRefused() {
		for (byte[] start : new byte[][] { { 0x78, 0x00 }, { 0x1F, (byte) 0x8B }, { 0x78, (byte) 0xBB } }) {
			ZlibStreamDecompressor decompressor = new ZlibStreamDecompressor(new PayloadBuffer(LIMIT));
			assertThatExceptionOfType(MalformedPayloadException.class)
				.isThrownBy(() -> decompressor.append(ByteBuffer.wrap(start)))
				.withMessageContaining("damaged");
			decompressor.close();
		}
	}

}
