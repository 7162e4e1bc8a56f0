package io.github.discordspring.bot.guard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.Guarded;

/**
 * Lets only the owner of the application call a handler, or the members of the team that
 * owns it. Discord is asked who that is, and again after ten minutes.
 */
@Documented
@Guarded(OwnerGuard.class)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnerOnly {

}
