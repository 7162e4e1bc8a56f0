package io.github.discordspring.rest;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * The calls that a piece of code made on its thread, to tell those it never subscribed
 * to: nothing was sent for them. Calls that are made later on, when something is
 * subscribed to, are not seen. <pre class="code">
 * MadeCalls calls = MadeCalls.begin();
 * try {
 * 	run();
 * }
 * finally {
 * 	calls.end();
 * }
 * calls.unsubscribed();
 * </pre>
 */
public final class MadeCalls {

	private static final ThreadLocal<@Nullable MadeCalls> CURRENT = new ThreadLocal<>();

	private final @Nullable MadeCalls outer;

	/** Whether it is over and noted nothing, so that its thread can take it again. */
	private boolean spare;

	/** Most code makes none. */
	private @Nullable List<MadeCall> calls;

	private MadeCalls(@Nullable MadeCalls outer) {
		this.outer = outer;
	}

	/**
	 * Begins to note the calls of this thread.
	 * @return to be ended by the same thread
	 */
	public static MadeCalls begin() {
		MadeCalls last = CURRENT.get();
		if (last != null && last.spare) {
			last.spare = false;
			return last;
		}
		MadeCalls calls = new MadeCalls(last);
		CURRENT.set(calls);
		return calls;
	}

	/**
	 * Ends that.
	 */
	public void end() {
		// Not removed, as the next handler of this thread sets it again
		if (this.outer == null && this.calls == null) {
			this.spare = true;
		}
		else {
			CURRENT.set(this.outer);
		}
	}

	/**
	 * Tells whether no call was made. Then nothing more can be asked once it has ended,
	 * as the thread takes it for the next piece of code.
	 * @return whether there is nothing to ask
	 */
	public boolean isEmpty() {
		return this.calls == null;
	}

	/**
	 * Tells which calls have not been subscribed to so far.
	 * @return method and path of each, such as {@code POST
	 * /channels/{channelId}/messages}
	 */
	public List<String> unsubscribed() {
		List<MadeCall> made = this.calls;
		if (made == null) {
			return List.of();
		}
		return made.stream().filter((call) -> !call.subscribed).map((call) -> call.route.toString()).toList();
	}

	/**
	 * Notes a call.
	 * @return to be told when it is subscribed to, or {@code null} if nobody wants to
	 * know
	 */
	static @Nullable MadeCall note(HttpRequestValues values) {
		MadeCalls current = CURRENT.get();
		if (current == null || current.spare) {
			return null;
		}
		if (current.calls == null) {
			current.calls = new ArrayList<>(2);
		}
		MadeCall call = new MadeCall(RouteProcessor.route(values));
		current.calls.add(call);
		return call;
	}

	/**
	 * A call that was made.
	 */
	static final class MadeCall {

		private final Route route;

		private volatile boolean subscribed;

		MadeCall(Route route) {
			this.route = route;
		}

		void subscribed() {
			this.subscribed = true;
		}

	}

}
