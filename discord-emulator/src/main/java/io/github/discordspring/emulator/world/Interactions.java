package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.CommandForm;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.InteractionForm;
import io.github.discordspring.emulator.form.SubmittedForm;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has people use commands, components and forms, and keeps what came of it.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving
 * and responding</a>
 */
public final class Interactions {

	static final int COMMAND = 2;

	static final int COMPONENT = 3;

	static final int AUTOCOMPLETE = 4;

	static final int MODAL_SUBMIT = 5;

	private static final Duration ANSWER_TIME = Duration.ofSeconds(3);

	private static final Duration TOKEN_TIME = Duration.ofMinutes(15);

	private static final int MAXIMUM_KEPT = 10_000;

	private static final int BUTTON = 2;

	private final World world;

	private final InteractionPayload payload;

	private final InteractionResponses responses;

	private final Map<Long, Interaction> interactions = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Interaction> eldest) {
			return size() > MAXIMUM_KEPT;
		}

	};

	/** What led to the form that a user was shown last under a custom id. */
	private final Map<ShownModal, Interaction> shownModals = new HashMap<>();

	Interactions(World world) {
		this.world = world;
		this.payload = new InteractionPayload(world);
		this.responses = new InteractionResponses(world, this);
	}

	/**
	 * Gives what applications can do with interactions.
	 * @return the operations
	 */
	public InteractionResponses responses() {
		return this.responses;
	}

	/**
	 * Has a person use a command.
	 * @param userId the person
	 * @param channelId where
	 * @param request {@code command_id}, {@code options}, and {@code target_id} for a
	 * command of a menu; the value of an attachment is the number of its file
	 * @param complete whether the command is used, or its options are still being typed
	 * @return the interaction
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Interaction useCommand(long userId, long channelId, ObjectNode request, boolean complete) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.USE_APPLICATION_COMMANDS);
		ObjectNode command = command(Json.id(request, "command_id"), channel, userId);
		Application application = this.world.application(Json.id(command, "application_id"));
		ObjectNode given = request.deepCopy();
		InteractionFiles files = new InteractionFiles(this.world, channel);
		files.place(given);
		InteractionForm.checkOptions(command, given, complete);
		ObjectNode data = Json.object();
		data.set("id", command.path("id"));
		data.set("name", command.path("name"));
		data.set("type", command.path("type"));
		if (command.has("guild_id")) {
			data.set("guild_id", command.path("guild_id"));
		}
		if (!given.path("options").isEmpty()) {
			data.set("options", given.path("options"));
		}
		ObjectNode resolved = complete ? this.payload.resolve(given, channel, userId, application.id()) : Json.object();
		files.addTo(resolved);
		target(command, request, channel, data, resolved);
		if (!resolved.isEmpty()) {
			data.set("resolved", resolved);
		}
		return start(new Interaction(this.world.ids().next(), application, complete ? COMMAND : AUTOCOMPLETE, userId,
				channel, data, null, null));
	}

	private void target(ObjectNode command, ObjectNode request, Channel channel, ObjectNode data, ObjectNode resolved) {
		int type = Json.number(command, "type");
		if (type == CommandForm.CHAT_INPUT) {
			return;
		}
		long targetId = Json.id(request, "target_id");
		data.put("target_id", Snowflake.toString(targetId));
		if (type == 2) {
			this.payload.resolveUser(targetId, channel, resolved);
		}
		else {
			Message message = this.world.messageOperations().publicMessage(channel, targetId);
			resolved.withObjectProperty("messages").set(Snowflake.toString(targetId), message.toJson(0));
		}
	}

	private ObjectNode command(long commandId, Channel channel, long userId) {
		for (Application application : this.world.applications()) {
			ObjectNode command = application.commands(0).get(commandId);
			if (command == null && channel.guildId() != 0) {
				command = application.commands(channel.guildId()).get(commandId);
			}
			boolean present = channel.guildId() == 0 || this.world.guild(channel.guildId()).hasMember(application.id());
			if (command != null && present) {
				checkDefaultPermissions(command, channel, userId);
				return command;
			}
		}
		throw DiscordError.unknown(Unknown.COMMAND);
	}

	private void checkDefaultPermissions(ObjectNode command, Channel channel, long userId) {
		if (channel.guildId() == 0 || !Json.has(command, "default_member_permissions")) {
			return;
		}
		long needed = Json.bits(command, "default_member_permissions");
		long allowed = this.world.permissions(userId, channel);
		boolean administrator = Permission.ADMINISTRATOR.in(allowed);
		if (!administrator && (needed == 0 || (allowed & needed) != needed)) {
			throw DiscordError.missingPermissions();
		}
	}

	/**
	 * Has a person use a component of a message.
	 * @param userId the person
	 * @param channelId where
	 * @param request {@code message_id}, {@code custom_id}, and {@code values} for a
	 * select
	 * @return the interaction
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public Interaction useComponent(long userId, long channelId, ObjectNode request) {
		Channel channel = this.world.channelFor(channelId, userId);
		Message message = channel.message(Json.id(request, "message_id"));
		if (message == null || (message.visibleTo() != 0 && message.visibleTo() != userId)
				|| message.applicationId() == 0) {
			throw DiscordError.unknown(Unknown.MESSAGE);
		}
		ObjectNode component = component(message.json(), Json.text(request, "custom_id"));
		if (component == null || component.path("disabled").asBoolean(false)) {
			throw FormErrors.single("custom_id", "COMPONENT_VALIDATION_FAILED", "Component validation failed");
		}
		int type = Json.number(component, "type");
		ObjectNode data = Json.object();
		data.set("custom_id", component.path("custom_id"));
		data.put("component_type", type);
		data.set("id", component.path("id"));
		Application application = this.world.application(message.applicationId());
		if (type != BUTTON) {
			JsonNode values = request.path("values");
			InteractionForm.checkPicked(component, values);
			data.set("values", values);
			ObjectNode resolved = this.payload.resolvePicked(type, values, channel, userId, application.id());
			if (!resolved.isEmpty()) {
				data.set("resolved", resolved);
			}
		}
		return start(
				new Interaction(this.world.ids().next(), application, COMPONENT, userId, channel, data, message, null));
	}

	private static @Nullable ObjectNode component(JsonNode parent, String customId) {
		for (JsonNode child : parent.path("components")) {
			ObjectNode found = (child instanceof ObjectNode object && Json.text(child, "custom_id").equals(customId)
					&& !customId.isEmpty()) ? object : component(child, customId);
			if (found != null) {
				return found;
			}
		}
		return (parent.get("accessory") instanceof ObjectNode accessory && !customId.isEmpty()
				&& Json.text(accessory, "custom_id").equals(customId)) ? accessory : null;
	}

	/**
	 * Has a person send a form that was shown to them.
	 * @param userId the person
	 * @param request {@code custom_id} and {@code components}; the values of an upload
	 * are the numbers of its files
	 * @return the interaction
	 * @throws DiscordError if no such form was shown, or Discord's client would not send
	 * it so
	 */
	public Interaction submitModal(long userId, ObjectNode request) {
		String customId = Json.text(request, "custom_id");
		ShownModal shown = new ShownModal(userId, customId);
		Interaction trigger = this.shownModals.get(shown);
		if (trigger == null) {
			throw FormErrors.single("custom_id", "BASE_TYPE_CHOICES", "No form with this custom id is shown");
		}
		Channel channel = trigger.channel();
		if (trigger.modal() != null) {
			Map<Integer, SubmittedForm.Upload> uploads = new HashMap<>();
			this.world.context()
				.files()
				.forEach((file) -> uploads.put(file.number(),
						new SubmittedForm.Upload(file.filename(), file.contentType())));
			SubmittedForm.check(trigger.modal(), request, uploads);
		}
		ObjectNode given = request.deepCopy();
		InteractionFiles files = new InteractionFiles(this.world, channel);
		files.place(given);
		if (trigger.modal() != null) {
			FormComponents.copyNumbers(given, trigger.modal());
		}
		ObjectNode data = Json.object().put("custom_id", customId);
		data.set("components", given.withArrayProperty("components"));
		ObjectNode resolved = this.payload.resolveForm(given, channel, userId, trigger.application().id());
		files.addTo(resolved);
		if (!resolved.isEmpty()) {
			data.set("resolved", resolved);
		}
		this.shownModals.remove(shown);
		return start(new Interaction(this.world.ids().next(), trigger.application(), MODAL_SUBMIT, userId, channel,
				data, trigger.source(), trigger));
	}

	private Interaction start(Interaction interaction) {
		this.interactions.put(interaction.id(), interaction);
		this.world.clock().after(ANSWER_TIME, () -> this.world.run(() -> fail(interaction)));
		this.world.clock().after(TOKEN_TIME, () -> this.world.run(() -> this.interactions.remove(interaction.id())));
		announce(interaction);
		ObjectNode payload = this.payload.write(interaction);
		if (!this.world.httpEndpoints().send(interaction, payload)) {
			this.world.publish(WorldEvent.forApplication("INTERACTION_CREATE", payload, interaction.channel().guildId(),
					interaction.application().id()));
		}
		return interaction;
	}

	void fail(Interaction interaction) {
		if (interaction.state() == InteractionState.PENDING) {
			interaction.fail("The application did not respond");
			announce(interaction);
		}
	}

	void announce(Interaction interaction) {
		announce(interaction, Json.object());
	}

	void announce(Interaction interaction, ObjectNode more) {
		ObjectNode notice = Json.object()
			.put("id", Snowflake.toString(interaction.id()))
			.put("state", interaction.state().text());
		if (interaction.failure() != null) {
			notice.put("reason", interaction.failure());
		}
		this.world.notice("EMULATOR_INTERACTION_UPDATE", notice.setAll(more));
	}

	void show(Interaction interaction, ObjectNode modal) {
		interaction.modal(modal);
		this.shownModals.put(new ShownModal(interaction.userId(), Json.text(modal, "custom_id")), interaction);
		this.world.clock()
			.after(TOKEN_TIME, () -> this.world.run(() -> this.shownModals.values().removeIf(interaction::equals)));
	}

	/**
	 * Finds an interaction.
	 * @param id its id
	 * @return the interaction, or {@code null} if it is too old or never was
	 */
	public @Nullable Interaction find(long id) {
		return this.interactions.get(id);
	}

	/**
	 * Finds an interaction by its token.
	 */
	@Nullable Interaction withToken(String token) {
		Interaction interaction = this.interactions.get(Interaction.idOf(token));
		return (interaction != null && interaction.token().equals(token)) ? interaction : null;
	}

	private record ShownModal(long userId, String customId) {

	}

}
