package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts, changes and ends threads.
 *
 * @see <a href="https://docs.discord.com/developers/topics/threads">Threads</a>
 */
public final class Threads {

	private static final Set<Integer> ARCHIVE_MINUTES = Set.of(60, 1440, 4320, 10_080);

	/** Fields that who started a thread may not change. */
	private static final Set<String> MODERATED = Set.of("locked", "rate_limit_per_user", "flags");

	private static final int DEFAULT_ARCHIVE_MINUTES = 1440;

	private static final int THREAD_CREATED = 18;

	private static final int THREAD_STARTER_MESSAGE = 21;

	private static final int MAXIMUM_ACTIVE = 1_000;

	/** With those that are archived; the oldest of them go. */
	private static final int MAXIMUM_KEPT = 2_000;

	private final World world;

	private final ThreadTags tags = new ThreadTags();

	Threads(World world) {
		this.world = world;
	}

	/**
	 * Starts a thread from a message, whose id it has.
	 * @param userId who does
	 * @param channelId where
	 * @param messageId the message
	 * @param body the thread
	 * @return the thread
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Channel startFrom(long userId, long channelId, long messageId, ObjectNode body) {
		Channel parent = this.world.channelFor(channelId, userId, Permission.CREATE_PUBLIC_THREADS,
				Permission.READ_MESSAGE_HISTORY);
		if (parent.type() != Channel.TEXT && parent.type() != Channel.ANNOUNCEMENT) {
			throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
		}
		Message message = this.world.messageOperations().publicMessage(parent, messageId);
		if ((message.flags() & MessageFlag.HAS_THREAD) != 0) {
			throw DiscordError.of(400, 160004, "A thread has already been created for this message");
		}
		Form form = checked(body);
		int type = (parent.type() == Channel.ANNOUNCEMENT) ? Channel.ANNOUNCEMENT_THREAD : Channel.PUBLIC_THREAD;
		Channel thread = create(userId, parent, messageId, type, form.json());
		message.json().put("flags", message.flags() | MessageFlag.HAS_THREAD);
		message.json().set("thread", thread.json().deepCopy());
		this.world.messageOperations().publish("MESSAGE_UPDATE", parent, message);
		ObjectNode extra = Json.object();
		MessageReferences.refer(parent, message, extra);
		extra.put("type", THREAD_STARTER_MESSAGE);
		this.world.messageOperations()
			.announce(thread, this.world.users().get(userId), 0, THREAD_STARTER_MESSAGE, Json.object(), extra);
		return thread;
	}

	/**
	 * Starts a thread without a message, or a post of a forum with its first.
	 * @param userId who does
	 * @param application application whose bot does, {@code null} for a person
	 * @param channelId where
	 * @param body the thread
	 * @return the thread
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Channel start(long userId, @Nullable Application application, long channelId, ObjectNode body) {
		Channel parent = this.world.channelFor(channelId, userId);
		if (parent.isForum()) {
			return post(userId, application, parent, body);
		}
		if (parent.type() != Channel.TEXT && parent.type() != Channel.ANNOUNCEMENT) {
			throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
		}
		Form form = checked(body);
		int type = Json.has(body, "type") ? Json.number(body, "type") : Channel.PRIVATE_THREAD;
		Set<Integer> allowed = (parent.type() == Channel.ANNOUNCEMENT) ? Set.of(Channel.ANNOUNCEMENT_THREAD)
				: Set.of(Channel.PUBLIC_THREAD, Channel.PRIVATE_THREAD);
		if (!allowed.contains(type)) {
			throw FormErrors.single("type", "BASE_TYPE_CHOICES", "Value must be one of " + allowed + ".");
		}
		this.world.channelFor(channelId, userId, (type == Channel.PRIVATE_THREAD) ? Permission.CREATE_PRIVATE_THREADS
				: Permission.CREATE_PUBLIC_THREADS);
		Channel thread = create(userId, parent, this.world.ids().next(), type, form.json());
		if (type != Channel.PRIVATE_THREAD) {
			ObjectNode extra = Json.object();
			extra.putObject("message_reference")
				.put("type", 0)
				.put("channel_id", Snowflake.toString(thread.id()))
				.put("guild_id", Snowflake.toString(thread.guildId()));
			this.world.messageOperations()
				.announce(parent, this.world.users().get(userId), 0, THREAD_CREATED,
						Json.object().put("content", thread.name()), extra);
		}
		return thread;
	}

	private Channel post(long userId, @Nullable Application application, Channel parent, ObjectNode body) {
		this.world.channelFor(parent.id(), userId, Permission.SEND_MESSAGES);
		Form form = checked(body);
		if (!(body.get("message") instanceof ObjectNode message)) {
			throw FormErrors.single("message", "BASE_TYPE_REQUIRED", "This field is required");
		}
		this.world.messageOperations().checkCreate(message, "message", false);
		MessageDraft draft = (application != null) ? MessageDraft.ofBot(application, message)
				: MessageDraft.ofPerson(this.world.users().get(userId), message);
		return post(userId, parent, form.json(), draft);
	}

	/**
	 * Makes a post whose message has been checked.
	 */
	Channel post(long userId, Channel parent, ObjectNode body, MessageDraft draft) {
		// A webhook is no member and has no permissions
		this.tags.check(parent, body, draft.isWebhook() ? Permissions.ALL : this.world.permissions(userId, parent));
		long id = this.world.ids().next();
		Channel thread = create(userId, parent, id, Channel.PUBLIC_THREAD, body);
		this.world.messageOperations().create(thread, draft.withId(id));
		return thread;
	}

