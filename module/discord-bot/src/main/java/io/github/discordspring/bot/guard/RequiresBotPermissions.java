package io.github.discordspring.bot.guard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.Guarded;
import io.github.discordspring.model.permission.Permission;

/**
 * Refuses calls of a handler where the bot lacks permissions in the channel that the
 * event comes from, and says which, instead of failing half-way. Refused outside of
 * guilds, where there are no permissions.
 *
 * @see RequiresPermissions
 */
@Documented
@Guarded(BotPermissionGuard.class)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresBotPermissions {

	/**
	 * What the bot must be allowed to do.
	 * @return at least one permission
	 */
	Permission[] value();

}
