package io.github.discordspring.model.webhook;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a webhook. What is left out stays; {@code null} clears it.
 *
 * @param name name, 1 to 80 characters, without "clyde" and "discord" in it
 * @param avatar avatar
 * @param channelId channel to move it to; 0 to leave it where it is
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#modify-webhook">Modify
 * webhook</a>
 */
@DiscordObject(builder = true)
public record WebhookModifyRequest(@Length(min = 1, max = 80) @Nullable String name, Omittable<ImageData> avatar,
		long channelId) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static WebhookModifyRequestBuilder builder() {
		return new WebhookModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public WebhookModifyRequestBuilder toBuilder() {
		return WebhookModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		WebhookRules.checkName(this.name, faults);
	}

}
