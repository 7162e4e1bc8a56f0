package io.github.discordspring.rest.route;

import java.util.List;

import io.github.discordspring.model.application.ApplicationRoleConnectionMetadata;
import io.github.discordspring.model.validation.Count;
import reactor.core.publisher.Flux;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What guilds may demand of the accounts that users connect, before these get a role.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application-role-connection-metadata">Application
 * role connection metadata</a>
 */
public interface ApplicationRoleConnectionMetadataRoutes {

	/**
	 * Gets what guilds may demand.
	 * @param applicationId the application
	 * @return the records
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/application-role-connection-metadata#get-application-role-connection-metadata-records">Get
	 * application role connection metadata records</a>
	 */
	@GetExchange("/applications/{applicationId}/role-connections/metadata")
	Flux<ApplicationRoleConnectionMetadata> getApplicationRoleConnectionMetadataRecords(
			@PathVariable long applicationId);

	/**
	 * Replaces what guilds may demand.
	 * @param applicationId the application
	 * @param records the records, at most 5
	 * @return the records as they are now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/application-role-connection-metadata#update-application-role-connection-metadata-records">Update
	 * application role connection metadata records</a>
	 */
	@PutExchange("/applications/{applicationId}/role-connections/metadata")
	Flux<ApplicationRoleConnectionMetadata> updateApplicationRoleConnectionMetadataRecords(
			@PathVariable long applicationId,
			@RequestBody @Count(max = 5) List<ApplicationRoleConnectionMetadata> records);

}
