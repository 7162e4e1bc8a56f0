package io.github.discordspring.cache;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.integration.Integration;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.UserReaction;
import io.github.discordspring.model.monetization.Entitlement;
import io.github.discordspring.model.monetization.Subscription;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.poll.Poll;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.voice.VoiceState;
import io.github.discordspring.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * A type of entity that the cache can keep.
 *
 * @param <T> the record of the model
 */
public final class EntityType<T> {

	/** How many were made; the class makes them all before anybody else can. */
	private static int discordTypes;

	/** Guilds, by their id. */
	public static final EntityType<Guild> GUILDS = new EntityType<>("guilds", Guild.class, EntityKey.ID,
			EntityEvents.GUILDS);

	/**
	 * Channels, threads and direct messages, by guild and id. Direct messages have the
	 * guild 0.
	 */
	public static final EntityType<Channel> CHANNELS = new EntityType<>("channels", Channel.class,
			EntityKey.GUILD_AND_ID, EntityEvents.CHANNELS);

	/** Roles, by guild and id. */
	public static final EntityType<Role> ROLES = new EntityType<>("roles", Role.class, EntityKey.GUILD_AND_ID,
			EntityEvents.ROLES);

	/** Members, by guild and user. */
	public static final EntityType<Member> MEMBERS = new EntityType<>("members", Member.class, EntityKey.GUILD_AND_USER,
			EntityEvents.MEMBERS);

	/** Users, by their id. */
	public static final EntityType<User> USERS = new EntityType<>("users", User.class, EntityKey.ID,
			EntityEvents.USERS);

	/** Messages, by channel and id. */
	public static final EntityType<Message> MESSAGES = new EntityType<>("messages", Message.class,
			EntityKey.CHANNEL_AND_ID, EntityEvents.MESSAGES);

	/**
	 * Messages that are pinned, by channel and id, however old they are. Discord tells of
	 * one when it is pinned or changes.
	 */
	public static final EntityType<Message> PINNED_MESSAGES = new EntityType<>("pinned-messages", Message.class,
			EntityKey.CHANNEL_AND_ID, EntityEvents.PINNED_MESSAGES);

	/** Polls, by channel and the id of their message, whether or not that is kept. */
	public static final EntityType<Poll> POLLS = new EntityType<>("polls", Poll.class, EntityKey.CHANNEL_AND_ID,
			EntityEvents.POLLS);

	/**
	 * Who reacted with what, by message and {@link DiscordCache#reactionId}. How often
	 * there was a reaction is in its message.
	 */
	public static final EntityType<UserReaction> REACTIONS = new EntityType<>("reactions", UserReaction.class,
			EntityKey.MESSAGE_AND_ID, EntityEvents.REACTIONS);

	/**
	 * Permissions of channels that differ for a role or a member, by channel and the id
	 * of the role or user. They are kept within their channel, in its store.
	 */
	public static final EntityType<Overwrite> OVERWRITES = new EntityType<>("overwrites", Overwrite.class,
			EntityKey.CHANNEL_AND_USER, EntityEvents.OVERWRITES);

	/**
	 * Who takes part in threads, by thread and user. Without the intent GUILD_MEMBERS
	 * that is the bot only.
	 */
	public static final EntityType<ThreadMember> THREAD_MEMBERS = new EntityType<>("thread-members", ThreadMember.class,
			EntityKey.CHANNEL_AND_USER, EntityEvents.THREAD_MEMBERS);

	/**
	 * Emojis, by guild and id. Those of other guilds, which are kept only if a policy
	 * names {@code reaction} or {@code activity}, have the guild 0.
	 */
	public static final EntityType<Emoji> EMOJIS = new EntityType<>("emojis", Emoji.class, EntityKey.GUILD_AND_ID,
			EntityEvents.EMOJIS);

	/** Stickers of guilds, by guild and id. */
	public static final EntityType<Sticker> STICKERS = new EntityType<>("stickers", Sticker.class,
			EntityKey.GUILD_AND_ID, EntityEvents.STICKERS);

	/** Soundboard sounds of guilds, by guild and id. */
	public static final EntityType<SoundboardSound> SOUNDBOARD_SOUNDS = new EntityType<>("soundboard-sounds",
			SoundboardSound.class, EntityKey.GUILD_AND_ID, EntityEvents.SOUNDBOARD_SOUNDS);

	/** Presences of members, by guild and user. */
	public static final EntityType<Presence> PRESENCES = new EntityType<>("presences", Presence.class,
			EntityKey.GUILD_AND_USER, EntityEvents.PRESENCES);

