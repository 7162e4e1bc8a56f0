package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.integration.Integration;
import io.github.discordspring.model.monetization.Entitlement;
import io.github.discordspring.model.monetization.Subscription;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceUser;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.voice.VoiceState;
import io.github.discordspring.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * All that a cache holds.
 */
final class CacheContent {

	final GuildStates states = new GuildStates();

	final UserTable users;

	final EntityTable<Role> roles;

	final GuildTable guilds;

	final ChannelTable channels;

	final MemberTable members;

	final MessageTable messages;

	final PinnedMessageTable pinnedMessages;

	final PollTable polls;

	final ReactionTable reactions;

	final ThreadMemberTable threadMembers;

	final EmojiTable emojis;

	final EntityTable<Sticker> stickers;

	final EntityTable<SoundboardSound> soundboardSounds;

	final EntityTable<Presence> presences;

	final EntityTable<VoiceState> voiceStates;

	final EntityTable<StageInstance> stageInstances;

	final EntityTable<GuildScheduledEvent> scheduledEvents;

	final EntityTable<Integration> integrations;

	final EntityTable<AutoModerationRule> autoModerationRules;

	final EntityTable<Ban> bans;

	final EntityTable<Guild> inviteGuilds;

	final InviteTable invites;

	final EntityTable<Webhook> webhooks;

	final EntityTable<ApplicationCommand> commands;

	final EntityTable<Entitlement> entitlements;

	final EntityTable<Subscription> subscriptions;

	private final List<EntityTable<?>> tables;

	/** The tables that have limits. */
	private volatile EntityTable<?>[] limited = {};

	/** The tables of Discord's types, by their index. */
	private final EntityTable<?>[] byIndex;

	private final DiscordCache cache;

	/** Where there is one, it decides instead of those of the types. */
	volatile @Nullable CachingPolicy<Object> globalPolicy;

	volatile @Nullable User currentUser;

	private final @Nullable RemoteWriter writer;

	private final RemoteContent remote;

