package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.application.ApplicationCommandRequestBuilder;
import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.model.application.InteractionContextType;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;

/**
 * Who sees a command, and where.
 *
 * @param permissions bits that members need as is declared, 0 for none
 * @param guarded bits that the guards of all its methods require, for where nothing is
 * declared
 * @param contexts where it can be used, none for everywhere
 * @param integrations installations it is for, none for what the application supports
 * @param nsfw whether it is age-restricted
 */
record CommandAttributes(long permissions, long guarded, List<InteractionContextType> contexts,
		List<ApplicationIntegrationType> integrations, boolean nsfw) {

	/** What a part of a command requires that is no method. */
	private static final long ALL = -1;

	/** Nothing is said, by no method yet. */
	static final CommandAttributes NONE = new CommandAttributes(0, ALL, List.of(), List.of(), false);

	static CommandAttributes of(SlashCommand annotation) {
		return of(annotation.defaultMemberPermissions(), annotation.contexts(), annotation.integrations(),
				annotation.nsfw());
	}

	static CommandAttributes of(UserCommand annotation) {
		return of(annotation.defaultMemberPermissions(), annotation.contexts(), annotation.integrations(),
				annotation.nsfw());
	}

	static CommandAttributes of(MessageCommand annotation) {
		return of(annotation.defaultMemberPermissions(), annotation.contexts(), annotation.integrations(),
				annotation.nsfw());
	}

	private static CommandAttributes of(Permission[] permissions, CommandContext[] contexts,
			CommandIntegration[] integrations, boolean nsfw) {
		return new CommandAttributes(Permission.of(permissions), ALL,
				(contexts.length > 0) ? Arrays.stream(contexts).distinct().sorted().map(CommandContext::type).toList()
						: List.of(),
				(integrations.length > 0)
						? Arrays.stream(integrations).distinct().sorted().map(CommandIntegration::type).toList()
						: List.of(),
				nsfw);
	}

	/**
	 * Joins what is said in two places of the same command.
	 */
	CommandAttributes and(CommandAttributes other, Method method, String command) {
		boolean permissionsDiffer = this.permissions != 0 && other.permissions != 0
				&& this.permissions != other.permissions;
		boolean contextsDiffer = !this.contexts.isEmpty() && !other.contexts.isEmpty()
				&& !this.contexts.equals(other.contexts);
		boolean integrationsDiffer = !this.integrations.isEmpty() && !other.integrations.isEmpty()
				&& !this.integrations.equals(other.integrations);
		if (permissionsDiffer || contextsDiffer || integrationsDiffer) {
			throw new InvalidHandlerException(method, "has other "
					+ (permissionsDiffer ? "defaultMemberPermissions" : contextsDiffer ? "contexts" : "integrations")
					+ " than another part of /" + command + ", but Discord knows only those of the whole command",
					"Say it once, best in @SlashCommand on the class.");
		}
		return new CommandAttributes(this.permissions | other.permissions, this.guarded & other.guarded,
				this.contexts.isEmpty() ? other.contexts : this.contexts,
				this.integrations.isEmpty() ? other.integrations : this.integrations, this.nsfw || other.nsfw);
	}

	/**
	 * Adds what the guards of a method require. Discord knows only permissions of a whole
	 * command, so that counts which all of its methods have in common.
	 */
	CommandAttributes guardedBy(long required) {
		return new CommandAttributes(this.permissions, this.guarded & required, this.contexts, this.integrations,
				this.nsfw);
	}

	void addTo(ApplicationCommandRequestBuilder request) {
		long needed = (this.permissions != 0) ? this.permissions : this.guarded;
		if (needed != 0) {
			request.defaultMemberPermissions(Permissions.toString(needed));
		}
		if (!this.contexts.isEmpty()) {
			request.contexts(this.contexts);
		}
		if (!this.integrations.isEmpty()) {
			request.integrationTypes(this.integrations);
		}
		request.nsfw(this.nsfw);
	}

}
