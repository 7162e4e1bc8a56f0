package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * Text that was entered.
 *
 * @param id number of the component in the modal
 * @param customId what the component was sent with
 * @param value the text, empty if none
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(4)
public record SubmittedTextInput(int id, String customId, String value) implements SubmittedComponent {

}
