package io.github.discordspring.model.codec;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.stream.DirectParser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;

/**
 * Goes on reading behind a value that could not be read. For generated codecs of
 * {@link Lenient} records.
 */
public final class LenientReader {

	private LenientReader() {
	}

	/**
	 * Tells how deep the object lies whose properties are being read.
	 * @param parser at the object's first token
	 * @return the number of objects and arrays around its properties
	 */
	public static int depth(JsonParser parser) {
		if (parser instanceof DirectParser direct) {
			return direct.depth();
		}
		int depth = 0;
		for (TokenStreamContext context = parser.streamReadContext(); context != null; context = context.getParent()) {
			depth++;
		}
		return depth;
	}

	/**
	 * Passes over the rest of a value that could not be read.
	 * @param parser somewhere in the value; afterwards at its last token
	 * @param depth the depth of the object or array whose value it is
	 * @param problem what is wrong with it; thrown if it is the JSON itself
	 */
	public static void skip(JsonParser parser, int depth, JacksonException problem) {
		// What the parser itself complains of is malformed JSON, after which nothing is
		// sure
		boolean unfit = problem instanceof MalformedDataException || problem instanceof InputCoercionException;
		if (!unfit || parser.currentToken() == null) {
			throw problem;
		}
		while (depth(parser) > depth) {
			if (parser.nextToken() == null) {
				throw problem;
			}
		}
	}

	/**
	 * Reads a list, and leaves out what cannot be read.
	 * @param <T> the type of the elements
	 * @param parser at the list's first token
	 * @param element the codec of the elements
	 * @param selection the properties of the elements to be read
	 * @return an immutable list
	 */
	public static <T> List<T> readList(JsonParser parser, Codec<T> element, Selection<T> selection) {
		ValueReader.startArray(parser);
		int depth = depth(parser);
		List<T> list = new ArrayList<>();
		while (ValueReader.nextElement(parser)) {
			try {
				list.add(element.read(parser, selection));
			}
			catch (JacksonException ex) {
				skip(parser, depth, ex);
			}
		}
		return List.copyOf(list);
	}

}
