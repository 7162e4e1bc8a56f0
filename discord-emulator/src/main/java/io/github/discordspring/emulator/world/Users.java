package io.github.discordspring.emulator.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Locale;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All people and bots, and whether they are online.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">User resource</a>
 */
public final class Users {

	private final World world;

	private final Map<Long, ObjectNode> users = new LinkedHashMap<>();

	private final Map<Long, String> locales = new LinkedHashMap<>();

	private final Map<Long, Presence> presences = new LinkedHashMap<>();

	private final Map<Long, Instant> lastSeen = new LinkedHashMap<>();

	Users(World world) {
		this.world = world;
	}

	/**
	 * Makes a user.
	 * @param name the name
	 * @return the user
	 */
	public ObjectNode add(String name) {
		long id = this.world.ids().next();
		ObjectNode user = Json.object()
			.put("id", Snowflake.toString(id))
			.put("username", name)
			.put("discriminator", "0")
			.putNull("global_name")
			.putNull("avatar")
			.putNull("banner")
			.putNull("accent_color")
			.putNull("avatar_decoration_data")
			.putNull("collectibles")
			.putNull("primary_guild")
			.put("flags", 0)
			.put("public_flags", 0);
		this.users.put(id, user);
		return user;
	}

	/**
	 * Sets the language of a person's client.
	 * @param userId the person
	 * @param locale a locale of Discord's
	 * @throws DiscordError 50035 if it is none
	 */
	public void locale(long userId, String locale) {
		if (!Locale.values().contains(Locale.of(locale))) {
			throw FormErrors.single("locale", "BASE_TYPE_CHOICES", "Value must be one of " + Locale.values() + ".");
		}
		this.locales.put(userId, locale);
	}

	/**
	 * Gives the language of a person's client.
	 * @param userId the person
	 * @return a locale of Discord's
	 */
	public String locale(long userId) {
		return this.locales.getOrDefault(userId, "en-US");
	}

	/**
	 * Gives all users, bots among them.
	 * @return the users, oldest first
	 */
	public Collection<ObjectNode> all() {
		return this.users.values();
	}

	/**
	 * Gives the person who owns all applications.
	 * @return the first person, or the first bot if there are no people
	 */
	public ObjectNode owner() {
		return this.users.values()
			.stream()
			.min(Comparator.comparing((user) -> user.path("bot").asBoolean(false)))
			.orElseThrow(() -> DiscordError.unknown(Unknown.USER));
	}

	/**
	 * Finds a user.
	 * @param id its id
	 * @return the user
	 * @throws DiscordError 10013 if there is none
	 */
	public ObjectNode get(long id) {
		ObjectNode user = this.users.get(id);
		if (user == null) {
			throw DiscordError.unknown(Unknown.USER);
		}
		return user;
	}

	/**
	 * Finds a user.
	 * @param id its id
	 * @return the user, or {@code null} if there is none
	 */
	public @Nullable ObjectNode find(long id) {
		return this.users.get(id);
	}

	/**
	 * Tells when a user was last there.
	 * @param userId the user
	 * @return now if they are online, when they were last otherwise, or when they came
	 */
	public Instant lastSeen(long userId) {
		return presence(userId).isOnline() ? this.world.clock().now()
				: this.lastSeen.getOrDefault(userId, Snowflake.timestamp(userId));
	}

	/**
	 * Gives the presence of a user, which is the same in all guilds.
	 * @param userId the user
	 * @return the presence
	 */
	public Presence presence(long userId) {
		return this.presences.getOrDefault(userId, Presence.OFFLINE);
	}

	/**
	 * Changes the presence of a user.
	 * @param userId the user
	 * @param presence the new one
	 */
	public void setPresence(long userId, Presence presence) {
		this.presences.put(userId, presence);
		this.lastSeen.put(userId, this.world.clock().now());
		for (Guild guild : this.world.guildsOf(userId)) {
			this.world.publish(WorldEvent.inGuild("PRESENCE_UPDATE", presence.toJson(userId, guild.id()), guild.id()));
		}
	}

}
