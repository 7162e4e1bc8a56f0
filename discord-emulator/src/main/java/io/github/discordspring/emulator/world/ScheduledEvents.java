package io.github.discordspring.emulator.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scheduled events of guilds and who is interested in them.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event">Guild scheduled
 * event resource</a>
 */
public final class ScheduledEvents {

	/** How a guild's events are called. */
	public static final String KIND = "guild_scheduled_events";

	private final World world;

	private final Map<Long, Set<Long>> interested = new HashMap<>();

	ScheduledEvents(World world) {
		this.world = world;
	}

	/**
	 * Gives the events of a guild.
	 * @param guild the guild
	 * @return the events, oldest first
	 */
	public Collection<ObjectNode> of(Guild guild) {
		return guild.objects(KIND).values();
	}

	/**
	 * Gives who is interested in an event.
	 * @param eventId the event
	 * @return the ids of the users
	 */
	public Set<Long> users(long eventId) {
		return this.interested.computeIfAbsent(eventId, (id) -> new LinkedHashSet<>());
	}

	/**
	 * Has a member be interested in an event, or no longer.
	 * @param guild the guild
	 * @param eventId the event
	 * @param userId the member
	 * @param yes whether they are
	 */
	public void interest(Guild guild, long eventId, long userId, boolean yes) {
		if (yes ? users(eventId).add(userId) : users(eventId).remove(userId)) {
			this.world.publish(
					WorldEvent.inGuild(yes ? "GUILD_SCHEDULED_EVENT_USER_ADD" : "GUILD_SCHEDULED_EVENT_USER_REMOVE",
							Json.object()
								.put("guild_scheduled_event_id", Snowflake.toString(eventId))
								.put("user_id", Snowflake.toString(userId))
								.put("guild_id", Snowflake.toString(guild.id())),
							guild.id()));
		}
	}

	/**
	 * Tells what happened to an event.
	 * @param type such as {@code GUILD_SCHEDULED_EVENT_UPDATE}
	 * @param guild the guild
	 * @param event the event
	 */
	public void publish(String type, Guild guild, ObjectNode event) {
		this.world.publish(WorldEvent.inGuild(type, event.deepCopy(), guild.id()));
	}

}
