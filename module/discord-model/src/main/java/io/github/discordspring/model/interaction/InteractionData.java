package io.github.discordspring.model.interaction;

import io.github.discordspring.model.codec.DiscordKinds;

/**
 * What was used in an interaction.
 */
@DiscordKinds(property = "", unknown = UnknownInteractionData.class)
public sealed interface InteractionData
		permits ApplicationCommandData, MessageComponentData, ModalSubmitData, UnknownInteractionData {

}
