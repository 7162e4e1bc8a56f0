package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.CommandForm;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers application commands. The guild 0 stands for the global ones.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands">Application
 * commands</a>
 */
public final class Commands {

	private static final Map<Integer, Integer> MAXIMUM = Map.of(CommandForm.CHAT_INPUT, 100, CommandForm.USER, 15,
			CommandForm.MESSAGE, 15, CommandForm.PRIMARY_ENTRY_POINT, 1);

	/** Fields that a command always has, {@code null} unless they were sent. */
	private static final List<String> NULL_FIELDS = List.of("default_member_permissions", "name_localizations",
			"description_localizations");

	private static final Set<String> SERVER_FIELDS = Set.of("id", "application_id", "version", "guild_id");

	private static final int CREATIONS = 200;

	private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

	private final World world;

	/** What was made in the last day, by application and guild. */
	private final Map<Place, Creations> creations = new HashMap<>();

	private long maximumCreations = Long.MAX_VALUE;

	Commands(World world) {
		this.world = world;
	}

	/**
	 * Limits how many commands are made a day, as Discord does: 200 by each application
	 * in each guild, and as many global ones. Those that overwrite another do not count.
	 * @param factor how many times as many as with Discord, 0 for any number
	 */
	public void limitCreations(int factor) {
		this.maximumCreations = (factor > 0) ? (long) CREATIONS * factor : Long.MAX_VALUE;
	}

	private void countCreations(Application application, long guildId, int count) {
		long now = this.world.clock().millis();
		Creations made = this.creations.computeIfAbsent(new Place(application.id(), guildId),
				(place) -> new Creations());
		if (made.end <= now) {
			made.end = now + DAY_MILLIS;
			made.count = 0;
		}
		if (made.count + count > this.maximumCreations) {
			throw DiscordError.of(400, 30034,
					"Max number of daily application command creates has been reached (" + this.maximumCreations + ")");
		}
		made.count += count;
	}

	/**
	 * Makes a command, or overwrites the one of the same name and type.
	 * @param application whose command
	 * @param guildId where
	 * @param body the command
	 * @return the command, and whether it is new
	 * @throws DiscordError if it is wrong
	 */
	public Registration create(Application application, long guildId, ObjectNode body) {
		FormErrors errors = new FormErrors();
		CommandForm.check(new Form(body, errors));
		errors.throwIfAny();
		checkPlace(body, guildId);
		Map<Long, ObjectNode> commands = application.commands(guildId);
		ObjectNode existing = find(commands.values(), body);
		if (existing == null) {
			checkRoom(commands.values(), typeOf(body));
			countCreations(application, guildId, 1);
		}
		ObjectNode command = complete(application, guildId, body, existing);
		commands.put(Json.id(command, "id"), command);
		announce();
		return new Registration(command, existing == null);
	}

	/**
	 * Makes the commands of a place be those that are given.
	 * @param application whose commands
	 * @param guildId where
	 * @param bodies the commands
	 * @return the commands
	 * @throws DiscordError if one is wrong
	 */
	public Collection<ObjectNode> overwrite(Application application, long guildId, ArrayNode bodies) {
		checkAll(bodies);
		bodies.forEach((body) -> checkPlace((ObjectNode) body, guildId));
		Map<Long, ObjectNode> commands = application.commands(guildId);
		List<ObjectNode> existing = new ArrayList<>(commands.values());
		countCreations(application, guildId,
				(int) bodies.valueStream().filter((body) -> find(existing, (ObjectNode) body) == null).count());
		commands.clear();
		for (JsonNode body : bodies) {
			ObjectNode command = complete(application, guildId, (ObjectNode) body, find(existing, (ObjectNode) body));
			commands.put(Json.id(command, "id"), command);
		}
		announce();
		return commands.values();
	}

	private static void checkPlace(ObjectNode body, long guildId) {
		if (guildId != 0 && typeOf(body) == CommandForm.PRIMARY_ENTRY_POINT) {
			throw FormErrors.single("type", "BASE_TYPE_CHOICES", "An entry point is a global command.");
		}
	}

