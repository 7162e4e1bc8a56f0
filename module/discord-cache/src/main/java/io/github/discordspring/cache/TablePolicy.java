package io.github.discordspring.cache;

import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

/**
 * The policy of a table: its own, or the global one where there is one.
 *
 * @param <T> the type of the entities
 */
final class TablePolicy<T> {

	private final LongAdder refusals = new LongAdder();

	private volatile CachingPolicy<? super T> policy;

	/** Set before the table is used. */
	private @Nullable CacheContent content;

	TablePolicy(CachingPolicy<? super T> policy) {
		this.policy = policy;
	}

	void attach(CacheContent content) {
		this.content = content;
	}

	private CacheContent content() {
		return Objects.requireNonNull(this.content);
	}

	CachingPolicy<? super T> get() {
		return this.policy;
	}

	void set(CachingPolicy<? super T> policy) {
		this.policy = policy;
	}

	/**
	 * Gives the policy that decides.
	 */
	CachingPolicy<? super T> effective() {
		CachingPolicy<Object> global = content().globalPolicy;
		return (global != null) ? global : this.policy;
	}

	/**
	 * Tells whether anything may be kept at all.
	 */
	boolean isOn() {
		return !CachingPolicy.none().equals(effective());
	}

	/**
	 * Tells whether what comes is kept without a question.
	 */
	boolean isAll() {
		return CachingPolicy.all().equals(effective());
	}

	/**
	 * Asks about an entity.
	 */
	boolean isAllowed(T entity, long guildId) {
		if (effective().keeps(entity, guildId, content().cache())) {
			return true;
		}
		this.refusals.increment();
		return false;
	}

	/**
	 * Gives the policy that answers later.
	 * @return the policy, {@code null} if it answers at once
	 */
	@SuppressWarnings("unchecked")
	@Nullable AsyncCachingPolicy<T> later() {
		return (effective() instanceof LaterCachingPolicy<?> later) ? (AsyncCachingPolicy<T>) later.policy() : null;
	}

	/**
	 * Tells whether what is answered changes with other entities.
	 */
	boolean isDependent() {
		return PolicyNames.isDependent(effective());
	}

	long refusals() {
		return this.refusals.sum();
	}

}
