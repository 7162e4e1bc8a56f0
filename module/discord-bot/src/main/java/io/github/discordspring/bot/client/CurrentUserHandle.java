package io.github.discordspring.bot.client;

import io.github.discordspring.model.guild.UserGuild;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.user.CurrentUser;
import io.github.discordspring.model.user.CurrentUserModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The bot's own user.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">User</a>
 */
public final class CurrentUserHandle {

	private final DiscordClient client;

	CurrentUserHandle(DiscordClient client) {
		this.client = client;
	}

	/**
	 * Asks Discord for the user.
	 * @return the user
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#get-current-user">Get current
	 * user</a>
	 */
	public Mono<CurrentUser> fetch() {
		return this.client.rest().users().getCurrentUser();
	}

	/**
	 * Changes the user.
	 * @param changes what changes; the rest stays
	 * @return the user as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#modify-current-user">Modify
	 * current user</a>
	 */
	public Mono<CurrentUser> modify(CurrentUserModifyRequest changes) {
		return this.client.rest().users().modifyCurrentUser(changes);
	}

	/**
	 * Renames the user, in all guilds where it has no nickname. Discord allows that twice
	 * in an hour.
	 * @param username 2 to 32 characters
	 * @return the user as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#modify-current-user">Modify
	 * current user</a>
	 */
	public Mono<CurrentUser> setUsername(String username) {
		return modify(CurrentUserModifyRequest.builder().username(username).build());
	}

	/**
	 * Changes the avatar.
	 * @param avatar the picture, {@code null} for none
	 * @return the user as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#modify-current-user">Modify
	 * current user</a>
	 */
	public Mono<CurrentUser> setAvatar(@Nullable ImageData avatar) {
		return modify(CurrentUserModifyRequest.builder().avatar(avatar).build());
	}

	/**
	 * Changes the banner.
	 * @param banner the picture, {@code null} for none
	 * @return the user as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#modify-current-user">Modify
	 * current user</a>
	 */
	public Mono<CurrentUser> setBanner(@Nullable ImageData banner) {
		return modify(CurrentUserModifyRequest.builder().banner(banner).build());
	}

	/**
	 * Gives the guilds that the bot is in, by rising id, in as many calls as are needed.
	 * @param max how many at most, 1 or more
	 * @return the guilds
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#get-current-user-guilds">Get
	 * current user guilds</a>
	 */
	public Flux<UserGuild> guilds(int max) {
		return this.client.rest().users().getCurrentUserGuildsAfter(false, 0, max);
	}

}
