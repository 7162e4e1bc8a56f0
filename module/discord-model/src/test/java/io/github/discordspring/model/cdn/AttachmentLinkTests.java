package io.github.discordspring.model.cdn;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AttachmentLink} and {@link ActivityImage}.
 */
class AttachmentLinkTests {

	// The sample of the documentation
	private static final String URL = "https://cdn.discordapp.com/attachments/1012345678900020080/1234567891233211234/"
			+ "my_image.png?ex=65d903de&is=65c68ede&hm=2481f30dd67f503f54d020ae3b5533b9987fae4e55f2b4e3926e08a3fa3ee24f&";

	@Test
	void aLinkTellsWhenItExpires() {
		AttachmentLink link = AttachmentLink.parse(URL);
		assertThat(link).isNotNull();
		assertThat(link.channelId()).isEqualTo(1012345678900020080L);
		assertThat(link.attachmentId()).isEqualTo(1234567891233211234L);
		assertThat(link.filename()).isEqualTo("my_image.png");
		assertThat(link.issuedAt()).isEqualTo(Instant.ofEpochSecond(0x65c68ede));
		Instant end = Instant.ofEpochSecond(0x65d903de);
		assertThat(link.expiresAt()).isEqualTo(end);
		assertThat(link.isExpired(end.minusMillis(1))).isFalse();
		assertThat(link.isExpired(end)).isTrue();
		assertThat(link.unsigned())
			.isEqualTo("https://cdn.discordapp.com/attachments/1012345678900020080/1234567891233211234/my_image.png");
		assertThat(link).hasToString(URL);
	}

	@Test
	void aLinkWithoutSignatureIsOneOnlyForDiscord() {
		AttachmentLink link = AttachmentLink.parse("https://media.discordapp.net/ephemeral-attachments/1/2/a.txt");
		assertThat(link).isNotNull();
		assertThat(link.expiresAt()).isNull();
		assertThat(link.isExpired(Instant.EPOCH)).isTrue();
		assertThat(link.unsigned()).isEqualTo(link.url());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%", "https://example.com/attachments/1/2/a.png", "mailto:a@b",
			"https://cdn.discordapp.com/attachments/1/2", "https://cdn.discordapp.com/attachments/1/2/",
			"https://cdn.discordapp.com/attachments/x/2/a", "https://cdn.discordapp.com/icons/1/2/a",
			"http://cdn.discordapp.com/attachments/1/2/a" })
	void whatIsNoAttachmentIsNotRead(String url) {
		assertThat(AttachmentLink.parse(url)).isNull();
	}

	@Test
	void aSignatureThatIsNoneIsPassedOver() {
		AttachmentLink link = AttachmentLink.parse("https://cdn.discordapp.com/attachments/1/2/a?ex=zz&is=");
		assertThat(link).isNotNull();
		assertThat(link.expiresAt()).isNull();
		assertThat(link.issuedAt()).isNull();
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					12345, https://cdn.discordapp.com/app-assets/7/12345.png
					mp:external/AbC-1_2/https/example.com/a.gif, https://media.discordapp.net/external/AbC-1_2/https/example.com/a.gif
					spotify:ab67616d0000b273, https://i.scdn.co/image/ab67616d0000b273
					twitch:some_streamer, https://static-cdn.jtvnw.net/previews-ttv/live_user_some_streamer.png
					youtube:dQw4w9WgXcQ, https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault_live.jpg
					""")
	void imagesOfActivitiesHaveTheirLinks(String image, String url) {
		assertThat(ActivityImage.url(7, image)).isEqualTo(url);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "name", "other:x", "mp:", "mp:../x", "mp:a/../x", "mp:/x", "mp:a b", "mp:a\"b",
			"spotify:", "spotify:../x", "twitch:a/b", "youtube:<x>", "mp:a\\b" })
	void whatUsersMadeUpHasNoLink(String image) {
		assertThat(ActivityImage.url(7, image)).isNull();
	}

	@Test
	void anAssetNeedsItsApplication() {
		assertThat(ActivityImage.url(0, "12345")).isNull();
	}

}
