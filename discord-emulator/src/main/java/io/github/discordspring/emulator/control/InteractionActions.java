package io.github.discordspring.emulator.control;

import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Interaction;
import io.github.discordspring.emulator.world.Interactions;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * People use commands, components and forms.
 */
final class InteractionActions {

	private static final int COMMAND = 2;

	private static final int COMPONENT = 3;

	private static final int AUTOCOMPLETE = 4;

	private static final int MODAL_SUBMIT = 5;

	private final World world;

	InteractionActions(World world) {
		this.world = world;
	}

	void addTo(ControlRoutes routes) {
		routes.add("POST", "/interactions", this::interact, "type", "user_id", "channel_id", "command_id", "target_id",
				"options", "message_id", "custom_id", "values", "components", "files");
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

}
