package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import io.github.discordspring.cache.AppliedEvent.CacheEntryBefore;
import io.github.discordspring.cache.AppliedEvent.ListChange;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.AutoModerationRuleDeleteEvent;
import io.github.discordspring.model.event.AutoModerationRuleUpdateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.EntitlementDeleteEvent;
import io.github.discordspring.model.event.EntitlementUpdateEvent;
import io.github.discordspring.model.event.GuildBanRemoveEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildScheduledEventDeleteEvent;
import io.github.discordspring.model.event.GuildScheduledEventUpdateEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundDeleteEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundUpdateEvent;
import io.github.discordspring.model.event.GuildSoundboardSoundsUpdateEvent;
import io.github.discordspring.model.event.GuildStickersUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.IntegrationDeleteEvent;
import io.github.discordspring.model.event.IntegrationUpdateEvent;
import io.github.discordspring.model.event.InviteDeleteEvent;
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
import io.github.discordspring.model.event.StageInstanceDeleteEvent;
import io.github.discordspring.model.event.StageInstanceUpdateEvent;
import io.github.discordspring.model.event.SubscriptionDeleteEvent;
import io.github.discordspring.model.event.SubscriptionUpdateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadMemberUpdateEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.sticker.Sticker;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is kept of what an event is about, before it is applied.
 */
final class PreviousState {

	private final CacheContent content;

	PreviousState(CacheContent content) {
		this.content = content;
	}

	/**
	 * Tells which entities an event is about.
	 */
	static void forEachSubject(DispatchEvent event, SubjectVisitor visitor) {
		Subject<?> subject = Subjects.of(event.getClass());
		if (subject != null) {
			visitor.visit(subject.type, subject.parentId(event), subject.id(event));
			if (subject.type == EntityType.MEMBERS) {
				visitor.visit(EntityType.USERS, 0, subject.id(event));
			}
		}
		else if (event instanceof MessageDeleteBulkEvent deleted) {
			for (int i = 0; i < deleted.ids().size(); i++) {
				visitor.visit(EntityType.MESSAGES, deleted.channelId(), deleted.ids().get(i));
			}
		}
	}

	/**
	 * Tells whether events are about entities of a type.
	 */
	static boolean isAbout(Class<?> event, EntityType<?> type) {
		Subject<?> subject = Subjects.of(event);
		if (subject == null) {
			return type == EntityType.MESSAGES && event == MessageDeleteBulkEvent.class;
		}
		return subject.type == type || (subject.type == EntityType.MEMBERS && type == EntityType.USERS);
	}

	/**
	 * Takes down what is there now.
	 */
	AppliedEvent before(DispatchEvent event) {
		List<CacheEntryBefore<?>> before = new ArrayList<>(2);
		forEachSubject(event, (type, parentId, id) -> add(before, type, parentId, id));
		return new AppliedEvent(event, transition(event), List.copyOf(before), change(event), areRolesKept());
	}

	/**
	 * Tells whether members are kept with their roles. Those that are not kept read as if
	 * there were none.
	 */
	private boolean areRolesKept() {
		EntityProperties<Member> properties = this.content.members.properties.get();
		return properties == null || properties.contains("roles");
	}

	private <T> void add(List<CacheEntryBefore<?>> before, EntityType<T> type, long parentId, long id) {
		T entity = this.content.table(type).get(parentId, id);
		if (entity != null) {
			before.add(new CacheEntryBefore<>(type, entity));
		}
	}

	private @Nullable GuildTransition transition(DispatchEvent event) {
		if (event instanceof GuildCreateEvent created) {
			return this.content.states.phase(created.guildId()).created(created.unavailable());
		}
		if (event instanceof GuildDeleteEvent deleted) {
			return this.content.states.phase(deleted.id()).deleted(deleted.unavailable());
		}
		return null;
	}

	private @Nullable ListChange<?> change(DispatchEvent event) {
		if (event instanceof GuildEmojisUpdateEvent updated) {
			return change(EntityType.EMOJIS, updated.guildId(), updated.emojis(), Emoji::id);
		}
		if (event instanceof GuildStickersUpdateEvent updated) {
			return change(EntityType.STICKERS, updated.guildId(), updated.stickers(), Sticker::id);
		}
		if (event instanceof GuildSoundboardSoundsUpdateEvent updated) {
			return change(EntityType.SOUNDBOARD_SOUNDS, updated.guildId(), updated.soundboardSounds(),
					SoundboardSound::soundId);
		}
		return null;
	}

