package io.github.discordspring.emulator.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.generate.Activity;
import io.github.discordspring.emulator.generate.GeneratedTraffic;
import io.github.discordspring.emulator.generate.LargeGuild;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Large guilds, and people in them who do things.
 */
final class GeneratorRoutes {

	private static final int MAXIMUM = 100;

	private static final int DEFAULT_MEMBERS = 10_000;

	private static final int DEFAULT_RATE = 10;

	private final World world;

	private final Map<Long, GeneratedTraffic> generators = new LinkedHashMap<>();

	private long count;

	GeneratorRoutes(World world) {
		this.world = world;
	}

	void addTo(ControlRoutes routes) {
		routes.add("POST", "/guilds/large", this::createGuild, "name", "members", "channels", "seed");
		routes.add("GET", "/generators", (request) -> list());
		routes.add("POST", "/generators", this::start, "guild_id", "rate", "seed", "activities");
		routes.run("DELETE", "/generators/{generator_id}", (request) -> {
			GeneratedTraffic traffic = this.generators.remove(request.id("generator_id"));
			if (traffic == null) {
				throw DiscordError.notFound();
			}
			traffic.close();
		});
	}

	void close() {
		this.generators.values().forEach(GeneratedTraffic::close);
	}

	private Response createGuild(ControlRequest request) {
		ObjectNode body = request.body();
		try {
			Guild guild = LargeGuild.create(this.world, body.path("name").asString("Large"),
					body.path("members").asInt(DEFAULT_MEMBERS),
					body.path("channels").asInt(LargeGuild.MAXIMUM_CHANNELS), seed(body));
			return Response.ok(Json.object()
				.put("id", Snowflake.toString(guild.id()))
				.put("name", guild.name())
				.put("member_count", guild.members().size())
				.put("channel_count", guild.channels().size()));
		}
		catch (IllegalArgumentException ex) {
			throw FormErrors.single("", "BASE_TYPE_BAD", String.valueOf(ex.getMessage()));
		}
	}

	private static long seed(ObjectNode body) {
		return Json.has(body, "seed") ? body.path("seed").asLong(0) : ThreadLocalRandom.current().nextInt(1 << 30);
	}

	private Response list() {
		ArrayNode array = Json.array();
		this.generators.forEach((id, traffic) -> array.add(written(id, traffic)));
		return Response.ok(array);
	}

	private static ObjectNode written(long id, GeneratedTraffic traffic) {
		return Json.object().put("id", id).setAll(traffic.toJson());
	}

	private Response start(ControlRequest request) {
		ObjectNode body = request.body();
		if (this.generators.size() >= MAXIMUM) {
			throw DiscordError.of(400, 0, "There are " + MAXIMUM + " generators already; end some first");
		}
		try {
			List<Activity> activities = new ArrayList<>();
			for (JsonNode activity : body.path("activities")) {
				activities.add(Activity.of(activity.asString("")));
			}
			GeneratedTraffic traffic = GeneratedTraffic.start(this.world, this.world.guild(Json.id(body, "guild_id")),
					body.path("rate").asInt(DEFAULT_RATE), seed(body), activities);
			this.count++;
			this.generators.put(this.count, traffic);
			return Response.ok(written(this.count, traffic));
		}
		catch (IllegalArgumentException ex) {
			throw FormErrors.single("", "BASE_TYPE_BAD", String.valueOf(ex.getMessage()));
		}
	}

}
