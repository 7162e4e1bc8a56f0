package io.github.discordspring.test;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.discordspring.emulator.EmulatedRestCall;

/**
 * What the bot asked of Discord's REST API since the test started.
 */
public final class SeenRestCalls {

	private static final int MAXIMUM_DESCRIBED = 20;

	private static final int MAXIMUM_BODY = 200;

	private final DiscordTester tester;

	SeenRestCalls(DiscordTester tester) {
		this.tester = tester;
	}

	/**
	 * Waits for a request, which comes after the one that was expected last.
	 * @param route method and path, such as {@code POST /channels/{channel_id}/messages};
	 * what stands in braces is anything
	 * @return the request
	 */
	public EmulatedRestCall expect(String route) {
		return expect(route, (call) -> {
		});
	}

	/**
	 * Waits for a request, which comes after the one that was expected last.
	 * @param route method and path, such as {@code POST /channels/{channel_id}/messages};
	 * what stands in braces is anything
	 * @param requirements throw an {@link AssertionError} if it is not the one
	 * @return the request
	 */
	public EmulatedRestCall expect(String route, Consumer<EmulatedRestCall> requirements) {
		EmulatedRestCall call = new Expectation<>(this.tester, "a request " + route,
				() -> list().stream().filter((candidate) -> candidate.matches(route)))
			.await(requirements, EmulatedRestCall::toString, () -> "");
		this.tester.lastRestCall(call.number());
		return call;
	}

	/**
	 * Gives the requests after the one that was expected last.
	 * @return the requests so far, oldest first
	 */
	public List<EmulatedRestCall> list() {
		return since(this.tester.lastRestCall());
	}

	private List<EmulatedRestCall> since(long last) {
		return this.tester.emulator().restCalls().stream().filter((call) -> call.number() > last).toList();
	}

	String describe() {
		List<EmulatedRestCall> calls = since(this.tester.firstRestCall());
		if (calls.isEmpty()) {
			return "The bot made no request.";
		}
		String lines = calls.stream()
			.skip(Math.max(0, calls.size() - MAXIMUM_DESCRIBED))
			.map((call) -> "  " + shortened(call))
			.collect(Collectors.joining("\n"));
		return "The bot's requests:\n" + lines;
	}

	private static String shortened(EmulatedRestCall call) {
		String body = (call.body().length() > MAXIMUM_BODY) ? call.body().substring(0, MAXIMUM_BODY) + "..."
				: call.body();
		String failure = (call.status() < 400) ? "" : " " + call.answer();
		return (call.method() + " " + call.path() + " " + body).strip() + " -> " + call.status() + failure;
	}

}
