package io.github.discordspring.model.text;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TextLength}.
 */
class TextLengthTests {

	private static final String FAMILY = "👩\u200D👩\u200D👧";

	@Test
	void codePointsAreCounted() {
		assertThat(TextLength.of("aä😀")).isEqualTo(3);
		assertThat(TextLength.exceeds("😀😀", 2)).isFalse();
		assertThat(TextLength.exceeds("😀😀", 1)).isTrue();
		assertThat(TextLength.exceeds("abc", 3)).isFalse();
		assertThat(TextLength.exceeds("x".repeat(10), 3)).isTrue();
	}

	@Test
	void aTextThatFitsStaysAsItIs() {
		assertThat(TextLength.truncate("abc", 3)).isEqualTo("abc");
		assertThat(TextLength.truncate("😀😀", 2)).isEqualTo("😀😀");
		assertThat(TextLength.truncate("", 1)).isEmpty();
	}

	@Test
	void aTextThatIsTooLongEndsWithAnEllipsis() {
		assertThat(TextLength.truncate("abcd", 3)).isEqualTo("ab…");
		assertThat(TextLength.truncate("abcd", 1)).isEqualTo("…");
		assertThat(TextLength.truncate("ab cd", 4)).isEqualTo("ab…");
		assertThat(TextLength.truncate("abcdef", 5, " [more]".substring(0, 3))).isEqualTo("ab [m");
		assertThat(TextLength.truncate("abcdef", 3, "")).isEqualTo("abc");
		assertThatIllegalArgumentException().isThrownBy(() -> TextLength.truncate("abc", 0));
		assertThatIllegalArgumentException().isThrownBy(() -> TextLength.truncate("abc", 2, "..."));
	}

	@Test
	void whatIsSeenAsOneCharacterStaysWhole() {
		assertThat(TextLength.truncate("ab" + FAMILY + "cd", 6)).isEqualTo("ab…");
		assertThat(TextLength.truncate("ab" + FAMILY + "cd", 8)).isEqualTo("ab" + FAMILY + "…");
		assertThat(TextLength.truncate("ae\u0301x", 3)).isEqualTo("a…");
		assertThat(TextLength.truncate("🇩🇪🇫🇷🇮🇹", 4)).isEqualTo("🇩🇪…");
		assertThat(TextLength.truncate("👍🏽👍🏽", 2)).isEqualTo("👍…");
		assertThat(TextLength.truncate("a👍🏽👍🏽", 3)).isEqualTo("a…");
		assertThat(TextLength.truncate("각\u1100\u1161\u11A8x", 3)).isEqualTo("각…");
		assertThat(TextLength.truncate("a\r\nb", 3)).isEqualTo("a…");
		assertThat(TextLength.truncate("❤️❤️x", 3)).isEqualTo("❤️…");
	}

	@Test
	void aCutTextIsNeverTooLongNorTorn() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String[] parts = { "a", " ", "ä", "😀", FAMILY, "🇩🇪", "e\u0301", "👍🏽", "\n", "\uD83D", "각" };
		for (int i = 0; i < 5000; i++) {
			StringBuilder builder = new StringBuilder();
			for (int n = random.nextInt(20); n > 0; n--) {
				builder.append(parts[random.nextInt(parts.length)]);
			}
			String text = builder.toString();
			int max = random.nextInt(1, 30);
			String cut = TextLength.truncate(text, max);
			assertThat(TextLength.of(cut)).as("seed %d, text %s", seed, text).isLessThanOrEqualTo(max);
			if (!cut.equals(text)) {
				String kept = cut.substring(0, cut.length() - 1);
				assertThat(cut).as("seed %d", seed).endsWith("…");
				assertThat(text).as("seed %d", seed).startsWith(kept);
				boolean torn = !kept.isEmpty() && Character.isHighSurrogate(kept.charAt(kept.length() - 1))
						&& Character.isLowSurrogate(text.charAt(kept.length()));
				assertThat(torn).as("seed %d", seed).isFalse();
			}
		}
	}

}
