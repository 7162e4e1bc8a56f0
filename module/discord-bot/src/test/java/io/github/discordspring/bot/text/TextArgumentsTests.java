package io.github.discordspring.bot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How a text is taken apart.
 */
class TextArgumentsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
			"a b c                | a;b;c", //
			"a \"b c\" d          | a;b c;d", //
			"`   a \t  b  `       | a;b", //
			"\"\" a               | <empty>;a", //
			"\"a b                | \"a;b", //
			"it\"s fine           | it\"s;fine", //
			"\"a \\\" b\" c       | a \" b;c", //
			"\"a\"b c             | \"a\"b;c", //
			"\\\\x \\y            | \\x;\\y", //
			"\u201ca b\u201d c    | a b;c", //
			"\u201ea b\u201c c    | a b;c" })
	void argumentsAreWordsOrQuoted(String text, String expected) {
		List<String> arguments = new ArrayList<>();
		new TextArguments(text)
			.forEachRemaining((argument) -> arguments.add(argument.isEmpty() ? "<empty>" : argument));
		assertThat(String.join(";", arguments)).isEqualTo(expected);
	}

	@Test
	void theRestIsThereAtAnyPointAsItWasWritten() {
		TextArguments arguments = new TextArguments(" one  \"two three\"   four  \"five ");
		assertThat(arguments.next()).isEqualTo("one");
		assertThat(arguments.next()).isEqualTo("two three");
		assertThat(arguments.rest()).isEqualTo("four  \"five");
		assertThat(arguments.hasNext()).isFalse();
		assertThat(arguments.rest()).isEmpty();
	}

	@Test
	void nothingIsLeftOfAnEmptyText() {
		TextArguments arguments = new TextArguments("   ");
		assertThat(arguments.hasNext()).isFalse();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(arguments::next);
	}

	@Test
	void whatIsQuotedComesBackWhateverItHolds() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String letters = "ab \"\\\t\u201c";
		for (int round = 0; round < 2000; round++) {
			List<String> values = new ArrayList<>();
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(4); i >= 0; i--) {
				StringBuilder value = new StringBuilder();
				for (int length = random.nextInt(6); length > 0; length--) {
					value.append(letters.charAt(random.nextInt(letters.length())));
				}
				values.add(value.toString());
				text.append('"').append(value.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append("\" ");
			}
			List<String> read = new ArrayList<>();
			new TextArguments(text.toString()).forEachRemaining(read::add);
			assertThat(read).as("seed %d, text %s", seed, text).isEqualTo(values);
		}
	}

}
