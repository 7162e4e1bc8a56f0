package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.Codec;

/**
 * Finds the codecs of events. A codec is loaded when it is asked for, and not all of them
 * with the first event.
 */
final class EventCodecs {

	private EventCodecs() {
	}

	static Codec<? extends DispatchEvent> of(String name) {
		return switch (name) {
			case "READY" -> ReadyEventCodec.INSTANCE;
			case "RESUMED" -> ResumedEventCodec.INSTANCE;
			case "RATE_LIMITED" -> RateLimitedEventCodec.INSTANCE;
			case "APPLICATION_COMMAND_PERMISSIONS_UPDATE" -> ApplicationCommandPermissionsUpdateEventCodec.INSTANCE;
			case "AUTO_MODERATION_RULE_CREATE" -> AutoModerationRuleCreateEventCodec.INSTANCE;
			case "AUTO_MODERATION_RULE_UPDATE" -> AutoModerationRuleUpdateEventCodec.INSTANCE;
			case "AUTO_MODERATION_RULE_DELETE" -> AutoModerationRuleDeleteEventCodec.INSTANCE;
			case "AUTO_MODERATION_ACTION_EXECUTION" -> AutoModerationActionExecutionEventCodec.INSTANCE;
			case "CHANNEL_CREATE" -> ChannelCreateEventCodec.INSTANCE;
			case "CHANNEL_UPDATE" -> ChannelUpdateEventCodec.INSTANCE;
			case "CHANNEL_DELETE" -> ChannelDeleteEventCodec.INSTANCE;
			case "CHANNEL_INFO" -> ChannelInfoEventCodec.INSTANCE;
			case "CHANNEL_PINS_UPDATE" -> ChannelPinsUpdateEventCodec.INSTANCE;
			case "THREAD_CREATE" -> ThreadCreateEventCodec.INSTANCE;
			case "THREAD_UPDATE" -> ThreadUpdateEventCodec.INSTANCE;
			case "THREAD_DELETE" -> ThreadDeleteEventCodec.INSTANCE;
			case "THREAD_LIST_SYNC" -> ThreadListSyncEventCodec.INSTANCE;
			case "THREAD_MEMBER_UPDATE" -> ThreadMemberUpdateEventCodec.INSTANCE;
			case "THREAD_MEMBERS_UPDATE" -> ThreadMembersUpdateEventCodec.INSTANCE;
			case "ENTITLEMENT_CREATE" -> EntitlementCreateEventCodec.INSTANCE;
			case "ENTITLEMENT_UPDATE" -> EntitlementUpdateEventCodec.INSTANCE;
			case "ENTITLEMENT_DELETE" -> EntitlementDeleteEventCodec.INSTANCE;
			case "GUILD_CREATE" -> GuildCreateEventCodec.INSTANCE;
			case "GUILD_UPDATE" -> GuildUpdateEventCodec.INSTANCE;
			case "GUILD_DELETE" -> GuildDeleteEventCodec.INSTANCE;
			case "GUILD_AUDIT_LOG_ENTRY_CREATE" -> GuildAuditLogEntryCreateEventCodec.INSTANCE;
			case "GUILD_BAN_ADD" -> GuildBanAddEventCodec.INSTANCE;
			case "GUILD_BAN_REMOVE" -> GuildBanRemoveEventCodec.INSTANCE;
			case "GUILD_EMOJIS_UPDATE" -> GuildEmojisUpdateEventCodec.INSTANCE;
			case "GUILD_STICKERS_UPDATE" -> GuildStickersUpdateEventCodec.INSTANCE;
			case "GUILD_INTEGRATIONS_UPDATE" -> GuildIntegrationsUpdateEventCodec.INSTANCE;
			case "GUILD_MEMBER_ADD" -> GuildMemberAddEventCodec.INSTANCE;
			case "GUILD_MEMBER_REMOVE" -> GuildMemberRemoveEventCodec.INSTANCE;
			case "GUILD_MEMBER_UPDATE" -> GuildMemberUpdateEventCodec.INSTANCE;
			case "GUILD_MEMBERS_CHUNK" -> GuildMembersChunkEventCodec.INSTANCE;
			case "GUILD_ROLE_CREATE" -> GuildRoleCreateEventCodec.INSTANCE;
			case "GUILD_ROLE_UPDATE" -> GuildRoleUpdateEventCodec.INSTANCE;
			case "GUILD_ROLE_DELETE" -> GuildRoleDeleteEventCodec.INSTANCE;
			case "GUILD_SCHEDULED_EVENT_CREATE" -> GuildScheduledEventCreateEventCodec.INSTANCE;
			case "GUILD_SCHEDULED_EVENT_UPDATE" -> GuildScheduledEventUpdateEventCodec.INSTANCE;
			case "GUILD_SCHEDULED_EVENT_DELETE" -> GuildScheduledEventDeleteEventCodec.INSTANCE;
			case "GUILD_SCHEDULED_EVENT_USER_ADD" -> GuildScheduledEventUserAddEventCodec.INSTANCE;
			case "GUILD_SCHEDULED_EVENT_USER_REMOVE" -> GuildScheduledEventUserRemoveEventCodec.INSTANCE;
			case "GUILD_SOUNDBOARD_SOUND_CREATE" -> GuildSoundboardSoundCreateEventCodec.INSTANCE;
			case "GUILD_SOUNDBOARD_SOUND_UPDATE" -> GuildSoundboardSoundUpdateEventCodec.INSTANCE;
			case "GUILD_SOUNDBOARD_SOUND_DELETE" -> GuildSoundboardSoundDeleteEventCodec.INSTANCE;
			case "GUILD_SOUNDBOARD_SOUNDS_UPDATE" -> GuildSoundboardSoundsUpdateEventCodec.INSTANCE;
			case "SOUNDBOARD_SOUNDS" -> SoundboardSoundsEventCodec.INSTANCE;
			case "INTEGRATION_CREATE" -> IntegrationCreateEventCodec.INSTANCE;
			case "INTEGRATION_UPDATE" -> IntegrationUpdateEventCodec.INSTANCE;
			case "INTEGRATION_DELETE" -> IntegrationDeleteEventCodec.INSTANCE;
			case "INTERACTION_CREATE" -> InteractionCreateEventCodec.INSTANCE;
			case "INVITE_CREATE" -> InviteCreateEventCodec.INSTANCE;
			case "INVITE_DELETE" -> InviteDeleteEventCodec.INSTANCE;
			case "MESSAGE_CREATE" -> MessageCreateEventCodec.INSTANCE;
			case "MESSAGE_UPDATE" -> MessageUpdateEventCodec.INSTANCE;
			case "MESSAGE_DELETE" -> MessageDeleteEventCodec.INSTANCE;
			case "MESSAGE_DELETE_BULK" -> MessageDeleteBulkEventCodec.INSTANCE;
			case "MESSAGE_REACTION_ADD" -> MessageReactionAddEventCodec.INSTANCE;
			case "MESSAGE_REACTION_REMOVE" -> MessageReactionRemoveEventCodec.INSTANCE;
			case "MESSAGE_REACTION_REMOVE_ALL" -> MessageReactionRemoveAllEventCodec.INSTANCE;
			case "MESSAGE_REACTION_REMOVE_EMOJI" -> MessageReactionRemoveEmojiEventCodec.INSTANCE;
			case "MESSAGE_POLL_VOTE_ADD" -> MessagePollVoteAddEventCodec.INSTANCE;
			case "MESSAGE_POLL_VOTE_REMOVE" -> MessagePollVoteRemoveEventCodec.INSTANCE;
			case "PRESENCE_UPDATE" -> PresenceUpdateEventCodec.INSTANCE;
			case "STAGE_INSTANCE_CREATE" -> StageInstanceCreateEventCodec.INSTANCE;
			case "STAGE_INSTANCE_UPDATE" -> StageInstanceUpdateEventCodec.INSTANCE;
			case "STAGE_INSTANCE_DELETE" -> StageInstanceDeleteEventCodec.INSTANCE;
			case "SUBSCRIPTION_CREATE" -> SubscriptionCreateEventCodec.INSTANCE;
			case "SUBSCRIPTION_UPDATE" -> SubscriptionUpdateEventCodec.INSTANCE;
			case "SUBSCRIPTION_DELETE" -> SubscriptionDeleteEventCodec.INSTANCE;
			case "TYPING_START" -> TypingStartEventCodec.INSTANCE;
			case "USER_UPDATE" -> UserUpdateEventCodec.INSTANCE;
			case "VOICE_CHANNEL_EFFECT_SEND" -> VoiceChannelEffectSendEventCodec.INSTANCE;
			case "VOICE_CHANNEL_START_TIME_UPDATE" -> VoiceChannelStartTimeUpdateEventCodec.INSTANCE;
			case "VOICE_CHANNEL_STATUS_UPDATE" -> VoiceChannelStatusUpdateEventCodec.INSTANCE;
			case "VOICE_STATE_UPDATE" -> VoiceStateUpdateEventCodec.INSTANCE;
			case "VOICE_SERVER_UPDATE" -> VoiceServerUpdateEventCodec.INSTANCE;
			case "WEBHOOKS_UPDATE" -> WebhooksUpdateEventCodec.INSTANCE;
			default -> new UnknownEventCodec(name);
		};
	}

}
