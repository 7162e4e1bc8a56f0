package io.github.discordspring.emulator.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message and the reactions to it.
 */
public final class Message {

	private final ObjectNode json;

	private final long id;

	private final long authorId;

	private final long applicationId;

	private final long visibleTo;

	/** Who reacted, by emoji. */
	private final Map<ReactionEmoji, Set<Long>> reactions = new LinkedHashMap<>();

	private final Map<Integer, Set<Long>> votes = new LinkedHashMap<>();

	private ArrayNode attachments = Json.array();

	private boolean pollOver;

	Message(ObjectNode json, long applicationId, long visibleTo) {
		this.json = json;
		this.id = Json.id(json, "id");
		this.authorId = Json.id(json.path("author"), "id");
		this.applicationId = applicationId;
		this.visibleTo = visibleTo;
		json.path("poll")
			.path("answers")
			.forEach((answer) -> this.votes.put(Json.number(answer, "answer_id"), new LinkedHashSet<>()));
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Gives who wrote it.
	 * @return the user's id
	 */
	public long authorId() {
		return this.authorId;
	}

	/**
	 * Gives the application that sent it.
	 * @return its id, 0 if a person did
	 */
	public long applicationId() {
		return this.applicationId;
	}

	/**
	 * Gives who alone can see it.
	 * @return the user's id, 0 if all can
	 */
	public long visibleTo() {
		return this.visibleTo;
	}

	/**
	 * Gives the message without reactions.
	 * @return the message; changed only by {@link Messages}
	 */
	public ObjectNode json() {
		return this.json;
	}

	/**
	 * Gives all attachments, also those that an embed or a component shows.
	 */
	ArrayNode attachments() {
		return this.attachments;
	}

	void attachments(ArrayNode all) {
		this.attachments = all;
	}

	boolean isPollOver() {
		return this.pollOver;
	}

	void endPoll() {
		this.pollOver = true;
	}

	Map<Integer, Set<Long>> allVotes() {
		return this.votes;
	}

	@Nullable Set<Long> votes(int answerId) {
		return this.votes.get(answerId);
	}

	int flags() {
		return Json.number(this.json, "flags");
	}

	Map<ReactionEmoji, Set<Long>> reactions() {
		return this.reactions;
	}

	/** Finds the users of an emoji, {@code null} if nobody used it. */
	@Nullable Set<Long> reactionsWith(ReactionEmoji emoji) {
		return this.reactions.get(emoji);
	}

	boolean react(ReactionEmoji emoji, long userId) {
		return this.reactions.computeIfAbsent(emoji, (key) -> new LinkedHashSet<>()).add(userId);
	}

	boolean unreact(ReactionEmoji emoji, long userId) {
		Set<Long> users = this.reactions.get(emoji);
		if (users == null || !users.remove(userId)) {
			return false;
		}
		if (users.isEmpty()) {
			this.reactions.remove(emoji);
		}
		return true;
	}

	/**
	 * Writes the message as somebody sees it over the REST API.
	 * @param viewerId who looks
	 * @return a copy
	 */
	public ObjectNode toJson(long viewerId) {
		ObjectNode copy = this.json.deepCopy();
		if (!this.reactions.isEmpty()) {
			ArrayNode array = copy.putArray("reactions");
			this.reactions.forEach((emoji, users) -> array.add(reaction(emoji, users, viewerId)));
		}
		if (copy.get("poll") instanceof ObjectNode poll) {
			ObjectNode results = poll.putObject("results").put("is_finalized", this.pollOver);
			ArrayNode counts = results.putArray("answer_counts");
			this.votes.forEach((answerId, users) -> counts.addObject()
				.put("id", answerId)
				.put("count", users.size())
				.put("me_voted", users.contains(viewerId)));
		}
		return copy;
	}

	private static ObjectNode reaction(ReactionEmoji emoji, Set<Long> users, long viewerId) {
		ObjectNode json = Json.object();
		json.set("emoji", emoji.toJson());
		json.put("count", users.size());
		json.putObject("count_details").put("burst", 0).put("normal", users.size());
		json.set("burst_colors", Json.array());
		return json.put("me_burst", false).put("me", users.contains(viewerId));
	}

	/**
	 * Empties what a bot may not read without MESSAGE_CONTENT: all but its own messages
	 * and those that mention it.
	 * @param message the message, which is changed
	 * @param botId the bot
	 */
	public static void withhold(ObjectNode message, long botId) {
		if (message.get("referenced_message") instanceof ObjectNode referenced) {
			withhold(referenced, botId);
		}
		if (Json.id(message.path("author"), "id") == botId) {
			return;
		}
		for (JsonNode mentioned : message.path("mentions")) {
			if (Json.id(mentioned, "id") == botId) {
				return;
			}
		}
		message.put("content", "");
		message.set("embeds", Json.array());
		message.set("attachments", Json.array());
		message.set("components", Json.array());
		message.remove("poll");
		message.remove("message_snapshots");
	}

	@Override
	public String toString() {
		return "Message " + Snowflake.toString(this.id);
	}

}
