package io.github.discordspring.model.application;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the bot's application. What is left out stays; {@code null} clears it.
 *
 * @param customInstallUrl own address for installing it
 * @param description description, up to 400 characters
 * @param roleConnectionsVerificationUrl where users connect their account for roles
 * @param installParams how it is installed by default
 * @param integrationTypesConfig how it is installed, by the number of the place
 * @param flags see {@link ApplicationFlag}; only the limited intents may be changed
 * @param icon icon
 * @param coverImage picture of invites to its activities
 * @param interactionsEndpointUrl where interactions go in place of the gateway
 * @param tags up to 5, each up to 20 characters
 * @param eventWebhooksUrl where webhook events go
 * @param eventWebhooksStatus DISABLED or ENABLED
 * @param eventWebhooksTypes types of webhook events to be sent
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#edit-current-application">Edit
 * current application</a>
 */
@DiscordObject(builder = true)
public record ApplicationModifyRequest(@Length(max = 2048) Omittable<String> customInstallUrl,
		@Length(max = 400) @Nullable String description,
		@Length(max = 2048) Omittable<String> roleConnectionsVerificationUrl, Omittable<InstallParams> installParams,
		@Count(min = 1, max = 2) Omittable<Map<String, ApplicationIntegrationTypeConfiguration>> integrationTypesConfig,
		Omittable<Integer> flags, Omittable<ImageData> icon, Omittable<ImageData> coverImage,
		@Length(max = 2048) Omittable<String> interactionsEndpointUrl,
		@Count(max = 5, unique = true) @Length(max = 20) Omittable<List<String>> tags,
		@Length(max = 2048) Omittable<String> eventWebhooksUrl,
		Omittable<ApplicationEventWebhookStatus> eventWebhooksStatus,
		@Count(unique = true) Omittable<List<String>> eventWebhooksTypes) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static ApplicationModifyRequestBuilder builder() {
		return new ApplicationModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationModifyRequestBuilder toBuilder() {
		return ApplicationModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		ApplicationRules.checkModify(this, faults);
	}

}
