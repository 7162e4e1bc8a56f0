package io.github.discordspring.model.webhookevent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.discordspring.model.DiscordFacts;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.model.application.OAuth2Scope;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.monetization.EntitlementType;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link WebhookEventPayload} and what is in it.
 */
class WebhookEventTests {

	private static final String USER = "{'id':'5','username':'ada','discriminator':'0','global_name':null}";

	@Test
	void aPingHasNoEvent() {
		WebhookEventPayload payload = read("{'version':1,'application_id':'1234560123453231555','type':0}");
		assertThat(payload.type()).isEqualTo(WebhookEventPayloadType.PING);
		assertThat(payload.applicationId()).isEqualTo(1234560123453231555L);
		assertThat(payload.event()).isNull();
	}

	@Test
	void anAuthorizationTellsWhoAndWhere() {
		WebhookEventBody body = event("APPLICATION_AUTHORIZED",
				"{'integration_type':0,'scopes':['applications.commands','something.new'],'user':" + USER
						+ ",'guild':{'id':'9','name':'Home'}}");
		// Without a zone, which means UTC
		assertThat(body.timestamp()).isEqualTo(Instant.parse("2024-10-18T14:42:53.064834Z"));
		assertThat(body.data()).isInstanceOfSatisfying(ApplicationAuthorizedWebhookEvent.class, (event) -> {
			assertThat(event.integrationType()).isEqualTo(ApplicationIntegrationType.GUILD_INSTALL);
			assertThat(event.user().id()).isEqualTo(5);
			assertThat(event.scopes()).containsExactly(OAuth2Scope.APPLICATIONS_COMMANDS,
					OAuth2Scope.of("something.new"));
			assertThat(event.guild()).isNotNull().satisfies((guild) -> assertThat(guild.id()).isEqualTo(9));
		});
	}

	@Test
	void anAuthorizationAloneIsNoInstallation() {
		assertThat(event("APPLICATION_AUTHORIZED", "{'scopes':[],'user':" + USER + "}").data())
			.isInstanceOfSatisfying(ApplicationAuthorizedWebhookEvent.class, (event) -> {
				assertThat(event.integrationType()).isNull();
				assertThat(event.guild()).isNull();
			});
	}

	@Test
	void anEntitlementIsReadAsTheGatewaysIs() {
		WebhookEventBody body = event("ENTITLEMENT_DELETE",
				"{'application_id':'1','consumed':false,'deleted':true,'gift_code_flags':0,'id':'2',"
						+ "'promotion_id':null,'sku_id':'3','type':4,'user_id':'4'}");
		assertThat(body.data()).isInstanceOfSatisfying(EntitlementDeleteWebhookEvent.class, (event) -> {
			assertThat(event.entitlement().type()).isEqualTo(EntitlementType.TEST_MODE_PURCHASE);
			assertThat(event.entitlement().deleted()).isTrue();
			assertThat(event.entitlement().guildId()).isZero();
		});
	}

	@Test
	void messagesOfGamesMayLackMost() {
		assertThat(event("LOBBY_MESSAGE_DELETE", "{'id':'1','lobby_id':'2'}").data())
			.isEqualTo(new LobbyMessageDeleteWebhookEvent(1, 2));
		assertThat(event("GAME_DIRECT_MESSAGE_UPDATE",
				"{'id':'1','content':'ready?','channel_id':'3','author':" + USER + ",'recipient_id':'4'}")
			.data()).isInstanceOfSatisfying(GameDirectMessageUpdateWebhookEvent.class, (event) -> {
				assertThat(event.message().content()).isEqualTo("ready?");
				assertThat(event.message().timestamp()).isNull();
				assertThat(event.message().recipientId()).isEqualTo(4);
			});
	}

	@Test
	void theTypeMayComeAfterTheData() {
		WebhookEventPayload payload = read("{'event':{'data':{'user':" + USER + "},'timestamp':'2026-11-21T10:00:00Z',"
				+ "'type':'APPLICATION_DEAUTHORIZED'},'type':1,'version':1,'application_id':'7'}");
		assertThat(payload.event()).isNotNull()
			.extracting(WebhookEventBody::data)
			.isInstanceOf(ApplicationDeauthorizedWebhookEvent.class);
	}

	@Test
	void anEventThatIsNotKnownIsKept() {
		WebhookEventBody body = event("SOMETHING_NEW", "{'x':[1]}");
		assertThat(body.type()).isEqualTo(WebhookEventType.of("SOMETHING_NEW"));
		assertThat(body.data()).isEqualTo(new UnknownWebhookEvent(RawJson.of("{\"x\":[1]}")));
		assertThat(event("QUEST_USER_ENROLLMENT", "{}").data()).isInstanceOf(UnknownWebhookEvent.class);
	}

	@Test
	void anEventWithoutTypeIsRefused() {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> read("{'version':1,'application_id':'1','type':1,"
					+ "'event':{'timestamp':'2026-11-21T10:00:00Z','data':{}}}"))
			.withMessageContaining("type");
	}

	@Test
	void theTypesAreThoseOfTheFacts() {
		String line = DiscordFacts.read("rest-facts.md")
			.section("12 Webhook events")
			.lines()
			.filter((text) -> text.startsWith("- `event.type`"))
			.findFirst()
			.orElseThrow();
		assertThat(line).contains(WebhookEventType.values().size() + " types");
		Set<String> prefixes = new TreeSet<>();
		for (WebhookEventType type : WebhookEventType.values()) {
			String name = type.value();
			prefixes.add(name.matches(".*_(CREATE|UPDATE|DELETE)") ? name.substring(0, name.lastIndexOf('_')) : name);
		}
		assertThat(prefixes)
			.containsExactlyElementsOf(List.of("APPLICATION_AUTHORIZED", "APPLICATION_DEAUTHORIZED", "ENTITLEMENT",
					"GAME_DIRECT_MESSAGE", "LOBBY_MESSAGE", "QUEST_USER_ENROLLMENT"))
			.allMatch(line::contains);
	}

	private static WebhookEventBody event(String type, String data) {
		WebhookEventPayload payload = read("{'version':1,'application_id':'1234560123453231555','type':1,'event':"
				+ "{'type':'" + type + "','timestamp':'2024-10-18T14:42:53.064834','data':" + data + "}}");
		assertThat(payload.type()).isEqualTo(WebhookEventPayloadType.EVENT);
		assertThat(payload.event()).isNotNull();
		return payload.event();
	}

	private static WebhookEventPayload read(String json) {
		return DiscordJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), WebhookEventPayload.class);
	}

}
