package io.github.discordspring.cache;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.AutoModerationRuleCreateEvent;
import io.github.discordspring.model.event.AutoModerationRuleDeleteEvent;
import io.github.discordspring.model.event.AutoModerationRuleUpdateEvent;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.EntitlementCreateEvent;
import io.github.discordspring.model.event.EntitlementDeleteEvent;
import io.github.discordspring.model.event.EntitlementUpdateEvent;
import io.github.discordspring.model.event.GuildBanAddEvent;
import io.github.discordspring.model.event.GuildBanRemoveEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.GuildRoleCreateEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildScheduledEventCreateEvent;
import io.github.discordspring.model.event.GuildScheduledEventDeleteEvent;
import io.github.discordspring.model.event.GuildScheduledEventUpdateEvent;
import io.github.discordspring.model.event.GuildScheduledEventUserAddEvent;
import io.github.discordspring.model.event.GuildScheduledEventUserRemoveEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundCreateEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundDeleteEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundUpdateEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundsUpdateEvent;
import io.github.discordspring.model.event.GuildStickersUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.IntegrationCreateEvent;
import io.github.discordspring.model.event.IntegrationDeleteEvent;
import io.github.discordspring.model.event.IntegrationUpdateEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.event.InviteCreateEvent;
import io.github.discordspring.model.event.InviteDeleteEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessagePollVoteAddEvent;
import io.github.discordspring.model.event.MessagePollVoteRemoveEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.event.SoundboardSoundsEvent;
import io.github.discordspring.model.event.StageInstanceCreateEvent;
import io.github.discordspring.model.event.StageInstanceDeleteEvent;
import io.github.discordspring.model.event.StageInstanceUpdateEvent;
import io.github.discordspring.model.event.SubscriptionCreateEvent;
import io.github.discordspring.model.event.SubscriptionDeleteEvent;
import io.github.discordspring.model.event.SubscriptionUpdateEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadMemberUpdateEvent;
import io.github.discordspring.model.event.ThreadMembersUpdateEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.event.WebhooksUpdateEvent;

/**
 * Knows which rules belong to which event.
 */
final class EventRules {

	private final CacheContent content;

	private final GuildEvents guilds;

	private final ChannelEvents channels;

	private final MemberEvents members;

	private final MessageEvents messages;

	private final InviteEvents invites;

	private final ExpressionEvents expressions;

	private final ActivityEvents activities;

	EventRules(CacheContent content) {
		this.content = content;
		this.members = new MemberEvents(content);
		this.channels = new ChannelEvents(content, this.members);
		this.messages = new MessageEvents(content, this.members);
		this.invites = new InviteEvents(content);
		this.expressions = new ExpressionEvents(content);
		this.activities = new ActivityEvents(content, this.members);
		this.guilds = new GuildEvents(content, this.channels, this.members, this.expressions, this.activities);
	}

	/**
	 * Applies an event. Those that tell nothing that is kept change nothing.
	 */
	void apply(DispatchEvent event) {
		if (!applyToMessages(event) && !applyToActivities(event) && !applyToMembers(event) && !applyToChannels(event)
				&& !applyToGuilds(event) && !applyToExpressions(event)) {
			applyToSettings(event);
		}
	}

	private boolean applyToMessages(DispatchEvent event) {
		if (event instanceof MessageCreateEvent created) {
			this.messages.created(created);
		}
		else if (event instanceof MessageUpdateEvent updated) {
			this.messages.updated(updated);
		}
		else if (event instanceof MessageDeleteEvent deleted) {
			this.messages.deleted(deleted);
		}
		else if (event instanceof MessageDeleteBulkEvent bulk) {
			this.messages.deleted(bulk);
		}
		else if (event instanceof MessageReactionAddEvent added) {
			this.messages.reacted(added);
		}
		else if (event instanceof MessageReactionRemoveEvent removed) {
			this.messages.reactionRemoved(removed);
		}
		else if (event instanceof MessageReactionRemoveAllEvent all) {
			this.messages.reactionsRemoved(all);
		}
		else if (event instanceof MessageReactionRemoveEmojiEvent emoji) {
			this.messages.reactionsRemoved(emoji);
		}
		else if (event instanceof MessagePollVoteAddEvent vote) {
			this.messages.voted(vote.channelId(), vote.messageId(), vote.userId(), vote.answerId(), true);
		}
		else if (event instanceof MessagePollVoteRemoveEvent vote) {
			this.messages.voted(vote.channelId(), vote.messageId(), vote.userId(), vote.answerId(), false);
		}
		else {
			return false;
		}
		return true;
	}

