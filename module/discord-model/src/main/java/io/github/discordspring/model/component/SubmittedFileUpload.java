package io.github.discordspring.model.component;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * Files that were given.
 *
 * @param id number of the component in the modal
 * @param customId what the component was sent with
 * @param values the files; their attachments are in the resolved data
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(19)
public record SubmittedFileUpload(int id, String customId, Snowflakes values) implements SubmittedComponent {

}
