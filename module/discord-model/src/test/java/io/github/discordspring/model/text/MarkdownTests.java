package io.github.discordspring.model.text;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Tests for {@link Markdown}.
 */
class MarkdownTests {

	@Test
	void formatsAreWrittenAsDiscordReadsThem() {
		assertThat(Markdown.bold("x")).isEqualTo("**x**");
		assertThat(Markdown.italic("x")).isEqualTo("*x*");
		assertThat(Markdown.underline("x")).isEqualTo("__x__");
		assertThat(Markdown.strikethrough("x")).isEqualTo("~~x~~");
		assertThat(Markdown.spoiler("x")).isEqualTo("||x||");
		assertThat(Markdown.quote("a\nb")).isEqualTo("> a\n> b");
		assertThat(Markdown.quoteRest("a\nb")).isEqualTo(">>> a\nb");
		assertThat(Markdown.heading("x", 1)).isEqualTo("# x");
		assertThat(Markdown.heading("x", 3)).isEqualTo("### x");
		assertThat(Markdown.subtext("x")).isEqualTo("-# x");
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.heading("x", 4));
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.heading("x", 0));
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.heading("a\nb", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.subtext("a\nb"));
	}

	@Test
	void codeCannotBreakOutOfItsBackticks() {
		assertThat(Markdown.code("x")).isEqualTo("`x`");
		assertThat(Markdown.code("a`b")).isEqualTo("`` a`b ``");
		assertThat(Markdown.code("a``b")).isEqualTo("`` a`\u200B`b ``");
		assertThat(Markdown.codeBlock("x")).isEqualTo("```\nx\n```");
		assertThat(Markdown.codeBlock("x\n", "json")).isEqualTo("```json\nx\n```");
		assertThat(Markdown.codeBlock("a```b")).isEqualTo("```\na`\u200B`\u200B`b\n```");
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.codeBlock("x", "a b"));
	}

	@Test
	void aMaskedLinkKeepsItsRules() {
		assertThat(Markdown.link("here", "https://example.com")).isEqualTo("[here](https://example.com)");
		assertThat(Markdown.link("a [b]", "https://example.com/x_(y) z"))
			.isEqualTo("[a \\[b\\]](https://example.com/x_%28y%29%20z)");
		assertThat(Markdown.link("\\[x", "HTTP://example.com")).isEqualTo("[\\[x](HTTP://example.com)");
		assertThat(Markdown.link("x\\", "http://a")).isEqualTo("[x\\\\](http://a)");
		assertThat(Markdown.link("x", "https://a", "the \"title\"")).isEqualTo("[x](https://a \"the 'title'\")");
		assertThat(Markdown.withoutEmbed("https://example.com/>")).isEqualTo("<https://example.com/%3E>");
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.link(" ", "https://a"));
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.link("https://b", "https://a"));
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.link("x", "javascript:alert(1)"));
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.withoutEmbed("x"));
	}

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '→', textBlock = """
			plain→plain
			*a* _b_ ~c~ `d` |e|→\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\|e\\|
			# a→\\# a
			a # b→a # b
			  > a→  \\> a
			- a→\\- a
			-# a→\\-# a
			+ a→\\+ a
			12. a→12\\. a
			a 12. b→a 12. b
			[a](b)→\\[a\\](b)
			<@1>→\\<@1>
			\\→\\\\
			https://example.com/a_b_c? *x*→https://example.com/a_b_c? \\*x\\*
			**https://a**→\\*\\*https://a\\*\\*
			""")
	void whatWouldFormatIsEscaped(String text, String escaped) {
		assertThat(Markdown.escape(text)).isEqualTo(escaped);
	}

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '→', textBlock = """
			plain→plain
			**bold** and *italic*→bold and italic
			***both***→both
			__*under*__ ~~out~~ ||secret||→under out secret
			**a *b* c**→a b c
			*a **b** c*→a b c
			snake_case_name→snake_case_name
			_a_ and b_c→a and b_c
			2 * 3 * 4→2 * 3 * 4
			**open→**open
			a*→a*
			****→****
			`*code*`→*code*
			``a`b``→a`b
			`open→`open
			```java x```→java x
			[text](https://example.com)→text
			[**text**](https://example.com/a_(b))→text
			[text](<https://example.com>)→text
			[text](other)→[text](other)
			[text] (https://a)→[text] (https://a)
			<https://example.com>→https://example.com
			https://example.com/a_b_c→https://example.com/a_b_c
			# Heading→Heading
			-# small→small
			> ## quoted→quoted
			- item→- item
			\\*not\\*→*not*
			\\a→\\a
			<@1> <:x_y_z:2> 👋→<@1> <:x_y_z:2> 👋
			~~**a~~ b→**a b
			""")
	void formattingIsTakenOut(String text, String stripped) {
		assertThat(Markdown.strip(text)).isEqualTo(stripped);
	}

	@Test
	void formattingOfSeveralLinesIsTakenOut() {
		assertThat(Markdown.strip("# Title\n> **a\n> b**\n```java\nint *x*;\n```\n-# end"))
			.isEqualTo("Title\na\nb\nint *x*;\n\nend");
	}

	@Test
	void whatIsEscapedReadsAsItStood() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String[] parts = { "*", "_", "~", "`", "|", "[", "]", "(", ")", "<", ">", "#", "-", "+", "1", "2.", "\\", " ",
				"\n", "a", "ä", "😀", "https://", "http://x/", "@", ":", "!", "\t", "```", "||", "**", "-# ", ">>> " };
		for (int i = 0; i < 20_000; i++) {
			StringBuilder builder = new StringBuilder();
			for (int n = random.nextInt(15); n > 0; n--) {
				builder.append(parts[random.nextInt(parts.length)]);
			}
			String text = builder.toString();
			assertThat(Markdown.strip(Markdown.escape(text))).as("seed %d, escaped %s", seed, Markdown.escape(text))
				.isEqualTo(text);
			assertThatCode(() -> Markdown.strip(text)).as("seed %d, text %s", seed, text).doesNotThrowAnyException();
		}
	}

	@Test
	void formattedTextIsReadWithoutItsFormat() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 1000; i++) {
			String plain = "word " + random.nextInt(100);
			String text = plain;
			for (int n = random.nextInt(4); n > 0; n--) {
				text = switch (random.nextInt(4)) {
					case 0 -> Markdown.bold(text);
					case 1 -> Markdown.strikethrough(text);
					case 2 -> Markdown.spoiler(text);
					default -> Markdown.link(text, "https://example.com");
				};
				if (text.startsWith("[") || text.startsWith("**") || text.startsWith("~~") || text.startsWith("||")) {
					break;
				}
			}
			assertThat(Markdown.strip(text)).as("seed %d, text %s", seed, text).isEqualTo(plain);
		}
	}

	@Test
	void hugeTextsOfMarksTakeLittleTime() {
		for (String part : new String[] { "[", "*", "_a ", "`", "[a](https://", "``` `` ", "~~**__", "\\" }) {
			String text = part.repeat(100_000 / part.length());
			assertTimeout(Duration.ofSeconds(10), () -> Markdown.strip(text));
			assertTimeout(Duration.ofSeconds(10), () -> Markdown.escape(text));
		}
	}

}
