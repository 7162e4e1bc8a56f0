package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.component.SubmittedCheckbox;
import io.github.discordspring.model.component.SubmittedCheckboxGroup;
import io.github.discordspring.model.component.SubmittedComponent;
import io.github.discordspring.model.component.SubmittedFileUpload;
import io.github.discordspring.model.component.SubmittedRadioGroup;
import io.github.discordspring.model.component.SubmittedSelect;
import io.github.discordspring.model.component.SubmittedTextInput;
import io.github.discordspring.model.message.ResolvedData;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent.
 *
 * @param customId what the modal was sent with
 * @param components what was entered
 * @param resolved what ids stand for
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(5)
public record ModalSubmitData(String customId, List<SubmittedComponent> components,
		@Nullable ResolvedData resolved) implements InteractionData {

	/**
	 * Finds a field, in labels and rows too.
	 * @param customId what the field was sent with
	 * @return {@code null} if there is no such field
	 */
	public @Nullable SubmittedComponent component(String customId) {
		return find(this.components, customId);
	}

	/**
	 * Gives the text that was entered in a field, or what was chosen in a radio group.
	 * @param customId what the field was sent with
	 * @return {@code null} if nothing was, or there is no such field
	 */
	public @Nullable String value(String customId) {
		List<String> values = values(customId);
		return values.isEmpty() ? null : values.get(0);
	}

	/**
	 * Gives what was entered in a field of any kind: texts, values of options, or ids as
	 * text. A box that was checked gives {@code true}.
	 * @param customId what the field was sent with
	 * @return an unmodifiable list, empty if nothing was, or there is no such field
	 */
	public List<String> values(String customId) {
		SubmittedComponent component = component(customId);
		if (component instanceof SubmittedTextInput input) {
			return input.value().isEmpty() ? List.of() : List.of(input.value());
		}
		if (component instanceof SubmittedSelect select) {
			return select.values();
		}
		if (component instanceof SubmittedRadioGroup group) {
			return (group.value() != null) ? List.of(group.value()) : List.of();
		}
		if (component instanceof SubmittedCheckboxGroup group) {
			return group.values();
		}
		if (component instanceof SubmittedCheckbox box) {
			return box.value() ? List.of("true") : List.of();
		}
		if (component instanceof SubmittedFileUpload upload) {
			return upload.values().stream().mapToObj(Long::toUnsignedString).toList();
		}
		return List.of();
	}

	private static @Nullable SubmittedComponent find(List<SubmittedComponent> components, String customId) {
		for (SubmittedComponent component : components) {
			if (customId.equals(component.customId())) {
				return component;
			}
			SubmittedComponent child = find(component.children(), customId);
			if (child != null) {
				return child;
			}
		}
		return null;
	}

}
