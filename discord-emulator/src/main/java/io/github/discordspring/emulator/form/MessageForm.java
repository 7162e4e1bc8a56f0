package io.github.discordspring.emulator.form;

import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.message.MessageFlag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks messages that are sent or edited.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#create-message">Create
 * message</a>
 */
public final class MessageForm {

	private static final int MAXIMUM_CONTENT = 2000;

	private static final int MAXIMUM_EMBEDS = 10;

	private static final int MAXIMUM_EMBED_TEXT = 6000;

	private static final int MAXIMUM_URL = 2048;

	private static final int MAXIMUM_NONCE = 25;

	private static final int MAXIMUM_MENTIONS = 100;

	/**
	 * What an edit changes of a message's flags. Clients send the others along, as
	 * Discord asks them to, and it passes over them.
	 */
	public static final int EDIT_FLAGS = MessageFlag.SUPPRESS_EMBEDS | MessageFlag.IS_COMPONENTS_V2;

	private static final int CREATE_FLAGS = MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS
			| MessageFlag.IS_COMPONENTS_V2 | MessageFlag.IS_VOICE_MESSAGE;

	private static final int MAXIMUM_STICKERS = 3;

	private static final int MAXIMUM_FILES = 10;

	private static final int MAXIMUM_DESCRIPTION = 1024;

	private static final int MAXIMUM_WAVEFORM = 400;

	/** A reference to a message that is forwarded. */
	private static final int FORWARD = 1;

	private static final String LEGACY = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";

	private MessageForm() {
	}

	/**
	 * Checks a message that is sent.
	 * @param body the message
	 * @param path where it lies in the request, empty if it is the request
	 * @param interaction whether it answers an interaction, and so may be ephemeral
	 * @param files how many files come with it
	 * @param emojis tells which of guilds and applications there are, by their ids
	 * @throws DiscordError 50035 or 50006 if it is wrong
	 */
	public static void checkCreate(ObjectNode body, String path, boolean interaction, int files, LongPredicate emojis) {
		FormErrors errors = new FormErrors();
		Form form = new Form(body, path, errors);
		int flags = checkFlags(form, interaction ? CREATE_FLAGS | MessageFlag.EPHEMERAL : CREATE_FLAGS);
		checkContents(form, (flags & MessageFlag.IS_COMPONENTS_V2) != 0, emojis);
		form.string("nonce", 0, MAXIMUM_NONCE);
		form.bool("enforce_nonce");
		form.bool("tts");
		PollForm.check(form);
		form.ids("sticker_ids", MAXIMUM_STICKERS);
		boolean forward = checkReference(form);
		if (files > MAXIMUM_FILES) {
			throw DiscordError.of(400, 30015, "Maximum number of attachments in a message reached (10)");
		}
		errors.throwIfAny();
		if ((flags & MessageFlag.IS_VOICE_MESSAGE) != 0) {
			checkVoiceMessage(body, files);
		}
		if (!forward && files == 0
				&& List.of("content", "embeds", "components", "poll", "sticker_ids")
					.stream()
					.allMatch((field) -> isEmpty(body, field))) {
			throw emptyMessage();
		}
	}

	private static boolean checkReference(Form form) {
		Form reference = form.form("message_reference");
		if (reference == null) {
			return false;
		}
		Integer type = reference.choice("type", Set.of(0, FORWARD));
		if (reference.require("message_id")) {
			reference.id("message_id");
		}
		if (type == null || type != FORWARD) {
			return false;
		}
		if (reference.require("channel_id")) {
			reference.id("channel_id");
		}
		if (!List.of("content", "embeds", "components", "poll", "sticker_ids", "attachments")
			.stream()
			.allMatch((field) -> isEmpty(form.json(), field))) {
			form.error("message_reference", "MESSAGE_FORWARD_CANNOT_HAVE_CONTENT",
					"A forwarded message cannot have content of its own");
		}
		return true;
	}

