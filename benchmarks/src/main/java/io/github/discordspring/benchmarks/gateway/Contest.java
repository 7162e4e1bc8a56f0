package io.github.discordspring.benchmarks.gateway;

import java.util.List;

import io.github.discordspring.benchmarks.process.Child;

/**
 * A contestant that is running, from READY on.
 */
final class Contest implements AutoCloseable {

	private final Child child;

	private final int events;

	private final double cpu;

	private final double compiled;

	private final double memoryAtReady;

	/**
	 * Starts a contestant and waits until it has identified itself.
	 * @param server plays the stream
	 * @param command of the contestant
	 * @param events how many the stream has
	 */
	Contest(Child server, List<String> command, int events) {
		this.child = new Child(command);
		this.events = events;
		try {
			server.awaitBecauseOf(this.child, "identified");
		}
		catch (RuntimeException ex) {
			this.child.close();
			throw ex;
		}
		this.cpu = this.child.cpuNanos();
		this.compiled = this.child.compilerNanos();
		this.memoryAtReady = this.child.memory("VmRSS");
		this.child.forgetPeak();
	}

	Child child() {
		return this.child;
	}

	/**
	 * Waits for the end of the stream.
	 */
	Run await() {
		Mark first = null;
		Mark half = null;
		Mark last = null;
		while (last == null) {
			Mark mark = Mark.of(this.child.await("mark"), this.child);
			first = (first != null) ? first : mark;
			half = (mark.event() <= this.events / 2) ? mark : half;
			last = (mark.event() == this.events) ? mark : null;
		}
		if (first == null || half == null) {
			throw new IllegalStateException("There must be at least two marks, the first of them in the first half");
		}
		double memoryPeak = this.child.memory("VmHWM");
		double heap = Double.parseDouble(this.child.await("heap")[1]);
		Run run = run(first, half, last, memoryPeak, heap);
		this.child.end();
		return run;
	}

	private Run run(Mark first, Mark half, Mark last, double memoryPeak, double heap) {
		double events = last.event() - half.event();
		return new Run(last.messages(), (first.cpu() - this.cpu) / 1000 / first.event(),
				(first.compiled() - this.compiled) / 1000 / first.event(), (last.cpu() - half.cpu()) / 1000 / events,
				(last.compiled() - half.compiled()) / 1000 / events, events * 1e9 / (last.time() - half.time()),
				(last.allocated() - half.allocated()) / events, heap, this.memoryAtReady, memoryPeak);
	}

	@Override
	public void close() {
		this.child.close();
	}

	/**
	 * What a contestant said.
	 *
	 * @param event number of the event
	 * @param cpu CPU time of the process in nanoseconds
	 * @param compiled what of it the JVM's compilers took
	 * @param allocated bytes
	 * @param time in nanoseconds
	 * @param messages how many it got
	 */
	private record Mark(int event, double cpu, double compiled, double allocated, double time, long messages) {

		static Mark of(String[] words, Child child) {
			return new Mark(Integer.parseInt(words[1]), Double.parseDouble(words[2]), child.compilerNanos(),
					Double.parseDouble(words[3]), Double.parseDouble(words[4]), Long.parseLong(words[5]));
		}

	}

}
