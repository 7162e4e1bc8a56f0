package io.github.discordspring.emulator.world;

import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.InteractionForm;
import io.github.discordspring.emulator.form.ModalForm;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.message.MessageFlag;
import tools.jackson.databind.node.ObjectNode;

/**
 * What applications answer to interactions: the first answer, its changes, and what
 * follows it.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction">Responding
 * to an interaction</a>
 */
public final class InteractionResponses {

	private static final int MESSAGE = 4;

	private static final int DEFERRED_MESSAGE = 5;

	private static final int DEFERRED_UPDATE = 6;

	private static final int UPDATE = 7;

	private static final int AUTOCOMPLETE_RESULT = 8;

	private static final int MODAL = 9;

	private static final Map<Integer, Set<Integer>> ALLOWED = Map.of(Interactions.COMMAND,
			Set.of(MESSAGE, DEFERRED_MESSAGE, MODAL), Interactions.COMPONENT,
			Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL), Interactions.AUTOCOMPLETE,
			Set.of(AUTOCOMPLETE_RESULT), Interactions.MODAL_SUBMIT,
			Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE));

	private static final int CHAT_INPUT_COMMAND = 20;

	private static final int CONTEXT_MENU_COMMAND = 23;

	private final World world;

	private final Interactions interactions;

	InteractionResponses(World world, Interactions interactions) {
		this.world = world;
		this.interactions = interactions;
	}

	/**
	 * Gives the first answer.
	 * @param interactionId the interaction
	 * @param token its token
	 * @param body type and data of the answer
	 * @return what Discord says when it is asked for a response
	 * @throws DiscordError if it is wrong, too late, or the second one
	 */
	public ObjectNode respond(long interactionId, String token, ObjectNode body) {
		Interaction interaction = this.interactions.find(interactionId);
		if (interaction == null || !interaction.token().equals(token)
				|| interaction.state() == InteractionState.FAILED) {
			throw DiscordError.unknown(Unknown.INTERACTION);
		}
		if (interaction.state() != InteractionState.PENDING) {
			throw DiscordError.of(400, 40060, "Interaction has already been acknowledged.");
		}
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		Integer type = form.require("type") ? form.choice("type", ALLOWED.getOrDefault(interaction.type(), Set.of()))
				: null;
		if (type != null && type != DEFERRED_MESSAGE && type != DEFERRED_UPDATE) {
			form.require("data");
		}
		Form dataForm = form.form("data");
		if (type != null && (type == UPDATE || type == DEFERRED_UPDATE) && interaction.source() == null) {
			form.error("type", "BASE_TYPE_CHOICES", "There is no message to update.");
		}
		errors.throwIfAny();
		ObjectNode data = (dataForm != null) ? dataForm.json() : Json.object();
		respond(interaction, (type != null) ? type : 0, data);
		return describe(interaction, (type != null) ? type : 0);
	}

	private void respond(Interaction interaction, int type, ObjectNode data) {
		ObjectNode more = Json.object();
		InteractionState state = InteractionState.ANSWERED;
		switch (type) {
			case MESSAGE -> {
				this.world.messageOperations().checkCreate(data, "data", true);
				interaction
					.original(create(interaction, data, 0, (Json.number(data, "flags") & MessageFlag.EPHEMERAL) != 0));
			}
			case DEFERRED_MESSAGE -> {
				boolean ephemeral = (Json.number(data, "flags") & MessageFlag.EPHEMERAL) != 0;
				interaction.original(create(interaction, Json.object(), MessageFlag.LOADING, ephemeral));
				state = InteractionState.THINKING;
			}
			case DEFERRED_UPDATE -> interaction.original(interaction.source());
			case UPDATE -> {
				Message source = sourceOf(interaction);
				this.world.messageOperations().edit(interaction.channel(), source, data, "data");
				interaction.original(source);
			}
			case AUTOCOMPLETE_RESULT -> {
				InteractionForm.checkChoices(data, interaction.data());
				interaction.choices(data.withArrayProperty("choices"));
				more.set("choices", data.path("choices"));
			}
			default -> {
				ModalForm.check(data, this.world::hasEmoji);
				FormComponents.number(data);
				this.interactions.show(interaction, data);
				more.set("modal", data);
			}
		}
		interaction.state(state);
		this.interactions.announce(interaction, more);
	}

	private static Message sourceOf(Interaction interaction) {
		Message source = interaction.source();
		if (source == null || interaction.channel().message(source.id()) == null) {
			throw DiscordError.unknown(Unknown.MESSAGE);
		}
		return source;
	}

	private static ObjectNode describe(Interaction interaction, int type) {
		ObjectNode json = Json.object();
		ObjectNode described = json.putObject("interaction")
			.put("id", Snowflake.toString(interaction.id()))
			.put("type", interaction.type());
		ObjectNode resource = json.putObject("resource").put("type", type);
		Message original = interaction.original();
		if (original != null) {
			described.put("response_message_id", Snowflake.toString(original.id()))
				.put("response_message_loading", (original.flags() & MessageFlag.LOADING) != 0)
				.put("response_message_ephemeral", original.visibleTo() != 0);
			if (type == MESSAGE || type == UPDATE) {
				resource.set("message", original.toJson(interaction.application().id()));
			}
		}
		return json;
	}

	/**
	 * Gives the message that is the first answer.
	 * @param applicationId the application
	 * @param token the interaction's token
	 * @return the message
	 * @throws DiscordError if there is none
	 */
	public Message original(long applicationId, String token) {
		return originalOf(acknowledged(applicationId, token));
	}

	/**
	 * Changes the message that is the first answer.
	 * @param applicationId the application
	 * @param token the interaction's token
	 * @param body what changes
	 * @return the message
	 * @throws DiscordError if it is wrong or there is none
	 */
	public Message editOriginal(long applicationId, String token, ObjectNode body) {
		Interaction interaction = acknowledged(applicationId, token);
		return edit(interaction, originalOf(interaction), body);
	}

	/**
	 * Deletes the message that is the first answer.
	 * @param applicationId the application
	 * @param token the interaction's token
	 * @throws DiscordError if there is none
	 */
	public void deleteOriginal(long applicationId, String token) {
		Interaction interaction = acknowledged(applicationId, token);
		delete(interaction, originalOf(interaction));
	}

	/**
	 * Sends a further message.
	 * @param applicationId the application
	 * @param token the interaction's token
	 * @param body the message
	 * @return the message; the promised one, if that has not come yet
	 * @throws DiscordError if it is wrong
	 */
	public Message followUp(long applicationId, String token, ObjectNode body) {
		Interaction interaction = acknowledged(applicationId, token);
		this.world.messageOperations().checkCreate(body, "", true);
		Message original = interaction.original();
		if (original != null && (original.flags() & MessageFlag.LOADING) != 0) {
			return edit(interaction, original, body);
		}
		return create(interaction, body, 0, (Json.number(body, "flags") & MessageFlag.EPHEMERAL) != 0);
	}

	/**
	 * Gives a message that was sent as an answer.
	 * @param applicationId the application
	 * @param token the interaction's token
	 * @param messageId which message
	 * @return the message
	 * @throws DiscordError if there is none
	 */
	public Message get(long applicationId, String token, long messageId) {
		return answer(acknowledged(applicationId, token), messageId);
	}

	/**
	 * Changes a message that was sent as an answer.
	 * @param applicationId the application
	 * @param token the interaction's token
	 * @param messageId which message
	 * @param body what changes
	 * @return the message
	 * @throws DiscordError if it is wrong or there is none
	 */
	public Message edit(long applicationId, String token, long messageId, ObjectNode body) {
		Interaction interaction = acknowledged(applicationId, token);
		return edit(interaction, answer(interaction, messageId), body);
	}

	/**
	 * Deletes a message that was sent as an answer.
	 * @param applicationId the application
	 * @param token the interaction's token
	 * @param messageId which message
	 * @throws DiscordError if there is none
	 */
	public void delete(long applicationId, String token, long messageId) {
		Interaction interaction = acknowledged(applicationId, token);
		delete(interaction, answer(interaction, messageId));
	}

	private Message edit(Interaction interaction, Message message, ObjectNode body) {
		this.world.messageOperations().edit(interaction.channel(), message, body, "");
		if (interaction.state() == InteractionState.THINKING && message == interaction.original()) {
			interaction.state(InteractionState.ANSWERED);
			this.interactions.announce(interaction);
		}
		return message;
	}

	private void delete(Interaction interaction, Message message) {
		this.world.messageOperations().delete(interaction.channel(), message);
		if (message == interaction.original()) {
			interaction.original(null);
			interaction.state(InteractionState.ANSWERED);
			this.interactions.announce(interaction);
		}
	}

	private Message create(Interaction interaction, ObjectNode body, int flags, boolean ephemeral) {
		Channel channel = interaction.channel();
		String applicationId = Snowflake.toString(interaction.application().id());
		ObjectNode extra = Json.object().put("webhook_id", applicationId).put("application_id", applicationId);
		ObjectNode metadata = metadata(interaction);
		extra.set("interaction_metadata", metadata);
		Message replied = (interaction.original() != null) ? interaction.original() : interaction.source();
		int type = CHAT_INPUT_COMMAND;
		if (replied != null) {
			MessageReferences.refer(channel, replied, extra);
			type = Json.number(extra, "type");
		}
		else if (Json.number(interaction.data(), "type") > 1) {
			type = CONTEXT_MENU_COMMAND;
		}
		if (interaction.original() != null) {
			metadata.put("original_response_message_id", Snowflake.toString(interaction.original().id()));
		}
		if (interaction.type() == Interactions.COMMAND) {
			ObjectNode used = extra.putObject("interaction")
				.put("id", Snowflake.toString(interaction.id()))
				.put("type", interaction.type())
				.put("name", Json.text(interaction.data(), "name"));
			used.set("user", this.world.users().get(interaction.userId()).deepCopy());
		}
		return this.world.messageOperations()
			.create(channel, new MessageDraft(interaction.application().bot(), body, interaction.application().id(),
					type, extra, flags, ephemeral ? interaction.userId() : 0, 0));
	}

	private ObjectNode metadata(Interaction interaction) {
		ObjectNode metadata = Json.object()
			.put("id", Snowflake.toString(interaction.id()))
			.put("type", interaction.type());
		metadata.set("user", this.world.users().get(interaction.userId()).deepCopy());
		metadata.set("authorizing_integration_owners", InteractionPayload.owners(interaction.channel()));
		if (interaction.type() == Interactions.COMMAND) {
			metadata.set("name", interaction.data().path("name"));
			metadata.set("command_type", interaction.data().path("type"));
		}
		Message source = interaction.source();
		if (source != null) {
			metadata.put("interacted_message_id", Snowflake.toString(source.id()));
		}
		Interaction trigger = interaction.trigger();
		if (trigger != null) {
			metadata.set("triggering_interaction_metadata", metadata(trigger));
		}
		return metadata;
	}

	private static Message originalOf(Interaction interaction) {
		Message original = interaction.original();
		if (original == null || interaction.channel().message(original.id()) == null) {
			throw DiscordError.unknown(Unknown.MESSAGE);
		}
		return original;
	}

	private static Message answer(Interaction interaction, long messageId) {
		Message message = interaction.channel().message(messageId);
		// A message that the bot sent by itself does not belong to the webhook
		if (message == null || Json.id(message.json(), "webhook_id") != interaction.application().id()) {
			throw DiscordError.unknown(Unknown.MESSAGE);
		}
		return message;
	}

	private Interaction acknowledged(long applicationId, String token) {
		if (!this.world.hasApplication(applicationId)) {
			throw DiscordError.unknown(Unknown.WEBHOOK);
		}
		Interaction interaction = this.interactions.withToken(token);
		if (interaction == null || interaction.application().id() != applicationId) {
			throw DiscordError.of(401, 50027, "Invalid Webhook Token");
		}
		if (interaction.state() == InteractionState.PENDING || interaction.state() == InteractionState.FAILED) {
			throw DiscordError.unknown(Unknown.WEBHOOK);
		}
		return interaction;
	}

}
