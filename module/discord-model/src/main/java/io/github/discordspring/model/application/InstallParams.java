package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * How an application is added by its link in the client.
 *
 * @param scopes what it asks for
 * @param permissions bits that the bot's role asks for
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#install-params-object">Install
 * params object</a>
 */
@DiscordObject
public record InstallParams(List<OAuth2Scope> scopes, long permissions) {

}
