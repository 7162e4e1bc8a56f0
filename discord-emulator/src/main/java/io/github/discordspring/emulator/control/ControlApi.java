package io.github.discordspring.emulator.control;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.http.EventStream;
import io.github.discordspring.emulator.http.HttpHandler;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.http.Routes;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Interaction;
import io.github.discordspring.emulator.world.Interactions;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API that the emulator's page uses, under {@code /emulator}: it shows the world and
 * acts as people. What changes something must be JSON, which a page of another site
 * cannot send.
 */
public final class ControlApi implements HttpHandler {

	private static final int COMMAND = 2;

	private static final int COMPONENT = 3;

	private static final int AUTOCOMPLETE = 4;

	private static final int MODAL_SUBMIT = 5;

	private static final int DEFAULT_LISTED = 50;

	private static final Duration COMMENT_INTERVAL = Duration.ofSeconds(15);

	private final World world;

	private final GatewayServer gateway;

	private final PageEvents events;

	private final Disposable comments;

	private final Routes<Function<ControlRequest, Response>> routes = new Routes<>();

	/**
	 * Makes the API.
	 * @param world the state behind it
	 * @param gateway tells which bots are connected
	 */
	public ControlApi(World world, GatewayServer gateway) {
		this.world = world;
		this.gateway = gateway;
		this.events = new PageEvents();
		world.addListener(this.events);
		this.routes.add("GET", "/state", (request) -> state());
		this.routes.add("GET", "/channels/{channel_id}/messages", this::messages);
		this.routes.add("POST", "/channels/{channel_id}/messages", this::write);
		this.routes.add("POST", "/interactions", this::interact);
		this.comments = world.clock().every(COMMENT_INTERVAL, () -> world.run(this.events::sendComment));
	}

	/**
	 * Ends all streams of events.
	 */
	public void close() {
		this.comments.dispose();
		this.world.run(this.events::close);
	}

	@Override
	public @Nullable EventStream stream(Request request) {
		if (!request.startsWith("emulator", "events") || !"GET".equals(request.method())) {
			return null;
		}
		return this.world.call(() -> {
			EventStream[] stream = new EventStream[1];
			stream[0] = new EventStream(() -> this.world.run(() -> this.events.remove(stream[0])));
			this.events.add(stream[0]);
			return stream[0];
		});
	}

	@Override
	public @Nullable Response handle(Request request) {
		if (!request.startsWith("emulator")) {
			return null;
		}
		boolean post = "POST".equals(request.method());
		if (post && !request.header("Content-Type").startsWith("application/json")) {
			throw DiscordError.of(415, 0, "415: Content-Type must be application/json");
		}
		Routes.Match<Function<ControlRequest, Response>> match = this.routes.match(request.skip(1));
		ObjectNode body = post ? body(request) : Json.object();
		return this.world.call(() -> match.target()
			.apply(new ControlRequest(request, Json.id(Json.valueOf(match.variables().get("channel_id"))), body)));
	}

	private static ObjectNode body(Request request) {
		try {
			if (Json.read(request.body()) instanceof ObjectNode object) {
				return object;
			}
		}
		catch (JacksonException ex) {
			throw DiscordError.of(400, 50109, "The request body contains invalid JSON.");
		}
		throw FormErrors.single("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
	}

	private Response state() {
		ObjectNode state = Json.object();
		Application first = this.world.applications().iterator().next();
		ObjectNode application = state.putObject("application")
			.put("id", Snowflake.toString(first.id()))
			.put("name", first.name());
		application.set("bot", first.bot());
		ArrayNode users = state.putArray("users");
		this.world.users().all().stream().filter((user) -> !user.path("bot").asBoolean(false)).forEach(users::add);
		ArrayNode guilds = state.putArray("guilds");
		this.world.guilds().forEach((guild) -> guilds.add(guild(guild)));
		state.set("commands", this.world.commandOperations().all());
		ArrayNode bots = state.putArray("bots");
		this.world.applications().forEach((bot) -> bots.add(this.gateway.bot(bot)));
		return Response.ok(state);
	}

	private ObjectNode guild(Guild guild) {
		ObjectNode whole = guild.toJson();
		ObjectNode json = Json.object();
		json.set("id", whole.path("id"));
		json.set("name", whole.path("name"));
		json.set("icon", whole.path("icon"));
		ArrayNode channels = json.putArray("channels");
		guild.channels().forEach((channel) -> channels.add(channel.json()));
		json.set("roles", whole.path("roles"));
		ArrayNode members = json.putArray("members");
		guild.members()
			.keySet()
			.forEach((userId) -> members.add(this.world.guildOperations()
				.member(guild.id(), userId)
				.put("status", this.world.users().presence(userId).status())));
		return json;
	}

	private Response messages(ControlRequest request) {
		Channel channel = this.world.channel(request.channelId());
		long viewerId = Json.id(Json.valueOf(request.request().parameter("user_id")));
		String limit = request.request().parameter("limit");
		int count = (limit != null) ? Json.valueOf(limit).asInt(DEFAULT_LISTED) : DEFAULT_LISTED;
		List<Message> visible = this.world.messageOperations().visible(channel, viewerId);
		ArrayNode array = Json.array();
		for (Message message : visible.subList(Math.max(0, visible.size() - Math.max(0, count)), visible.size())) {
			ObjectNode json = message.toJson(viewerId);
			if (message.visibleTo() != 0) {
				json.put(PageEvents.VISIBLE_TO, Snowflake.toString(message.visibleTo()));
			}
			array.add(json);
		}
		return Response.ok(array);
	}

	private Response write(ControlRequest request) {
		ObjectNode message = request.body().deepCopy().retain("content");
		Message written = this.world.messageOperations().write(request.userId(), request.channelId(), message);
		return Response.ok(written.toJson(request.userId()));
	}

	private Response interact(ControlRequest request) {
		Interactions interactions = this.world.interactionOperations();
		ObjectNode body = request.body();
		long channelId = Json.id(body, "channel_id");
		int type = Json.number(body, "type");
		Interaction interaction = switch (type) {
			case COMMAND, AUTOCOMPLETE -> interactions.useCommand(request.userId(), channelId, body, type == COMMAND);
			case COMPONENT -> interactions.useComponent(request.userId(), channelId, body);
			case MODAL_SUBMIT -> interactions.submitModal(request.userId(), body);
			default -> throw FormErrors.single("type", "BASE_TYPE_CHOICES", "Value must be one of {2, 3, 4, 5}.");
		};
		return Response
			.ok(Json.object().put("id", Snowflake.toString(interaction.id())).put("state", interaction.state().text()));
	}

	private record ControlRequest(Request request, long channelId, ObjectNode body) {

		long userId() {
			return Json.id(this.body, "user_id");
		}

	}

}
