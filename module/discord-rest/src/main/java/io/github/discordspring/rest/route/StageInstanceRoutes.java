package io.github.discordspring.rest.route;

import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.stage.StageInstanceCreateRequest;
import io.github.discordspring.model.stage.StageInstanceModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Live stages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/stage-instance">Stage
 * instance</a>
 */
public interface StageInstanceRoutes {

	/**
	 * Opens a stage, without a reason.
	 * @param request the channel and the topic
	 * @return the stage instance
	 */
	default Mono<StageInstance> createStageInstance(StageInstanceCreateRequest request) {
		return createStageInstance(request, null);
	}

	/**
	 * Opens a stage.
	 * @param request the channel and the topic
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the stage instance
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#create-stage-instance">Create
	 * stage instance</a>
	 */
	@PostExchange("/stage-instances")
	Mono<StageInstance> createStageInstance(@RequestBody StageInstanceCreateRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets the open stage of a channel.
	 * @param channelId the channel
	 * @return the stage instance; an error with status 404 if it is not open
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#get-stage-instance">Get
	 * stage instance</a>
	 */
	@GetExchange("/stage-instances/{channelId}")
	Mono<StageInstance> getStageInstance(@PathVariable long channelId);

	/**
	 * Changes an open stage, without a reason.
	 * @param channelId the channel
	 * @param request what changes
	 * @return the stage instance as it is now
	 */
	default Mono<StageInstance> modifyStageInstance(long channelId, StageInstanceModifyRequest request) {
		return modifyStageInstance(channelId, request, null);
	}

	/**
	 * Changes an open stage.
	 * @param channelId the channel
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the stage instance as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#modify-stage-instance">Modify
	 * stage instance</a>
	 */
	@PatchExchange("/stage-instances/{channelId}")
	Mono<StageInstance> modifyStageInstance(@PathVariable long channelId,
			@RequestBody StageInstanceModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Closes a stage, without a reason.
	 * @param channelId the channel
	 * @return completes when it is closed
	 */
	default Mono<Void> deleteStageInstance(long channelId) {
		return deleteStageInstance(channelId, null);
	}

	/**
	 * Closes a stage.
	 * @param channelId the channel
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is closed
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#delete-stage-instance">Delete
	 * stage instance</a>
	 */
	@DeleteExchange("/stage-instances/{channelId}")
	Mono<Void> deleteStageInstance(@PathVariable long channelId, @AuditLogReason @Nullable String reason);

}
