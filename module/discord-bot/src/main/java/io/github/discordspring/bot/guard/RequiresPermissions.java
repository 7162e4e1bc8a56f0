package io.github.discordspring.bot.guard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.Guarded;
import io.github.discordspring.model.permission.Permission;

/**
 * Lets only those call a handler who have all of some permissions in the channel that the
 * event comes from; administrators have all. Refused outside of guilds. For an
 * interaction Discord says what its user may do; for others the cache must know the
 * guild, its roles and the channel, and a call is refused where it does not.
 * <p>
 * Discord shows a command only to members with these permissions, unless the command says
 * itself to whom ({@code defaultMemberPermissions}). Of a command with subcommands that
 * holds for what all of them require.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions">Permissions</a>
 */
@Documented
@Guarded(UserPermissionGuard.class)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermissions {

	/**
	 * What the user must be allowed to do.
	 * @return at least one permission
	 */
	Permission[] value();

}
