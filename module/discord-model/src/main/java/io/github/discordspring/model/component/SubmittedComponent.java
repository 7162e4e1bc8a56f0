package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordKinds;
import org.jspecify.annotations.Nullable;

/**
 * A part of a modal as it comes back when the modal is sent.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordKinds(unknown = UnknownSubmittedComponent.class)
public sealed interface SubmittedComponent
		permits SubmittedActionRow, SubmittedLabel, SubmittedTextInput, SubmittedSelect, SubmittedTextDisplay,
		SubmittedFileUpload, SubmittedRadioGroup, SubmittedCheckboxGroup, SubmittedCheckbox, UnknownSubmittedComponent {

	/**
	 * What the component was sent with.
	 * @return {@code null} if nothing can be entered in it
	 */
	default @Nullable String customId() {
		return null;
	}

	/**
	 * What stands in it.
	 * @return an unmodifiable list, empty for most kinds
	 */
	default List<SubmittedComponent> children() {
		return List.of();
	}

}
