package io.github.discordspring.model.text;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link MessageSplitter}.
 */
class MessageSplitterTests {

	@Test
	void aTextThatFitsIsOneMessage() {
		assertThat(MessageSplitter.split("hello")).containsExactly("hello");
		assertThat(MessageSplitter.split("😀".repeat(2000))).containsExactly("😀".repeat(2000));
		assertThat(MessageSplitter.split("")).isEmpty();
		assertThat(MessageSplitter.split(" \n ")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> MessageSplitter.split("x", 63));
	}

	@Test
	void textIsCutAtTheEndOfALineOrBetweenWords() {
		String line = "x".repeat(40);
		assertThat(MessageSplitter.split(line + "\n" + line, 64)).containsExactly(line + "\n", line);
		assertThat(MessageSplitter.split(line + " " + line, 64)).containsExactly(line + " ", line);
		assertThat(MessageSplitter.split("y\n" + line + " " + line, 64)).containsExactly("y\n" + line + " ", line);
		assertThat(MessageSplitter.split("x".repeat(130), 64)).containsExactly("x".repeat(64), "x".repeat(64), "xx");
		assertThat(MessageSplitter.split("😀".repeat(2001))).containsExactly("😀".repeat(2000), "😀");
	}

	@Test
	void aBlockThatFitsIntoTheNextMessageIsNotTorn() {
		String words = "word ".repeat(6);
		String block = "```java\n" + "code\n".repeat(8) + "```";
		assertThat(MessageSplitter.split(words + block, 64)).containsExactly(words, block);
		assertThat(MessageSplitter.split(block + words + words, 64)).hasSize(2).first().asString().startsWith(block);
	}

	@Test
	void aBlockThatIsTooLongIsClosedAndOpenedAgain() {
		assertThat(MessageSplitter.split("```java\n" + "1234567\n".repeat(12) + "```", 64))
			.containsExactly("```java\n" + "1234567\n".repeat(6) + "```", "```java\n" + "1234567\n".repeat(6) + "```");
		assertThat(MessageSplitter.split("```" + "x".repeat(100) + "```", 64))
			.containsExactly("```" + "x".repeat(57) + "\n```", "```\n" + "x".repeat(43) + "```");
	}

	@Test
	void whatIsNoBlockIsCutAsText() {
		assertThat(MessageSplitter.split("``` " + "x".repeat(70), 64)).hasSize(2)
			.allMatch((part) -> TextLength.of(part) <= 64);
		assertThat(MessageSplitter.split("```" + " ".repeat(100) + "x", 64)).hasSize(2);
	}

	@Test
	void allOfTheTextIsKept() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String[] words = { "word", "a", "😀", "x".repeat(90), " ", "\n", " ", "\n\n\n", "e\u0301",
				"long_word_of_20_chars" };
		for (int i = 0; i < 5000; i++) {
			StringBuilder builder = new StringBuilder();
			boolean inside = false;
			for (int n = random.nextInt(80); n > 0; n--) {
				if (random.nextInt(8) == 0) {
					builder.append(inside ? "```" : random.nextBoolean() ? "```LLL\n" : "```")
						.append(inside ? "" : "(");
					inside = !inside;
				}
				builder.append(words[random.nextInt(words.length)]);
			}
			String text = builder.append(inside ? "```" : "").toString();
			int length = random.nextInt(64, 200);
			List<String> parts = MessageSplitter.split(text, length);
			String as = "seed " + seed + ", length " + length + ", text " + text;
			for (String part : parts) {
				assertThat(TextLength.of(part)).as(as).isLessThanOrEqualTo(length);
				assertThat(part).as(as).isNotBlank();
				assertThat(part.split("```", -1).length % 2).as(as).isEqualTo(1);
			}
			assertThat(plain(String.join("", parts))).as(as).isEqualTo(plain(text));
		}
	}

	private static String plain(String text) {
		StringBuilder result = new StringBuilder();
		text.chars()
			.filter((character) -> character != '`' && character != 'L' && !Character.isWhitespace(character))
			.forEach((character) -> result.append((char) character));
		return result.toString();
	}

	@Test
	void anyTextComesToItsEnd() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String alphabet = "```` \n();\uD83D\uDE00";
		for (int i = 0; i < 5000; i++) {
			StringBuilder builder = new StringBuilder();
			for (int n = random.nextInt(400); n > 0; n--) {
				builder.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			String text = builder.toString();
			List<String> parts = MessageSplitter.split(text, 64);
			assertThat(parts).as("seed %d, text %s", seed, text).allMatch((part) -> TextLength.of(part) <= 64);
			assertThat(plain(String.join("", parts))).as("seed %d, text %s", seed, text).isEqualTo(plain(text));
		}
	}

}
