package io.github.discordspring.emulator;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for incoming webhooks.
 */
class WebhookTests {

	private DiscordEmulator emulator;

	private RestClient rest;

	private RestClient anybody;

	private String webhooks;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().rateLimits(false).start();
		this.rest = RestClient.of(this.emulator);
		this.anybody = RestClient.of(this.emulator.restBaseUrl(), "");
		this.webhooks = "/channels/" + Snowflake.toString(this.emulator.channelId("general")) + "/webhooks";
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	private String create() {
		JsonNode webhook = this.rest.post(this.webhooks, "{\"name\":\"News\"}").json();
		return "/webhooks/" + Json.text(webhook, "id") + "/" + Json.text(webhook, "token");
	}

	@Test
	void anybodyWhoHasTheTokenSendsMessages() {
		String webhook = create();
		assertThat(this.anybody.post(webhook, "{\"content\":\"quiet\"}").status()).isEqualTo(204);
		Answer sent = this.anybody.post(webhook + "?wait=true", "{\"content\":\"loud\",\"username\":\"Herald\"}");
		assertThat(sent.status()).isEqualTo(200);
		assertThat(Json.text(sent.json().path("author"), "username")).isEqualTo("Herald");
		assertThat(sent.json().path("author").path("id")).isEqualTo(sent.json().path("webhook_id"));
		assertThat(this.emulator.messages("general")).extracting(EmulatedMessage::author)
			.containsExactly("News", "Herald");
	}

	@Test
	void itsMessagesAreReadChangedAndDeleted() {
		String webhook = create();
		String one = webhook + "/messages/" + this.anybody.post(webhook + "?wait=true", "{\"content\":\"a\"}").idText();
		assertThat(Json.text(this.anybody.get(one).json(), "content")).isEqualTo("a");
		assertThat(Json.text(this.anybody.patch(one, "{\"content\":\"b\"}").json(), "content")).isEqualTo("b");
		assertThat(this.anybody.delete(one).status()).isEqualTo(204);
		assertThat(this.anybody.get(one).code()).isEqualTo(10008);
		EmulatedMessage other = this.emulator.user("alice").says("general", "mine");
		assertThat(this.anybody.delete(webhook + "/messages/" + other.id()).code()).isEqualTo(10008);
	}

	@Test
	void itIsListedReadAndDeleted() {
		String webhook = create();
		assertThat(this.rest.get(this.webhooks).json()).hasSize(1);
		assertThat(this.anybody.get(webhook).json().has("user")).isFalse();
		assertThat(this.anybody.delete(webhook).status()).isEqualTo(204);
		assertThat(this.anybody.get(webhook).code()).isEqualTo(10015);
		assertThat(this.anybody.post(webhook, "{\"content\":\"x\"}").code()).isEqualTo(10015);
		assertThat(this.rest.get(this.webhooks).json()).isEmpty();
	}

	@Test
	void aWrongTokenNameOrMessageIsRefused() {
		String webhook = create();
		assertThat(this.anybody.post(webhook + "x", "{\"content\":\"x\"}").code()).isEqualTo(50027);
		assertThat(this.anybody.post(webhook, "{}").code()).isEqualTo(50006);
		assertThat(this.rest.post(this.webhooks, "{}").code()).isEqualTo(50035);
		assertThat(this.anybody.post(this.webhooks, "{\"name\":\"x\"}").status()).isEqualTo(401);
	}

	@Test
	void aMessageHasNoNameThatAWebhookCannotHave() {
		String webhook = create();
		Answer answer = this.anybody.post(webhook, "{\"content\":\"x\",\"username\":\"Discord team\"}");
		assertThat(answer.code()).isEqualTo(50035);
		assertThat(answer.json().at("/errors/username/_errors/0/code").asString())
			.isEqualTo("USERNAME_INVALID_CONTAINS");
	}

}
