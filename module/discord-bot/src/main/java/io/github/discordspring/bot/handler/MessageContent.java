package io.github.discordspring.bot.handler;

import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionCallbackDataBuilder;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.EmbedBuilder;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageCreateRequestBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a handler may return in place of a message.
 */
public final class MessageContent {

	private MessageContent() {
	}

	/**
	 * Tells whether values of a type can be sent.
	 * @param type the type
	 * @return whether {@link #of} makes messages of them
	 */
	public static boolean isSupported(Class<?> type) {
		return CharSequence.class.isAssignableFrom(type) || type == Embed.class || type == EmbedBuilder.class
				|| type == MessageCreateRequest.class || type == MessageCreateRequestBuilder.class
				|| type == InteractionCallbackData.class || type == InteractionCallbackDataBuilder.class
				|| Component.class.isAssignableFrom(type);
	}

	/**
	 * Makes a message.
	 * @param value a text, an embed, a message or the content of an answer, or a builder
	 * of one of these; or a component that can be a message by itself, such as a
	 * container
	 * @return the message, or {@code null} if the value is something else
	 */
	public static @Nullable MessageCreateRequest of(Object value) {
		if (value instanceof MessageCreateRequest message) {
			return message;
		}
		if (value instanceof CharSequence text) {
			return MessageCreateRequest.of(text.toString());
		}
		if (value instanceof Embed embed) {
			return MessageCreateRequest.of(embed);
		}
		if (value instanceof EmbedBuilder builder) {
			return MessageCreateRequest.of(builder.build());
		}
		if (value instanceof MessageCreateRequestBuilder builder) {
			return builder.build();
		}
		if (value instanceof InteractionCallbackData data) {
			return of(data);
		}
		if (value instanceof Component component) {
			return MessageCreateRequest.of(component);
		}
		return (value instanceof InteractionCallbackDataBuilder builder) ? of(builder.build()) : null;
	}

	private static MessageCreateRequest of(InteractionCallbackData data) {
		MessageCreateRequestBuilder message = MessageCreateRequest.builder().tts(data.tts()).flags(data.flags());
		if (data.content() != null) {
			message.content(data.content());
		}
		if (data.attachments() != null) {
			message.attachments(data.attachments());
		}
		if (data.poll() != null) {
			message.poll(data.poll());
		}
		if (data.embeds() != null) {
			message.embeds(data.embeds());
		}
		if (data.allowedMentions() != null) {
			message.allowedMentions(data.allowedMentions());
		}
		if (data.components() != null) {
			message.components(data.components());
		}
		return message.build();
	}

}
