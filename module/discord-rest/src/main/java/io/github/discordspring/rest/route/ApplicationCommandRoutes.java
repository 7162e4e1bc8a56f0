package io.github.discordspring.rest.route;

import java.util.List;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.application.ApplicationCommandModifyRequest;
import io.github.discordspring.model.application.ApplicationCommandPermissionsModifyRequest;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.GuildApplicationCommandPermissions;
import io.github.discordspring.model.validation.Count;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The commands of an application, for all guilds (global) or for one.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands">Application
 * commands</a>
 */
public interface ApplicationCommandRoutes {

	/**
	 * Gets the global commands, names and descriptions in the application's language
	 * only.
	 * @param applicationId the application
	 * @return the commands
	 */
	default Flux<ApplicationCommand> getGlobalApplicationCommands(long applicationId) {
		return getGlobalApplicationCommands(applicationId, false);
	}

	/**
	 * Gets the global commands.
	 * @param applicationId the application
	 * @param withLocalizations whether to include the names and descriptions of all
	 * languages
	 * @return the commands
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands">Get
	 * global application commands</a>
	 */
	@GetExchange("/applications/{applicationId}/commands")
	Flux<ApplicationCommand> getGlobalApplicationCommands(@PathVariable long applicationId,
			@RequestParam("with_localizations") boolean withLocalizations);

	/**
	 * Creates a global command, or overwrites the one of the same name and type.
	 * @param applicationId the application
	 * @param request the command
	 * @return the command as registered
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#create-global-application-command">Create
	 * global application command</a>
	 */
	@PostExchange("/applications/{applicationId}/commands")
	Mono<ApplicationCommand> createGlobalApplicationCommand(@PathVariable long applicationId,
			@RequestBody ApplicationCommandRequest request);

	/**
	 * Replaces all global commands by others.
	 * @param applicationId the application
	 * @param requests the commands, at most 130 of all types
	 * @return the commands as registered
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands">Bulk
	 * overwrite global application commands</a>
	 */
	@PutExchange("/applications/{applicationId}/commands")
	Flux<ApplicationCommand> bulkOverwriteGlobalApplicationCommands(@PathVariable long applicationId,
			@RequestBody @Count(max = 130) List<ApplicationCommandRequest> requests);

	/**
	 * Gets a global command.
	 * @param applicationId the application
	 * @param commandId the command
	 * @return the command
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#get-global-application-command">Get
	 * global application command</a>
	 */
	@GetExchange("/applications/{applicationId}/commands/{commandId}")
	Mono<ApplicationCommand> getGlobalApplicationCommand(@PathVariable long applicationId,
			@PathVariable long commandId);

	/**
	 * Changes a global command.
	 * @param applicationId the application
	 * @param commandId the command
	 * @param request what changes
	 * @return the command as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#edit-global-application-command">Edit
	 * global application command</a>
	 */
	@PatchExchange("/applications/{applicationId}/commands/{commandId}")
	Mono<ApplicationCommand> editGlobalApplicationCommand(@PathVariable long applicationId,
			@PathVariable long commandId, @RequestBody ApplicationCommandModifyRequest request);

	/**
	 * Deletes a global command.
	 * @param applicationId the application
	 * @param commandId the command
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#delete-global-application-command">Delete
	 * global application command</a>
	 */
	@DeleteExchange("/applications/{applicationId}/commands/{commandId}")
	Mono<Void> deleteGlobalApplicationCommand(@PathVariable long applicationId, @PathVariable long commandId);

	/**
	 * Gets the commands of a guild, names and descriptions in the application's language
	 * only.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @return the commands
	 */
	default Flux<ApplicationCommand> getGuildApplicationCommands(long applicationId, long guildId) {
		return getGuildApplicationCommands(applicationId, guildId, false);
	}

	/**
	 * Gets the commands of a guild.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param withLocalizations whether to include the names and descriptions of all
	 * languages
	 * @return the commands
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#get-guild-application-commands">Get
	 * guild application commands</a>
	 */
	@GetExchange("/applications/{applicationId}/guilds/{guildId}/commands")
	Flux<ApplicationCommand> getGuildApplicationCommands(@PathVariable long applicationId, @PathVariable long guildId,
			@RequestParam("with_localizations") boolean withLocalizations);

