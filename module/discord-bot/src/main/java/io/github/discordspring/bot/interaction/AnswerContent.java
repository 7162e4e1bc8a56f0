package io.github.discordspring.bot.interaction;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.discordspring.bot.handler.MessageContent;
import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionCallbackDataBuilder;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageEditRequestBuilder;
import io.github.discordspring.model.message.MessageFlag;

/**
 * The same message as first answer, as edit and as follow-up: three shapes of request.
 */
final class AnswerContent {

	private AnswerContent() {
	}

	/**
	 * Makes a first answer of a message.
	 */
	static InteractionCallbackData callback(MessageCreateRequest message) {
		return InteractionCallbackData.builder()
			.content(message.content())
			.tts(message.tts())
			.embeds(message.embeds())
			.allowedMentions(message.allowedMentions())
			.flags(message.flags())
			.components(message.components())
			.attachments(message.attachments())
			.poll(message.poll())
			.build();
	}

	/**
	 * Makes a first answer of changes to the component's message. There an absent
	 * property is what stays, and an empty one what is cleared.
	 */
	static InteractionCallbackData callback(MessageEditRequest changes) {
		InteractionCallbackDataBuilder data = InteractionCallbackData.builder();
		ifPresent(changes.content(), "", data::content);
		ifPresent(changes.embeds(), List.of(), data::embeds);
		ifPresent(changes.components(), List.of(), data::components);
		ifPresent(changes.attachments(), List.of(), data::attachments);
		if (changes.allowedMentions().orNull() != null) {
			data.allowedMentions(changes.allowedMentions().orNull());
		}
		Integer flags = changes.flags().orNull();
		return data.flags((flags != null) ? flags : 0).build();
	}

	private static <T> void ifPresent(Omittable<T> property, T whenNull, Consumer<T> setter) {
		if (property.isPresent()) {
			setter.accept(Objects.requireNonNullElse(property.orNull(), whenNull));
		}
	}

	/**
	 * Makes an edit that puts a message in place of a placeholder.
	 */
	static MessageEditRequest edit(MessageCreateRequest message) {
		MessageEditRequestBuilder changes = MessageEditRequest.builder();
		if (message.content() != null) {
			changes.content(message.content());
		}
		if (message.embeds() != null) {
			changes.embeds(message.embeds());
		}
		if (message.allowedMentions() != null) {
			changes.allowedMentions(message.allowedMentions());
		}
		if (message.components() != null) {
			changes.components(message.components());
		}
		if (message.attachments() != null) {
			changes.attachments(message.attachments());
		}
		if (message.poll() != null) {
			changes.poll(message.poll());
		}
		int flags = message.flags() & (MessageFlag.SUPPRESS_EMBEDS | MessageFlag.IS_COMPONENTS_V2);
		return ((flags != 0) ? changes.flags(flags) : changes).build();
	}

	/**
	 * Makes changes of the content of a first answer.
	 */
	static MessageEditRequest edit(InteractionCallbackData data) {
		return edit(message(data));
	}

	static MessageCreateRequest message(InteractionCallbackData data) {
		return Objects.requireNonNull(MessageContent.of(data));
	}

}
