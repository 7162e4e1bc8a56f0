package io.github.discordspring.rest;

import java.time.Duration;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import io.github.discordspring.rest.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class LoggingTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final Secret WEBHOOK_TOKEN = new Secret("webhook-token-never-seen");

	private final TestServer server = new TestServer();

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("bot-token.never-seen"))
		.retries(1, Duration.ofMillis(5))
		.build();

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.discordspring.rest");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
		this.logger.setAdditive(false);
		this.logger.setLevel(Level.TRACE);
	}

	@AfterEach
	void close() {
		this.logger.detachAppender(this.lines);
		this.logger.setAdditive(true);
		this.logger.setLevel(null);
		this.client.close();
		this.server.close();
	}

	@Test
	void eachCallIsOneLineAtDebug() {
		this.logger.setLevel(Level.DEBUG);
		this.server.reply(Reply.json(200, Samples.MESSAGE, "X-RateLimit-Bucket", "abc", "X-RateLimit-Limit", "5",
				"X-RateLimit-Remaining", "4", "X-RateLimit-Reset-After", "5.0"));

		this.client.messages().createMessage(1, MessageCreateRequest.of("hi")).block(WAIT);

		assertThat(lines()).anyMatch((line) -> line
			.matches("POST /channels/\\{channelId}/messages got 200 in \\d+ ms; 4 of 5 left in bucket abc"));
		assertThat(lines()).noneMatch((line) -> line.contains("hi"));
	}

	@Test
	void aFaultAndItsRepetitionAreTold() {
		this.server.reply(Reply.cut(), Reply.json(200, Samples.USER));

		this.client.users().getCurrentUser().block(WAIT);

		assertThat(lines())
			.anyMatch((line) -> line.matches("GET /users/@me got no answer in \\d+ ms: .*prematurely closed.*"))
			.anyMatch((line) -> line.matches("GET /users/@me is sent again in \\d+ ms"));
	}

	@Test
	void bodiesAreShownAtTraceWithoutTokens() {
		this.server.reply(Reply.json(200, Samples.MESSAGE.replace("\"Supa Hot\"", """
				"token","token":"webhook-token-never-seen","access_token" : "never-seen\\"never-seen",
				"url":"https://discord.com/api/webhooks/1/webhook-token-never-seen\"""")), Reply.of(204),
				Reply.json(400, "{\"message\":\"webhook-token-never-seen\"}"));

		this.client.webhooks()
			.executeWebhook(1, WEBHOOK_TOKEN, WebhookExecuteRequest.builder().content("shown").build())
			.block(WAIT);
		this.client.interactions()
			.createInteractionResponse(1, WEBHOOK_TOKEN, InteractionResponse.deferUpdate())
			.block(WAIT);
		this.client.webhooks().getWebhookMessage(1, WEBHOOK_TOKEN, 2, null).onErrorComplete().block(WAIT);

		assertThat(lines()).contains(
				"POST /webhooks/{webhookId}/{webhookToken} sends {\"content\":\"shown\",\"flags\":0}",
				"POST /interactions/{interactionId}/{interactionToken}/callback sends {\"type\":6}",
				"GET /webhooks/{webhookId}/{webhookToken}/messages/{messageId} sends no body");
		assertThat(lines()).anyMatch((line) -> line.startsWith("POST /webhooks/{webhookId}/{webhookToken} received {")
				&& line.contains("\"token\":\"******\"") && line.contains("/webhooks/1/******"));
		assertThat(lines()).noneMatch((line) -> line.contains("never-seen"));
	}

	private List<String> lines() {
		return List.copyOf(this.lines.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
