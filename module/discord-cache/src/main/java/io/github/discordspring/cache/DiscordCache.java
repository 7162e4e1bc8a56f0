package io.github.discordspring.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.integration.Integration;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.monetization.Entitlement;
import io.github.discordspring.model.monetization.Subscription;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.voice.VoiceState;
import io.github.discordspring.model.webhook.Webhook;
import io.github.discordspring.model.permission.calculator.PermissionView;
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

	private final EventRules rules;

	private final PreviousState previousState;

	private final EntityCache<Guild> guilds;

	private final EntityCache<Channel> channels;

	private final EntityCache<Role> roles;

	private final EntityCache<Member> members;

	private final EntityCache<User> users;

	private final EntityCache<Message> messages;

	/** For which events what was there before is taken down. */
	private volatile EventTypes captured = EventTypes.none();

	private volatile EventTypes wanted;

	/**
	 * Makes an empty cache.
	 * @param options what it keeps and where
	 */
	public DiscordCache(CacheOptions options) {
		this.content = new CacheContent(options, this);
		this.rules = new EventRules(this.content);
		this.previousState = new PreviousState(this.content);
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
	 * Gives who takes part in threads; {@code in(threadId)} gives those of one.
	 * @return the thread members
	 */
	public EntityCache<ThreadMember> threadMembers() {
		return StoredEntities.of(this.content.threadMembers);
	}

	/**
	 * Gives the emojis of guilds.
	 * @return the emojis
	 */
	public EntityCache<Emoji> emojis() {
		return StoredEntities.of(this.content.emojis);
	}

	/**
	 * Gives the stickers of guilds.
	 * @return the stickers
	 */
	public EntityCache<Sticker> stickers() {
		return StoredEntities.of(this.content.stickers);
	}

	/**
	 * Gives the soundboard sounds of guilds.
	 * @return the sounds
	 */
	public EntityCache<SoundboardSound> soundboardSounds() {
		return StoredEntities.of(this.content.soundboardSounds);
	}

	/**
	 * Gives the presences of members. Their ids are those of the users, of whom a
	 * presence holds the id only.
	 * @return the presences
	 */
	public EntityCache<Presence> presences() {
		return StoredEntities.of(this.content.presences);
	}

	/**
	 * Gives who is in voice. Their ids are those of the users.
	 * @return the voice states, without members
	 */
	public EntityCache<VoiceState> voiceStates() {
		return StoredEntities.of(this.content.voiceStates);
	}

	/**
	 * Gives the live stages.
	 * @return the stages
	 */
	public EntityCache<StageInstance> stageInstances() {
		return StoredEntities.of(this.content.stageInstances);
	}

	/**
	 * Gives the scheduled events that are not over.
	 * @return the events
	 */
	public EntityCache<GuildScheduledEvent> scheduledEvents() {
		return StoredEntities.of(this.content.scheduledEvents);
	}

	/**
	 * Gives the integrations of guilds of which an event told.
	 * @return the integrations
	 */
	public EntityCache<Integration> integrations() {
		return StoredEntities.of(this.content.integrations);
	}

	/**
	 * Gives the auto moderation rules of which an event told.
	 * @return the rules
	 */
	public EntityCache<AutoModerationRule> autoModerationRules() {
		return StoredEntities.of(this.content.autoModerationRules);
	}

	/**
	 * Gives the bans of which an event told. Their ids are those of the users.
	 * @return the bans
	 */
	public EntityCache<Ban> bans() {
		return StoredEntities.of(this.content.bans);
	}

	/**
	 * Gives the invites of which an event told, by {@link #inviteId(String)}.
	 * @return the invites
	 */
	public EntityCache<Invite> invites() {
		return StoredEntities.of(this.content.invites);
	}

	/**
	 * Gives the webhooks that were put by hand.
	 * @return the webhooks
	 */
	public EntityCache<Webhook> webhooks() {
		return StoredEntities.of(this.content.webhooks);
	}

	/**
	 * Gives the commands that were put by hand.
	 * @return the commands
	 */
	public EntityCache<ApplicationCommand> commands() {
		return StoredEntities.of(this.content.commands);
	}

	/**
	 * Gives the entitlements of which an event told.
	 * @return the entitlements
	 */
	public EntityCache<Entitlement> entitlements() {
		return StoredEntities.of(this.content.entitlements);
	}

	/**
	 * Gives the subscriptions of which an event told.
	 * @return the subscriptions
	 */
	public EntityCache<Subscription> subscriptions() {
		return StoredEntities.of(this.content.subscriptions);
	}

	/**
	 * Gives the id under which an invite is found.
	 * @param code the code of the invite
	 * @return its id
	 */
	public static long inviteId(String code) {
		return InviteEvents.idOf(code);
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
		try {
			long removed = this.content.table(type).setPolicy(policy);
			logger.debug("The policy of {} is {} now, which removed {}", type, policy, removed);
		}
		finally {
			this.wanted = wantedByPolicies();
		}
	}

	/**
	 * Changes the policy that decides for all types.
	 * @param policy the policy, {@code null} if those of the types are to decide
	 */
	public synchronized void setGlobalPolicy(@Nullable CachingPolicy<Object> policy) {
		try {
			this.content.globalPolicy = policy;
			for (EntityTable<?> table : this.content.tables()) {
				table.judgeAll();
			}
		}
		finally {
			this.wanted = wantedByPolicies();
		}
	}

	/**
	 * Gives the limits of a type.
	 * @param type the type
	 * @return its limits
	 */
	public EntityLimits limits(EntityType<?> type) {
		return this.content.table(type).limits();
	}

	/**
	 * Changes the limits of a type. When this returns, there are no more entities than
	 * the new ones allow. Times count from now.
	 * @param type the type
	 * @param limits its new limits
	 */
	public synchronized void setLimits(EntityType<?> type, EntityLimits limits) {
		this.content.table(type).setLimits(limits);
	}

	/**
	 * Drops what is expired. What is, is not read by its id any more, but is counted
	 * until then.
	 */
	public void sweepExpired() {
		for (EntityTable<?> table : this.content.tables()) {
			table.sweepExpired();
		}
	}

	/**
	 * Gives the properties that are kept of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return the properties, {@code null} if all are
	 */
	public <T> @Nullable EntityProperties<T> properties(EntityType<T> type) {
		return this.content.table(type).properties();
	}

	/**
	 * Changes which properties are kept of a type. What is no longer kept is dropped;
	 * what is kept from now on comes with the events to come.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param properties the properties, {@code null} for all
	 */
	public synchronized <T> void setProperties(EntityType<T> type, @Nullable EntityProperties<T> properties) {
		this.content.table(type).setProperties(properties);
	}

	/**
	 * Tells what became of the entities of a type.
	 * @param type the type
	 * @return numbers as of now
	 */
	public CacheStatistics statistics(EntityType<?> type) {
		return this.content.table(type).statistics();
	}

	/**
	 * Answers what users may do, from what is kept of guilds, roles, members and
	 * channels. Where something is not kept, the answer is an exception that names it.
	 * @return answers as of the moment of asking
	 */
	public PermissionView permissions() {
		return PermissionView.of(new CachedPermissionSource(this.content));
	}

	/**
	 * Gives a guild without its roles, emojis and stickers.
	 */
	@Nullable Guild keptGuild(long guildId) {
		return this.content.guilds.store.get(0, guildId);
	}

	/**
	 * Tells whether a message of a user is kept in a guild.
	 */
	boolean hasMessageOf(long guildId, long userId) {
		return this.content.messages.hasMessageOf(guildId, userId);
	}

	@Override
	public EventTypes wanted() {
		return this.wanted;
	}

	/**
	 * Says for which events is to be taken down what was kept before: their dispatches
	 * carry an {@link AppliedEvent} to the sinks behind this one, see
	 * {@link Dispatch#attachment(Class)}. They are applied even if no policy needs them.
	 * @param types the types, in place of those said before; none by default
	 */
	public synchronized void captureBefore(EventTypes types) {
		this.captured = types;
		this.wanted = wantedByPolicies();
	}

	private EventTypes wantedByPolicies() {
		EventTypes wanted = SESSION.and(this.captured);
		for (EntityTable<?> table : this.content.tables()) {
			wanted = table.isOn() ? wanted.and(table.type.wanted()) : wanted;
		}
		return wanted;
	}

	@Override
	public void accept(Dispatch dispatch) {
		if (this.captured.contains(dispatch.type())) {
			dispatch.attach(applyAndCompare(dispatch.event()));
		}
		else {
			apply(dispatch.event());
		}
	}

	/**
	 * Applies an event, which may come from anywhere. Events of one guild are to be
	 * applied in order. Those that tell nothing that is kept change nothing.
	 * @param event the event
	 */
	public void apply(DispatchEvent event) {
		this.rules.apply(event);
		this.content.trim();
	}

	/**
	 * Applies an event and tells what was kept before of what it is about. Otherwise as
	 * {@link #apply(DispatchEvent)}, which costs less.
	 * @param event the event
	 * @return the event with what was there before
	 */
	public AppliedEvent applyAndCompare(DispatchEvent event) {
		AppliedEvent applied = this.previousState.before(event);
		apply(event);
		return applied;
	}

	/**
	 * Tells whether there is an outage of a guild, so that what is kept of it may be out
	 * of date.
	 * @param guildId the guild
	 * @return whether there is; {@code false} if the guild is not known
	 */
	public boolean isUnavailable(long guildId) {
		return this.content.states.phase(guildId) == GuildPhase.UNAVAILABLE;
	}

	/**
	 * Writes all that is kept, so that a session that is resumed after a restart finds
	 * it. Meanwhile no events should be applied. Tokens of webhooks are left out.
	 * @param stream where to write to; it is not closed
	 * @throws IOException if that fails
	 */
	public void save(OutputStream stream) throws IOException {
		new CacheSnapshot(this.content).save(stream);
	}

	/**
	 * Reads what {@link #save(OutputStream)} wrote, into an empty cache and before any
	 * event is applied. It is right only if the session that is resumed is the one whose
	 * events were applied when it was written. Policies and limits are asked.
	 * @param stream where to read from; it is not closed
	 * @throws IOException if that fails or it is no snapshot; some of it may be read then
	 */
	public void load(InputStream stream) throws IOException {
		new CacheSnapshot(this.content).load(stream);
		this.content.trim();
	}

}
