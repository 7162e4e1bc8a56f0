package io.github.discordspring.model;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A property that may be left out, and where leaving it out is not the same as
 * {@code null}: in a request to change something, what is left out stays, and
 * {@code null} clears it. Builders hide this type: a setter that is not called leaves the
 * property out.
 *
 * @param <T> the type of the value
 */
public final class Omittable<T> {

	private static final Omittable<?> OMITTED = new Omittable<>(false, null);

	private static final Omittable<?> NULL = new Omittable<>(true, null);

	private final boolean present;

	private final @Nullable T value;

	private Omittable(boolean present, @Nullable T value) {
		this.present = present;
		this.value = value;
	}

	/**
	 * A property that is not sent at all.
	 * @param <T> the type that the value would have
	 * @return the one instance
	 */
	@SuppressWarnings("unchecked")
	public static <T> Omittable<T> omitted() {
		return (Omittable<T>) OMITTED;
	}

	/**
	 * A property that is sent.
	 * @param <T> the type of the value
	 * @param value what is sent, which may be {@code null}
	 * @return the property
	 */
	@SuppressWarnings("unchecked")
	public static <T> Omittable<T> of(@Nullable T value) {
		return (value != null) ? new Omittable<>(true, value) : (Omittable<T>) NULL;
	}

	/**
	 * Tells whether the property is sent, be it as {@code null}.
	 * @return {@code false} if it is left out
	 */
	public boolean isPresent() {
		return this.present;
	}

	/**
	 * Gives the value.
	 * @return the value; {@code null} both if it is {@code null} and if it is left out
	 */
	public @Nullable T orNull() {
		return this.value;
	}

	/**
	 * Gives the value, or another one where the property was left out.
	 * @param other what stands for a property left out
	 * @return the value, which is {@code null} if that was sent
	 */
	public @Nullable T orElse(@Nullable T other) {
		return isPresent() ? this.value : other;
	}

	/**
	 * Turns the value into another one; what is left out or {@code null} remains so.
	 * @param <R> the type of the other value
	 * @param mapper makes the other value
	 * @return the property with the other value
	 */
	public <R> Omittable<R> map(Function<? super T, ? extends R> mapper) {
		if (!isPresent()) {
			return omitted();
		}
		return of((this.value != null) ? mapper.apply(this.value) : null);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Omittable<?> that && this.present == that.present
				&& Objects.equals(this.value, that.value);
	}

	@Override
	public int hashCode() {
		return isPresent() ? Objects.hashCode(this.value) : -1;
	}

	@Override
	public String toString() {
		return isPresent() ? String.valueOf(this.value) : "(left out)";
	}

}
