package io.github.discordspring.model.link;

/**
 * A text is not the link it should be. The message does not repeat the text, as it may
 * hold a token.
 */
public final class LinkException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	LinkException(String kind, Reason reason) {
		super("This is no link to a " + kind + ": " + reason.text);
		this.reason = reason;
	}

	/**
	 * Tells what is wrong.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * What may be wrong.
	 */
	public enum Reason {

		/** It does not begin with {@code https://}. */
		SCHEME("it does not begin with https://"),

		/** The host is none of Discord's. */
		HOST("its host is none of Discord's"),

		/** The path is that of something else. */
		PATH("its path is that of something else"),

		/** An id is missing, or is no number of up to 64 bits. */
		ID("an id is missing or is no id"),

		/** A token or code holds characters that it cannot have. */
		CODE("its token or code is empty or has wrong characters");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

	}

}
