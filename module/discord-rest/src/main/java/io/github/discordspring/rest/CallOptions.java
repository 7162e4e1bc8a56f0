package io.github.discordspring.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.github.discordspring.model.Secret;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * What is different for a single call. Put it into the call's context; it holds for all
 * calls above that line, and what is set further up wins:
 *
 * <pre>{@code
 * client.users().getCurrentUser().contextWrite(CallOptions.bearer(accessToken))
 * }</pre>
 */
public final class CallOptions implements Function<Context, Context> {

	private static final CallOptions NONE = new CallOptions(null, null, null, false, Map.of(), null);

	private final @Nullable DiscordAuthorization authorization;

	private final @Nullable Duration maxWait;

	private final @Nullable Duration timeout;

	private final boolean uncached;

	private final Map<String, String> headers;

	private final @Nullable BooleanSupplier condition;

	private CallOptions(@Nullable DiscordAuthorization authorization, @Nullable Duration maxWait,
			@Nullable Duration timeout, boolean uncached, Map<String, String> headers,
			@Nullable BooleanSupplier condition) {
		this.authorization = authorization;
		this.maxWait = maxWait;
		this.timeout = timeout;
		this.uncached = uncached;
		this.headers = headers;
		this.condition = condition;
	}

	/**
	 * Calls as somebody else than the client does. Routes with a token in their path bear
	 * no other and are not changed by it.
	 * @param authorization as whom
	 * @return the options
	 */
	public static CallOptions authorization(DiscordAuthorization authorization) {
		return NONE.withAuthorization(authorization);
	}

	/**
	 * Calls for a user.
	 * @param accessToken the token that OAuth2 gave
	 * @return the options
	 */
	public static CallOptions bearer(Secret accessToken) {
		return NONE.withAuthorization(DiscordAuthorization.bearer(accessToken));
	}

	/**
	 * Calls as nobody.
	 * @return the options
	 */
	public static CallOptions anonymous() {
		return NONE.withAuthorization(DiscordAuthorization.none());
	}

	/**
	 * Asks Discord, whatever the read cache holds, and puts the answer into the cache.
	 * @return the options
	 */
	public static CallOptions uncached() {
		return NONE.withoutCache();
	}

	/**
	 * Sets how long a pause for a rate limit may be.
	 * @param maxWait zero or more
	 * @return the options
	 */
	public static CallOptions maxWait(Duration maxWait) {
		return NONE.withMaxWait(maxWait);
	}

	/**
	 * Sets how long a request may take.
	 * @param timeout more than zero
	 * @return the options
	 */
	public static CallOptions timeout(Duration timeout) {
		return NONE.withTimeout(timeout);
	}

	/**
	 * Adds a header, such as {@code X-Discord-Locale}. A call with one is not read from
	 * the cache, nor put into it.
	 * @param name the header
	 * @param value its value
	 * @return the options
	 */
	public static CallOptions header(String name, String value) {
		return NONE.withHeader(name, value);
	}

	/**
	 * Asks once more when the call's turn has come, just before each time that it is
	 * sent: for what may have become needless while it waited for a rate limit.
	 * @param condition whether to send it, answered at once by any thread; if not, the
	 * call fails with a {@link io.github.discordspring.rest.error.CallCancelledException}
	 * @return the options
	 */
	public static CallOptions sendIf(BooleanSupplier condition) {
		return NONE.withCondition(condition);
	}

	/**
	 * Calls as somebody else, too.
	 * @param authorization as whom
	 * @return other options
	 */
	public CallOptions withAuthorization(DiscordAuthorization authorization) {
		return new CallOptions(authorization, this.maxWait, this.timeout, this.uncached, this.headers, this.condition);
	}

	/**
	 * Sets how long a pause may be, too.
	 * @param maxWait zero or more
	 * @return other options
	 */
	public CallOptions withMaxWait(Duration maxWait) {
		if (maxWait.isNegative()) {
			throw new IllegalArgumentException("The longest wait is to be zero or more, but is " + maxWait);
		}
		return new CallOptions(this.authorization, maxWait, this.timeout, this.uncached, this.headers, this.condition);
	}

	/**
	 * Sets how long a request may take, too.
	 * @param timeout more than zero
	 * @return other options
	 */
	public CallOptions withTimeout(Duration timeout) {
		if (timeout.isZero() || timeout.isNegative()) {
			throw new IllegalArgumentException("The timeout is to be more than zero, but is " + timeout);
		}
		return new CallOptions(this.authorization, this.maxWait, timeout, this.uncached, this.headers, this.condition);
	}

	/**
	 * Asks Discord whatever the read cache holds, too.
	 * @return other options
	 */
	public CallOptions withoutCache() {
		return new CallOptions(this.authorization, this.maxWait, this.timeout, true, this.headers, this.condition);
	}

	/**
	 * Adds a header, too.
	 * @param name the header; {@code Authorization} is not for here
	 * @param value its value
	 * @return other options
	 */
	public CallOptions withHeader(String name, String value) {
		if ("Authorization".equalsIgnoreCase(name)) {
			throw new IllegalArgumentException("The authorization of a call is set by authorization(...)");
		}
		Map<String, String> all = new LinkedHashMap<>(this.headers);
		all.put(name, value);
		return new CallOptions(this.authorization, this.maxWait, this.timeout, this.uncached, all, this.condition);
	}

	/**
	 * Asks once more when the call's turn has come, too.
	 * @param condition whether to send it; besides those that were set before
	 * @return other options
	 */
	public CallOptions withCondition(BooleanSupplier condition) {
		return new CallOptions(this.authorization, this.maxWait, this.timeout, this.uncached, this.headers,
				both(this.condition, condition));
	}

	private static @Nullable BooleanSupplier both(@Nullable BooleanSupplier one, @Nullable BooleanSupplier other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return () -> one.getAsBoolean() && other.getAsBoolean();
	}

	/**
	 * Puts the options into a call's context.
	 */
	@Override
	public Context apply(Context context) {
		return context.put(CallOptions.class, of(context).with(this));
	}

	static CallOptions of(ContextView context) {
		return Objects.requireNonNullElse(context.getOrDefault(CallOptions.class, NONE), NONE);
	}

	private CallOptions with(CallOptions nearer) {
		Map<String, String> all = this.headers;
		if (!nearer.headers.isEmpty()) {
			all = new LinkedHashMap<>(all);
			all.putAll(nearer.headers);
		}
		return new CallOptions((nearer.authorization != null) ? nearer.authorization : this.authorization,
				(nearer.maxWait != null) ? nearer.maxWait : this.maxWait,
				(nearer.timeout != null) ? nearer.timeout : this.timeout, this.uncached || nearer.uncached, all,
				both(this.condition, nearer.condition));
	}

	@Nullable DiscordAuthorization authorizationOrNull() {
		return this.authorization;
	}

	Duration maxWaitOr(Duration other) {
		return (this.maxWait != null) ? this.maxWait : other;
	}

	Duration timeoutOr(Duration other) {
		return (this.timeout != null) ? this.timeout : other;
	}

	/**
	 * Whether the call is still to be sent.
	 */
	boolean isWanted() {
		return this.condition == null || this.condition.getAsBoolean();
	}

	boolean isUncached() {
		return this.uncached;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	@Override
	public String toString() {
		return "CallOptions[authorization=" + this.authorization + ", maxWait=" + this.maxWait + ", timeout="
				+ this.timeout + ", uncached=" + this.uncached + ", headers=" + this.headers.keySet() + "]";
	}

}
