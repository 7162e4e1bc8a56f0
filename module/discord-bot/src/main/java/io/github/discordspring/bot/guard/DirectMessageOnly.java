package io.github.discordspring.bot.guard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.Guarded;

/**
 * Lets a handler be called in direct messages only.
 */
@Documented
@Guarded(PlaceGuard.class)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface DirectMessageOnly {

}
