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
@DiscordObject(builder = true)
public record InstallParams(List<OAuth2Scope> scopes, long permissions) {

	/**
	 * Starts parameters.
	 * @return a builder without anything
	 */
	public static InstallParamsBuilder builder() {
		return new InstallParamsBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public InstallParamsBuilder toBuilder() {
		return InstallParamsBuilder.from(this);
	}

}
