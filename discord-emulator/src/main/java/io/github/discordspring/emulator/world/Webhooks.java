package io.github.discordspring.emulator.world;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and deletes incoming webhooks, and sends messages by them.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook
 * resource</a>
 */
public final class Webhooks {

	private static final int MAXIMUM_PER_CHANNEL = 15;

	private static final int TOKEN_BYTES = 51;

	private static final int INCOMING = 1;

	private final World world;

	private final SecureRandom random = new SecureRandom();

	private final Map<Long, Webhook> webhooks = new LinkedHashMap<>();

	Webhooks(World world) {
		this.world = world;
	}

	/**
	 * Has somebody make a webhook.
	 * @param userId who does
	 * @param applicationId application that makes it, 0 for a person
	 * @param channelId where
	 * @param body the webhook
	 * @return the webhook
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Webhook create(long userId, long applicationId, long channelId, ObjectNode body) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.MANAGE_WEBHOOKS);
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		if (form.require("name")) {
			checkName(form, "name");
		}
		errors.throwIfAny();
		if (channel.isThread() || channel.guildId() == 0) {
			throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
		}
		if (of(channelId).size() >= MAXIMUM_PER_CHANNEL) {
			throw DiscordError.of(400, 30007, "Maximum number of webhooks reached (" + MAXIMUM_PER_CHANNEL + ")");
		}
		return add(userId, applicationId, channel, INCOMING, Json.text(body, "name"), body);
	}

	private static void checkName(Form form, String field) {
		String name = form.string(field, 1, 80);
		String lowerCase = (name != null) ? name.toLowerCase(Locale.ROOT) : "";
		for (String forbidden : new String[] { "clyde", "discord" }) {
			if (lowerCase.contains(forbidden)) {
				form.error(field, "USERNAME_INVALID_CONTAINS", "Username cannot contain \"" + forbidden + "\"");
			}
		}
	}

	Webhook add(long userId, long applicationId, Channel channel, int type, String name, @Nullable ObjectNode body) {
		byte[] token = new byte[TOKEN_BYTES];
		this.random.nextBytes(token);
		String id = Snowflake.toString(this.world.ids().next());
		ObjectNode json = Json.object()
			.put("id", id)
			.put("type", type)
			.put("name", name)
			.put("avatar", (body != null) ? avatar(id, body) : null)
			.put("channel_id", Snowflake.toString(channel.id()))
			.put("guild_id", Snowflake.toString(channel.guildId()))
			.put("application_id", (applicationId != 0) ? Snowflake.toString(applicationId) : null)
			.put("token", Base64.getUrlEncoder().withoutPadding().encodeToString(token));
		json.set("user", this.world.users().get(userId).deepCopy());
		Webhook webhook = new Webhook(json);
		this.webhooks.put(webhook.id(), webhook);
		announce(channel);
		this.world.auditLog()
			.record(this.world.guild(channel.guildId()), userId, AuditLogEvent.WEBHOOK_CREATE, webhook.id(), null,
					audited(webhook));
		return webhook;
	}

	private @Nullable String avatar(String id, ObjectNode body) {
		return this.world.files().putImage("avatar", body.path("avatar"), "/avatars/" + id);
	}

	private static ObjectNode audited(Webhook webhook) {
		ObjectNode copy = webhook.json().deepCopy();
		copy.remove("token");
		return copy;
	}

	/**
	 * Gives the webhooks of a channel.
	 * @param userId who asks
	 * @param channelId the channel
	 * @return the webhooks, oldest first
	 * @throws DiscordError if it is not allowed
	 */
	public List<Webhook> list(long userId, long channelId) {
		this.world.channelFor(channelId, userId, Permission.MANAGE_WEBHOOKS);
		return of(channelId);
	}

	private List<Webhook> of(long channelId) {
		return this.webhooks.values().stream().filter((webhook) -> webhook.channelId() == channelId).toList();
	}

