package io.github.discordspring.model.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.validation.Limits;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the limits of parameters with Discord's OpenAPI document.
 */
class LimitsTests {

	static Stream<Limit> limits() {
		return Stream.of(limit("/channels/{channel_id}/messages", Limits.Messages.PAGE_MIN, Limits.Messages.PAGE_MAX),
				limit("/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}", Limits.Messages.PAGE_MIN,
						Limits.Messages.PAGE_MAX),
				limit("/channels/{channel_id}/polls/{message_id}/answers/{answer_id}", Limits.Messages.PAGE_MIN,
						Limits.Messages.PAGE_MAX),
				limit("/channels/{channel_id}/messages/pins", Limits.Messages.PINS_MIN, Limits.Messages.PINS_MAX),
				limit("/guilds/{guild_id}/messages/search", Limits.Messages.SEARCH_MIN, Limits.Messages.SEARCH_MAX),
				new Limit("/guilds/{guild_id}/messages/search", "offset", 0, Limits.Messages.SEARCH_OFFSET_MAX),
				limit("/channels/{channel_id}/threads/archived/private", Limits.Threads.ARCHIVED_MIN,
						Limits.Threads.ARCHIVED_MAX),
				limit("/channels/{channel_id}/threads/archived/public", Limits.Threads.ARCHIVED_MIN,
						Limits.Threads.ARCHIVED_MAX),
				limit("/channels/{channel_id}/users/@me/threads/archived/private", Limits.Threads.ARCHIVED_MIN,
						Limits.Threads.ARCHIVED_MAX),
				limit("/channels/{channel_id}/thread-members", Limits.Threads.MEMBERS_MIN, Limits.Threads.MEMBERS_MAX),
				limit("/channels/{channel_id}/threads/search", Limits.Threads.SEARCH_MIN, Limits.Threads.SEARCH_MAX),
				new Limit("/channels/{channel_id}/threads/search", "offset", 0, Limits.Threads.SEARCH_OFFSET_MAX),
				limit("/guilds/{guild_id}/members", Limits.Guilds.MEMBERS_MIN, Limits.Guilds.MEMBERS_MAX),
				limit("/guilds/{guild_id}/members/search", Limits.Guilds.MEMBER_SEARCH_MIN,
						Limits.Guilds.MEMBER_SEARCH_MAX),
				limit("/guilds/{guild_id}/bans", Limits.Guilds.BANS_MIN, Limits.Guilds.BANS_MAX),
				new Limit("/guilds/{guild_id}/prune", "days", Limits.Guilds.PRUNE_DAYS_MIN,
						Limits.Guilds.PRUNE_DAYS_MAX),
				limit("/guilds/{guild_id}/audit-logs", Limits.Guilds.AUDIT_LOG_MIN, Limits.Guilds.AUDIT_LOG_MAX),
				limit("/guilds/{guild_id}/requests", Limits.Guilds.JOIN_REQUESTS_MIN, Limits.Guilds.JOIN_REQUESTS_MAX),
				limit("/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/users",
						Limits.ScheduledEvents.USERS_MIN, Limits.ScheduledEvents.USERS_MAX),
				limit("/users/@me/guilds", Limits.CurrentUser.GUILDS_MIN, Limits.CurrentUser.GUILDS_MAX),
				limit("/applications/{application_id}/entitlements", Limits.Monetization.ENTITLEMENTS_MIN,
						Limits.Monetization.ENTITLEMENTS_MAX),
				limit("/skus/{sku_id}/subscriptions", Limits.Monetization.SUBSCRIPTIONS_MIN,
						Limits.Monetization.SUBSCRIPTIONS_MAX),
				limit("/lobbies/{lobby_id}/messages", Limits.Lobbies.MESSAGES_MIN, Limits.Lobbies.MESSAGES_MAX));
	}

	private static Limit limit(String path, int min, int max) {
		return new Limit(path, "limit", min, max);
	}

	@ParameterizedTest
	@MethodSource("limits")
	void aParameterHasTheLimitsOfTheDocument(Limit limit) {
		JsonNode parameters = document().path("paths").path(limit.path).path("get").path("parameters");
		JsonNode schema = parameters.valueStream()
			.filter((parameter) -> parameter.path("name").asString("").equals(limit.parameter))
			.findFirst()
			.orElseThrow()
			.path("schema");
		assertThat(Map.of("min", schema.path("minimum").asInt(), "max", schema.path("maximum").asInt()))
			.isEqualTo(Map.of("min", limit.min, "max", limit.max));
	}

	private static JsonNode document() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolve("shared/discord/openapi.json");
			if (Files.isRegularFile(file)) {
				return DiscordJson.mapper().readTree(file.toFile());
			}
		}
		return Assumptions.abort("There is no shared/discord/openapi.json in the working directory or above it");
	}

	/**
	 * Bounds of a parameter.
	 *
	 * @param path where
	 * @param parameter its name
	 * @param min smallest value
	 * @param max largest value
	 */
	record Limit(String path, String parameter, int min, int max) {

	}

}
