package io.github.discordspring.bot.guard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.Guarded;

/**
 * Lets only members with certain roles call a handler. Refused outside of guilds.
 */
@Documented
@Guarded(RoleGuard.class)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRoles {

	/**
	 * Ids of the roles. May hold placeholders, and each several ids with commas between
	 * them.
	 * @return at least one role
	 */
	String[] value();

	/**
	 * Whether a member must have all of the roles.
	 * @return by default, one of them is enough
	 */
	boolean all() default false;

}
