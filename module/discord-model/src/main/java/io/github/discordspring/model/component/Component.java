package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordKinds;

/**
 * A part of a message or of a modal that users see or use.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component
 * reference</a>
 */
@DiscordKinds(unknown = UnknownComponent.class)
public sealed interface Component permits ActionRow, Button, StringSelect, TextDisplay, UnknownComponent {

}
