package io.github.discordspring.model;

import java.util.List;

import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.message.MessageType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IntEnum} and {@link StringEnum}.
 */
class OpenEnumTests {

	@Test
	void aKnownNumberGivesItsConstant() {
		for (ChannelType type : ChannelType.values()) {
			assertThat(ChannelType.of(type.value())).isSameAs(type);
			assertThat(type.isKnown()).isTrue();
		}
		assertThat(CloseCode.of(4014)).isSameAs(CloseCode.DISALLOWED_INTENTS);
	}

	@Test
	void anUnknownNumberIsKept() {
		for (int number : new int[] { 9, 255, 256, 4998, -1, Integer.MIN_VALUE }) {
			ChannelType type = ChannelType.of(number);
			assertThat(type.value()).isEqualTo(number);
			assertThat(type.isKnown()).isFalse();
			assertThat(type).isEqualTo(ChannelType.of(number)).hasSameHashCodeAs(ChannelType.of(number));
			assertThat(type).hasToString("UNKNOWN(" + number + ")");
		}
	}

	@Test
	void equalNumbersOfTwoEnumerationsAreNotEqual() {
		assertThat((Object) ChannelType.GUILD_TEXT).isNotEqualTo(MessageType.DEFAULT);
		assertThat((Object) Color.RED).isNotEqualTo(Taste.of("red"));
	}

	@Test
	void allConstantsAreListedInTheirOrder() {
		assertThat(ChannelType.values()).startsWith(ChannelType.GUILD_TEXT, ChannelType.DM).isUnmodifiable();
	}

	@Test
	void aKnownStringGivesItsConstantAndAnUnknownOneIsKept() {
		assertThat(Color.of("red")).isSameAs(Color.RED);
		assertThat(Color.of("blue")).isEqualTo(Color.of("blue")).hasToString("blue");
		assertThat(Color.of("blue").value()).isEqualTo("blue");
	}

	@Test
	void aCloseCodeSaysWhatFollows() {
		assertThat(CloseCode.of(4004).action()).isSameAs(CloseAction.FATAL);
		assertThat(CloseCode.of(4009).action()).isSameAs(CloseAction.NEW_SESSION);
		for (int code : List.of(4000, 4008, 1006, 1011, 4999)) {
			assertThat(CloseCode.of(code).action()).isSameAs(CloseAction.RESUME);
		}
	}

	private static final class Color extends StringEnum {

		private static final Constants<Color> CONSTANTS = new Constants<>(Color::new);

		static final Color RED = CONSTANTS.add("red");

		private Color(String value) {
			super(value);
		}

		static Color of(String value) {
			return CONSTANTS.of(value);
		}

	}

	private static final class Taste extends StringEnum {

		private static final Constants<Taste> CONSTANTS = new Constants<>(Taste::new);

		private Taste(String value) {
			super(value);
		}

		static Taste of(String value) {
			return CONSTANTS.of(value);
		}

	}

}
