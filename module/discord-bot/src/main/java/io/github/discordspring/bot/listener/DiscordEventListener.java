package io.github.discordspring.bot.listener;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.DiscordHandler;

/**
 * Marks a method of a bean that is called for events of the gateway. A parameter says
 * which event, or {@link #value()} or {@link #names()} do. Further parameters can be
 * <ul>
 * <li>{@code DiscordClient}, {@code ShardId}, {@code EventType};</li>
 * <li>what the event carries: a {@code Message}, a {@code Role}, a
 * {@code VoiceState};</li>
 * <li>{@code RawJson}, or {@code RetainedDispatch} for its bytes: the event's data as it
 * came;</li>
 * <li>with {@link Previous} what the event is about as it was before;</li>
 * <li>a {@code Locale}: that of the guild;</li>
 * <li>{@code Guild}, {@code Channel}, {@code Member}, {@code User}, {@code @Nullable} or
 * as {@code Optional}: what the event is about, from the cache;</li>
 * <li>a type of the application's own into which the {@code ConversionService} turns one
 * of these;</li>
 * <li>whatever a {@code DiscordArgumentResolver} bean gives.</li>
 * </ul>
 * A parameter {@code List<PresenceUpdateEvent>} makes it a listener to batches.
 * <p>
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
	 * Which events, by their classes: those of Discord's, or any of the application's own
	 * that a {@link DiscordEventPublisher} publishes. Without any and without names, the
	 * parameter says so.
	 * @return the classes
	 */
	Class<?>[] value() default {};

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

	/**
	 * Which of the events: an expression of Spring's language that is true for them. Its
	 * root is the event, so {@code message.content.startsWith('!')}; {@code #event},
	 * {@code #type}, {@code #shard} and {@code #client} are there too, and beans as
	 * {@code @name}. May hold placeholders.
	 * @return the expression; empty for all events
	 */
	String condition() default "";

	/**
	 * Name of the listener, to stop and start it by in the
	 * {@link DiscordListenerRegistry}. May hold placeholders.
	 * @return the id; by default the name of the bean and the method
	 */
	String id() default "";

	/**
	 * Whether it is called from the start, {@code true} or {@code false}. May hold
	 * placeholders.
	 * @return otherwise it waits until it is started by the registry
	 */
	String autoStartup() default "true";

	/**
	 * Which events wait for each other at this listener, if not as
	 * {@code discord.listener.order-by} says. It is then called apart from the others.
	 * @return one order at most
	 */
	OrderBy[] orderBy() default {};

	/**
	 * How often the listener may be at work at the same time. Events wait in their order
	 * for a place, without a thread. May hold placeholders.
	 * @return a number; 0 for no limit
	 */
	String concurrency() default "0";

	/**
	 * After which time the listener is given up: its thread is interrupted or what it
	 * returned is cancelled, a {@code HandlerTimeoutException} goes where its exceptions
	 * go, and the next event goes on. May hold placeholders.
	 * @return a time such as {@code 5s}, or {@code none}; by default
	 * {@code discord.listener.timeout}
	 */
	String timeout() default "";

	/**
	 * How many events a listener gets at most that takes a {@code List} of them; one that
	 * takes single events must not set it. May hold placeholders.
	 * @return a number from 1 to 5,000
	 */
	String batchSize() default "100";

	/**
	 * How long a listener that takes a {@code List} of events waits for further ones
	 * before it gets fewer than it could. When the bot stops, none is waited for. A
	 * listener that takes single events must not set it. May hold placeholders.
	 * @return a time such as {@code 100ms}, at most a minute
	 */
	String batchWait() default "100ms";

}
