package io.github.discordspring.bot.listener;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The mailboxes of those keys that have events waiting or being handled. A mailbox is
 * made with its first event and gone with its last.
 * <p>
 * Keys are spread over stripes, each with a lock that is held for a few instructions; so
 * neither shards nor handlers of different keys get in each other's way, and a mailbox
 * cannot be removed while an event is put in.
 */
final class Mailboxes {

	private static final int STRIPES = 64;

	private final Stripe[] stripes = new Stripe[STRIPES];

	private final ReadyTasks tasks;

	private final Runnable onDone;

	/**
	 * Makes mailboxes.
	 * @param tasks where they are emptied
	 * @param onDone called for each event that is done
	 */
	Mailboxes(ReadyTasks tasks, Runnable onDone) {
		this.tasks = tasks;
		this.onDone = onDone;
		for (int i = 0; i < STRIPES; i++) {
			this.stripes[i] = new Stripe(this);
		}
	}

	/**
	 * Puts an event behind all others of its key.
	 * @param flushFollows whether {@link ReadyTasks#flush()} will be called soon
	 */
	void put(long key, Delivery delivery, boolean flushFollows) {
		Stripe stripe = this.stripes[stripeOf(key)];
		Mailbox started = null;
		synchronized (stripe) {
			Mailbox mailbox = stripe.mailboxes.get(key);
			if (mailbox != null) {
				mailbox.last.behind = delivery;
				mailbox.last = delivery;
			}
			else {
				started = new Mailbox(key, stripe, delivery);
				stripe.mailboxes.put(key, started);
			}
		}
		if (started != null) {
			if (flushFollows) {
				this.tasks.executeLater(started);
			}
			else {
				this.tasks.execute(started);
			}
		}
	}

	/**
	 * Snowflakes of one millisecond differ in their low bits only, and those of different
	 * ones often in the high bits only.
	 */
	private static int stripeOf(long key) {
		long mixed = key * 0x9E3779B97F4A7C15L;
		return (int) (mixed >>> 58);
	}

	/**
	 * Counts the mailboxes.
	 * @return how many keys have events
	 */
	int size() {
		int size = 0;
		for (Stripe stripe : this.stripes) {
			synchronized (stripe) {
				size += stripe.mailboxes.size();
			}
		}
		return size;
	}

	private static final class Stripe {

		private final Mailboxes all;

		private final Long2ObjectOpenHashMap<Mailbox> mailboxes = new Long2ObjectOpenHashMap<>();

		Stripe(Mailboxes all) {
			this.all = all;
		}

	}

	/**
	 * Events of one key. It is on the executor, or runs there, or awaits something, from
	 * its first event to its last.
	 */
	private static final class Mailbox implements TaskQueue.Touchable {

		/** After so many events others have a turn, as threads may be few. */
		private static final int TURN = 16;

		private final long key;

		private final Stripe stripe;

		private Delivery current;

		/** Guarded by the stripe. */
		private Delivery last;

		Mailbox(long key, Stripe stripe, Delivery first) {
			this.key = key;
			this.stripe = stripe;
			this.current = first;
			this.last = first;
		}

		@Override
		public void run() {
			Mailboxes all = this.stripe.all;
			for (int i = 0; i < TURN; i++) {
				if (!this.current.proceed(all.tasks, this)) {
					return;
				}
				this.current.done();
				all.onDone.run();
				if (!advance()) {
					return;
				}
			}
			all.tasks.execute(this);
		}

		@Override
		public int touch() {
			return this.current.touch();
		}

		private boolean advance() {
			synchronized (this.stripe) {
				Delivery behind = this.current.behind;
				if (behind == null) {
					this.stripe.mailboxes.remove(this.key);
					return false;
				}
				this.current = behind;
				return true;
			}
		}

	}

}
