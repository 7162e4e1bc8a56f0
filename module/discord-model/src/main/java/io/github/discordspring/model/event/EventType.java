package io.github.discordspring.model.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
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
	public static final EventType READY = type("READY", ReadyEvent.class);

	/** A session goes on, and all events that were missed have come. */
	public static final EventType RESUMED = type("RESUMED", ResumedEvent.class);

	/** A request over the gateway was refused, since there were too many. */
	public static final EventType RATE_LIMITED = type("RATE_LIMITED", RateLimitedEvent.class);

	/** Who may use commands of the application changed in a guild. */
	public static final EventType APPLICATION_COMMAND_PERMISSIONS_UPDATE = type(
			"APPLICATION_COMMAND_PERMISSIONS_UPDATE", ApplicationCommandPermissionsUpdateEvent.class);

	/** A rule of auto-moderation was made. */
	public static final EventType AUTO_MODERATION_RULE_CREATE = type("AUTO_MODERATION_RULE_CREATE",
			AutoModerationRuleCreateEvent.class, AUTO_MODERATION_CONFIGURATION);

	/** A rule of auto-moderation changed. */
	public static final EventType AUTO_MODERATION_RULE_UPDATE = type("AUTO_MODERATION_RULE_UPDATE",
			AutoModerationRuleUpdateEvent.class, AUTO_MODERATION_CONFIGURATION);

	/** A rule of auto-moderation was deleted. */
	public static final EventType AUTO_MODERATION_RULE_DELETE = type("AUTO_MODERATION_RULE_DELETE",
			AutoModerationRuleDeleteEvent.class, AUTO_MODERATION_CONFIGURATION);

	/** A rule of auto-moderation was triggered, and this is one of the things it did. */
	public static final EventType AUTO_MODERATION_ACTION_EXECUTION = type("AUTO_MODERATION_ACTION_EXECUTION",
			AutoModerationActionExecutionEvent.class, AUTO_MODERATION_EXECUTION);

	/** A channel was made. */
	public static final EventType CHANNEL_CREATE = type("CHANNEL_CREATE", ChannelCreateEvent.class, GUILDS);

	/** A channel changed. */
	public static final EventType CHANNEL_UPDATE = type("CHANNEL_UPDATE", ChannelUpdateEvent.class, GUILDS);

	/** A channel was deleted. */
	public static final EventType CHANNEL_DELETE = type("CHANNEL_DELETE", ChannelDeleteEvent.class, GUILDS);

	/** The answer to a request for channel info. */
	public static final EventType CHANNEL_INFO = type("CHANNEL_INFO", ChannelInfoEvent.class);

	/** A message was pinned or no longer is. */
	public static final EventType CHANNEL_PINS_UPDATE = type("CHANNEL_PINS_UPDATE", ChannelPinsUpdateEvent.class,
			GUILDS, DIRECT_MESSAGES);

	/** A thread was made, or the bot was added to it. */
	public static final EventType THREAD_CREATE = type("THREAD_CREATE", ThreadCreateEvent.class, GUILDS);

	/** A thread changed. */
	public static final EventType THREAD_UPDATE = type("THREAD_UPDATE", ThreadUpdateEvent.class, GUILDS);

	/** A thread was deleted. */
	public static final EventType THREAD_DELETE = type("THREAD_DELETE", ThreadDeleteEvent.class, GUILDS);

	/** The bot may see more threads than before. */
	public static final EventType THREAD_LIST_SYNC = type("THREAD_LIST_SYNC", ThreadListSyncEvent.class, GUILDS);

	/** The bot's own membership of a thread changed. */
	public static final EventType THREAD_MEMBER_UPDATE = type("THREAD_MEMBER_UPDATE", ThreadMemberUpdateEvent.class,
			GUILDS);

	/**
	 * Somebody was added to a thread or removed from it. Without the intent
	 * GUILD_MEMBERS, only the bot itself.
	 */
	public static final EventType THREAD_MEMBERS_UPDATE = type("THREAD_MEMBERS_UPDATE", ThreadMembersUpdateEvent.class,
			GUILDS, GUILD_MEMBERS);

	/** An entitlement was made. */
	public static final EventType ENTITLEMENT_CREATE = type("ENTITLEMENT_CREATE", EntitlementCreateEvent.class);

	/** An entitlement changed. For subscriptions this comes at their end only. */
	public static final EventType ENTITLEMENT_UPDATE = type("ENTITLEMENT_UPDATE", EntitlementUpdateEvent.class);

	/**
	 * An entitlement was deleted: refunded, or removed by Discord. This does not come
	 * when it ends.
	 */
	public static final EventType ENTITLEMENT_DELETE = type("ENTITLEMENT_DELETE", EntitlementDeleteEvent.class);

	/** A guild became known, came back after an outage, or was joined. */
	public static final EventType GUILD_CREATE = type("GUILD_CREATE", GuildCreateEvent.class, GUILDS);

	/** A guild changed. */
	public static final EventType GUILD_UPDATE = type("GUILD_UPDATE", GuildUpdateEvent.class, GUILDS);

	/** A guild is in an outage, or the bot is no longer in it. */
	public static final EventType GUILD_DELETE = type("GUILD_DELETE", GuildDeleteEvent.class, GUILDS);

	/** Something was done that the audit log tells. */
	public static final EventType GUILD_AUDIT_LOG_ENTRY_CREATE = type("GUILD_AUDIT_LOG_ENTRY_CREATE",
			GuildAuditLogEntryCreateEvent.class, GUILD_MODERATION);

	/** A user was banned. */
	public static final EventType GUILD_BAN_ADD = type("GUILD_BAN_ADD", GuildBanAddEvent.class, GUILD_MODERATION);

	/** A user is no longer banned. */
	public static final EventType GUILD_BAN_REMOVE = type("GUILD_BAN_REMOVE", GuildBanRemoveEvent.class,
			GUILD_MODERATION);

	/** The emojis of a guild changed. */
	public static final EventType GUILD_EMOJIS_UPDATE = type("GUILD_EMOJIS_UPDATE", GuildEmojisUpdateEvent.class,
			GUILD_EXPRESSIONS);

	/** The stickers of a guild changed. */
	public static final EventType GUILD_STICKERS_UPDATE = type("GUILD_STICKERS_UPDATE", GuildStickersUpdateEvent.class,
			GUILD_EXPRESSIONS);

	/** Integrations of a guild changed. */
	public static final EventType GUILD_INTEGRATIONS_UPDATE = type("GUILD_INTEGRATIONS_UPDATE",
			GuildIntegrationsUpdateEvent.class, GUILD_INTEGRATIONS);

	/** A user joined a guild. */
	public static final EventType GUILD_MEMBER_ADD = type("GUILD_MEMBER_ADD", GuildMemberAddEvent.class, GUILD_MEMBERS);

	/** A user left a guild or was removed. */
	public static final EventType GUILD_MEMBER_REMOVE = type("GUILD_MEMBER_REMOVE", GuildMemberRemoveEvent.class,
			GUILD_MEMBERS);

	/** A member or its user changed. */
	public static final EventType GUILD_MEMBER_UPDATE = type("GUILD_MEMBER_UPDATE", GuildMemberUpdateEvent.class,
			GUILD_MEMBERS);

	/** Part of the answer to a request for members. */
	public static final EventType GUILD_MEMBERS_CHUNK = type("GUILD_MEMBERS_CHUNK", GuildMembersChunkEvent.class);

	/** A role was made. */
	public static final EventType GUILD_ROLE_CREATE = type("GUILD_ROLE_CREATE", GuildRoleCreateEvent.class, GUILDS);

	/** A role changed. */
	public static final EventType GUILD_ROLE_UPDATE = type("GUILD_ROLE_UPDATE", GuildRoleUpdateEvent.class, GUILDS);

	/** A role was deleted. */
	public static final EventType GUILD_ROLE_DELETE = type("GUILD_ROLE_DELETE", GuildRoleDeleteEvent.class, GUILDS);

	/** A scheduled event was made. */
	public static final EventType GUILD_SCHEDULED_EVENT_CREATE = type("GUILD_SCHEDULED_EVENT_CREATE",
			GuildScheduledEventCreateEvent.class, GUILD_SCHEDULED_EVENTS);

	/** A scheduled event changed. */
	public static final EventType GUILD_SCHEDULED_EVENT_UPDATE = type("GUILD_SCHEDULED_EVENT_UPDATE",
			GuildScheduledEventUpdateEvent.class, GUILD_SCHEDULED_EVENTS);

	/** A scheduled event was deleted. */
	public static final EventType GUILD_SCHEDULED_EVENT_DELETE = type("GUILD_SCHEDULED_EVENT_DELETE",
			GuildScheduledEventDeleteEvent.class, GUILD_SCHEDULED_EVENTS);

	/** A user wants to come to a scheduled event. */
	public static final EventType GUILD_SCHEDULED_EVENT_USER_ADD = type("GUILD_SCHEDULED_EVENT_USER_ADD",
			GuildScheduledEventUserAddEvent.class, GUILD_SCHEDULED_EVENTS);

	/** A user no longer wants to come to a scheduled event. */
	public static final EventType GUILD_SCHEDULED_EVENT_USER_REMOVE = type("GUILD_SCHEDULED_EVENT_USER_REMOVE",
			GuildScheduledEventUserRemoveEvent.class, GUILD_SCHEDULED_EVENTS);

	/** A sound was made. */
	public static final EventType GUILD_SOUNDBOARD_SOUND_CREATE = type("GUILD_SOUNDBOARD_SOUND_CREATE",
			GuildSoundboardSoundCreateEvent.class, GUILD_EXPRESSIONS);

	/** A sound changed. */
	public static final EventType GUILD_SOUNDBOARD_SOUND_UPDATE = type("GUILD_SOUNDBOARD_SOUND_UPDATE",
			GuildSoundboardSoundUpdateEvent.class, GUILD_EXPRESSIONS);

	/** A sound was deleted. */
	public static final EventType GUILD_SOUNDBOARD_SOUND_DELETE = type("GUILD_SOUNDBOARD_SOUND_DELETE",
			GuildSoundboardSoundDeleteEvent.class, GUILD_EXPRESSIONS);

	/** Several sounds of a guild changed. */
	public static final EventType GUILD_SOUNDBOARD_SOUNDS_UPDATE = type("GUILD_SOUNDBOARD_SOUNDS_UPDATE",
			GuildSoundboardSoundsUpdateEvent.class, GUILD_EXPRESSIONS);

	/** The answer to a request for sounds. */
	public static final EventType SOUNDBOARD_SOUNDS = type("SOUNDBOARD_SOUNDS", SoundboardSoundsEvent.class);

	/** An integration was added. */
	public static final EventType INTEGRATION_CREATE = type("INTEGRATION_CREATE", IntegrationCreateEvent.class,
			GUILD_INTEGRATIONS);

	/** An integration changed. */
	public static final EventType INTEGRATION_UPDATE = type("INTEGRATION_UPDATE", IntegrationUpdateEvent.class,
			GUILD_INTEGRATIONS);

	/** An integration was removed. */
	public static final EventType INTEGRATION_DELETE = type("INTEGRATION_DELETE", IntegrationDeleteEvent.class,
			GUILD_INTEGRATIONS);

	/** A user used a command, a component or a form of the application. */
	public static final EventType INTERACTION_CREATE = type("INTERACTION_CREATE", InteractionCreateEvent.class);

	/** An invite was made. */
	public static final EventType INVITE_CREATE = type("INVITE_CREATE", InviteCreateEvent.class, GUILD_INVITES);

	/** An invite was deleted. */
	public static final EventType INVITE_DELETE = type("INVITE_DELETE", InviteDeleteEvent.class, GUILD_INVITES);

	/** A message was written. */
	public static final EventType MESSAGE_CREATE = type("MESSAGE_CREATE", MessageCreateEvent.class, GUILD_MESSAGES,
			DIRECT_MESSAGES);

	/** A message changed. */
	public static final EventType MESSAGE_UPDATE = type("MESSAGE_UPDATE", MessageUpdateEvent.class, GUILD_MESSAGES,
			DIRECT_MESSAGES);

	/** A message was deleted. */
	public static final EventType MESSAGE_DELETE = type("MESSAGE_DELETE", MessageDeleteEvent.class, GUILD_MESSAGES,
			DIRECT_MESSAGES);

	/** Several messages were deleted at once. */
	public static final EventType MESSAGE_DELETE_BULK = type("MESSAGE_DELETE_BULK", MessageDeleteBulkEvent.class,
			GUILD_MESSAGES);

	/** A user reacted to a message. */
	public static final EventType MESSAGE_REACTION_ADD = type("MESSAGE_REACTION_ADD", MessageReactionAddEvent.class,
			GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS);

	/** A user took a reaction back. */
	public static final EventType MESSAGE_REACTION_REMOVE = type("MESSAGE_REACTION_REMOVE",
			MessageReactionRemoveEvent.class, GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS);

	/** All reactions were removed from a message. */
	public static final EventType MESSAGE_REACTION_REMOVE_ALL = type("MESSAGE_REACTION_REMOVE_ALL",
			MessageReactionRemoveAllEvent.class, GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS);

	/** All reactions with one emoji were removed from a message. */
	public static final EventType MESSAGE_REACTION_REMOVE_EMOJI = type("MESSAGE_REACTION_REMOVE_EMOJI",
			MessageReactionRemoveEmojiEvent.class, GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS);

	/** A user voted for an answer of a poll. */
	public static final EventType MESSAGE_POLL_VOTE_ADD = type("MESSAGE_POLL_VOTE_ADD", MessagePollVoteAddEvent.class,
			GUILD_MESSAGE_POLLS, DIRECT_MESSAGE_POLLS);

	/** A user took the vote for an answer of a poll back. */
	public static final EventType MESSAGE_POLL_VOTE_REMOVE = type("MESSAGE_POLL_VOTE_REMOVE",
			MessagePollVoteRemoveEvent.class, GUILD_MESSAGE_POLLS, DIRECT_MESSAGE_POLLS);

	/** A user came online, went, or does something else. */
	public static final EventType PRESENCE_UPDATE = type("PRESENCE_UPDATE", PresenceUpdateEvent.class, GUILD_PRESENCES);

	/** A stage went live. */
	public static final EventType STAGE_INSTANCE_CREATE = type("STAGE_INSTANCE_CREATE", StageInstanceCreateEvent.class,
			GUILDS);

	/** A stage changed. */
	public static final EventType STAGE_INSTANCE_UPDATE = type("STAGE_INSTANCE_UPDATE", StageInstanceUpdateEvent.class,
			GUILDS);

	/** A stage was closed. */
	public static final EventType STAGE_INSTANCE_DELETE = type("STAGE_INSTANCE_DELETE", StageInstanceDeleteEvent.class,
			GUILDS);

	/** A subscription was made. It need not be active: grant by entitlements alone. */
	public static final EventType SUBSCRIPTION_CREATE = type("SUBSCRIPTION_CREATE", SubscriptionCreateEvent.class);

	/** A subscription changed. */
	public static final EventType SUBSCRIPTION_UPDATE = type("SUBSCRIPTION_UPDATE", SubscriptionUpdateEvent.class);

	/** A subscription was deleted. */
	public static final EventType SUBSCRIPTION_DELETE = type("SUBSCRIPTION_DELETE", SubscriptionDeleteEvent.class);

	/** Somebody types. */
	public static final EventType TYPING_START = type("TYPING_START", TypingStartEvent.class, GUILD_MESSAGE_TYPING,
			DIRECT_MESSAGE_TYPING);

	/** The bot's own user changed. */
	public static final EventType USER_UPDATE = type("USER_UPDATE", UserUpdateEvent.class);

	/** Somebody sent an emoji or a sound into the voice channel that the bot is in. */
	public static final EventType VOICE_CHANNEL_EFFECT_SEND = type("VOICE_CHANNEL_EFFECT_SEND",
			VoiceChannelEffectSendEvent.class, GUILD_VOICE_STATES);

	/** Voice started or ended in a channel. */
	public static final EventType VOICE_CHANNEL_START_TIME_UPDATE = type("VOICE_CHANNEL_START_TIME_UPDATE",
			VoiceChannelStartTimeUpdateEvent.class, GUILDS);

	/** The status of a voice channel changed. */
	public static final EventType VOICE_CHANNEL_STATUS_UPDATE = type("VOICE_CHANNEL_STATUS_UPDATE",
			VoiceChannelStatusUpdateEvent.class, GUILDS);

	/** Somebody joined voice, moved, left, or was muted and the like. */
	public static final EventType VOICE_STATE_UPDATE = type("VOICE_STATE_UPDATE", VoiceStateUpdateEvent.class,
			GUILD_VOICE_STATES);

	/**
	 * The voice server of a guild was told or changed. For connecting to voice; not to be
	 * kept.
	 */
	public static final EventType VOICE_SERVER_UPDATE = type("VOICE_SERVER_UPDATE", VoiceServerUpdateEvent.class);

	/** Webhooks of a channel changed. */
	public static final EventType WEBHOOKS_UPDATE = type("WEBHOOKS_UPDATE", WebhooksUpdateEvent.class, GUILD_WEBHOOKS);

	private final String name;

	private final @Nullable String alias;

	private final int index;

	private final Class<? extends DispatchEvent> eventClass;

	private @Nullable Codec<? extends DispatchEvent> codec;

	private final Set<Intent> guildIntents;

	private final Set<Intent> directMessageIntents;

	private EventType(String name, int index, Class<? extends DispatchEvent> eventClass, Intent... intents) {
		this.name = name;
		this.alias = aliasOf(name);
		this.index = index;
		this.eventClass = eventClass;
		Set<Intent> guildIntents = EnumSet.noneOf(Intent.class);
		Set<Intent> directMessageIntents = EnumSet.noneOf(Intent.class);
		for (Intent intent : intents) {
			(intent.isForDirectMessages() ? directMessageIntents : guildIntents).add(intent);
		}
		this.guildIntents = Collections.unmodifiableSet(guildIntents);
		this.directMessageIntents = Collections.unmodifiableSet(directMessageIntents);
	}

	/** Adds a type. Any one of the intents brings it, none if it always comes. */
	private static EventType type(String name, Class<? extends DispatchEvent> eventClass, Intent... intents) {
		EventType type = new EventType(name, KNOWN.size(), eventClass, intents);
		KNOWN.add(type);
		BY_NAME.put(type.name, type);
		if (type.alias != null) {
			BY_NAME.put(type.alias, type);
		}
		BY_CLASS.put(eventClass, type);
		return type;
	}

	/** What is added is created, and what is removed is deleted. */
	private static @Nullable String aliasOf(String name) {
		String alias = name.replace("_ADD", "_CREATE").replace("_REMOVE", "_DELETE");
		return alias.equals(name) ? null : alias;
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
		return (type != null) ? type : new EventType(name, -1, UnknownEvent.class);
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
		Codec<? extends DispatchEvent> codec = this.codec;
		if (codec == null) {
			// Not before it is needed, since most bots see few types. Whoever else looks
			// it
			// up at the same time finds the same.
			codec = EventCodecs.of(this.name);
			this.codec = codec;
		}
		return codec;
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
		// Known types have an index each, so that names are compared of others only
		return this == other || (other instanceof EventType that && this.index == that.index && this.index < 0
				&& this.name.equals(that.name));
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
