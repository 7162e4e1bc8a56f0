package io.github.discordspring.model.mention;

import java.time.Instant;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.mention.MentionException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Mention} and the reading of it.
 */
class MentionTests {

	@Test
	void mentionsAreWrittenAsTheDocumentationShowsThem() {
		assertThat(Mention.user(80351110224678912L)).hasToString("<@80351110224678912>");
		assertThat(Mention.channel(103735883630395392L)).hasToString("<#103735883630395392>");
		assertThat(Mention.role(165511591545143296L)).hasToString("<@&165511591545143296>");
		assertThat(Mention.command(816437322781949972L, "airhorn")).hasToString("</airhorn:816437322781949972>");
		assertThat(Mention.command(123456789012345678L, "foo", "bar")).hasToString("</foo bar:123456789012345678>");
		assertThat(Mention.command(123456789012345678L, "foo", "group", "bar"))
			.hasToString("</foo group bar:123456789012345678>");
		assertThat(Mention.emoji("mmLol", 216154654256398347L)).hasToString("<:mmLol:216154654256398347>");
		assertThat(Mention.animatedEmoji("b1nzy", 392938283556143104L)).hasToString("<a:b1nzy:392938283556143104>");
		Instant time = Instant.ofEpochSecond(1618953630).plusMillis(999);
		assertThat(Mention.timestamp(time)).hasToString("<t:1618953630>");
		assertThat(Mention.timestamp(time, TimestampStyle.SHORT_DATE)).hasToString("<t:1618953630:d>");
		assertThat(Mention.timestamp(Instant.EPOCH.minusMillis(1))).hasToString("<t:-1>");
		assertThat(Mention.navigation(GuildNavigation.CUSTOMIZE)).hasToString("<id:customize>");
		assertThat(Mention.navigation(GuildNavigation.BROWSE)).hasToString("<id:browse>");
		assertThat(Mention.navigation(GuildNavigation.GUIDE)).hasToString("<id:guide>");
		assertThat(Mention.navigation(GuildNavigation.LINKED_ROLES)).hasToString("<id:linked-roles>");
		assertThat(Mention.linkedRole(5)).hasToString("<id:linked-roles:5>");
		assertThat("Hi " + Mention.EVERYONE + ", " + Mention.HERE).isEqualTo("Hi @everyone, @here");
		assertThat(Mention.user(-1)).hasToString("<@18446744073709551615>");
	}

	@Test
	void theEmojiOfAReactionIsNameAndId() {
		assertThat(Mention.emoji("mmLol", 5).reaction()).isEqualTo("mmLol:5");
		Emoji emoji = new Emoji(5, "wave", Snowflakes.empty(), null, true, false, true, true);
		assertThat(Mention.emoji(emoji)).hasToString("<a:wave:5>");
		Emoji unicode = new Emoji(0, "👋", Snowflakes.empty(), null, false, false, false, true);
		assertThatIllegalArgumentException().isThrownBy(() -> Mention.emoji(unicode));
	}

	@ParameterizedTest
	@EnumSource
	void eachStyleIsReadByItsLetter(TimestampStyle style) {
		Mention.Timestamp mention = Mention.timestamp(Instant.ofEpochSecond(5), style);
		assertThat(mention).hasToString("<t:5:" + style.symbol() + ">");
		assertThat(Mention.parse("<t:5:" + style.symbol() + ">")).isEqualTo(mention);
		assertThat(mention.instant()).isEqualTo(Instant.ofEpochSecond(5));
	}

	@Test
	void theStylesAreThoseOfTheDocumentation() {
		StringBuilder symbols = new StringBuilder();
		for (TimestampStyle style : TimestampStyle.values()) {
			symbols.append(style.symbol());
		}
		assertThat(symbols).hasToString("tTdDfFsSR");
	}

	@Test
	void theOldFormOfAUserIsRead() {
		assertThat(Mention.parse("<@!5>")).isEqualTo(Mention.user(5));
	}

