package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

import io.github.discordspring.gateway.GatewayServer.ZlibStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Payloads that are compressed each by itself.
 */
class ZlibDecompressorTests {

	private static final int LIMIT = 1 << 20;

	private final PayloadBuffer buffer = new PayloadBuffer(LIMIT);

	private final ZlibDecompressor decompressor = new ZlibDecompressor(this.buffer);

	@AfterEach
	void close() {
		this.decompressor.close();
	}

	@Test
	void eachFrameIsAStreamOfItsOwn() {
		for (int length : new int[] { 1, 5000, 4096, 300_000, 2 }) {
			byte[] payload = new byte[length];
			Arrays.fill(payload, (byte) length);
			assertThat(append(ZlibStream.deflateWhole(payload))).isTrue();
			assertThat(Arrays.copyOf(this.buffer.bytes(), this.buffer.length())).isEqualTo(payload);
			this.buffer.clear();
		}
	}

	@Test
	void aBombIsRefusedBeforeItFillsTheMemory() {
		byte[] bomb = ZlibStream.deflateWhole(new byte[LIMIT + 1]);
		assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> append(bomb))
			.withMessageContaining("discord.gateway.max-frame-size");
		assertThat(this.buffer.bytes()).hasSizeLessThanOrEqualTo(LIMIT);
	}

	@Test
	void damageIsNoticed() {
		assertThatExceptionOfType(MalformedPayloadException.class)
			.isThrownBy(() -> append("no zlib at all".getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining("damaged");
	}

	@Test
	void aStreamThatIsCutOffIsNoticed() {
		byte[] whole = ZlibStream.deflateWhole(new byte[100]);
		assertThatExceptionOfType(MalformedPayloadException.class)
			.isThrownBy(() -> append(Arrays.copyOf(whole, whole.length - 1)))
			.withMessageContaining("cut off");
	}

	@Test
	void aDictionaryIsNotGuessed() {
		Deflater deflater = new Deflater();
		deflater.setDictionary("abcdef".getBytes(StandardCharsets.UTF_8));
		byte[] bytes = ZlibStream.deflate(deflater, "abcdefabcdef".getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> append(bytes))
			.withMessageContaining("dictionary");
	}

	private boolean append(byte[] bytes) {
		return this.decompressor.append(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

}
