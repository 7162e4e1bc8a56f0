package io.github.discordspring.model.validation;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that Discord would refuse, and that was not sent therefore. Tells everything
 * that is wrong with it, each with its place.
 */
public final class InvalidRequestException extends IllegalArgumentException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final int MAX_SHOWN = 20;

	private final transient List<Fault> faults;

	/**
	 * Makes the exception.
	 * @param request what was to be sent, such as {@code MessageCreateRequest}
	 * @param faults what is wrong with it, at least one thing
	 */
	public InvalidRequestException(String request, List<Fault> faults) {
		super(message(request, faults));
		this.faults = List.copyOf(faults);
	}

	private static String message(String request, List<Fault> faults) {
		String text = faults.stream().limit(MAX_SHOWN).map(Fault::toString).collect(Collectors.joining("; "));
		String more = (faults.size() > MAX_SHOWN) ? "; and " + (faults.size() - MAX_SHOWN) + " more" : "";
		return request + " is not valid and was not sent: " + text + more;
	}

	/**
	 * Gives all that is wrong.
	 * @return an unmodifiable list, in the order of the request's properties
	 */
	public List<Fault> faults() {
		return (this.faults != null) ? this.faults : List.of();
	}

}
