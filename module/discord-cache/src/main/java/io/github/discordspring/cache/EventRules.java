package io.github.discordspring.cache;

import java.util.IdentityHashMap;
import java.util.function.Consumer;

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
 * Knows which rule belongs to which event. Each is compiled by itself: one method that
 * goes through all kinds of events becomes so large that the JVM's compiler takes longer
 * for it than for all else, and starts anew with each kind it had not met.
 */
final class EventRules {

	private final IdentityHashMap<Class<?>, Consumer<? super DispatchEvent>> rules = new IdentityHashMap<>();

	private final CacheContent content;

	EventRules(CacheContent content) {
		this.content = content;
		MemberEvents members = new MemberEvents(content);
		ChannelEvents channels = new ChannelEvents(content, members);
		ExpressionEvents expressions = new ExpressionEvents(content);
		ActivityEvents activities = new ActivityEvents(content, members);
		addGuilds(new GuildEvents(content, channels, members, expressions, activities));
		addChannels(channels);
		addMembers(members);
		addMessages(new MessageEvents(content, members));
		addInvites(new InviteEvents(content));
		addActivities(activities);
		addExpressions(expressions);
		addSettings();
	}

	/**
	 * Applies an event. Those that tell nothing that is kept change nothing.
	 */
	void apply(DispatchEvent event) {
		Consumer<? super DispatchEvent> rule = this.rules.get(event.getClass());
		if (rule != null) {
			rule.accept(event);
		}
	}

	/** What is found by the class of an event takes it. */
	@SuppressWarnings("unchecked")
	private <E extends DispatchEvent> void on(Class<E> type, Consumer<? super E> rule) {
		this.rules.put(type, (Consumer<? super DispatchEvent>) rule);
	}

	private void addGuilds(GuildEvents guilds) {
		on(ReadyEvent.class, guilds::ready);
		on(GuildCreateEvent.class, guilds::created);
		on(GuildUpdateEvent.class, guilds::updated);
		on(GuildDeleteEvent.class, guilds::deleted);
		on(GuildRoleCreateEvent.class, (event) -> guilds.roleUpdated(event.guildId(), event.role()));
		on(GuildRoleUpdateEvent.class, (event) -> guilds.roleUpdated(event.guildId(), event.role()));
		on(GuildRoleDeleteEvent.class, (event) -> guilds.roleDeleted(event.guildId(), event.roleId()));
	}

	private void addChannels(ChannelEvents channels) {
		on(ChannelCreateEvent.class, (event) -> channels.updated(event.channel()));
		on(ChannelUpdateEvent.class, (event) -> channels.updated(event.channel()));
		on(ChannelDeleteEvent.class, (event) -> channels.deleted(event.guildId(), event.channelId()));
		on(ChannelPinsUpdateEvent.class, channels::pinsUpdated);
		on(ThreadCreateEvent.class, channels::threadCreated);
		on(ThreadUpdateEvent.class, (event) -> channels.updated(event.thread()));
		on(ThreadDeleteEvent.class, (event) -> channels.deleted(event.guildId(), event.id()));
		on(ThreadListSyncEvent.class, channels::threadListSynced);
		on(ThreadMemberUpdateEvent.class, (event) -> channels.threadMemberUpdated(event.guildId(), event.member()));
		on(ThreadMembersUpdateEvent.class, channels::threadMembersUpdated);
		on(WebhooksUpdateEvent.class, (event) -> channels.webhooksUpdated(event.guildId(), event.channelId()));
	}

	private void addMembers(MemberEvents members) {
		on(InteractionCreateEvent.class, (event) -> members.interacted(event.interaction()));
		on(GuildMemberAddEvent.class, (event) -> members.added(event.guildId(), event.member()));
		on(GuildMemberUpdateEvent.class, (event) -> members.updated(event.guildId(), event.member()));
		on(GuildMemberRemoveEvent.class, (event) -> members.removed(event.guildId(), event.user().id()));
		on(GuildMembersChunkEvent.class, members::chunk);
		on(UserUpdateEvent.class, (event) -> members.currentUser(event.user()));
	}

	private void addMessages(MessageEvents messages) {
		on(MessageCreateEvent.class, messages::created);
		on(MessageUpdateEvent.class, messages::updated);
		on(MessageDeleteEvent.class, messages::deleted);
		on(MessageDeleteBulkEvent.class, messages::deleted);
		on(MessageReactionAddEvent.class, messages::reacted);
		on(MessageReactionRemoveEvent.class, messages::reactionRemoved);
		on(MessageReactionRemoveAllEvent.class, messages::reactionsRemoved);
		on(MessageReactionRemoveEmojiEvent.class, messages::reactionsRemoved);
		on(MessagePollVoteAddEvent.class, (event) -> messages.voted(event.channelId(), event.messageId(),
				event.userId(), event.answerId(), true));
		on(MessagePollVoteRemoveEvent.class, (event) -> messages.voted(event.channelId(), event.messageId(),
				event.userId(), event.answerId(), false));
	}

