package io.github.discordspring.cache;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy of a table: its own, or the global one where there is one. Tells what is to
 * be kept, and removes what it refuses later: when the policy was changed, when something
 * else changed that it looks at, or when it takes its time to answer.
 *
 * @param <T> the type of the entities
 */
final class TablePolicy<T> {

	private static final Logger logger = LoggerFactory.getLogger(TablePolicy.class);

	private final EntityTable<T> table;

	private final LongAdder refusals = new LongAdder();

	private volatile CachingPolicy<? super T> policy;

	/** What policy, properties and limits come to: each event asks. */
	private volatile Keeping keeping = Keeping.SOME;

	/** Whether what the policy answers changes with other entities. */
	private volatile boolean dependent;

	/**
	 * The parents of which all came since something was missing, {@code null} if nothing
	 * ever was: the policy was changed, or entities were dropped.
	 */
	private volatile @Nullable Set<Long> complete;

	/** The policy of which it was logged that it failed. */
	private volatile @Nullable CachingPolicy<? super T> failed;

	TablePolicy(EntityTable<T> table, CachingPolicy<? super T> policy) {
		this.table = table;
		this.policy = policy;
	}

	CachingPolicy<? super T> get() {
		return this.policy;
	}

	/**
	 * Changes the policy, and removes what the new one refuses.
	 * @return how many were removed
	 */
	long set(CachingPolicy<? super T> policy) {
		this.policy = policy;
		return judgeAll();
	}

	/**
	 * Takes note of what policy, properties and limits come to. To be called whenever one
	 * of them changed, and before others are waited for who may not know it yet.
	 */
	void decide() {
		if (this.table.isView()) {
			return;
		}
		boolean plain = !this.table.store.isShared() && this.table.properties.get() == null
				&& !this.table.usage.isTracked();
		this.dependent = PolicyNames.isDependent(effective());
		this.keeping = isNone() ? Keeping.NOTHING : (plain && isAll()) ? Keeping.AS_IT_COMES : Keeping.SOME;
	}

	/**
	 * Tells whether anything may be kept at all.
	 */
	boolean isOn() {
		Keeping keeping = this.keeping;
		return keeping == Keeping.AS_IT_COMES || (keeping == Keeping.SOME && !isNone());
	}

	/**
	 * Tells whether what comes is kept as it is, in this process, without a question and
	 * without noting when.
	 */
	boolean isKeptAsItComes() {
		return this.keeping == Keeping.AS_IT_COMES;
	}

	/**
	 * Tells whether what the policy answers changes with other entities.
	 */
	boolean isDependent() {
		return this.dependent;
	}

	/**
	 * Gives the policy that decides.
	 */
	CachingPolicy<? super T> effective() {
		CachingPolicy<Object> global = this.table.isJudged() ? this.table.content().globalPolicy : null;
		return (global != null) ? global : this.policy;
	}

	private boolean isNone() {
		return CachingPolicy.none().equals(effective());
	}

	/**
	 * Tells whether what comes is kept without a question.
	 */
	boolean isAll() {
		return CachingPolicy.all().equals(effective());
	}

	/**
	 * Gives where to note of which parents all came by the policy of now.
	 * @return the parents, {@code null} if this is not to be noted
	 */
	@Nullable Set<Long> complete() {
		return this.complete;
	}

	/**
	 * Takes note that what is kept from now on differs from what is there.
	 */
	void forgetComplete() {
		this.complete = ConcurrentHashMap.newKeySet();
	}

	/**
	 * Takes note that entities went which the policy keeps. Limits may drop one with each
	 * event.
	 */
	void dropped() {
		Set<Long> complete = this.complete;
		if (complete == null || !complete.isEmpty()) {
			forgetComplete();
		}
	}

	/**
	 * Tells whether all entities of a parent that the policy keeps are kept, once all of
	 * them came.
	 */
	boolean isComplete(long parentId) {
		Set<Long> complete = this.complete;
		return isOn() && later() == null && (complete == null || complete.contains(parentId));
	}

