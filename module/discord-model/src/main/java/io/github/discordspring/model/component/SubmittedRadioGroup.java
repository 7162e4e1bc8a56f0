package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen of several.
 *
 * @param id number of the component in the modal
 * @param customId what the component was sent with
 * @param value the value of the option, {@code null} if none was chosen
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(21)
public record SubmittedRadioGroup(int id, String customId, @Nullable String value) implements SubmittedComponent {

}
