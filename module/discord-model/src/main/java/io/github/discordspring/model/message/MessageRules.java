package io.github.discordspring.model.message;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.component.ComponentRules;
import io.github.discordspring.model.component.FileComponent;
import io.github.discordspring.model.component.MediaGallery;
import io.github.discordspring.model.component.Thumbnail;
import io.github.discordspring.model.component.UnfurledMediaItem;
import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules across the properties of a message.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#create-message">Create
 * message</a>
 */
final class MessageRules {

	/** Most characters of all embeds of a message together. */
	static final int MAX_EMBEDS_TEXT = 6000;

	private static final String ATTACHMENT = "attachment://";

	private static final Set<String> EMBEDDABLE = Set.of("jpg", "jpeg", "png", "webp", "gif");

	private MessageRules() {
	}

	/** Checks a message that is to be sent. */
	static void checkNew(MessageBody message, Faults faults) {
		boolean version2 = has(message, MessageFlag.IS_COMPONENTS_V2);
		boolean forward = message.messageReference() != null && message.messageReference().isForward();
		if (isEmpty(message) && !forward) {
			faults.add(version2 ? "components are missing"
					: "one of content, embeds, components, attachments, sticker_ids, poll and shared_client_theme is"
							+ " needed");
		}
		checkParts(message, version2, faults);
		faults.each("attachments", message.attachments(),
				(attachment, inAttachment) -> inAttachment.check(
						attachment.content() != null || attachment.filename() != null, "id",
						"there is nothing to keep yet"));
		checkReferences(message.embeds(), message.components(), message.attachments(), faults);
	}

	/** Checks a message that takes the place of another. */
	static void checkChange(MessageBody message, Faults faults) {
		checkParts(message, has(message, MessageFlag.IS_COMPONENTS_V2) ? true : null, faults);
	}

	/** Checks changes to a message. */
	static void checkEdit(MessageEditRequest changes, Faults faults) {
		Integer flags = changes.flags().orNull();
		boolean version2 = flags != null && (flags & MessageFlag.IS_COMPONENTS_V2) != 0;
		if (version2) {
			String reason = "is not for messages with the flag IS_COMPONENTS_V2";
			faults.check(!isPresent(changes.content().orNull()), "content", reason);
			faults.check(!isPresent(changes.embeds().orNull()), "embeds", reason);
			faults.check(!isPresent(changes.stickerIds().orNull()), "sticker_ids", reason);
			faults.check(changes.poll().orNull() == null, "poll", reason);
		}
		List<AttachmentRequest> attachments = changes.attachments().orNull();
		checkEmbeds(changes.embeds().orNull(), faults);
		checkFilenames(attachments, faults);
		ComponentRules.checkMessage(changes.components().orNull(), version2 ? true : null, faults);
		// What stays may have any name
		boolean allNew = attachments != null
				&& attachments.stream().allMatch((attachment) -> attachment.content() != null);
		if (allNew) {
			checkReferences(changes.embeds().orNull(), changes.components().orNull(), attachments, faults);
		}
	}

	private static void checkParts(MessageBody message, @Nullable Boolean version2, Faults faults) {
		if (Boolean.TRUE.equals(version2)) {
			String reason = "is not for messages with the flag IS_COMPONENTS_V2";
			faults.check(!isPresent(message.content()), "content", reason);
			faults.check(!isPresent(message.embeds()), "embeds", reason);
			faults.check(message.poll() == null, "poll", reason);
			faults.check(message.stickerIds() == null || message.stickerIds().isEmpty(), "sticker_ids", reason);
		}
		if (has(message, MessageFlag.IS_VOICE_MESSAGE)) {
			checkVoice(message, faults);
		}
		checkEmbeds(message.embeds(), faults);
		checkFilenames(message.attachments(), faults);
		ComponentRules.checkMessage(message.components(), version2, faults);
	}

	private static void checkVoice(MessageBody message, Faults faults) {
		String reason = "is not for messages with the flag IS_VOICE_MESSAGE";
		faults.check(!isPresent(message.content()), "content", reason);
		faults.check(!isPresent(message.embeds()), "embeds", reason);
		faults.check(!isPresent(message.components()), "components", reason);
		faults.check(message.poll() == null, "poll", reason);
		faults.check(message.stickerIds() == null || message.stickerIds().isEmpty(), "sticker_ids", reason);
		List<AttachmentRequest> attachments = message.attachments();
		if (attachments == null || attachments.size() != 1) {
			faults.add("attachments", "a voice message has exactly one");
			return;
		}
		faults.each("attachments", attachments, (attachment, inAttachment) -> {
			inAttachment.check(attachment.durationSecs() != null, "duration_secs",
					"is missing, but needed by a voice message");
			inAttachment.check(attachment.waveform() != null, "waveform", "is missing, but needed by a voice message");
		});
	}

