package io.github.discordspring.emulator.rest.guild;

import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Files;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.UploadedFile;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sounds of soundboards.
 *
 * @see <a href="https://docs.discord.com/developers/resources/soundboard">Soundboard
 * resource</a>
 */
final class SoundboardRoutes {

	private static final String KIND = "soundboard_sounds";

	private static final int SLOTS = 8;

	private static final int MAXIMUM_FILE = 512 * 1024;

	private final World world;

	private final ArrayNode standard = Json.array();

	SoundboardRoutes(World world) {
		this.world = world;
		String[][] sounds = { { "1", "quack", "🦆" }, { "2", "airhorn", "🔊" }, { "3", "cricket", "🦗" } };
		for (String[] sound : sounds) {
			this.standard.addObject()
				.put("name", sound[1])
				.put("sound_id", sound[0])
				.put("volume", 1.0)
				.putNull("emoji_id")
				.put("emoji_name", sound[2])
				.put("available", true);
		}
	}

	void register(RestRoutes routes) {
		String all = "/guilds/{guild_id}/soundboard-sounds";
		String one = all + "/{sound_id}";
		routes.get("/soundboard-default-sounds", (request) -> Response.ok(this.standard));
		routes.post("/channels/{channel_id}/send-soundboard-sound", this::play);
		routes.get(all, (request) -> {
			ObjectNode answer = Json.object();
			ArrayNode items = answer.putArray("items");
			sounds(guild(request)).values().forEach(items::add);
			return Response.ok(answer);
		});
		routes.post(all, this::create);
		routes.get(one, (request) -> Response.ok(sound(guild(request), request.id("sound_id"))));
		routes.patch(one, this::modify);
		routes.delete(one, this::delete);
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private static Map<Long, ObjectNode> sounds(Guild guild) {
		return guild.objects(KIND);
	}

	private static ObjectNode sound(Guild guild, long id) {
		ObjectNode sound = sounds(guild).get(id);
		if (sound == null) {
			throw DiscordError.unknown(Unknown.SOUND);
		}
		return sound;
	}

	private static void check(Form form) {
		form.string("name", 2, 32);
		form.decimal("volume", 0, 1);
		form.id("emoji_id");
		form.string("emoji_name", 1, 32);
	}

	private static void apply(ObjectNode sound, ObjectNode body) {
		for (String field : new String[] { "name", "volume" }) {
			if (Json.has(body, field)) {
				sound.set(field, body.path(field));
			}
		}
		if (body.has("emoji_id") || body.has("emoji_name")) {
			long emojiId = Json.id(body, "emoji_id");
			sound.put("emoji_id", (emojiId != 0) ? Snowflake.toString(emojiId) : null)
				.put("emoji_name", Json.has(body, "emoji_name") ? Json.text(body, "emoji_name") : null);
		}
	}

	private Response create(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.CREATE_GUILD_EXPRESSIONS);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.require("name");
		form.require("sound");
		check(form);
		errors.throwIfAny();
		byte[] bytes = Files.decode("sound", Json.text(body, "sound"), "data:audio/");
		if (bytes.length > MAXIMUM_FILE) {
			throw DiscordError.of(400, 50045, "File uploaded exceeds the maximum size");
		}
		if (sounds(guild).size() >= SLOTS) {
			throw DiscordError.of(400, 30045, "Maximum number of soundboard sounds reached (" + SLOTS + ")");
		}
		String id = Snowflake.toString(this.world.ids().next());
		this.world.files().put("/soundboard-sounds/" + id, new UploadedFile("sound", id, "audio/ogg", bytes));
		ObjectNode sound = Json.object()
			.put("name", "")
			.put("sound_id", id)
			.put("volume", 1.0)
			.putNull("emoji_id")
			.putNull("emoji_name")
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("available", true);
		sound.set("user", this.world.users().get(request.botId()).deepCopy());
		apply(sound, body);
		sounds(guild).put(Json.id(sound, "sound_id"), sound);
		publish("GUILD_SOUNDBOARD_SOUND_CREATE", guild, sound);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.SOUNDBOARD_SOUND_CREATE, Json.id(sound, "sound_id"), null,
					sound);
		return Response.json(201, sound);
	}

	private void requireOwnOr(Guild guild, RestRequest request, ObjectNode sound) {
		boolean own = Json.id(sound.path("user"), "id") == request.botId();
		guild.require(request.botId(), own ? Permission.CREATE_GUILD_EXPRESSIONS : Permission.MANAGE_GUILD_EXPRESSIONS);
	}

	private Response modify(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode sound = sound(guild, request.id("sound_id"));
		requireOwnOr(guild, request, sound);
		FormErrors errors = new FormErrors();
		check(new Form(request.body(), errors));
		errors.throwIfAny();
		ObjectNode before = sound.deepCopy();
		apply(sound, request.body());
		publish("GUILD_SOUNDBOARD_SOUND_UPDATE", guild, sound);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.SOUNDBOARD_SOUND_UPDATE, Json.id(sound, "sound_id"), before,
					sound);
		return Response.ok(sound);
	}

	private Response delete(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode sound = sound(guild, request.id("sound_id"));
		requireOwnOr(guild, request, sound);
		sounds(guild).remove(Json.id(sound, "sound_id"));
		publish("GUILD_SOUNDBOARD_SOUND_DELETE", guild, sound.deepCopy().retain("sound_id", "guild_id"));
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.SOUNDBOARD_SOUND_DELETE, Json.id(sound, "sound_id"), sound,
					null);
		return Response.noContent();
	}

	private void publish(String type, Guild guild, ObjectNode sound) {
		this.world.publish(WorldEvent.inGuild(type, sound.deepCopy(), guild.id()));
	}

	private Response play(RestRequest request) {
		Channel channel = this.world.channelFor(request.id("channel_id"), request.botId(), Permission.SPEAK,
				Permission.USE_SOUNDBOARD);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		long soundId = form.require("sound_id") ? form.id("sound_id") : 0;
		long sourceId = form.id("source_guild_id");
		errors.throwIfAny();
		Guild guild = this.world.guild(channel.guildId());
		if (this.world.voice().channelOf(guild, request.botId()) != channel.id()) {
			throw DiscordError.of(400, 40032, "Target user is not connected to voice.");
		}
		if (sourceId != 0 && sourceId != guild.id()) {
			guild.require(request.botId(), Permission.USE_EXTERNAL_SOUNDS);
		}
		ObjectNode sound = (soundId < 10) ? null : sound((sourceId != 0) ? this.world.guild(sourceId) : guild, soundId);
		ObjectNode data = Json.object()
			.put("channel_id", Snowflake.toString(channel.id()))
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("user_id", Snowflake.toString(request.botId()))
			.putNull("emoji")
			.put("animation_type", 1)
			.put("animation_id", 0);
		data.put("sound_volume", (sound != null) ? sound.path("volume").asDouble(1) : 1);
		if (sound != null) {
			data.put("sound_id", Snowflake.toString(soundId));
		}
		else {
			data.put("sound_id", soundId);
		}
		this.world.publish(WorldEvent.inChannel("VOICE_CHANNEL_EFFECT_SEND", data, channel));
		return Response.noContent();
	}

}
