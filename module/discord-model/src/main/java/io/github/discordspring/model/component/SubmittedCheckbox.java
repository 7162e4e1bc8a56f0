package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * Whether a box was checked.
 *
 * @param id number of the component in the modal
 * @param customId what the component was sent with
 * @param value whether it was
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(23)
public record SubmittedCheckbox(int id, String customId, boolean value) implements SubmittedComponent {

}
