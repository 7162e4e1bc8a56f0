package io.github.discordspring.bot.listener;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a listener that gets what the event is about as the cache knew it
 * before: {@code @Previous @Nullable Member before} for a GUILD_MEMBER_UPDATE. The type
 * is that of an entity, or {@code AppliedEvent} for all that is known of the change, such
 * as the roles that a member got. It is {@code null}, or an empty {@code Optional}, if
 * the cache did not keep it. A {@code List<Message>} for a MESSAGE_DELETE_BULK has those
 * of its messages that were kept.
 * <p>
 * What was there before is taken down only for events of which a listener asks for it.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Previous {

}
