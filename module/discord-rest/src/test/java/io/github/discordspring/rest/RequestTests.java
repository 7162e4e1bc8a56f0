package io.github.discordspring.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.application.ApplicationCommandModifyRequest;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.TestServer.Request;
import io.github.discordspring.rest.ratelimit.GlobalLimit;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimitRequest;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What methods send, to the letter; that there is one for each of Discord's routes is
 * what {@link OpenApiTests} is for.
 */
class RequestTests {

	private static final String AUTHORIZATION = "Bot token.of.bot";

	private static final Secret SECRET = new Secret("s3cr3t-Token_x");

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final MessageCreateRequest MESSAGE = MessageCreateRequest.of("hi");

	private static final ApplicationCommandRequest COMMAND = ApplicationCommandRequest.slash("blep", "Send").build();

	private static final ApplicationCommandModifyRequest COMMAND_CHANGES = ApplicationCommandModifyRequest.builder()
		.name("blep")
		.build();

	private final List<RateLimitRequest> permitted = new ArrayList<>();

	private final TestServer server = new TestServer();

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("token.of.bot"))
		.rateLimiter(new NotingRateLimiter())
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void methodsSendWhatDiscordDocuments() {
		application();
		applicationCommands();
		channels();
		guilds();
		interactions();
		messages();
		users();
		webhooks();
	}

	private void application() {
		expect((client) -> client.applications().getCurrentApplication(), "GET", "/applications/@me", "",
				Samples.APPLICATION, null);
		expect((client) -> client.gateway().getGatewayBot(), "GET", "/gateway/bot", "", Samples.GATEWAY_BOT, null);
	}

	private void applicationCommands() {
		String commands = Samples.list(Samples.COMMAND);
		String body = """
				{"type":1,"name":"blep","description":"Send"}""";
		expect((client) -> client.applicationCommands().getGlobalApplicationCommands(1), "GET",
				"/applications/1/commands?with_localizations=false", "", commands, null);
		expect((client) -> client.applicationCommands().getGlobalApplicationCommands(1, true), "GET",
				"/applications/1/commands?with_localizations=true", "", commands, null);
		expect((client) -> client.applicationCommands().createGlobalApplicationCommand(1, COMMAND), "POST",
				"/applications/1/commands", "", Samples.COMMAND, body);
		expect((client) -> client.applicationCommands().editGlobalApplicationCommand(1, 2, COMMAND_CHANGES), "PATCH",
				"/applications/1/commands/2", "", Samples.COMMAND, "{\"name\":\"blep\"}");
		expect((client) -> client.applicationCommands().deleteGlobalApplicationCommand(1, 2), "DELETE",
				"/applications/1/commands/2", "", null, null);
		expect((client) -> client.applicationCommands()
			.bulkOverwriteGlobalApplicationCommands(1, List.of(COMMAND, COMMAND)), "PUT", "/applications/1/commands",
				"", commands, "[" + body + "," + body + "]");
		expect((client) -> client.applicationCommands().getGuildApplicationCommands(1, 3), "GET",
				"/applications/1/guilds/3/commands?with_localizations=false", "", commands, null);
		expect((client) -> client.applicationCommands().getGuildApplicationCommands(1, 3, true), "GET",
				"/applications/1/guilds/3/commands?with_localizations=true", "", commands, null);
		expect((client) -> client.applicationCommands().createGuildApplicationCommand(1, 3, COMMAND), "POST",
				"/applications/1/guilds/3/commands", "", Samples.COMMAND, body);
		expect((client) -> client.applicationCommands().editGuildApplicationCommand(1, 3, 2, COMMAND_CHANGES), "PATCH",
				"/applications/1/guilds/3/commands/2", "", Samples.COMMAND, "{\"name\":\"blep\"}");
		expect((client) -> client.applicationCommands().deleteGuildApplicationCommand(1, 3, 2), "DELETE",
				"/applications/1/guilds/3/commands/2", "", null, null);
		expect((client) -> client.applicationCommands().bulkOverwriteGuildApplicationCommands(1, 3, List.of()), "PUT",
				"/applications/1/guilds/3/commands", "", "[]", "[]");
	}

	private void channels() {
		expect((client) -> client.channels().getChannel(4), "GET", "/channels/4", "channels/4", Samples.CHANNEL, null);
		expect((client) -> client.channels().triggerTypingIndicator(4), "POST", "/channels/4/typing", "channels/4",
				null, null);
	}

	private void guilds() {
		expect((client) -> client.guilds().getGuild(3), "GET", "/guilds/3?with_counts=false", "guilds/3", Samples.GUILD,
				null);
		expect((client) -> client.guilds().getGuild(3, true), "GET", "/guilds/3?with_counts=true", "guilds/3",
				Samples.GUILD, null);
		expect((client) -> client.guilds().getGuildChannels(3), "GET", "/guilds/3/channels", "guilds/3",
				Samples.list(Samples.CHANNEL), null);
		expect((client) -> client.guilds().getGuildMember(3, 6), "GET", "/guilds/3/members/6", "guilds/3",
				Samples.MEMBER, null);
		expect((client) -> client.guilds().getGuildRoles(3), "GET", "/guilds/3/roles", "guilds/3",
				Samples.list(Samples.ROLE), null);
	}

	private void interactions() {
		String token = SECRET.value();
		String resource = "webhooks/1/" + token;
		expect((client) -> client.interactions().createInteractionResponse(8, SECRET, InteractionResponse.defer(true)),
				"POST", "/interactions/8/" + token + "/callback", "interactions/8/" + token, null, """
						{"type":5,"data":{"tts":false,"flags":64}}""");
		expect((client) -> client.interactions().getOriginalInteractionResponse(1, SECRET), "GET",
				"/webhooks/1/" + token + "/messages/@original", resource, Samples.MESSAGE, null);
		expect((client) -> client.interactions()
			.editOriginalInteractionResponse(1, SECRET, MessageEditRequest.of("changed")), "PATCH",
				"/webhooks/1/" + token + "/messages/@original", resource, Samples.MESSAGE, """
						{"content":"changed"}""");
		expect((client) -> client.interactions().deleteOriginalInteractionResponse(1, SECRET), "DELETE",
				"/webhooks/1/" + token + "/messages/@original", resource, null, null);
		expect((client) -> client.interactions().createFollowupMessage(1, SECRET, MESSAGE), "POST",
				"/webhooks/1/" + token, resource, Samples.MESSAGE, """
						{"content":"hi"}""");
		expect((client) -> client.interactions().getFollowupMessage(1, SECRET, 5), "GET",
				"/webhooks/1/" + token + "/messages/5", resource, Samples.MESSAGE, null);
		expect((client) -> client.interactions().editFollowupMessage(1, SECRET, 5, MessageEditRequest.of("changed")),
				"PATCH", "/webhooks/1/" + token + "/messages/5", resource, Samples.MESSAGE, """
						{"content":"changed"}""");
		expect((client) -> client.interactions().deleteFollowupMessage(1, SECRET, 5), "DELETE",
				"/webhooks/1/" + token + "/messages/5", resource, null, null);
	}

	private void messages() {
		expect((client) -> client.messages().getChannelMessages(4, null, null, 0L, 100), "GET",
				"/channels/4/messages?after=0&limit=100", "channels/4", Samples.list(Samples.MESSAGE), null);
		expect((client) -> client.messages().getChannelMessages(4, 5L, null, null, null), "GET",
				"/channels/4/messages?around=5", "channels/4", "[]", null);
		expect((client) -> client.messages().getChannelMessage(4, 5), "GET", "/channels/4/messages/5", "channels/4",
				Samples.MESSAGE, null);
		expect((client) -> client.messages().createMessage(4, MESSAGE), "POST", "/channels/4/messages", "channels/4",
				Samples.MESSAGE, """
						{"content":"hi"}""");
		expect((client) -> client.messages().editMessage(4, 5, MessageEditRequest.of("changed")), "PATCH",
				"/channels/4/messages/5", "channels/4", Samples.MESSAGE, """
						{"content":"changed"}""");
		Request withoutReason = expect((client) -> client.messages().deleteMessage(4, 5), "DELETE",
				"/channels/4/messages/5", "channels/4", null, null);
		assertThat(withoutReason.headers().contains("X-Audit-Log-Reason")).isFalse();
		Request withReason = expect((client) -> client.messages().deleteMessage(4, 5, "spam, größer 100 % 🔥\n"),
				"DELETE", "/channels/4/messages/5", "channels/4", null, null);
		assertThat(withReason.headers().get("X-Audit-Log-Reason"))
			.isEqualTo("spam%2C%20gr%C3%B6%C3%9Fer%20100%20%25%20%F0%9F%94%A5%0A");
		expect((client) -> client.messages().createReaction(4, 5, "🔥"), "PUT",
				"/channels/4/messages/5/reactions/%F0%9F%94%A5/@me", "channels/4", null, null);
		expect((client) -> client.messages().deleteOwnReaction(4, 5, "party:7"), "DELETE",
				"/channels/4/messages/5/reactions/party%3A7/@me", "channels/4", null, null);
	}

	private void users() {
		expect((client) -> client.users().getCurrentUser(), "GET", "/users/@me", "", Samples.USER, null);
		expect((client) -> client.users().getUser(-1), "GET", "/users/18446744073709551615", "", Samples.USER, null);
		expect((client) -> client.users().createDm(6), "POST", "/users/@me/channels", "", Samples.CHANNEL, """
				{"recipient_id":"6"}""");
	}

	private void webhooks() {
		String token = SECRET.value();
		String resource = "webhooks/9/" + token;
		WebhookExecuteRequest message = WebhookExecuteRequest.builder().content("hi").username("Mr. X").build();
		String body = """
				{"content":"hi","username":"Mr. X"}""";
		expect((client) -> client.webhooks().executeWebhook(9, SECRET, message), "POST",
				"/webhooks/9/" + token + "?wait=true", resource, Samples.MESSAGE, body);
		expect((client) -> client.webhooks().executeWebhook(9, SECRET, false, 7L, message), "POST",
				"/webhooks/9/" + token + "?wait=false&thread_id=7", resource, null, body);
		expect((client) -> client.webhooks().getWebhookMessage(9, SECRET, 5, null), "GET",
				"/webhooks/9/" + token + "/messages/5", resource, Samples.MESSAGE, null);
		expect((client) -> client.webhooks().editWebhookMessage(9, SECRET, 5, 7L, MessageEditRequest.of("changed")),
				"PATCH", "/webhooks/9/" + token + "/messages/5?thread_id=7", resource, Samples.MESSAGE, """
						{"content":"changed"}""");
		expect((client) -> client.webhooks().deleteWebhookMessage(9, SECRET, 5, null), "DELETE",
				"/webhooks/9/" + token + "/messages/5", resource, null, null);
	}

	@Test
	void theClientNamesItselfAsDiscordDemands() {
		this.client.users().createDm(1).onErrorComplete().block(WAIT);

		Request request = this.server.requests.get(0);
		assertThat(request.headers().get("User-Agent")).matches("DiscordBot \\(https://\\S+, \\S+\\)");
		assertThat(request.headers().get("Content-Length")).isEqualTo("20");
	}

	@Test
	void nothingIsSentUntilSubscribed() {
		this.server.otherwise(Reply.json(200, Samples.USER));
		Mono<?> call = this.client.users().getCurrentUser();
		assertThat(this.server.requests).isEmpty();

		call.block(WAIT);
		call.block(WAIT);

		assertThat(this.server.requests).hasSize(2);
		assertThat(this.permitted).extracting(RateLimitRequest::order)
			.doesNotHaveDuplicates()
			.isSortedAccordingTo(Comparator.naturalOrder());
	}

	private Request expect(Function<DiscordRestClient, Publisher<?>> call, String method, String path, String resource,
			@Nullable String answer, @Nullable String body) {
		this.server.reply((answer != null) ? Reply.json(200, answer) : Reply.of(204));

		List<?> results = Flux.from(call.apply(this.client)).collectList().block(WAIT);

		assertThat(results).as(method + " " + path)
			.hasSize((answer == null) ? 0 : answer.equals("[]") ? 0 : answer.startsWith("[") ? 2 : 1)
			.doesNotContainNull();
		Request request = this.server.requests.get(this.server.requests.size() - 1);
		assertThat(request).hasToString(method + " /api/v10" + path);
		boolean tokenInPath = path.contains(SECRET.value());
		assertThat(request.headers().get("Authorization")).isEqualTo(tokenInPath ? null : AUTHORIZATION);
		assertThat(request.headers().get("Content-Type")).isEqualTo((body != null) ? "application/json" : null);
		assertThat(request.body().replaceAll("\"(tts|enforce_nonce|nsfw)\":false,?|,?\"flags\":0", "")).as(path)
			.isEqualTo((body != null) ? body.replace("\"tts\":false,", "") : "");
		RateLimitRequest permit = this.permitted.get(this.permitted.size() - 1);
		assertThat(permit.resource()).isEqualTo(resource);
		assertThat(permit.method().name()).isEqualTo(method);
		assertThat(permit.route().replaceAll("\\{\\w+}", "*")).isEqualTo(path.replaceAll("\\?.*", "")
			.replaceAll("/([0-9]+|s3cr3t-Token_x|[%A-Za-z0-9]*%[%A-Za-z0-9]+)(?=/|$)", "/*"));
		assertThat(permit.globalLimit()).isEqualTo(!tokenInPath ? GlobalLimit.BOT
				: resource.startsWith("webhooks/9/") ? GlobalLimit.ADDRESS : GlobalLimit.NONE);
		return request;
	}

	private final class NotingRateLimiter implements RateLimiter {

		private final RateLimiter limiter = LocalRateLimiter.builder().globalLimit(0).build();

		@Override
		public Mono<Permit> acquire(RateLimitRequest request) {
			RequestTests.this.permitted.add(request);
			return this.limiter.acquire(request);
		}

	}

}
