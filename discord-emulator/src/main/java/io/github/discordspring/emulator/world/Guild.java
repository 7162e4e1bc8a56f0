package io.github.discordspring.emulator.world;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A guild with its roles, channels and members.
 */
public final class Guild {

	private final ObjectNode json;

	private final long id;

	private final Map<Long, ObjectNode> roles = new LinkedHashMap<>();

	private final Map<Long, Channel> channels = new LinkedHashMap<>();

	private final Map<Long, ObjectNode> members = new LinkedHashMap<>();

	Guild(ObjectNode json) {
		this.json = json;
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

	ObjectNode json() {
		return this.json;
	}

	/**
	 * Gives the roles by id.
	 * @return the roles; not to be changed
	 */
	public Map<Long, ObjectNode> roles() {
		return this.roles;
	}

	Map<Long, Channel> channelsById() {
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
		return Permissions.of(this, userId, (channel != null) ? channel.json() : null);
	}

	/**
	 * Tells what a member may do in a channel that may be there no more.
	 * @param userId the member's user
	 * @param channel the channel as Discord writes it
	 * @return bits of {@link io.github.discordspring.model.permission.Permission}
	 */
	public long permissionsIn(long userId, JsonNode channel) {
		return Permissions.of(this, userId, channel);
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
