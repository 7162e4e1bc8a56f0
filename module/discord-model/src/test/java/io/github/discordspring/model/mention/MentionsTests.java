package io.github.discordspring.model.mention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.mention.Mentions.Found;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Tests for {@link Mentions}.
 */
class MentionsTests {

	@Test
	void mentionsOfATextComeWithTheirPlaces() {
		String text = "Hi <@1>, see <#2> or </help:3>";
		assertThat(Mentions.in(text)).containsExactly(new Found<>(Mention.user(1), 3, 7),
				new Found<>(Mention.channel(2), 13, 17), new Found<>(Mention.command(3, "help"), 21, 30));
		assertThat(Mentions.in(text, Mention.Channel.class)).extracting((found) -> found.mention().id())
			.containsExactly(2L);
	}

	@Test
	void whatIsNoMentionIsPassedOver() {
		assertThat(Mentions.in("a < b <@x> <<@1>> <@2 <@3> <t:1:q>@her @everyone<@4>")).extracting(Found::mention)
			.containsExactly(Mention.user(1), Mention.user(3), Mention.EVERYONE, Mention.user(4));
		assertThat(Mentions.in("")).isEmpty();
	}

	@Test
	void idsAreListedOnce() {
		String text = "<@1> <@!1> <@&2> <#3> <@4> <@&2> <#3>";
		assertThat(Mentions.users(text)).isEqualTo(Snowflakes.of(1, 4));
		assertThat(Mentions.roles(text)).isEqualTo(Snowflakes.of(2));
		assertThat(Mentions.channels(text)).isEqualTo(Snowflakes.of(3));
	}

	@Test
	void mentionsAreReplacedByNames() {
		assertThat(Mentions.in("<@1> and <@&2>", Mention.User.class).replace((user) -> "@user" + user.id()))
			.isEqualTo("@user1 and <@&2>");
	}

	@Test
	void anIteratorThatIsAtItsEndSaysSo() {
		Iterator<Found<Mention>> iterator = Mentions.in("<@1>").iterator();
		iterator.next();
		assertThat(iterator.hasNext()).isFalse();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
	}

	@Test
	void mentionsAreFoundBetweenAnything() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 500; i++) {
			List<Mention> expected = new ArrayList<>();
			StringBuilder text = new StringBuilder();
			for (int n = random.nextInt(8); n > 0; n--) {
				text.append("abc <t <@ ::12 ");
				Mention mention = RandomMentions.next(random);
				expected.add(mention);
				text.append(mention);
			}
			assertThat(Mentions.in(text.toString())).as("seed %d, text %s", seed, text)
				.extracting(Found::mention)
				.isEqualTo(expected);
		}
	}

	@Test
	void anyTextIsGoneThroughToItsEnd() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String alphabet = "<>@&!#:/at id019everyone-R\uD83D\uDE00\n";
		for (int i = 0; i < 5000; i++) {
			StringBuilder text = new StringBuilder();
			for (int n = random.nextInt(60); n > 0; n--) {
				text.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			String whole = text.toString();
			int position = 0;
			for (Found<Mention> found : Mentions.in(whole)) {
				assertThat(found.start()).as("seed %d, text %s", seed, whole).isGreaterThanOrEqualTo(position);
				assertThat(Mention.parse(whole.substring(found.start(), found.end())))
					.as("seed %d, text %s", seed, whole)
					.isEqualTo(found.mention());
				position = found.end();
			}
			assertThat(Mentions.in(whole).replace(Mention::toString).replace("<@!", "<@")).as("seed %d", seed)
				.isEqualTo(whole.replace("<@!", "<@"));
		}
	}

	@Test
	void aHugeTextOfArrowsTakesLinearTime() {
		String text = "</a".repeat(300_000);
		assertTimeout(Duration.ofSeconds(10), () -> assertThat(Mentions.in(text)).isEmpty());
	}

}
