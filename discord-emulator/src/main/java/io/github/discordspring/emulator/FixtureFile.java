package io.github.discordspring.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.generate.Activity;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A fixture that is written in a file. What is wrong in it is told with its place.
 */
final class FixtureFile implements Fixture {

	private static final YAMLMapper YAML = YAMLMapper.builder().build();

	private final String name;

	private final ObjectNode content;

	private FixtureFile(String name, ObjectNode content) {
		this.name = name;
		this.content = content;
	}

	static FixtureFile read(Path file) {
		try (InputStream stream = Files.newInputStream(file)) {
			return read(file.toString(), stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The fixture " + file + " cannot be read", ex);
		}
	}

	static FixtureFile read(String name, InputStream stream) {
		// YAML contains JSON
		JsonNode content;
		try {
			content = YAML.readTree(stream);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The fixture " + name + " is neither YAML nor JSON: " + ex.getMessage(),
					ex);
		}
		if (content instanceof ObjectNode object) {
			FixtureFile file = new FixtureFile(name, object);
			file.check("", object, List.of("bots", "users", "guilds", "generate"));
			return file;
		}
		throw new IllegalArgumentException("The fixture " + name + " must have bots, users, guilds at its top");
	}

	@Override
	public List<String> bots() {
		return this.content.path("bots").valueStream().map(JsonNode::asString).toList();
	}

	@Override
	public void build(DiscordEmulator emulator) {
		Map<String, EmulatedUser> users = new HashMap<>();
		emulator.bots().forEach((bot) -> users.put(bot.name(), bot));
		each("users", this.content, (place, user) -> {
			check(place, user, List.of("username", "global_name", "status"));
			String username = text(place, user, "username");
			users.put(username, emulator.addUser(username, user.path("global_name").asString(null),
					user.path("status").asString("online")));
		});
		each("guilds", this.content, (place, guild) -> build(emulator, users, place, guild));
		each("generate", this.content, (place, guild) -> generate(emulator, place, guild));
	}

	private void generate(DiscordEmulator emulator, String place, ObjectNode json) {
		check(place, json, List.of("name", "members", "channels", "seed", "rate", "activities"));
		try {
			EmulatedGuild guild = emulator.addLargeGuild(text(place, json, "name"), json.path("members").asInt(0),
					json.path("channels").asInt(0), json.path("seed").asLong(0));
			if (json.has("rate")) {
				guild.generateTraffic(json.path("rate").asInt(0), json.path("seed").asLong(0),
						json.path("activities")
							.valueStream()
							.map((name) -> Activity.of(name.asString("")))
							.toArray(Activity[]::new));
			}
		}
		catch (IllegalArgumentException ex) {
			throw wrong(place, "is refused: " + ex.getMessage());
		}
	}

	private void build(DiscordEmulator emulator, Map<String, EmulatedUser> users, String place, ObjectNode json) {
		check(place, json, List.of("name", "owner", "roles", "channels", "members", "messages"));
		EmulatedGuild guild = emulator.addGuild(text(place, json, "name"),
				user(users, place + ".owner", json, "owner"));
		Map<String, Long> roles = new HashMap<>();
		roles.put("@everyone", guild.id());
		each(place + ".roles", json, (at, role) -> {
			check(at, role, List.of("name", "color", "hoist", "permissions"));
			roles.put(text(at, role, "name"), guild.addRole(text(at, role, "name"), color(at, role),
					role.path("hoist").asBoolean(false), permissions(at + ".permissions", role.path("permissions"))));
		});
		channels(guild, roles, place, json, 0);
		members(emulator, users, roles, guild, place, json);
		each(place + ".messages", json, (at, message) -> {
			check(at, message, List.of("channel", "author", "content"));
			EmulatedUser author = user(users, at + ".author", message, "author");
			told(at, () -> author.says(text(at, message, "channel"), text(at, message, "content")));
		});
	}

	private void channels(EmulatedGuild guild, Map<String, Long> roles, String place, ObjectNode parent,
			long categoryId) {
		each(place + ".channels", parent, (at, channel) -> {
			ObjectNode body = channel.deepCopy();
			body.remove("channels");
			body.put("type", type(at, channel));
			if (categoryId != 0) {
				body.put("parent_id", Long.toUnsignedString(categoryId));
			}
			if (body.path("permission_overwrites") instanceof ArrayNode overwrites) {
				overwrites(at, overwrites, roles);
			}
			long id = told(at, () -> guild.addChannel(body));
			channels(guild, roles, at, channel, id);
		});
	}

	private void overwrites(String place, ArrayNode overwrites, Map<String, Long> roles) {
		for (int index = 0; index < overwrites.size(); index++) {
			String at = place + ".permission_overwrites[" + index + "]";
			if (!(overwrites.get(index) instanceof ObjectNode overwrite)) {
				throw wrong(at, "must have role, allow, deny");
			}
			check(at, overwrite, List.of("role", "allow", "deny"));
			Long roleId = roles.get(text(at, overwrite, "role"));
			if (roleId == null) {
				throw wrong(at + ".role", "is no role of the guild: " + text(at, overwrite, "role"));
			}
			for (String side : List.of("allow", "deny")) {
				overwrite.put(side, Long.toString(Permission.of(permissions(at + "." + side, overwrite.path(side)))));
			}
			overwrite.remove("role");
			overwrite.put("id", Long.toUnsignedString(roleId)).put("type", 0);
		}
	}

