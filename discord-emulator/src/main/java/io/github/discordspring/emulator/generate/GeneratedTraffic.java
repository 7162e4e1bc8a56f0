package io.github.discordspring.emulator.generate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.Presence;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import reactor.core.Disposable;
import reactor.core.Disposables;
import tools.jackson.databind.node.ObjectNode;

/**
 * People of a guild who write, type, react, come and go, so often in a second by the
 * emulator's clock. The same seed in the same guild gives the same doings.
 */
public final class GeneratedTraffic implements AutoCloseable {

	/** How often in a second something happens at most. */
	public static final int MAXIMUM_RATE = 50_000;

	private static final Duration TICK = Duration.ofMillis(50);

	private static final int MILLIS_PER_SECOND = 1_000;

	private static final int MAXIMUM_IN_TICK = 5_000;

	private static final int GUESTS = 100;

	private static final String[] EMOJIS = { "\uD83D\uDC4D", "\uD83D\uDE00", "\u2764\uFE0F", "\uD83C\uDF89" };

	private static final String[] STATUSES = { "online", "idle", "dnd", "offline" };

	private final World world;

	private final Guild guild;

	private final int rate;

	private final long seed;

	private final Set<Activity> activities;

	private final SplittableRandom random;

	private final List<Activity> lots = new ArrayList<>();

	private final List<Long> people = new ArrayList<>();

	private final List<Long> guests = new ArrayList<>();

	private final List<Channel> channels = new ArrayList<>();

	private Disposable ticks = Disposables.disposed();

	private long startedAt;

	private long count;

	private GeneratedTraffic(World world, Guild guild, int rate, long seed, Set<Activity> activities) {
		this.world = world;
		this.guild = guild;
		this.rate = rate;
		this.seed = seed;
		this.activities = activities;
		this.random = new SplittableRandom(seed);
		for (Activity activity : activities) {
			for (int lot = 0; lot < activity.weight(); lot++) {
				this.lots.add(activity);
			}
		}
	}

	/**
	 * Lets people of a guild do things.
	 * @param world where
	 * @param guild the guild, which has people and a text channel that they may write in
	 * @param rate how often in a second something happens, from 1 to 50,000
	 * @param seed decides who does what
	 * @param activities what they do, none for all
	 * @return what ends it when it is closed
	 * @throws IllegalArgumentException if the rate is out of range or nobody can do it
	 */
	public static GeneratedTraffic start(World world, Guild guild, int rate, long seed,
			Collection<Activity> activities) {
		if (rate < 1 || rate > MAXIMUM_RATE) {
			throw new IllegalArgumentException("The rate must be from 1 to " + MAXIMUM_RATE + ", but is " + rate);
		}
		Set<Activity> wanted = activities.isEmpty() ? EnumSet.allOf(Activity.class) : EnumSet.copyOf(activities);
		return world.call(() -> {
			GeneratedTraffic traffic = new GeneratedTraffic(world, guild, rate, seed, wanted);
			traffic.start();
			return traffic;
		});
	}

	private void start() {
		for (long userId : this.guild.members().keySet()) {
			if (!this.world.users().get(userId).path("bot").asBoolean(false)) {
				this.people.add(userId);
			}
		}
		for (Channel channel : this.guild.channels()) {
			if (channel.type() == Channel.TEXT && !this.people.isEmpty() && Permission.SEND_MESSAGES
				.in(this.guild.permissions(this.people.get(this.people.size() - 1), channel))) {
				this.channels.add(channel);
			}
		}
		if (this.channels.isEmpty()) {
			throw new IllegalArgumentException(
					"The guild " + this.guild.name() + " has nobody, or no text channel, to do things with");
		}
		this.startedAt = this.world.clock().millis();
		this.ticks = this.world.clock().every(TICK, () -> this.world.run(this::tick));
	}

	private void tick() {
		long due = (this.world.clock().millis() - this.startedAt) * this.rate / MILLIS_PER_SECOND;
		// Who is too far behind leaves some out, as this does not end otherwise
		this.count = Math.max(this.count, due - MAXIMUM_IN_TICK);
		while (this.count < due && !this.ticks.isDisposed()) {
			this.count++;
			try {
				act();
			}
			catch (DiscordError ex) {
				// The guild has changed in the meantime: that person may not do this now
			}
		}
	}

	private void act() {
		long userId = this.people.get(this.random.nextInt(this.people.size()));
		Channel channel = this.channels.get(this.random.nextInt(this.channels.size()));
		switch (this.lots.get(this.random.nextInt(this.lots.size()))) {
			case MESSAGES -> write(userId, channel);
			case TYPING -> this.world.channelOperations().type(userId, channel.id());
			case PRESENCES ->
				this.world.users().setPresence(userId, Presence.of(STATUSES[this.random.nextInt(STATUSES.length)]));
			case REACTIONS -> react(userId, channel);
			case JOINS -> joinOrLeave();
		}
	}

	private void write(long userId, Channel channel) {
		this.world.messageOperations()
			.write(userId, channel.id(), Json.object().put("content", Words.sentence(this.random)));
	}

	private void react(long userId, Channel channel) {
		long latest = Json.id(channel.json(), "last_message_id");
		Message message = channel.message(latest);
		if (message == null) {
			write(userId, channel);
			return;
		}
		String emoji = EMOJIS[this.random.nextInt(EMOJIS.length)];
		if (this.random.nextInt(4) == 0) {
			this.world.reactionOperations().remove(userId, channel.id(), latest, emoji, userId);
		}
		else {
			this.world.reactionOperations().add(userId, channel.id(), latest, emoji);
		}
	}

	private void joinOrLeave() {
		if (this.guests.size() < GUESTS) {
			ObjectNode user = this.world.users().add(Words.name(this.random, this.guests.size()));
			this.guests.add(Json.id(user, "id"));
		}
		long guest = this.guests.get(this.random.nextInt(this.guests.size()));
		if (this.guild.hasMember(guest)) {
			this.world.guildOperations().removeMember(this.guild, guest);
		}
		else {
			this.world.guildOperations().addMember(this.guild, guest, 0);
		}
	}

	/**
	 * Tells how often something has happened.
	 * @return how often, those times included that were left out as the machine was too
	 * slow
	 */
	public long count() {
		return this.world.call(() -> this.count);
	}

	/**
	 * Ends it.
	 */
	@Override
	public void close() {
		this.world.run(this.ticks::dispose);
	}

	/**
	 * Writes it.
	 * @return as the control API shows it
	 */
	public ObjectNode toJson() {
		ObjectNode json = Json.object()
			.put("guild_id", Snowflake.toString(this.guild.id()))
			.put("rate", this.rate)
			.put("seed", this.seed)
			.put("count", this.count);
		json.set("activities", Json.valueOf(this.activities.stream().map(Activity::text).toList()));
		return json;
	}

}
