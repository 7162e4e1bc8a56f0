package io.github.discordspring.rest;

import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionCallbackType;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.ForumThreadCreateRequest;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import org.jspecify.annotations.Nullable;

/**
 * Says whom messages may notify that do not say it themselves. Changes of messages are
 * concerned where they change the text, in the content or in components, as Discord looks
 * for mentions anew then.
 */
final class AllowedMentionsDefault {

	private AllowedMentionsDefault() {
	}

	static Object apply(Object body, @Nullable AllowedMentions mentions) {
		if (mentions == null) {
			return body;
		}
		if (body instanceof MessageCreateRequest message && message.allowedMentions() == null) {
			return message.toBuilder().allowedMentions(mentions).build();
		}
		if (body instanceof MessageEditRequest edit && !edit.allowedMentions().isPresent()
				&& (edit.content().isPresent() || edit.components().isPresent())) {
			return edit.toBuilder().allowedMentions(mentions).build();
		}
		if (body instanceof WebhookExecuteRequest message && message.allowedMentions() == null) {
			return message.toBuilder().allowedMentions(mentions).build();
		}
		if (body instanceof ForumThreadCreateRequest thread && thread.message().allowedMentions() == null) {
			return thread.toBuilder().message(thread.message().toBuilder().allowedMentions(mentions).build()).build();
		}
		if (body instanceof InteractionResponse response && response.data() != null && isMessage(response)) {
			InteractionCallbackData data = response.data();
			return (data.allowedMentions() != null) ? response
					: new InteractionResponse(response.type(), data.toBuilder().allowedMentions(mentions).build());
		}
		return body;
	}

	private static boolean isMessage(InteractionResponse response) {
		return response.type().equals(InteractionCallbackType.CHANNEL_MESSAGE_WITH_SOURCE)
				|| response.type().equals(InteractionCallbackType.UPDATE_MESSAGE);
	}

}
