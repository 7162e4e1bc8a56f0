package io.github.discordspring.model.interaction;

import java.util.List;
import java.util.function.BiConsumer;

import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.component.ComponentRules;
import io.github.discordspring.model.file.FilePart;
import io.github.discordspring.model.file.MultipartRequest;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an interaction.
 *
 * @param type what kind
 * @param data its content
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object">Interaction
 * response object</a>
 */
@DiscordObject(builder = true)
public record InteractionResponse(InteractionCallbackType type,
		@Nullable InteractionCallbackData data) implements MultipartRequest, Validated {

	/**
	 * Starts an answer of any type.
	 * @return a builder
	 */
	public static InteractionResponseBuilder builder() {
		return new InteractionResponseBuilder();
	}

	/**
	 * Answers with a message.
	 * @param message the message
	 * @return the answer
	 */
	public static InteractionResponse message(InteractionCallbackData message) {
		return new InteractionResponse(InteractionCallbackType.CHANNEL_MESSAGE_WITH_SOURCE, message);
	}

	/**
	 * Says that a message will follow; the user sees that the application thinks.
	 * @param ephemeral whether only the user will see that message
	 * @return the answer
	 */
	public static InteractionResponse defer(boolean ephemeral) {
		return new InteractionResponse(InteractionCallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE,
				new InteractionCallbackDataBuilder().flags(ephemeral ? MessageFlag.EPHEMERAL : 0).build());
	}

	/**
	 * Says that a component was used; the user sees nothing.
	 * @return the answer
	 */
	public static InteractionResponse deferUpdate() {
		return new InteractionResponse(InteractionCallbackType.DEFERRED_UPDATE_MESSAGE, null);
	}

	/**
	 * Changes the message that the component belongs to.
	 * @param message what the message becomes
	 * @return the answer
	 */
	public static InteractionResponse update(InteractionCallbackData message) {
		return new InteractionResponse(InteractionCallbackType.UPDATE_MESSAGE, message);
	}

	/**
	 * Proposes values for the option that is being entered.
	 * @param choices up to 25
	 * @return the answer
	 */
	public static InteractionResponse autocomplete(List<ApplicationCommandOptionChoice> choices) {
		return new InteractionResponse(InteractionCallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT,
				new InteractionCallbackDataBuilder().choices(choices).build());
	}

	/**
	 * Shows a form. Not as an answer to a form.
	 * @param customId what comes back with the form, 1 to 100 characters
	 * @param title 1 to 45 characters
	 * @param components 1 to 5 labels and texts
	 * @return the answer
	 */
	public static InteractionResponse modal(String customId, String title, Component... components) {
		return new InteractionResponse(InteractionCallbackType.MODAL,
				new InteractionCallbackDataBuilder().customId(customId).title(title).components(components).build());
	}

	/**
	 * Answers a PING.
	 * @return the answer
	 */
	public static InteractionResponse pong() {
		return new InteractionResponse(InteractionCallbackType.PONG, null);
	}

	/**
	 * Starts the application's activity.
	 * @return the answer
	 */
	public static InteractionResponse launchActivity() {
		return new InteractionResponse(InteractionCallbackType.LAUNCH_ACTIVITY, null);
	}

	@Override
	public List<FilePart> fileParts() {
		return (this.data != null) ? this.data.fileParts() : List.of();
	}

	@Override
	public void validate(Faults faults) {
		switch (this.type.value()) {
			case 4 -> needed(faults, InteractionResponse::validateMessage);
			case 5 -> faults.nested("data", this.data, InteractionResponse::validateDeferred);
			case 7 -> needed(faults, InteractionResponse::validateUpdate);
			case 8 -> needed(faults, InteractionResponse::validateChoices);
			case 9 -> needed(faults, InteractionResponse::validateModal);
			case 13 ->
				needed(faults, (data, inData) -> inData.check(data.eligible() != null, "eligible", "is missing"));
			case 1, 6, 10, 12 -> faults.check(this.data == null, "data", "is not for a response of type " + this.type);
			default -> {
			}
		}
	}

	private void needed(Faults faults, BiConsumer<InteractionCallbackData, Faults> validator) {
		faults.check(this.data != null, "data", "is missing, but needed by a response of type " + this.type);
		faults.nested("data", this.data, validator);
	}

	private static void validateMessage(InteractionCallbackData data, Faults faults) {
		data.validateNew(faults);
		notAModal(data, faults);
		notChoices(data, faults);
	}

	private static void validateUpdate(InteractionCallbackData data, Faults faults) {
		data.validateChange(faults);
		notAModal(data, faults);
		notChoices(data, faults);
		faults.check(data.poll() == null, "poll", "is for new messages only");
	}

	private static void validateDeferred(InteractionCallbackData data, Faults faults) {
		boolean message = data.content() != null || data.embeds() != null || data.components() != null
				|| data.attachments() != null || data.poll() != null;
		faults.check(!message, "", "nothing but flags counts in a deferred response; the message follows as an edit");
		notAModal(data, faults);
		notChoices(data, faults);
	}

	private static void validateChoices(InteractionCallbackData data, Faults faults) {
		faults.check(data.choices() != null, "choices", "is missing; without proposals it is empty");
		notAModal(data, faults);
		notAMessage(data, faults);
	}

	private static void validateModal(InteractionCallbackData data, Faults faults) {
		faults.check(data.customId() != null, "custom_id", "is missing");
		faults.check(data.title() != null, "title", "is missing");
		List<Component> components = data.components();
		ComponentRules.checkModal((components != null) ? components : List.of(), faults);
		notChoices(data, faults);
		notAMessage(data, faults);
	}

	private static void notAMessage(InteractionCallbackData data, Faults faults) {
		String reason = "is for messages only";
		faults.check(data.content() == null, "content", reason);
		faults.check(data.embeds() == null, "embeds", reason);
		faults.check(data.attachments() == null, "attachments", reason);
		faults.check(data.poll() == null, "poll", reason);
	}

	private static void notAModal(InteractionCallbackData data, Faults faults) {
		faults.check(data.customId() == null, "custom_id", "is for modals only");
		faults.check(data.title() == null, "title", "is for modals only");
	}

	private static void notChoices(InteractionCallbackData data, Faults faults) {
		faults.check(data.choices() == null, "choices", "is for autocompletion only");
	}

}
