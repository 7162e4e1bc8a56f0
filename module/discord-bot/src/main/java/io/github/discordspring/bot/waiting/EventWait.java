package io.github.discordspring.bot.waiting;

import java.time.Duration;
import java.util.function.Predicate;

import io.github.discordspring.model.event.DispatchEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says which events to wait for. Immutable: each method gives a new one. Nothing waits
 * before {@link #next()}, {@link #within(Duration)} or {@link #stream()} is subscribed
 * to, and who cancels waits no longer.
 *
 * @param <E> the type of the events
 */
public final class EventWait<E extends DispatchEvent> {

	private final EventWaits waits;

	private final Class<E> eventClass;

	private final WaitCriteria criteria;

	private final Predicate<? super E> predicate;

	EventWait(EventWaits waits, Class<E> eventClass, WaitCriteria criteria, Predicate<? super E> predicate) {
		this.waits = waits;
		this.eventClass = eventClass;
		this.criteria = criteria;
		this.predicate = predicate;
	}

	/**
	 * Waits for events in a guild only.
	 * @param guildId the guild
	 * @return the narrower wait
	 */
	public EventWait<E> inGuild(long guildId) {
		return with(this.criteria.withGuild(guildId));
	}

	/**
	 * Waits for events in a channel only.
	 * @param channelId the channel
	 * @return the narrower wait
	 */
	public EventWait<E> inChannel(long channelId) {
		return with(this.criteria.withChannel(channelId));
	}

	/**
	 * Waits for what a user does only.
	 * @param userId the user
	 * @return the narrower wait
	 */
	public EventWait<E> by(long userId) {
		return with(this.criteria.withUser(userId));
	}

	/**
	 * Waits for what happens on a message only: reactions, votes, edits, its deletion,
	 * the use of its components; of new messages, for those that reply to it.
	 * @param messageId the message
	 * @return the narrower wait
	 */
	public EventWait<E> onMessage(long messageId) {
		return with(this.criteria.withMessage(messageId));
	}

	/**
	 * Waits for the use of a component, or the submission of a form, only. The event must
	 * be an {@code InteractionCreateEvent}; it is to be answered with
	 * {@code InteractionReply.to(...)} within three seconds.
	 * @param customId the custom id
	 * @return the narrower wait
	 */
	public EventWait<E> onComponent(String customId) {
		return with(this.criteria.withComponent(customId));
	}

	/**
	 * Waits for events of which something is true. Called where listeners run, one event
	 * after the other, in their order; an exception is an error of the wait.
	 * @param condition what must be true, in addition to what was said before
	 * @return the narrower wait
	 */
	public EventWait<E> where(Predicate<? super E> condition) {
		Predicate<? super E> before = this.predicate;
		return new EventWait<>(this.waits, this.eventClass, this.criteria,
				(event) -> before.test(event) && condition.test(event));
	}

	private EventWait<E> with(WaitCriteria narrower) {
		return new EventWait<>(this.waits, this.eventClass, narrower, this.predicate);
	}

	/**
	 * Waits for one event, as long as it takes.
	 * @return the first event from the subscription on; an {@code IllegalStateException}
	 * if the bot has no intent that brings such events
	 */
	public Mono<E> next() {
		return stream().next();
	}

	/**
	 * Waits for one event for some time.
	 * @param time how long
	 * @return the first event from the subscription on, or nothing if none came in time;
	 * an {@code IllegalStateException} if the bot has no intent that brings such events
	 */
	public Mono<E> within(Duration time) {
		return next().timeout(time, Mono.<E>empty().publishOn(this.waits.scheduler()));
	}

	/**
	 * Gives all events to come, until it is cancelled: {@code take(3)},
	 * {@code take(Duration.ofMinutes(5))}. Those that the subscriber does not ask for in
	 * time are kept for it.
	 * @return the events from the subscription on, in their order; an
	 * {@code IllegalStateException} if the bot has no intent that brings such events
	 */
	public Flux<E> stream() {
		return this.waits.stream(this.eventClass, this.criteria, this.predicate);
	}

}
