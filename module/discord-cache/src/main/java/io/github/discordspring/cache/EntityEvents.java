package io.github.discordspring.cache;

import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;

/**
 * Which events tell of entities of a type.
 *
 * @param needed those without which entities would be incomplete or out of date
 * @param wanted the same, and those that are made use of if they come, but are not worth
 * an intent
 */
record EntityEvents(EventTypes needed, EventTypes wanted) {

	static final EntityEvents GUILDS = with(of(Common.GUILDS, EventType.GUILD_UPDATE),
			EventTypes.of(EventType.GUILD_MEMBER_ADD, EventType.GUILD_MEMBER_REMOVE));

	static final EntityEvents CHANNELS = with(
			of(Common.GUILDS, EventType.CHANNEL_CREATE, EventType.CHANNEL_UPDATE, EventType.CHANNEL_DELETE,
					EventType.CHANNEL_PINS_UPDATE, EventType.THREAD_CREATE, EventType.THREAD_UPDATE,
					EventType.THREAD_DELETE, EventType.THREAD_LIST_SYNC),
			EventTypes.of(EventType.MESSAGE_CREATE, EventType.THREAD_MEMBER_UPDATE, EventType.THREAD_MEMBERS_UPDATE));

	static final EntityEvents ROLES = with(of(Common.GUILDS, EventType.GUILD_UPDATE, EventType.GUILD_ROLE_CREATE,
			EventType.GUILD_ROLE_UPDATE, EventType.GUILD_ROLE_DELETE), EventTypes.of(EventType.INTERACTION_CREATE));

	static final EntityEvents MEMBERS = with(Common.GUILDS.and(Common.MEMBERS),
			of(Common.BRING_MEMBERS, EventType.GUILD_ROLE_DELETE));

	static final EntityEvents USERS = with(Common.GUILDS, Common.MEMBERS.and(Common.BRING_MEMBERS));

	static final EntityEvents MESSAGES = with(
			of(Common.MESSAGES_GO, EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE),
			Common.REACTIONS.and(Common.VOTES).and(Common.CHANNELS_GO));

	static final EntityEvents PINNED_MESSAGES = with(
			of(Common.MESSAGES_GO, EventType.MESSAGE_UPDATE, EventType.CHANNEL_PINS_UPDATE),
			Common.REACTIONS.and(Common.VOTES).and(Common.CHANNELS_GO));

	static final EntityEvents POLLS = with(
			of(Common.MESSAGES_GO.and(Common.VOTES), EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE),
			Common.CHANNELS_GO);

	static final EntityEvents REACTIONS = with(Common.REACTIONS, Common.MESSAGES_GO.and(Common.CHANNELS_GO));

	static final EntityEvents OVERWRITES = with(
			of(Common.GUILDS, EventType.CHANNEL_CREATE, EventType.CHANNEL_UPDATE, EventType.CHANNEL_DELETE));

	static final EntityEvents THREAD_MEMBERS = with(
			of(Common.GUILDS, EventType.THREAD_CREATE, EventType.THREAD_DELETE, EventType.THREAD_LIST_SYNC,
					EventType.THREAD_MEMBER_UPDATE, EventType.THREAD_MEMBERS_UPDATE),
			EventTypes.of(EventType.CHANNEL_DELETE));

	static final EntityEvents EMOJIS = with(of(Common.GUILDS, EventType.GUILD_UPDATE, EventType.GUILD_EMOJIS_UPDATE));

	static final EntityEvents STICKERS = with(
			of(Common.GUILDS, EventType.GUILD_UPDATE, EventType.GUILD_STICKERS_UPDATE));

	static final EntityEvents SOUNDBOARD_SOUNDS = with(
			of(Common.GUILDS, EventType.GUILD_SOUNDBOARD_SOUND_CREATE, EventType.GUILD_SOUNDBOARD_SOUND_UPDATE,
					EventType.GUILD_SOUNDBOARD_SOUND_DELETE, EventType.GUILD_SOUNDBOARD_SOUNDS_UPDATE),
			EventTypes.of(EventType.SOUNDBOARD_SOUNDS));

	static final EntityEvents PRESENCES = with(of(Common.GUILDS, EventType.PRESENCE_UPDATE), EventTypes
		.of(EventType.GUILD_MEMBERS_CHUNK, EventType.GUILD_MEMBER_REMOVE, EventType.THREAD_MEMBERS_UPDATE));

	static final EntityEvents VOICE_STATES = with(of(Common.GUILDS, EventType.VOICE_STATE_UPDATE),
			EventTypes.of(EventType.GUILD_MEMBER_REMOVE, EventType.CHANNEL_DELETE));

	static final EntityEvents STAGE_INSTANCES = with(of(Common.GUILDS, EventType.STAGE_INSTANCE_CREATE,
			EventType.STAGE_INSTANCE_UPDATE, EventType.STAGE_INSTANCE_DELETE), EventTypes.of(EventType.CHANNEL_DELETE));

