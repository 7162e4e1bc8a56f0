package io.github.discordspring.rest;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a fault into which {@code WebClient} wrote the request's address, which may
 * hold a token.
 */
final class CleanCause extends Exception {

	private static final long serialVersionUID = 1L;

	private CleanCause(Throwable fault) {
		super(fault.toString(), of(fault.getCause()));
		setStackTrace(fault.getStackTrace());
	}

	static @Nullable Throwable of(@Nullable Throwable fault) {
		return (fault == null || isClean(fault)) ? fault : new CleanCause(fault);
	}

	private static boolean isClean(Throwable fault) {
		for (Throwable part = fault; part != null; part = part.getCause()) {
			if (part.getSuppressed().length > 0) {
				return false;
			}
		}
		return true;
	}

}
