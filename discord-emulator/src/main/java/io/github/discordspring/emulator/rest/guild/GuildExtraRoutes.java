package io.github.discordspring.emulator.rest.guild;

import java.time.Duration;
import java.time.Instant;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Integrations;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What else there is of guilds: preview, vanity URL, incident actions, integrations and
 * requests to join.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild resource</a>
 */
final class GuildExtraRoutes {

	private static final Duration LONGEST = Duration.ofHours(24);

	private static final String REQUESTS = "guild_join_requests";

	private final World world;

	GuildExtraRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String guild = "/guilds/{guild_id}";
		routes.get(guild + "/preview", this::preview);
		routes.get(guild + "/vanity-url", this::vanityUrl);
		routes.put(guild + "/incident-actions", this::incidentActions);
		routes.get(guild + "/integrations", this::integrations);
		routes.delete(guild + "/integrations/{integration_id}", this::deleteIntegration);
		routes.get(guild + "/requests", this::joinRequests);
		routes.patch(guild + "/requests/{request_id}", this::actOnJoinRequest);
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private Guild managed(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		return guild;
	}

	private Response preview(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode preview = guild.json()
			.deepCopy()
			.retain("id", "name", "icon", "description", "home_header", "splash", "discovery_splash", "features",
					"emojis", "stickers");
		long online = guild.members()
			.keySet()
			.stream()
			.filter((id) -> this.world.users().presence(id).isOnline())
			.count();
		return Response.ok(preview.put("approximate_member_count", guild.members().size())
			.put("approximate_presence_count", online));
	}

	private Response vanityUrl(RestRequest request) {
		Guild guild = managed(request);
		ObjectNode answer = Json.object();
		answer.set("code", guild.json().path("vanity_url_code"));
		return Response.ok(answer.put("uses", 0));
	}

	private Response incidentActions(RestRequest request) {
		Guild guild = managed(request);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		ObjectNode data = Json.object();
		for (String field : new String[] { "invites_disabled_until", "dms_disabled_until" }) {
			Instant until = form.time(field);
			if (until != null && until.isAfter(this.world.clock().now().plus(LONGEST))) {
				form.error(field, "GUILD_INCIDENTS_DISABLED_TOO_LONG", "Must be at most 24 hours ahead");
			}
			data.put(field, (until != null) ? Timestamps.format(until) : null);
		}
		errors.throwIfAny();
		guild.json().set("incidents_data", data);
		this.world.guildOperations().publish(guild);
		return Response.ok(data);
	}

	private Response integrations(RestRequest request) {
		Guild guild = managed(request);
		ArrayNode array = Json.array();
		for (Application application : this.world.applications()) {
			if (guild.hasMember(application.id())) {
				array.add(Integrations.write(application));
			}
		}
		return Response.ok(array);
	}

	/** The integration of a bot is the bot: it leaves. */
	private Response deleteIntegration(RestRequest request) {
		Guild guild = managed(request);
		long id = request.id("integration_id");
		if (!this.world.hasApplication(id) || !guild.hasMember(id)) {
			throw DiscordError.unknown(Unknown.INTEGRATION);
		}
		this.world.guildOperations().removeMember(guild, id);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.INTEGRATION_DELETE, id,
					Integrations.write(this.world.application(id)), null);
		return Response.noContent();
	}

	private Response joinRequests(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.KICK_MEMBERS);
		int limit = request.number("limit", 100, 1, 100);
		String status = request.request().parameter("status");
		ObjectNode answer = Json.object();
		ArrayNode requests = answer.putArray("guild_join_requests");
		guild.objects(REQUESTS)
			.values()
			.stream()
			.filter((join) -> status == null || status.equals(Json.text(join, "application_status")))
			.limit(limit)
			.forEach(requests::add);
		return Response.ok(answer.put("total", requests.size()));
	}

	private Response actOnJoinRequest(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.KICK_MEMBERS);
		ObjectNode join = guild.objects(REQUESTS).get(request.id("request_id"));
		if (join == null) {
			throw DiscordError.notFound();
		}
		String action = Json.text(request.body(), "action");
		if (!"APPROVED".equals(action) && !"REJECTED".equals(action)) {
			throw FormErrors.single("action", "BASE_TYPE_CHOICES", "Value must be one of ('APPROVED', 'REJECTED').");
		}
		join.put("application_status", action).put("reviewed_at", this.world.timestamp());
		join.set("actioned_by_user", this.world.users().get(request.botId()).deepCopy());
		if ("REJECTED".equals(action)) {
			join.set("rejection_reason", request.body().path("rejection_reason"));
		}
		else {
			this.world.guildOperations().addMember(guild, Json.id(join, "user_id"), 0);
		}
		return Response.ok(join);
	}

}
