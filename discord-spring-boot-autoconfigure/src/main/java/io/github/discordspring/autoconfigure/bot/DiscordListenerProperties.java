package io.github.discordspring.autoconfigure.bot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.bot.listener.ListenerOptions;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.gateway.WhenBehind;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of listeners.
 *
 * @param orderBy Which events wait for each other: those with the same channel, guild,
 * user or shard, or none.
 * @param maxThreads Number of threads that listeners run on at most, if threads are not
 * virtual. One more is made only where all are busy.
 * @param maxPending Number of events of a shard that may wait for listeners. Above it the
 * shard's socket is not read until half of them are handled, or events are left out.
 * @param whenBehind What happens above max-pending: the socket is slowed, or events of
 * the types in shed-events are kept from listeners.
 * @param shedEvents Comma-separated list of events that are kept from listeners when they
 * do not keep up, such as PRESENCE_UPDATE. The cache gets them all the same.
 * @param timeout After which time a listener that is not done is given up. By default, it
 * may take as long as it needs.
 * @param slowThreshold After which time a listener that is not done is reported in the
 * log, with its method. A time of 0 switches it off.
 */
@ConfigurationProperties("discord.listener")
public record DiscordListenerProperties(@DefaultValue("channel") OrderBy orderBy, @DefaultValue("256") int maxThreads,
		@DefaultValue("10000") int maxPending, @DefaultValue("slow-socket") WhenBehind whenBehind,
		@DefaultValue List<String> shedEvents, @Nullable Duration timeout,
		@DefaultValue("10s") Duration slowThreshold) {

	public DiscordListenerProperties {
		PropertyRule.range("discord.listener.max-threads", maxThreads, 1, Integer.MAX_VALUE);
		PropertyRule.range("discord.listener.max-pending", maxPending, 1, Integer.MAX_VALUE);
		PropertyRule.require(whenBehind != WhenBehind.SHED || !shedEvents.isEmpty(), "discord.listener.when-behind",
				"shed", "It needs discord.listener.shed-events.");
		PropertyRule.require(timeout == null || timeout.toMillis() > 0, "discord.listener.timeout", timeout,
				"It must be at least a millisecond.");
	}

	/**
	 * Gives what holds for all listeners.
	 * @return the options
	 */
	public ListenerOptions options() {
		return new ListenerOptions(this.orderBy, this.timeout,
				(this.slowThreshold.toMillis() > 0) ? this.slowThreshold : null);
	}

	/**
	 * Gives the events that may be kept from listeners.
	 * @return their types, none where the socket is slowed
	 */
	public EventTypes shed() {
		return (this.whenBehind == WhenBehind.SHED) ? EventTypes.of(this.shedEvents.stream()
			.map((name) -> EventType.of(name.trim().toUpperCase(Locale.ROOT).replace('-', '_')))
			.toList()) : EventTypes.none();
	}

}
