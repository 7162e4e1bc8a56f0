package io.github.discordspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.discordspring.emulator.control.ControlApi;
import io.github.discordspring.emulator.control.PageFiles;
import io.github.discordspring.emulator.control.SecretGuard;
import io.github.discordspring.emulator.fault.FaultControl;
import io.github.discordspring.emulator.gateway.GatewayOptions;
import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.generate.LargeGuild;
import io.github.discordspring.emulator.http.EmulatorServer;
import io.github.discordspring.emulator.http.HttpHandler;
import io.github.discordspring.emulator.http.ListenAddress;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.FileServer;
import io.github.discordspring.emulator.rest.RestApi;
import io.github.discordspring.emulator.rest.RestLog;
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.EmulatorClock;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.HttpEndpoints;
import io.github.discordspring.emulator.world.Presence;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.webhookevent.WebhookEventType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ChannelBindException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Discord on your own machine: a gateway and a REST API with state behind them, and a
 * page on which people chat. It listens on loopback unless it is told otherwise. Bots
 * connect to it with {@link #token()}, {@link #gatewayUrl()} and {@link #restBaseUrl()};
 * tests act as people by {@link #user}, and see what bots did by {@link #messages} and
 * {@link #awaitMessage}.
 * <p>
 * All methods can be called from any thread. A channel is named by its name, with or
 * without {@code #}, or by its id in digits.
 *
 * @see <a href="https://docs.discord.com/developers/reference">Discord's API
 * reference</a>
 */
public final class DiscordEmulator implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DiscordEmulator.class);

	/** How long to wait for something if nothing else is said. */
	static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

	/** How long an application may take to show that its address is right. */
	private static final Duration ENDPOINT_WAIT = Duration.ofSeconds(30);

	private final World world;

	private final Scheduler scheduler;

	private final boolean ownScheduler;

	private final ControlApi control;

	private final Faults faults;

	private final RestLog restLog;

	private final ListenAddress address;

	private final EmulatorServer server;

	private final Application application;

	private final GatewayServer gateway;

	DiscordEmulator(DiscordEmulatorBuilder builder) {
		this.address = ListenAddress.of(builder.address);
		if (!this.address.loopback() && builder.secret == null) {
			throw new IllegalArgumentException("The emulator listens on " + builder.address
					+ ", which others reach, only with a secret (discord.emulator.secret, --secret): whoever knows it"
					+ " can act as any user. Without one it listens on 127.0.0.1.");
		}
		this.ownScheduler = builder.scheduler == null;
		this.scheduler = (builder.scheduler != null) ? builder.scheduler
				: Schedulers.newSingle("discord-emulator-clock", true);
		EmulatorClock clock = new EmulatorClock(this.scheduler, Instant.now());
		this.world = new World(clock,
				(builder.botScheduler != null) ? new EmulatorClock(builder.botScheduler, Instant.now()) : clock);
		TrafficLog traffic = new TrafficLog(this.world.clock());
		this.gateway = new GatewayServer(this.world,
				new GatewayOptions(builder.heartbeatInterval, builder.maxConcurrency, builder.replayTrimming), traffic);
		RestApi rest = new RestApi(this.world, this.gateway, builder.rateLimits ? builder.rateLimitFactor : 0, traffic);
		FaultControl faultControl = new FaultControl(this.world, this.gateway.faults(), rest.faults());
		this.faults = new Faults(this.world, this.gateway.faults(), faultControl);
		this.control = new ControlApi(this.world, this.gateway, rest, traffic, faultControl);
		this.restLog = rest.log();
		this.world.run(() -> {
			this.world.tokenSalt((builder.secret != null) ? builder.secret : "");
			builder.botNames().forEach(this.world::addApplication);
		});
		this.application = this.world.call(() -> this.world.applications().iterator().next());
		builder.fixture.build(this);
		this.world.begin();
		try {
			this.server = new EmulatorServer(this.address, builder.port,
					List.of(rest, new FileServer(this.world, builder.secret != null),
							guarded(this.control, builder.secret), guarded(new PageFiles(), builder.secret)),
					this.gateway, this::listensOn);
		}
		catch (ChannelBindException ex) {
			stopClock();
			throw new EmulatorPortInUseException(builder.port, ex);
		}
		logger.info("The Discord emulator listens; chat with your bot at {}", pageUrl());
	}

	/**
	 * Starts to describe an emulator.
	 * @return a builder for one with the {@link Fixture#standard() standard fixture} on a
	 * free port
	 */
	public static DiscordEmulatorBuilder builder() {
		return new DiscordEmulatorBuilder();
	}

	/**
	 * Ends the emulator and all its connections.
	 */
	@Override
	public void close() {
		this.control.close();
		this.server.close();
		stopClock();
	}

	private static HttpHandler guarded(HttpHandler handler, @Nullable String secret) {
		return (secret != null) ? new SecretGuard(handler, secret) : handler;
	}

	/** Who is answered is told these addresses, and keeps them. */
	private void listensOn(int port) {
		this.world.run(() -> {
			this.gateway.url(gatewayUrl(port), !this.address.loopback());
			this.world.files().baseUrl("http://" + host(port));
		});
	}

	private String gatewayUrl(int port) {
		return "ws://" + host(port) + "/gateway";
	}

	private String host(int port) {
		return this.address.shown() + ":" + port;
	}

	private void stopClock() {
		this.control.close();
		if (this.ownScheduler) {
			this.scheduler.dispose();
		}
	}

	/**
	 * Gives the port.
	 * @return the port on which it listens
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Gives the address of the REST API.
	 * @return such as {@code http://127.0.0.1:7878/api/v10}
	 */
	public String restBaseUrl() {
		return "http://" + host(port()) + "/api/v10";
	}

	/**
	 * Gives the address of the gateway.
	 * @return such as {@code ws://127.0.0.1:7878/gateway}
	 */
	public String gatewayUrl() {
		return gatewayUrl(port());
	}

	/**
	 * Gives the address of the page.
	 * @return such as {@code http://127.0.0.1:7878/}
	 */
	public String pageUrl() {
		return "http://" + host(port()) + "/";
	}

	/**
	 * Gives the token of the first bot. It has Discord's form, but is worth nothing
	 * anywhere else.
	 * @return the token, without {@code Bot} in front
	 */
	public String token() {
		return this.application.token();
	}

	/**
	 * Gives the token of a bot.
	 * @param bot its name
	 * @return the token, without {@code Bot} in front
	 */
	public String token(String bot) {
		return application(bot).token();
	}

	/**
	 * Gives the public key of the first bot's application, with which it checks what
	 * comes over HTTP.
	 * @return 64 hexadecimal digits, the same for each emulator with the same bots
	 */
	public String publicKey() {
		return this.application.publicKey();
	}

	/**
	 * Sets where the first bot gets interactions, over HTTP in place of the gateway, as
	 * one does in Discord's developer portal. The address must answer a PING, and refuse
	 * one that is signed wrongly.
	 * @param url the address, {@code null} for the gateway
	 * @throws IllegalArgumentException if it does not
	 */
	public void setInteractionsEndpoint(@Nullable String url) {
		setEndpoint(HttpEndpoints.INTERACTIONS, url);
	}

	/**
	 * Sets where the first bot gets webhook events, of all types, as one does in
	 * Discord's developer portal. The address must answer a PING, and refuse one that is
	 * signed wrongly. Events of entitlements come by themselves; for others see
	 * {@link #sendWebhookEvent}.
	 * @param url the address, {@code null} for none
	 * @throws IllegalArgumentException if it does not
	 */
	public void setWebhookEventsEndpoint(@Nullable String url) {
		setEndpoint(HttpEndpoints.EVENTS, url);
		this.world.run(() -> {
			ObjectNode settings = this.application.settings();
			settings.put("event_webhooks_status", (url != null) ? 2 : 1);
			ArrayNode types = settings.putArray("event_webhooks_types");
			WebhookEventType.values().forEach((type) -> types.add(type.value()));
		});
	}

	private void setEndpoint(String property, @Nullable String url) {
		if (url != null && !Boolean.TRUE
			.equals(this.world.httpEndpoints().check(this.application, property, url).block(ENDPOINT_WAIT))) {
			throw new IllegalArgumentException(url + " could not be verified: it must answer a signed PING, with "
					+ (property.equals(HttpEndpoints.EVENTS) ? "204" : "{\"type\":1}")
					+ ", and one with a wrong signature with 401");
		}
		this.world.run(() -> this.application.settings().put(property, url));
	}

	/**
	 * Sends a webhook event to the first bot, if it has an address for them.
	 * @param type such as {@code APPLICATION_AUTHORIZED}
	 * @param data what happened
	 */
	public void sendWebhookEvent(String type, ObjectNode data) {
		this.world.run(() -> this.world.httpEndpoints().sendEvent(this.application, type, data));
	}

	/**
	 * Gives the application of the first bot, which has the same id.
	 * @return its id
	 */
	public long applicationId() {
		return this.application.id();
	}

	/**
	 * Makes an id that is larger than those of all that is there, and smaller than those
	 * of all that follows.
	 * @return the id
	 */
	public long newId() {
		return this.world.call(this.world::newId);
	}

	/**
	 * Finds a person or bot.
	 * @param name the name
	 * @return who has it
	 * @throws NoSuchElementException if nobody has
	 */
	public EmulatedUser user(String name) {
		return this.world.call(() -> this.world.users()
			.all()
			.stream()
			.filter((user) -> Json.text(user, "username").equals(name))
			.findFirst()
			.map((user) -> new EmulatedUser(this.world, user))
			.orElseThrow(() -> new NoSuchElementException("The emulator has no user named " + name)));
	}

	/**
	 * Gives the users of all bots.
	 * @return the users, the first bot first
	 */
	public List<EmulatedUser> bots() {
		return this.world.call(() -> this.world.applications()
			.stream()
			.map((candidate) -> new EmulatedUser(this.world, candidate.bot()))
			.toList());
	}

	/**
	 * Makes a person, who is online.
	 * @param name the name
	 * @return the person, member of no guild yet
	 */
	public EmulatedUser addUser(String name) {
		return addUser(name, null, "online");
	}

	/**
	 * Makes a person.
	 * @param name the name
	 * @param displayName the name that is shown, {@code null} for the same one
	 * @param status {@code online}, {@code idle}, {@code dnd} or {@code offline}
	 * @return the person, member of no guild yet
	 */
	public EmulatedUser addUser(String name, @Nullable String displayName, String status) {
		return this.world.call(() -> {
			ObjectNode user = this.world.users().add(name).put("global_name", displayName);
			this.world.users().setPresence(Json.id(user, "id"), Presence.of(status));
			return new EmulatedUser(this.world, user);
		});
	}

	/**
	 * Finds a guild.
	 * @param name the name
	 * @return the guild
	 * @throws NoSuchElementException if there is none
	 */
	public EmulatedGuild guild(String name) {
		return this.world.call(() -> this.world.guilds()
			.stream()
			.filter((guild) -> guild.name().equals(name))
			.findFirst()
			.map((guild) -> new EmulatedGuild(this.world, guild))
			.orElseThrow(() -> new NoSuchElementException("The emulator has no guild named " + name)));
	}

	/**
	 * Makes a guild without channels. Guilds that are made one after the other belong to
	 * different shards.
	 * @param name the name
	 * @param owner its owner and only member
	 * @return the guild
	 */
	public EmulatedGuild addGuild(String name, EmulatedUser owner) {
		return this.world.call(() -> {
			Guild guild = this.world.guildOperations().create(name, owner.id());
			return new EmulatedGuild(this.world, guild);
		});
	}

	/**
	 * Makes a guild of many members and channels, of which all bots are members. The same
	 * seed gives the same names, roles and presences.
	 * @param name the name
	 * @param members how many people, from 1 to 100,000
	 * @param channels how many channels, categories among them, from 1 to 500
	 * @param seed decides all else
	 * @return the guild
	 */
	public EmulatedGuild addLargeGuild(String name, int members, int channels, long seed) {
		return new EmulatedGuild(this.world, LargeGuild.create(this.world, name, members, channels, seed));
	}

	/**
	 * Finds a channel.
	 * @param channel its name or id
	 * @return its id
	 * @throws NoSuchElementException if there is none
	 */
	public long channelId(String channel) {
		return this.world.call(() -> Lookup.channel(this.world, channel).id());
	}

	/**
	 * Gives the messages of a channel, those among them that only one user sees, too.
	 * @param channel its name or id
	 * @return the messages as they are now, oldest first
	 */
	public List<EmulatedMessage> messages(String channel) {
		return this.world.call(() -> Lookup.messages(this.world, channel));
	}

	/**
	 * Waits up to five seconds until there is a message in a channel.
	 * @param channel its name or id
	 * @param condition what is to be true of the message
	 * @return the first such message
	 * @throws IllegalStateException if it is not there in time; tells what is there
	 */
	public EmulatedMessage awaitMessage(String channel, Predicate<EmulatedMessage> condition) {
		return awaitMessage(channel, condition, DEFAULT_WAIT);
	}

	/**
	 * Waits until there is a message in a channel.
	 * @param channel its name or id
	 * @param condition what is to be true of the message
	 * @param timeout how long to wait at most
	 * @return the first such message
	 * @throws IllegalStateException if it is not there in time; tells what is there
	 */
	public EmulatedMessage awaitMessage(String channel, Predicate<EmulatedMessage> condition, Duration timeout) {
		EmulatedMessage found = this.world
			.await(() -> messages(channel).stream().filter(condition).findFirst().orElse(null), timeout);
		if (found == null) {
			throw new IllegalStateException("No such message was in " + channel + " within " + timeout
					+ ". The messages there are: " + messages(channel));
		}
		return found;
	}

	/**
	 * Waits until an application has registered a command, as bots do while they start.
	 * @param name name of the command, without those of group and subcommand
	 * @param timeout how long to wait at most
	 * @throws IllegalStateException if it is not there in time; tells which are there
	 */
	public void awaitCommand(String name, Duration timeout) {
		if (this.world.await(() -> commands().contains(name) ? name : null, timeout) == null) {
			throw new IllegalStateException("No bot has registered the command " + name + " within " + timeout
					+ ". The commands are: " + this.world.call(this::commands));
		}
	}

	private List<String> commands() {
		return this.world.commandOperations().all().valueStream().map((command) -> Json.text(command, "name")).toList();
	}

	/**
	 * Waits until something is there, looking again each time something has happened.
	 * @param <T> what is waited for
	 * @param look gives it, or {@code null} as long as it is not there; called while
	 * nothing else happens, so it must not wait for a bot
	 * @param timeout how long to wait at most, in real time
	 * @return what was found, or {@code null} if the time is over
	 */
	public <T> @Nullable T await(Supplier<@Nullable T> look, Duration timeout) {
		return this.world.await(look, timeout);
	}

	/**
	 * Gives the requests to the REST API.
	 * @return the latest 1000, oldest first
	 */
	public List<EmulatedRestCall> restCalls() {
		return this.world.call(() -> this.restLog.entries()
			.stream()
			.map((entry) -> new EmulatedRestCall(entry.number(), entry.method(), entry.path(), entry.body(),
					entry.status(), entry.answer()))
			.toList());
	}

	/**
	 * Tells whether a shard of the first bot is connected and has identified.
	 * @return whether one is
	 */
	public boolean isBotConnected() {
		return this.world.call(() -> this.gateway.bot(this.application).path("connected").booleanValue());
	}

	/**
	 * Waits until a shard of the first bot is connected and has identified.
	 * @param timeout how long to wait at most
	 * @throws IllegalStateException if it is not in time
	 */
	public void awaitBotConnected(Duration timeout) {
		Boolean connected = this.world.await(() -> isBotConnected() ? Boolean.TRUE : null, timeout);
		if (connected == null) {
			throw new IllegalStateException("No bot connected to the emulator within " + timeout);
		}
	}

	/**
	 * Switches a privileged intent of the first bot on or off, as one does in Discord's
	 * developer portal. All are on at the start.
	 * @param intent the intent
	 * @param enabled whether bots may ask for it
	 * @throws IllegalArgumentException if the intent is not privileged
	 */
	public void setPrivilegedIntent(Intent intent, boolean enabled) {
		if (!intent.isPrivileged()) {
			throw new IllegalArgumentException(intent + " is no privileged intent; each bot may ask for it");
		}
		this.world.run(() -> {
			if (enabled) {
				this.application.privilegedIntents().add(intent);
			}
			else {
				this.application.privilegedIntents().remove(intent);
			}
		});
	}

	/**
	 * Gives what can be made to go wrong.
	 * @return the faults
	 */
	public Faults faults() {
		return this.faults;
	}

	private Application application(String bot) {
		return this.world.call(() -> this.world.applications()
			.stream()
			.filter((candidate) -> candidate.name().equals(bot))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("The emulator has no bot named " + bot)));
	}

	@Override
	public String toString() {
		return "Discord emulator at " + pageUrl();
	}

}
