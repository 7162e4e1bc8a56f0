package io.github.discordspring.bot.listener;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.DiscordHandler;
import io.github.discordspring.model.event.DispatchEvent;

/**
 * Marks a method of a bean that is called for events of the gateway. A parameter says
 * which event, or {@link #value()} or {@link #names()} do. Further parameters can be
 * <ul>
 * <li>{@code DiscordClient}, {@code ShardId}, {@code EventType};</li>
 * <li>{@code RawJson}: the event's data as it came;</li>
 * <li>{@code Guild}, {@code Channel}, {@code Member}, {@code User}, {@code @Nullable} or
 * as {@code Optional}: what the event is about, from the cache;</li>
 * <li>whatever a {@code DiscordArgumentResolver} bean gives.</li>
 * </ul>
 * The method may return {@code void}, or something reactive or a {@code CompletionStage},
 * which is awaited. A listener to new messages may also return, or emit, a text, an embed
 * or a message, which is sent as a reply; never to a bot, though, as two bots could go on
 * forever.
 * <p>
 * Listeners never run on the thread of a shard, and may block. The listeners to one event
 * are called one after the other, as {@code @Order} says; the next event of the same
 * channel waits for all of them, see {@link OrderBy}.
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface DiscordEventListener {

	/**
	 * Which events, by their classes. Without any and without names, the parameter says
	 * so.
	 * @return the classes
	 */
	Class<? extends DispatchEvent>[] value() default {};

	/**
	 * Which events, by their names on the wire or the regular aliases of these. For types
	 * that Discord has added since, whose events are an {@code UnknownEvent} or
	 * {@code RawJson}, and where names come from properties. May hold placeholders.
	 * @return names such as {@code GUILD_MEMBER_ADD} or {@code GUILD_MEMBER_CREATE}
	 */
	String[] names() default {};

	/**
	 * Whether to ask for what users write: the privileged intent MESSAGE_CONTENT, without
	 * which content, embeds, attachments and components of most messages are empty.
	 * @return whether the content of messages is needed
	 * @see <a href=
	 * "https://docs.discord.com/developers/events/gateway#message-content-intent">Message
	 * content intent</a>
	 */
	boolean content() default false;

	/**
	 * Where the events come from: from guilds, from direct messages, or both. Only the
	 * intents of that side are asked for.
	 * @return the side
	 */
	EventScope scope() default EventScope.ALL;

}
