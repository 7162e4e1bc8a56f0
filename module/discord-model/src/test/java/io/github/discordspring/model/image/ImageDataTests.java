package io.github.discordspring.model.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ImageData}.
 */
class ImageDataTests {

	private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00000000");

	@ParameterizedTest
	@CsvSource(textBlock = """
			89504e470d0a1a0a0000, image/png
			ffd8ffe000104a464946, image/jpeg
			474946383961, image/gif
			474946383761, image/gif
			524946460000000057454250, image/webp
			0000001c667479706176696600, image/avif
			0000001c667479706176697300, image/avif
			4f67675300, audio/ogg
			494433040000, audio/mpeg
			fffb9000, audio/mpeg
			fff3, audio/mpeg
			""")
	void theTypeIsToldFromTheFirstBytes(String bytes, String mediaType) {
		assertThat(ImageData.of(HexFormat.of().parseHex(bytes)).mediaType()).isEqualTo(mediaType);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "89", "3c737667", "52494646000000005741564520", "fff1", "fffd", "474946", "25504446" })
	void whatDiscordDoesNotTakeIsRefused(String bytes) {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageData.of(HexFormat.of().parseHex(bytes)))
			.withMessageContaining("none of PNG, JPEG, GIF");
	}

	@Test
	void aDataUriIsWrittenAndReadAgain() {
		assertThat(ImageData.of(PNG).toDataUri()).isEqualTo("data:image/png;base64,iVBORw0KGgoAAAAA");
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 200; i++) {
			byte[] bytes = Arrays.copyOf(PNG, PNG.length + random.nextInt(50));
			for (int j = PNG.length; j < bytes.length; j++) {
				bytes[j] = (byte) random.nextInt();
			}
			ImageData data = ImageData.of(bytes);
			assertThat(ImageData.parse(data.toDataUri())).as("seed %d", seed).isEqualTo(data).hasSameHashCodeAs(data);
			assertThat(ImageData.parse(data.toDataUri()).toByteArray()).as("seed %d", seed).isEqualTo(bytes);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "data:image/png,abc", "data:image/png;base64", "data:image/bmp;base64,AAAA",
			"data:image/png;base64,AAAA", "data:image/png;base64,%%%%", "data:image/gif;base64,iVBORw0KGgoAAAAA",
			"data:;base64,iVBORw0KGgoAAAAA", ";base64,AAAA" })
	void whatIsNoDataUriIsRefused(String uri) {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageData.parse(uri));
	}

	@Test
	void aDataUriThatNamesAnotherTypeSaysSo() {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageData.parse("data:image/gif;base64,iVBORw0KGgoAAAAA"))
			.withMessageContaining("names image/gif, but holds image/png");
	}

	@Test
	void filesAndStreamsAreRead(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("picture.txt");
		Files.write(file, PNG);
		assertThat(ImageData.of(file)).isEqualTo(ImageData.of(new ByteArrayInputStream(PNG)))
			.hasToString("image/png, 12 bytes");
		assertThat(ImageData.of(file).size()).isEqualTo(12);
	}

	@Test
	void theBytesCannotBeChangedFromOutside() {
		byte[] bytes = PNG.clone();
		ImageData data = ImageData.of(bytes);
		bytes[0] = 0;
		data.toByteArray()[0] = 0;
		assertThat(data).isEqualTo(ImageData.of(PNG)).isNotEqualTo("x".getBytes(StandardCharsets.UTF_8));
	}

}
