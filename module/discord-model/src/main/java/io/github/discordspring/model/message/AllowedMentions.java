package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message may notify. Without it, Discord notifies everyone who is mentioned; in
 * answers to interactions and messages of webhooks, users only.
 *
 * @param parse kinds that may be notified: {@code roles}, {@code users}, {@code everyone}
 * @param roles roles that may be, up to 100
 * @param users users that may be, up to 100
 * @param repliedUser whether the author of the message answered is
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#allowed-mentions-object">Allowed
 * mentions object</a>
 */
@DiscordObject
public record AllowedMentions(@Nullable List<String> parse, Snowflakes roles, Snowflakes users, boolean repliedUser) {

	/**
	 * Notifies nobody.
	 * @return the mentions
	 */
	public static AllowedMentions none() {
		return new AllowedMentions(List.of(), Snowflakes.empty(), Snowflakes.empty(), false);
	}

	/**
	 * Notifies users and nobody else.
	 * @return the mentions
	 */
	public static AllowedMentions onlyUsers() {
		return new AllowedMentions(List.of("users"), Snowflakes.empty(), Snowflakes.empty(), true);
	}

}