	static final EntityEvents SCHEDULED_EVENTS = with(
			of(Common.GUILDS, EventType.GUILD_SCHEDULED_EVENT_CREATE, EventType.GUILD_SCHEDULED_EVENT_UPDATE,
					EventType.GUILD_SCHEDULED_EVENT_DELETE),
			EventTypes.of(EventType.GUILD_SCHEDULED_EVENT_USER_ADD, EventType.GUILD_SCHEDULED_EVENT_USER_REMOVE));

	static final EntityEvents INTEGRATIONS = with(
			EventTypes.of(EventType.INTEGRATION_CREATE, EventType.INTEGRATION_UPDATE, EventType.INTEGRATION_DELETE),
			EventTypes.of(EventType.GUILD_DELETE));

	static final EntityEvents AUTO_MODERATION_RULES = with(EventTypes.of(EventType.AUTO_MODERATION_RULE_CREATE,
			EventType.AUTO_MODERATION_RULE_UPDATE, EventType.AUTO_MODERATION_RULE_DELETE),
			EventTypes.of(EventType.GUILD_DELETE));

	static final EntityEvents BANS = with(EventTypes.of(EventType.GUILD_BAN_ADD, EventType.GUILD_BAN_REMOVE),
			EventTypes.of(EventType.GUILD_DELETE));

	static final EntityEvents INVITES = with(EventTypes.of(EventType.INVITE_CREATE, EventType.INVITE_DELETE),
			EventTypes.of(EventType.GUILD_DELETE, EventType.CHANNEL_DELETE));

	static final EntityEvents INVITE_GUILDS = with(EventTypes.none(),
			EventTypes.of(EventType.INVITE_DELETE, EventType.CHANNEL_DELETE));

	static final EntityEvents WEBHOOKS = with(EventTypes.of(EventType.WEBHOOKS_UPDATE),
			EventTypes.of(EventType.GUILD_DELETE, EventType.CHANNEL_DELETE));

	static final EntityEvents COMMANDS = with(EventTypes.none(), EventTypes.of(EventType.GUILD_DELETE));

	static final EntityEvents ENTITLEMENTS = with(
			EventTypes.of(EventType.ENTITLEMENT_CREATE, EventType.ENTITLEMENT_UPDATE, EventType.ENTITLEMENT_DELETE));

	static final EntityEvents SUBSCRIPTIONS = with(
			EventTypes.of(EventType.SUBSCRIPTION_CREATE, EventType.SUBSCRIPTION_UPDATE, EventType.SUBSCRIPTION_DELETE));

	/** Data of one's own goes with its guild. */
	static final EntityEvents DATA = with(EventTypes.none(), EventTypes.of(EventType.GUILD_DELETE));

	/** What wraps entities changes with them. */
	static final EntityEvents WRAPPED = with(EventTypes.none());

	private static EntityEvents with(EventTypes needed) {
		return with(needed, EventTypes.none());
	}

	private static EntityEvents with(EventTypes needed, EventTypes others) {
		return new EntityEvents(needed, needed.and(others));
	}

	private static EventTypes of(EventTypes common, EventType... others) {
		return common.and(EventTypes.of(others));
	}

	/** What is the same for several types. */
	private static final class Common {

		/** Tell of all of a guild, or drop it. */
		static final EventTypes GUILDS = EventTypes.of(EventType.GUILD_CREATE, EventType.GUILD_DELETE);

		/** Channels go by these, with what belongs to them. */
		static final EventTypes CHANNELS_GO = of(GUILDS, EventType.CHANNEL_DELETE, EventType.THREAD_DELETE,
				EventType.THREAD_LIST_SYNC);

		static final EventTypes MESSAGES_GO = EventTypes.of(EventType.MESSAGE_DELETE, EventType.MESSAGE_DELETE_BULK);

		static final EventTypes REACTIONS = EventTypes.of(EventType.MESSAGE_REACTION_ADD,
				EventType.MESSAGE_REACTION_REMOVE, EventType.MESSAGE_REACTION_REMOVE_ALL,
				EventType.MESSAGE_REACTION_REMOVE_EMOJI);

		static final EventTypes VOTES = EventTypes.of(EventType.MESSAGE_POLL_VOTE_ADD,
				EventType.MESSAGE_POLL_VOTE_REMOVE);

		static final EventTypes MEMBERS = EventTypes.of(EventType.GUILD_MEMBER_ADD, EventType.GUILD_MEMBER_UPDATE,
				EventType.GUILD_MEMBER_REMOVE);

		/** Bring members, though they are about something else. */
		static final EventTypes BRING_MEMBERS = EventTypes.of(EventType.GUILD_MEMBERS_CHUNK,
				EventType.INTERACTION_CREATE, EventType.MESSAGE_CREATE, EventType.VOICE_STATE_UPDATE,
				EventType.THREAD_MEMBERS_UPDATE);

	}

}
