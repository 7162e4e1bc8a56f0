package io.github.discordspring.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells calls when their time is over. All calls of a client have the same time, or one
 * of a few, and nearly all are done before it ends: so those of one time stand in line,
 * and one timer is set for the first of them, where a timer for each call would wake a
 * thread for each.
 */
final class Deadlines {

	/** Lines that are kept; who asks for yet another time gets a timer of its own. */
	private static final int MAX_LINES = 32;

	private final Map<Duration, Line> lines = new ConcurrentHashMap<>();

	/**
	 * Gives what signals the end of a time that begins with the subscription.
	 * @param time how long
	 */
	Mono<Long> after(Duration time) {
		Line line = this.lines.get(time);
		if (line == null) {
			if (this.lines.size() >= MAX_LINES) {
				return Mono.delay(time);
			}
			line = this.lines.computeIfAbsent(time, Line::new);
		}
		return line;
	}

	/**
	 * The calls that have the same time, in the order in which it ends.
	 */
	private static final class Line extends Mono<Long> {

		private final ReentrantLock lock = new ReentrantLock();

		private final long time;

		private @Nullable Deadline first;

		private @Nullable Deadline last;

		private boolean timerSet;

		Line(Duration time) {
			this.time = time.toNanos();
		}

		@Override
		public void subscribe(CoreSubscriber<? super Long> subscriber) {
			Deadline deadline = new Deadline(this, subscriber);
			subscriber.onSubscribe(deadline);
			this.lock.lock();
			try {
				if (deadline.over) {
					return;
				}
				deadline.at = System.nanoTime() + this.time;
				deadline.before = this.last;
				if (this.last != null) {
					this.last.after = deadline;
				}
				else {
					this.first = deadline;
				}
				this.last = deadline;
				if (!this.timerSet) {
					setTimer(this.time);
				}
			}
			finally {
				this.lock.unlock();
			}
		}

		private void setTimer(long delay) {
			this.timerSet = true;
			Schedulers.parallel().schedule(this::ring, delay, TimeUnit.NANOSECONDS);
		}

		private void ring() {
			boolean done = false;
			try {
				for (Deadline due = next(); due != null; due = next()) {
					due.subscriber.onNext(0L);
					due.subscriber.onComplete();
				}
				done = true;
			}
			finally {
				if (!done) {
					ringAgain();
				}
			}
		}

		/**
		 * Goes on with the others after an error of the virtual machine, such as a class
		 * that is missing, which Reactor throws through.
		 */
		private void ringAgain() {
			this.lock.lock();
			try {
				setTimer(0);
			}
			finally {
				this.lock.unlock();
			}
		}

		private @Nullable Deadline next() {
			this.lock.lock();
			try {
				Deadline next = this.first;
				if (next == null) {
					this.timerSet = false;
					return null;
				}
				long delay = next.at - System.nanoTime();
				if (delay > 0) {
					setTimer(delay);
					return null;
				}
				remove(next);
				return next;
			}
			finally {
				this.lock.unlock();
			}
		}

		private void cancel(Deadline deadline) {
			this.lock.lock();
			try {
				remove(deadline);
			}
			finally {
				this.lock.unlock();
			}
		}

		private void remove(Deadline deadline) {
			boolean inLine = deadline.before != null || deadline == this.first;
			deadline.over = true;
			if (!inLine) {
				return;
			}
			Deadline before = deadline.before;
			Deadline after = deadline.after;
			if (before != null) {
				before.after = after;
			}
			else {
				this.first = after;
			}
			if (after != null) {
				after.before = before;
			}
			else {
				this.last = before;
			}
			deadline.before = null;
			deadline.after = null;
		}

	}

	/**
	 * The end of one call's time. Guarded by its line's lock.
	 */
	private static final class Deadline implements Subscription {

		private final Line line;

		private final CoreSubscriber<? super Long> subscriber;

		private long at;

		private boolean over;

		private @Nullable Deadline before;

		private @Nullable Deadline after;

		Deadline(Line line, CoreSubscriber<? super Long> subscriber) {
			this.line = line;
			this.subscriber = subscriber;
		}

		@Override
		public void request(long n) {
			// The end comes whether it is asked for or not
		}

		@Override
		public void cancel() {
			this.line.cancel(this);
		}

	}

}