	CacheContent(CacheOptions given, DiscordCache cache) {
		this.cache = cache;
		this.remote = new RemoteContent(this);
		WorkingStores stores = new WorkingStores(given.stores(), given.maxPending(), this.remote);
		CacheOptions options = given.withStores(stores);
		this.globalPolicy = options.globalPolicy();
		this.users = new UserTable(options, this.states);
		this.roles = new PlainTable<>(EntityType.ROLES, options, this.states, Role::id, null, unchanged());
		this.emojis = new EmojiTable(options, this.states);
		this.stickers = new PlainTable<>(EntityType.STICKERS, options, this.states, Sticker::id, Sticker::guildId,
				(guildId, sticker) -> (sticker.guildId() == guildId) ? sticker
						: sticker.toBuilder().guildId(guildId).build());
		this.guilds = new GuildTable(options, this.states, this.roles, this.emojis, this.stickers);
		this.channels = new ChannelTable(options, this.states);
		this.members = new MemberTable(options, this.states, this.users);
		this.reactions = new ReactionTable(options, this.states, this.channels);
		this.messages = new MessageTable(options, this.states, this.channels, this.reactions);
		this.pinnedMessages = new PinnedMessageTable(options, this.states, this.channels);
		this.polls = new PollTable(options, this.states, this.channels);
		this.threadMembers = new ThreadMemberTable(options, this.states, this.channels);
		this.soundboardSounds = new PlainTable<>(EntityType.SOUNDBOARD_SOUNDS, options, this.states,
				SoundboardSound::soundId, SoundboardSound::guildId,
				(guildId, sound) -> (sound.guildId() == guildId) ? sound : sound.toBuilder().guildId(guildId).build());
		this.presences = new PlainTable<>(EntityType.PRESENCES, options, this.states,
				(presence) -> presence.user().id(), Presence::guildId, CacheContent::presenceOf);
		this.voiceStates = new PlainTable<>(EntityType.VOICE_STATES, options, this.states, VoiceState::userId,
				VoiceState::guildId, CacheContent::voiceStateOf);
		this.stageInstances = new PlainTable<>(EntityType.STAGE_INSTANCES, options, this.states, StageInstance::id,
				StageInstance::guildId, unchanged());
		this.scheduledEvents = new PlainTable<>(EntityType.SCHEDULED_EVENTS, options, this.states,
				GuildScheduledEvent::id, GuildScheduledEvent::guildId, unchanged());
		this.integrations = new PlainTable<>(EntityType.INTEGRATIONS, options, this.states, Integration::id, null,
				unchanged());
		this.autoModerationRules = new PlainTable<>(EntityType.AUTO_MODERATION_RULES, options, this.states,
				AutoModerationRule::id, AutoModerationRule::guildId, unchanged());
		this.bans = new PlainTable<>(EntityType.BANS, options, this.states, (ban) -> ban.user().id(), null,
				unchanged());
		this.inviteGuilds = new InviteGuildTable(options, this.states);
		this.invites = new InviteTable(options, this.states, this.guilds, this.inviteGuilds);
		this.webhooks = new PlainTable<>(EntityType.WEBHOOKS, options, this.states, Webhook::id, Webhook::guildId,
				unchanged());
		this.commands = new PlainTable<>(EntityType.COMMANDS, options, this.states, ApplicationCommand::id,
				ApplicationCommand::guildId, unchanged());
		this.entitlements = new PlainTable<>(EntityType.ENTITLEMENTS, options, this.states, Entitlement::id, null,
				unchanged());
		this.subscriptions = new PlainTable<>(EntityType.SUBSCRIPTIONS, options, this.states, Subscription::id, null,
				unchanged());
		// What belongs to channels comes before these, by which its guild is found;
		// members
		// come before their users
		List<EntityTable<?>> tables = new ArrayList<>(List.of(this.reactions, this.messages, this.pinnedMessages,
				this.polls, this.threadMembers, this.channels.overwrites, this.channels, this.members, this.guilds,
				this.roles, this.emojis, this.stickers, this.soundboardSounds, this.presences, this.voiceStates,
				this.stageInstances, this.scheduledEvents, this.integrations, this.autoModerationRules, this.bans,
				this.invites, this.inviteGuilds, this.webhooks, this.commands, this.entitlements, this.subscriptions));
		options.data().forEach((type) -> addOwn(type, options, tables));
		tables.add(this.users);
		this.tables = List.copyOf(tables);
		this.writer = stores.writer();
		RemoteStore remoteStore = stores.remote();
		if (remoteStore != null) {
			this.remote.attach(stores, remoteStore);
			tables.forEach((table) -> expire(table, options.limits(table.type)));
		}
		this.byIndex = new EntityTable<?>[EntityType.values().size()];
		for (EntityTable<?> table : tables) {
			table.attach(this);
			if (!table.type.isData()) {
				this.byIndex[table.type.index()] = table;
			}
		}
		limitsChanged();
	}

	/**
	 * Tells a store beyond a network how long it keeps entities.
	 */
	static void expire(EntityTable<?> table, EntityLimits limits) {
		WorkingStore<?> working = table.working();
		if (working != null) {
			Duration time = limits.expireAfterWrite();
			working.remote().remote().expireAfterWrite(table.type, (time != null) ? time.toMillis() : 0);
		}
	}

	private <E> void addOwn(EntityType<E> type, CacheOptions options, List<EntityTable<?>> tables) {
		Wrapping<?, ?, E> wrapping = type.wrapping();
		if (wrapping == null) {
			tables.add(new DataTable<>(type, options, this.states));
		}
		else {
			addWrapped(type, wrapping, options, tables);
		}
	}

	/**
	 * Attributes come first, so that they are read from a snapshot after what they belong
	 * to.
	 */
	@SuppressWarnings("unchecked")
	private <T, A, E> void addWrapped(EntityType<E> type, Wrapping<T, A, E> wrapping, CacheOptions options,
			List<EntityTable<?>> tables) {
		EntityTable<T> table = (EntityTable<T>) tables.stream()
			.filter((candidate) -> candidate.type.equals(wrapping.wrapped()))
			.findFirst()
			.orElse((EntityTable<T>) this.users);
		EntityType<A> attributesType = wrapping.attributes();
		EntityTable<A> attributes = (attributesType != null)
				? new AttributesTable<>(attributesType, options, this.states, table) : null;
		if (attributes != null) {
			tables.add(0, attributes);
		}
		tables.add(new WrappedTable<>(type, options, this.states, wrapping, table, attributes));
	}

	DiscordCache cache() {
		return this.cache;
	}

	/**
	 * Gives who makes all changes, where there is a store beyond a network.
	 * @return the writer, {@code null} if there is none
	 */
	@Nullable RemoteWriter writer() {
		return this.writer;
	}

