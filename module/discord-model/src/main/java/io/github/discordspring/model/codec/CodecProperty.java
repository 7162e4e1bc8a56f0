package io.github.discordspring.model.codec;

import org.jspecify.annotations.Nullable;

/**
 * A property that a codec reads, in the order of the record.
 *
 * @param name its name in JSON
 * @param component the record's component that it is read into
 * @param inlined the component through which it belongs to an inlined record, or
 * {@code null}
 * @param required whether there is no record without it, so that it is always read
 * @param codec reads its value, or the elements of it, where these are objects; or
 * {@code null}
 */
public record CodecProperty(String name, String component, @Nullable String inlined, boolean required,
		@Nullable Codec<?> codec) {

	boolean isNamed(String nameOrComponent) {
		return nameOrComponent.equals(this.name) || nameOrComponent.equals(this.component);
	}

}