	@Test
	void onlyTheKindAskedForIsRead() {
		assertThat(Mention.parse("<@5>", Mention.User.class).id()).isEqualTo(5);
		assertThatExceptionOfType(MentionException.class).isThrownBy(() -> Mention.parse("<@&5>", Mention.User.class))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.OTHER_KIND))
			.withMessage("\"<@&5>\" is a mention of another kind than User");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', nullValues = "null", textBlock = """
			"",                       LEADING_ARROW
			"@5>",                    LEADING_ARROW
			"everyone",               LEADING_ARROW
			" <@5>",                  LEADING_ARROW
			"<",                      SIGIL
			"<>",                     SIGIL
			"<5>",                    SIGIL
			"<!5>",                   SIGIL
			"<b:name:5>",             SIGIL
			"<@5",                    TRAILING_ARROW
			"<@",                     TRAILING_ARROW
			"<@5> ",                  TRAILING_ARROW
			"<@5><@6>",               TRAILING_ARROW
			"<@everyone",             TRAILING_ARROW
			"<:name:5",               TRAILING_ARROW
			"<t:5:R",                 TRAILING_ARROW
			"</name:5",               TRAILING_ARROW
			"<id:guide",              TRAILING_ARROW
			"@everyone!",             TRAILING_ARROW
			"<@abc>",                 ID
			"<@0>",                   ID
			"<@05>",                  ID
			"<@-5>",                  ID
			"<@&!5>",                 ID
			"<#18446744073709551616>", ID
			"<:name:x>",              ID
			"</name:x>",              ID
			"<id:linked-roles:x>",    ID
			"<@>",                    PART_MISSING
			"<@!>",                   PART_MISSING
			"<#>",                    PART_MISSING
			"<:name>",                PART_MISSING
			"<:name:>",               PART_MISSING
			"<::5>",                  PART_MISSING
			"<a:name>",               PART_MISSING
			"</name>",                PART_MISSING
			"</:5>",                  PART_MISSING
			"<t:>",                   PART_MISSING
			"<t:5:>",                 PART_MISSING
			"<id:>",                  PART_MISSING
			"<id:linked-roles:>",     PART_MISSING
			"<@5:6>",                 EXTRA_PART
			"<:name:5:6>",            EXTRA_PART
			"</name:5:6>",            EXTRA_PART
			"</a b c d:5>",           EXTRA_PART
			"<t:5:R:6>",              EXTRA_PART
			"<id:guide:6>",           EXTRA_PART
			"<id:linked-roles:6:7>",  EXTRA_PART
			"<t:x>",                  TIMESTAMP
			"<t:->",                  TIMESTAMP
			"<t:1.5>",                TIMESTAMP
			"<t:8640000000001>",      TIMESTAMP
			"<t:99999999999999999999999999>", TIMESTAMP
			"<t:5:x>",                TIMESTAMP_STYLE
			"<t:5:RR>",               TIMESTAMP_STYLE
			"<id:elsewhere>",         NAVIGATION
			"<:na me:5>",             NAME
			"<:ä:5>",                 NAME
			"</na.me:5>",             NAME
			"</a  b:5>",              NAME
			"</a :5>",                NAME
			""")
	void eachBrokenFormGivesItsError(String text, Reason reason) {
		assertThatExceptionOfType(MentionException.class).isThrownBy(() -> Mention.parse(text))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason))
			.withMessageContaining(text.length() <= 40 ? text : text.substring(0, 40));
	}

	@Test
	void namesOfCommandsMayBeOfAnyScript() {
		for (String name : new String[] { "größe", "приве́т".replace("\u0301", ""), "नमस्ते", "สวัสดี", "a-b_c'd", "𝒶",
				"x".repeat(32), "𝒶".repeat(32) }) {
			assertThat(Mention.parse("</" + name + ":5>")).isEqualTo(Mention.command(5, name));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> Mention.command(5, "x".repeat(33)));
		assertThatIllegalArgumentException().isThrownBy(() -> Mention.command(5, "a b"));
		assertThatIllegalArgumentException().isThrownBy(() -> Mention.command(5));
		assertThatIllegalArgumentException().isThrownBy(() -> Mention.command(5, "a", "b", "c", "d"));
	}

	@Test
	void whatCannotBeWrittenIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Mention.user(0));
		assertThatIllegalArgumentException().isThrownBy(() -> Mention.emoji("a b", 5));
		assertThatIllegalArgumentException().isThrownBy(() -> Mention.timestamp(Instant.MAX));
		assertThatIllegalArgumentException().isThrownBy(() -> new Mention.Timestamp(Long.MIN_VALUE, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Mention.Command(5, "a", "b", null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Mention.Navigation(GuildNavigation.GUIDE, 5));
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 2000; i++) {
			Mention mention = RandomMentions.next(random);
			assertThat(Mention.parse(mention.toString())).as("seed %d, %s", seed, mention).isEqualTo(mention);
		}
	}

}
