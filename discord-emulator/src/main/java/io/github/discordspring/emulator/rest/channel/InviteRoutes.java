package io.github.discordspring.emulator.rest.channel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.UploadedFile;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invites, and for whom they are.
 *
 * @see <a href="https://docs.discord.com/developers/resources/invite">Invite resource</a>
 */
final class InviteRoutes {

	private static final int MAXIMUM_TARGETS = 10_000;

	private static final int COMPLETED = 2;

	private static final String[] METADATA = { "uses", "max_uses", "max_age", "temporary", "created_at" };

	private final World world;

	InviteRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String ofChannel = "/channels/{channel_id}/invites";
		String invite = "/invites/{code}";
		routes.get(ofChannel, this::listOfChannel);
		routes.post(ofChannel, this::create);
		routes.get("/guilds/{guild_id}/invites", this::listOfGuild);
		routes.open("GET", invite, RateLimit.DEFAULT, this::resolve);
		routes.delete(invite,
				(request) -> Response.ok(bare(this.world.invites().revoke(request.botId(), request.text("code")))));
		routes.get(invite + "/target-users", this::targets);
		routes.put(invite + "/target-users", this::changeTargets);
		routes.get(invite + "/target-users/job-status", this::job);
	}

	private ObjectNode written(ObjectNode invite) {
		ObjectNode json = invite.deepCopy();
		ObjectNode guild = this.world.guild(Json.id(invite, "guild_id")).json();
		json.putObject("guild")
			.setAll(guild.deepCopy()
				.retain("id", "name", "splash", "banner", "description", "icon", "features", "verification_level",
						"vanity_url_code", "nsfw_level", "nsfw", "premium_subscription_count"));
		return json;
	}

	private ObjectNode bare(ObjectNode invite) {
		return written(invite).without(List.of(METADATA));
	}

	private Response create(RestRequest request) {
		// All fields are optional, and yet Discord wants a body
		ObjectNode invite = this.world.invites().create(request.botId(), request.id("channel_id"), request.body());
		Set<Long> targets = this.world.invites().targetsOf(Json.text(invite, "code"));
		for (UploadedFile file : this.world.context().files()) {
			targets.addAll(read(file));
		}
		return Response.ok(written(invite));
	}

	private Response listOfChannel(RestRequest request) {
		Channel channel = this.world.channelFor(request.id("channel_id"), request.botId(), Permission.MANAGE_CHANNELS);
		ArrayNode array = Json.array();
		for (ObjectNode invite : this.world.invites().of(channel.guildId())) {
			if (Json.id(invite.path("channel"), "id") == channel.id()) {
				array.add(written(invite));
			}
		}
		return Response.ok(array);
	}

	private Response listOfGuild(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		ArrayNode array = Json.array();
		this.world.invites().of(guild.id()).forEach((invite) -> array.add(written(invite)));
		return Response.ok(array);
	}

	private Response resolve(RestRequest request) {
		ObjectNode invite = this.world.invites().get(request.text("code"));
		ObjectNode json = bare(invite);
		Guild guild = this.world.guild(Json.id(invite, "guild_id"));
		if (request.flag("with_counts")) {
			long online = guild.members()
				.keySet()
				.stream()
				.filter((id) -> this.world.users().presence(id).isOnline())
				.count();
			json.put("approximate_member_count", guild.members().size()).put("approximate_presence_count", online);
		}
		ObjectNode event = guild.objects("guild_scheduled_events").get(request.queryId("guild_scheduled_event_id"));
		if (event != null) {
			json.set("guild_scheduled_event", event);
		}
		return Response.ok(json);
	}

	private ObjectNode managed(RestRequest request) {
		ObjectNode invite = this.world.invites().get(request.text("code"));
		if (Json.id(invite.path("inviter"), "id") != request.botId()) {
			this.world.guildOf(Json.id(invite, "guild_id"), request.botId())
				.require(request.botId(), Permission.MANAGE_GUILD);
		}
		return invite;
	}

	private Set<Long> targetsOf(RestRequest request) {
		Set<Long> targets = this.world.invites().targetsOf(Json.text(managed(request), "code"));
		if (targets.isEmpty()) {
			throw DiscordError.of(404, 10129, "Unknown invite target users");
		}
		return targets;
	}

	private Response targets(RestRequest request) {
		StringBuilder csv = new StringBuilder("user_id\n");
		targetsOf(request).forEach((userId) -> csv.append(Snowflake.toString(userId)).append('\n'));
		return Response.of(200, "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
	}

	private Response changeTargets(RestRequest request) {
		Set<Long> targets = this.world.invites().targetsOf(Json.text(managed(request), "code"));
		if (this.world.context().files().isEmpty()) {
			throw FormErrors.single("target_users_file", "BASE_TYPE_REQUIRED", "This field is required");
		}
		List<Long> sent = read(this.world.context().files().get(0));
		targets.clear();
		targets.addAll(sent);
		return Response.noContent();
	}

	private static List<Long> read(UploadedFile file) {
		List<String> lines = new String(file.bytes(), StandardCharsets.UTF_8).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !"user_id".equals(line))
			.toList();
		List<Long> ids = lines.stream().map((line) -> Json.id(Json.valueOf(line))).toList();
		if (ids.contains(0L) || ids.size() > MAXIMUM_TARGETS) {
			throw FormErrors.single("target_users_file", "INVALID_FILE", "Each line must have the id of a user");
		}
		return ids;
	}

	private Response job(RestRequest request) {
		int total = targetsOf(request).size();
		String at = Json.text(managed(request), "created_at");
		return Response.ok(Json.object()
			.put("status", COMPLETED)
			.put("total_users", total)
			.put("processed_users", total)
			.put("created_at", at)
			.put("completed_at", at)
			.putNull("error_message"));
	}

}