	/**
	 * Asks about an entity, without counting it. A policy that throws keeps, so that the
	 * rest of an event is applied.
	 */
	@SuppressWarnings("ReferenceEquality") // policies are known by identity
	boolean wouldKeep(long id, T entity, long guildId) {
		CachingPolicy<? super T> policy = effective();
		try {
			return policy.keeps(this.table.judged(id, entity), guildId, this.table.content().cache());
		}
		catch (CacheUnavailableException | RemoteRetry.ClosedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (policy != this.failed) {
				this.failed = policy;
				logger.warn("The policy of {} failed, so the entity {} stays. That it fails again is not logged",
						this.table.type, Snowflake.toString(id), ex);
			}
			return true;
		}
	}

	/**
	 * Asks about an entity.
	 */
	boolean isAllowed(long id, T entity, long guildId) {
		if (wouldKeep(id, entity, guildId)) {
			return true;
		}
		this.refusals.increment();
		return false;
	}

	long refusals() {
		return this.refusals.sum();
	}

	/**
	 * Removes what is refused.
	 * @return how many were removed
	 */
	long judgeAll() {
		forgetComplete();
		decide();
		// What came in between may not have been kept
		forgetComplete();
		if (isAll()) {
			return 0;
		}
		// Afterwards nobody writes any more what only the former policy allowed
		this.table.awaitChanges();
		long[] removed = new long[1];
		ReadAhead.forEach(this.table, (parentId, id) -> {
			long guildId = this.table.guildOf(parentId, id);
			if (this.table.removeIf(parentId, id, (entity) -> !isAllowed(id, entity, guildId)) != null) {
				removed[0]++;
			}
			else if (later() != null) {
				T stays = this.table.get(parentId, id);
				if (stays != null) {
					askLater(parentId, id, stays);
				}
			}
		});
		return removed[0];
	}

	/**
	 * Asks again about an entity, as something else changed that the policy may look at.
	 * The lock is held.
	 */
	void judgeAgain(long parentId, long id) {
		if (this.dependent) {
			T entity = this.table.get(parentId, id);
			if (entity != null && !isAllowed(id, entity, this.table.guildOf(parentId, id))) {
				this.table.erase(parentId, id);
			}
		}
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
	 * Asks a policy that answers later, and removes the entity when the answer is no,
	 * unless it has changed.
	 */
	@SuppressWarnings("ReferenceEquality") // policies are known by identity
	void askLater(long parentId, long id, T entity) {
		AsyncCachingPolicy<T> later = later();
		if (later != null) {
			answer(later, parentId, id, entity).whenComplete((keeps, ex) -> {
				if (ex != null) {
					logger.warn("The policy of {} failed, so the entity {} stays", this.table.type,
							Snowflake.toString(id), ex);
				}
				else if (!keeps) {
					T asked = this.table.form(parentId, entity);
					// A policy that was replaced meanwhile decides no more
					inTurn(() -> this.table.removeIf(parentId, id,
							(now) -> later == later() && asked.equals(this.table.form(parentId, now))));
				}
			});
		}
	}

	/**
	 * Asks. One that throws fails as its answer would, so that the rest of an event is
	 * applied.
	 */
	private CompletionStage<Boolean> answer(AsyncCachingPolicy<T> later, long parentId, long id, T entity) {
		try {
			return later.keeps(entity, this.table.guildOf(parentId, id));
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	/**
	 * Makes a change in its turn, without waiting for it.
	 */
	private void inTurn(Runnable change) {
		RemoteWriter writer = this.table.content().writer();
		if (writer == null) {
			change.run();
			return;
		}
		boolean accepted = writer.submit(change, null, (failure) -> {
		});
		if (!accepted) {
			logger.warn("An entity of {} stays although its policy refused it: too many changes wait for the "
					+ "cache's store, or the cache is closed", this.table.type);
		}
	}

	/**
	 * How much of what comes is kept.
	 */
	private enum Keeping {

		NOTHING, SOME, AS_IT_COMES

	}

}
