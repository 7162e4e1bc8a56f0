package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.file.FilePart;
import io.github.discordspring.model.file.MultipartRequest;
import io.github.discordspring.model.poll.PollCreateRequest;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * What all requests that send a message have in common, be it in a channel, with a
 * webhook, as an answer to an interaction, or as the first of a forum's post.
 */
public interface MessageBody extends MultipartRequest, Validated {

	/**
	 * Text.
	 * @return up to 2000 characters
	 */
	@Nullable String content();

	/**
	 * Boxes with rich content.
	 * @return up to 10
	 */
	@Nullable List<Embed> embeds();

	/**
	 * Whom it may notify.
	 * @return {@code null} for Discord's default
	 */
	@Nullable AllowedMentions allowedMentions();

	/**
	 * Buttons and the like.
	 * @return up to 5 rows, or with the flag IS_COMPONENTS_V2 up to 40 components
	 */
	@Nullable List<Component> components();

	/**
	 * Files.
	 * @return up to 10
	 */
	@Nullable List<AttachmentRequest> attachments();

	/**
	 * Poll.
	 * @return {@code null} if there is none
	 */
	@Nullable PollCreateRequest poll();

	/**
	 * Flags.
	 * @return see {@link MessageFlag}
	 */
	int flags();

	/**
	 * Stickers.
	 * @return up to 3
	 */
	default @Nullable Snowflakes stickerIds() {
		return null;
	}

	/**
	 * Theme of the client to share.
	 * @return {@code null} if there is none
	 */
	default @Nullable SharedClientThemeRequest sharedClientTheme() {
		return null;
	}

	/**
	 * Message it answers or forwards.
	 * @return {@code null} if there is none
	 */
	default @Nullable MessageReference messageReference() {
		return null;
	}

	@Override
	default List<FilePart> fileParts() {
		return AttachmentRequest.parts(attachments());
	}

	@Override
	default void validate(Faults faults) {
		validateNew(faults);
	}

	/**
	 * Checks the message as a new one.
	 * @param faults where to add what is wrong
	 */
	default void validateNew(Faults faults) {
		MessageRules.checkNew(this, faults);
	}

	/**
	 * Checks the message as one that changes another, which may have what this one has
	 * not.
	 * @param faults where to add what is wrong
	 */
	default void validateChange(Faults faults) {
		MessageRules.checkChange(this, faults);
	}

}
