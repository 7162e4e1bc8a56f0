package io.github.discordspring.emulator.gateway;

import java.util.EnumSet;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import tools.jackson.databind.JsonNode;

/**
 * An identify that was checked.
 *
 * @param application the bot's application
 * @param data what was sent
 * @param shardId which shard
 * @param shardCount of how many
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#identify">Identify</a>
 */
record Identify(Application application, JsonNode data, int shardId, int shardCount) {

	private static final int ALL_INTENTS = Intent.of(EnumSet.allOf(Intent.class));

	private static final int MAXIMUM_GUILDS = 2_500;

	/**
	 * Checks an identify.
	 * @throws Refusal if the connection must be closed
	 */
	static Identify check(JsonNode data, World world) throws Refusal {
		if (!data.isObject() || !data.path("token").isString() || !data.path("properties").isObject()) {
			throw new Refusal(CloseCode.DECODE_ERROR, "Error while decoding payload.");
		}
		Application application = world.applicationOfToken(Json.text(data, "token"));
		if (application == null) {
			throw new Refusal(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.");
		}
		checkIntents(data.path("intents"), application);
		int shardId = 0;
		int shardCount = 1;
		if (Json.has(data, "shard")) {
			JsonNode shard = data.path("shard");
			shardId = shard.path(0).asInt(-1);
			shardCount = shard.path(1).asInt(-1);
			if (shard.size() != 2 || shardCount < 1 || shardId < 0 || shardId >= shardCount) {
				throw new Refusal(CloseCode.INVALID_SHARD, "Invalid shard.");
			}
		}
		checkGuilds(world, application, shardId, shardCount);
		return new Identify(application, data, shardId, shardCount);
	}

	private static void checkIntents(JsonNode intents, Application application) throws Refusal {
		if (!intents.isInt() || (intents.intValue() & ~ALL_INTENTS) != 0) {
			throw new Refusal(CloseCode.INVALID_INTENTS, "Invalid intent(s).");
		}
		Set<Intent> asked = Intent.setOf(intents.intValue());
		asked.removeIf((intent) -> !intent.isPrivileged());
		if (!application.privilegedIntents().containsAll(asked)) {
			throw new Refusal(CloseCode.DISALLOWED_INTENTS, "Disallowed intent(s).");
		}
	}

	private static void checkGuilds(World world, Application application, int shardId, int shardCount) throws Refusal {
		int guilds = 0;
		for (Guild guild : world.guildsOf(application.id())) {
			if (Snowflake.shardOf(guild.id(), shardCount) == shardId && ++guilds > MAXIMUM_GUILDS) {
				throw new Refusal(CloseCode.SHARDING_REQUIRED, "Sharding required.");
			}
		}
	}

	/**
	 * Tells why a connection must be closed.
	 */
	static final class Refusal extends Exception {

		private final transient CloseCode code;

		private final String reason;

		Refusal(CloseCode code, String reason) {
			super(reason);
			this.code = code;
			this.reason = reason;
		}

		CloseCode code() {
			return this.code;
		}

		String reason() {
			return this.reason;
		}

	}

}
