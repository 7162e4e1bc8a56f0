package io.github.discordspring.model.codec;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Which properties of an object are read. Those that are not are skipped, without making
 * anything of them, and are in the record what they are when absent.
 * <p>
 * A property is named as in JSON or as the record's component; within objects, lists and
 * maps the way goes on behind a dot: {@code members.user.username}. Naming an object
 * selects all of it. The properties of an inlined record are named by themselves, or
 * behind its component ({@code message.content} or {@code content} of a
 * {@code MessageCreateEvent}). What a record cannot do without, such as its {@code id},
 * is always read; where that is an object, no more of it than it cannot do without.
 * Objects that come in kinds are read as a whole or not at all.
 * <p>
 * Immutable. To be made once and used for each object.
 *
 * @param <T> the type of the object
 */
public final class Selection<T> {

	private static final Selection<?> ALL = new Selection<>(new long[] { -1L }, null);

	/** A bit for each property. Those behind the end are selected if the array is. */
	private final long[] masks;

	/** For each property what is read of its value; {@code null} if all is everywhere. */
	private final Selection<?> @Nullable [] nested;

	Selection(long[] masks, Selection<?> @Nullable [] nested) {
		this.masks = masks;
		this.nested = nested;
	}

	/**
	 * Selects everything.
	 * @param <T> the type of the object
	 * @return the one instance
	 */
	@SuppressWarnings("unchecked")
	public static <T> Selection<T> all() {
		return (Selection<T>) ALL;
	}

	/**
	 * Selects some properties.
	 * @param <T> the type of the object
	 * @param codec the object's codec
	 * @param paths what to read
	 * @return a selection of these and what is required
	 * @throws IllegalArgumentException if there is no such property
	 */
	public static <T> Selection<T> of(Codec<T> codec, String... paths) {
		SelectionNode node = new SelectionNode(codec, false);
		for (String path : paths) {
			node.set(path, true);
		}
		return node.compile();
	}

	/**
	 * Selects all properties but some.
	 * @param <T> the type of the object
	 * @param codec the object's codec
	 * @param paths what not to read
	 * @return a selection of all others and what is required
	 * @throws IllegalArgumentException if there is no such property
	 */
	public static <T> Selection<T> without(Codec<T> codec, String... paths) {
		SelectionNode node = new SelectionNode(codec, true);
		for (String path : paths) {
			node.set(path, false);
		}
		return node.compile();
	}

	/**
	 * Selects what this or another selection does.
	 * @param other a selection for the same codec
	 * @return both together
	 */
	public Selection<T> or(Selection<T> other) {
		if (isAll() || other.isAll()) {
			return all();
		}
		long[] both = this.masks.clone();
		for (int i = 0; i < both.length; i++) {
			both[i] |= other.masks[i];
		}
		if (this.nested == null || other.nested == null) {
			throw new IllegalStateException("Only a selection of everything has no nested ones");
		}
		Selection<?>[] inside = new Selection<?>[this.nested.length];
		for (int i = 0; i < inside.length; i++) {
			inside[i] = either(i, this.nested[i], other, other.nested[i]);
		}
		return new Selection<>(both, inside);
	}

	@SuppressWarnings("unchecked")
	private Selection<?> either(int property, Selection<?> mine, Selection<T> other, Selection<?> its) {
		if (!contains(property)) {
			return its;
		}
		return other.contains(property) ? ((Selection<Object>) mine).or((Selection<Object>) its) : mine;
	}

	/**
	 * Tells whether everything is selected.
	 * @return whether this is {@link #all()}
	 */
	@SuppressWarnings("ReferenceEquality") // there is only one
	public boolean isAll() {
		return this == ALL;
	}

	/**
	 * Tells whether a property is read. For generated codecs.
	 * @param property its index, from 0
	 * @return whether it is selected
	 */
	public boolean contains(int property) {
		return isAll() || (this.masks[property >> 6] >>> property & 1) != 0;
	}

	/**
	 * Tells which of the first 64 properties are read. For generated codecs.
	 * @return a bit for each, the lowest for the first
	 */
	public long mask() {
		return this.masks[0];
	}

	/**
	 * Tells what is read of the value of a property. For generated codecs.
	 * @param <N> the type of the value or of its elements
	 * @param property its index, from 0
	 * @return the selection for its codec
	 */
	@SuppressWarnings("unchecked")
	public <N> Selection<N> nested(int property) {
		return (Selection<N>) ((this.nested != null) ? this.nested[property] : ALL);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof Selection<?> that && !isAll() && !that.isAll()
				&& Arrays.equals(this.masks, that.masks) && Arrays.equals(this.nested, that.nested));
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(this.masks) + Arrays.hashCode(this.nested);
	}

}
