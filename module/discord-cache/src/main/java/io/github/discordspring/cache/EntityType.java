package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;

/**
 * A type of entity that the cache can keep.
 *
 * @param <T> the record of the model
 */
public final class EntityType<T> {

	/** Guilds, by their id. */
	public static final EntityType<Guild> GUILDS = new EntityType<>("guilds", Guild.class, Key.ID,
			EventTypes.of(EventType.GUILD_CREATE, EventType.GUILD_UPDATE, EventType.GUILD_DELETE), EventTypes.none());

	/**
	 * Channels, threads and direct messages, by guild and id. Direct messages have the
	 * guild 0.
	 */
	public static final EntityType<Channel> CHANNELS = new EntityType<>("channels", Channel.class, Key.PARENT_AND_ID,
			EventTypes.of(EventType.GUILD_CREATE, EventType.GUILD_DELETE, EventType.CHANNEL_CREATE,
					EventType.CHANNEL_UPDATE, EventType.CHANNEL_DELETE, EventType.CHANNEL_PINS_UPDATE,
					EventType.THREAD_CREATE, EventType.THREAD_UPDATE, EventType.THREAD_DELETE,
					EventType.THREAD_LIST_SYNC),
			EventTypes.of(EventType.MESSAGE_CREATE));

	/** Roles, by guild and id. */
	public static final EntityType<Role> ROLES = new EntityType<>("roles", Role.class, Key.PARENT_AND_ID,
			EventTypes.of(EventType.GUILD_CREATE, EventType.GUILD_UPDATE, EventType.GUILD_DELETE,
					EventType.GUILD_ROLE_CREATE, EventType.GUILD_ROLE_UPDATE, EventType.GUILD_ROLE_DELETE),
			EventTypes.none());

	/** Members, by guild and user. */
	public static final EntityType<Member> MEMBERS = new EntityType<>("members", Member.class, Key.PARENT_AND_USER,
			EventTypes.of(EventType.GUILD_CREATE, EventType.GUILD_DELETE, EventType.GUILD_MEMBER_ADD,
					EventType.GUILD_MEMBER_UPDATE, EventType.GUILD_MEMBER_REMOVE),
			EventTypes.of(EventType.GUILD_MEMBERS_CHUNK, EventType.GUILD_ROLE_DELETE, EventType.INTERACTION_CREATE,
					EventType.MESSAGE_CREATE));

	/** Users, by their id. */
	public static final EntityType<User> USERS = new EntityType<>("users", User.class, Key.ID,
			EventTypes.of(EventType.GUILD_CREATE, EventType.GUILD_DELETE),
			EventTypes.of(EventType.GUILD_MEMBER_ADD, EventType.GUILD_MEMBER_UPDATE, EventType.GUILD_MEMBER_REMOVE,
					EventType.GUILD_MEMBERS_CHUNK, EventType.INTERACTION_CREATE, EventType.MESSAGE_CREATE));

	/** Messages, by channel and id. */
	public static final EntityType<Message> MESSAGES = new EntityType<>("messages", Message.class, Key.PARENT_AND_ID,
			EventTypes.of(EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE, EventType.MESSAGE_DELETE,
					EventType.MESSAGE_DELETE_BULK),
			EventTypes.of(EventType.MESSAGE_REACTION_ADD, EventType.MESSAGE_REACTION_REMOVE,
					EventType.MESSAGE_REACTION_REMOVE_ALL, EventType.MESSAGE_REACTION_REMOVE_EMOJI,
					EventType.CHANNEL_DELETE, EventType.THREAD_DELETE, EventType.GUILD_DELETE));

	private static final List<EntityType<?>> VALUES = List.of(GUILDS, CHANNELS, ROLES, MEMBERS, USERS, MESSAGES);

	private final String name;

	private final Class<T> entityClass;

	private final Key key;

	private final EventTypes events;

	private final EventTypes wanted;

	private EntityType(String name, Class<T> entityClass, Key key, EventTypes events, EventTypes others) {
		this.name = name;
		this.entityClass = entityClass;
		this.key = key;
		this.events = events;
		this.wanted = events.and(others);
	}

	/**
	 * Gives all types.
	 * @return an unmodifiable list
	 */
	public static List<EntityType<?>> values() {
		return VALUES;
	}

	/**
	 * Gives the name that properties and metrics use.
	 * @return a plural in lower case, such as {@code members}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Gives the record of the model.
	 * @return its class
	 */
	public Class<T> entityClass() {
		return this.entityClass;
	}

	/**
	 * Tells whether entities belong to a parent: messages to a channel, the others to a
	 * guild. Those that do not have the parent 0.
	 * @return whether they have parents
	 */
	public boolean hasParent() {
		return this.key != Key.ID;
	}

	/**
	 * Tells whether the id alone says which entity is meant. That of a member is the
	 * user's and may be found in several guilds.
	 * @return whether an id occurs once
	 */
	public boolean isFoundById() {
		return this.key != Key.PARENT_AND_USER;
	}

	/**
	 * Gives the events without which entities of this type would be incomplete or out of
	 * date. Who keeps the type on purpose needs the intents that bring them; those of
	 * {@link #MEMBERS} are privileged.
	 * @return the types of events
	 */
	public EventTypes events() {
		return this.events;
	}

	/**
	 * Gives all events that the cache applies to this type: beside {@link #events()}
	 * those that are made use of if they come, but not worth an intent.
	 */
	EventTypes wanted() {
		return this.wanted;
	}

	/**
	 * Gives the {@link #name()}.
	 * @return the name
	 */
	@Override
	public String toString() {
		return this.name;
	}

	private enum Key {

		ID, PARENT_AND_ID, PARENT_AND_USER

	}

}
