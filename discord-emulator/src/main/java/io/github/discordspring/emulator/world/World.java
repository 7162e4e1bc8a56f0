package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that the emulator knows. One lock guards it: whoever reads or changes it, or what
 * is in it, does so within {@link #call} or {@link #run}, which is short and never
 * blocks.
 */
public final class World {

	/** When the fixture is made, so that its ids are the same at each start. */
	private static final Instant FIXTURE_TIME = Instant.parse("2024-01-01T00:00:00Z");

	/** Fair, so that a test that says very much does not keep heartbeats waiting. */
	private final ReentrantLock lock = new ReentrantLock(true);

	private final Condition changed = this.lock.newCondition();

	private final EmulatorClock clock;

	private final EmulatorClock botClock;

	private final SnowflakeGenerator ids;

	private final Map<Long, Application> applications = new LinkedHashMap<>();

	private final Users users = new Users(this);

	private final Map<Long, Guild> guilds = new LinkedHashMap<>();

	private final Map<Long, Channel> channels = new LinkedHashMap<>();

	private final List<WorldListener> listeners = new CopyOnWriteArrayList<>();

	private final Guilds guildOperations = new Guilds(this);

	private final Channels channelOperations = new Channels(this);

	private final Messages messageOperations = new Messages(this);

	private final Reactions reactionOperations = new Reactions(this);

	private final Commands commandOperations = new Commands(this);

	private final Webhooks webhookOperations = new Webhooks(this);

	private final Interactions interactionOperations = new Interactions(this);

	private final AuditLog auditLog = new AuditLog(this);

	private final Threads threadOperations = new Threads(this);

	private final Polls polls = new Polls(this);

	private final Pins pins = new Pins(this);

	private final Invites invites = new Invites(this);

	private final VoiceStates voice = new VoiceStates(this);

	private final ScheduledEvents scheduledEvents = new ScheduledEvents(this);

	private final AutoModeration autoModeration = new AutoModeration(this);

	private final Announcements announcements = new Announcements(this);

	private final Stickers stickers = new Stickers(this);

	private final Files files = new Files();

	private final Integrations integrations = new Integrations(this);

	private final HttpEndpoints httpEndpoints = new HttpEndpoints(this);

	private RequestContext context = RequestContext.NONE;

	private String tokenSalt = "";

	private boolean quiet;

	/**
	 * Makes a world without anything in it.
	 * @param clock its time, and that of its bots
	 */
	public World(EmulatorClock clock) {
		this(clock, clock);
	}

	/**
	 * Makes a world without anything in it.
	 * @param clock its time
	 * @param botClock the time of its bots
	 */
	public World(EmulatorClock clock, EmulatorClock botClock) {
		this.clock = clock;
		this.botClock = botClock;
		this.ids = new SnowflakeGenerator(clock, FIXTURE_TIME);
		this.listeners.add(this.httpEndpoints);
	}

	/**
	 * Does something while nobody else does, and gives what comes of it.
	 * @param <T> what comes of it
	 * @param action what to do
	 * @return the result
	 */
	public <T extends @Nullable Object> T call(Supplier<T> action) {
		this.lock.lock();
		try {
			return action.get();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Does something while nobody else does.
	 * @param action what to do
	 */
	public void run(Runnable action) {
		call(() -> {
			action.run();
			return Boolean.TRUE;
		});
	}

	/**
	 * Answers a request while nobody else does anything.
	 * @param <T> what comes of it
	 * @param request what it brings besides its body
	 * @param action what to do
	 * @return the result
	 */
	public <T extends @Nullable Object> T call(RequestContext request, Supplier<T> action) {
		return call(() -> {
			this.context = request;
			try {
				return action.get();
			}
			finally {
				this.context = RequestContext.NONE;
			}
		});
	}

	/**
	 * Gives what the request brings that is being answered.
	 * @return what it brings besides its body
	 */
	public RequestContext context() {
		return this.context;
	}

	/**
	 * Waits until something is there. Looks again each time something has happened.
	 * @param <T> what is waited for
	 * @param look gives it, or {@code null} as long as it is not there
	 * @param timeout how long to wait at most, in real time
	 * @return what was found, or {@code null} if the time is over
	 */
	public <T> @Nullable T await(Supplier<@Nullable T> look, Duration timeout) {
		long remaining = timeout.toNanos();
		this.lock.lock();
		try {
			T found = look.get();
			while (found == null && remaining > 0) {
				remaining = this.changed.awaitNanos(remaining);
				found = look.get();
			}
			return found;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Wakes those who wait, as something has changed that is no event.
	 */
	public void changed() {
		run(this.changed::signalAll);
	}

	/**
	 * Ends the making of the fixture: from now on ids follow the clock.
	 */
	public void begin() {
		run(this.ids::follow);
	}

	/**
	 * Adds somebody who learns what happens.
	 * @param listener the listener
	 */
	public void addListener(WorldListener listener) {
		this.listeners.add(listener);
	}

	/**
	 * Removes a listener.
	 * @param listener the listener
	 */
	public void removeListener(WorldListener listener) {
		this.listeners.remove(listener);
	}

	/**
	 * Does something of which nobody learns, such as making what nobody knows of yet.
	 * Called with the world locked.
	 * @param <T> what comes of it
	 * @param action what to do
	 * @return the result
	 */
	public <T> T quietly(Supplier<T> action) {
		boolean before = this.quiet;
		this.quiet = true;
		try {
			return action.get();
		}
		finally {
			this.quiet = before;
		}
	}

	/**
	 * Tells all listeners that something happened.
	 * @param event what happened
	 */
	public void publish(WorldEvent event) {
		if (this.quiet) {
			return;
		}
		this.listeners.forEach((listener) -> listener.onEvent(event));
		this.changed.signalAll();
	}

	/**
	 * Tells all listeners something that is of the emulator alone.
	 * @param type such as {@code EMULATOR_BOT_UPDATE}
	 * @param data more about it
	 */
	public void notice(String type, ObjectNode data) {
		this.listeners.forEach((listener) -> listener.onNotice(type, data));
		this.changed.signalAll();
	}

	/**
	 * Gives the clock.
	 * @return the clock
	 */
	public EmulatorClock clock() {
		return this.clock;
	}

	/**
	 * Gives the clock for what bots count too: heartbeats and limits. Bots whose time is
	 * another than the world's could not keep to them by the world's.
	 * @return the clock, {@link #clock()} itself unless something else was said
	 */
	public EmulatorClock botClock() {
		return this.botClock;
	}

	/**
	 * Gives what makes ids.
	 * @return the generator
	 */
	public SnowflakeGenerator ids() {
		return this.ids;
	}

	/**
	 * Makes an id that is larger than all that were made before.
	 * @return the id
	 */
	public long newId() {
		return this.ids.next();
	}

	/**
	 * Gives the audit logs of all guilds.
	 * @return the logs
	 */
	public AuditLog auditLog() {
		return this.auditLog;
	}

	/**
	 * Gives what can be done with threads.
	 * @return the operations
	 */
	public Threads threadOperations() {
		return this.threadOperations;
	}

	/**
	 * Gives what can be done with polls.
	 * @return the operations
	 */
	public Polls polls() {
		return this.polls;
	}

	/**
	 * Gives what can be done with pins.
	 * @return the operations
	 */
	public Pins pins() {
		return this.pins;
	}

	/**
	 * Gives what can be done with announcement channels.
	 * @return the operations
	 */
	public Announcements announcements() {
		return this.announcements;
	}

	/**
	 * Gives the invites.
	 * @return the invites of all guilds
	 */
	public Invites invites() {
		return this.invites;
	}

	/**
	 * Gives who is in which voice channel.
	 * @return the states
	 */
	public VoiceStates voice() {
		return this.voice;
	}

	/**
	 * Gives the scheduled events.
	 * @return the events of all guilds
	 */
	public ScheduledEvents scheduledEvents() {
		return this.scheduledEvents;
	}

	AutoModeration autoModeration() {
		return this.autoModeration;
	}

	/**
	 * Gives the stickers.
	 * @return of guilds, and Discord's own
	 */
	public Stickers stickers() {
		return this.stickers;
	}

	/**
	 * Gives the integrations.
	 * @return of all guilds
	 */
	public Integrations integrations() {
		return this.integrations;
	}

	/**
	 * Gives the files that were uploaded.
	 * @return the files
	 */
	public Files files() {
		return this.files;
	}

	/**
	 * Gives the time as Discord writes it.
	 * @return such as {@code 2024-01-01T00:00:00.000000+00:00}
	 */
	public String timestamp() {
		return Timestamps.format(this.clock.now());
	}

	/**
	 * Gives the users.
	 * @return people and bots
	 */
	public Users users() {
		return this.users;
	}

	/**
	 * Gives what can be done with guilds.
	 * @return the operations
	 */
	public Guilds guildOperations() {
		return this.guildOperations;
	}

	/**
	 * Gives what can be done with channels.
	 * @return the operations
	 */
	public Channels channelOperations() {
		return this.channelOperations;
	}

	/**
	 * Gives what can be done with messages.
	 * @return the operations
	 */
	public Messages messageOperations() {
		return this.messageOperations;
	}

	/**
	 * Gives what can be done with reactions.
	 * @return the operations
	 */
	public Reactions reactionOperations() {
		return this.reactionOperations;
	}

	/**
	 * Gives what can be done with commands.
	 * @return the operations
	 */
	public Commands commandOperations() {
		return this.commandOperations;
	}

	/**
	 * Gives what can be done with webhooks.
	 * @return the operations
	 */
	public Webhooks webhookOperations() {
		return this.webhookOperations;
	}

	/**
	 * Gives what can be done with interactions.
	 * @return the operations
	 */
	public Interactions interactionOperations() {
		return this.interactionOperations;
	}

	/**
	 * Makes the tokens of applications that are made from now on differ from those of
	 * other emulators.
	 * @param salt what nobody else knows; empty for tokens that are the same everywhere
	 */
	public void tokenSalt(String salt) {
		this.tokenSalt = salt;
	}

	/**
	 * Gives what is sent to applications over HTTP.
	 * @return the addresses of all applications
	 */
	public HttpEndpoints httpEndpoints() {
		return this.httpEndpoints;
	}

	/**
	 * Makes an application and its bot.
	 * @param name name of both
	 * @return the application
	 */
	public Application addApplication(String name) {
		Application application = new Application(this.users.add(name).put("bot", true), this.tokenSalt);
		this.applications.put(application.id(), application);
		return application;
	}

	void addGuild(Guild guild) {
		this.guilds.put(guild.id(), guild);
	}

	void addChannel(Channel channel) {
		this.channels.put(channel.id(), channel);
	}

	void removeChannel(Channel channel) {
		this.channels.remove(channel.id());
	}

	/**
	 * Gives all applications.
	 * @return the applications, oldest first
	 */
	public Collection<Application> applications() {
		return this.applications.values();
	}

	/**
	 * Finds an application.
	 * @param id its id
	 * @return the application
	 * @throws DiscordError 10002 if there is none
	 */
	public Application application(long id) {
		return found(this.applications.get(id), Unknown.APPLICATION);
	}

	/**
	 * Tells whether there is an application.
	 * @param id its id
	 * @return whether there is
	 */
	public boolean hasApplication(long id) {
		return this.applications.containsKey(id);
	}

	/**
	 * Tells whether there is an emoji, be it of a guild or of an application.
	 */
	boolean hasEmoji(long id) {
		return Stream
			.concat(guilds().stream().map((guild) -> guild.json().path("emojis")),
					applications().stream().map(Application::emojis))
			.anyMatch((emojis) -> emojis.valueStream().anyMatch((emoji) -> Json.id(emoji, "id") == id));
	}

	/**
	 * Finds an application by the token of its bot.
	 * @param token the token alone
	 * @return the application, or {@code null} if the token is nobody's
	 */
	public @Nullable Application applicationOfToken(String token) {
		for (Application application : this.applications.values()) {
			if (application.token().equals(token)) {
				return application;
			}
		}
		return null;
	}

	/**
	 * Gives all guilds.
	 * @return the guilds, oldest first
	 */
	public Collection<Guild> guilds() {
		return this.guilds.values();
	}

	/**
	 * Gives the guilds of a user.
	 * @param userId the user
	 * @return the guilds, oldest first
	 */
	public List<Guild> guildsOf(long userId) {
		return this.guilds.values().stream().filter((guild) -> guild.hasMember(userId)).toList();
	}

	/**
	 * Finds a guild.
	 * @param id its id
	 * @return the guild
	 * @throws DiscordError 10004 if there is none
	 */
	public Guild guild(long id) {
		return found(this.guilds.get(id), Unknown.GUILD);
	}

	/**
	 * Finds a guild of which a user is a member.
	 * @param id its id
	 * @param userId the user
	 * @return the guild
	 * @throws DiscordError 10004 if the user is no member or there is none
	 */
	public Guild guildOf(long id, long userId) {
		Guild guild = guild(id);
		if (!guild.hasMember(userId)) {
			throw DiscordError.unknown(Unknown.GUILD);
		}
		return guild;
	}

	/**
	 * Gives all channels.
	 * @return the channels, oldest first
	 */
	public Collection<Channel> channels() {
		return this.channels.values();
	}

	/**
	 * Finds a channel.
	 * @param id its id
	 * @return the channel
	 * @throws DiscordError 10003 if there is none
	 */
	public Channel channel(long id) {
		return found(this.channels.get(id), Unknown.CHANNEL);
	}

	/**
	 * Finds a channel in which a user has some permissions.
	 * @param id its id
	 * @param userId the user
	 * @param permissions what the user must be allowed to do, besides seeing it
	 * @return the channel
	 * @throws DiscordError 10003 if there is none, 50001 if the user cannot see it, 50013
	 * if another permission is missing
	 */
	public Channel channelFor(long id, long userId, Permission... permissions) {
		Channel channel = channel(id);
		long allowed = permissions(userId, channel);
		if (!Permission.VIEW_CHANNEL.in(allowed)) {
			throw DiscordError.missingAccess();
		}
		for (Permission permission : permissions) {
			if (!permission.in(allowed)) {
				throw DiscordError.missingPermissions();
			}
		}
		return channel;
	}

	/**
	 * Tells what a user may do in a channel.
	 * @param userId the user
	 * @param channel the channel
	 * @return bits of {@link Permission}
	 */
	public long permissions(long userId, Channel channel) {
		if (channel.guildId() == 0) {
			boolean takesPart = userId == channel.applicationId() || userId == channel.recipientId();
			return takesPart ? Permissions.ALL : 0;
		}
		return guild(channel.guildId()).permissions(userId, channel);
	}

	private static <T> T found(@Nullable T object, Unknown kind) {
		if (object == null) {
			throw DiscordError.unknown(kind);
		}
		return object;
	}

}
