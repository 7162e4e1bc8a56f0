package io.github.discordspring.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.autoconfigure.info.DiscordInfo;
import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.webhookevent.ApplicationAuthorizedWebhookEvent;
import io.github.discordspring.model.webhookevent.EntitlementCreateWebhookEvent;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bots that get interactions and webhook events over HTTP, with a real web server of
 * either stack, from the emulator.
 */
@Timeout(180)
class HttpInteractionTests extends BotTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private ConfigurableApplicationContext run(WebApplicationType stack, String... properties) {
		List<String> all = new ArrayList<>(List.of("server.port=0", "server.address=127.0.0.1",
				"discord.token=" + this.emulator.token(), "discord.rest.base-url=" + this.emulator.restBaseUrl(),
				"discord.gateway.url=" + this.emulator.gatewayUrl(), "discord.public-key=" + this.emulator.publicKey(),
				"discord.interactions.http.path=/discord/interactions", "discord.gateway.enabled=false"));
		all.addAll(Arrays.asList(properties));
		this.application = new SpringApplicationBuilder(Application.class, Bot.class).web(stack)
			.properties(all.toArray(String[]::new))
			.run();
		return this.application;
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.application.getEnvironment().getProperty("local.server.port") + path;
	}

	private EmulatedMessage use(String command) {
		return use(command, Map.of());
	}

	private EmulatedMessage use(String command, Map<String, ?> options) {
		return this.emulator.user("alice").uses("general", command, options).awaitAnswer(LONG);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void aBotWithoutAGatewayAnswersOverHttp(WebApplicationType stack) throws InterruptedException {
		run(stack, "discord.interactions.auto-defer=300ms");
		this.emulator.awaitCommand("roll", LONG);
		this.emulator.setInteractionsEndpoint(url("/discord/interactions"));

		assertThat(use("roll", Map.of("sides", 6)).content()).isEqualTo("alice rolled a die with 6 sides");
		assertThat(use("file").json().path("attachments").path(0).path("filename").asString()).isEqualTo("a.txt");
		assertThat(callbacks()).as("all answers went in HTTP responses").isZero();

		EmulatedMessage poll = use("vote");
		EmulatedInteraction pressed = this.emulator.user("alice").clicks(poll.id(), "vote/yes");
		assertThat(pressed.awaitAnswer(LONG).content()).isEqualTo("Voted yes");

		EmulatedInteraction slow = this.emulator.user("alice").uses("general", "slow");
		assertThat(this.emulator.await(() -> slow.state().equals("thinking") ? Boolean.TRUE : null, LONG))
			.as("deferred in the HTTP response")
			.isNotNull();
		this.application.getBean(Bot.class).slow.countDown();
		assertThat(slow.awaitAnswer(LONG).content()).isEqualTo("at last");
		assertThat(callbacks()).isZero();

		assertThat(this.application.getBean(Bot.class).seen.poll(60, TimeUnit.SECONDS))
			.as("listeners get interactions, too")
			.isEqualTo("interaction from no shard");
		assertThat(this.emulator.isBotConnected()).isFalse();
	}

	private long callbacks() {
		return this.emulator.restCalls().stream().filter((call) -> call.path().endsWith("/callback")).count();
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whoWaitsForAnInteractionGetsItOverHttp(WebApplicationType stack) {
		run(stack);
		this.emulator.awaitCommand("roll", LONG);
		this.emulator.setInteractionsEndpoint(url("/discord/interactions"));
		EmulatedMessage poll = use("ask");
		this.emulator.user("alice").clicks(poll.id(), "wait/sure");
		EmulatedMessage answer = this.emulator.awaitMessage("general",
				(message) -> message.content().equals("You pressed wait/sure"), LONG);
		assertThat(answer.content()).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void webhookEventsComeToListeners(WebApplicationType stack) throws InterruptedException {
		run(stack, "discord.webhook-events.path=/discord/events");
		DiscordInfo info = this.application.getBean(DiscordInfo.class);
		assertThat(info.parts().get("http-interactions").state()).isEqualTo("at /discord/interactions");
		assertThat(info.parts().get("webhook-events").state()).isEqualTo("at /discord/events");
		this.emulator.setWebhookEventsEndpoint(url("/discord/events"));
		BlockingQueue<String> seen = this.application.getBean(Bot.class).seen;

		ObjectNode authorized = (ObjectNode) JsonMapper.shared()
			.readTree("{\"user\":{\"id\":\"7\",\"username\":\"alice\"},\"scopes\":[\"applications.commands\"]}");
		this.emulator.sendWebhookEvent("APPLICATION_AUTHORIZED", authorized);
		assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("authorized by alice");

		// What happens at Discord comes by itself
		DiscordRestClient rest = this.application.getBean(DiscordRestClient.class);
		String created = "{\"sku_id\":\"" + (this.emulator.applicationId() + 2) + "\",\"owner_id\":\""
				+ this.emulator.user("alice").id() + "\",\"owner_type\":2}";
		rest.request(HttpMethod.POST, "/applications/{applicationId}/entitlements", this.emulator.applicationId())
			.body(RawJson.of(created))
			.retrieve()
			.block(LONG);
		assertThat(seen.poll(60, TimeUnit.SECONDS)).startsWith("bought ");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void discordChecksTheAddressWhenItIsSet(WebApplicationType stack) {
		run(stack, "discord.webhook-events.path=/discord/events");
		DiscordRestClient rest = this.application.getBean(DiscordRestClient.class);
		String body = "{\"interactions_endpoint_url\":\"%s\",\"event_webhooks_url\":\"%s\"}"
			.formatted(url("/discord/interactions"), url("/discord/events"));
		rest.request(HttpMethod.PATCH, "/applications/@me").body(RawJson.of(body)).retrieve().block(LONG);
		this.emulator.awaitCommand("roll", LONG);
		assertThat(use("roll", Map.of("sides", 4)).content()).isEqualTo("alice rolled a die with 4 sides");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void beforeTheApplicationsPathAndBesideAGateway(WebApplicationType stack) {
		run(stack, "discord.gateway.enabled=true", "server.servlet.context-path=/app", "spring.webflux.base-path=/app");
		this.emulator.awaitCommand("roll", LONG);
		this.emulator.awaitBotConnected(LONG);
		this.emulator.setInteractionsEndpoint(url("/app/discord/interactions"));
		assertThat(use("roll", Map.of("sides", 8)).content()).isEqualTo("alice rolled a die with 8 sides");
		assertThat(callbacks()).isZero();
		this.emulator.setInteractionsEndpoint(null);
		assertThat(use("roll", Map.of("sides", 9)).content()).isEqualTo("alice rolled a die with 9 sides");
		assertThat(callbacks()).as("over the gateway again").isEqualTo(1);
	}

	@Test
	void theEmulatorOfAnApplicationKnowsItsAddresses() throws InterruptedException {
		this.application = new SpringApplicationBuilder(Application.class, Bot.class).web(WebApplicationType.REACTIVE)
			.properties("server.port=0", "discord.emulator.enabled=true", "discord.gateway.enabled=false",
					"discord.interactions.http.path=/discord/interactions",
					"discord.webhook-events.path=/discord/events", "spring.webflux.base-path=/app")
			.run();
		DiscordEmulator own = this.application.getBean(DiscordEmulator.class);
		own.awaitCommand("roll", LONG);
		assertThat(own.user("alice").uses("general", "roll", Map.of("sides", 3)).awaitAnswer(LONG).content())
			.isEqualTo("alice rolled a die with 3 sides");
		BlockingQueue<String> seen = this.application.getBean(Bot.class).seen;
		assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("interaction from no shard");
		own.sendWebhookEvent("APPLICATION_AUTHORIZED", (ObjectNode) JsonMapper.shared()
			.readTree("{\"user\":{\"id\":\"7\",\"username\":\"bob\"},\"scopes\":[]}"));
		assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("authorized by bob");

		// As Spring's tests do with a context that others take the turn of
		this.application.pause();
		this.application.restart();
		assertThat(own.user("alice").uses("general", "roll", Map.of("sides", 5)).awaitAnswer(LONG).content())
			.isEqualTo("alice rolled a die with 5 sides");
	}

	static class Bot {

		final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

		final CountDownLatch slow = new CountDownLatch(1);

		private final DiscordClient client;

		Bot(DiscordClient client) {
			this.client = client;
		}

		@SlashCommand(name = "roll", description = "Rolls a die")
		String roll(@Option(description = "Sides") int sides, User user) {
			return user.username() + " rolled a die with " + sides + " sides";
		}

		@SlashCommand(name = "file", description = "Sends a file")
		MessageCreateRequest file() {
			return MessageCreateRequest.builder()
				.content("a file")
				.attachments(AttachmentRequest.of("a.txt", new byte[] { 'a' }))
				.build();
		}

		@SlashCommand(name = "slow", description = "Takes long")
		String slow() throws InterruptedException {
			this.slow.await();
			return "at last";
		}

		@SlashCommand(name = "vote", description = "Asks")
		MessageCreateRequest vote() {
			return MessageCreateRequest.builder()
				.content("Vote")
				.components(ActionRow.of(Button.primary("vote/yes", "Yes")))
				.build();
		}

		@ButtonHandler("vote/{choice}")
		MessageEditRequest onVote(String choice) {
			return MessageEditRequest.of("Voted " + choice);
		}

		@SlashCommand(name = "ask", description = "Waits for a button")
		MessageCreateRequest ask() {
			this.client.await(InteractionCreateEvent.class)
				.where((event) -> event.interaction().data() instanceof MessageComponentData)
				.within(LONG)
				.flatMap((event) -> InteractionReply.to(this.client.rest(), event.interaction(), false)
					.reply("You pressed wait/sure"))
				.subscribe();
			return MessageCreateRequest.builder()
				.content("Sure?")
				.components(ActionRow.of(Button.primary("wait/sure", "Sure")))
				.build();
		}

		@DiscordEventListener
		void onInteraction(InteractionCreateEvent event, @Nullable ShardId shard) {
			this.seen.add("interaction from " + ((shard != null) ? shard : "no shard"));
		}

		@DiscordEventListener
		void onAuthorized(ApplicationAuthorizedWebhookEvent event) {
			this.seen.add("authorized by " + event.user().username());
		}

		@DiscordEventListener
		void onEntitlement(EntitlementCreateWebhookEvent event) {
			this.seen.add("bought " + event.entitlement().skuId());
		}

	}

}
