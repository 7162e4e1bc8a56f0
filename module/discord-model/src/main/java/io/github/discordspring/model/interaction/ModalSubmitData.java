package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.message.ResolvedData;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent.
 *
 * @param customId what the modal was sent with
 * @param components what was entered, as it came
 * @param resolved what ids stand for
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@DiscordObject
@Kind(5)
public record ModalSubmitData(String customId, List<RawJson> components,
		@Nullable ResolvedData resolved) implements InteractionData {

}
