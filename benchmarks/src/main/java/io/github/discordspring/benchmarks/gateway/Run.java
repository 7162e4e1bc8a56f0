package io.github.discordspring.benchmarks.gateway;

import java.util.Locale;

/**
 * What was seen of one contestant.
 *
 * @param messages messages it got
 * @param first CPU time from READY to the first mark, in microseconds per event
 * @param steady the same over the second half of the stream
 * @param rate events per second over the second half
 * @param allocated bytes per event over the second half
 * @param heap bytes that live at the end
 * @param memoryAtReady resident memory when READY was sent, in bytes
 * @param memoryPeak the most there was later
 */
record Run(long messages, double first, double steady, double rate, double allocated, double heap, double memoryAtReady,
		double memoryPeak) {

	static String title() {
		return String.format("%-22s %9s %9s %9s %9s %9s %9s %9s %9s", "", "first us", "steady us", "events/s",
				"B/event", "heap MB", "RSS MB", "peak MB", "messages");
	}

	String line(String name) {
		return String.format(Locale.ROOT, "%-22s %9.2f %9.2f %9.0f %9.0f %9.1f %9.0f %9.0f %9d", name, this.first,
				this.steady, this.rate, this.allocated, this.heap / 1e6, this.memoryAtReady / 1e6,
				this.memoryPeak / 1e6, this.messages);
	}

}
