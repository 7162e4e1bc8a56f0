package io.github.discordspring.model.stream;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a parser may offer beyond Jackson's interface, so that generated codecs read
 * quicker. All of it can be done with any parser in more steps, and is.
 */
public interface DirectParser {

	/** The answer where a value must be read in the usual way. */
	long NOT_READ = Long.MIN_VALUE;

	/**
	 * Goes to the value of the next property. The current token is an object's start, or
	 * the last token of the value of the property before.
	 * @param names the names to tell apart
	 * @param previous what this method gave for the property before, or -1
	 * @return index of the name, or as
	 * {@link tools.jackson.core.JsonParser#nextNameMatch}; the current token is the first
	 * one of the value, or the object's end, or, with
	 * {@link tools.jackson.core.sym.PropertyNameMatcher#MATCH_ODD_TOKEN}, what stood in
	 * the place of a property
	 */
	int nextProperty(PropertyNames names, int previous);

	/**
	 * Goes to the next element of a list that is not {@code null}. The current token is
	 * the list's start, or the last token of the element before.
	 * @return whether there is one; if not, the current token is the list's end
	 */
	boolean nextElement();

	/**
	 * Tells how deep the current token lies.
	 * @return the number of objects and arrays around it, and one for the document; at
	 * the first token of an object or array that counts already
	 */
	int depth();

	/**
	 * Reads an id from the current token, which is text.
	 * @return the id; {@link #NOT_READ} if this is not the plain case of up to 19 digits,
	 * and then nothing has changed
	 */
	long readId();

	/**
	 * Reads a point in time from the current token, which is text.
	 * @return the instant; {@code null} if it is not plainly written, and then nothing
	 * has changed
	 */
	@Nullable Instant readInstant();

}
