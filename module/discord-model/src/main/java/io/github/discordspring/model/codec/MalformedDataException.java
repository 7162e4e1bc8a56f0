package io.github.discordspring.model.codec;

import java.io.Serial;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.ContentReference;

/**
 * Data is not what it should be: not well-formed, of another type, too deep, out of
 * range, or something that is required is not there. Says where, and shows no more than a
 * few characters of the data, as there are tokens in it.
 */
public final class MalformedDataException extends StreamReadException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** Names may come from the data, so paths may be of any length. */
	private static final int MAX_PATH = 200;

	private static final int MAX_NAME = 64;

	private static final int MAX_LOCALE = 6;

	private final String reason;

	private final String path;

	private final long offset;

	MalformedDataException(JsonParser parser, String reason) {
		this(reason, path(parser), offset(parser.currentLocation()), null);
	}

	MalformedDataException(String reason, String path, long offset, @Nullable JacksonException cause) {
		// Without the parser, which would keep the data alive
		super(null, reason + place(path, offset),
				new TokenStreamLocation(ContentReference.redacted(), offset, -1, -1, -1), cause);
		this.reason = reason;
		this.path = path;
		this.offset = offset;
	}

	/**
	 * Tells where something failed.
	 * @param parser what was being read
	 * @param failure what happened
	 * @return the failure itself if it tells already, otherwise an exception with the
	 * place
	 */
	public static MalformedDataException of(JsonParser parser, JacksonException failure) {
		if (failure instanceof MalformedDataException malformed) {
			return malformed;
		}
		TokenStreamLocation location = failure.getLocation();
		String reason = failure.getOriginalMessage();
		return new MalformedDataException((reason != null) ? reason : "Malformed data", path(parser),
				offset((location != null) ? location : parser.currentLocation()), failure);
	}

	/**
	 * Tells where something failed that had been set aside and was read from there.
	 * @param parser what it had been set aside from, now behind it
	 * @param property where it stands in the parser's value, empty or with a slash
	 * @param failure what happened
	 */
	static MalformedDataException inside(JsonParser parser, String property, JacksonException failure) {
		MalformedDataException inner = (failure instanceof MalformedDataException malformed) ? malformed
				: of((failure.processor() instanceof JsonParser replay) ? replay : parser, failure);
		return new MalformedDataException(inner.reason, path(parser) + property + inner.path,
				offset(parser.currentLocation()), inner);
	}

	private static String path(JsonParser parser) {
		StringBuilder path = new StringBuilder();
		for (TokenStreamContext context = parser.streamReadContext(); context != null; context = context.getParent()) {
			if (context.inObject() && context.currentName() != null) {
				path.insert(0, "/" + (isName(context.currentName()) ? context.currentName() : "..."));
			}
			else if (context.inArray() && context.hasCurrentIndex()) {
				path.insert(0, "/" + context.getCurrentIndex());
			}
		}
		return path.toString();
	}

	/**
	 * Tells names and keys of Discord's from what may be a secret in their place: they
	 * are in snake case, or as short as a locale.
	 */
	private static boolean isName(String text) {
		boolean isShort = text.length() <= MAX_LOCALE;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean isSnakeCase = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')
					|| character == '_';
			if (!isSnakeCase && !isShort) {
				return false;
			}
		}
		return text.length() <= MAX_NAME;
	}

	private static long offset(TokenStreamLocation location) {
		return location.getByteOffset();
	}

	private static String place(String path, long offset) {
		StringBuilder place = new StringBuilder();
		if (!path.isEmpty()) {
			place.append(" at ").append(path, 0, Math.min(path.length(), MAX_PATH));
			if (path.length() > MAX_PATH) {
				place.append("...");
			}
		}
		if (offset >= 0) {
			place.append(path.isEmpty() ? " at byte " : ", byte ").append(offset);
		}
		return place.toString();
	}

	/** Without what Jackson adds to it, as the place is in it. */
	@Override
	public String getMessage() {
		return getOriginalMessage();
	}

	@Override
	public String getLocalizedMessage() {
		return getOriginalMessage();
	}

	/**
	 * Tells which value is wrong.
	 * @return a JSON pointer from the value that was read to the one that is wrong; empty
	 * if that is the value itself
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Tells how far the data was read when it was found wrong.
	 * @return number of bytes, counted from the first one that was to be read; -1 if it
	 * is not known
	 */
	public long offset() {
		return this.offset;
	}

}
