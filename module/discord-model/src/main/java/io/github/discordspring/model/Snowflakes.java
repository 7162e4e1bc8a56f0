package io.github.discordspring.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * An immutable list of ids, in the order in which Discord sent them.
 */
public final class Snowflakes {

	private static final Snowflakes EMPTY = new Snowflakes(new long[0]);

	private final long[] ids;

	private Snowflakes(long[] ids) {
		this.ids = ids;
	}

	/**
	 * Gives the list without elements.
	 * @return an empty list
	 */
	public static Snowflakes empty() {
		return EMPTY;
	}

	/**
	 * Makes a list.
	 * @param ids the ids, copied
	 * @return the list
	 */
	public static Snowflakes of(long... ids) {
		return (ids.length == 0) ? EMPTY : new Snowflakes(ids.clone());
	}

	/**
	 * Makes a list.
	 * @param ids the ids, in the collection's order
	 * @return the list
	 */
	public static Snowflakes of(Collection<Long> ids) {
		return ids.isEmpty() ? EMPTY : new Snowflakes(ids.stream().mapToLong(Long::longValue).toArray());
	}

	/**
	 * Tells how many ids there are.
	 * @return the number
	 */
	public int size() {
		return this.ids.length;
	}

	/**
	 * Tells whether there are none.
	 * @return whether the list is empty
	 */
	public boolean isEmpty() {
		return this.ids.length == 0;
	}

	/**
	 * Gives one id.
	 * @param index from 0
	 * @return the id
	 * @throws ArrayIndexOutOfBoundsException if there is no such index
	 */
	public long get(int index) {
		return this.ids[index];
	}

	/**
	 * Looks for an id, from first to last.
	 * @param id the id
	 * @return whether it is in the list
	 */
	public boolean contains(long id) {
		for (long candidate : this.ids) {
			if (candidate == id) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Hands each id over, in order.
	 * @param action what gets them
	 */
	public void forEach(LongConsumer action) {
		for (long id : this.ids) {
			action.accept(id);
		}
	}

	/**
	 * Streams the ids, in order.
	 * @return the stream
	 */
	public LongStream stream() {
		return Arrays.stream(this.ids);
	}

	/**
	 * Copies the ids.
	 * @return a new array
	 */
	public long[] toArray() {
		return this.ids.clone();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Snowflakes that && Arrays.equals(this.ids, that.ids);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.ids);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("[");
		for (int i = 0; i < this.ids.length; i++) {
			text.append((i == 0) ? "" : ", ").append(Snowflake.toString(this.ids[i]));
		}
		return text.append(']').toString();
	}

}
