package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An application, of which a bot is the user.
 *
 * @param id id
 * @param name name
 * @param icon hash of the icon
 * @param description description
 * @param botPublic whether others may install it
 * @param botRequireCodeGrant whether the bot joins only after the whole OAuth2 flow
 * @param bot the bot
 * @param termsOfServiceUrl terms
 * @param privacyPolicyUrl privacy policy
 * @param owner who owns it
 * @param verifyKey public key of interactions over HTTP, hexadecimal
 * @param guildId guild it belongs to, 0 if none
 * @param flags flags
 * @param approximateGuildCount number of guilds that installed it
 * @param approximateUserInstallCount number of users that installed it
 * @param interactionsEndpointUrl where interactions go in place of the gateway
 * @param tags up to 5
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#application-object">Application
 * object</a>
 */
@DiscordObject
public record Application(long id, String name, @Nullable String icon, @Nullable String description, boolean botPublic,
		boolean botRequireCodeGrant, @Nullable User bot, @Nullable String termsOfServiceUrl,
		@Nullable String privacyPolicyUrl, @Nullable User owner, @Nullable String verifyKey, long guildId, int flags,
		@Nullable Integer approximateGuildCount, @Nullable Integer approximateUserInstallCount,
		@Nullable String interactionsEndpointUrl, List<String> tags) {

}
