package io.github.discordspring.gateway;

import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.gateway.MemberRequests.Pending;
import io.github.discordspring.gateway.PendingCommand.Result;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchException;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.RateLimitedEvent;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.RequestChannelInfo;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.RequestSoundboardSounds;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.gateway.UpdateVoiceState;
import io.github.discordspring.model.json.DiscordJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a bot sends over one shard: commands are checked, wait for their turn, and answers
 * that come in parts are collected. All but {@link #check} and {@link #encode} is called
 * by one thread at a time.
 */
final class ShardCommands {

	private static final Logger logger = LoggerFactory.getLogger(ShardCommands.class);

	private final ShardId shard;

	private final LongSupplier clock;

	private final PayloadWriter writer;

	private final IntSupplier intents;

	private final Consumer<PendingCommand> sender;

	private final CommandQueue queue = new CommandQueue();

	private final MemberRequests members = new MemberRequests(this::enqueue);

	private @Nullable GatewayCommandException closed;

	private volatile int waiting;

	private volatile @Nullable UpdatePresence presence;

	/**
	 * Makes it with nothing to send.
	 * @param shard whose they are
	 * @param clock runs evenly
	 * @param writer writes payloads
	 * @param intents tells with what intents the shard identified
	 * @param sender sends a payload
	 */
	ShardCommands(ShardId shard, LongSupplier clock, PayloadWriter writer, IntSupplier intents,
			Consumer<PendingCommand> sender) {
		this.shard = shard;
		this.clock = clock;
		this.writer = writer;
		this.intents = intents;
		this.sender = sender;
	}

	/**
	 * Checks a command against what Discord documents, and whether this is its shard.
	 * @throws GatewayCommandException if it is another shard's
	 * @throws io.github.discordspring.model.validation.InvalidRequestException if Discord
	 * would refuse it
	 */
	void check(GatewayCommand command) {
		DiscordJson.validate(command);
		if (command instanceof RequestGuildMembers request) {
			checkGuild(request.guildId());
		}
		else if (command instanceof UpdateVoiceState update) {
			checkGuild(update.guildId());
		}
		else if (command instanceof RequestChannelInfo request) {
			checkGuild(request.guildId());
		}
		else if (command instanceof RequestSoundboardSounds request) {
			request.guildIds().forEach(this::checkGuild);
		}
	}

	private void checkGuild(long guildId) {
		int owner = Snowflake.shardOf(guildId, this.shard.count());
		if (owner != this.shard.id()) {
			throw new GatewayCommandException(Reason.WRONG_SHARD, "Guild " + Snowflake.toString(guildId)
					+ " belongs to shard " + owner + " of " + this.shard.count() + ", not to " + this.shard.id());
		}
	}

	/**
	 * Writes a command.
	 * @throws GatewayCommandException if it is too long
	 */
	PendingCommand encode(GatewayCommand command, Result result) {
		return new PendingCommand(command.opcode(), this.writer.command(command), result);
	}

	/**
	 * Writes a command whose data is JSON.
	 * @throws GatewayCommandException if it is too long, or not to be sent
	 */
	PendingCommand encode(int opcode, String data, Result result) {
		return new PendingCommand(opcode, this.writer.raw(opcode, data), true, result);
	}

	/**
	 * Sets what the shard is shown to do, at each identify.
	 */
	void presence(@Nullable UpdatePresence presence) {
		this.presence = presence;
	}

	@Nullable UpdatePresence presence() {
		return this.presence;
	}

	/**
	 * Takes a command to be sent.
	 */
	void add(PendingCommand command) {
		GatewayCommandException failure = this.closed;
		if (failure == null && !this.queue.add(command)) {
			failure = new GatewayCommandException(Reason.TOO_MANY_WAITING,
					CommandQueue.CAPACITY + " commands of shard " + this.shard + " wait to be sent already");
		}
		if (failure != null) {
			command.done(failure);
		}
	}

	void remove(PendingCommand command) {
		this.queue.remove(command);
	}

	/**
	 * Takes a request whose answer is waited for.
	 */
	Pending addMembers(RequestGuildMembers request, MemberRequests.Result result) {
		return this.members.add(request, result);
	}

	void removeMembers(Pending request) {
		this.members.remove(request);
	}

	private void enqueue(Pending request) {
		try {
			// Only now are the intents known that the session has
			checkIntents(request.request());
			add(encode(request.request(), (failure) -> {
				if (failure != null) {
					this.members.remove(request);
					request.failed(failure);
				}
				else {
					request.sent(this.clock.getAsLong());
				}
			}));
		}
		catch (GatewayCommandException ex) {
			this.members.remove(request);
			request.failed(ex);
		}
	}

	private void checkIntents(RequestGuildMembers request) {
		String query = request.query();
		if (query != null && query.isEmpty()) {
			checkIntent(Intent.GUILD_MEMBERS, "Asking for all members");
		}
		if (request.presences()) {
			checkIntent(Intent.GUILD_PRESENCES, "Asking for presences");
		}
	}

	private void checkIntent(Intent intent, String what) {
		if (!intent.in(this.intents.getAsInt())) {
			throw new GatewayCommandException(Reason.MISSING_INTENT,
					what + " needs the intent " + intent + " (discord.gateway.intents)");
		}
	}

	/**
	 * Takes an event that may be the answer to something.
	 * @return whether somebody waits for events of this type
	 */
	boolean awaits(EventType type) {
		return this.members.isWaiting()
				&& (type.equals(EventType.GUILD_MEMBERS_CHUNK) || type.equals(EventType.RATE_LIMITED));
	}

	void answered(Dispatch dispatch) {
		try {
			if (dispatch.event() instanceof GuildMembersChunkEvent chunk) {
				this.members.chunk(chunk, this.clock.getAsLong());
			}
			else if (dispatch.event() instanceof RateLimitedEvent event) {
				this.members.rateLimited(event, this.clock.getAsLong());
			}
		}
		catch (DispatchException ex) {
			logger.warn("{}; whoever waits for it gets nothing", ex.getMessage(), ex.getCause());
		}
	}

	/**
	 * Notes that identify was sent, with the presence that there is.
	 */
	void identified() {
		this.queue.presenceIdentified(this.clock.getAsLong());
	}

	/**
	 * Notes that a new session began.
	 */
	void sessionStarted() {
		this.members.sessionStarted();
	}

	/**
	 * Does what is due, and sends what may be sent.
	 * @param session connected session, if there is one
	 * @param reading whether its connection is read
	 */
	void run(@Nullable Session session, boolean reading) {
		this.members.answering(session != null && reading, this.clock.getAsLong());
		this.members.tick(this.clock.getAsLong());
		if (session != null) {
			this.queue.flush(session, this.clock.getAsLong(), this.sender);
		}
		this.waiting = this.queue.size();
	}

	/**
	 * Tells when {@link #run} has something to do.
	 */
	long wakeAt(@Nullable Session session) {
		long answers = this.members.wakeAt();
		return (session != null) ? Math.min(answers, this.queue.wakeAt(session, this.clock.getAsLong())) : answers;
	}

	/**
	 * Tells how many wait. May be called by any thread.
	 */
	int waiting() {
		return this.waiting;
	}

	/**
	 * Takes commands, from the start on.
	 */
	void open() {
		this.closed = null;
	}

	/**
	 * Fails what waits, and whatever comes.
	 * @param why in words
	 */
	void close(String why) {
		GatewayCommandException failure = new GatewayCommandException(Reason.STOPPED,
				"Shard " + this.shard + " " + why + "; commands are not sent");
		this.closed = failure;
		this.queue.fail(failure);
		this.members.fail(failure);
		this.waiting = 0;
	}

}