	private static void checkVoiceMessage(ObjectNode body, int files) {
		if (!List.of("content", "embeds", "components", "poll", "sticker_ids")
			.stream()
			.allMatch((field) -> isEmpty(body, field))) {
			throw DiscordError.of(400, 50159, "Voice messages do not support additional content.");
		}
		if (files != 1) {
			throw DiscordError.of(400, 50160, "Voice messages must have a single audio attachment.");
		}
		JsonNode attachment = body.path("attachments").path(0);
		if (!attachment.path("duration_secs").isNumber() || !Json.has(attachment, "waveform")) {
			throw DiscordError.of(400, 50161, "Voice messages must have supporting metadata.");
		}
	}

	/**
	 * Checks the change of a message.
	 * @param body what changes
	 * @param path where it lies in the request, empty if it is the request
	 * @param message the message as it is
	 * @param files how many files come with it
	 * @param emojis tells which of guilds and applications there are, by their ids
	 * @throws DiscordError 50035 or 50006 if it is wrong
	 */
	public static void checkEdit(ObjectNode body, String path, ObjectNode message, int files, LongPredicate emojis) {
		if (message.has("poll")) {
			throw DiscordError.of(400, 520003, "Cannot edit a poll message.");
		}
		int before = Json.number(message, "flags");
		if ((before & MessageFlag.IS_VOICE_MESSAGE) != 0) {
			throw DiscordError.of(400, 50162, "Voice messages cannot be edited.");
		}
		FormErrors errors = new FormErrors();
		Form form = new Form(body, path, errors);
		Long flags = form.integer("flags", 0, Integer.MAX_VALUE);
		int changed = (flags != null) ? flags.intValue() & EDIT_FLAGS : 0;
		boolean componentsAlone = ((changed | before) & MessageFlag.IS_COMPONENTS_V2) != 0;
		checkContents(form, componentsAlone, emojis);
		for (String field : List.of("content", "embeds")) {
			if (componentsAlone && !body.has(field) && !isEmpty(message, field)) {
				legacy(form, field);
			}
		}
		errors.throwIfAny();
		if (files == 0 && List.of("content", "embeds", "components", "attachments", "sticker_items")
			.stream()
			.allMatch((field) -> after(body, message, field))) {
			throw emptyMessage();
		}
	}

	private static boolean after(ObjectNode body, ObjectNode message, String field) {
		return isEmpty(body.has(field) ? body : message, field);
	}

	private static boolean isEmpty(ObjectNode node, String field) {
		JsonNode value = node.path(field);
		return value.isString() ? value.stringValue().isBlank() : value.isEmpty();
	}

	private static int checkFlags(Form form, int allowed) {
		Long flags = form.integer("flags", 0, Integer.MAX_VALUE);
		if (flags == null) {
			return 0;
		}
		if ((flags & ~allowed) != 0) {
			form.error("flags", "MESSAGE_FLAGS_INVALID", "These flags cannot be set: " + (flags & ~allowed) + ".");
		}
		return flags.intValue();
	}

	private static void checkContents(Form form, boolean componentsAlone, LongPredicate emojis) {
		form.string("content", 0, MAXIMUM_CONTENT);
		checkEmbeds(form);
		ComponentForm.check(form, componentsAlone, emojis);
		for (String field : List.of("content", "embeds", "poll", "sticker_ids")) {
			if (componentsAlone && !isEmpty(form.json(), field)) {
				legacy(form, field);
			}
		}
		checkAllowedMentions(form);
		for (Form attachment : form.forms("attachments", 0, MAXIMUM_FILES)) {
			attachment.require("id");
			attachment.string("filename", 1, MAXIMUM_DESCRIPTION);
			attachment.string("title", 0, MAXIMUM_DESCRIPTION);
			attachment.string("description", 0, MAXIMUM_DESCRIPTION);
			attachment.decimal("duration_secs", 0, Integer.MAX_VALUE);
			attachment.string("waveform", 0, MAXIMUM_WAVEFORM);
			attachment.bool("is_spoiler");
		}
	}

