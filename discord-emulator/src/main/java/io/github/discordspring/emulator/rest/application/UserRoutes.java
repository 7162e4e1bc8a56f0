package io.github.discordspring.emulator.rest.application;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Users, and the channels in which they write to a bot alone.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">User resource</a>
 */
final class UserRoutes {

	private static final int MAXIMUM_GUILDS = 200;

	private final World world;

	UserRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		routes.get("/users/@me", this::current);
		routes.get("/users/@me/guilds", this::guilds);
		routes.patch("/users/@me", this::modify);
		routes.delete("/users/@me/guilds/{guild_id}", (request) -> {
			Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
			if (guild.ownerId() == request.botId()) {
				throw DiscordError.of(400, 50055, "Invalid Guild");
			}
			this.world.guildOperations().removeMember(guild, request.botId());
			return Response.noContent();
		});
		routes.add("POST", "/users/@me/channels", RateLimit.DEFAULT, this::createDm);
		routes.get("/users/{user_id}", (request) -> Response.ok(this.world.users().get(request.id("user_id"))));
	}

	private Response current(RestRequest request) {
		return Response.ok(request.application()
			.bot()
			.deepCopy()
			.put("bio", "")
			.put("verified", true)
			.put("mfa_enabled", false)
			.put("locale", "en-US")
			.put("premium_type", 0)
			.putNull("email"));
	}

	private Response modify(RestRequest request) {
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		String username = new Form(body, errors).string("username", 2, 32);
		errors.throwIfAny();
		ObjectNode bot = request.application().bot();
		String id = Json.text(bot, "id");
		if (username != null) {
			bot.put("username", username);
			this.world.integrations().renamed(request.application());
		}
		for (String image : new String[] { "avatar", "banner" }) {
			if (body.has(image)) {
				bot.put(image, this.world.files().putImage(image, body.path(image), "/" + image + "s/" + id));
			}
		}
		this.world.publish(WorldEvent.forApplication("USER_UPDATE", bot.deepCopy(), 0, request.botId()));
		return current(request);
	}

	private Response guilds(RestRequest request) {
		int limit = request.number("limit", MAXIMUM_GUILDS, 1, MAXIMUM_GUILDS);
		long after = request.queryId("after");
		ArrayNode array = Json.array();
		this.world.guildsOf(request.botId())
			.stream()
			.filter((guild) -> Long.compareUnsigned(guild.id(), after) > 0)
			.limit(limit)
			.forEach((guild) -> array.add(partial(guild, request.botId())));
		return Response.ok(array);
	}

	private static ObjectNode partial(Guild guild, long botId) {
		ObjectNode json = guild.toJson();
		ObjectNode partial = Json.object();
		for (String field : new String[] { "id", "name", "icon", "banner", "features" }) {
			partial.set(field, json.path(field));
		}
		return partial.put("owner", guild.ownerId() == botId)
			.put("permissions", Long.toString(guild.permissions(botId, null)));
	}

	private Response createDm(RestRequest request) {
		long recipientId = Json.id(request.body(), "recipient_id");
		if (recipientId == 0) {
			throw FormErrors.single("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
		}
		if (this.world.users().find(recipientId) == null) {
			throw FormErrors.single("recipient_id", "NUMBER_TYPE_COERCE",
					"User " + Snowflake.toString(recipientId) + " does not exist.");
		}
		return Response.ok(this.world.channelOperations().direct(request.application(), recipientId).json());
	}

}
