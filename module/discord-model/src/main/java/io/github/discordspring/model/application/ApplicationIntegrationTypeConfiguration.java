package io.github.discordspring.model.application;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Name;
import org.jspecify.annotations.Nullable;

/**
 * How an application is installed in one of the contexts.
 *
 * @param oauth2InstallParams the link in the client
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#application-object-application-integration-type-configuration-object">Application
 * integration type configuration object</a>
 */
@DiscordObject(builder = true)
public record ApplicationIntegrationTypeConfiguration(
		@Nullable @Name("oauth2_install_params") InstallParams oauth2InstallParams) {

	/**
	 * Starts a configuration.
	 * @return a builder without anything
	 */
	public static ApplicationIntegrationTypeConfigurationBuilder builder() {
		return new ApplicationIntegrationTypeConfigurationBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationIntegrationTypeConfigurationBuilder toBuilder() {
		return ApplicationIntegrationTypeConfigurationBuilder.from(this);
	}

}
