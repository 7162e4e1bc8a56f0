package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A file of the message.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param file the file, by {@code attachment://} and its name
 * @param spoiler whether it is covered at first
 * @param name its name, never sent
 * @param size bytes, never sent
 * @see <a href= "https://docs.discord.com/developers/components/reference#file">File</a>
 */
@DiscordObject
@Kind(13)
public record FileComponent(@Range(min = 0) int id, UnfurledMediaItem file, boolean spoiler, @Nullable String name,
		@Nullable Integer size) implements Component, Validated {

	/**
	 * Makes a component of a file that goes with the message.
	 * @param filename the file's name
	 * @return the component
	 */
	public static FileComponent of(String filename) {
		return new FileComponent(0, UnfurledMediaItem.of("attachment://" + filename), false, null, null);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.file.attachmentName() != null, "file.url", "must begin with attachment://");
	}

}
