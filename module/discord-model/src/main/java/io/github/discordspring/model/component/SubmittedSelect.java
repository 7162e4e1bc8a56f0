package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * What was chosen in a select of any kind.
 *
 * @param type which kind of select
 * @param id number of the component in the modal
 * @param customId what the component was sent with
 * @param values the texts that were chosen, or ids as text
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind({ 3, 5, 6, 7, 8 })
public record SubmittedSelect(ComponentType type, int id, String customId,
		List<String> values) implements SubmittedComponent {

}
