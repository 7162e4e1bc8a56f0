package io.github.discordspring.rest.observation;

import io.github.discordspring.rest.error.CallCancelledException;
import io.github.discordspring.rest.error.DiscordConnectionException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.error.RateLimitedException;
import io.github.discordspring.rest.error.UnreadableResponseException;
import io.github.discordspring.rest.observation.DiscordRestObservation.HighCardinality;
import io.github.discordspring.rest.observation.DiscordRestObservation.LowCardinality;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

/**
 * Names calls {@code discord.rest.call}, and tags them as {@link DiscordRestObservation}
 * tells.
 */
public final class DefaultDiscordRestConvention implements DiscordRestConvention {

	private static final String NONE = "none";

	private static final int SERVER_ERROR = 500;

	@Override
	public String getName() {
		return "discord.rest.call";
	}

	@Override
	public String getContextualName(DiscordRestContext context) {
		return context.method() + " " + context.route();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(DiscordRestContext context) {
		Throwable error = context.getError();
		int code = (error instanceof DiscordRestException failure) ? failure.code() : 0;
		return KeyValues.of(KeyValue.of(LowCardinality.METHOD, context.method().name()),
				KeyValue.of(LowCardinality.ROUTE, context.route()),
				KeyValue.of(LowCardinality.STATUS, (context.status() != 0) ? String.valueOf(context.status()) : NONE),
				KeyValue.of(LowCardinality.CODE, (code != 0) ? String.valueOf(code) : NONE),
				KeyValue.of(LowCardinality.OUTCOME, outcome(context)),
				KeyValue.of(LowCardinality.EXCEPTION, (error != null) ? error.getClass().getSimpleName() : NONE));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(DiscordRestContext context) {
		KeyValues values = KeyValues.of(KeyValue.of(HighCardinality.REQUESTS, String.valueOf(context.requests())),
				KeyValue.of(HighCardinality.WAITED, String.valueOf(context.waited().toMillis())));
		String requestId = context.requestId();
		return (requestId != null) ? values.and(KeyValue.of(HighCardinality.REQUEST_ID, requestId)) : values;
	}

	private static String outcome(DiscordRestContext context) {
		Throwable error = context.getError();
		if (error == null) {
			return context.isCancelled() ? "cancelled" : context.isCached() ? "cached" : "success";
		}
		if (error instanceof CallCancelledException) {
			return "cancelled";
		}
		if (error instanceof RateLimitedException) {
			return "rate-limited";
		}
		if (error instanceof DiscordConnectionException) {
			return "no-answer";
		}
		if (error instanceof UnreadableResponseException) {
			return "unreadable";
		}
		if (error instanceof DiscordRestException) {
			return (context.status() >= SERVER_ERROR) ? "server-error" : "refused";
		}
		return "failed";
	}

}
