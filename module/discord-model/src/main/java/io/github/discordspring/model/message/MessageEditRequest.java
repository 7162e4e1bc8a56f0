package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.file.FilePart;
import io.github.discordspring.model.file.MultipartRequest;
import io.github.discordspring.model.poll.PollCreateRequest;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;

/**
 * Changes to a message. What is left out stays; {@code null} clears.
 *
 * @param content text, up to 2000 characters
 * @param embeds up to 10, with 6000 characters together
 * @param flags SUPPRESS_EMBEDS both ways, IS_COMPONENTS_V2 only set
 * @param allowedMentions whom it may notify; left out, the default again
 * @param components buttons and the like
 * @param attachments all files that the message shall have, up to 10: those to keep and
 * new ones; left out, those it has stay
 * @param stickerIds up to 3, empty where IS_COMPONENTS_V2 is set anew; of messages in
 * channels
 * @param poll of a deferred answer to an interaction, which has no poll yet; {@code
 * null} where IS_COMPONENTS_V2 is set anew
 * @see <a href= "https://docs.discord.com/developers/resources/message#edit-message">Edit
 * message</a>
 */
@DiscordObject(builder = true)
public record MessageEditRequest(@Length(max = 2000) Omittable<String> content,
		@Count(max = 10) Omittable<List<Embed>> embeds, Omittable<Integer> flags,
		Omittable<AllowedMentions> allowedMentions, Omittable<List<Component>> components,
		@Count(max = 10) Omittable<List<AttachmentRequest>> attachments,
		@Count(max = 3) Omittable<Snowflakes> stickerIds,
		Omittable<PollCreateRequest> poll) implements MultipartRequest, Validated {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static MessageEditRequestBuilder builder() {
		return new MessageEditRequestBuilder();
	}

	/**
	 * Numbers the files.
	 */
	public MessageEditRequest {
		attachments = attachments.map(AttachmentRequest::numbered);
	}

	/**
	 * Changes the text.
	 * @param content up to 2000 characters
	 * @return the changes
	 */
	public static MessageEditRequest of(String content) {
		return builder().content(content).build();
	}

	/**
	 * Turns the message into one of components alone, whatever it was; this cannot be
	 * taken back. Its files stay, and show where a component refers to them.
	 * @param components up to 40, with those in others
	 * @return the changes
	 */
	public static MessageEditRequest of(Component... components) {
		return builder().content(null)
			.embeds(List.of())
			.components(components)
			.flags(MessageFlag.IS_COMPONENTS_V2)
			.build();
	}

	@Override
	public List<FilePart> fileParts() {
		return AttachmentRequest.parts(this.attachments.orNull());
	}

	@Override
	public void validate(Faults faults) {
		MessageRules.checkEdit(this, faults);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MessageEditRequestBuilder toBuilder() {
		return MessageEditRequestBuilder.from(this);
	}

}