	private static Form checked(ObjectNode body) {
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		if (form.require("name")) {
			form.string("name", 1, 100);
		}
		form.choice("auto_archive_duration", ARCHIVE_MINUTES);
		form.integer("rate_limit_per_user", 0, 21_600);
		form.bool("invitable");
		errors.throwIfAny();
		return form;
	}

	private Channel create(long userId, Channel parent, long id, int type, ObjectNode body) {
		Guild guild = this.world.guild(parent.guildId());
		if (guild.threads().values().stream().filter((thread) -> !isArchived(thread)).count() >= MAXIMUM_ACTIVE) {
			throw DiscordError.of(400, 160006, "Maximum number of active threads reached");
		}
		if (guild.threads().size() >= MAXIMUM_KEPT) {
			guild.threads().values().stream().filter(Threads::isArchived).findFirst().ifPresent(this::forget);
		}
		int byDefault = Json.has(parent.json(), "default_auto_archive_duration")
				? Json.number(parent.json(), "default_auto_archive_duration") : DEFAULT_ARCHIVE_MINUTES;
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString(id))
			.put("type", type)
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("parent_id", Snowflake.toString(parent.id()))
			.put("owner_id", Snowflake.toString(userId))
			.put("name", Json.text(body, "name"))
			.put("flags", 0)
			.putNull("last_message_id")
			.put("rate_limit_per_user",
					Json.has(body, "rate_limit_per_user") ? Json.number(body, "rate_limit_per_user")
							: Json.number(parent.json(), "default_thread_rate_limit_per_user"))
			.put("message_count", 0)
			.put("total_message_sent", 0)
			.put("member_count", 0);
		ObjectNode metadata = json.putObject("thread_metadata")
			.put("archived", false)
			.put("archive_timestamp", this.world.timestamp())
			.put("auto_archive_duration",
					Json.has(body, "auto_archive_duration") ? Json.number(body, "auto_archive_duration") : byDefault)
			.put("locked", false)
			.put("create_timestamp", this.world.timestamp());
		if (type == Channel.PRIVATE_THREAD) {
			metadata.put("invitable", body.path("invitable").asBoolean(true));
		}
		if (parent.isForum()) {
			json.set("applied_tags",
					body.path("applied_tags").isArray() ? body.path("applied_tags").deepCopy() : Json.array());
		}
		Channel thread = new Channel(json, guild.id(), 0);
		guild.threads().put(id, thread);
		this.world.addChannel(thread);
		if (guild.hasMember(userId)) {
			thread.threadMembers().put(userId, member(thread, userId));
			json.put("member_count", 1);
		}
		this.world.publish(WorldEvent.inChannel("THREAD_CREATE", json.deepCopy().put("newly_created", true), thread));
		this.world.auditLog().record(guild, userId, AuditLogEvent.THREAD_CREATE, id, null, json);
		watch(thread);
		return thread;
	}

	private ObjectNode member(Channel thread, long userId) {
		return Json.object()
			.put("id", Snowflake.toString(thread.id()))
			.put("user_id", Snowflake.toString(userId))
			.put("join_timestamp", this.world.timestamp())
			.put("flags", 1);
	}

	/** Archives a thread when nothing was said in it for long enough. */
	private void watch(Channel thread) {
		Duration quiet = Duration
			.ofMinutes(Json.number(thread.json().path("thread_metadata"), "auto_archive_duration"));
		long before = Json.number(thread.json(), "total_message_sent");
		this.world.clock().after(quiet, () -> this.world.run(() -> {
			Guild guild = this.world.guild(thread.guildId());
			if (guild.threads().get(thread.id()) != thread || isArchived(thread)) {
				return;
			}
			if (Json.number(thread.json(), "total_message_sent") == before) {
				archive(thread, true);
				publishUpdate(thread);
			}
			else {
				watch(thread);
			}
		}));
	}

	/**
	 * Tells whether a thread is archived.
	 * @param thread the thread
	 * @return whether it is
	 */
	public static boolean isArchived(Channel thread) {
		return thread.json().path("thread_metadata").path("archived").asBoolean(false);
	}

	private static boolean isLocked(Channel thread) {
		return thread.json().path("thread_metadata").path("locked").asBoolean(false);
	}

	/**
	 * Asks that somebody may write in a channel, if it is a thread that was locked. One
	 * that is archived, too, is looked at when it is woken.
	 * @throws DiscordError 160005 if they may not
	 */
	void requireUnlocked(Channel channel, long userId) {
		if (channel.isThread() && isLocked(channel) && !isArchived(channel)
				&& !Permission.MANAGE_THREADS.in(this.world.permissions(userId, channel))) {
			throw DiscordError.of(400, 160005, "Thread is locked");
		}
	}

	private void archive(Channel thread, boolean archived) {
		((ObjectNode) thread.json().path("thread_metadata")).put("archived", archived)
			.put("archive_timestamp", this.world.timestamp());
	}

	/**
	 * Takes a thread out of the archive, as somebody writes in it.
	 */
	void wake(Channel channel) {
		if (channel.isThread() && isArchived(channel)) {
			if (isLocked(channel)) {
				throw DiscordError.of(400, 50083, "Thread is archived");
			}
			archive(channel, false);
			publishUpdate(channel);
			publishOwnMembers(channel);
			watch(channel);
		}
	}

	/**
	 * Counts a message, whose author is a member from now on.
	 */
	void count(Channel channel, Message message) {
		if (!channel.isThread() || message.visibleTo() != 0) {
			return;
		}
		ObjectNode json = channel.json();
		message.json().put("position", Json.number(json, "total_message_sent"));
		if (message.id() != channel.id() && Json.number(message.json(), "type") != THREAD_STARTER_MESSAGE) {
			json.put("message_count", Json.number(json, "message_count") + 1)
				.put("total_message_sent", Json.number(json, "total_message_sent") + 1);
		}
		Guild guild = this.world.guild(channel.guildId());
		if (guild.hasMember(message.authorId())) {
			addMember(channel, message.authorId());
		}
	}

	/**
	 * Makes somebody a member of a thread.
	 * @param thread the thread
	 * @param userId who
	 */
	public void addMember(Channel thread, long userId) {
		if (thread.threadMembers().containsKey(userId)) {
			return;
		}
		ObjectNode member = member(thread, userId);
		thread.threadMembers().put(userId, member);
		ObjectNode data = membersUpdate(thread);
		if (this.world.hasApplication(userId)) {
			ObjectNode json = thread.json().deepCopy();
			json.set("member", member.deepCopy());
			this.world.publish(WorldEvent.forApplication("THREAD_CREATE", json, thread.guildId(), userId));
		}
		ObjectNode added = member.deepCopy();
		added.set("member", this.world.guildOperations().member(thread.guildId(), userId));
		added.set("presence", this.world.users().presence(userId).toJson(userId, thread.guildId()));
		data.putArray("added_members").add(added);
		data.set("removed_member_ids", Json.array());
		this.world.publish(WorldEvent.inChannel("THREAD_MEMBERS_UPDATE", data, thread));
	}

	/**
	 * Ends that somebody is a member of a thread.
	 * @param thread the thread
	 * @param userId who
	 */
	public void removeMember(Channel thread, long userId) {
		if (!thread.threadMembers().containsKey(userId)) {
			return;
		}
		thread.threadMembers().remove(userId);
		ObjectNode data = membersUpdate(thread);
		data.set("added_members", Json.array());
		data.set("removed_member_ids", Json.ids(List.of(userId)));
		this.world.publish(WorldEvent.inChannel("THREAD_MEMBERS_UPDATE", data, thread));
	}

	private static ObjectNode membersUpdate(Channel thread) {
		thread.json().put("member_count", thread.threadMembers().size());
		return Json.object()
			.put("id", Snowflake.toString(thread.id()))
			.put("guild_id", Snowflake.toString(thread.guildId()))
			.put("member_count", thread.threadMembers().size());
	}

	/**
	 * Finds a thread that somebody sees.
	 * @param threadId its id
	 * @param userId who
	 * @param permissions what else is needed
	 * @return the thread
	 * @throws DiscordError if it is no thread or not allowed
	 */
	public Channel threadFor(long threadId, long userId, Permission... permissions) {
		Channel thread = this.world.channelFor(threadId, userId, permissions);
		if (!thread.isThread()) {
			throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
		}
		return thread;
	}

	/**
	 * Asks that a thread be not archived.
	 * @param thread the thread
	 * @throws DiscordError 50083 if it is
	 */
	public static void requireActive(Channel thread) {
		if (isArchived(thread)) {
			throw DiscordError.of(400, 50083, "Thread is archived");
		}
	}

	/**
	 * Changes a thread.
	 */
	Channel modify(long userId, Channel thread, ObjectNode body) {
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.string("name", 1, 100);
		boolean archived = form.bool("archived");
		form.choice("auto_archive_duration", ARCHIVE_MINUTES);
		form.bool("locked");
		form.bool("invitable");
		form.integer("rate_limit_per_user", 0, 21_600);
		form.integer("flags", 0, Integer.MAX_VALUE);
		errors.throwIfAny();
		long allowed = this.world.permissions(userId, thread);
		boolean manager = Permission.MANAGE_THREADS.in(allowed);
		boolean owner = Json.id(thread.json(), "owner_id") == userId;
		boolean unarchives = body.has("archived") && !archived && body.size() == 1
				&& Permission.SEND_MESSAGES.in(allowed);
		boolean reserved = MODERATED.stream().anyMatch(body::has)
				|| (body.has("archived") && !archived && isLocked(thread));
		if (!manager && (reserved || (!owner && !unarchives))) {
			throw DiscordError.missingPermissions();
		}
		if (isArchived(thread) && (!body.has("archived") || archived) && !(manager && body.has("locked"))) {
			throw DiscordError.of(400, 50083, "Thread is archived");
		}
		ObjectNode before = thread.json().deepCopy();
		boolean slept = isArchived(thread);
		apply(thread, body, this.world.permissions(userId, thread));
		publishUpdate(thread);
		if (slept && !isArchived(thread)) {
			publishOwnMembers(thread);
		}
		this.world.auditLog()
			.record(this.world.guild(thread.guildId()), userId, AuditLogEvent.THREAD_UPDATE, thread.id(), before,
					thread.json());
		return thread;
	}

	private void apply(Channel thread, ObjectNode body, long allowed) {
		ObjectNode metadata = (ObjectNode) thread.json().path("thread_metadata");
		for (String field : new String[] { "name", "rate_limit_per_user", "flags" }) {
			if (Json.has(body, field)) {
				thread.json().set(field, body.path(field));
			}
		}
		for (String field : new String[] { "auto_archive_duration", "locked", "invitable" }) {
			if (Json.has(body, field)) {
				metadata.set(field, body.path(field));
			}
		}
		if (Json.has(body, "applied_tags")) {
			this.tags.check(this.world.channel(thread.parentId()), body, allowed);
			thread.json().set("applied_tags", body.path("applied_tags").deepCopy());
		}
		if (Json.has(body, "archived") && body.path("archived").booleanValue() != isArchived(thread)) {
			archive(thread, body.path("archived").booleanValue());
			if (!isArchived(thread)) {
				watch(thread);
			}
		}
	}

	private void publishUpdate(Channel thread) {
		this.world.publish(WorldEvent.inChannel("THREAD_UPDATE", thread.json().deepCopy(), thread));
	}

	/** A thread that is no longer archived comes with the bots' own memberships. */
	private void publishOwnMembers(Channel thread) {
		thread.threadMembers().forEach((userId, member) -> {
			if (this.world.hasApplication(userId)) {
				ObjectNode data = member.deepCopy().put("guild_id", Snowflake.toString(thread.guildId()));
				this.world.publish(WorldEvent.forApplication("THREAD_MEMBER_UPDATE", data, thread.guildId(), userId));
			}
		});
	}

	/**
	 * Deletes a thread.
	 */
	Channel delete(long userId, Channel thread) {
		if (!Permission.MANAGE_THREADS.in(this.world.permissions(userId, thread))) {
			throw DiscordError.missingPermissions();
		}
		remove(thread);
		this.world.auditLog()
			.record(this.world.guild(thread.guildId()), userId, AuditLogEvent.THREAD_DELETE, thread.id(), thread.json(),
					null);
		return thread;
	}

	void remove(Channel thread) {
		ObjectNode data = Json.object();
		for (String field : new String[] { "id", "guild_id", "parent_id", "type" }) {
			data.set(field, thread.json().path(field));
		}
		this.world.publish(WorldEvent.inChannel("THREAD_DELETE", data, thread));
		forget(thread);
	}

	/**
	 * Removes a thread whose channel is deleted, of which nobody is told.
	 */
	void forget(Channel thread) {
		this.world.guild(thread.guildId()).threads().remove(thread.id());
		this.world.removeChannel(thread);
	}

	/**
	 * Gives the threads that somebody sees.
	 * @param guild the guild
	 * @param userId who
	 * @param archived whether those that are archived, or those that are not
	 * @return the threads, newest first
	 */
	public List<Channel> visible(Guild guild, long userId, boolean archived) {
		List<Channel> threads = new ArrayList<>();
		for (Channel thread : guild.threads().values()) {
			if (isArchived(thread) == archived && Permission.VIEW_CHANNEL.in(guild.permissions(userId, thread))) {
				threads.add(thread);
			}
		}
		threads.sort((one, other) -> Long.compareUnsigned(other.id(), one.id()));
		return threads;
	}

	/**
	 * Finds a member of a thread.
	 * @param thread the thread
	 * @param userId who
	 * @return the thread member
	 * @throws DiscordError 10007 if there is none
	 */
	public static ObjectNode memberOf(Channel thread, long userId) {
		JsonNode member = thread.threadMembers().get(userId);
		if (member == null) {
			throw DiscordError.unknown(Unknown.MEMBER);
		}
		return (ObjectNode) member;
	}

}