	private static void legacy(Form form, String field) {
		form.error(field, LEGACY, "The '" + field + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
	}

	private static void checkEmbeds(Form form) {
		int total = 0;
		for (Form embed : form.forms("embeds", 0, MAXIMUM_EMBEDS)) {
			total += lengthOf(embed, "title", 0, 256);
			total += lengthOf(embed, "description", 0, 4096);
			UrlForm.check(embed, "url", UrlForm.WEB);
			embed.integer("color", 0, 0xFFFFFF);
			checkTimestamp(embed);
			for (Form field : embed.forms("fields", 0, 25)) {
				total += requiredLengthOf(field, "name", 256);
				total += requiredLengthOf(field, "value", 1024);
				field.bool("inline");
			}
			Form footer = embed.form("footer");
			if (footer != null) {
				total += requiredLengthOf(footer, "text", 2048);
				UrlForm.check(footer, "icon_url", UrlForm.WEB_OR_ATTACHMENT);
			}
			Form author = embed.form("author");
			if (author != null) {
				total += requiredLengthOf(author, "name", 256);
				UrlForm.check(author, "url", UrlForm.WEB);
				UrlForm.check(author, "icon_url", UrlForm.WEB_OR_ATTACHMENT);
			}
			checkMedia(embed, "image");
			checkMedia(embed, "thumbnail");
			if (isEmptyEmbed(embed.json())) {
				embed.error("description", "BASE_TYPE_REQUIRED", "This field is required");
			}
		}
		if (total > MAXIMUM_EMBED_TEXT) {
			form.error("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + MAXIMUM_EMBED_TEXT);
		}
	}

	private static boolean isEmptyEmbed(ObjectNode embed) {
		return List.of("title", "description", "fields", "footer", "author", "image", "thumbnail")
			.stream()
			.allMatch((field) -> isEmpty(embed, field));
	}

	private static int requiredLengthOf(Form form, String field, int maximum) {
		return form.require(field) ? lengthOf(form, field, 1, maximum) : 0;
	}

	private static int lengthOf(Form form, String field, int minimum, int maximum) {
		String text = form.string(field, minimum, maximum);
		return (text != null) ? text.codePointCount(0, text.length()) : 0;
	}

	private static void checkTimestamp(Form embed) {
		String text = embed.string("timestamp", 0, MAXIMUM_URL);
		if (text != null && !Timestamps.isValid(text)) {
			embed.error("timestamp", "DATE_TIME_TYPE_PARSE", "Could not parse " + text + ". Should be ISO8601.");
		}
	}

	private static void checkMedia(Form embed, String field) {
		Form media = embed.form(field);
		String url = (media != null && media.require("url")) ? media.string("url", 0, MAXIMUM_URL) : null;
		if (media != null && url != null) {
			UrlForm.checkScheme(media, "url", url, UrlForm.WEB_OR_ATTACHMENT);
		}
	}

	private static void checkAllowedMentions(Form form) {
		Form allowed = form.form("allowed_mentions");
		if (allowed == null) {
			return;
		}
		List<JsonNode> parse = allowed.list("parse", 0, 3);
		for (int index = 0; index < parse.size(); index++) {
			String kind = parse.get(index).asString("");
			if (!Set.of("users", "roles", "everyone").contains(kind)) {
				allowed.error("parse." + index, "BASE_TYPE_CHOICES",
						"Value must be one of ('users', 'roles', 'everyone').");
			}
			else if (!isEmpty(allowed.json(), kind)) {
				allowed.error("", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
						"parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
			}
		}
		allowed.list("users", 0, MAXIMUM_MENTIONS);
		allowed.list("roles", 0, MAXIMUM_MENTIONS);
		allowed.bool("replied_user");
	}

	private static DiscordError emptyMessage() {
		return DiscordError.of(400, 50006, "Cannot send an empty message");
	}

}
