package io.github.discordspring.autoconfigure.bot;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of application commands.
 *
 * @param register Whether declared commands are registered with Discord at the start, if
 * they differ from those that are.
 * @param guilds Comma-separated list of ids of guilds to register commands in, for
 * development. By default, they are registered for all guilds.
 */
@ConfigurationProperties("discord.commands")
public record DiscordCommandsProperties(@DefaultValue("true") boolean register, @DefaultValue List<Long> guilds) {

}
