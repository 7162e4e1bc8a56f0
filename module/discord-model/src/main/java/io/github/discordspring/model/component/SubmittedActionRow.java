package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * A row of a modal that was sent, deprecated.
 *
 * @param id number of the component in the modal
 * @param components what stood in it
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(1)
public record SubmittedActionRow(int id, List<SubmittedComponent> components) implements SubmittedComponent {

	@Override
	public List<SubmittedComponent> children() {
		return this.components;
	}

}
