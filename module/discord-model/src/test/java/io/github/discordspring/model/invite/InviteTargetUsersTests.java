package io.github.discordspring.model.invite;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.Snowflakes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the file with those who may accept an invite.
 */
class InviteTargetUsersTests {

	@Test
	void theFileHasOneColumn() {
		assertThat(InviteTargetUsers.write(Snowflakes.of(1, -1))).asString(StandardCharsets.UTF_8)
			.isEqualTo("user_id\n1\n18446744073709551615\n");
	}

	@Test
	void whatIsWrittenIsReadBack() {
		Snowflakes ids = Snowflakes.of(3, 1, 2);
		assertThat(InviteTargetUsers.read(InviteTargetUsers.write(ids))).isEqualTo(ids);
		assertThat(InviteTargetUsers.read(InviteTargetUsers.write(Snowflakes.empty()))).isEqualTo(Snowflakes.empty());
	}

	@Test
	void headerQuotesAndEmptyLinesDoNotMatter() {
		assertThat(read("1\r\n\"2\"\r\n\r\n 3 ")).isEqualTo(Snowflakes.of(1, 2, 3));
		assertThat(read("user_id\r\n1\r\n")).isEqualTo(Snowflakes.of(1));
	}

	@Test
	void aLineThatIsNoIdIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> read("user_id\n1\nx\n"))
			.withMessage("Line 3 of the file is no id of a user");
		assertThatIllegalArgumentException().isThrownBy(() -> InviteTargetUsers.write(Snowflakes.of(1, 0)));
	}

	private static Snowflakes read(String file) {
		return InviteTargetUsers.read(file.getBytes(StandardCharsets.UTF_8));
	}

}
