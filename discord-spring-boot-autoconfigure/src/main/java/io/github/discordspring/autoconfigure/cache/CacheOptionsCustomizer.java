package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.cache.CacheOptions;

/**
 * Changes the options of the cache before it is made. Beans of this type are called in
 * their order, after the properties were applied.
 */
@FunctionalInterface
public interface CacheOptionsCustomizer {

	/**
	 * Changes the options.
	 * @param builder makes them
	 */
	void customize(CacheOptions.Builder builder);

}
