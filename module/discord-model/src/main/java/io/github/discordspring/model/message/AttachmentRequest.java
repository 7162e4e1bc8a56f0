package io.github.discordspring.model.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.file.FileContent;
import io.github.discordspring.model.file.FilePart;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message to be sent or changed: a new one, or one that shall stay. The
 * attachments of a change are all that the message shall have, old and new; those not
 * among them are removed. Immutable.
 * <p>
 * Embeds and components show a file by {@code attachment://} and its name. Without the
 * flag IS_COMPONENTS_V2 it is shown anyway.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading
 * files</a>
 */
public final class AttachmentRequest implements Validated {

	/** Most characters of a description or a title. */
	public static final int MAX_TEXT = 1024;

	private static final int MAX_WAVEFORM = 400;

	private static final Pattern FILENAME = Pattern.compile("[A-Za-z0-9._-]+");

	private final long id;

	private final @Nullable FileContent content;

	private final @Nullable String filename;

	private final @Nullable String title;

	private final @Nullable String description;

	private final @Nullable Boolean spoiler;

	private final @Nullable Double durationSecs;

	private final @Nullable String waveform;

	AttachmentRequest(long id, @Nullable FileContent content, @Nullable String filename, @Nullable String title,
			@Nullable String description, @Nullable Boolean spoiler, @Nullable Double durationSecs,
			@Nullable String waveform) {
		this.id = id;
		this.content = content;
		this.filename = filename;
		this.title = title;
		this.description = description;
		this.spoiler = spoiler;
		this.durationSecs = durationSecs;
		this.waveform = waveform;
	}

	/**
	 * Sends a file, under its own name. Characters that Discord does not take in names
	 * become underscores; users see the name as it was, as the title.
	 * @param path where it lies
	 * @return the attachment
	 */
	public static AttachmentRequest of(Path path) {
		String name = Objects.requireNonNullElse(path.getFileName(), path).toString();
		String filename = name.replaceAll("[^A-Za-z0-9._-]", "_");
		AttachmentRequest attachment = of(filename, FileContent.of(path));
		int dot = name.lastIndexOf('.');
		return filename.equals(name) ? attachment : attachment.withTitle((dot > 0) ? name.substring(0, dot) : name);
	}

	/**
	 * Sends a file under another name.
	 * @param filename letters, digits, dots, underscores and dashes
	 * @param path where it lies
	 * @return the attachment
	 */
	public static AttachmentRequest of(String filename, Path path) {
		return of(filename, FileContent.of(path));
	}

	/**
	 * Sends bytes.
	 * @param filename letters, digits, dots, underscores and dashes
	 * @param bytes the bytes, not copied
	 * @return the attachment
	 */
	public static AttachmentRequest of(String filename, byte[] bytes) {
		return of(filename, FileContent.of(bytes));
	}

	/**
	 * Sends bytes of any source: a stream that is opened at each attempt, a URL, base64,
	 * a data URI.
	 * @param filename letters, digits, dots, underscores and dashes
	 * @param content where the bytes come from
	 * @return the attachment
	 */
	public static AttachmentRequest of(String filename, FileContent content) {
		return new AttachmentRequest(0, content, filename, null, null, null, null, null);
	}

	/**
	 * Keeps a file that the message has.
	 * @param attachmentId the attachment
	 * @return the attachment, whose description may be changed
	 */
	public static AttachmentRequest keep(long attachmentId) {
		return new AttachmentRequest(attachmentId, null, null, null, null, null, null, null);
	}

	/**
	 * Describes the file, for those who do not see it.
	 * @param description up to 1024 characters
	 * @return the attachment with the description
	 */
	public AttachmentRequest withDescription(String description) {
		return new AttachmentRequest(this.id, this.content, this.filename, this.title, description, this.spoiler,
				this.durationSecs, this.waveform);
	}

	/**
	 * Gives the file a title.
	 * @param title up to 1024 characters
	 * @return the attachment with the title
	 */
	public AttachmentRequest withTitle(String title) {
		return new AttachmentRequest(this.id, this.content, this.filename, title, this.description, this.spoiler,
				this.durationSecs, this.waveform);
	}

	/**
	 * Covers the file at first, or does not.
	 * @param spoiler whether it is covered
	 * @return the attachment as a spoiler or not
	 */
	public AttachmentRequest withSpoiler(boolean spoiler) {
		return new AttachmentRequest(this.id, this.content, this.filename, this.title, this.description, spoiler,
				this.durationSecs, this.waveform);
	}

	/**
	 * Makes the file the sound of a voice message. The message has the flag
	 * IS_VOICE_MESSAGE then, this one file and no text.
	 * @param duration how long it is
	 * @param waveform loudness at up to 256 points, a byte each
	 * @return the attachment as a voice message
	 */
	public AttachmentRequest withVoice(Duration duration, byte[] waveform) {
		return new AttachmentRequest(this.id, this.content, this.filename, this.title, this.description, this.spoiler,
				duration.toMillis() / 1000.0, Base64.getEncoder().encodeToString(waveform));
	}

	/**
	 * Id of a file that stays; of a new one its place among the message's attachments,
	 * which the message gives it.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Where the bytes come from.
	 * @return {@code null} for a file that stays
	 */
	public @Nullable FileContent content() {
		return this.content;
	}

	/**
	 * Name of the file.
	 * @return {@code null} for a file that stays
	 */
	public @Nullable String filename() {
		return this.filename;
	}

	/**
	 * Title.
	 * @return {@code null} if it was not given
	 */
	public @Nullable String title() {
		return this.title;
	}

	/**
	 * Description.
	 * @return {@code null} if it was not given
	 */
	public @Nullable String description() {
		return this.description;
	}

	/**
	 * Whether the file is covered at first.
	 * @return {@code null} if it was not said
	 */
	public @Nullable Boolean spoiler() {
		return this.spoiler;
	}

	/**
	 * Seconds of a voice message.
	 * @return {@code null} if it is none
	 */
	public @Nullable Double durationSecs() {
		return this.durationSecs;
	}

	/**
	 * Sound of a voice message, in base64.
	 * @return {@code null} if it is none
	 */
	public @Nullable String waveform() {
		return this.waveform;
	}

	@Override
	public void validate(Faults faults) {
		if (this.content != null) {
			faults.check(this.filename != null && !this.filename.isEmpty(), "filename", "is missing");
		}
		if (this.filename != null && !this.filename.isEmpty()) {
			faults.length("filename", this.filename, 1, MAX_TEXT);
			faults.matches("filename", this.filename, FILENAME, "letters, digits, dots, underscores and dashes");
		}
		faults.length("title", this.title, 1, MAX_TEXT);
		faults.length("description", this.description, 0, MAX_TEXT);
		faults.range("duration_secs", this.durationSecs, 0, Integer.MAX_VALUE);
		faults.length("waveform", this.waveform, 0, MAX_WAVEFORM);
	}

	/**
	 * Gives new files their numbers. For the requests that have attachments.
	 * @param attachments the attachments
	 * @return the same, each new one with its place as its id
	 */
	public static List<AttachmentRequest> numbered(List<AttachmentRequest> attachments) {
		List<AttachmentRequest> numbered = new ArrayList<>(attachments.size());
		for (AttachmentRequest attachment : attachments) {
			numbered.add((attachment.content == null) ? attachment
					: new AttachmentRequest(numbered.size(), attachment.content, attachment.filename, attachment.title,
							attachment.description, attachment.spoiler, attachment.durationSecs, attachment.waveform));
		}
		return List.copyOf(numbered);
	}

	/**
	 * Gives the new files among attachments. For the requests that have attachments.
	 * @param attachments the attachments
	 * @return their parts, {@code files[n]} with the id as n
	 */
	public static List<FilePart> parts(@Nullable List<AttachmentRequest> attachments) {
		if (attachments == null) {
			return List.of();
		}
		List<FilePart> parts = new ArrayList<>();
		for (AttachmentRequest attachment : attachments) {
			if (attachment.content != null) {
				parts.add(new FilePart("files[" + attachment.id + "]",
						Objects.requireNonNullElse(attachment.filename, "file"), attachment.content));
			}
		}
		return parts;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof AttachmentRequest that && this.id == that.id
				&& Objects.equals(this.content, that.content) && Objects.equals(this.filename, that.filename)
				&& Objects.equals(this.title, that.title) && Objects.equals(this.description, that.description)
				&& Objects.equals(this.spoiler, that.spoiler) && Objects.equals(this.durationSecs, that.durationSecs)
				&& Objects.equals(this.waveform, that.waveform);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.id, this.content, this.filename, this.title, this.description);
	}

	@Override
	public String toString() {
		return "AttachmentRequest[id=" + Snowflake.toString(this.id) + ", filename=" + this.filename + "]";
	}

}