	/** Who is in which voice channel, by guild and user. */
	public static final EntityType<VoiceState> VOICE_STATES = new EntityType<>("voice-states", VoiceState.class,
			EntityKey.GUILD_AND_USER, EntityEvents.VOICE_STATES);

	/** Live stages, by guild and id. */
	public static final EntityType<StageInstance> STAGE_INSTANCES = new EntityType<>("stage-instances",
			StageInstance.class, EntityKey.GUILD_AND_ID, EntityEvents.STAGE_INSTANCES);

	/** Scheduled events that are not over, by guild and id. */
	public static final EntityType<GuildScheduledEvent> SCHEDULED_EVENTS = new EntityType<>("scheduled-events",
			GuildScheduledEvent.class, EntityKey.GUILD_AND_ID, EntityEvents.SCHEDULED_EVENTS);

	/** Integrations of guilds, by guild and id. */
	public static final EntityType<Integration> INTEGRATIONS = new EntityType<>("integrations", Integration.class,
			EntityKey.GUILD_AND_ID, EntityEvents.INTEGRATIONS);

	/** Auto moderation rules, by guild and id. */
	public static final EntityType<AutoModerationRule> AUTO_MODERATION_RULES = new EntityType<>("auto-moderation-rules",
			AutoModerationRule.class, EntityKey.GUILD_AND_ID, EntityEvents.AUTO_MODERATION_RULES);

	/**
	 * Bans, by guild and user. Only events tell of them, or who puts what came over REST.
	 */
	public static final EntityType<Ban> BANS = new EntityType<>("bans", Ban.class, EntityKey.GUILD_AND_USER,
			EntityEvents.BANS);

	/**
	 * Invites, by guild and the id of their code, see
	 * {@link DiscordCache#inviteId(String)}.
	 */
	public static final EntityType<Invite> INVITES = new EntityType<>("invites", Invite.class, EntityKey.GUILD_AND_ID,
			EntityEvents.INVITES);

	/**
	 * Guilds that invites lead to, as far as invites tell of them, by their id: those of
	 * invites that were put by hand. They go with the last invite to them.
	 */
	public static final EntityType<Guild> INVITE_GUILDS = new EntityType<>("invite-guilds", Guild.class, EntityKey.ID,
			EntityEvents.INVITE_GUILDS);

	/**
	 * Webhooks that were put by hand, by guild and id; those of a channel go when one of
	 * them changes.
	 */
	public static final EntityType<Webhook> WEBHOOKS = new EntityType<>("webhooks", Webhook.class,
			EntityKey.GUILD_AND_ID, EntityEvents.WEBHOOKS);

	/** Commands that were put by hand, by guild and id; global ones have the guild 0. */
	public static final EntityType<ApplicationCommand> COMMANDS = new EntityType<>("commands", ApplicationCommand.class,
			EntityKey.GUILD_AND_ID, EntityEvents.COMMANDS);

	/** Entitlements, by their id. */
	public static final EntityType<Entitlement> ENTITLEMENTS = new EntityType<>("entitlements", Entitlement.class,
			EntityKey.ID, EntityEvents.ENTITLEMENTS);

	/** Subscriptions, by their id. */
	public static final EntityType<Subscription> SUBSCRIPTIONS = new EntityType<>("subscriptions", Subscription.class,
			EntityKey.ID, EntityEvents.SUBSCRIPTIONS);

	private static final List<EntityType<?>> VALUES = List.of(GUILDS, CHANNELS, ROLES, MEMBERS, USERS, MESSAGES,
			PINNED_MESSAGES, POLLS, REACTIONS, OVERWRITES, THREAD_MEMBERS, EMOJIS, STICKERS, SOUNDBOARD_SOUNDS,
			PRESENCES, VOICE_STATES, STAGE_INSTANCES, SCHEDULED_EVENTS, INTEGRATIONS, AUTO_MODERATION_RULES, BANS,
			INVITES, INVITE_GUILDS, WEBHOOKS, COMMANDS, ENTITLEMENTS, SUBSCRIPTIONS);

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private final String name;

	private final Class<T> entityClass;

	/** Place among Discord's types, -1 for data. */
	private final int index;

	private final EntityKey key;

	private final EntityEvents events;

	/** Reads and writes data of one's own; {@code null} for what is Discord's. */
	private final @Nullable Codec<T> codec;

	/** Only of types that wrap another one. */
	private final @Nullable Wrapping<?, ?, T> wrapping;

