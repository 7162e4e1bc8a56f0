package io.github.discordspring.rest;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

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
	 * Tells which calls have not been subscribed to so far. What was noted by a name is
	 * left out once anything was subscribed to, as it may come later in the same chain.
	 * @return method and path of each, such as {@code POST
	 * /channels/{channelId}/messages}, or the name under which it was noted
	 */
	public List<String> unsubscribed() {
		List<MadeCall> made = this.calls;
		if (made == null) {
			return List.of();
		}
		boolean begun = made.stream().anyMatch((call) -> call.subscribed);
		return made.stream()
			.filter((call) -> !call.subscribed && (!begun || call.name instanceof Route))
			.map((call) -> call.name.toString())
			.toList();
	}

	/**
	 * Notes something that makes its calls only when it is subscribed to.
	 * @param <T> the type of what it gives
	 * @param name what tells of it if nobody subscribes to it
	 * @param call makes the calls
	 * @return the same, to be subscribed to in its place
	 */
	public static <T> Mono<T> noted(String name, Mono<T> call) {
		MadeCalls current = current();
		if (current == null) {
			return call;
		}
		MadeCall made = current.add(name);
		return call.doOnSubscribe((subscription) -> made.subscribed());
	}

	/**
	 * Notes a call.
	 * @return to be told when it is subscribed to, or {@code null} if nobody wants to
	 * know
	 */
	static @Nullable MadeCall note(HttpRequestValues values) {
		MadeCalls current = current();
		return (current != null) ? current.add(RouteProcessor.route(values)) : null;
	}

	private static @Nullable MadeCalls current() {
		MadeCalls current = CURRENT.get();
		return (current != null && !current.spare) ? current : null;
	}

	private MadeCall add(Object name) {
		if (this.calls == null) {
			this.calls = new ArrayList<>(2);
		}
		MadeCall call = new MadeCall(name);
		this.calls.add(call);
		return call;
	}

	/**
	 * A call that was made.
	 */
	static final class MadeCall {

		/** A route, of which a text is made only if it must be told. */
		private final Object name;

		private volatile boolean subscribed;

		MadeCall(Object name) {
			this.name = name;
		}

		void subscribed() {
			this.subscribed = true;
		}

	}

}