	private void addInvites(InviteEvents invites) {
		on(InviteCreateEvent.class, invites::created);
		on(InviteDeleteEvent.class, invites::deleted);
	}

	private void addActivities(ActivityEvents activities) {
		on(PresenceUpdateEvent.class, (event) -> activities.presence(event.presence()));
		on(VoiceStateUpdateEvent.class, (event) -> activities.voiceState(event.voiceState()));
		on(StageInstanceCreateEvent.class, (event) -> activities.stageInstance(event.stageInstance()));
		on(StageInstanceUpdateEvent.class, (event) -> activities.stageInstance(event.stageInstance()));
		on(StageInstanceDeleteEvent.class, (event) -> activities.stageInstanceDeleted(event.stageInstance()));
		on(GuildScheduledEventCreateEvent.class, (event) -> activities.scheduledEvent(event.scheduledEvent()));
		on(GuildScheduledEventUpdateEvent.class, (event) -> activities.scheduledEvent(event.scheduledEvent()));
		on(GuildScheduledEventDeleteEvent.class, (event) -> activities.scheduledEventDeleted(event.scheduledEvent()));
		on(GuildScheduledEventUserAddEvent.class,
				(event) -> activities.scheduledEventUsers(event.guildId(), event.guildScheduledEventId(), 1));
		on(GuildScheduledEventUserRemoveEvent.class,
				(event) -> activities.scheduledEventUsers(event.guildId(), event.guildScheduledEventId(), -1));
		on(GuildBanAddEvent.class, (event) -> activities.banned(event.guildId(), event.user()));
		on(GuildBanRemoveEvent.class, (event) -> activities.unbanned(event.guildId(), event.user()));
	}

	private void addExpressions(ExpressionEvents expressions) {
		on(GuildEmojisUpdateEvent.class, (event) -> expressions.emojis(event.guildId(), event.emojis()));
		on(GuildStickersUpdateEvent.class, (event) -> expressions.stickers(event.guildId(), event.stickers()));
		on(GuildSoundboardSoundsUpdateEvent.class,
				(event) -> expressions.sounds(event.guildId(), event.soundboardSounds()));
		on(SoundboardSoundsEvent.class, (event) -> expressions.sounds(event.guildId(), event.soundboardSounds()));
		on(GuildSoundboardSoundCreateEvent.class, (event) -> expressions.sound(event.sound()));
		on(GuildSoundboardSoundUpdateEvent.class, (event) -> expressions.sound(event.sound()));
		on(GuildSoundboardSoundDeleteEvent.class,
				(event) -> expressions.soundDeleted(event.guildId(), event.soundId()));
	}

	private void addSettings() {
		on(IntegrationCreateEvent.class,
				(event) -> update(this.content.integrations, event.guildId(), event.integration()));
		on(IntegrationUpdateEvent.class,
				(event) -> update(this.content.integrations, event.guildId(), event.integration()));
		on(AutoModerationRuleCreateEvent.class,
				(event) -> update(this.content.autoModerationRules, event.guildId(), event.rule()));
		on(AutoModerationRuleUpdateEvent.class,
				(event) -> update(this.content.autoModerationRules, event.guildId(), event.rule()));
		on(EntitlementCreateEvent.class, (event) -> update(this.content.entitlements, 0, event.entitlement()));
		on(EntitlementUpdateEvent.class, (event) -> update(this.content.entitlements, 0, event.entitlement()));
		on(SubscriptionCreateEvent.class, (event) -> update(this.content.subscriptions, 0, event.subscription()));
		on(SubscriptionUpdateEvent.class, (event) -> update(this.content.subscriptions, 0, event.subscription()));
		on(IntegrationDeleteEvent.class, (event) -> erase(this.content.integrations, event.guildId(), event.id()));
		on(AutoModerationRuleDeleteEvent.class,
				(event) -> erase(this.content.autoModerationRules, event.guildId(), event.rule().id()));
		on(EntitlementDeleteEvent.class, (event) -> erase(this.content.entitlements, 0, event.entitlement().id()));
		on(SubscriptionDeleteEvent.class, (event) -> erase(this.content.subscriptions, 0, event.subscription().id()));
	}

	private <T> void update(EntityTable<T> table, long guildId, T entity) {
		this.content.states.run(guildId, (guild) -> table.update(guildId, entity));
	}

	private void erase(EntityTable<?> table, long guildId, long id) {
		this.content.states.run(guildId, (guild) -> table.erase(guildId, id));
	}

}
