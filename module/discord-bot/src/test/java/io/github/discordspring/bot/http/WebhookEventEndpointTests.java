package io.github.discordspring.bot.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import io.github.discordspring.bot.http.EndpointServer.Stack;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.webhookevent.ApplicationAuthorizedWebhookEvent;
import io.github.discordspring.model.webhookevent.ApplicationDeauthorizedWebhookEvent;
import io.github.discordspring.model.webhookevent.EntitlementCreateWebhookEvent;
import io.github.discordspring.model.webhookevent.UnknownWebhookEvent;
import io.github.discordspring.model.webhookevent.WebhookEvent;
import io.github.discordspring.model.webhookevent.WebhookEventBody;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Webhook events come to listeners, and Discord is answered at once.
 */
@Timeout(120)
class WebhookEventEndpointTests {

	private final SigningKey key = new SigningKey();

	private final List<String> seen = new CopyOnWriteArrayList<>();

	private EndpointServer start(Stack stack, TestBot bot) {
		return EndpointServer.start(stack, this.key, new WebhookEventEndpoint(
				EndpointOptions.of(SignatureVerifier.of(this.key.publicKey())), bot.listeners()));
	}

	private static String event(String type, String data) {
		return ("{'version':1,'application_id':'500','type':1,'event':{'type':'" + type
				+ "','timestamp':'2026-10-18T14:42:53.064834'" + (data.isEmpty() ? "" : ",'data':" + data) + "}}")
			.replace('\'', '"');
	}

	@ParameterizedTest
	@EnumSource
	void aPingIsAnsweredWithNothing(Stack stack) {
		try (TestBot bot = TestBot.builder().start(); EndpointServer server = start(stack, bot)) {
			HttpResponse<String> response = server.send("{\"version\":1,\"application_id\":\"500\",\"type\":0}");
			assertThat(response.statusCode()).isEqualTo(204);
			assertThat(response.body()).isEmpty();
			assertThat(response.headers().firstValue("Content-Type")).isPresent();
		}
	}

	@ParameterizedTest
	@EnumSource
	void listenersGetEventsByTheirClass(Stack stack) {
		class Bean {

			@DiscordEventListener
			void onAuthorized(ApplicationAuthorizedWebhookEvent event) {
				WebhookEventEndpointTests.this.seen.add("authorized by " + event.user().username());
			}

			@DiscordEventListener
			void onEntitlement(EntitlementCreateWebhookEvent event) {
				WebhookEventEndpointTests.this.seen.add("bought " + event.entitlement().skuId());
			}

			@DiscordEventListener({ ApplicationAuthorizedWebhookEvent.class,
					ApplicationDeauthorizedWebhookEvent.class })
			void onEither(WebhookEvent event) {
				WebhookEventEndpointTests.this.seen.add("either " + event.getClass().getSimpleName());
			}

			@DiscordEventListener
			void onAny(WebhookEventBody event) {
				WebhookEventEndpointTests.this.seen.add("any " + event.type() + " at " + event.timestamp());
			}

			@DiscordEventListener
			void onUnknown(UnknownWebhookEvent event) {
				WebhookEventEndpointTests.this.seen.add("unknown " + event.data());
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot)) {
			String user = "{'user':{'id':'7','username':'alice'},'scopes':['applications.commands']}";
			assertThat(server.send(event("APPLICATION_AUTHORIZED", user)).statusCode()).isEqualTo(204);
			bot.awaitIdle();
			String time = " at 2026-10-18T14:42:53.064834Z";
			assertThat(this.seen).containsExactlyInAnyOrder("authorized by alice",
					"either ApplicationAuthorizedWebhookEvent", "any APPLICATION_AUTHORIZED" + time);
			this.seen.clear();
			server.send(event("ENTITLEMENT_CREATE",
					"{'id':'1','sku_id':'88','application_id':'500','type':1,'deleted':false}"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactlyInAnyOrder("bought 88", "any ENTITLEMENT_CREATE" + time);
			this.seen.clear();
			server.send(event("SOMETHING_NEW", "{'a':1}"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactlyInAnyOrder("any SOMETHING_NEW" + time, "unknown {\"a\":1}");
			this.seen.clear();
			server.send(event("QUEST_USER_ENROLLMENT", ""));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("any QUEST_USER_ENROLLMENT" + time);
			assertThat(bot.listeners().intents().bits()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void theSameRequestReachesListenersOnce(Stack stack) {
		class Bean {

			@DiscordEventListener
			void onAny(WebhookEventBody event) {
				WebhookEventEndpointTests.this.seen.add("any");
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot)) {
			HttpRequest request = server.signed(event("QUEST_USER_ENROLLMENT", ""), Instant.now()).build();
			assertThat(server.send(request).statusCode()).isEqualTo(204);
			// Discord did not get the answer, perhaps
			assertThat(server.send(request).statusCode()).isEqualTo(204);
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("any");
		}
	}

	@ParameterizedTest
	@EnumSource
	void discordDoesNotWaitForListeners(Stack stack) {
		CountDownLatch goOn = new CountDownLatch(1);
		class Bean {

			@DiscordEventListener
			void onAny(WebhookEventBody event) throws InterruptedException {
				goOn.await();
				WebhookEventEndpointTests.this.seen.add("done");
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot)) {
			assertThat(server.send(event("QUEST_USER_ENROLLMENT", "")).statusCode()).isEqualTo(204);
			assertThat(this.seen).isEmpty();
			goOn.countDown();
			await().atMost(EndpointServer.TIMEOUT).until(() -> this.seen.equals(List.of("done")));
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsNoEventIsRefused(Stack stack) {
		try (TestBot bot = TestBot.builder().start(); EndpointServer server = start(stack, bot)) {
			assertThat(server.send("{\"version\":1,\"application_id\":\"500\",\"type\":1}").statusCode())
				.isEqualTo(400);
			assertThat(server.send("{\"version\":1").statusCode()).isEqualTo(400);
			assertThat(server.send(event("APPLICATION_AUTHORIZED", "{'scopes':[]}")).statusCode()).isEqualTo(400);
			HttpResponse<String> forged = server
				.send(server.signed("{}", Instant.now()).setHeader("X-Signature-Ed25519", "00".repeat(64)).build());
			assertThat(forged.statusCode()).isEqualTo(401);
		}
	}

}
