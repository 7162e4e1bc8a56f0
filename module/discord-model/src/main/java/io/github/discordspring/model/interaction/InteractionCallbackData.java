package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.MessageBody;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.monetization.SkuIneligibilityReason;
import io.github.discordspring.model.poll.PollCreateRequest;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * Content of an answer: a message, or proposals, or a form.
 *
 * @param content text, up to 2000 characters
 * @param tts whether it is read out
 * @param embeds up to 10, with 6000 characters together
 * @param allowedMentions whom it may notify; without it, only users
 * @param flags EPHEMERAL, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, IS_VOICE_MESSAGE and
 * IS_COMPONENTS_V2 may be set
 * @param components buttons and the like, or the fields of a form
 * @param attachments files, up to 10
 * @param poll poll of a new message
 * @param choices proposals, up to 25
 * @param customId of a form, 1 to 100 characters
 * @param title of a form, 1 to 45 characters
 * @param eligible of an answer about a purchase: whether the user may buy
 * @param ineligibleReason why not
 * @param ineligibleReasonDescription why not, up to 255 characters
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-data-structure">Interaction
 * callback data structure</a>
 */
@DiscordObject(builder = true)
public record InteractionCallbackData(@Length(max = 2000) @Nullable String content, boolean tts,
		@Count(max = 10) @Nullable List<Embed> embeds, @Nullable AllowedMentions allowedMentions, int flags,
		@Nullable List<Component> components, @Count(max = 10) @Nullable List<AttachmentRequest> attachments,
		@Nullable PollCreateRequest poll, @Count(max = 25) @Nullable List<ApplicationCommandOptionChoice> choices,
		@Length(min = 1, max = 100) @Nullable String customId, @Length(min = 1, max = 45) @Nullable String title,
		@Nullable Boolean eligible, @Nullable SkuIneligibilityReason ineligibleReason,
		@Length(max = 255) @Nullable String ineligibleReasonDescription) implements MessageBody {

	/**
	 * Starts an answer.
	 * @return a builder without anything
	 */
	public static InteractionCallbackDataBuilder builder() {
		return new InteractionCallbackDataBuilder();
	}

	/**
	 * Numbers the files.
	 */
	public InteractionCallbackData {
		attachments = (attachments != null) ? AttachmentRequest.numbered(attachments) : null;
	}

	/**
	 * Makes a message of text alone.
	 * @param content up to 2000 characters
	 * @return the message
	 */
	public static InteractionCallbackData of(String content) {
		return builder().content(content).build();
	}

	/**
	 * Makes a message of embeds alone.
	 * @param embeds up to 10
	 * @return the message
	 */
	public static InteractionCallbackData of(Embed... embeds) {
		return builder().embeds(embeds).build();
	}

	/**
	 * Makes a message of components alone, with the flag IS_COMPONENTS_V2.
	 * @param components up to 40, with those in others
	 * @return the message
	 */
	public static InteractionCallbackData of(Component... components) {
		return builder().components(components).flags(MessageFlag.IS_COMPONENTS_V2).build();
	}

	@Override
	public void validate(Faults faults) {
		// What the rules are depends on the type of the response, which checks them
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public InteractionCallbackDataBuilder toBuilder() {
		return InteractionCallbackDataBuilder.from(this);
	}

}
