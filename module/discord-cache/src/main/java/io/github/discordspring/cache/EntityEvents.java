package io.github.discordspring.cache;

import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;

/**
 * Which events tell of each of Discord's types of entities: those without which entities
 * would be incomplete or out of date, and those that are made use of if they come, but
 * are not worth an intent.
 */
enum EntityEvents {

	GUILDS(of(Common.GUILDS, EventType.GUILD_UPDATE)),

	CHANNELS(
			of(Common.GUILDS, EventType.CHANNEL_CREATE, EventType.CHANNEL_UPDATE, EventType.CHANNEL_DELETE,
					EventType.CHANNEL_PINS_UPDATE, EventType.THREAD_CREATE, EventType.THREAD_UPDATE,
					EventType.THREAD_DELETE, EventType.THREAD_LIST_SYNC),
			EventTypes.of(EventType.MESSAGE_CREATE, EventType.THREAD_MEMBER_UPDATE, EventType.THREAD_MEMBERS_UPDATE)),

	ROLES(of(Common.GUILDS, EventType.GUILD_UPDATE, EventType.GUILD_ROLE_CREATE, EventType.GUILD_ROLE_UPDATE,
			EventType.GUILD_ROLE_DELETE)),

	MEMBERS(Common.GUILDS.and(Common.MEMBERS), of(Common.BRING_MEMBERS, EventType.GUILD_ROLE_DELETE)),

	USERS(Common.GUILDS, Common.MEMBERS.and(Common.BRING_MEMBERS)),

	MESSAGES(of(Common.MESSAGES_GO, EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE),
			Common.REACTIONS.and(Common.VOTES).and(Common.CHANNELS_GO)),

	PINNED_MESSAGES(of(Common.MESSAGES_GO, EventType.MESSAGE_UPDATE, EventType.CHANNEL_PINS_UPDATE),
			Common.REACTIONS.and(Common.VOTES).and(Common.CHANNELS_GO)),

	POLLS(of(Common.MESSAGES_GO.and(Common.VOTES), EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE),
			Common.CHANNELS_GO),

	REACTIONS(Common.REACTIONS, Common.MESSAGES_GO.and(Common.CHANNELS_GO)),

	OVERWRITES(of(Common.GUILDS, EventType.CHANNEL_CREATE, EventType.CHANNEL_UPDATE, EventType.CHANNEL_DELETE)),

	THREAD_MEMBERS(
			of(Common.GUILDS, EventType.THREAD_CREATE, EventType.THREAD_DELETE, EventType.THREAD_LIST_SYNC,
					EventType.THREAD_MEMBER_UPDATE, EventType.THREAD_MEMBERS_UPDATE),
			EventTypes.of(EventType.CHANNEL_DELETE)),

	EMOJIS(of(Common.GUILDS, EventType.GUILD_UPDATE, EventType.GUILD_EMOJIS_UPDATE)),

	STICKERS(of(Common.GUILDS, EventType.GUILD_UPDATE, EventType.GUILD_STICKERS_UPDATE)),

	SOUNDBOARD_SOUNDS(
			of(Common.GUILDS, EventType.GUILD_SOUNDBOARD_SOUND_CREATE, EventType.GUILD_SOUNDBOARD_SOUND_UPDATE,
					EventType.GUILD_SOUNDBOARD_SOUND_DELETE, EventType.GUILD_SOUNDBOARD_SOUNDS_UPDATE),
			EventTypes.of(EventType.SOUNDBOARD_SOUNDS)),

	PRESENCES(of(Common.GUILDS, EventType.PRESENCE_UPDATE),
			EventTypes.of(EventType.GUILD_MEMBERS_CHUNK, EventType.GUILD_MEMBER_REMOVE,
					EventType.THREAD_MEMBERS_UPDATE)),

	VOICE_STATES(of(Common.GUILDS, EventType.VOICE_STATE_UPDATE),
			EventTypes.of(EventType.GUILD_MEMBER_REMOVE, EventType.CHANNEL_DELETE)),

	STAGE_INSTANCES(of(Common.GUILDS, EventType.STAGE_INSTANCE_CREATE, EventType.STAGE_INSTANCE_UPDATE,
			EventType.STAGE_INSTANCE_DELETE), EventTypes.of(EventType.CHANNEL_DELETE)),

	SCHEDULED_EVENTS(
			of(Common.GUILDS, EventType.GUILD_SCHEDULED_EVENT_CREATE, EventType.GUILD_SCHEDULED_EVENT_UPDATE,
					EventType.GUILD_SCHEDULED_EVENT_DELETE),
			EventTypes.of(EventType.GUILD_SCHEDULED_EVENT_USER_ADD, EventType.GUILD_SCHEDULED_EVENT_USER_REMOVE)),

	INTEGRATIONS(
			EventTypes.of(EventType.INTEGRATION_CREATE, EventType.INTEGRATION_UPDATE, EventType.INTEGRATION_DELETE),
			EventTypes.of(EventType.GUILD_DELETE)),

	AUTO_MODERATION_RULES(EventTypes.of(EventType.AUTO_MODERATION_RULE_CREATE, EventType.AUTO_MODERATION_RULE_UPDATE,
			EventType.AUTO_MODERATION_RULE_DELETE), EventTypes.of(EventType.GUILD_DELETE)),

	BANS(EventTypes.of(EventType.GUILD_BAN_ADD, EventType.GUILD_BAN_REMOVE), EventTypes.of(EventType.GUILD_DELETE)),

	INVITES(EventTypes.of(EventType.INVITE_CREATE, EventType.INVITE_DELETE),
			EventTypes.of(EventType.GUILD_DELETE, EventType.CHANNEL_DELETE)),

	INVITE_GUILDS(EventTypes.none(), EventTypes.of(EventType.INVITE_DELETE, EventType.CHANNEL_DELETE)),

	WEBHOOKS(EventTypes.of(EventType.WEBHOOKS_UPDATE), EventTypes.of(EventType.GUILD_DELETE, EventType.CHANNEL_DELETE)),

	COMMANDS(EventTypes.none(), EventTypes.of(EventType.GUILD_DELETE)),

	ENTITLEMENTS(
			EventTypes.of(EventType.ENTITLEMENT_CREATE, EventType.ENTITLEMENT_UPDATE, EventType.ENTITLEMENT_DELETE)),

	SUBSCRIPTIONS(
			EventTypes.of(EventType.SUBSCRIPTION_CREATE, EventType.SUBSCRIPTION_UPDATE, EventType.SUBSCRIPTION_DELETE));

	private final EventTypes needed;

	private final EventTypes wanted;

	EntityEvents(EventTypes needed) {
		this(needed, EventTypes.none());
	}

	EntityEvents(EventTypes needed, EventTypes others) {
		this.needed = needed;
		this.wanted = needed.and(others);
	}

	private static EventTypes of(EventTypes common, EventType... others) {
		return common.and(EventTypes.of(others));
	}

	/**
	 * Gives the events without which entities would be incomplete or out of date.
	 */
	EventTypes needed() {
		return this.needed;
	}

	/**
	 * Gives the same, and those that are made use of if they come.
	 */
	EventTypes wanted() {
		return this.wanted;
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