	/**
	 * Tells whether only the store knows how far guilds are: this process applied no
	 * event.
	 */
	boolean isKnownToStoreOnly() {
		RemoteWriter writer = this.writer;
		return writer != null && !writer.isWorker() && !writer.isStarted();
	}

	/**
	 * Gives what is kept in a store beyond a network beside the entities.
	 */
	RemoteContent remote() {
		return this.remote;
	}

	/**
	 * Tells whether a type that may be kept is in the memory of this process.
	 */
	boolean isPartlyLocal() {
		return this.tables.stream()
			.anyMatch((table) -> !table.isView() && !table.type.isData() && !table.store.isShared()
					&& table.policy.isOn());
	}

	/**
	 * Makes a change in its turn: at once, unless there is a store beyond a network.
	 * @return what it returned
	 */
	<R extends @Nullable Object> R call(Supplier<R> change) {
		RemoteWriter worker = this.writer;
		return (worker != null) ? worker.call(change) : change.get();
	}

	void setCurrentUser(User user) {
		this.currentUser = user;
		if (this.writer != null) {
			this.remote.setCurrentUser(user);
		}
	}

	/**
	 * Drops what is over limits. No lock is held.
	 */
	void trim() {
		for (EntityTable<?> table : this.limited) {
			table.usage.trim();
		}
	}

	/**
	 * Takes note that a table has limits from now on, or none any more.
	 */
	void limitsChanged() {
		this.limited = this.tables.stream().filter((table) -> table.usage.isTracked()).toArray(EntityTable<?>[]::new);
	}

	private static <T> PlainTable.Form<T> unchanged() {
		return (parentId, entity) -> entity;
	}

	/**
	 * Of the user only the id is kept: the rest comes at times only, and is in the table
	 * of users.
	 */
	private static Presence presenceOf(long guildId, Presence presence) {
		return (presence.guildId() == guildId && isIdOnly(presence.user())) ? presence
				: presence.toBuilder()
					.guildId(guildId)
					.user(new PresenceUser(presence.user().id(), null, null, null, null, false))
					.build();
	}

	/**
	 * The member is in the table of members. As most events bring it, this is done
	 * without a builder.
	 */
	private static VoiceState voiceStateOf(long guildId, VoiceState state) {
		return (state.guildId() == guildId && state.member() == null) ? state
				: new VoiceState(guildId, state.channelId(), state.userId(), null, state.sessionId(), state.deaf(),
						state.mute(), state.selfDeaf(), state.selfMute(), state.selfStream(), state.selfVideo(),
						state.suppress(), state.requestToSpeakTimestamp());
	}

	private static boolean isIdOnly(PresenceUser user) {
		return user.username() == null && user.discriminator() == null && user.globalName() == null
				&& user.avatar() == null && !user.bot();
	}

	List<EntityTable<?>> tables() {
		return this.tables;
	}

	/**
	 * Removes what is kept of a guild, which is locked.
	 */
	void clear(GuildState guild) {
		for (EntityTable<?> table : this.tables) {
			if (table.type.isOfGuilds()) {
				table.clear(guild);
			}
		}
		this.users.releaseAll(guild);
	}

	/**
	 * Removes what is kept of the guilds of a shard.
	 */
	void leaveAll(ShardId shard) {
		this.states.forEach((known) -> {
			if (Snowflake.shardOf(known.id, shard.count()) == shard.id()) {
				this.states.run(known.id, (guild) -> {
					clear(guild);
					this.states.forget(guild);
				});
			}
		});
	}

	boolean isCurrentUser(long userId) {
		User user = this.currentUser;
		return user != null && user.id() == userId;
	}

	@SuppressWarnings("unchecked")
	<T> EntityTable<T> table(EntityType<T> type) {
		if (!type.isData()) {
			return (EntityTable<T>) this.byIndex[type.index()];
		}
		for (EntityTable<?> table : this.tables) {
			if (table.type.equals(type)) {
				return (EntityTable<T>) table;
			}
		}
		throw new IllegalArgumentException("There is no data under the name '" + type
				+ "' in this cache: add its type, by CacheOptions.builder().data(...) or as a bean");
	}

	/**
	 * Finds a type by its name, the user's own included.
	 */
	EntityType<?> type(String name) {
		for (EntityTable<?> table : this.tables) {
			if (table.type.name().equals(name)) {
				return table.type;
			}
		}
		return EntityType.of(name);
	}

}
