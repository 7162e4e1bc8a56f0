package io.github.discordspring.model.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

import static io.github.discordspring.model.gateway.Intent.*;

/**
 * Type of an event that the gateway dispatches: its name, the record it is read into, and
 * the intents that bring it.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#receive-events">Receive
 * events</a>
 */
public final class EventType {

	private static final List<EventType> KNOWN = new ArrayList<>();

	private static final Map<String, EventType> BY_NAME = new HashMap<>();

	private static final Map<Class<?>, EventType> BY_CLASS = new HashMap<>();

	/** A session was started. */
	public static final EventType READY = known("READY", null, ReadyEvent.class, ReadyEventCodec.INSTANCE, Set.of(),
			Set.of());

	/** A session goes on, and all events that were missed have come. */
	public static final EventType RESUMED = known("RESUMED", null, ResumedEvent.class, ResumedEventCodec.INSTANCE,
			Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType RATE_LIMITED = untyped("RATE_LIMITED", null, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType APPLICATION_COMMAND_PERMISSIONS_UPDATE = untyped(
			"APPLICATION_COMMAND_PERMISSIONS_UPDATE", null, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType AUTO_MODERATION_RULE_CREATE = untyped("AUTO_MODERATION_RULE_CREATE", null,
			Set.of(AUTO_MODERATION_CONFIGURATION), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType AUTO_MODERATION_RULE_UPDATE = untyped("AUTO_MODERATION_RULE_UPDATE", null,
			Set.of(AUTO_MODERATION_CONFIGURATION), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType AUTO_MODERATION_RULE_DELETE = untyped("AUTO_MODERATION_RULE_DELETE", null,
			Set.of(AUTO_MODERATION_CONFIGURATION), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType AUTO_MODERATION_ACTION_EXECUTION = untyped("AUTO_MODERATION_ACTION_EXECUTION", null,
			Set.of(AUTO_MODERATION_EXECUTION), Set.of());

	/** A channel was made. */
	public static final EventType CHANNEL_CREATE = known("CHANNEL_CREATE", null, ChannelCreateEvent.class,
			ChannelCreateEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** A channel changed. */
	public static final EventType CHANNEL_UPDATE = known("CHANNEL_UPDATE", null, ChannelUpdateEvent.class,
			ChannelUpdateEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** A channel was deleted. */
	public static final EventType CHANNEL_DELETE = known("CHANNEL_DELETE", null, ChannelDeleteEvent.class,
			ChannelDeleteEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType CHANNEL_INFO = untyped("CHANNEL_INFO", null, Set.of(), Set.of());

	/** A message was pinned or no longer is. */
	public static final EventType CHANNEL_PINS_UPDATE = known("CHANNEL_PINS_UPDATE", null, ChannelPinsUpdateEvent.class,
			ChannelPinsUpdateEventCodec.INSTANCE, Set.of(GUILDS), Set.of(DIRECT_MESSAGES));

	/** A thread was made, or the bot was added to it. */
	public static final EventType THREAD_CREATE = known("THREAD_CREATE", null, ThreadCreateEvent.class,
			ThreadCreateEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** A thread changed. */
	public static final EventType THREAD_UPDATE = known("THREAD_UPDATE", null, ThreadUpdateEvent.class,
			ThreadUpdateEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** A thread was deleted. */
	public static final EventType THREAD_DELETE = known("THREAD_DELETE", null, ThreadDeleteEvent.class,
			ThreadDeleteEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** The bot may see more threads than before. */
	public static final EventType THREAD_LIST_SYNC = known("THREAD_LIST_SYNC", null, ThreadListSyncEvent.class,
			ThreadListSyncEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType THREAD_MEMBER_UPDATE = untyped("THREAD_MEMBER_UPDATE", null, Set.of(GUILDS),
			Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType THREAD_MEMBERS_UPDATE = untyped("THREAD_MEMBERS_UPDATE", null,
			Set.of(GUILDS, GUILD_MEMBERS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType ENTITLEMENT_CREATE = untyped("ENTITLEMENT_CREATE", null, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType ENTITLEMENT_UPDATE = untyped("ENTITLEMENT_UPDATE", null, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType ENTITLEMENT_DELETE = untyped("ENTITLEMENT_DELETE", null, Set.of(), Set.of());

	/** A guild became known, came back after an outage, or was joined. */
	public static final EventType GUILD_CREATE = known("GUILD_CREATE", null, GuildCreateEvent.class,
			GuildCreateEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** A guild changed. */
	public static final EventType GUILD_UPDATE = known("GUILD_UPDATE", null, GuildUpdateEvent.class,
			GuildUpdateEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** A guild is in an outage, or the bot is no longer in it. */
	public static final EventType GUILD_DELETE = known("GUILD_DELETE", null, GuildDeleteEvent.class,
			GuildDeleteEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_AUDIT_LOG_ENTRY_CREATE = untyped("GUILD_AUDIT_LOG_ENTRY_CREATE", null,
			Set.of(GUILD_MODERATION), Set.of());

	/** A user was banned. */
	public static final EventType GUILD_BAN_ADD = known("GUILD_BAN_ADD", "GUILD_BAN_CREATE", GuildBanAddEvent.class,
			GuildBanAddEventCodec.INSTANCE, Set.of(GUILD_MODERATION), Set.of());

	/** A user is no longer banned. */
	public static final EventType GUILD_BAN_REMOVE = known("GUILD_BAN_REMOVE", "GUILD_BAN_DELETE",
			GuildBanRemoveEvent.class, GuildBanRemoveEventCodec.INSTANCE, Set.of(GUILD_MODERATION), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_EMOJIS_UPDATE = untyped("GUILD_EMOJIS_UPDATE", null, Set.of(GUILD_EXPRESSIONS),
			Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_STICKERS_UPDATE = untyped("GUILD_STICKERS_UPDATE", null,
			Set.of(GUILD_EXPRESSIONS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_INTEGRATIONS_UPDATE = untyped("GUILD_INTEGRATIONS_UPDATE", null,
			Set.of(GUILD_INTEGRATIONS), Set.of());

	/** A user joined a guild. */
	public static final EventType GUILD_MEMBER_ADD = known("GUILD_MEMBER_ADD", "GUILD_MEMBER_CREATE",
			GuildMemberAddEvent.class, GuildMemberAddEventCodec.INSTANCE, Set.of(GUILD_MEMBERS), Set.of());

	/** A user left a guild or was removed. */
	public static final EventType GUILD_MEMBER_REMOVE = known("GUILD_MEMBER_REMOVE", "GUILD_MEMBER_DELETE",
			GuildMemberRemoveEvent.class, GuildMemberRemoveEventCodec.INSTANCE, Set.of(GUILD_MEMBERS), Set.of());

	/** A member or its user changed. */
	public static final EventType GUILD_MEMBER_UPDATE = known("GUILD_MEMBER_UPDATE", null, GuildMemberUpdateEvent.class,
			GuildMemberUpdateEventCodec.INSTANCE, Set.of(GUILD_MEMBERS), Set.of());

	/** Part of the answer to a request for members. */
	public static final EventType GUILD_MEMBERS_CHUNK = known("GUILD_MEMBERS_CHUNK", null, GuildMembersChunkEvent.class,
			GuildMembersChunkEventCodec.INSTANCE, Set.of(), Set.of());

	/** A role was made. */
	public static final EventType GUILD_ROLE_CREATE = known("GUILD_ROLE_CREATE", null, GuildRoleCreateEvent.class,
			GuildRoleCreateEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** A role changed. */
	public static final EventType GUILD_ROLE_UPDATE = known("GUILD_ROLE_UPDATE", null, GuildRoleUpdateEvent.class,
			GuildRoleUpdateEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** A role was deleted. */
	public static final EventType GUILD_ROLE_DELETE = known("GUILD_ROLE_DELETE", null, GuildRoleDeleteEvent.class,
			GuildRoleDeleteEventCodec.INSTANCE, Set.of(GUILDS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SCHEDULED_EVENT_CREATE = untyped("GUILD_SCHEDULED_EVENT_CREATE", null,
			Set.of(GUILD_SCHEDULED_EVENTS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SCHEDULED_EVENT_UPDATE = untyped("GUILD_SCHEDULED_EVENT_UPDATE", null,
			Set.of(GUILD_SCHEDULED_EVENTS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SCHEDULED_EVENT_DELETE = untyped("GUILD_SCHEDULED_EVENT_DELETE", null,
			Set.of(GUILD_SCHEDULED_EVENTS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SCHEDULED_EVENT_USER_ADD = untyped("GUILD_SCHEDULED_EVENT_USER_ADD",
			"GUILD_SCHEDULED_EVENT_USER_CREATE", Set.of(GUILD_SCHEDULED_EVENTS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SCHEDULED_EVENT_USER_REMOVE = untyped("GUILD_SCHEDULED_EVENT_USER_REMOVE",
			"GUILD_SCHEDULED_EVENT_USER_DELETE", Set.of(GUILD_SCHEDULED_EVENTS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SOUNDBOARD_SOUND_CREATE = untyped("GUILD_SOUNDBOARD_SOUND_CREATE", null,
			Set.of(GUILD_EXPRESSIONS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SOUNDBOARD_SOUND_UPDATE = untyped("GUILD_SOUNDBOARD_SOUND_UPDATE", null,
			Set.of(GUILD_EXPRESSIONS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SOUNDBOARD_SOUND_DELETE = untyped("GUILD_SOUNDBOARD_SOUND_DELETE", null,
			Set.of(GUILD_EXPRESSIONS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType GUILD_SOUNDBOARD_SOUNDS_UPDATE = untyped("GUILD_SOUNDBOARD_SOUNDS_UPDATE", null,
			Set.of(GUILD_EXPRESSIONS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType SOUNDBOARD_SOUNDS = untyped("SOUNDBOARD_SOUNDS", null, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType INTEGRATION_CREATE = untyped("INTEGRATION_CREATE", null, Set.of(GUILD_INTEGRATIONS),
			Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType INTEGRATION_UPDATE = untyped("INTEGRATION_UPDATE", null, Set.of(GUILD_INTEGRATIONS),
			Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType INTEGRATION_DELETE = untyped("INTEGRATION_DELETE", null, Set.of(GUILD_INTEGRATIONS),
			Set.of());

	/** A user used a command, a component or a form of the application. */
	public static final EventType INTERACTION_CREATE = known("INTERACTION_CREATE", null, InteractionCreateEvent.class,
			InteractionCreateEventCodec.INSTANCE, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType INVITE_CREATE = untyped("INVITE_CREATE", null, Set.of(GUILD_INVITES), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType INVITE_DELETE = untyped("INVITE_DELETE", null, Set.of(GUILD_INVITES), Set.of());

	/** A message was written. */
	public static final EventType MESSAGE_CREATE = known("MESSAGE_CREATE", null, MessageCreateEvent.class,
			MessageCreateEventCodec.INSTANCE, Set.of(GUILD_MESSAGES), Set.of(DIRECT_MESSAGES));

	/** A message changed. */
	public static final EventType MESSAGE_UPDATE = known("MESSAGE_UPDATE", null, MessageUpdateEvent.class,
			MessageUpdateEventCodec.INSTANCE, Set.of(GUILD_MESSAGES), Set.of(DIRECT_MESSAGES));

	/** A message was deleted. */
	public static final EventType MESSAGE_DELETE = known("MESSAGE_DELETE", null, MessageDeleteEvent.class,
			MessageDeleteEventCodec.INSTANCE, Set.of(GUILD_MESSAGES), Set.of(DIRECT_MESSAGES));

	/** Several messages were deleted at once. */
	public static final EventType MESSAGE_DELETE_BULK = known("MESSAGE_DELETE_BULK", null, MessageDeleteBulkEvent.class,
			MessageDeleteBulkEventCodec.INSTANCE, Set.of(GUILD_MESSAGES), Set.of());

	/** A user reacted to a message. */
	public static final EventType MESSAGE_REACTION_ADD = known("MESSAGE_REACTION_ADD", "MESSAGE_REACTION_CREATE",
			MessageReactionAddEvent.class, MessageReactionAddEventCodec.INSTANCE, Set.of(GUILD_MESSAGE_REACTIONS),
			Set.of(DIRECT_MESSAGE_REACTIONS));

	/** A user took a reaction back. */
	public static final EventType MESSAGE_REACTION_REMOVE = known("MESSAGE_REACTION_REMOVE", "MESSAGE_REACTION_DELETE",
			MessageReactionRemoveEvent.class, MessageReactionRemoveEventCodec.INSTANCE, Set.of(GUILD_MESSAGE_REACTIONS),
			Set.of(DIRECT_MESSAGE_REACTIONS));

	/** All reactions were removed from a message. */
	public static final EventType MESSAGE_REACTION_REMOVE_ALL = known("MESSAGE_REACTION_REMOVE_ALL",
			"MESSAGE_REACTION_DELETE_ALL", MessageReactionRemoveAllEvent.class,
			MessageReactionRemoveAllEventCodec.INSTANCE, Set.of(GUILD_MESSAGE_REACTIONS),
			Set.of(DIRECT_MESSAGE_REACTIONS));

	/** All reactions with one emoji were removed from a message. */
	public static final EventType MESSAGE_REACTION_REMOVE_EMOJI = known("MESSAGE_REACTION_REMOVE_EMOJI",
			"MESSAGE_REACTION_DELETE_EMOJI", MessageReactionRemoveEmojiEvent.class,
			MessageReactionRemoveEmojiEventCodec.INSTANCE, Set.of(GUILD_MESSAGE_REACTIONS),
			Set.of(DIRECT_MESSAGE_REACTIONS));

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType MESSAGE_POLL_VOTE_ADD = untyped("MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_CREATE",
			Set.of(GUILD_MESSAGE_POLLS), Set.of(DIRECT_MESSAGE_POLLS));

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType MESSAGE_POLL_VOTE_REMOVE = untyped("MESSAGE_POLL_VOTE_REMOVE",
			"MESSAGE_POLL_VOTE_DELETE", Set.of(GUILD_MESSAGE_POLLS), Set.of(DIRECT_MESSAGE_POLLS));

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType PRESENCE_UPDATE = untyped("PRESENCE_UPDATE", null, Set.of(GUILD_PRESENCES), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType STAGE_INSTANCE_CREATE = untyped("STAGE_INSTANCE_CREATE", null, Set.of(GUILDS),
			Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType STAGE_INSTANCE_UPDATE = untyped("STAGE_INSTANCE_UPDATE", null, Set.of(GUILDS),
			Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType STAGE_INSTANCE_DELETE = untyped("STAGE_INSTANCE_DELETE", null, Set.of(GUILDS),
			Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType SUBSCRIPTION_CREATE = untyped("SUBSCRIPTION_CREATE", null, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType SUBSCRIPTION_UPDATE = untyped("SUBSCRIPTION_UPDATE", null, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType SUBSCRIPTION_DELETE = untyped("SUBSCRIPTION_DELETE", null, Set.of(), Set.of());

	/** Somebody types. */
	public static final EventType TYPING_START = known("TYPING_START", null, TypingStartEvent.class,
			TypingStartEventCodec.INSTANCE, Set.of(GUILD_MESSAGE_TYPING), Set.of(DIRECT_MESSAGE_TYPING));

	/** The bot's own user changed. */
	public static final EventType USER_UPDATE = known("USER_UPDATE", null, UserUpdateEvent.class,
			UserUpdateEventCodec.INSTANCE, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType VOICE_CHANNEL_EFFECT_SEND = untyped("VOICE_CHANNEL_EFFECT_SEND", null,
			Set.of(GUILD_VOICE_STATES), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType VOICE_CHANNEL_START_TIME_UPDATE = untyped("VOICE_CHANNEL_START_TIME_UPDATE", null,
			Set.of(GUILDS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType VOICE_CHANNEL_STATUS_UPDATE = untyped("VOICE_CHANNEL_STATUS_UPDATE", null,
			Set.of(GUILDS), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType VOICE_STATE_UPDATE = untyped("VOICE_STATE_UPDATE", null, Set.of(GUILD_VOICE_STATES),
			Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType VOICE_SERVER_UPDATE = untyped("VOICE_SERVER_UPDATE", null, Set.of(), Set.of());

	/** Has no record of its own; read as an {@link UnknownEvent}. */
	public static final EventType WEBHOOKS_UPDATE = untyped("WEBHOOKS_UPDATE", null, Set.of(GUILD_WEBHOOKS), Set.of());

	private final String name;

	private final @Nullable String alias;

	private final int index;

	private final Class<? extends DispatchEvent> eventClass;

	private final Codec<? extends DispatchEvent> codec;

	private final Set<Intent> guildIntents;

	private final Set<Intent> directMessageIntents;

	private EventType(String name, @Nullable String alias, int index, Class<? extends DispatchEvent> eventClass,
			Codec<? extends DispatchEvent> codec, Set<Intent> guildIntents, Set<Intent> directMessageIntents) {
		this.name = name;
		this.alias = alias;
		this.index = index;
		this.eventClass = eventClass;
		this.codec = codec;
		this.guildIntents = guildIntents;
		this.directMessageIntents = directMessageIntents;
	}

	private static <E extends DispatchEvent> EventType known(String name, @Nullable String alias, Class<E> eventClass,
			Codec<E> codec, Set<Intent> guildIntents, Set<Intent> directMessageIntents) {
		EventType type = add(
				new EventType(name, alias, KNOWN.size(), eventClass, codec, guildIntents, directMessageIntents));
		BY_CLASS.put(eventClass, type);
		return type;
	}

	private static EventType untyped(String name, @Nullable String alias, Set<Intent> guildIntents,
			Set<Intent> directMessageIntents) {
		return add(new EventType(name, alias, KNOWN.size(), UnknownEvent.class, new UnknownEventCodec(name),
				guildIntents, directMessageIntents));
	}

	private static EventType add(EventType type) {
		KNOWN.add(type);
		BY_NAME.put(type.name, type);
		if (type.alias != null) {
			BY_NAME.put(type.alias, type);
		}
		return type;
	}

	/**
	 * Finds a type by its name.
	 * @param name name on the wire, such as {@code GUILD_MEMBER_ADD}, or the regular
	 * alias of it, {@code GUILD_MEMBER_CREATE}
	 * @return the type; for a name that is not known, a new one whose events are
	 * {@link UnknownEvent}s
	 */
	public static EventType of(String name) {
		EventType type = BY_NAME.get(name);
		return (type != null) ? type
				: new EventType(name, null, -1, UnknownEvent.class, new UnknownEventCodec(name), Set.of(), Set.of());
	}

	/**
	 * Finds the type whose events are read into a class.
	 * @param eventClass the class of the record
	 * @return the type, or {@code null} if no one type belongs to the class
	 */
	public static @Nullable EventType of(Class<?> eventClass) {
		return BY_CLASS.get(eventClass);
	}

	/**
	 * Gives all types that are documented.
	 * @return an unmodifiable list; the place of a type in it is its {@link #index()}
	 */
	public static List<EventType> values() {
		return Collections.unmodifiableList(KNOWN);
	}

	/**
	 * Gives the name on the wire.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Gives the regular name in terms of create, update and delete, where it differs.
	 * @return the alias, or {@code null} if the name is regular already
	 */
	public @Nullable String alias() {
		return this.alias;
	}

	/**
	 * Gives the place among the types that are known.
	 * @return the index, or -1 for a type that is not known
	 */
	public int index() {
		return this.index;
	}

	/**
	 * Gives what events of this type are read into.
	 * @return the class of the record
	 */
	public Class<? extends DispatchEvent> eventClass() {
		return this.eventClass;
	}

	/**
	 * Gives what reads and writes events of this type.
	 * @return the codec
	 */
	public Codec<? extends DispatchEvent> codec() {
		return this.codec;
	}

	/**
	 * Gives the intents any one of which brings this event from guilds.
	 * @return the intents; empty if none is needed, or if it never comes from guilds
	 */
	public Set<Intent> guildIntents() {
		return this.guildIntents;
	}

	/**
	 * Gives the intents any one of which brings this event from direct messages.
	 * @return the intents; empty if none is needed, or if it never comes from there
	 */
	public Set<Intent> directMessageIntents() {
		return this.directMessageIntents;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof EventType that && this.name.equals(that.name));
	}

	@Override
	public int hashCode() {
		return this.name.hashCode();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
