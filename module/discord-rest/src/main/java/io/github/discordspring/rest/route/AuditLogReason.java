package io.github.discordspring.rest.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter whose text is shown in the guild's audit log: 1 to 512 characters, or
 * {@code null} for none. It goes into the header {@code X-Audit-Log-Reason}.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit log</a>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditLogReason {

}