	/**
	 * Gives all webhooks.
	 * @return the webhooks, oldest first
	 */
	public List<Webhook> all() {
		return List.copyOf(this.webhooks.values());
	}

	/**
	 * Finds a webhook for somebody who may manage it.
	 * @param userId who asks
	 * @param id its id
	 * @return the webhook
	 * @throws DiscordError if there is none or it is not allowed
	 */
	public Webhook get(long userId, long id) {
		Webhook webhook = this.webhooks.get(id);
		if (webhook == null) {
			throw DiscordError.unknown(Unknown.WEBHOOK);
		}
		this.world.channelFor(webhook.channelId(), userId, Permission.MANAGE_WEBHOOKS);
		return webhook;
	}

	/**
	 * Finds a webhook by its token.
	 * @param id its id
	 * @param token its token
	 * @return the webhook, or {@code null} if the id is no webhook's
	 * @throws DiscordError 50027 if the token is wrong
	 */
	public @Nullable Webhook find(long id, String token) {
		Webhook webhook = this.webhooks.get(id);
		if (webhook != null && !webhook.token().equals(token)) {
			throw DiscordError.of(401, 50027, "Invalid Webhook Token");
		}
		return webhook;
	}

	/**
	 * Changes a webhook.
	 * @param userId who does, 0 for who has its token
	 * @param webhook the webhook
	 * @param body what changes
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public void modify(long userId, Webhook webhook, ObjectNode body) {
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		checkName(form, "name");
		long channelId = form.id("channel_id");
		errors.throwIfAny();
		ObjectNode before = audited(webhook);
		Channel channel = this.world.channel(webhook.channelId());
		if (channelId != 0 && userId != 0) {
			Channel target = this.world.channelFor(channelId, userId, Permission.MANAGE_WEBHOOKS);
			webhook.json().put("channel_id", Snowflake.toString(target.id()));
			announce(target);
		}
		if (Json.has(body, "name")) {
			webhook.json().set("name", body.path("name"));
		}
		if (body.has("avatar")) {
			webhook.json().put("avatar", avatar(Snowflake.toString(webhook.id()), body));
		}
		announce(channel);
		this.world.auditLog()
			.record(this.world.guild(channel.guildId()), userId, AuditLogEvent.WEBHOOK_UPDATE, webhook.id(), before,
					audited(webhook));
	}

	/**
	 * Deletes a webhook. Its messages stay.
	 * @param userId who does, 0 for who has its token
	 * @param webhook the webhook
	 */
	public void delete(long userId, Webhook webhook) {
		this.webhooks.remove(webhook.id());
		Channel channel = this.world.channel(webhook.channelId());
		announce(channel);
		this.world.auditLog()
			.record(this.world.guild(channel.guildId()), userId, AuditLogEvent.WEBHOOK_DELETE, webhook.id(),
					audited(webhook), null);
	}

	/**
	 * Removes the webhooks of a channel that is deleted, of which nobody is told.
	 */
	void forget(long channelId) {
		this.webhooks.values().removeIf((webhook) -> webhook.channelId() == channelId);
	}

