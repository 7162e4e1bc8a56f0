package io.github.discordspring.autoconfigure.bot;

import java.util.List;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.bot.text.TextCommandOptions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of commands that users write as messages.
 *
 * @param prefixes Comma-separated list of texts with which commands begin. A bean of type
 * TextCommandPrefixes decides instead, for each guild.
 * @param mention Whether commands may also begin with the mention of the bot.
 * @param caseSensitive Whether the case of prefixes and names matters.
 * @param help Name of the command that tells of the others. An empty one switches it off.
 */
@ConfigurationProperties("discord.commands.text")
public record DiscordTextCommandsProperties(@DefaultValue("!") List<String> prefixes,
		@DefaultValue("true") boolean mention, @DefaultValue("false") boolean caseSensitive,
		@DefaultValue("help") String help) {

	public DiscordTextCommandsProperties {
		PropertyRule.require(prefixes.stream().noneMatch(String::isBlank), "discord.commands.text.prefixes", prefixes,
				"A prefix must not be empty; a TextCommandPrefixes bean can have such ones.");
	}

	TextCommandOptions options() {
		return new TextCommandOptions(this.mention, this.caseSensitive, this.help.strip());
	}

}
