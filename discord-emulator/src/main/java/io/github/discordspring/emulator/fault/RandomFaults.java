package io.github.discordspring.emulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;

/**
 * Faults at random. The same seed gives the same faults at the same times.
 */
final class RandomFaults {

	/** Those from which a good client recovers by itself. */
	static final Set<FaultKind> USUAL = EnumSet
		.complementOf(EnumSet.of(FaultKind.LOSE_EVENTS, FaultKind.REST_CUT, FaultKind.REST_TRUNCATED));

	private static final long LONGEST_MILLIS = 2_000;

	private static final int FEW = 5;

	/** Codes after which a client comes back. */
	private static final List<Long> CODES = CloseCode.values()
		.stream()
		.filter((code) -> code.action() != CloseAction.FATAL)
		.map((code) -> (long) code.value())
		.toList();

	private final SplittableRandom random;

	RandomFaults(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/**
	 * Makes faults.
	 * @param kinds which ones
	 * @param count how many
	 * @param interval how much time lies between two on average
	 */
	List<Fault> next(Collection<FaultKind> kinds, int count, Duration interval) {
		FaultKind[] candidates = kinds.stream().sorted().toArray(FaultKind[]::new);
		List<Fault> faults = new ArrayList<>();
		long at = 0;
		for (int index = 0; index < count; index++) {
			at += this.random.nextLong(2 * interval.toMillis() + 1);
			FaultKind kind = candidates[this.random.nextInt(candidates.length)];
			Fault fault = Fault.of(kind).after(Duration.ofMillis(at));
			for (FaultParameter parameter : kind.parameters()) {
				fault = fault.with(parameter.name(), value(kind, parameter));
			}
			long lasts = 1 + this.random.nextLong(LONGEST_MILLIS);
			faults.add(kind.isLasting() ? fault.lasting(Duration.ofMillis(lasts)) : fault);
		}
		return faults;
	}

	private Object value(FaultKind kind, FaultParameter parameter) {
		if (parameter.name().equals("method") || parameter.name().equals("path")) {
			return parameter.absent();
		}
		if (parameter.absent() instanceof Boolean) {
			return this.random.nextBoolean();
		}
		if (kind == FaultKind.CLOSE) {
			return CODES.get(this.random.nextInt(CODES.size()));
		}
		if (!parameter.choices().isEmpty()) {
			return parameter.choices().get(this.random.nextInt(parameter.choices().size()));
		}
		if (parameter.name().equals("times")) {
			return 1L + this.random.nextInt(FEW);
		}
		if (parameter.name().equals("status")) {
			return new Long[] { 500L, 502L, 503L, 504L }[this.random.nextInt(4)];
		}
		if (parameter.absent() instanceof Long usual) {
			return Math.max(parameter.minimum(), this.random.nextLong(2 * usual) + 1);
		}
		return parameter.absent();
	}

}