	/**
	 * Compares lists of a guild, as far as the policy keeps them. Of one that was not
	 * there since it was kept at all, nobody knows what was in it.
	 */
	private <T> @Nullable ListChange<T> change(EntityType<T> type, long guildId, List<T> after, ToLongFunction<T> ids) {
		EntityTable<T> table = this.content.table(type);
		List<T> before = new ArrayList<>();
		table.store.forEach(guildId, (parentId, id, entity) -> before.add(entity));
		boolean known = table.policy.isComplete(guildId) && !table.usage.mayExpire()
				&& !this.content.states.isStale(guildId)
				&& (this.content.states.phase(guildId) == GuildPhase.PRESENT || !before.isEmpty());
		if (!known) {
			return null;
		}
		List<T> packed = new ArrayList<>(after.size());
		for (T entity : after) {
			if (table.policy.wouldKeep(table.idOf(entity), entity, guildId)) {
				packed.add(table.form(guildId, entity));
			}
		}
		return new ListChange<>(type, EntityDifference.of(before, packed, ids));
	}

	@FunctionalInterface
	interface SubjectVisitor {

		void visit(EntityType<?> type, long parentId, long id);

	}

	/**
	 * What events are about; made when somebody asks for the first time.
	 */
	private static final class Subjects {

		private static final Map<Class<?>, Subject<?>> SUBJECTS = new HashMap<>();

