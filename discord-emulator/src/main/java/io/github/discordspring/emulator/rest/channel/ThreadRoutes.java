package io.github.discordspring.emulator.rest.channel;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.Threads;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Threads and their members.
 *
 * @see <a href="https://docs.discord.com/developers/topics/threads">Threads</a>
 */
final class ThreadRoutes {

	private static final int MAXIMUM_LISTED = 100;

	private static final int MINIMUM_LISTED = 2;

	private static final int SEARCHED = 25;

	private final World world;

	ThreadRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String channel = "/channels/{channel_id}";
		routes.post(channel + "/messages/{message_id}/threads", (request) -> Response.json(201, written(threads()
			.startFrom(request.botId(), request.id("channel_id"), request.id("message_id"), request.body()), request)));
		routes.post(channel + "/threads", this::start);
		routes.get(channel + "/threads/archived/public",
				(request) -> archived(request, (thread) -> thread.type() != Channel.PRIVATE_THREAD));
		routes.get(channel + "/threads/archived/private", (request) -> {
			this.world.channelFor(request.id("channel_id"), request.botId(), Permission.MANAGE_THREADS);
			return archived(request, (thread) -> thread.type() == Channel.PRIVATE_THREAD);
		});
		routes.get(channel + "/users/@me/threads/archived/private", this::ownArchived);
		routes.get(channel + "/threads/search", this::search);
		routes.get("/guilds/{guild_id}/threads/active", this::active);
		String members = channel + "/thread-members";
		routes.get(members, this::members);
		routes.get(members + "/{user_id}", this::member);
		routes.put(members + "/@me", (request) -> add(request, request.botId()));
		routes.put(members + "/{user_id}", (request) -> add(request, request.id("user_id")));
		routes.delete(members + "/@me", (request) -> remove(request, request.botId()));
		routes.delete(members + "/{user_id}", (request) -> remove(request, request.id("user_id")));
	}

	private Threads threads() {
		return this.world.threadOperations();
	}

	/** A thread as a bot sees it that may be a member of it. */
	private static ObjectNode written(Channel thread, RestRequest request) {
		ObjectNode json = thread.json().deepCopy();
		ObjectNode member = thread.threadMembers().get(request.botId());
		if (member != null) {
			json.set("member", member);
		}
		return json;
	}

	private Response start(RestRequest request) {
		Channel thread = threads().start(request.botId(), request.application(), request.id("channel_id"),
				request.body());
		ObjectNode json = written(thread, request);
		Message first = thread.message(thread.id());
		if (first != null) {
			json.set("message", first.toJson(request.botId()));
		}
		return Response.json(201, json);
	}

	private Response active(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		ObjectNode answer = list(threads().visible(guild, request.botId(), false), request);
		return Response.ok(answer.put("has_more", false));
	}

	private static ObjectNode list(List<Channel> threads, RestRequest request) {
		ObjectNode answer = Json.object();
		ArrayNode array = answer.putArray("threads");
		ArrayNode members = answer.putArray("members");
		for (Channel thread : threads) {
			array.add(thread.json());
			ObjectNode member = thread.threadMembers().get(request.botId());
			if (member != null) {
				members.add(member);
			}
		}
		return answer;
	}

	private List<Channel> of(RestRequest request, boolean archived) {
		Channel parent = this.world.channelFor(request.id("channel_id"), request.botId(),
				Permission.READ_MESSAGE_HISTORY);
		if (parent.guildId() == 0) {
			throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
		}
		return threads().visible(this.world.guild(parent.guildId()), request.botId(), archived)
			.stream()
			.filter((thread) -> thread.parentId() == parent.id())
			.toList();
	}

	private Response archived(RestRequest request, Predicate<Channel> kind) {
		String before = request.request().parameter("before");
		if (before != null) {
			try {
				OffsetDateTime.parse(before);
			}
			catch (DateTimeException ex) {
				throw FormErrors.single("before", "DATE_TIME_TYPE_PARSE",
						"Could not parse " + before + ". Should be ISO8601.");
			}
		}
		List<Channel> threads = new ArrayList<>(of(request, true).stream()
			.filter(kind)
			.filter((thread) -> before == null || archivedAt(thread).isBefore(OffsetDateTime.parse(before)))
			.toList());
		threads.sort(Comparator.comparing(ThreadRoutes::archivedAt).reversed());
		return page(threads, request);
	}

	private static OffsetDateTime archivedAt(Channel thread) {
		return OffsetDateTime.parse(Json.text(thread.json().path("thread_metadata"), "archive_timestamp"));
	}

	private Response ownArchived(RestRequest request) {
		long before = request.queryId("before");
		return page(of(request, true).stream()
			.filter((thread) -> thread.type() == Channel.PRIVATE_THREAD
					&& thread.threadMembers().containsKey(request.botId())
					&& (before == 0 || Long.compareUnsigned(thread.id(), before) < 0))
			.toList(), request);
	}

	private static Response page(List<Channel> threads, RestRequest request) {
		int limit = request.number("limit", MAXIMUM_LISTED, MINIMUM_LISTED, MAXIMUM_LISTED);
		ObjectNode answer = list(threads.subList(0, Math.min(limit, threads.size())), request);
		return Response.ok(answer.put("has_more", threads.size() > limit));
	}

	private Response search(RestRequest request) {
		int limit = request.number("limit", SEARCHED, 1, SEARCHED);
		int offset = request.number("offset", 0, 0, 9_975);
		List<Channel> found = new ArrayList<>();
		String archived = request.request().parameter("archived");
		if (archived == null || !request.flag("archived")) {
			found.addAll(of(request, false));
		}
		if (archived == null || request.flag("archived")) {
			found.addAll(of(request, true));
		}
		String name = request.request().parameter("name");
		List<String> tags = request.request().parameters("tag");
		found.removeIf((thread) -> (name != null
				&& !thread.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
				|| (!tags.isEmpty() && thread.json()
					.path("applied_tags")
					.valueStream()
					.noneMatch((tag) -> tags.contains(tag.asString("")))));
		List<Channel> rest = found.subList(Math.min(offset, found.size()), found.size());
		ObjectNode answer = list(rest.subList(0, Math.min(limit, rest.size())), request);
		return Response.ok(answer.put("has_more", rest.size() > limit).put("total_results", found.size()));
	}

	private Response members(RestRequest request) {
		Channel thread = threads().threadFor(request.id("channel_id"), request.botId());
		boolean whole = request.flag("with_member");
		int limit = whole ? request.number("limit", MAXIMUM_LISTED, 1, MAXIMUM_LISTED) : Integer.MAX_VALUE;
		long after = request.queryId("after");
		ArrayNode array = Json.array();
		thread.threadMembers()
			.keySet()
			.stream()
			.sorted(Long::compareUnsigned)
			.filter((userId) -> !whole || Long.compareUnsigned(userId, after) > 0)
			.limit(limit)
			.forEach((userId) -> array.add(member(thread, userId, whole)));
		return Response.ok(array);
	}

	private ObjectNode member(Channel thread, long userId, boolean whole) {
		ObjectNode json = Threads.memberOf(thread, userId).deepCopy();
		if (whole) {
			json.set("member", this.world.guildOperations().member(thread.guildId(), userId));
		}
		return json;
	}

	private Response member(RestRequest request) {
		Channel thread = threads().threadFor(request.id("channel_id"), request.botId());
		long userId = "@me".equals(request.text("user_id")) ? request.botId() : request.id("user_id");
		return Response.ok(member(thread, userId, request.flag("with_member")));
	}

	private Response add(RestRequest request, long userId) {
		Channel thread = threads().threadFor(request.id("channel_id"), request.botId());
		Threads.requireActive(thread);
		if (userId != request.botId()) {
			threads().threadFor(thread.id(), request.botId(), Permission.SEND_MESSAGES);
			this.world.guildOperations().member(thread.guildId(), userId);
		}
		threads().addMember(thread, userId);
		return Response.noContent();
	}

	private Response remove(RestRequest request, long userId) {
		Channel thread = threads().threadFor(request.id("channel_id"), request.botId());
		Threads.requireActive(thread);
		boolean ownPrivate = thread.type() == Channel.PRIVATE_THREAD
				&& Json.id(thread.json(), "owner_id") == request.botId();
		if (userId != request.botId() && !ownPrivate) {
			threads().threadFor(thread.id(), request.botId(), Permission.MANAGE_THREADS);
		}
		threads().removeMember(thread, userId);
		return Response.noContent();
	}

}