	/** Only of attributes: the type beside whose entities they are kept. */
	private final @Nullable EntityType<?> owner;

	private EntityType(String name, Class<T> entityClass, EntityKey key, EntityEvents events) {
		this(name, entityClass, discordTypes++, key, events, null, null, null);
	}

	private EntityType(String name, Class<T> entityClass, int index, EntityKey key, EntityEvents events,
			@Nullable Codec<T> codec, @Nullable Wrapping<?, ?, T> wrapping, @Nullable EntityType<?> owner) {
		this.name = name;
		this.entityClass = entityClass;
		this.index = index;
		this.key = key;
		this.events = events;
		this.codec = codec;
		this.wrapping = wrapping;
		this.owner = owner;
	}

	/**
	 * Makes a type for data of one's own, which no event changes. To be made once, and
	 * given to {@link CacheOptions.Builder#data(EntityType)}. Data is put with
	 * {@link EntityCache#put(long, Object)}, as it does not say its id.
	 * @param <T> the type of the data
	 * @param name the name that properties and metrics use: a plural of lower case
	 * letters, digits and hyphens
	 * @param dataClass a record or another class that Jackson can read and write, and
	 * that nobody changes
	 * @return the type, whose entities are found by an id alone
	 * @throws IllegalArgumentException if there is a type of this name, it is no name, or
	 * Jackson cannot handle the class
	 */
	public static <T> EntityType<T> data(String name, Class<T> dataClass) {
		return data(name, dataClass, EntityKey.ID, null);
	}

	/**
	 * Makes a type for data of one's own that belongs to guilds and goes when the bot
	 * leaves them. Otherwise as {@link #data(String, Class)}.
	 * @param <T> the type of the data
	 * @param name the name that properties and metrics use: a plural of lower case
	 * letters, digits and hyphens
	 * @param dataClass a record or another class that Jackson can read and write, and
	 * that nobody changes
	 * @return the type, whose entities are found by guild and an id, such as that of a
	 * member
	 * @throws IllegalArgumentException if there is a type of this name, it is no name, or
	 * Jackson cannot handle the class
	 */
	public static <T> EntityType<T> guildData(String name, Class<T> dataClass) {
		return data(name, dataClass, EntityKey.GUILD_AND_USER, null);
	}

	/**
	 * Makes a type of one's own around one of Discord's: its entities are read from what
	 * is kept of that. To be made once, and given to
	 * {@link CacheOptions.Builder#data(EntityType)}; policy, limits and properties are
	 * those of the other type.
	 * @param <T> the record that is wrapped
	 * @param <E> the type of one's own
	 * @param type what is wrapped
	 * @param name the name of the type: a plural of lower case letters, digits and
	 * hyphens
	 * @param entityClass a record or class with one method that gives the wrapped record
	 * @param wrapper makes it of a record; must be quick, and is called at each reading
	 * @return the type, with the keys of the other
	 * @throws IllegalArgumentException if the class cannot be taken apart, or the name is
	 * none or one of Discord's
	 */
	public static <T, E> EntityType<E> wrap(EntityType<T> type, String name, Class<E> entityClass,
			Function<? super T, ? extends E> wrapper) {
		return wrap(type, null, name, entityClass, (entity, attributes) -> wrapper.apply(entity));
	}

	/**
	 * Makes a type of one's own around one of Discord's, with attributes that are kept
	 * beside its entities, in the same store, and go with them. Otherwise as
	 * {@link #wrap(EntityType, String, Class, Function)}.
	 * @param <T> the record that is wrapped
	 * @param <A> the attributes
	 * @param <E> the type of one's own
	 * @param type what is wrapped
	 * @param name the name of the type: a plural of lower case letters, digits and
	 * hyphens
	 * @param entityClass a record or class with one method that gives the wrapped record,
	 * and one that gives the attributes or {@code null}
	 * @param attributesClass a record or another class that Jackson can read and write,
	 * and that nobody changes
	 * @param wrapper makes it of a record and attributes, which are {@code null} until
	 * some are put
	 * @return the type, with the keys of the other
	 * @throws IllegalArgumentException if the class cannot be taken apart, Jackson cannot
	 * handle the attributes, or the name is none or one of Discord's
	 */
	public static <T, A, E> EntityType<E> wrap(EntityType<T> type, String name, Class<E> entityClass,
			Class<A> attributesClass, BiFunction<T, @Nullable A, E> wrapper) {
		EntityType<A> attributes = data(name + "-attributes", attributesClass, type.key, type);
		return wrap(type, attributes, name, entityClass, wrapper);
	}

