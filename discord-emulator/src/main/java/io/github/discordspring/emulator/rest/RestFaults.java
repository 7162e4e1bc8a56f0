package io.github.discordspring.emulator.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.world.EmulatorClock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What goes wrong with the REST API. Used with the world locked.
 */
public final class RestFaults {

	private final EmulatorClock clock;

	private final List<RestFault> faults = new ArrayList<>();

	RestFaults(EmulatorClock clock) {
		this.clock = clock;
	}

	/**
	 * Begins a fault. Of those that answer instead of the API, the one that began first
	 * does.
	 * @param fault what is wrong from now on
	 */
	public void begin(RestFault fault) {
		this.faults.add(fault);
	}

	/**
	 * Ends a fault.
	 * @param fault what is wrong no longer
	 */
	public void end(RestFault fault) {
		this.faults.remove(fault);
	}

	/**
	 * Finds what goes wrong with a request, and counts it.
	 */
	List<RestFault> of(Request request) {
		if (this.faults.isEmpty()) {
			return List.of();
		}
		List<RestFault> found = new ArrayList<>();
		boolean replaced = false;
		for (RestFault fault : List.copyOf(this.faults)) {
			boolean answers = fault.answer() != null;
			if (fault.matches(request) && !(answers && replaced)) {
				found.add(fault);
				replaced |= answers;
				fault.count();
			}
		}
		return found;
	}

	/**
	 * Gives the answer that is given instead of what is asked for.
	 * @return the answer, {@code null} if the API is to answer
	 */
	static @Nullable Response replacement(List<RestFault> faults) {
		for (RestFault fault : faults) {
			if (fault.answer() != null) {
				return fault.answer().get();
			}
		}
		return null;
	}

	/**
	 * Makes an answer late, or cuts it.
	 */
	void spoil(Response response, List<RestFault> faults) {
		Duration late = Duration.ZERO;
		for (RestFault fault : faults) {
			late = late.plus(fault.late());
			if (fault.truncates()) {
				response.cutAfter(response.body().length / 2);
			}
			if (fault.cuts()) {
				response.cutAfter(0);
			}
		}
		if (!late.isZero()) {
			Duration delay = late;
			response.after(Mono.create((sink) -> sink.onDispose(this.clock.after(delay, sink::success))));
		}
	}

}
