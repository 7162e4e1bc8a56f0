package io.github.discordspring.gateway;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Sessions in a store that takes its time, or fails.
 */
class SessionKeeperTests {

	private static final ShardId SHARD = new ShardId(0, 1);

	private final SlowStore store = new SlowStore();

	private final SessionKeeper keeper = new SessionKeeper(SHARD, this.store);

	@Test
	void theLastIsKeptBehindOneThatIsStillBeingKept() {
		this.keeper.save(session(1));
		AtomicBoolean done = new AtomicBoolean();
		this.keeper.saveLast(session(2)).subscribe(null, null, () -> done.set(true));
		assertThat(this.store.begun).containsExactly("save 1");
		this.store.finish(0);
		assertThat(this.store.begun).containsExactly("save 1", "save 2");
		assertThat(done).isFalse();
		this.store.finish(1);
		assertThat(done).isTrue();
	}

	@Test
	void itIsForgottenBehindOneThatIsStillBeingKept() {
		this.keeper.save(session(1));
		this.keeper.remove().subscribe();
		assertThat(this.store.begun).containsExactly("save 1");
		this.store.finish(0);
		assertThat(this.store.begun).containsExactly("save 1", "remove");
	}

	@Test
	void whileOneIsBeingKeptTheNextHeartbeatsAreLeftOut() {
		this.keeper.save(session(1));
		this.keeper.save(session(2));
		this.store.finish(0);
		this.keeper.save(session(3));
		assertThat(this.store.begun).containsExactly("save 1", "save 3");
	}

	@Test
	void aSessionThatWasKeptIsNotHeldInMemory() {
		WeakReference<StoredSession> first = new WeakReference<>(saved(1));
		saved(2);
		await().until(() -> {
			System.gc();
			return first.get() == null;
		});
		Reference.reachabilityFence(this.keeper);
	}

	private StoredSession saved(int sequence) {
		StoredSession session = session(sequence);
		this.keeper.save(session);
		this.store.finish(sequence - 1);
		return session;
	}

	@Test
	void whoTakesOverKeepsItsSessionBehindTheFormersWhichKeepsNoneAnyMore() {
		SessionKeeper next = new SessionKeeper(SHARD, this.store);
		next.giveWay();
		next.save(session(10));
		this.keeper.save(session(1));
		next.takeOver(this.keeper);
		next.save(session(11));
		assertThat(this.store.begun).containsExactly("save 1");
		this.store.finish(0);
		assertThat(this.store.begun).containsExactly("save 1", "save 11");
		this.keeper.save(session(2));
		StepVerifier.create(this.keeper.saveLast(session(3))).verifyComplete();
		StepVerifier.create(this.keeper.remove()).verifyComplete();
		assertThat(this.store.begun).containsExactly("save 1", "save 11");
	}

	@Test
	void aStoreThatThrowsHasNoOtherEffectThanOneThatFails() {
		this.store.broken = true;
		List<@Nullable StoredSession> loaded = new ArrayList<>();
		this.keeper.load(loaded::add);
		assertThat(loaded).containsExactly((StoredSession) null);
		this.keeper.save(session(1));
		StepVerifier.create(this.keeper.saveLast(session(2))).verifyComplete();
		StepVerifier.create(this.keeper.remove()).verifyComplete();
		this.store.broken = false;
		this.keeper.save(session(3));
		assertThat(this.store.begun).containsExactly("save 3");
	}

	private static StoredSession session(long sequence) {
		return new StoredSession(SHARD, new Secret("secret-session"), null, sequence, 513);
	}

	/**
	 * Ends what was begun when it is told to.
	 */
	private static final class SlowStore implements SessionStore {

		private final List<String> begun = new ArrayList<>();

		private final List<Sinks.Empty<Void>> running = new ArrayList<>();

		private boolean broken;

		@Override
		public Mono<StoredSession> load(ShardId shard) {
			checkNotBroken();
			return Mono.empty();
		}

		@Override
		public Mono<Void> save(StoredSession session) {
			checkNotBroken();
			return begin("save " + session.sequence());
		}

		@Override
		public Mono<Void> remove(ShardId shard) {
			checkNotBroken();
			return begin("remove");
		}

		private void checkNotBroken() {
			if (this.broken) {
				throw new IllegalStateException("no connection");
			}
		}

		private Mono<Void> begin(String what) {
			return Mono.defer(() -> {
				this.begun.add(what);
				Sinks.Empty<Void> sink = Sinks.empty();
				this.running.add(sink);
				return sink.asMono();
			});
		}

		private void finish(int index) {
			this.running.get(index).tryEmitEmpty();
		}

	}

}
