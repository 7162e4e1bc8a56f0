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

	/**
	 * Notifies everyone who is mentioned, roles and {@code @everyone} included, and the
	 * author of the message answered.
	 * @return the mentions
	 */
	public static AllowedMentions all() {
		return new AllowedMentions(List.of("users", "roles", "everyone"), Snowflakes.empty(), Snowflakes.empty(), true);
	}

	/**
	 * Notifies certain users and nobody else.
	 * @param ids the users, up to 100
	 * @return the mentions
	 */
	public static AllowedMentions ofUsers(long... ids) {
		return new AllowedMentions(List.of(), Snowflakes.empty(), Snowflakes.of(ids), false);
	}

	/**
	 * Notifies certain roles and nobody else.
	 * @param ids the roles, up to 100
	 * @return the mentions
	 */
	public static AllowedMentions ofRoles(long... ids) {
		return new AllowedMentions(List.of(), Snowflakes.of(ids), Snowflakes.empty(), false);
	}

	/**
	 * Starts mentions.
	 * @return a builder with an empty {@code parse}, which notifies nobody
	 */
	public static AllowedMentionsBuilder builder() {
		return new AllowedMentionsBuilder().parse(List.of());
	}

	/**
	 * Starts mentions like these.
	 * @return a builder with all that these have
	 */
	public AllowedMentionsBuilder toBuilder() {
		return AllowedMentionsBuilder.from(this);
	}

	/**
	 * Says whether the author of the message answered is notified.
	 * @param repliedUser whether it is
	 * @return other mentions
	 */
	public AllowedMentions withRepliedUser(boolean repliedUser) {
		return new AllowedMentions(this.parse, this.roles, this.users, repliedUser);
	}

	@Override
	public void validate(Faults faults) {
		String reason = "must be empty, as parse names the same kind";
		faults.check(this.roles.isEmpty() || this.parse == null || !this.parse.contains("roles"), "roles", reason);
		faults.check(this.users.isEmpty() || this.parse == null || !this.parse.contains("users"), "users", reason);
	}

}
