package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.message.ResolvedData;
import org.jspecify.annotations.Nullable;

/**
 * A button that was pressed or a select that was used.
 *
 * @param customId what the component was sent with
 * @param componentType its type
 * @param values what was chosen; ids as text
 * @param resolved what ids stand for
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-message-component-data-structure">Message
 * component data structure</a>
 */
@DiscordObject
@Kind(3)
public record MessageComponentData(String customId, int componentType, List<String> values,
		@Nullable ResolvedData resolved) implements InteractionData {

}
