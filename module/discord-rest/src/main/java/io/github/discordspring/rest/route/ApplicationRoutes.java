package io.github.discordspring.rest.route;

import io.github.discordspring.model.application.ActivityInstance;
import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.application.ApplicationModifyRequest;
import io.github.discordspring.model.file.FileContent;
import io.github.discordspring.model.message.ApplicationAttachment;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Applications: the bot's own, and those that its token may see.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application">Application</a>
 */
public interface ApplicationRoutes {

	/**
	 * Gets the bot's application.
	 * @return the application
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/application#get-current-application">Get
	 * current application</a>
	 */
	@GetExchange("/applications/@me")
	Mono<Application> getCurrentApplication();

	/**
	 * Changes the bot's application.
	 * @param request what changes
	 * @return the application as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/application#edit-current-application">Edit
	 * current application</a>
	 */
	@PatchExchange("/applications/@me")
	Mono<Application> editCurrentApplication(@RequestBody ApplicationModifyRequest request);

	/**
	 * Gets an application that the token may see. Not documented by Discord.
	 * @param applicationId the application
	 * @return the application
	 */
	@GetExchange("/applications/{applicationId}")
	Mono<Application> getApplication(@PathVariable long applicationId);

	/**
	 * Changes an application that the token may change. Not documented by Discord.
	 * @param applicationId the application
	 * @param request what changes
	 * @return the application as it is now
	 */
	@PatchExchange("/applications/{applicationId}")
	Mono<Application> editApplication(@PathVariable long applicationId, @RequestBody ApplicationModifyRequest request);

	/**
	 * Gets a running instance of the application's activity.
	 * @param applicationId the application
	 * @param instanceId the instance
	 * @return the instance
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/application#get-application-activity-instance">Get
	 * application activity instance</a>
	 */
	@GetExchange("/applications/{applicationId}/activity-instances/{instanceId}")
	Mono<ActivityInstance> getApplicationActivityInstance(@PathVariable long applicationId,
			@PathVariable String instanceId);

	/**
	 * Uploads a file for the application's activity. Not documented by Discord.
	 * @param applicationId the application
	 * @param form the file
	 * @return the file
	 */
	@PostExchange("/applications/{applicationId}/attachment")
	Mono<ApplicationAttachment> createApplicationAttachment(@PathVariable long applicationId,
			@RequestBody UploadForm form);

	/**
	 * Uploads a file for the application's activity. Not documented by Discord.
	 * @param applicationId the application
	 * @param filename name of the file
	 * @param content the file
	 * @return the file
	 */
	default Mono<ApplicationAttachment> createApplicationAttachment(long applicationId, String filename,
			FileContent content) {
		return createApplicationAttachment(applicationId, UploadForm.file(filename, content));
	}

}
