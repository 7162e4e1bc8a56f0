package io.github.discordspring.cache;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.GuildRoleCreateEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of Discord's state, kept up to date by events.
 * <p>
 * Each event may be lost, come twice or out of order. It is applied before
 * {@link #accept(Dispatch)} returns, so that whoever gets it afterwards finds it applied.
 * Those who read never wait. What is kept of a guild is changed by one thread at a time,
 * under a lock of that guild; guilds are independent of each other.
 * <p>
 * What is kept is said by a policy for each type of entity, see {@link CacheOptions}. An
 * outage of a guild keeps all of it; when the bot leaves, all of it is dropped, with the
 * users that are in no other guild.
 */
public final class DiscordCache implements DispatchSink {

	private static final Logger logger = LoggerFactory.getLogger(DiscordCache.class);

	/** Without these nobody knows which guilds there are, and who the bot is. */
	private static final EventTypes SESSION = EventTypes.of(EventType.READY, EventType.USER_UPDATE);

	private final CacheContent content;

	private final GuildEvents guildEvents;

	private final ChannelEvents channelEvents;

	private final MemberEvents memberEvents;

	private final MessageEvents messageEvents;

	private final EntityCache<Guild> guilds;

	private final EntityCache<Channel> channels;

	private final EntityCache<Role> roles;

	private final EntityCache<Member> members;

	private final EntityCache<User> users;

	private final EntityCache<Message> messages;

	private volatile EventTypes wanted;

	/**
	 * Makes an empty cache.
	 * @param options what it keeps and where
	 */
	public DiscordCache(CacheOptions options) {
		this.content = new CacheContent(options);
		this.channelEvents = new ChannelEvents(this.content);
		this.memberEvents = new MemberEvents(this.content);
		this.messageEvents = new MessageEvents(this.content, this.memberEvents);
		this.guildEvents = new GuildEvents(this.content, this.channelEvents, this.memberEvents);
		this.guilds = StoredEntities.of(this.content.guilds);
		this.channels = StoredEntities.of(this.content.channels);
		this.roles = StoredEntities.of(this.content.roles);
		this.members = StoredEntities.of(this.content.members);
		this.users = StoredEntities.of(this.content.users);
		this.messages = StoredEntities.of(this.content.messages);
		this.wanted = wantedByPolicies();
	}

	/**
	 * Gives the guilds that the bot is in.
	 * @return the guilds
	 */
	public EntityCache<Guild> guilds() {
		return this.guilds;
	}

	/**
	 * Gives the channels and threads of guilds, and direct messages (in the guild 0).
	 * @return the channels
	 */
	public EntityCache<Channel> channels() {
		return this.channels;
	}

	/**
	 * Gives the roles of guilds.
	 * @return the roles
	 */
	public EntityCache<Role> roles() {
		return this.roles;
	}

	/**
	 * Gives members of guilds: those of whom an event told. Their ids are those of the
	 * users. Without the intent GUILD_MEMBERS no event tells that one changed or left.
	 * @return the members; their user is {@code null} where users are not kept
	 */
	public EntityCache<Member> members() {
		return this.members;
	}

	/**
	 * Gives users: those of whom an event told, as long as they share a guild with the
	 * bot.
	 * @return the users
	 */
	public EntityCache<User> users() {
		return this.users;
	}

	/**
	 * Gives the latest messages of channels. Ephemeral ones are never kept.
	 * @return the messages
	 */
	public EntityCache<Message> messages() {
		return this.messages;
	}

	/**
	 * Gives the bot's own user, which is kept whatever the policies are.
	 * @return the user, or {@code null} before the first READY
	 */
	public @Nullable User currentUser() {
		return this.content.currentUser;
	}

	/**
	 * Gives the entities of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return what {@link #guilds()} or the like gives
	 */
	public <T> EntityCache<T> entities(EntityType<T> type) {
		return StoredEntities.of(this.content.table(type));
	}

	/**
	 * Gives the policy of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return its policy
	 */
	public <T> CachingPolicy<? super T> policy(EntityType<T> type) {
		return this.content.table(type).policy();
	}

	/**
	 * Changes the policy of a type. When this returns, nothing is there any more that the
	 * new policy refuses; what it allows comes with the events to come.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param policy its new policy
	 */
	public synchronized <T> void setPolicy(EntityType<T> type, CachingPolicy<? super T> policy) {
		EntityTable<T> table = this.content.table(type);
		long removed = table.setPolicy(policy);
		this.wanted = wantedByPolicies();
		logger.debug("The policy of {} is {} now, which removed {}", type, policy, removed);
	}

	@Override
	public EventTypes wanted() {
		return this.wanted;
	}

	private EventTypes wantedByPolicies() {
		EventTypes wanted = SESSION;
		for (EntityTable<?> table : this.content.tables()) {
			wanted = table.isOn() ? wanted.and(table.type.wanted()) : wanted;
		}
		return wanted;
	}

	@Override
	public void accept(Dispatch dispatch) {
		apply(dispatch.event());
	}

	/**
	 * Applies an event, which may come from anywhere. Events of one guild are to be
	 * applied in order. Those that tell nothing that is kept change nothing.
	 * @param event the event
	 */
	public void apply(DispatchEvent event) {
		if (!applyToMessages(event) && !applyToMembers(event) && !applyToChannels(event)) {
			applyToGuilds(event);
		}
	}

	private boolean applyToMessages(DispatchEvent event) {
		if (event instanceof MessageCreateEvent created) {
			this.messageEvents.created(created);
		}
		else if (event instanceof MessageUpdateEvent updated) {
			this.messageEvents.updated(updated);
		}
		else if (event instanceof MessageDeleteEvent deleted) {
			this.messageEvents.deleted(deleted);
		}
		else if (event instanceof MessageDeleteBulkEvent bulk) {
			this.messageEvents.deleted(bulk);
		}
		else if (event instanceof MessageReactionAddEvent added) {
			this.messageEvents.reacted(added);
		}
		else if (event instanceof MessageReactionRemoveEvent removed) {
			this.messageEvents.reactionRemoved(removed);
		}
		else if (event instanceof MessageReactionRemoveAllEvent all) {
			this.messageEvents.reactionsRemoved(all);
		}
		else if (event instanceof MessageReactionRemoveEmojiEvent emoji) {
			this.messageEvents.reactionsRemoved(emoji);
		}
		else {
			return false;
		}
		return true;
	}

	private boolean applyToMembers(DispatchEvent event) {
		if (event instanceof InteractionCreateEvent created) {
			this.memberEvents.interacted(created.interaction());
		}
		else if (event instanceof GuildMemberAddEvent added) {
			this.memberEvents.updated(added.guildId(), added.member());
		}
		else if (event instanceof GuildMemberUpdateEvent updated) {
			this.memberEvents.updated(updated.guildId(), updated.member());
		}
		else if (event instanceof GuildMemberRemoveEvent removed) {
			this.memberEvents.removed(removed.guildId(), removed.user().id());
		}
		else if (event instanceof GuildMembersChunkEvent chunk) {
			this.memberEvents.updated(chunk.guildId(), chunk.members());
		}
		else if (event instanceof UserUpdateEvent updated) {
			this.memberEvents.currentUser(updated.user());
		}
		else {
			return false;
		}
		return true;
	}

	private boolean applyToChannels(DispatchEvent event) {
		if (event instanceof ChannelCreateEvent created) {
			this.channelEvents.updated(created.channel());
		}
		else if (event instanceof ChannelUpdateEvent updated) {
			this.channelEvents.updated(updated.channel());
		}
		else if (event instanceof ChannelDeleteEvent deleted) {
			this.channelEvents.deleted(deleted.guildId(), deleted.channelId());
		}
		else if (event instanceof ChannelPinsUpdateEvent pins) {
			this.channelEvents.pinsUpdated(pins);
		}
		else if (event instanceof ThreadCreateEvent created) {
			this.channelEvents.threadCreated(created);
		}
		else if (event instanceof ThreadUpdateEvent updated) {
			this.channelEvents.updated(updated.thread());
		}
		else if (event instanceof ThreadDeleteEvent deleted) {
			this.channelEvents.deleted(deleted.guildId(), deleted.id());
		}
		else if (event instanceof ThreadListSyncEvent sync) {
			this.channelEvents.threadListSynced(sync);
		}
		else {
			return false;
		}
		return true;
	}

	private void applyToGuilds(DispatchEvent event) {
		if (event instanceof ReadyEvent ready) {
			this.guildEvents.ready(ready);
		}
		else if (event instanceof GuildCreateEvent created) {
			this.guildEvents.created(created);
		}
		else if (event instanceof GuildUpdateEvent updated) {
			this.guildEvents.updated(updated);
		}
		else if (event instanceof GuildDeleteEvent deleted) {
			this.guildEvents.deleted(deleted);
		}
		else if (event instanceof GuildRoleCreateEvent created) {
			this.guildEvents.roleUpdated(created.guildId(), created.role());
		}
		else if (event instanceof GuildRoleUpdateEvent updated) {
			this.guildEvents.roleUpdated(updated.guildId(), updated.role());
		}
		else if (event instanceof GuildRoleDeleteEvent deleted) {
			this.guildEvents.roleDeleted(deleted.guildId(), deleted.roleId());
		}
	}

}
