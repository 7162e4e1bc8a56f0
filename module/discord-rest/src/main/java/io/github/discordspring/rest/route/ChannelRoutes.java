package io.github.discordspring.rest.route;

import io.github.discordspring.model.channel.Channel;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Channels and threads.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel</a>
 */
public interface ChannelRoutes {

	/**
	 * Gets a channel or thread.
	 * @param channelId the channel
	 * @return the channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#get-channel">Get channel</a>
	 */
	@GetExchange("/channels/{channelId}")
	Mono<Channel> getChannel(@PathVariable long channelId);

	/**
	 * Shows for ten seconds, or until the bot's next message, that the bot is typing.
	 * @param channelId the channel
	 * @return completes when it is shown
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#trigger-typing-indicator">Trigger
	 * typing indicator</a>
	 */
	@PostExchange("/channels/{channelId}/typing")
	Mono<Void> triggerTypingIndicator(@PathVariable long channelId);

}
