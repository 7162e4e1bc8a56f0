package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Matches;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A field for files, in a label of a modal.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param customId what comes back when it is used, 1 to 100 characters
 * @param minValues fewest files, 0 to 10, 1 by default
 * @param maxValues most files, 1 to 10, 1 by default
 * @param required whether a file must be given, true by default
 * @param fileTypes what files may be given, up to 10 of {@code image}, {@code video},
 * {@code audio} and extensions such as {@code .pdf}; none for all
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#file-upload">File upload</a>
 */
@DiscordObject(builder = true)
@Kind(19)
public record FileUpload(@Range(min = 0) int id, @Length(min = 1, max = 100) String customId,
		@Range(min = 0, max = 10) @Nullable Integer minValues, @Range(min = 1, max = 10) @Nullable Integer maxValues,
		@Nullable Boolean required,
		@Count(max = 10, unique = true) @Matches(value = "image|video|audio|\\.[^\\s./\\\\]+(\\.[^\\s./\\\\]+)*",
				description = "image, video, audio or an extension such as .pdf") @Nullable List<String> fileTypes)
		implements
			Component,
			Validated {

	/**
	 * Starts one.
	 * @param customId what comes back with the files, 1 to 100 characters
	 * @return a builder
	 */
	public static FileUploadBuilder builder(String customId) {
		return new FileUploadBuilder().customId(customId);
	}

	@Override
	public void validate(Faults faults) {
		SelectRules.checkBounds(this.minValues, this.maxValues, Integer.MAX_VALUE, faults);
		SelectRules.checkRequired(this.minValues, this.required, faults);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public FileUploadBuilder toBuilder() {
		return FileUploadBuilder.from(this);
	}

}
