package io.github.discordspring.emulator.rest.application;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.rest.route.RestRoutes;

/**
 * Routes for others than bots: for what a person has allowed an application to do, and
 * for partners of Discord's.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a>
 */
final class RefusedRoutes {

	void register(RestRoutes routes) {
		DiscordError users = ApplicationGroup.onlyForUsers();
		for (String method : new String[] { "GET", "PUT", "DELETE" }) {
			routes.refuse(method, "/users/@me/applications/{application_id}/role-connection", users);
		}
		routes.refuse("GET", "/users/@me/guilds/{guild_id}/member", users);
		routes.refuse("GET", "/users/@me/connections", users);
		routes.refuse("GET", "/oauth2/@me", users);
		routes.refuse("GET", "/oauth2/userinfo", users);
		routes.refuse("PUT", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions",
				users);
		DiscordError partners = DiscordError.missingAccess();
		routes.refuse("PUT", "/partner-sdk/dms/{user_id_1}/{user_id_2}/messages/{message_id}/moderation-metadata",
				partners);
		routes.refuse("POST", "/partner-sdk/provisional-accounts/unmerge", partners);
		routes.refuse("POST", "/partner-sdk/provisional-accounts/unmerge/bot", partners);
		routes.refuse("POST", "/partner-sdk/token", partners);
		routes.refuse("POST", "/partner-sdk/token/bot", partners);
	}

}
