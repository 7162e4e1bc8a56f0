package io.github.discordspring.test;

import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.Faults;

/**
 * Acts as people do, and tells what the bot did about it.
 * <p>
 * What is expected is waited for, up to five seconds unless {@link #waitAtMost} says
 * otherwise; what does not come throws an {@link AssertionError} that tells what came
 * instead. Only what came after the start of the test is looked at, in order: the next
 * message that is expected in a channel comes after the last one. People, channels and
 * guilds are those of the {@link DiscordTest#fixture() fixture}; by default alice, bob
 * and carol are in a guild with the channels general and random. All methods can be
 * called from any thread, but those of one test from one at a time.
 */
public final class DiscordTester {

	private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

	private final TestEmulator running;

	/** The last message that a test took, by channel. */
	private final Map<Long, Long> taken = new ConcurrentHashMap<>();

	/** Undoes what this test has set, the last first. */
	private final Deque<Runnable> undo = new ConcurrentLinkedDeque<>();

	private volatile long start;

	/** Number of the last request before the test. */
	private volatile long firstRestCall;

	/** Number of the last request that a test took. */
	private volatile long lastRestCall;

	private volatile Duration wait = DEFAULT_WAIT;

	DiscordTester(TestEmulator running) {
		this.running = running;
	}

	/** A test starts. */
	void begin() {
		this.undo.clear();
		this.start = emulator().newId();
		this.taken.clear();
		this.firstRestCall = emulator().restCalls().stream().mapToLong((call) -> call.number()).max().orElse(0);
		this.lastRestCall = this.firstRestCall;
		this.wait = DEFAULT_WAIT;
	}

	/** A test is over. */
	void end() {
		while (!this.undo.isEmpty()) {
			this.undo.pop().run();
		}
	}

	/**
	 * Has something undone after this test; what was done before it, for all tests of a
	 * class, stays.
	 */
	void atEnd(Runnable action) {
		this.undo.push(action);
	}

	/**
	 * Finds a person.
	 * @param name the name
	 * @return who acts under it
	 * @throws java.util.NoSuchElementException if there is nobody of that name
	 */
	public Person user(String name) {
		return new Person(this, emulator().user(name));
	}

	/**
	 * Finds a channel.
	 * @param name name, with or without {@code #}, or id
	 * @return what is to be seen there
	 * @throws java.util.NoSuchElementException if there is none
	 */
	public SeenChannel channel(String name) {
		return new SeenChannel(this, emulator().channelId(name), name);
	}

	/**
	 * Gives what the bot asked of Discord since the test started.
	 * @return the requests
	 */
	public SeenRestCalls restCalls() {
		return new SeenRestCalls(this);
	}

	/**
	 * Sets how long this test waits for what it expects.
	 * @param duration the time, 5 seconds if nothing is said
	 * @return this tester
	 */
	public DiscordTester waitAtMost(Duration duration) {
		this.wait = duration;
		return this;
	}

	/**
	 * Lets time pass for the emulator, not for the bot.
	 * @param duration how much
	 * @throws IllegalStateException if its time is not virtual
	 */
	public void advance(Duration duration) {
		if (this.running.time() == null) {
			throw new IllegalStateException(
					"The emulator's time is the real one. Use @DiscordTest(virtualTime = true) to let it pass by hand.");
		}
		this.running.time().advanceTimeBy(duration);
	}

	/**
	 * Gives what can be made to go wrong. All faults end with the test.
	 * @return the faults
	 */
	public Faults faults() {
		atEnd(emulator().faults()::clear);
		return emulator().faults();
	}

	/**
	 * Gives the Discord that the bot is connected to.
	 * @return the emulator
	 */
	public DiscordEmulator emulator() {
		return this.running.emulator();
	}

	/** Waits until the bot has registered a command, which it does while it starts. */
	void awaitCommand(String command) {
		emulator().awaitCommand(command, this.wait);
	}

	Duration timeout() {
		return this.wait;
	}

	/** The id after which messages of a channel are looked at. */
	long taken(long channelId) {
		return this.taken.getOrDefault(channelId, this.start);
	}

	void take(long channelId, long messageId) {
		this.taken.merge(channelId, messageId, Math::max);
	}

	long firstRestCall() {
		return this.firstRestCall;
	}

	long lastRestCall() {
		return this.lastRestCall;
	}

	void lastRestCall(long number) {
		this.lastRestCall = number;
	}

}