	private boolean applyToMembers(DispatchEvent event) {
		if (event instanceof InteractionCreateEvent created) {
			this.members.interacted(created.interaction());
		}
		else if (event instanceof GuildMemberAddEvent added) {
			this.members.updated(added.guildId(), added.member());
		}
		else if (event instanceof GuildMemberUpdateEvent updated) {
			this.members.updated(updated.guildId(), updated.member());
		}
		else if (event instanceof GuildMemberRemoveEvent removed) {
			this.members.removed(removed.guildId(), removed.user().id());
		}
		else if (event instanceof GuildMembersChunkEvent chunk) {
			this.members.chunk(chunk);
		}
		else if (event instanceof UserUpdateEvent updated) {
			this.members.currentUser(updated.user());
		}
		else {
			return false;
		}
		return true;
	}

	private boolean applyToChannels(DispatchEvent event) {
		if (event instanceof ChannelCreateEvent created) {
			this.channels.updated(created.channel());
		}
		else if (event instanceof ChannelUpdateEvent updated) {
			this.channels.updated(updated.channel());
		}
		else if (event instanceof ChannelDeleteEvent deleted) {
			this.channels.deleted(deleted.guildId(), deleted.channelId());
		}
		else if (event instanceof ChannelPinsUpdateEvent pins) {
			this.channels.pinsUpdated(pins);
		}
		else if (event instanceof ThreadCreateEvent created) {
			this.channels.threadCreated(created);
		}
		else if (event instanceof ThreadUpdateEvent updated) {
			this.channels.updated(updated.thread());
		}
		else if (event instanceof ThreadDeleteEvent deleted) {
			this.channels.deleted(deleted.guildId(), deleted.id());
		}
		else if (event instanceof ThreadListSyncEvent sync) {
			this.channels.threadListSynced(sync);
		}
		else if (event instanceof ThreadMemberUpdateEvent updated) {
			this.channels.threadMemberUpdated(updated.guildId(), updated.member());
		}
		else if (event instanceof ThreadMembersUpdateEvent updated) {
			this.channels.threadMembersUpdated(updated);
		}
		else if (event instanceof WebhooksUpdateEvent updated) {
			this.channels.webhooksUpdated(updated.guildId(), updated.channelId());
		}
		else if (event instanceof InviteCreateEvent created) {
			this.invites.created(created);
		}
		else if (event instanceof InviteDeleteEvent deleted) {
			this.invites.deleted(deleted);
		}
		else {
			return false;
		}
		return true;
	}

	private boolean applyToGuilds(DispatchEvent event) {
		if (event instanceof ReadyEvent ready) {
			this.guilds.ready(ready);
		}
		else if (event instanceof GuildCreateEvent created) {
			this.guilds.created(created);
		}
		else if (event instanceof GuildUpdateEvent updated) {
			this.guilds.updated(updated);
		}
		else if (event instanceof GuildDeleteEvent deleted) {
			this.guilds.deleted(deleted);
		}
		else if (event instanceof GuildRoleCreateEvent created) {
			this.guilds.roleUpdated(created.guildId(), created.role());
		}
		else if (event instanceof GuildRoleUpdateEvent updated) {
			this.guilds.roleUpdated(updated.guildId(), updated.role());
		}
		else if (event instanceof GuildRoleDeleteEvent deleted) {
			this.guilds.roleDeleted(deleted.guildId(), deleted.roleId());
		}
		else {
			return false;
		}
		return true;
	}

