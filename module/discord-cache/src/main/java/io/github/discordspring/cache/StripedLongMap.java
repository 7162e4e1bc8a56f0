package io.github.discordspring.cache;

import it.unimi.dsi.fastutil.HashCommon;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LongMap} that several threads change at a time: it is divided by a hash of the
 * key, so that they rarely meet and that no single rebuilding takes long.
 *
 * @param <V> the type of the values
 */
final class StripedLongMap<V> {

	private static final int STRIPES = 16;

	private final LongMap<V>[] stripes;

	@SuppressWarnings({ "unchecked", "rawtypes" })
	StripedLongMap() {
		this.stripes = new LongMap[STRIPES];
		for (int i = 0; i < STRIPES; i++) {
			this.stripes[i] = new LongMap<>();
		}
	}

	/**
	 * Gives the part that holds a key. Its monitor keeps others from changing the key.
	 */
	LongMap<V> stripe(long key) {
		// Within a stripe the upper half of the hash tells the place
		return this.stripes[(int) HashCommon.murmurHash3(key) & (STRIPES - 1)];
	}

	@Nullable V get(long key) {
		return stripe(key).get(key);
	}

	/**
	 * Reads where a key likely is, so that the processor has it when it is needed.
	 * @return what is there
	 */
	long ahead(long key) {
		return stripe(key).ahead(key);
	}

	@Nullable V put(long key, V value) {
		LongMap<V> stripe = stripe(key);
		synchronized (stripe) {
			return stripe.put(key, value);
		}
	}

	@Nullable V remove(long key) {
		LongMap<V> stripe = stripe(key);
		synchronized (stripe) {
			return stripe.remove(key);
		}
	}

	int size() {
		int size = 0;
		for (LongMap<V> stripe : this.stripes) {
			size += stripe.size();
		}
		return size;
	}

	boolean forEach(LongMap.Visitor<? super V> visitor) {
		for (LongMap<V> stripe : this.stripes) {
			if (!stripe.forEach(visitor)) {
				return false;
			}
		}
		return true;
	}

}
