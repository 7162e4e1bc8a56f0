package io.github.discordspring.emulator.rest.guild;

import java.util.HashSet;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What new members are asked, and the channels they see at first.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object">Guild
 * onboarding object</a>
 */
final class OnboardingRoutes {

	private static final String ONBOARDING = "onboarding";

	private static final int NEEDED_CHANNELS = 7;

	private static final int NEEDED_WRITABLE = 5;

	/** The mode in which channels of prompts count, too. */
	private static final int ADVANCED = 1;

	private final World world;

	OnboardingRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String path = "/guilds/{guild_id}/onboarding";
		routes.get(path, (request) -> Response.ok(onboarding(guild(request))));
		routes.put(path, this::changeOnboarding);
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private static ObjectNode onboarding(Guild guild) {
		return guild.objects(ONBOARDING).computeIfAbsent(guild.id(), (id) -> {
			ObjectNode onboarding = Json.object().put("guild_id", Snowflake.toString(id));
			onboarding.set("prompts", Json.array());
			onboarding.set("default_channel_ids", Json.array());
			return onboarding.put("enabled", false).put("mode", 0);
		});
	}

	private Response changeOnboarding(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		guild.require(request.botId(), Permission.MANAGE_ROLES);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.choice("mode", Set.of(0, 1));
		form.bool("enabled");
		known(form, "default_channel_ids", form.ids("default_channel_ids", 500), guild.channelsById().keySet());
		for (Form prompt : form.forms("prompts", 0, 15)) {
			if (prompt.require("title")) {
				prompt.string("title", 1, 100);
			}
			prompt.choice("type", Set.of(0, 1));
			if (prompt.require("options")) {
				for (Form option : prompt.forms("options", 1, 50)) {
					if (option.require("title")) {
						option.string("title", 1, 50);
					}
					option.string("description", 0, 100);
					known(option, "role_ids", option.ids("role_ids", 50), guild.roles().keySet());
					known(option, "channel_ids", option.ids("channel_ids", 50), guild.channelsById().keySet());
				}
			}
		}
		errors.throwIfAny();
		ObjectNode onboarding = onboarding(guild);
		ObjectNode before = onboarding.deepCopy();
		ObjectNode after = onboarding.deepCopy();
		for (String field : new String[] { "default_channel_ids", "enabled", "mode" }) {
			if (Json.has(body, field)) {
				after.set(field, body.path(field).deepCopy());
			}
		}
		if (Json.has(body, "prompts")) {
			ArrayNode prompts = after.putArray("prompts");
			body.path("prompts").forEach((prompt) -> prompts.add(prompt(prompt)));
		}
		if (after.path("enabled").booleanValue()) {
			checkChannels(guild, after, before.path("enabled").booleanValue());
		}
		onboarding.setAll(after);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.ONBOARDING_UPDATE, guild.id(), before, onboarding);
		return Response.ok(onboarding);
	}

	private static void known(Form form, String field, Set<Long> ids, Set<Long> there) {
		for (long id : ids) {
			if (!there.contains(id)) {
				form.error(field, "BASE_TYPE_CHOICES", "There is no " + Snowflake.toString(id) + " in this server.");
			}
		}
	}

	/**
	 * Enough channels are needed for new members to see something, those of the prompts
	 * among them in the advanced mode.
	 */
	private static void checkChannels(Guild guild, ObjectNode onboarding, boolean wasEnabled) {
		Set<Long> channels = new HashSet<>();
		onboarding.path("default_channel_ids").forEach((id) -> channels.add(Json.id(id)));
		if (Json.number(onboarding, "mode") == ADVANCED) {
			onboarding.path("prompts")
				.forEach((prompt) -> prompt.path("options")
					.forEach((option) -> option.path("channel_ids").forEach((id) -> channels.add(Json.id(id)))));
		}
		long writable = channels.stream().filter((id) -> isWritable(guild, guild.channelsById().get(id))).count();
		if (channels.size() < NEEDED_CHANNELS || writable < NEEDED_WRITABLE) {
			String needed = ": at least 7 default channels, of which 5 allow everyone to send messages";
			throw wasEnabled
					? DiscordError.of(400, 350001, "Cannot update onboarding while below requirements" + needed)
					: DiscordError.of(400, 350000, "Cannot enable onboarding, requirements are not met" + needed);
		}
	}

	private static boolean isWritable(Guild guild, @Nullable Channel channel) {
		ObjectNode everyone = guild.roles().get(guild.id());
		return channel != null && everyone != null && Permission.SEND_MESSAGES.in(Json.bits(everyone, "permissions"))
				&& channel.json()
					.path("permission_overwrites")
					.valueStream()
					.noneMatch((overwrite) -> Json.id(overwrite, "id") == guild.id()
							&& Permission.SEND_MESSAGES.in(Json.bits(overwrite, "deny")));
	}

	private ObjectNode prompt(JsonNode sent) {
		ObjectNode prompt = Json.object()
			.put("id", id(sent))
			.put("title", Json.text(sent, "title"))
			.put("single_select", sent.path("single_select").asBoolean(false))
			.put("required", sent.path("required").asBoolean(false))
			.put("in_onboarding", sent.path("in_onboarding").asBoolean(false))
			.put("type", Json.number(sent, "type"));
		ArrayNode options = prompt.putArray("options");
		for (JsonNode option : sent.path("options")) {
			ObjectNode written = options.addObject()
				.put("id", id(option))
				.put("title", Json.text(option, "title"))
				.put("description", Json.text(option, "description"));
			long emojiId = Json.id(option, "emoji_id");
			written.putObject("emoji")
				.put("id", (emojiId != 0) ? Snowflake.toString(emojiId) : null)
				.put("name", Json.has(option, "emoji_name") ? Json.text(option, "emoji_name") : null)
				.put("animated", option.path("emoji_animated").asBoolean(false));
			for (String field : new String[] { "role_ids", "channel_ids" }) {
				written.set(field, option.path(field).isArray() ? option.path(field).deepCopy() : Json.array());
			}
		}
		return prompt;
	}

	/** New ones may have any number as their id. */
	private String id(JsonNode sent) {
		long id = Json.id(sent, "id");
		return Snowflake.toString((id > Integer.MAX_VALUE) ? id : this.world.ids().next());
	}

}
