package io.github.discordspring.emulator.world;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.MessageForm;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
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
			form.string("name", 1, 80);
		}
		errors.throwIfAny();
		if (of(channelId).size() >= MAXIMUM_PER_CHANNEL) {
			throw DiscordError.of(400, 30007, "Maximum number of webhooks reached (" + MAXIMUM_PER_CHANNEL + ")");
		}
		byte[] token = new byte[TOKEN_BYTES];
		this.random.nextBytes(token);
		long id = this.world.ids().next();
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString(id))
			.put("type", 1)
			.put("name", Json.text(body, "name"))
			.putNull("avatar")
			.put("channel_id", Snowflake.toString(channelId))
			.put("guild_id", Snowflake.toString(channel.guildId()))
			.put("application_id", (applicationId != 0) ? Snowflake.toString(applicationId) : null)
			.put("token", Base64.getUrlEncoder().withoutPadding().encodeToString(token));
		json.set("user", this.world.users().get(userId).deepCopy());
		Webhook webhook = new Webhook(json);
		this.webhooks.put(id, webhook);
		announce(channel);
		return webhook;
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
	 * Deletes a webhook. Its messages stay.
	 * @param webhook the webhook
	 */
	public void delete(Webhook webhook) {
		this.webhooks.remove(webhook.id());
		announce(this.world.channel(webhook.channelId()));
	}

	/**
	 * Sends a message.
	 * @param webhook the webhook
	 * @param body the message, with a name of its own if there is a {@code username}
	 * @return the message
	 * @throws DiscordError if it is wrong
	 */
	public Message execute(Webhook webhook, ObjectNode body) {
		FormErrors errors = new FormErrors();
		String username = new Form(body, errors).string("username", 1, 80);
		errors.throwIfAny();
		MessageForm.checkCreate(body, "", false);
		ObjectNode author = Json.object()
			.put("id", Snowflake.toString(webhook.id()))
			.put("username", (username != null) ? username : Json.text(webhook.json(), "name"))
			.put("discriminator", "0000")
			.putNull("global_name")
			.putNull("avatar")
			.put("bot", true)
			.put("flags", 0)
			.put("public_flags", 0);
		ObjectNode extra = Json.object().put("webhook_id", Snowflake.toString(webhook.id()));
		long applicationId = Json.id(webhook.json(), "application_id");
		if (applicationId != 0) {
			extra.put("application_id", Snowflake.toString(applicationId));
		}
		return this.world.messageOperations()
			.create(this.world.channel(webhook.channelId()),
					new MessageDraft(author, body, applicationId, 0, extra, 0, 0));
	}

	/**
	 * Gives a message that was sent by a webhook.
	 * @param webhook the webhook
	 * @param messageId which message
	 * @return the message
	 * @throws DiscordError if there is none
	 */
	public Message message(Webhook webhook, long messageId) {
		Message message = this.world.channel(webhook.channelId()).message(messageId);
		if (message == null || message.authorId() != webhook.id()) {
			throw DiscordError.unknown(Unknown.MESSAGE);
		}
		return message;
	}

	/**
	 * Changes a message that was sent by a webhook.
	 * @param webhook the webhook
	 * @param messageId which message
	 * @param body what changes
	 * @return the message
	 * @throws DiscordError if it is wrong or there is none
	 */
	public Message edit(Webhook webhook, long messageId, ObjectNode body) {
		return this.world.messageOperations()
			.edit(this.world.channel(webhook.channelId()), message(webhook, messageId), body, "");
	}

	/**
	 * Deletes a message that was sent by a webhook.
	 * @param webhook the webhook
	 * @param messageId which message
	 * @throws DiscordError if there is none
	 */
	public void delete(Webhook webhook, long messageId) {
		this.world.messageOperations().delete(this.world.channel(webhook.channelId()), message(webhook, messageId));
	}

	private void announce(Channel channel) {
		this.world.publish(WorldEvent.inGuild("WEBHOOKS_UPDATE", Messages.reference(channel), channel.guildId()));
	}

}
