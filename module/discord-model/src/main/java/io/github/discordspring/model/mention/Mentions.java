package io.github.discordspring.model.mention;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.discordspring.model.Snowflakes;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a text, in order. What is none is passed over; whether Discord notifies
 * anybody is not asked, nor whether the mention stands in a block of code. Immutable, and
 * gone through anew by each iterator, in linear time.
 *
 * @param <T> the kind of mentions
 * @see <a href=
 * "https://docs.discord.com/developers/reference#message-formatting">Message
 * formatting</a>
 */
public final class Mentions<T extends Mention> implements Iterable<Mentions.Found<T>> {

	private final String text;

	private final Class<T> type;

	private Mentions(String text, Class<T> type) {
		this.text = text;
		this.type = type;
	}

	/**
	 * Looks for mentions of any kind.
	 * @param text any text
	 * @return its mentions
	 */
	public static Mentions<Mention> in(String text) {
		return new Mentions<>(text, Mention.class);
	}

	/**
	 * Looks for mentions of one kind: {@code Mentions.in(text, Mention.Role.class)}.
	 * @param text any text
	 * @param type the kind
	 * @param <T> the kind
	 * @return its mentions
	 */
	public static <T extends Mention> Mentions<T> in(String text, Class<T> type) {
		return new Mentions<>(text, type);
	}

	/**
	 * Lists the users that a text mentions.
	 * @param text any text
	 * @return their ids, each once, in the order of their first mention
	 */
	public static Snowflakes users(String text) {
		Set<Long> ids = new LinkedHashSet<>();
		in(text, Mention.User.class).forEach((found) -> ids.add(found.mention().id()));
		return Snowflakes.of(ids);
	}

	/**
	 * Lists the roles that a text mentions.
	 * @param text any text
	 * @return their ids, each once, in the order of their first mention
	 */
	public static Snowflakes roles(String text) {
		Set<Long> ids = new LinkedHashSet<>();
		in(text, Mention.Role.class).forEach((found) -> ids.add(found.mention().id()));
		return Snowflakes.of(ids);
	}

	/**
	 * Lists the channels that a text mentions.
	 * @param text any text
	 * @return their ids, each once, in the order of their first mention
	 */
	public static Snowflakes channels(String text) {
		Set<Long> ids = new LinkedHashSet<>();
		in(text, Mention.Channel.class).forEach((found) -> ids.add(found.mention().id()));
		return Snowflakes.of(ids);
	}

	@Override
	public Iterator<Found<T>> iterator() {
		return new Finder<>(this.text, this.type);
	}

	/**
	 * Streams the mentions with their places.
	 * @return the stream
	 */
	public Stream<Found<T>> stream() {
		return StreamSupport.stream(spliterator(), false);
	}

	/**
	 * Puts something else in place of each mention, names for example.
	 * @param replacement what is put in place of a mention
	 * @return the text with the replacements
	 */
	public String replace(Function<? super T, String> replacement) {
		StringBuilder result = new StringBuilder(this.text.length());
		int position = 0;
		for (Found<T> found : this) {
			result.append(this.text, position, found.start()).append(replacement.apply(found.mention()));
			position = found.end();
		}
		return result.append(this.text, position, this.text.length()).toString();
	}

	/**
	 * A mention and its place.
	 *
	 * @param mention the mention
	 * @param start index of its first {@code char} in the text
	 * @param end index behind its last
	 * @param <T> the kind of mention
	 */
	public record Found<T extends Mention>(T mention, int start, int end) {

	}

	private static final class Finder<T extends Mention> implements Iterator<Found<T>> {

		private final String text;

		private final Class<T> type;

		private final MentionParser parser;

		private int position;

		private @Nullable Found<T> next;

		Finder(String text, Class<T> type) {
			this.text = text;
			this.type = type;
			this.parser = new MentionParser(text);
			this.next = find();
		}

		private @Nullable Found<T> find() {
			while (this.position < this.text.length()) {
				char character = this.text.charAt(this.position);
				Mention mention = (character == '<' || character == '@') ? this.parser.parseAt(this.position) : null;
				if (mention == null) {
					this.position++;
					continue;
				}
				int start = this.position;
				this.position = this.parser.position();
				if (this.type.isInstance(mention)) {
					return new Found<>(this.type.cast(mention), start, this.position);
				}
			}
			return null;
		}

		@Override
		public boolean hasNext() {
			return this.next != null;
		}

		@Override
		public Found<T> next() {
			Found<T> found = this.next;
			if (found == null) {
				throw new NoSuchElementException();
			}
			this.next = find();
			return found;
		}

	}

}
