package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordKinds;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message or of a modal that users see or use.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component
 * reference</a>
 */
@DiscordKinds(unknown = UnknownComponent.class)
public sealed interface Component permits ActionRow, Button, StringSelect, TextInput, UserSelect, RoleSelect,
		MentionableSelect, ChannelSelect, Section, TextDisplay, Thumbnail, MediaGallery, FileComponent, Separator,
		Container, Label, FileUpload, RadioGroup, CheckboxGroup, Checkbox, UnknownComponent {

	/**
	 * Number in the message or modal.
	 * @return 0 if Discord is to give one, and for kinds that are not known
	 */
	default int id() {
		return 0;
	}

	/**
	 * What comes back when it is used.
	 * @return {@code null} if it cannot be used
	 */
	default @Nullable String customId() {
		return null;
	}

	/**
	 * What stands in it.
	 * @return an unmodifiable list, empty for most kinds
	 */
	default List<Component> children() {
		return List.of();
	}

}