		static {
			about(GuildUpdateEvent.class, EntityType.GUILDS, (event) -> 0, (event) -> event.guildId());
			about(GuildDeleteEvent.class, EntityType.GUILDS, (event) -> 0, (event) -> event.guildId());
			about(GuildCreateEvent.class, EntityType.GUILDS, (event) -> 0, (event) -> event.guildId());
			about(ChannelUpdateEvent.class, EntityType.CHANNELS, (event) -> event.guildId(),
					(event) -> event.channelId());
			about(ChannelDeleteEvent.class, EntityType.CHANNELS, (event) -> event.guildId(),
					(event) -> event.channelId());
			about(ChannelPinsUpdateEvent.class, EntityType.CHANNELS, (event) -> event.guildId(),
					(event) -> event.channelId());
			about(ThreadUpdateEvent.class, EntityType.CHANNELS, (event) -> event.guildId(),
					(event) -> event.thread().id());
			about(ThreadDeleteEvent.class, EntityType.CHANNELS, (event) -> event.guildId(), (event) -> event.id());
			about(GuildRoleUpdateEvent.class, EntityType.ROLES, (event) -> event.guildId(),
					(event) -> event.role().id());
			about(GuildRoleDeleteEvent.class, EntityType.ROLES, (event) -> event.guildId(), (event) -> event.roleId());
			about(GuildMemberUpdateEvent.class, EntityType.MEMBERS, (event) -> event.guildId(),
					(event) -> event.userId());
			about(GuildMemberRemoveEvent.class, EntityType.MEMBERS, (event) -> event.guildId(),
					(event) -> event.user().id());
			about(GuildMemberAddEvent.class, EntityType.MEMBERS, (event) -> event.guildId(), (event) -> event.userId());
			about(UserUpdateEvent.class, EntityType.USERS, (event) -> 0, (event) -> event.user().id());
			about(MessageUpdateEvent.class, EntityType.MESSAGES, (event) -> event.channelId(),
					(event) -> event.message().id());
			about(MessageDeleteEvent.class, EntityType.MESSAGES, (event) -> event.channelId(), (event) -> event.id());
			about(MessageReactionAddEvent.class, EntityType.MESSAGES, (event) -> event.channelId(),
					(event) -> event.messageId());
			about(MessageReactionRemoveEvent.class, EntityType.MESSAGES, (event) -> event.channelId(),
					(event) -> event.messageId());
			about(MessageReactionRemoveAllEvent.class, EntityType.MESSAGES, (event) -> event.channelId(),
					(event) -> event.messageId());
			about(MessageReactionRemoveEmojiEvent.class, EntityType.MESSAGES, (event) -> event.channelId(),
					(event) -> event.messageId());
			about(MessagePollVoteAddEvent.class, EntityType.MESSAGES, (event) -> event.channelId(),
					(event) -> event.messageId());
			about(MessagePollVoteRemoveEvent.class, EntityType.MESSAGES, (event) -> event.channelId(),
					(event) -> event.messageId());
			about(PresenceUpdateEvent.class, EntityType.PRESENCES, (event) -> event.presence().guildId(),
					(event) -> event.presence().user().id());
			about(VoiceStateUpdateEvent.class, EntityType.VOICE_STATES, (event) -> event.voiceState().guildId(),
					(event) -> event.voiceState().userId());
			about(StageInstanceUpdateEvent.class, EntityType.STAGE_INSTANCES,
					(event) -> event.stageInstance().guildId(), (event) -> event.stageInstance().id());
			about(StageInstanceDeleteEvent.class, EntityType.STAGE_INSTANCES,
					(event) -> event.stageInstance().guildId(), (event) -> event.stageInstance().id());
			about(GuildScheduledEventUpdateEvent.class, EntityType.SCHEDULED_EVENTS,
					(event) -> event.scheduledEvent().guildId(), (event) -> event.scheduledEvent().id());
			about(GuildScheduledEventDeleteEvent.class, EntityType.SCHEDULED_EVENTS,
					(event) -> event.scheduledEvent().guildId(), (event) -> event.scheduledEvent().id());
			about(IntegrationUpdateEvent.class, EntityType.INTEGRATIONS, (event) -> event.guildId(),
					(event) -> event.integration().id());
			about(IntegrationDeleteEvent.class, EntityType.INTEGRATIONS, (event) -> event.guildId(),
					(event) -> event.id());
			about(AutoModerationRuleUpdateEvent.class, EntityType.AUTO_MODERATION_RULES,
					(event) -> event.rule().guildId(), (event) -> event.rule().id());
			about(AutoModerationRuleDeleteEvent.class, EntityType.AUTO_MODERATION_RULES,
					(event) -> event.rule().guildId(), (event) -> event.rule().id());
			about(GuildBanRemoveEvent.class, EntityType.BANS, (event) -> event.guildId(), (event) -> event.user().id());
			about(InviteDeleteEvent.class, EntityType.INVITES, (event) -> event.guildId(),
					(event) -> InviteEvents.idOf(event.code()));
			about(GuildSoundboardSoundUpdateEvent.class, EntityType.SOUNDBOARD_SOUNDS,
					(event) -> event.sound().guildId(), (event) -> event.sound().soundId());
			about(GuildSoundboardSoundDeleteEvent.class, EntityType.SOUNDBOARD_SOUNDS, (event) -> event.guildId(),
					(event) -> event.soundId());
			about(ThreadMemberUpdateEvent.class, EntityType.THREAD_MEMBERS, (event) -> event.member().id(),
					(event) -> event.member().userId());
			about(EntitlementUpdateEvent.class, EntityType.ENTITLEMENTS, (event) -> 0,
					(event) -> event.entitlement().id());
			about(EntitlementDeleteEvent.class, EntityType.ENTITLEMENTS, (event) -> 0,
					(event) -> event.entitlement().id());
			about(SubscriptionUpdateEvent.class, EntityType.SUBSCRIPTIONS, (event) -> 0,
					(event) -> event.subscription().id());
			about(SubscriptionDeleteEvent.class, EntityType.SUBSCRIPTIONS, (event) -> 0,
					(event) -> event.subscription().id());
		}

		private static <E extends DispatchEvent> void about(Class<E> event, EntityType<?> type,
				ToLongFunction<E> parentId, ToLongFunction<E> id) {
			SUBJECTS.put(event, new Subject<>(event, type, parentId, id));
		}

		private Subjects() {
		}

		static @Nullable Subject<?> of(Class<?> event) {
			return SUBJECTS.get(event);
		}

	}

	private record Subject<E extends DispatchEvent>(Class<E> event, EntityType<?> type, ToLongFunction<E> parentId,
			ToLongFunction<E> id) {

		long parentId(DispatchEvent event) {
			return this.parentId.applyAsLong(this.event.cast(event));
		}

		long id(DispatchEvent event) {
			return this.id.applyAsLong(this.event.cast(event));
		}

	}

}