	/**
	 * Creates a command in a guild, or overwrites the one of the same name and type.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param request the command
	 * @return the command as registered
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#create-guild-application-command">Create
	 * guild application command</a>
	 */
	@PostExchange("/applications/{applicationId}/guilds/{guildId}/commands")
	Mono<ApplicationCommand> createGuildApplicationCommand(@PathVariable long applicationId, @PathVariable long guildId,
			@RequestBody ApplicationCommandRequest request);

	/**
	 * Replaces all commands of a guild by others.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param requests the commands, at most 130 of all types
	 * @return the commands as registered
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-guild-application-commands">Bulk
	 * overwrite guild application commands</a>
	 */
	@PutExchange("/applications/{applicationId}/guilds/{guildId}/commands")
	Flux<ApplicationCommand> bulkOverwriteGuildApplicationCommands(@PathVariable long applicationId,
			@PathVariable long guildId, @RequestBody @Count(max = 130) List<ApplicationCommandRequest> requests);

	/**
	 * Gets a command of a guild.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param commandId the command
	 * @return the command
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#get-guild-application-command">Get
	 * guild application command</a>
	 */
	@GetExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}")
	Mono<ApplicationCommand> getGuildApplicationCommand(@PathVariable long applicationId, @PathVariable long guildId,
			@PathVariable long commandId);

	/**
	 * Changes a command of a guild.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param commandId the command
	 * @param request what changes
	 * @return the command as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#edit-guild-application-command">Edit
	 * guild application command</a>
	 */
	@PatchExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}")
	Mono<ApplicationCommand> editGuildApplicationCommand(@PathVariable long applicationId, @PathVariable long guildId,
			@PathVariable long commandId, @RequestBody ApplicationCommandModifyRequest request);

	/**
	 * Deletes a command of a guild.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param commandId the command
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#delete-guild-application-command">Delete
	 * guild application command</a>
	 */
	@DeleteExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}")
	Mono<Void> deleteGuildApplicationCommand(@PathVariable long applicationId, @PathVariable long guildId,
			@PathVariable long commandId);

	/**
	 * Gets the permissions of all commands in a guild. Commands without any of their own
	 * are left out.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @return the permissions
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#get-guild-application-command-permissions">Get
	 * guild application command permissions</a>
	 */
	@GetExchange("/applications/{applicationId}/guilds/{guildId}/commands/permissions")
	Flux<GuildApplicationCommandPermissions> getGuildApplicationCommandPermissions(@PathVariable long applicationId,
			@PathVariable long guildId);

	/**
	 * Gets the permissions of a command in a guild.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param commandId the command, or the application for what holds for all its
	 * commands
	 * @return the permissions
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#get-application-command-permissions">Get
	 * application command permissions</a>
	 */
	@GetExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}/permissions")
	Mono<GuildApplicationCommandPermissions> getApplicationCommandPermissions(@PathVariable long applicationId,
			@PathVariable long guildId, @PathVariable long commandId);

	/**
	 * Replaces the permissions of a command in a guild. Needs a Bearer token with the
	 * scope {@code applications.commands.permissions.update}; Discord refuses a bot's
	 * token.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param commandId the command
	 * @param request the permissions
	 * @return the permissions as they are now
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#edit-application-command-permissions">Edit
	 * application command permissions</a>
	 */
	@PutExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}/permissions")
	Mono<GuildApplicationCommandPermissions> editApplicationCommandPermissions(@PathVariable long applicationId,
			@PathVariable long guildId, @PathVariable long commandId,
			@RequestBody ApplicationCommandPermissionsModifyRequest request);

	/**
	 * Replaces the permissions of several commands in a guild. Discord has disabled this
	 * route: it always fails.
	 * @param applicationId the application
	 * @param guildId the guild
	 * @param requests the permissions of each command
	 * @return the permissions
	 * @deprecated Discord has disabled the route; use
	 * {@link #editApplicationCommandPermissions} for each command.
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#batch-edit-application-command-permissions">Batch
	 * edit application command permissions</a>
	 */
	@Deprecated
	@PutExchange("/applications/{applicationId}/guilds/{guildId}/commands/permissions")
	Flux<GuildApplicationCommandPermissions> batchEditApplicationCommandPermissions(@PathVariable long applicationId,
			@PathVariable long guildId, @RequestBody List<RawJson> requests);

}
