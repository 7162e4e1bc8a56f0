package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Matches;
import io.github.discordspring.model.validation.Validated;
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
@DiscordObject(builder = true)
public record AllowedMentions(
		@Count(unique = true) @Matches(value = "roles|users|everyone",
				description = "roles, users or everyone") @Nullable List<String> parse,
		@Count(max = 100, unique = true) Snowflakes roles, @Count(max = 100, unique = true) Snowflakes users,
		boolean repliedUser) implements Validated {

	/**
	 * Starts with nobody.
	 * @return a builder
	 */
	public static AllowedMentionsBuilder builder() {
		return new AllowedMentionsBuilder().parse(List.of());
	}

	/**
	 * Notifies nobody.
	 * @return the mentions
	 */
	public static AllowedMentions none() {
		return new AllowedMentions(List.of(), Snowflakes.empty(), Snowflakes.empty(), false);
	}

	/**
	 * Notifies all who are mentioned.
	 * @return the mentions
	 */
	public static AllowedMentions all() {
		return new AllowedMentions(List.of("roles", "users", "everyone"), Snowflakes.empty(), Snowflakes.empty(), true);
	}

	/**
	 * Notifies these users if they are mentioned, and nobody else.
	 * @param userIds up to 100
	 * @return the mentions
	 */
	public static AllowedMentions users(long... userIds) {
		return new AllowedMentions(List.of(), Snowflakes.empty(), Snowflakes.of(userIds), false);
	}

	/**
	 * Notifies these roles if they are mentioned, and nobody else.
	 * @param roleIds up to 100
	 * @return the mentions
	 */
	public static AllowedMentions roles(long... roleIds) {
		return new AllowedMentions(List.of(), Snowflakes.of(roleIds), Snowflakes.empty(), false);
	}

	@Override
	public void validate(Faults faults) {
		String reason = "must be empty, as parse names the same kind";
		faults.check(this.roles.isEmpty() || this.parse == null || !this.parse.contains("roles"), "roles", reason);
		faults.check(this.users.isEmpty() || this.parse == null || !this.parse.contains("users"), "users", reason);
	}

	/**
	 * Notifies users and nobody else.
	 * @return the mentions
	 */
	public static AllowedMentions onlyUsers() {
		return new AllowedMentions(List.of("users"), Snowflakes.empty(), Snowflakes.empty(), true);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public AllowedMentionsBuilder toBuilder() {
		return AllowedMentionsBuilder.from(this);
	}

}
