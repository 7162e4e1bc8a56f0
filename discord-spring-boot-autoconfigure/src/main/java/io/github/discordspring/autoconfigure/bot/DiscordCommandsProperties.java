package io.github.discordspring.autoconfigure.bot;

import java.util.List;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.model.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of application commands.
 *
 * @param registration What is done at the start about declared commands that differ from
 * those that are registered with Discord.
 * @param guilds Comma-separated list of ids of guilds to register commands in, for
 * development. By default, they are registered for all guilds.
 * @param locales Comma-separated list of the languages, as Discord names them, for which
 * names and descriptions of commands are messages. By default, all that have messages of
 * their own.
 */
@ConfigurationProperties("discord.commands")
public record DiscordCommandsProperties(@DefaultValue("apply") Registration registration,
		@DefaultValue List<Long> guilds, @DefaultValue List<String> locales) {

	public DiscordCommandsProperties {
		for (String locale : locales) {
			PropertyRule.require(Locale.values().contains(Locale.of(locale)), "discord.commands.locales", locale,
					"It must be a locale of Discord's, such as de or pt-BR.");
		}
	}

	/**
	 * What is done about commands at the start.
	 */
	public enum Registration {

		/** They are registered. */
		APPLY,

		/** What would be changed is logged, and nothing is changed. */
		DRY_RUN,

		/** Nothing is asked or sent. */
		NONE

	}

}