	private boolean applyToActivities(DispatchEvent event) {
		if (event instanceof PresenceUpdateEvent updated) {
			this.activities.presence(updated.presence());
		}
		else if (event instanceof VoiceStateUpdateEvent updated) {
			this.activities.voiceState(updated.voiceState());
		}
		else if (event instanceof StageInstanceCreateEvent created) {
			this.activities.stageInstance(created.stageInstance());
		}
		else if (event instanceof StageInstanceUpdateEvent updated) {
			this.activities.stageInstance(updated.stageInstance());
		}
		else if (event instanceof StageInstanceDeleteEvent deleted) {
			this.activities.stageInstanceDeleted(deleted.stageInstance());
		}
		else if (event instanceof GuildScheduledEventCreateEvent created) {
			this.activities.scheduledEvent(created.scheduledEvent());
		}
		else if (event instanceof GuildScheduledEventUpdateEvent updated) {
			this.activities.scheduledEvent(updated.scheduledEvent());
		}
		else if (event instanceof GuildScheduledEventDeleteEvent deleted) {
			this.activities.scheduledEventDeleted(deleted.scheduledEvent());
		}
		else if (event instanceof GuildScheduledEventUserAddEvent added) {
			this.activities.scheduledEventUsers(added.guildId(), added.guildScheduledEventId(), 1);
		}
		else if (event instanceof GuildScheduledEventUserRemoveEvent removed) {
			this.activities.scheduledEventUsers(removed.guildId(), removed.guildScheduledEventId(), -1);
		}
		else if (event instanceof GuildBanAddEvent added) {
			this.activities.banned(added.guildId(), added.user());
		}
		else if (event instanceof GuildBanRemoveEvent removed) {
			this.activities.unbanned(removed.guildId(), removed.user());
		}
		else {
			return false;
		}
		return true;
	}

	private boolean applyToExpressions(DispatchEvent event) {
		if (event instanceof GuildEmojisUpdateEvent updated) {
			this.expressions.emojis(updated.guildId(), updated.emojis());
		}
		else if (event instanceof GuildStickersUpdateEvent updated) {
			this.expressions.stickers(updated.guildId(), updated.stickers());
		}
		else if (event instanceof GuildSoundboardSoundsUpdateEvent updated) {
			this.expressions.sounds(updated.guildId(), updated.soundboardSounds());
		}
		else if (event instanceof SoundboardSoundsEvent sounds) {
			this.expressions.sounds(sounds.guildId(), sounds.soundboardSounds());
		}
		else if (event instanceof GuildSoundboardSoundCreateEvent created) {
			this.expressions.sound(created.sound());
		}
		else if (event instanceof GuildSoundboardSoundUpdateEvent updated) {
			this.expressions.sound(updated.sound());
		}
		else if (event instanceof GuildSoundboardSoundDeleteEvent deleted) {
			this.expressions.soundDeleted(deleted.guildId(), deleted.soundId());
		}
		else {
			return false;
		}
		return true;
	}

	private void applyToSettings(DispatchEvent event) {
		if (event instanceof IntegrationCreateEvent created) {
			update(this.content.integrations, created.guildId(), created.integration());
		}
		else if (event instanceof IntegrationUpdateEvent updated) {
			update(this.content.integrations, updated.guildId(), updated.integration());
		}
		else if (event instanceof IntegrationDeleteEvent deleted) {
			erase(this.content.integrations, deleted.guildId(), deleted.id());
		}
		else if (event instanceof AutoModerationRuleCreateEvent created) {
			update(this.content.autoModerationRules, created.guildId(), created.rule());
		}
		else if (event instanceof AutoModerationRuleUpdateEvent updated) {
			update(this.content.autoModerationRules, updated.guildId(), updated.rule());
		}
		else if (event instanceof AutoModerationRuleDeleteEvent deleted) {
			erase(this.content.autoModerationRules, deleted.guildId(), deleted.rule().id());
		}
		else if (event instanceof EntitlementCreateEvent created) {
			update(this.content.entitlements, 0, created.entitlement());
		}
		else if (event instanceof EntitlementUpdateEvent updated) {
			update(this.content.entitlements, 0, updated.entitlement());
		}
		else if (event instanceof EntitlementDeleteEvent deleted) {
			erase(this.content.entitlements, 0, deleted.entitlement().id());
		}
		else if (event instanceof SubscriptionCreateEvent created) {
			update(this.content.subscriptions, 0, created.subscription());
		}
		else if (event instanceof SubscriptionUpdateEvent updated) {
			update(this.content.subscriptions, 0, updated.subscription());
		}
		else if (event instanceof SubscriptionDeleteEvent deleted) {
			erase(this.content.subscriptions, 0, deleted.subscription().id());
		}
	}

	private <T> void update(EntityTable<T> table, long guildId, T entity) {
		this.content.states.run(guildId, (guild) -> table.update(guildId, entity));
	}

	private void erase(EntityTable<?> table, long guildId, long id) {
		this.content.states.run(guildId, (guild) -> table.erase(guildId, id));
	}

}