	private static <T, A, E> EntityType<E> wrap(EntityType<T> type, @Nullable EntityType<A> attributes, String name,
			Class<E> entityClass, BiFunction<T, @Nullable A, E> wrapper) {
		checkName(name);
		return new EntityType<>(name, entityClass, -1, type.key, EntityEvents.WRAPPED, new WrappedCodec<>(name),
				new Wrapping<>(type, attributes, entityClass, wrapper), null);
	}

	/**
	 * Gives the type of Discord's that one of one's own wraps.
	 * @return the type, {@code null} if this wraps none
	 */
	public @Nullable EntityType<?> wrapped() {
		return (this.wrapping != null) ? this.wrapping.wrapped() : null;
	}

	/**
	 * Gives the type in whose store these are kept: for attributes that are kept beside
	 * entities, that of the entities.
	 * @return that type, which for all others is this
	 */
	public EntityType<?> storedAs() {
		return (this.owner != null) ? this.owner : this;
	}

	@Nullable Wrapping<?, ?, T> wrapping() {
		return this.wrapping;
	}

	private static <T> EntityType<T> data(String name, Class<T> dataClass, EntityKey key,
			@Nullable EntityType<?> owner) {
		checkName(name);
		return new EntityType<>(name, dataClass, -1, key, EntityEvents.DATA, DataCodec.of(dataClass), null, owner);
	}

	private static void checkName(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("'" + name
					+ "' is no name for data: use lower case letters, digits and hyphens, such as 'warnings'");
		}
		if (VALUES.stream().anyMatch((type) -> type.name.equals(name))) {
			throw new IllegalArgumentException("'" + name + "' is the name of a type of Discord's; choose another");
		}
	}

	/**
	 * Gives all types of Discord's.
	 * @return an unmodifiable list
	 */
	public static List<EntityType<?>> values() {
		return VALUES;
	}

	/**
	 * Gives the name that properties and metrics use.
	 * @return a plural in lower case, such as {@code members}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Gives the record of the model.
	 * @return its class
	 */
	public Class<T> entityClass() {
		return this.entityClass;
	}

	/**
	 * Finds a type by its name.
	 * @param name the name
	 * @return the type
	 * @throws IllegalArgumentException if there is none; the message lists those there
	 * are
	 */
	public static EntityType<?> of(String name) {
		for (EntityType<?> type : VALUES) {
			if (type.name.equals(name)) {
				return type;
			}
		}
		throw new IllegalArgumentException("There is no type '" + name + "'; there are " + VALUES);
	}

	/**
	 * Tells whether these are data or entities of one's own.
	 * @return whether they are none of Discord's types
	 */
	public boolean isData() {
		return this.codec != null;
	}

	/**
	 * Gives the place among Discord's types, -1 for data.
	 */
	int index() {
		return this.index;
	}

	/**
	 * Gives what reads and writes data of one's own.
	 */
	@Nullable Codec<T> codec() {
		return this.codec;
	}

	/**
	 * Tells whether entities belong to a parent: messages, polls, thread members and
	 * overwrites to a channel, reactions to a message, the others to a guild. Those that
	 * do not have the parent 0.
	 * @return whether they have parents
	 */
	public boolean hasParent() {
		return this.key.hasParent();
	}

	/**
	 * Tells whether entities go when the bot leaves their guild. Users go with the last
	 * of theirs.
	 */
	boolean isOfGuilds() {
		return this.key.hasParent() || this.equals(GUILDS) || this.equals(INVITE_GUILDS);
	}

	/**
	 * Tells whether the parent is a guild.
	 */
	boolean isInGuild() {
		return this.key.isInGuild();
	}

	/**
	 * Tells whether the id alone says which entity is meant. That of a member is the
	 * user's and may be found in several guilds.
	 * @return whether an id occurs once
	 */
	public boolean isFoundById() {
		return this.key.isFoundById();
	}

	/**
	 * Gives the events without which entities of this type would be incomplete or out of
	 * date. Who keeps the type on purpose needs the intents that bring them; those of
	 * {@link #MEMBERS} are privileged.
	 * @return the types of events
	 */
	public EventTypes events() {
		return this.events.needed();
	}

	/**
	 * Gives all events that the cache applies to this type: beside {@link #events()}
	 * those that are made use of if they come, but not worth an intent.
	 */
	EventTypes wanted() {
		return this.events.wanted();
	}

	/**
	 * Gives the {@link #name()}.
	 * @return the name
	 */
	@Override
	public String toString() {
		return this.name;
	}

}
