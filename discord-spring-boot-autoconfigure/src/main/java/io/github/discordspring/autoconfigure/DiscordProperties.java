package io.github.discordspring.autoconfigure;

import io.github.discordspring.model.Secret;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the bot as a whole.
 *
 * @param token Token of the bot, from the page "Bot" of the application in the developer
 * portal. Best set by the environment variable DISCORD_TOKEN.
 * @param publicKey Public key of the application, from the page "General Information" of
 * the developer portal: 64 hexadecimal digits. Needed where interactions or webhook
 * events come over HTTP, to tell which requests are Discord's.
 */
@ConfigurationProperties("discord")
public record DiscordProperties(@Nullable Secret token, @Nullable String publicKey) {

}
