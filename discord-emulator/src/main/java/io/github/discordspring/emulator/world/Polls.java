package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Polls: votes, and their end when their time is over.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll">Poll resource</a>
 */
public final class Polls {

	private static final int DEFAULT_HOURS = 24;

	private static final int RESULT = 46;

	private final World world;

	Polls(World world) {
		this.world = world;
	}

	/**
	 * Writes the poll of a new message.
	 */
	ObjectNode create(ObjectNode sent) {
		int hours = Json.has(sent, "duration") ? Json.number(sent, "duration") : DEFAULT_HOURS;
		ObjectNode poll = Json.object();
		poll.putObject("question").put("text", Json.text(sent.path("question"), "text"));
		ArrayNode answers = poll.putArray("answers");
		for (JsonNode answer : sent.path("answers")) {
			ObjectNode written = answers.addObject().put("answer_id", answers.size());
			ObjectNode media = written.putObject("poll_media");
			if (Json.has(answer.path("poll_media"), "text")) {
				media.set("text", answer.path("poll_media").path("text"));
			}
			if (Json.has(answer.path("poll_media"), "emoji")) {
				JsonNode emoji = answer.path("poll_media").path("emoji");
				long id = Json.id(emoji, "id");
				media.putObject("emoji")
					.put("id", (id != 0) ? Snowflake.toString(id) : null)
					.put("name", Json.text(emoji, "name"));
			}
		}
		return poll.put("expiry", Timestamps.format(this.world.clock().now().plus(Duration.ofHours(hours))))
			.put("allow_multiselect", sent.path("allow_multiselect").asBoolean(false))
			.put("layout_type", 1);
	}

	/**
	 * Ends the poll of a message when its time is over.
	 */
	void schedule(Channel channel, Message message) {
		OffsetDateTime expiry = OffsetDateTime.parse(Json.text(message.json().path("poll"), "expiry"));
		this.world.clock()
			.after(Duration.between(this.world.clock().now(), expiry.toInstant()), () -> this.world.run(() -> {
				if (channel.message(message.id()) == message && !message.isPollOver()) {
					end(channel, message);
				}
			}));
	}

	/**
	 * Has somebody vote, or take votes back.
	 * @param userId who does
	 * @param channelId where
	 * @param messageId message of the poll
	 * @param answerIds the answers, none to take votes back
	 * @throws DiscordError if it cannot be done
	 */
	public void vote(long userId, long channelId, long messageId, Set<Integer> answerIds) {
		Channel channel = this.world.channelFor(channelId, userId);
		Message message = withPoll(channel, messageId);
		if (message.isPollOver()) {
			throw DiscordError.of(400, 520001, "Poll expired");
		}
		boolean several = message.json().path("poll").path("allow_multiselect").booleanValue();
		for (int answerId : answerIds) {
			if (message.votes(answerId) == null || (answerIds.size() > 1 && !several)) {
				throw DiscordError.of(400, 50035, "Invalid Form Body");
			}
		}
		message.allVotes().forEach((answerId, users) -> {
			if (answerIds.contains(answerId) && users.add(userId)) {
				publish("MESSAGE_POLL_VOTE_ADD", channel, message, userId, answerId);
			}
			else if (!answerIds.contains(answerId) && users.remove(userId)) {
				publish("MESSAGE_POLL_VOTE_REMOVE", channel, message, userId, answerId);
			}
		});
	}

	private void publish(String type, Channel channel, Message message, long userId, int answerId) {
		this.world.publish(WorldEvent.inChannel(type,
				Messages.reference(channel)
					.put("user_id", Snowflake.toString(userId))
					.put("message_id", Snowflake.toString(message.id()))
					.put("answer_id", answerId),
				channel));
	}

	/**
	 * Gives who voted for an answer.
	 * @param userId who asks
	 * @param channelId where
	 * @param messageId message of the poll
	 * @param answerId the answer
	 * @return the users' ids in ascending order
	 */
	public List<Long> voters(long userId, long channelId, long messageId, int answerId) {
		Set<Long> voters = withPoll(this.world.channelFor(channelId, userId), messageId).votes(answerId);
		if (voters == null) {
			throw DiscordError.notFound();
		}
		return voters.stream().sorted(Long::compareUnsigned).toList();
	}

	/**
	 * Ends a poll at once.
	 * @param userId who does; must have written it
	 * @param channelId where
	 * @param messageId message of the poll
	 * @return the message
	 */
	public Message expire(long userId, long channelId, long messageId) {
		Channel channel = this.world.channelFor(channelId, userId);
		Message message = withPoll(channel, messageId);
		if (message.authorId() != userId) {
			throw DiscordError.of(403, 50005, "Cannot edit a message authored by another user");
		}
		if (message.isPollOver()) {
			throw DiscordError.of(400, 520001, "Poll expired");
		}
		((ObjectNode) message.json().path("poll")).put("expiry", this.world.timestamp());
		end(channel, message);
		return message;
	}

	private Message withPoll(Channel channel, long messageId) {
		Message message = this.world.messageOperations().publicMessage(channel, messageId);
		if (!message.json().has("poll")) {
			throw DiscordError.of(400, 520006, "Message is not a poll");
		}
		return message;
	}

	private void end(Channel channel, Message message) {
		message.endPoll();
		this.world.messageOperations().publish("MESSAGE_UPDATE", channel, message);
		ObjectNode extra = Json.object();
		MessageReferences.refer(channel, message, extra);
		extra.remove("referenced_message");
		extra.put("type", RESULT);
		ObjectNode body = Json.object();
		ObjectNode embed = body.putArray("embeds").addObject().put("type", "poll_result");
		ArrayNode fields = embed.putArray("fields");
		field(fields, "poll_question_text", Json.text(message.json().path("poll").path("question"), "text"));
		int total = message.allVotes().values().stream().mapToInt(Set::size).sum();
		field(fields, "total_votes", Integer.toString(total));
		message.allVotes()
			.entrySet()
			.stream()
			.filter((answer) -> !answer.getValue().isEmpty())
			.max(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.size(), other.size())))
			.ifPresent((winner) -> {
				field(fields, "victor_answer_id", Integer.toString(winner.getKey()));
				field(fields, "victor_answer_votes", Integer.toString(winner.getValue().size()));
			});
		this.world.messageOperations()
			.announce(channel, (ObjectNode) message.json().path("author"), message.applicationId(), RESULT, body,
					extra);
	}

	private static void field(ArrayNode fields, String name, String value) {
		fields.addObject().put("name", name).put("value", value).put("inline", false);
	}

}