	/**
	 * Sends a message.
	 * @param webhook the webhook
	 * @param threadId thread of its channel, 0 for the channel itself
	 * @param body the message, with a name of its own if there is a {@code username}
	 * @return the message
	 * @throws DiscordError if it is wrong
	 */
	public Message execute(Webhook webhook, long threadId, ObjectNode body) {
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		checkName(form, "username");
		form.string("thread_name", 0, 100);
		errors.throwIfAny();
		this.world.messageOperations().checkCreate(body, "", false);
		ObjectNode extra = Json.object().put("webhook_id", Snowflake.toString(webhook.id()));
		long applicationId = Json.id(webhook.json(), "application_id");
		if (applicationId != 0) {
			extra.put("application_id", Snowflake.toString(applicationId));
		}
		MessageDraft draft = new MessageDraft(author(webhook, body), body, applicationId, 0, extra, 0, 0, 0);
		Channel channel = this.world.channel(webhook.channelId());
		if (!channel.isForum()) {
			if (Json.has(body, "thread_name")) {
				throw DiscordError.of(400, 220003, "Webhooks can only create threads in forum channels");
			}
			return this.world.messageOperations().create(target(webhook, threadId), draft);
		}
		if ((threadId == 0) == !Json.has(body, "thread_name")) {
			throw (threadId == 0)
					? DiscordError.of(400, 220001,
							"Webhooks posted to forum channels must have a thread_name or thread_id")
					: DiscordError.of(400, 220002,
							"Webhooks posted to forum channels cannot have both a thread_name and thread_id");
		}
		if (threadId != 0) {
			return this.world.messageOperations().create(target(webhook, threadId), draft);
		}
		ObjectNode post = Json.object().put("name", Json.text(body, "thread_name"));
		post.set("applied_tags", body.path("applied_tags").isArray() ? body.path("applied_tags") : Json.array());
		Channel thread = this.world.threadOperations().post(webhook.id(), channel, post, draft);
		return this.world.messageOperations().publicMessage(thread, thread.id());
	}

	private Channel target(Webhook webhook, long threadId) {
		Channel target = this.world.channel((threadId != 0) ? threadId : webhook.channelId());
		if (threadId != 0 && target.parentId() != webhook.channelId()) {
			throw DiscordError.unknown(Unknown.CHANNEL);
		}
		return target;
	}

	static ObjectNode author(Webhook webhook, ObjectNode body) {
		ObjectNode author = Json.object()
			.put("id", Snowflake.toString(webhook.id()))
			.put("username",
					Json.has(body, "username") ? Json.text(body, "username") : Json.text(webhook.json(), "name"))
			.put("discriminator", "0000")
			.putNull("global_name");
		author.set("avatar",
				Json.has(body, "avatar_url")
						? Json.valueOf(Files.hash(Json.text(body, "avatar_url").getBytes(StandardCharsets.UTF_8)))
						: webhook.json().path("avatar"));
		return author.putNull("primary_guild").put("bot", true).put("flags", 0).put("public_flags", 0);
	}

	/**
	 * Gives a message that was sent by a webhook.
	 * @param webhook the webhook
	 * @param threadId thread of its channel, 0 for the channel itself
	 * @param messageId which message
	 * @return the message
	 * @throws DiscordError if there is none
	 */
	public Message message(Webhook webhook, long threadId, long messageId) {
		Message message = target(webhook, threadId).message(messageId);
		if (message == null || message.authorId() != webhook.id()) {
			throw DiscordError.unknown(Unknown.MESSAGE);
		}
		return message;
	}

	/**
	 * Changes a message that was sent by a webhook.
	 * @param webhook the webhook
	 * @param threadId thread of its channel, 0 for the channel itself
	 * @param messageId which message
	 * @param body what changes
	 * @return the message
	 * @throws DiscordError if it is wrong or there is none
	 */
	public Message edit(Webhook webhook, long threadId, long messageId, ObjectNode body) {
		return this.world.messageOperations()
			.edit(target(webhook, threadId), message(webhook, threadId, messageId), body, "");
	}

	/**
	 * Deletes a message that was sent by a webhook.
	 * @param webhook the webhook
	 * @param threadId thread of its channel, 0 for the channel itself
	 * @param messageId which message
	 * @throws DiscordError if there is none
	 */
	public void delete(Webhook webhook, long threadId, long messageId) {
		this.world.messageOperations().delete(target(webhook, threadId), message(webhook, threadId, messageId));
	}

	private void announce(Channel channel) {
		this.world.publish(WorldEvent.inGuild("WEBHOOKS_UPDATE", Messages.reference(channel), channel.guildId()));
	}

}