	private static void checkAll(ArrayNode bodies) {
		FormErrors errors = new FormErrors();
		Map<Integer, Integer> counts = new HashMap<>();
		Set<String> names = new HashSet<>();
		for (int index = 0; index < bodies.size(); index++) {
			if (!(bodies.get(index) instanceof ObjectNode body)) {
				errors.add(Integer.toString(index), "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
				continue;
			}
			CommandForm.check(new Form(body, Integer.toString(index), errors));
			counts.merge(typeOf(body), 1, Integer::sum);
			if (!names.add(typeOf(body) + Json.text(body, "name"))) {
				errors.add(Integer.toString(index), "APPLICATION_COMMANDS_DUPLICATE_NAME",
						"Application command names must be unique");
			}
		}
		errors.throwIfAny();
		counts.forEach((type, count) -> {
			if (count > MAXIMUM.getOrDefault(type, 0)) {
				throw maximumReached(type);
			}
		});
	}

	/**
	 * Changes a command.
	 * @param application whose command
	 * @param guildId where
	 * @param commandId which command
	 * @param body what changes
	 * @return the command
	 * @throws DiscordError if it is wrong or not there
	 */
	public ObjectNode edit(Application application, long guildId, long commandId, ObjectNode body) {
		ObjectNode command = get(application, guildId, commandId);
		ObjectNode changed = command.deepCopy();
		body.properties().forEach((property) -> {
			if (!SERVER_FIELDS.contains(property.getKey()) && !"type".equals(property.getKey())) {
				changed.set(property.getKey(), property.getValue());
			}
		});
		FormErrors errors = new FormErrors();
		CommandForm.check(new Form(changed, errors));
		errors.throwIfAny();
		changed.put("version", Snowflake.toString(this.world.ids().next()));
		application.commands(guildId).put(commandId, changed);
		announce();
		return changed;
	}

	/**
	 * Deletes a command.
	 * @param application whose command
	 * @param guildId where
	 * @param commandId which command
	 * @throws DiscordError if it is not there
	 */
	public void delete(Application application, long guildId, long commandId) {
		get(application, guildId, commandId);
		application.commands(guildId).remove(commandId);
		announce();
	}

	/**
	 * Gives the commands of a place.
	 * @param application whose commands
	 * @param guildId where
	 * @return the commands
	 */
	public Collection<ObjectNode> list(Application application, long guildId) {
		return application.commands(guildId).values();
	}

	/**
	 * Gives a command.
	 * @param application whose command
	 * @param guildId where
	 * @param commandId which command
	 * @return the command
	 * @throws DiscordError if it is not there
	 */
	public ObjectNode get(Application application, long guildId, long commandId) {
		ObjectNode command = application.commands(guildId).get(commandId);
		if (command == null) {
			throw DiscordError.unknown(Unknown.COMMAND);
		}
		return command;
	}

	/**
	 * Gives the commands of all applications and places.
	 * @return a list
	 */
	public ArrayNode all() {
		ArrayNode all = Json.array();
		for (Application application : this.world.applications()) {
			application.commands(0).values().forEach((command) -> all.add(command.deepCopy()));
			for (Map<Long, ObjectNode> commands : application.guildCommands()) {
				commands.values().forEach((command) -> all.add(command.deepCopy()));
			}
		}
		return all;
	}

	private ObjectNode complete(Application application, long guildId, ObjectNode body, @Nullable ObjectNode existing) {
		String id = (existing != null) ? Json.text(existing, "id") : Snowflake.toString(this.world.ids().next());
		ObjectNode command = Json.object()
			.put("id", id)
			.put("application_id", Snowflake.toString(application.id()))
			.put("version", Snowflake.toString(this.world.ids().next()));
		NULL_FIELDS.forEach(command::putNull);
		command.put("type", CommandForm.CHAT_INPUT).put("description", "").put("nsfw", false);
		if (guildId != 0) {
			command.put("guild_id", Snowflake.toString(guildId));
		}
		else {
			command.put("dm_permission", true).putNull("contexts").putArray("integration_types").add(0);
		}
		body.properties().forEach((property) -> {
			if (!SERVER_FIELDS.contains(property.getKey())
					&& (!property.getValue().isNull() || NULL_FIELDS.contains(property.getKey()))) {
				command.set(property.getKey(), property.getValue().deepCopy());
			}
		});
		if (command.path("options").isEmpty()) {
			command.remove("options");
		}
		if (Json.has(command, "default_member_permissions")) {
			command.put("default_member_permissions", command.path("default_member_permissions").asString());
		}
		return command;
	}

	private static @Nullable ObjectNode find(Collection<ObjectNode> commands, ObjectNode body) {
		for (ObjectNode command : commands) {
			if (typeOf(command) == typeOf(body) && Json.text(command, "name").equals(Json.text(body, "name"))) {
				return command;
			}
		}
		return null;
	}

	private static int typeOf(ObjectNode command) {
		return Json.has(command, "type") ? Json.number(command, "type") : CommandForm.CHAT_INPUT;
	}

	private static void checkRoom(Collection<ObjectNode> commands, int type) {
		long count = commands.stream().filter((command) -> typeOf(command) == type).count();
		if (count >= MAXIMUM.getOrDefault(type, 0)) {
			throw maximumReached(type);
		}
	}

	private static DiscordError maximumReached(int type) {
		return DiscordError.of(400, 30032,
				"Maximum number of application commands reached (" + MAXIMUM.getOrDefault(type, 0) + ")");
	}

	private void announce() {
		ObjectNode data = Json.object();
		data.set("commands", all());
		this.world.notice("EMULATOR_COMMANDS_UPDATE", data);
	}

	private record Place(long applicationId, long guildId) {

	}

	private static final class Creations {

		private long end;

		private long count;

	}

	/**
	 * A command that was registered.
	 *
	 * @param command the command
	 * @param created whether there was none of its name before
	 */
	public record Registration(ObjectNode command, boolean created) {

	}

}
