package io.github.discordspring.bot.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.bot.command.Autocomplete;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerDeclaration;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.mention.Mention;
import io.github.discordspring.model.mention.TimestampStyle;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;

/**
 * Sees to {@link Cooldown} and {@link RateLimit}.
 */
@Order(1000)
final class UsageGuard implements HandlerGuard {

	private static final int MAX_CALLS = 1000;

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final UsageLimiter limiter;

	UsageGuard(ObjectProvider<UsageLimiter> limiter) {
		this.limiter = limiter.getIfAvailable(InMemoryUsageLimiter::new);
	}

	@Override
	public void check(EventContext context) {
		// What there is to check, the guard of each handler knows
	}

	@Override
	public @Nullable HandlerGuard forHandler(HandlerDeclaration handler) {
		if (!handler.annotations(Autocomplete.class).isEmpty()) {
			// What is typed is no call yet, be the limit on the class
			return null;
		}
		List<Limit> limits = new ArrayList<>();
		for (Cooldown cooldown : handler.annotations(Cooldown.class)) {
			limits.add(limit(handler, "cooldown", cooldown.name(), 1, cooldown.value(), cooldown.by()));
		}
		for (RateLimit limit : handler.annotations(RateLimit.class)) {
			limits.add(limit(handler, "limit", limit.name(), limit.value(), limit.per(), limit.by()));
		}
		return (context) -> limits.forEach((limit) -> check(limit, context));
	}

	private static Limit limit(HandlerDeclaration handler, String kind, String name, int calls, String period,
			LimitedBy by) {
		String text = handler.resolvePlaceholders(period);
		if (calls < 1 || calls > MAX_CALLS) {
			throw new InvalidHandlerException(handler.method(), "may be called " + calls + " times in a period",
					"Take 1 to " + MAX_CALLS + " in @RateLimit.");
		}
		Duration duration = duration(handler, text);
		return new Limit(
				kind + ":" + (name.isEmpty() ? handler.name() : handler.resolvePlaceholders(name)) + ":" + by + ":",
				calls, duration, by);
	}

	private static Duration duration(HandlerDeclaration handler, String text) {
		try {
			Duration duration = DurationFormatterUtils.detectAndParse(text.trim(), DurationFormat.Unit.MILLIS);
			if (!duration.isNegative() && !duration.isZero()) {
				return duration;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHandlerException(handler.method(), "is limited for '" + text + "', which is no duration",
					"Write it as 10s or PT10S.", ex);
		}
		throw new InvalidHandlerException(handler.method(), "is limited for " + text, "Take more than zero.");
	}

	private void check(Limit limit, EventContext context) {
		Duration wait = this.limiter
			.tryAcquire(limit.prefix() + limit.by().key(context.event()), limit.calls(), limit.period())
			.block(TIMEOUT);
		if (wait == null || wait.isZero()) {
			return;
		}
		// To the next whole second, at which it works for sure
		Instant again = Instant.now().plus(wait).plusMillis(999);
		String time = Mention.timestamp(again, TimestampStyle.RELATIVE_TIME).toString();
		throw new RefusedException("discord.refusal.wait", "Not so fast: try again {0}.", time);
	}

	private record Limit(String prefix, int calls, Duration period, LimitedBy by) {

	}

}
