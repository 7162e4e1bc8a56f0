package io.github.discordspring.emulator.world;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A guild with its roles, channels and members.
 */
public final class Guild {

	/** How a guild's stages that are live are called. */
	public static final String STAGE_INSTANCES = "stage_instances";

	private final ObjectNode json;

	private final long id;

	private final Map<Long, ObjectNode> roles = new LinkedHashMap<>();

	private final Map<Long, Channel> channels = new LinkedHashMap<>();

	private final Map<Long, ObjectNode> members = new LinkedHashMap<>();

	private final Map<Long, Channel> threads = new LinkedHashMap<>();

	private final Map<String, Map<Long, ObjectNode>> objects = new LinkedHashMap<>();

	private final EmulatorClock clock;

	Guild(ObjectNode json, EmulatorClock clock) {
		this.json = json;
		this.clock = clock;
		this.id = Json.id(json, "id");
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Gives the name.
	 * @return the name
	 */
	public String name() {
		return Json.text(this.json, "name");
	}

	/**
	 * Gives the owner.
	 * @return the user's id
	 */
	public long ownerId() {
		return Json.id(this.json, "owner_id");
	}

	/**
	 * Gives the guild as Discord writes it, without its roles.
	 * @return the guild
	 */
	public ObjectNode json() {
		return this.json;
	}

	/**
	 * Gives the roles by id.
	 * @return the roles; not to be changed
	 */
	public Map<Long, ObjectNode> roles() {
		return this.roles;
	}

	/**
	 * Gives the channels, threads not among them.
	 * @return the channels by id
	 */
	public Map<Long, Channel> channelsById() {
		return this.channels;
	}

	/**
	 * Gives the channels.
	 * @return the channels, oldest first
	 */
	public Collection<Channel> channels() {
		return this.channels.values();
	}

	/**
	 * Gives the threads, archived ones, too.
	 * @return the threads by id
	 */
	public Map<Long, Channel> threads() {
		return this.threads;
	}

	/**
	 * Gives objects of the guild that are nothing but what Discord writes of them.
	 * @param kind such as {@code guild_scheduled_events}
	 * @return the objects by id
	 */
	public Map<Long, ObjectNode> objects(String kind) {
		return this.objects.computeIfAbsent(kind, (name) -> new LinkedHashMap<>());
	}

	/**
	 * Tells how high the highest role of a member is. Members act only on those below
	 * them.
	 * @param userId the member
	 * @return the position, more than any role's for the owner
	 */
	public int rank(long userId) {
		if (userId == ownerId()) {
			return Integer.MAX_VALUE;
		}
		ObjectNode member = this.members.get(userId);
		int rank = 0;
		for (JsonNode roleId : (member != null) ? member.path("roles") : Json.array()) {
			ObjectNode role = this.roles.get(Json.id(roleId));
			rank = Math.max(rank, (role != null) ? Json.number(role, "position") : 0);
		}
		return rank;
	}

	/**
	 * Asks that a member may do something in the whole guild.
	 * @param userId the member
	 * @param permission what the member is to be allowed to do
	 * @throws DiscordError 50013 if it is not allowed
	 */
	public void require(long userId, Permission permission) {
		if (!permission.in(permissions(userId, null))) {
			throw DiscordError.missingPermissions();
		}
	}

	/**
	 * Gives the members by user id, without their user.
	 * @return the members; not to be changed
	 */
	public Map<Long, ObjectNode> members() {
		return this.members;
	}

	/**
	 * Tells whether a user is a member.
	 * @param userId the user
	 * @return whether it is
	 */
	public boolean hasMember(long userId) {
		return this.members.containsKey(userId);
	}

	/**
	 * Tells what a member may do.
	 * @param userId the member's user
	 * @param channel where, or {@code null} for the guild as a whole
	 * @return bits of {@link io.github.discordspring.model.permission.Permission}
	 */
	public long permissions(long userId, @Nullable Channel channel) {
		if (channel == null || !channel.isThread()) {
			return Permissions.of(this, userId, (channel != null) ? channel.json() : null, this.clock.now());
		}
		long allowed = permissions(userId, this.channels.get(channel.parentId()));
		boolean invited = channel.type() != Channel.PRIVATE_THREAD || channel.threadMembers().containsKey(userId)
				|| Permission.MANAGE_THREADS.in(allowed);
		if (!invited || !Permission.VIEW_CHANNEL.in(allowed)) {
			return 0;
		}
		long sending = Permission.SEND_MESSAGES.mask();
		return Permission.SEND_MESSAGES_IN_THREADS.in(allowed) ? allowed | sending : allowed & ~sending;
	}

	/**
	 * Tells what a member may do in a channel that may be there no more.
	 * @param userId the member's user
	 * @param channel the channel as Discord writes it
	 * @return bits of {@link io.github.discordspring.model.permission.Permission}
	 */
	public long permissionsIn(long userId, JsonNode channel) {
		return Permissions.of(this, userId, channel, this.clock.now());
	}

	/**
	 * Writes the guild with its roles, as the REST API and GUILD_UPDATE do.
	 * @return a copy
	 */
	public ObjectNode toJson() {
		ObjectNode copy = this.json.deepCopy();
		ArrayNode array = copy.putArray("roles");
		this.roles.values().forEach((role) -> array.add(role.deepCopy()));
		return copy;
	}

}
