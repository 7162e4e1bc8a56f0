package io.github.discordspring.model.application;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Name;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An application, of which a bot is the user. Where it is part of another object, most is
 * absent.
 *
 * @param id id
 * @param name name
 * @param icon hash of the icon
 * @param description description
 * @param type what kind, for the few that have one
 * @param rpcOrigins origins of RPC
 * @param botPublic whether others may install it
 * @param botRequireCodeGrant whether the bot joins only after the whole OAuth2 flow
 * @param bot the bot, partial
 * @param termsOfServiceUrl terms
 * @param privacyPolicyUrl privacy policy
 * @param owner who owns it, partial
 * @param verifyKey public key of interactions and events over HTTP, hexadecimal
 * @param team team that owns it
 * @param guildId guild it belongs to, 0 if none
 * @param guild guild it belongs to, partial
 * @param primarySkuId SKU of the game, 0 if it is none that is sold
 * @param slug end of the address in the store
 * @param coverImage hash of the image of invites
 * @param flags bits of {@link ApplicationFlag}, up to bit 30
 * @param flagsNew all bits of {@link ApplicationFlag}
 * @param approximateGuildCount number of guilds that installed it
 * @param approximateUserInstallCount number of users that installed it
 * @param approximateUserAuthorizationCount number of users that authorised it
 * @param redirectUris where OAuth2 may lead back to
 * @param interactionsEndpointUrl where interactions go in place of the gateway
 * @param roleConnectionsVerificationUrl where linked roles are verified
 * @param eventWebhooksUrl where events go over HTTP
 * @param eventWebhooksStatus whether they do
 * @param eventWebhooksTypes which of them
 * @param tags up to 5
 * @param installParams the link in the client
 * @param integrationTypesConfig how it is installed, by the number of
 * {@link ApplicationIntegrationType}
 * @param customInstallUrl link in place of the client's own
 * @param maxParticipants how many may join an activity, -1 for any number
 * @param explicitContentFilter whether media is searched
 * @param eligibleOauth2Scopes what it may ask users for
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#application-object">Application
 * object</a>
 */
@DiscordObject
public record Application(long id, String name, @Nullable String icon, String description,
		@Nullable ApplicationType type, List<String> rpcOrigins, boolean botPublic, boolean botRequireCodeGrant,
		@Nullable User bot, @Nullable String termsOfServiceUrl, @Nullable String privacyPolicyUrl, @Nullable User owner,
		@Nullable String verifyKey, @Nullable Team team, long guildId, @Nullable Guild guild, long primarySkuId,
		@Nullable String slug, @Nullable String coverImage, int flags, long flagsNew,
		@Nullable Integer approximateGuildCount, @Nullable Integer approximateUserInstallCount,
		@Nullable Integer approximateUserAuthorizationCount, List<String> redirectUris,
		@Nullable String interactionsEndpointUrl, @Nullable String roleConnectionsVerificationUrl,
		@Nullable String eventWebhooksUrl, @Nullable ApplicationEventWebhookStatus eventWebhooksStatus,
		List<String> eventWebhooksTypes, List<String> tags, @Nullable InstallParams installParams,
		Map<String, ApplicationIntegrationTypeConfiguration> integrationTypesConfig, @Nullable String customInstallUrl,
		@Nullable Integer maxParticipants, @Nullable ApplicationExplicitContentFilterLevel explicitContentFilter,
		@Name("eligible_oauth2_scopes") List<OAuth2Scope> eligibleOauth2Scopes) {

}
