package io.github.discordspring.rest.route;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.interaction.InteractionCallbackResponse;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Answers to interactions. They need no bot's token and do not count for the global rate
 * limit.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving
 * and responding</a>
 */
public interface InteractionRoutes {

	/**
	 * Answers an interaction for the first time, within three seconds of its arrival.
	 * @param interactionId the interaction
	 * @param interactionToken its token
	 * @param response the answer
	 * @return completes when Discord has it
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response">Create
	 * interaction response</a>
	 */
	@PostExchange("/interactions/{interactionId}/{interactionToken}/callback")
	Mono<Void> createInteractionResponse(@PathVariable long interactionId, @PathVariable Secret interactionToken,
			@RequestBody InteractionResponse response);

	/**
	 * Answers an interaction for the first time, within three seconds of its arrival.
	 * @param interactionId the interaction
	 * @param interactionToken its token
	 * @param withResponse whether Discord tells what came of it
	 * @param response the answer
	 * @return what came of it, with {@code withResponse}; else nothing
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response">Create
	 * interaction response</a>
	 */
	@PostExchange("/interactions/{interactionId}/{interactionToken}/callback")
	Mono<InteractionCallbackResponse> createInteractionResponse(@PathVariable long interactionId,
			@PathVariable Secret interactionToken,
			@RequestParam(name = "with_response", required = false) @Nullable Boolean withResponse,
			@RequestBody InteractionResponse response);

	/**
	 * Gets the message that was the first answer, in no thread.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @return the message
	 */
	default Mono<Message> getOriginalInteractionResponse(long applicationId, Secret interactionToken) {
		return getOriginalInteractionResponse(applicationId, interactionToken, null);
	}

	/**
	 * Gets the message that was the first answer.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @param threadId thread that the message is in
	 * @return the message
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response">Get
	 * original interaction response</a>
	 */
	@GetExchange("/webhooks/{applicationId}/{interactionToken}/messages/@original")
	Mono<Message> getOriginalInteractionResponse(@PathVariable long applicationId,
			@PathVariable Secret interactionToken,
			@RequestParam(name = "thread_id", required = false) @Nullable Long threadId);

	/**
	 * Changes the message that was the first answer, or gives it after it was deferred.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @param request what changes
	 * @return the message as it is now
	 */
	default Mono<Message> editOriginalInteractionResponse(long applicationId, Secret interactionToken,
			MessageEditRequest request) {
		return editOriginalInteractionResponse(applicationId, interactionToken, null, null, request);
	}

	/**
	 * Changes the message that was the first answer, or gives it after it was deferred.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @param threadId thread that the message is in
	 * @param withComponents whether components are looked at; needed for a webhook that
	 * does not belong to the application
	 * @param request what changes
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response">Edit
	 * original interaction response</a>
	 */
	@PatchExchange("/webhooks/{applicationId}/{interactionToken}/messages/@original")
	Mono<Message> editOriginalInteractionResponse(@PathVariable long applicationId,
			@PathVariable Secret interactionToken,
			@RequestParam(name = "thread_id", required = false) @Nullable Long threadId,
			@RequestParam(name = "with_components", required = false) @Nullable Boolean withComponents,
			@RequestBody MessageEditRequest request);

	/**
	 * Deletes the message that was the first answer.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteOriginalInteractionResponse(long applicationId, Secret interactionToken) {
		return deleteOriginalInteractionResponse(applicationId, interactionToken, null);
	}

	/**
	 * Deletes the message that was the first answer.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @param threadId thread that the message is in
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response">Delete
	 * original interaction response</a>
	 */
	@DeleteExchange("/webhooks/{applicationId}/{interactionToken}/messages/@original")
	Mono<Void> deleteOriginalInteractionResponse(@PathVariable long applicationId,
			@PathVariable Secret interactionToken,
			@RequestParam(name = "thread_id", required = false) @Nullable Long threadId);

	/**
	 * Sends a further message.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @param request the message; the flag EPHEMERAL may be set
	 * @return the message as sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message">Create
	 * followup message</a>
	 */
	@PostExchange("/webhooks/{applicationId}/{interactionToken}")
	Mono<Message> createFollowupMessage(@PathVariable long applicationId, @PathVariable Secret interactionToken,
			@RequestBody MessageCreateRequest request);

	/**
	 * Gets a further message.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @param messageId the message
	 * @return the message
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#get-followup-message">Get
	 * followup message</a>
	 */
	@GetExchange("/webhooks/{applicationId}/{interactionToken}/messages/{messageId}")
	Mono<Message> getFollowupMessage(@PathVariable long applicationId, @PathVariable Secret interactionToken,
			@PathVariable long messageId);

	/**
	 * Changes a further message.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @param messageId the message
	 * @param request what changes
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#edit-followup-message">Edit
	 * followup message</a>
	 */
	@PatchExchange("/webhooks/{applicationId}/{interactionToken}/messages/{messageId}")
	Mono<Message> editFollowupMessage(@PathVariable long applicationId, @PathVariable Secret interactionToken,
			@PathVariable long messageId, @RequestBody MessageEditRequest request);

	/**
	 * Deletes a further message.
	 * @param applicationId the application
	 * @param interactionToken the interaction's token, valid for 15 minutes
	 * @param messageId the message
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#delete-followup-message">Delete
	 * followup message</a>
	 */
	@DeleteExchange("/webhooks/{applicationId}/{interactionToken}/messages/{messageId}")
	Mono<Void> deleteFollowupMessage(@PathVariable long applicationId, @PathVariable Secret interactionToken,
			@PathVariable long messageId);

}