	/** Checks the sum of all embeds. */
	static void checkEmbeds(@Nullable List<Embed> embeds, Faults faults) {
		if (embeds != null) {
			int length = embeds.stream().mapToInt(Embed::length).sum();
			faults.check(length <= MAX_EMBEDS_TEXT, "embeds",
					length + " characters in all embeds together, at most " + MAX_EMBEDS_TEXT);
		}
	}

	/** Checks that each file has a name of its own. */
	static void checkFilenames(@Nullable List<AttachmentRequest> attachments, Faults faults) {
		if (attachments == null) {
			return;
		}
		Set<String> names = new HashSet<>();
		Set<Long> kept = new HashSet<>();
		faults.each("attachments", attachments, (attachment, inAttachment) -> {
			if (attachment.content() == null) {
				inAttachment.check(kept.add(attachment.id()), "id", attachment.id() + " is there already");
			}
			else if (attachment.filename() != null) {
				inAttachment.check(names.add(attachment.filename()), "filename",
						Faults.excerpt(attachment.filename()) + " is there already");
			}
		});
	}

	/** Checks that what is shown as an attachment is one. */
	static void checkReferences(@Nullable List<Embed> embeds, @Nullable List<Component> components,
			@Nullable List<AttachmentRequest> attachments, Faults faults) {
		Set<String> names = new HashSet<>();
		for (AttachmentRequest attachment : (attachments != null) ? attachments : List.<AttachmentRequest>of()) {
			names.add(Objects.requireNonNullElse(attachment.filename(), ""));
		}
		faults.each("embeds", embeds, (embed, inEmbed) -> {
			embedMedia("image.url", (embed.image() != null) ? embed.image().url() : null, names, inEmbed);
			embedMedia("thumbnail.url", (embed.thumbnail() != null) ? embed.thumbnail().url() : null, names, inEmbed);
			embedMedia("author.icon_url", (embed.author() != null) ? embed.author().iconUrl() : null, names, inEmbed);
			embedMedia("footer.icon_url", (embed.footer() != null) ? embed.footer().iconUrl() : null, names, inEmbed);
		});
		Set<String> shown = new HashSet<>();
		for (Component component : (components != null) ? components : List.<Component>of()) {
			media(component, (item) -> {
				String name = item.attachmentName();
				if (name != null && !names.contains(name) && shown.add(name)) {
					faults.add("components", ATTACHMENT + name + " is no file of the message");
				}
			});
		}
	}

	private static void embedMedia(String property, @Nullable String url, Set<String> names, Faults faults) {
		if (url == null || !url.startsWith(ATTACHMENT)) {
			return;
		}
		String name = url.substring(ATTACHMENT.length());
		faults.check(names.contains(name), property, url + " is no file of the message");
		String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		faults.check(EMBEDDABLE.contains(extension), property, url + " is no jpg, jpeg, png, webp or gif");
	}

	private static void media(Component component, Consumer<UnfurledMediaItem> action) {
		if (component instanceof FileComponent file) {
			action.accept(file.file());
		}
		else if (component instanceof MediaGallery gallery) {
			gallery.items().forEach((item) -> action.accept(item.media()));
		}
		else if (component instanceof Thumbnail thumbnail) {
			action.accept(thumbnail.media());
		}
		component.children().forEach((child) -> media(child, action));
	}

	private static boolean isEmpty(MessageBody message) {
		return Stream
			.of(message.content(), message.embeds(), message.components(), message.attachments(), message.stickerIds(),
					message.poll(), message.sharedClientTheme())
			.noneMatch(MessageRules::isPresent);
	}

	private static boolean isPresent(@Nullable Object value) {
		if (value instanceof String text) {
			return !text.isEmpty();
		}
		if (value instanceof List<?> list) {
			return !list.isEmpty();
		}
		if (value instanceof Snowflakes ids) {
			return !ids.isEmpty();
		}
		return value != null;
	}

	private static boolean has(MessageBody message, int flag) {
		return (message.flags() & flag) != 0;
	}

}
