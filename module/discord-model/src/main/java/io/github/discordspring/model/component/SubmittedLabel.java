package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * A label of a modal that was sent.
 *
 * @param id number of the component in the modal
 * @param component its field
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(18)
public record SubmittedLabel(int id, SubmittedComponent component) implements SubmittedComponent {

	@Override
	public List<SubmittedComponent> children() {
		return List.of(this.component);
	}

}
