package io.github.discordspring.emulator.rest.guild;

import java.util.Set;
import java.util.regex.Pattern;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Files;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.UploadedFile;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Emojis of guilds and of applications.
 *
 * @see <a href="https://docs.discord.com/developers/resources/emoji">Emoji resource</a>
 */
final class EmojiRoutes {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{2,32}");

	private static final int SLOTS = 50;

	private static final int OF_APPLICATION = 2_000;

	private static final int MAXIMUM_FILE = 256 * 1024;

	private final World world;

	EmojiRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String ofGuild = "/guilds/{guild_id}/emojis";
		String ofApplication = "/applications/{application_id}/emojis";
		routes.get(ofGuild, (request) -> Response.ok(emojis(guild(request))));
		routes.post(ofGuild, this::create);
		routes.get(ofGuild + "/{emoji_id}", (request) -> Response.ok(find(emojis(guild(request)), request)));
		routes.patch(ofGuild + "/{emoji_id}", this::modify);
		routes.delete(ofGuild + "/{emoji_id}", this::delete);
		routes.get(ofApplication, (request) -> {
			ObjectNode answer = Json.object();
			answer.set("items", own(request).emojis());
			return Response.ok(answer);
		});
		routes.post(ofApplication, this::createOfApplication);
		routes.get(ofApplication + "/{emoji_id}", (request) -> Response.ok(find(own(request).emojis(), request)));
		routes.patch(ofApplication + "/{emoji_id}", (request) -> {
			ObjectNode emoji = find(own(request).emojis(), request);
			rename(emoji, request.body());
			return Response.ok(emoji);
		});
		routes.delete(ofApplication + "/{emoji_id}", (request) -> {
			ObjectNode emoji = find(own(request).emojis(), request);
			own(request).emojis().removeIf(emoji::equals);
			return Response.noContent();
		});
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private static Application own(RestRequest request) {
		if (request.id("application_id") != request.botId()) {
			throw DiscordError.of(403, 20012, "You are not authorized to perform this action on this application");
		}
		return request.application();
	}

	private static ArrayNode emojis(Guild guild) {
		return guild.json().withArrayProperty("emojis");
	}

	private static ObjectNode find(ArrayNode emojis, RestRequest request) {
		for (JsonNode emoji : emojis) {
			if (Json.id(emoji, "id") == request.id("emoji_id")) {
				return (ObjectNode) emoji;
			}
		}
		throw DiscordError.unknown(Unknown.EMOJI);
	}

	private ObjectNode make(RestRequest request, ObjectNode body, Set<Long> roles) {
		String image = Json.text(body, "image");
		byte[] bytes = Files.decode("image", image, "data:image/");
		if (bytes.length > MAXIMUM_FILE) {
			throw DiscordError.of(400, 50138, "Failed to resize asset below the maximum size: 262144");
		}
		boolean animated = image.startsWith("data:image/gif");
		String id = Snowflake.toString(this.world.ids().next());
		this.world.files()
			.put("/emojis/" + id, new UploadedFile("image", id, animated ? "image/gif" : "image/png", bytes));
		ObjectNode emoji = Json.object().put("id", id).put("name", Json.text(body, "name"));
		emoji.set("roles", Json.ids(roles));
		emoji.set("user", this.world.users().get(request.botId()).deepCopy());
		return emoji.put("require_colons", true).put("managed", false).put("animated", animated).put("available", true);
	}

	private static Set<Long> check(ObjectNode body, boolean create) {
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		if (create) {
			form.require("name");
			form.require("image");
		}
		String name = form.string("name", 2, 32);
		if (name != null && !NAME.matcher(name).matches()) {
			form.error("name", "STRING_TYPE_REGEX", "String value did not match validation regex.");
		}
		Set<Long> roles = form.ids("roles", 250);
		errors.throwIfAny();
		return roles;
	}

	private Response create(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.CREATE_GUILD_EXPRESSIONS);
		ObjectNode body = request.body();
		Set<Long> roles = check(body, true);
		boolean animated = Json.text(body, "image").startsWith("data:image/gif");
		long taken = emojis(guild).valueStream()
			.filter((emoji) -> emoji.path("animated").booleanValue() == animated)
			.count();
		if (taken >= SLOTS) {
			throw animated ? DiscordError.of(400, 30018, "Maximum number of animated emojis reached (" + SLOTS + ")")
					: DiscordError.of(400, 30008, "Maximum number of emojis reached (" + SLOTS + ")");
		}
		ObjectNode emoji = make(request, body, roles);
		emojis(guild).add(emoji);
		Expressions.changed(this.world, guild, "GUILD_EMOJIS_UPDATE", "emojis");
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.EMOJI_CREATE, Json.id(emoji, "id"), null, emoji);
		return Response.json(201, emoji);
	}

	private Response createOfApplication(RestRequest request) {
		Application application = own(request);
		check(request.body(), true);
		if (application.emojis().size() >= OF_APPLICATION) {
			throw DiscordError.of(400, 30008, "Maximum number of emojis reached (" + OF_APPLICATION + ")");
		}
		ObjectNode emoji = make(request, request.body(), Set.of());
		application.emojis().add(emoji);
		return Response.json(201, emoji);
	}

	private static void rename(ObjectNode emoji, ObjectNode body) {
		check(body, false);
		if (Json.has(body, "name")) {
			emoji.set("name", body.path("name"));
		}
	}

	private void requireOwnOr(Guild guild, RestRequest request, ObjectNode emoji) {
		boolean own = Json.id(emoji.path("user"), "id") == request.botId();
		guild.require(request.botId(), own ? Permission.CREATE_GUILD_EXPRESSIONS : Permission.MANAGE_GUILD_EXPRESSIONS);
	}

	private Response modify(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode emoji = find(emojis(guild), request);
		requireOwnOr(guild, request, emoji);
		ObjectNode before = emoji.deepCopy();
		Set<Long> roles = check(request.body(), false);
		rename(emoji, request.body());
		if (request.body().has("roles")) {
			emoji.set("roles", Json.ids(roles));
		}
		Expressions.changed(this.world, guild, "GUILD_EMOJIS_UPDATE", "emojis");
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.EMOJI_UPDATE, Json.id(emoji, "id"), before, emoji);
		return Response.ok(emoji);
	}

	private Response delete(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode emoji = find(emojis(guild), request);
		requireOwnOr(guild, request, emoji);
		emojis(guild).removeIf(emoji::equals);
		Expressions.changed(this.world, guild, "GUILD_EMOJIS_UPDATE", "emojis");
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.EMOJI_DELETE, Json.id(emoji, "id"), emoji, null);
		return Response.noContent();
	}

}
