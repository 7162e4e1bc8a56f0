package io.github.discordspring.model.webhook;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a webhook, made with its token. What is left out stays; {@code null} clears
 * it.
 *
 * @param name name, 1 to 80 characters, without "clyde" and "discord" in it
 * @param avatar avatar
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#modify-webhook-with-token">Modify
 * webhook with token</a>
 */
@DiscordObject(builder = true)
public record WebhookWithTokenModifyRequest(@Length(min = 1, max = 80) @Nullable String name,
		Omittable<ImageData> avatar) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static WebhookWithTokenModifyRequestBuilder builder() {
		return new WebhookWithTokenModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public WebhookWithTokenModifyRequestBuilder toBuilder() {
		return WebhookWithTokenModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		WebhookRules.checkName(this.name, faults);
	}

}
