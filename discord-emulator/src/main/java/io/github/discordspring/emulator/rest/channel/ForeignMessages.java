package io.github.discordspring.emulator.rest.channel;

import java.util.Locale;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what Slack's and GitHub's webhooks send into messages.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#execute-slackcompatible-webhook">Slack-compatible
 * webhooks</a>
 */
final class ForeignMessages {

	private static final int HEXADECIMAL = 16;

	private ForeignMessages() {
	}

	static ObjectNode ofSlack(ObjectNode sent) {
		ObjectNode message = Json.object().put("content", Json.text(sent, "text"));
		copy(sent, "username", message, "username");
		copy(sent, "icon_url", message, "avatar_url");
		ArrayNode embeds = message.putArray("embeds");
		for (JsonNode attachment : sent.path("attachments")) {
			ObjectNode embed = embeds.addObject();
			copy(attachment, "title", embed, "title");
			copy(attachment, "title_link", embed, "url");
			copy(attachment, "text", embed, "description");
			media(attachment, "image_url", embed, "image");
			media(attachment, "thumb_url", embed, "thumbnail");
			if (Json.has(attachment, "author_name")) {
				embed.putObject("author").set("name", attachment.path("author_name"));
			}
			if (Json.has(attachment, "footer")) {
				embed.putObject("footer").set("text", attachment.path("footer"));
			}
			color(Json.text(attachment, "color"), embed);
			for (JsonNode field : attachment.path("fields")) {
				ObjectNode written = embed.withArrayProperty("fields").addObject();
				copy(field, Json.has(field, "title") ? "title" : "name", written, "name");
				copy(field, "value", written, "value");
				written.put("inline", field.path("short").asBoolean(false) || field.path("inline").asBoolean(false));
			}
		}
		return message;
	}

	private static void color(String color, ObjectNode embed) {
		try {
			embed.put("color", Integer.parseInt(color.replace("#", ""), HEXADECIMAL));
		}
		catch (NumberFormatException ex) {
			// Slack's names of colours, which Discord does not show
			embed.remove("color");
		}
	}

	private static void media(JsonNode from, String source, ObjectNode to, String target) {
		if (Json.has(from, source)) {
			to.putObject(target).set("url", from.path(source));
		}
	}

	private static void copy(JsonNode from, String source, ObjectNode to, String target) {
		if (Json.has(from, source)) {
			to.set(target, from.path(source));
		}
	}

	/**
	 * Gives the message of an event on GitHub, or null if Discord shows none of its kind.
	 */
	static @Nullable ObjectNode ofGithub(String event, ObjectNode sent) {
		String repository = Json.text(sent.path("repository"), "full_name");
		String title = switch (event.toLowerCase(Locale.ROOT)) {
			case "push" -> "[" + repository + "] " + sent.path("commits").size() + " new commit(s)";
			case "issues" -> ofSubject(repository, "Issue", sent.path("issue"), Json.text(sent, "action"));
			case "pull_request" ->
				ofSubject(repository, "Pull request", sent.path("pull_request"), Json.text(sent, "action"));
			case "issue_comment" -> ofSubject(repository, "Comment on issue", sent.path("issue"), "created");
			case "create", "delete" -> "[" + repository + "] " + Json.text(sent, "ref_type") + " "
					+ event.toLowerCase(Locale.ROOT) + "d: " + Json.text(sent, "ref");
			case "fork" -> "[" + repository + "] Fork created: " + Json.text(sent.path("forkee"), "full_name");
			case "release" -> "[" + repository + "] Release: " + Json.text(sent.path("release"), "tag_name");
			case "watch" -> "[" + repository + "] New star added";
			case "member" -> "[" + repository + "] New collaborator added: " + Json.text(sent.path("member"), "login");
			default -> "";
		};
		if (title.isEmpty()) {
			return null;
		}
		ObjectNode message = Json.object().put("username", "GitHub");
		ObjectNode embed = message.putArray("embeds").addObject().put("title", shortened(title));
		embed.putObject("author").put("name", Json.text(sent.path("sender"), "login"));
		return message;
	}

	private static String ofSubject(String repository, String kind, JsonNode subject, String action) {
		return "[" + repository + "] " + kind + " " + action + ": #" + Json.number(subject, "number") + " "
				+ Json.text(subject, "title");
	}

	private static String shortened(String title) {
		return (title.length() > 256) ? title.substring(0, 256) : title;
	}

}
