package io.github.discordspring.model.etf;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamWriteException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EtfGenerator}, against the bytes that the documentation of Erlang
 * describes.
 */
class EtfGeneratorTests {

	@Test
	void aHeartbeatIsAMapWithBinariesAsKeys() {
		assertThat(write((generator) -> {
			generator.writeStartObject();
			generator.writeNumberProperty("op", 1);
			generator.writeNullProperty("d");
			generator.writeEndObject();
		})).isEqualTo(
				Terms.bytes(131, 116, 0, 0, 0, 2, 109, 0, 0, 0, 2, "op", 97, 1, 109, 0, 0, 0, 1, "d", 115, 3, "nil"));
	}

	@Test
	void listsEndInTheEmptyList() {
		assertThat(write((generator) -> {
			generator.writeStartArray();
			generator.writeStartArray();
			generator.writeEndArray();
			generator.writeBoolean(true);
			generator.writeBoolean(false);
			generator.writeStartObject();
			generator.writeEndObject();
			generator.writeEndArray();
		})).isEqualTo(Terms.bytes(131, 108, 0, 0, 0, 4, 106, 115, 4, "true", 115, 5, "false", 116, 0, 0, 0, 0, 106));
		assertThat(write((generator) -> generator.writeStartArray().writeEndArray())).isEqualTo(Terms.bytes(131, 106));
	}

	@Test
	void numbersTakeTheShortestTerm() {
		assertThat(write((generator) -> generator.writeNumber(0))).isEqualTo(Terms.bytes(131, 97, 0));
		assertThat(write((generator) -> generator.writeNumber((short) 255))).isEqualTo(Terms.bytes(131, 97, 255));
		assertThat(write((generator) -> generator.writeNumber(256))).isEqualTo(Terms.bytes(131, 98, 0, 0, 1, 0));
		assertThat(write((generator) -> generator.writeNumber(-1))).isEqualTo(Terms.bytes(131, 98, 255, 255, 255, 255));
		assertThat(write((generator) -> generator.writeNumber(1L << 31)))
			.isEqualTo(Terms.bytes(131, 110, 4, 0, 0, 0, 0, 128));
		assertThat(write((generator) -> generator.writeNumber(Long.MIN_VALUE)))
			.isEqualTo(Terms.bytes(131, 110, 8, 1, 0, 0, 0, 0, 0, 0, 0, 128));
		assertThat(write((generator) -> generator.writeNumber(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE))))
			.isEqualTo(Terms.bytes(131, 110, 8, 0, 255, 255, 255, 255, 255, 255, 255, 255));
		assertThat(write((generator) -> generator.writeNumber(BigInteger.TEN))).isEqualTo(Terms.bytes(131, 97, 10));
		assertThat(write((generator) -> generator.writeNumber(BigInteger.ONE.shiftLeft(2040).negate())))
			.startsWith(Terms.bytes(131, 111, 0, 0, 1, 0, 1, 0));
		assertThat(write((generator) -> generator.writeNumber(1.5)))
			.isEqualTo(Terms.bytes(131, 70, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0));
		assertThat(write((generator) -> generator.writeNumber(new BigDecimal("1.5"))))
			.isEqualTo(write((generator) -> generator.writeNumber(1.5f)));
		assertThat(write((generator) -> generator.writeNumber("12"))).isEqualTo(Terms.bytes(131, 97, 12));
	}

	@Test
	void textIsWrittenInUtf8HoweverItIsGiven() {
		byte[] expected = Terms.bytes(131, 109, 0, 0, 0, 8, "a", 0xE4, 0xB8, 0x96, 0xF0, 0x9F, 0x98, 0x80);
		String text = "a世\uD83D\uDE00";
		assertThat(write((generator) -> generator.writeString(text))).isEqualTo(expected);
		assertThat(write((generator) -> generator.writeString(text.toCharArray(), 0, 4))).isEqualTo(expected);
		assertThat(write((generator) -> generator.writeString(new StringReader(text), -1))).isEqualTo(expected);
		assertThat(write((generator) -> generator.writeUTF8String(expected, 6, 8))).isEqualTo(expected);
		assertThat(write((generator) -> generator.writeBinary(Base64Variants.MIME, new byte[3], 0, 3)))
			.isEqualTo(Terms.bytes(131, 109, 0, 0, 0, 4, "AAAA"));
	}

	@Test
	void whatHasNoTermIsRefused() {
		for (double number : new double[] { Double.NaN, Double.POSITIVE_INFINITY }) {
			assertThatExceptionOfType(StreamWriteException.class)
				.isThrownBy(() -> write((generator) -> generator.writeNumber(number)));
		}
		for (String text : new String[] { "\uD83D", "\uDE00\uD83D", "a\uD83Db" }) {
			assertThatExceptionOfType(StreamWriteException.class)
				.isThrownBy(() -> write((generator) -> generator.writeString(text)))
				.withMessageContaining("surrogate");
		}
		assertThatExceptionOfType(StreamWriteException.class)
			.isThrownBy(() -> write((generator) -> generator.writeNumber(new BigDecimal("1e999"))));
		assertThatExceptionOfType(StreamWriteException.class)
			.isThrownBy(() -> write((generator) -> generator.writeNumber("one")));
	}

	@Test
	void namesAndValuesTakeTurns() {
		assertThatExceptionOfType(StreamWriteException.class)
			.isThrownBy(() -> write((generator) -> generator.writeStartObject().writeNumber(1)));
		assertThatExceptionOfType(StreamWriteException.class)
			.isThrownBy(() -> write((generator) -> generator.writeStartObject().writeName("a").writeName("b")));
		assertThatExceptionOfType(StreamWriteException.class)
			.isThrownBy(() -> write((generator) -> generator.writeStartObject().writeName("a").writeEndObject()))
			.withMessageContaining("'a'");
		assertThatExceptionOfType(StreamWriteException.class)
			.isThrownBy(() -> write((generator) -> generator.writeStartArray().writeEndObject()));
		assertThatExceptionOfType(StreamWriteException.class)
			.isThrownBy(() -> write((generator) -> generator.writeName("a")));
	}

	@Test
	void onlyWholeTermsAreFlushed() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = Terms.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			generator.writeStartArray();
			generator.flush();
			assertThat(out.size()).isZero();
			generator.writeEndArray();
			generator.flush();
			assertThat(out.toByteArray()).isEqualTo(Terms.bytes(131, 106));
			generator.writeStartArray();
			generator.writeNumber(1);
		}
		assertThat(out.toByteArray()).isEqualTo(Terms.bytes(131, 106, 131, 108, 0, 0, 0, 1, 97, 1, 106));
	}

	private static byte[] write(Consumer<JsonGenerator> writer) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = Terms.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			writer.accept(generator);
		}
		return out.toByteArray();
	}

}
