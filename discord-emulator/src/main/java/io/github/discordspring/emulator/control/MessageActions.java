package io.github.discordspring.emulator.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do with messages.
 */
final class MessageActions {

	private static final int DEFAULT_LISTED = 50;

	private static final int MAXIMUM_LISTED = 200;

	private final World world;

	MessageActions(World world) {
		this.world = world;
	}

	void addTo(ControlRoutes routes) {
		String messages = "/channels/{channel_id}/messages";
		String message = messages + "/{message_id}";
		String reaction = message + "/reactions/{emoji}";
		String pins = "/channels/{channel_id}/pins";
		routes.add("GET", messages, this::list);
		routes.add("POST", messages, this::write, "user_id", "content", "message_reference", "sticker_ids", "poll",
				"attachments", "allowed_mentions", "flags", "files");
		routes.add("PATCH", message, this::edit, "user_id", "content", "attachments", "allowed_mentions", "flags",
				"files");
		routes.run("DELETE", message, (request) -> this.world.messageOperations()
			.delete(request.userId(), request.id("channel_id"), request.id("message_id")));
		routes.add("GET", reaction, this::whoReacted);
		routes.run("PUT", reaction, (request) -> this.world.reactionOperations()
			.add(request.userId(), request.id("channel_id"), request.id("message_id"), request.text("emoji")));
		routes.run("DELETE", reaction,
				(request) -> this.world.reactionOperations()
					.remove(request.userId(), request.id("channel_id"), request.id("message_id"), request.text("emoji"),
							request.userId()));
		routes.run("PUT", message + "/votes", this::vote, "user_id", "answer_ids");
		routes.add("GET", pins, this::pins);
		routes.run("PUT", pins + "/{message_id}", (request) -> this.world.pins()
			.pin(request.userId(), request.id("channel_id"), request.id("message_id")));
		routes.run("DELETE", pins + "/{message_id}", (request) -> this.world.pins()
			.unpin(request.userId(), request.id("channel_id"), request.id("message_id")));
	}

	/**
	 * Lists the newest, those before one, or those around one; the oldest of them first.
	 */
	private Response list(ControlRequest request) {
		long viewerId = request.userId();
		Channel channel = channel(request);
		List<Message> all = this.world.messageOperations().visible(channel, viewerId);
		int count = Math.min(Math.max(0, request.queryNumber("limit", DEFAULT_LISTED)), MAXIMUM_LISTED);
		int to = all.size();
		if (request.queryId("before") != 0) {
			to = indexOf(all, request.queryId("before"));
		}
		else if (request.queryId("around") != 0) {
			to = Math.min(all.size(), indexOf(all, request.queryId("around")) + count / 2);
		}
		ArrayNode array = Json.array();
		all.subList(Math.max(0, to - count), to).forEach((message) -> array.add(write(message, viewerId)));
		return Response.ok(array);
	}

	/** One who is named sees what they may see; where nobody is named all is seen. */
	private Channel channel(ControlRequest request) {
		long channelId = request.id("channel_id");
		return (request.userId() != 0) ? this.world.channelFor(channelId, request.userId())
				: this.world.channel(channelId);
	}

	/** Finds the first message that is not older than an id. */
	private static int indexOf(List<Message> all, long id) {
		int index = 0;
		while (index < all.size() && Long.compareUnsigned(all.get(index).id(), id) < 0) {
			index++;
		}
		return index;
	}

	private static ObjectNode write(Message message, long viewerId) {
		ObjectNode json = message.toJson(viewerId);
		if (message.visibleTo() != 0) {
			json.put(PageEvents.VISIBLE_TO, Snowflake.toString(message.visibleTo()));
		}
		return json;
	}

	private Response write(ControlRequest request) {
		Message written = this.world.messageOperations()
			.write(request.userId(), request.id("channel_id"), request.content());
		return Response.ok(written.toJson(request.userId()));
	}

	private Response edit(ControlRequest request) {
		Message edited = this.world.messageOperations()
			.edit(request.userId(), request.id("channel_id"), request.id("message_id"), request.content());
		return Response.ok(edited.toJson(request.userId()));
	}

	private Response whoReacted(ControlRequest request) {
		ArrayNode users = Json.array();
		this.world.reactionOperations()
			.users(request.userId(), request.id("channel_id"), request.id("message_id"), request.text("emoji"))
			.forEach(users::add);
		return Response.ok(users);
	}

	private void vote(ControlRequest request) {
		Set<Integer> answers = new LinkedHashSet<>();
		request.body().path("answer_ids").forEach((answer) -> answers.add(answer.asInt(0)));
		this.world.polls().vote(request.userId(), request.id("channel_id"), request.id("message_id"), answers);
	}

	/** The newest pin first. */
	private Response pins(ControlRequest request) {
		Channel channel = channel(request);
		ArrayNode array = Json.array();
		for (long messageId : channel.pins().keySet()) {
			Message message = channel.message(messageId);
			if (message != null) {
				array.insert(0, write(message, request.userId()));
			}
		}
		return Response.ok(array);
	}

}
