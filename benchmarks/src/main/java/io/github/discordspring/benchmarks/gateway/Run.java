package io.github.discordspring.benchmarks.gateway;

import java.util.Locale;

/**
 * What was seen of one contestant.
 *
 * @param messages messages it got
 * @param first CPU time from READY to the first mark, in microseconds per event
 * @param firstCompiled what of it the JVM's compilers took
 * @param steady the same as {@code first} over the second half of the stream
 * @param steadyCompiled what of it the JVM's compilers took
 * @param rate events per second over the second half
 * @param allocated bytes per event over the second half
 * @param heap bytes that live at the end
 * @param memoryAtReady resident memory when READY was sent, in bytes
 * @param memoryPeak the most there was later
 */
record Run(long messages, double first, double firstCompiled, double steady, double steadyCompiled, double rate,
		double allocated, double heap, double memoryAtReady, double memoryPeak) {

	static String title() {
		return String.format("%-22s %9s %9s %9s %9s %9s %9s %9s %9s %9s %9s", "", "first us", "JIT", "steady us", "JIT",
				"events/s", "B/event", "heap MB", "RSS MB", "peak MB", "messages");
	}

	String line(String name) {
		return String.format(Locale.ROOT, "%-22s %9.2f %9.2f %9.2f %9.2f %9.0f %9.0f %9.1f %9.0f %9.0f %9d", name,
				this.first, this.firstCompiled, this.steady, this.steadyCompiled, this.rate, this.allocated,
				this.heap / 1e6, this.memoryAtReady / 1e6, this.memoryPeak / 1e6, this.messages);
	}

}