	private void members(DiscordEmulator emulator, Map<String, EmulatedUser> users, Map<String, Long> roles,
			EmulatedGuild guild, String place, ObjectNode json) {
		if (!json.has("members")) {
			users.values().stream().filter((user) -> !guild.hasMember(user)).forEach(guild::addMember);
			return;
		}
		emulator.bots().forEach(guild::addMember);
		each(place + ".members", json, (at, member) -> {
			check(at, member, List.of("username", "nick", "roles"));
			EmulatedUser user = user(users, at, member, "username");
			if (!guild.hasMember(user)) {
				guild.addMember(user);
			}
			if (member.has("nick")) {
				guild.rename(user, member.path("nick").asString());
			}
			for (JsonNode role : member.path("roles")) {
				Long roleId = roles.get(role.asString());
				if (roleId == null) {
					throw wrong(at + ".roles", "has no role of the guild: " + role.asString());
				}
				guild.giveRole(user, roleId);
			}
		});
	}

	/** Elements may be objects, or texts that are the first of their properties. */
	private void each(String place, ObjectNode parent, Action action) {
		String property = place.substring(place.lastIndexOf('.') + 1);
		JsonNode list = parent.path(property);
		if (!list.isMissingNode() && !list.isArray()) {
			throw wrong(place, "must be a list");
		}
		for (int index = 0; index < list.size(); index++) {
			JsonNode element = list.get(index);
			String at = place + "[" + index + "]";
			if (element.isString()) {
				String name = (property.equals("users") || property.equals("members")) ? "username" : "name";
				action.accept(at, Json.object().put(name, element.asString()));
			}
			else if (element instanceof ObjectNode object) {
				action.accept(at, object);
			}
			else {
				throw wrong(at, "must be a name, or have properties");
			}
		}
	}

	private void check(String place, ObjectNode json, List<String> known) {
		json.propertyNames().stream().filter((property) -> !known.contains(property)).findFirst().ifPresent((other) -> {
			throw wrong(place.isEmpty() ? other : place + "." + other,
					"is not known here; there are " + String.join(", ", known));
		});
	}

	private String text(String place, ObjectNode json, String property) {
		String text = json.path(property).asString("");
		if (text.isEmpty()) {
			throw wrong(place + "." + property, "is missing");
		}
		return text;
	}

	private EmulatedUser user(Map<String, EmulatedUser> users, String place, ObjectNode json, String property) {
		String name = json.path(property).asString("");
		EmulatedUser user = users.get(name);
		if (user == null) {
			throw wrong(place, "must be one of the users " + users.keySet().stream().sorted().toList() + ", but is \""
					+ name + "\"");
		}
		return user;
	}

	private int type(String place, ObjectNode channel) {
		String name = channel.path("type").asString(channel.has("channels") ? "category" : "text");
		String wanted = "GUILD_" + name.toUpperCase(Locale.ROOT);
		return ChannelType.values()
			.stream()
			.filter((type) -> type.toString().equals(wanted))
			.findFirst()
			.orElseThrow(() -> wrong(place + ".type",
					"is \"" + name + "\", but must be one of "
							+ ChannelType.values()
								.stream()
								.map(ChannelType::toString)
								.filter((type) -> type.startsWith("GUILD_"))
								.map((type) -> type.substring("GUILD_".length()).toLowerCase(Locale.ROOT))
								.collect(Collectors.joining(", "))))
			.value();
	}

	private int color(String place, ObjectNode role) {
		String color = role.path("color").asString("#000000");
		try {
			return Integer.parseInt(color.startsWith("#") ? color.substring(1) : color, 16);
		}
		catch (NumberFormatException ex) {
			throw wrong(place + ".color", "must be such as \"#5865F2\", but is \"" + color + "\"");
		}
	}

	private Permission[] permissions(String place, JsonNode names) {
		return names.valueStream().map((name) -> {
			try {
				return Permission.valueOf(name.asString());
			}
			catch (IllegalArgumentException ex) {
				throw wrong(place, "has no permission of Discord's: " + name.asString());
			}
		}).toArray(Permission[]::new);
	}

	private <T> T told(String place, Supplier<T> action) {
		try {
			return action.get();
		}
		catch (DiscordError ex) {
			throw wrong(place, "is refused: " + ex.getMessage());
		}
	}

	private IllegalArgumentException wrong(String place, String what) {
		return new IllegalArgumentException("The fixture " + this.name + " is wrong: " + place + " " + what);
	}

	@Override
	public String toString() {
		return "Fixture " + this.name;
	}

	@FunctionalInterface
	private interface Action {

		void accept(String place, ObjectNode element);

	}

}
