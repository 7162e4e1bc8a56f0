package io.github.discordspring.model.link;

import java.util.Random;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.link.LinkException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebhookLink}, {@link InviteLink} and {@link MessageLink}.
 */
class LinkTests {

	private static final String TOKEN = "aB3-_x.Y";

	@ParameterizedTest
	@ValueSource(strings = { "https://discord.com/api/webhooks/5/aB3-_x.Y",
			"https://discordapp.com/api/webhooks/5/aB3-_x.Y", "https://canary.discord.com/api/webhooks/5/aB3-_x.Y",
			"https://ptb.discord.com/api/v10/webhooks/5/aB3-_x.Y", "HTTPS://Discord.com/api/v9/webhooks/5/aB3-_x.Y/",
			"https://ptb.discordapp.com/api/webhooks/5/aB3-_x.Y/slack",
			" https://discord.com/api/webhooks/5/aB3-_x.Y\n",
			"https://discord.com/api/webhooks/5/aB3-_x.Y/github?wait=true#x" })
	void aWebhookIsReadFromAllItsHosts(String url) {
		WebhookLink link = WebhookLink.parse(url);
		assertThat(link).isEqualTo(WebhookLink.of(5, new Secret(TOKEN)));
		assertThat(link.url()).isEqualTo("https://discord.com/api/webhooks/5/" + TOKEN);
		assertThat(link).hasToString("https://discord.com/api/webhooks/5/" + Secret.MASK);
	}

