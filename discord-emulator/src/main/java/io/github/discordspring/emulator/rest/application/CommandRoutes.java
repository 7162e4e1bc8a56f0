package io.github.discordspring.emulator.rest.application;

import java.util.Collection;
import java.util.stream.Stream;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Commands;
import io.github.discordspring.emulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Application commands, global and of guilds.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#endpoints">Endpoints</a>
 */
final class CommandRoutes {

	private final World world;

	CommandRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String permissions = "/applications/{application_id}/guilds/{guild_id}/commands/permissions";
		routes.get(permissions, (request) -> {
			application(request);
			guildId(request);
			return Response.ok(Json.array());
		});
		routes.get("/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions",
				this::permissions);
		for (String place : new String[] { "/applications/{application_id}/commands",
				"/applications/{application_id}/guilds/{guild_id}/commands" }) {
			String one = place + "/{command_id}";
			routes.get(place, this::list);
			routes.add("POST", place, RateLimit.DEFAULT, this::create);
			routes.add("PUT", place, RateLimit.DEFAULT, this::overwrite);
			routes.get(one, (request) -> Response
				.ok(commands().get(application(request), guildId(request), request.id("command_id"))));
			routes.add("PATCH", one, RateLimit.DEFAULT, (request) -> Response
				.ok(commands().edit(application(request), guildId(request), request.id("command_id"), request.body())));
			routes.add("DELETE", one, RateLimit.DEFAULT, this::delete);
		}
	}

	private Response permissions(RestRequest request) {
		long commandId = request.id("command_id");
		application(request);
		long guildId = guildId(request);
		boolean known = commandId == request.botId() || Stream.of(guildId, 0L)
			.flatMap((place) -> commands().list(request.application(), place).stream())
			.anyMatch((command) -> Json.id(command, "id") == commandId);
		if (!known) {
			throw DiscordError.unknown(Unknown.COMMAND);
		}
		// Nobody has set any: people do that in Discord's client
		throw DiscordError.unknown(Unknown.COMMAND_PERMISSIONS);
	}

	private Commands commands() {
		return this.world.commandOperations();
	}

	private Response list(RestRequest request) {
		return array(commands().list(application(request), guildId(request)), request.flag("with_localizations"),
				locale(request));
	}

	private Response create(RestRequest request) {
		Commands.Registration registration = commands().create(application(request), guildId(request), request.body());
		return Response.json(registration.created() ? 201 : 200, registration.command());
	}

	private Response overwrite(RestRequest request) {
		return array(commands().overwrite(application(request), guildId(request), request.list()), true, "");
	}

	private Response delete(RestRequest request) {
		commands().delete(application(request), guildId(request), request.id("command_id"));
		return Response.noContent();
	}

	private static Response array(Collection<ObjectNode> commands, boolean localizations, String locale) {
		ArrayNode array = Json.array();
		for (ObjectNode command : commands) {
			ObjectNode copy = command.deepCopy();
			if (!localizations) {
				CommandLocale.localize(copy, locale);
			}
			array.add(copy);
		}
		return Response.ok(array);
	}

	/** Of the header for it, then of the one of browsers; bots have no setting. */
	private static String locale(RestRequest request) {
		String own = request.request().header("X-Discord-Locale");
		String accepted = request.request().header("Accept-Language").split("[,;]", 2)[0].strip();
		return own.isEmpty() ? accepted : own;
	}

	private static Application application(RestRequest request) {
		Application application = request.application();
		if (application.id() != request.id("application_id")) {
			throw DiscordError.of(403, 20012, "You are not authorized to perform this action on this application");
		}
		return application;
	}

	private long guildId(RestRequest request) {
		if (!request.variables().containsKey("guild_id")) {
			return 0;
		}
		long guildId = request.id("guild_id");
		if (this.world.guildsOf(request.botId()).stream().noneMatch((guild) -> guild.id() == guildId)) {
			throw DiscordError.missingAccess();
		}
		return guildId;
	}

}
