package io.github.discordspring.rest.route;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.user.DmCreateRequest;
import io.github.discordspring.model.user.User;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Users.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">User</a>
 */
public interface UserRoutes {

	/**
	 * Gets the bot's own user.
	 * @return the user
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#get-current-user">Get current
	 * user</a>
	 */
	@GetExchange("/users/@me")
	Mono<User> getCurrentUser();

	/**
	 * Gets a user.
	 * @param userId the user
	 * @return the user
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-user">Get
	 * user</a>
	 */
	@GetExchange("/users/{userId}")
	Mono<User> getUser(@PathVariable long userId);

	/**
	 * Opens the direct messages with a user, or gets them if they are open.
	 * @param recipientId the user
	 * @return the channel
	 */
	default Mono<Channel> createDm(long recipientId) {
		return createDm(new DmCreateRequest(recipientId));
	}

	/**
	 * Opens direct messages, or gets them if they are open.
	 * @param request with whom
	 * @return the channel
	 * @see <a href="https://docs.discord.com/developers/resources/user#create-dm">Create
	 * DM</a>
	 */
	@PostExchange("/users/@me/channels")
	Mono<Channel> createDm(@RequestBody DmCreateRequest request);

}