	@Test
	void aWebhookMayLackItsTokenAndNameAThread() {
		WebhookLink link = WebhookLink.parse("https://discord.com/api/webhooks/5");
		assertThat(link.token()).isNull();
		assertThat(link).hasToString("https://discord.com/api/webhooks/5");
		assertThat(WebhookLink.parse("https://discord.com/api/webhooks/5/a?wait=true&thread_id=7").threadId())
			.isEqualTo(7);
		assertThat(new WebhookLink(5, null, 7).url()).isEqualTo("https://discord.com/api/webhooks/5?thread_id=7");
		assertThatIllegalArgumentException().isThrownBy(() -> WebhookLink.of(0, new Secret("a")));
		assertThatIllegalArgumentException().isThrownBy(() -> WebhookLink.of(5, new Secret("tok/en")))
			.withMessageNotContaining("tok/en");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			http://discord.com/api/webhooks/5/tok, SCHEME
			discord.com/api/webhooks/5/tok, SCHEME
			'', SCHEME
			https://, HOST
			https://example.com/api/webhooks/5/tok, HOST
			https://discord.com.example.com/api/webhooks/5/tok, HOST
			https://discord.com@example.com/api/webhooks/5/tok, HOST
			https://discord.com:444/api/webhooks/5/tok, HOST
			https://discord.com/webhooks/5/tok, PATH
			https://discord.com, PATH
			https://discord.com/api/v10x/webhooks/5/tok, PATH
			https://discord.com/api/channels/5/tok, PATH
			https://discord.com/api/webhooks/5/tok/messages/6, PATH
			https://discord.com/api/webhooks/5/tok/slack/github, PATH
			https://discord.com/api/webhooks, ID
			https://discord.com/api/webhooks/, ID
			https://discord.com/api/webhooks/x/tok, ID
			https://discord.com/api/webhooks/5/tok?thread_id=x, ID
			https://discord.com/api/webhooks/5/tok%20en, CODE
			https://discord.com/api/webhooks/5//tok, CODE
			""")
	void eachBrokenWebhookGivesItsErrorWithoutItsToken(@Nullable String url, Reason reason) {
		assertThatExceptionOfType(LinkException.class).isThrownBy(() -> WebhookLink.parse((url != null) ? url : ""))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason))
			.withMessageStartingWith("This is no link to a webhook: ")
			.withMessageNotContaining("tok%");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://discord.gg/abc-1", "discord.gg/abc-1", "https://discord.com/invite/abc-1",
			"discordapp.com/invite/abc-1/", "https://canary.discord.com/invite/abc-1?x=y",
			"https://discord.gg/invite/abc-1", "www.discord.gg/abc-1" })
	void anInviteIsReadFromAllItsHosts(String text) {
		assertThat(InviteLink.parse(text)).isEqualTo(InviteLink.of("abc-1")).hasToString("https://discord.gg/abc-1");
	}

	@Test
	void anInviteMayShowAnEvent() {
		InviteLink link = InviteLink.parse("https://discord.gg/abc?event=5");
		assertThat(link.eventId()).isEqualTo(5);
		assertThat(link).hasToString("https://discord.gg/abc?event=5");
		assertThatIllegalArgumentException().isThrownBy(() -> InviteLink.of("a b"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			http://discord.gg/abc, SCHEME
			example.com/invite/abc, HOST
			abc, HOST
			https://discord.com/channels/1/2, PATH
			https://discord.gg/abc/def, PATH
			https://discord.gg/, CODE
			https://discord.gg, CODE
			https://discord.gg/a%20b, CODE
			https://discord.gg/abc?event=x, ID
			""")
	void eachBrokenInviteGivesItsError(String text, Reason reason) {
		assertThatExceptionOfType(LinkException.class).isThrownBy(() -> InviteLink.parse(text))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	@Test
	void messagesAndChannelsAreReadAsTheClientCopiesThem() {
		assertThat(MessageLink.parse("https://discord.com/channels/1/2/3")).isEqualTo(new MessageLink(1, 2, 3))
			.hasToString("https://discord.com/channels/1/2/3");
		assertThat(MessageLink.parse("ptb.discord.com/channels/@me/2/3/")).isEqualTo(new MessageLink(0, 2, 3))
			.hasToString("https://discord.com/channels/@me/2/3");
		assertThat(MessageLink.parse("https://canary.discord.com/channels/1/2")).isEqualTo(MessageLink.toChannel(1, 2))
			.hasToString("https://discord.com/channels/1/2");
		assertThatIllegalArgumentException().isThrownBy(() -> new MessageLink(1, 0, 3));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			https://example.com/channels/1/2/3, HOST
			https://discord.com/invite/abc, PATH
			https://discord.com/channels/1/2/3/4, PATH
			https://discord.com/channels/1, ID
			https://discord.com/channels/me/2/3, ID
			https://discord.com/channels/1/2/x, ID
			""")
	void eachBrokenLinkToAMessageGivesItsError(String text, Reason reason) {
		assertThatExceptionOfType(LinkException.class).isThrownBy(() -> MessageLink.parse(text))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 1000; i++) {
			long thread = random.nextBoolean() ? 0 : random.nextLong();
			WebhookLink webhook = new WebhookLink(random.nextLong() | 1,
					random.nextBoolean() ? null : new Secret(Long.toString(random.nextLong(), 36)), thread);
			assertThat(WebhookLink.parse(webhook.url())).as("seed %d", seed).isEqualTo(webhook);
			MessageLink message = new MessageLink(thread, random.nextLong() | 1,
					random.nextBoolean() ? 0 : random.nextLong());
			assertThat(MessageLink.parse(message.url())).as("seed %d", seed).isEqualTo(message);
			InviteLink invite = new InviteLink(Long.toString(random.nextLong(), 36), thread);
			assertThat(InviteLink.parse(invite.url())).as("seed %d", seed).isEqualTo(invite);
		}
	}

	@Test
	void anyTextIsReadOrRefused() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String[] parts = { "https://", "discord.com", "discord.gg", "/", "api", "webhooks", "channels", "invite", "5",
				"?", "#", "&", "=", "event", "thread_id", "@me", "v10", "x", " ", "" };
		for (int i = 0; i < 5000; i++) {
			StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://discord.com/" : "");
			for (int n = random.nextInt(12); n > 0; n--) {
				text.append(parts[random.nextInt(parts.length)]);
			}
			String link = text.toString();
			for (Runnable parsing : new Runnable[] { () -> WebhookLink.parse(link), () -> InviteLink.parse(link),
					() -> MessageLink.parse(link) }) {
				try {
					parsing.run();
				}
				catch (LinkException ex) {
					assertThat(ex.reason()).as("seed %d, %s", seed, link).isNotNull();
				}
			}
		}
	}

}
