package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * What was chosen of several.
 *
 * @param id number of the component in the modal
 * @param customId what the component was sent with
 * @param values the values of the options
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(22)
public record SubmittedCheckboxGroup(int id, String customId, List<String> values) implements SubmittedComponent {

}
