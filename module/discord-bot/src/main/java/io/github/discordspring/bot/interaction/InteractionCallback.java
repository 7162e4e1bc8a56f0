package io.github.discordspring.bot.interaction;

import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionCallbackResponse;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.rest.DiscordRestClient;
import reactor.core.publisher.Mono;

/**
 * Brings the first answer to an interaction to Discord: over the REST API, or in the HTTP
 * response to the request that brought the interaction. Attached to a
 * {@link io.github.discordspring.model.dispatch.Dispatch} by what brings interactions
 * from elsewhere than a shard. Safe for use by several threads.
 */
@FunctionalInterface
public interface InteractionCallback {

	/**
	 * Sends the first answer.
	 * @param interaction what is answered
	 * @param response the answer
	 * @param withResponse whether Discord is to tell what came of it
	 * @return completes when it was sent, after what came of it with
	 * {@code withResponse}; an error if it was not sent, after which another one may be
	 * tried. Nothing is sent until it is subscribed to, and then once.
	 */
	Mono<InteractionCallbackResponse> send(Interaction interaction, InteractionResponse response, boolean withResponse);

	/**
	 * Prepares a call that can only succeed when Discord knows the first answer, such as
	 * an edit of it. Called when the answer was sent.
	 * @param <T> what the call gives
	 * @param call the call
	 * @return the call, which may wait or be tried again
	 */
	default <T> Mono<T> afterFirst(Mono<T> call) {
		return call;
	}

	/**
	 * Answers over the REST API, which is the way for interactions from the gateway.
	 * @param rest makes the call
	 * @return the way
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response">Create
	 * interaction response</a>
	 */
	static InteractionCallback overRest(DiscordRestClient rest) {
		return (interaction, response, withResponse) -> withResponse
				? rest.interactions().createInteractionResponse(interaction.id(), interaction.token(), true, response)
				: rest.interactions()
					.createInteractionResponse(interaction.id(), interaction.token(), response)
					.then(Mono.empty());
	}

}
