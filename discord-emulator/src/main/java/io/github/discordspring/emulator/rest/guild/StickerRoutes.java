package io.github.discordspring.emulator.rest.guild;

import java.util.List;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.UploadedFile;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stickers.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sticker">Sticker
 * resource</a>
 */
final class StickerRoutes {

	private static final int SLOTS = 5;

	private static final int MAXIMUM_FILE = 512 * 1024;

	private final World world;

	StickerRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String all = "/guilds/{guild_id}/stickers";
		String one = all + "/{sticker_id}";
		routes.open("GET", "/sticker-packs", RateLimit.DEFAULT, (request) -> {
			ObjectNode answer = Json.object();
			answer.set("sticker_packs", this.world.stickers().packs());
			return Response.ok(answer);
		});
		routes.get("/sticker-packs/{pack_id}", this::pack);
		routes.get("/stickers/{sticker_id}", this::any);
		routes.get(all, (request) -> Response.ok(stickers(guild(request))));
		routes.post(all, this::create);
		routes.get(one, (request) -> Response.ok(find(guild(request), request.id("sticker_id"))));
		routes.patch(one, this::modify);
		routes.delete(one, this::delete);
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private static ArrayNode stickers(Guild guild) {
		return guild.json().withArrayProperty("stickers");
	}

	private Response pack(RestRequest request) {
		for (JsonNode pack : this.world.stickers().packs()) {
			if (Json.id(pack, "id") == request.id("pack_id")) {
				return Response.ok(pack);
			}
		}
		throw DiscordError.unknown(Unknown.STICKER_PACK);
	}

	private Response any(RestRequest request) {
		JsonNode sticker = this.world.stickers().find(request.id("sticker_id"));
		if (sticker == null) {
			throw DiscordError.unknown(Unknown.STICKER);
		}
		return Response.ok(sticker);
	}

	private static ObjectNode find(Guild guild, long id) {
		for (JsonNode sticker : stickers(guild)) {
			if (Json.id(sticker, "id") == id) {
				return (ObjectNode) sticker;
			}
		}
		throw DiscordError.unknown(Unknown.STICKER);
	}

	private static void check(Form form) {
		form.string("name", 2, 30);
		form.string("description", 0, 100);
		form.string("tags", 0, 200);
	}

	private Response create(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.CREATE_GUILD_EXPRESSIONS);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.require("name");
		form.require("tags");
		check(form);
		List<UploadedFile> files = this.world.context().files();
		if (files.isEmpty()) {
			form.error("file", "BASE_TYPE_REQUIRED", "This field is required");
		}
		errors.throwIfAny();
		if (files.get(0).bytes().length > MAXIMUM_FILE) {
			throw DiscordError.of(400, 50045, "File uploaded exceeds the maximum size");
		}
		if (stickers(guild).size() >= SLOTS) {
			throw DiscordError.of(400, 30039, "Maximum number of stickers reached (" + SLOTS + ")");
		}
		String id = Snowflake.toString(this.world.ids().next());
		this.world.files().put("/stickers/" + id, files.get(0));
		ObjectNode sticker = Json.object()
			.put("id", id)
			.put("name", Json.text(body, "name"))
			.put("tags", Json.text(body, "tags"))
			.put("type", 2)
			.put("format_type", format(files.get(0).filename()))
			.put("description", Json.text(body, "description"))
			.put("available", true)
			.put("guild_id", Snowflake.toString(guild.id()));
		sticker.set("user", this.world.users().get(request.botId()).deepCopy());
		stickers(guild).add(sticker);
		changed(guild, request, AuditLogEvent.STICKER_CREATE, sticker, null, sticker);
		return Response.json(201, sticker);
	}

	private static int format(String filename) {
		if (filename.endsWith(".json")) {
			return 3;
		}
		return filename.endsWith(".gif") ? 4 : 1;
	}

	private void requireOwnOr(Guild guild, RestRequest request, ObjectNode sticker) {
		boolean own = Json.id(sticker.path("user"), "id") == request.botId();
		guild.require(request.botId(), own ? Permission.CREATE_GUILD_EXPRESSIONS : Permission.MANAGE_GUILD_EXPRESSIONS);
	}

	private Response modify(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode sticker = find(guild, request.id("sticker_id"));
		requireOwnOr(guild, request, sticker);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		check(new Form(body, errors));
		errors.throwIfAny();
		ObjectNode before = sticker.deepCopy();
		for (String field : new String[] { "name", "tags", "description" }) {
			if (body.has(field)) {
				sticker.set(field, body.path(field));
			}
		}
		changed(guild, request, AuditLogEvent.STICKER_UPDATE, sticker, before, sticker);
		return Response.ok(sticker);
	}

	private Response delete(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode sticker = find(guild, request.id("sticker_id"));
		requireOwnOr(guild, request, sticker);
		stickers(guild).removeIf(sticker::equals);
		changed(guild, request, AuditLogEvent.STICKER_DELETE, sticker, sticker, null);
		return Response.noContent();
	}

	private void changed(Guild guild, RestRequest request, AuditLogEvent event, ObjectNode sticker,
			@Nullable ObjectNode before, @Nullable ObjectNode after) {
		Expressions.changed(this.world, guild, "GUILD_STICKERS_UPDATE", "stickers");
		this.world.auditLog().record(guild, request.botId(), event, Json.id(sticker, "id"), before, after);
	}

}
