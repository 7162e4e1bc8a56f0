package io.github.discordspring.model.color;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Colors}.
 */
class ColorsTests {

	@ParameterizedTest
	@CsvSource({ "'#5865F2', 5793266", "5865f2, 5793266", "0x5865F2, 5793266", "'#fff', 16777215", "0X000000, 0",
			"'#1a0', 1157632" })
	void aColourIsReadAsTheWebWritesIt(String text, int color) {
		assertThat(Colors.parse(text)).isEqualTo(color);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "#", "0x", "#12", "#1234", "#12345", "#1234567", "#12345g", "blue", "-12345",
			"##12345", "#١٢٣" })
	void whatIsNoColourIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Colors.parse(text)).withMessageContaining("#RRGGBB");
	}

	@Test
	void aColourIsWrittenAndReadAgain() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 1000; i++) {
			int color = random.nextInt(Colors.MAX + 1);
			assertThat(Colors.parse(Colors.toHex(color))).as("seed %d", seed).isEqualTo(color);
			assertThat(Colors.rgb(Colors.red(color), Colors.green(color), Colors.blue(color))).as("seed %d", seed)
				.isEqualTo(color);
		}
		assertThat(Colors.toHex(0x00000A)).isEqualTo("#00000a");
	}

	@Test
	void numbersOutOfRangeAreNoColours() {
		assertThat(Colors.isColor(Colors.MAX)).isTrue();
		assertThat(Colors.isColor(Colors.MAX + 1)).isFalse();
		assertThat(Colors.isColor(-1)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Colors.toHex(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Colors.rgb(0, 256, 0)).withMessageContaining("green");
		assertThatIllegalArgumentException().isThrownBy(() -> Colors.rgb(0, 0, -1)).withMessageContaining("blue");
	}

}
