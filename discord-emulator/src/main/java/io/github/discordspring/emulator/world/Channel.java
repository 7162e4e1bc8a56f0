package io.github.discordspring.emulator.world;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel of a guild, or the one in which a person and a bot write to each other.
 */
public final class Channel {

	/** Text in a guild. */
	public static final int TEXT = 0;

	/** Messages between two. */
	public static final int DIRECT = 1;

	/** Voice in a guild. */
	public static final int VOICE = 2;

	/** Groups channels. */
	public static final int CATEGORY = 4;

	/** Text that other guilds can follow. */
	public static final int ANNOUNCEMENT = 5;

	/** Thread of an announcement channel. */
	public static final int ANNOUNCEMENT_THREAD = 10;

	/** Thread that all see who see its channel. */
	public static final int PUBLIC_THREAD = 11;

	/** Thread that only those see who were invited. */
	public static final int PRIVATE_THREAD = 12;

	/** Voice with an audience. */
	public static final int STAGE = 13;

	/** Holds threads alone. */
	public static final int FORUM = 15;

	/** A forum for pictures. */
	public static final int MEDIA = 16;

	private static final int MAXIMUM_MESSAGES = 1000;

	private static final Set<Integer> WRITABLE = Set.of(TEXT, DIRECT, VOICE, ANNOUNCEMENT, ANNOUNCEMENT_THREAD,
			PUBLIC_THREAD, PRIVATE_THREAD, STAGE);

	private final ObjectNode json;

	private final long id;

	private final long guildId;

	private final long applicationId;

	private final Map<Long, Message> messages = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Message> eldest) {
			return size() > MAXIMUM_MESSAGES;
		}

	};

	private final Map<Long, Instant> pins = new LinkedHashMap<>();

	private final Map<Long, ObjectNode> threadMembers = new LinkedHashMap<>();

	private @Nullable String status;

	private long callStart;

	Channel(ObjectNode json, long guildId, long applicationId) {
		this.json = json;
		this.id = Json.id(json, "id");
		this.guildId = guildId;
		this.applicationId = applicationId;
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Gives the guild.
	 * @return its id, 0 for a direct channel
	 */
	public long guildId() {
		return this.guildId;
	}

	/**
	 * Gives the application whose bot takes part in a direct channel.
	 * @return its id, 0 for a channel of a guild
	 */
	public long applicationId() {
		return this.applicationId;
	}

	/**
	 * Gives the channel as Discord writes it.
	 * @return the channel; changed only by {@link Channels}
	 */
	public ObjectNode json() {
		return this.json;
	}

	/**
	 * Gives the name.
	 * @return the name, empty for a direct channel
	 */
	public String name() {
		return Json.text(this.json, "name");
	}

	/**
	 * Gives the type.
	 * @return the number that Discord uses
	 */
	public int type() {
		return Json.number(this.json, "type");
	}

	/**
	 * Gives the person of a direct channel.
	 * @return the id, 0 for a channel of a guild
	 */
	public long recipientId() {
		return Json.id(this.json.path("recipients").path(0), "id");
	}

	/**
	 * Tells whether it is a thread.
	 * @return whether it is
	 */
	public boolean isThread() {
		return type() >= ANNOUNCEMENT_THREAD && type() <= PRIVATE_THREAD;
	}

	/**
	 * Tells whether it holds threads alone.
	 * @return whether it is a forum or for media
	 */
	public boolean isForum() {
		return type() == FORUM || type() == MEDIA;
	}

	/**
	 * Gives the category of a channel or the channel of a thread.
	 * @return its id, 0 if there is none
	 */
	public long parentId() {
		return Json.id(this.json, "parent_id");
	}

	/**
	 * Gives the pinned messages.
	 * @return by id when each was pinned, the earliest first
	 */
	public Map<Long, Instant> pins() {
		return this.pins;
	}

	/**
	 * Gives the members of a thread.
	 * @return thread members by user
	 */
	public Map<Long, ObjectNode> threadMembers() {
		return this.threadMembers;
	}

	/**
	 * Gives what is said to go on in a voice channel.
	 * @return the status, {@code null} if there is none
	 */
	public @Nullable String status() {
		return this.status;
	}

	/**
	 * Sets what is said to go on in a voice channel.
	 * @param status the status, {@code null} for none
	 */
	public void status(@Nullable String status) {
		this.status = status;
	}

	/**
	 * Tells since when somebody is in this voice channel.
	 * @return seconds since 1970, 0 if nobody is
	 */
	public long callStart() {
		return this.callStart;
	}

	void callStart(long seconds) {
		this.callStart = seconds;
	}

	boolean isWritable() {
		return WRITABLE.contains(type());
	}

	/**
	 * Gives the messages, those that only one user sees, too.
	 * @return the messages, oldest first
	 */
	public Collection<Message> messages() {
		return this.messages.values();
	}

	/**
	 * Finds a message.
	 * @param messageId its id
	 * @return the message, or {@code null} if it is not there
	 */
	public @Nullable Message message(long messageId) {
		return this.messages.get(messageId);
	}

	void add(Message message) {
		this.messages.put(message.id(), message);
		if (message.visibleTo() == 0) {
			this.json.put("last_message_id", Snowflake.toString(message.id()));
		}
	}

	void remove(long messageId) {
		this.messages.remove(messageId);
		this.pins.remove(messageId);
	}

}
