package io.github.discordspring.model.webhook;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to be made.
 *
 * @param name name, 1 to 80 characters, without "clyde" and "discord" in it
 * @param avatar avatar
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#create-webhook">Create
 * webhook</a>
 */
@DiscordObject(builder = true)
public record WebhookCreateRequest(@Length(min = 1, max = 80) String name,
		@Nullable ImageData avatar) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static WebhookCreateRequestBuilder builder() {
		return new WebhookCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public WebhookCreateRequestBuilder toBuilder() {
		return WebhookCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		WebhookRules.checkName(this.name, faults);
	}

}
