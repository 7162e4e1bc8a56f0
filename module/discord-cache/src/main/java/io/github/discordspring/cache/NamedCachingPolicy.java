package io.github.discordspring.cache;

/**
 * A policy that is known by its name.
 */
final class NamedCachingPolicy implements CachingPolicy<Object> {

	private static final NamedCachingPolicy ALL = new NamedCachingPolicy("all", true);

	private static final NamedCachingPolicy NONE = new NamedCachingPolicy("none", false);

	private final String name;

	private final boolean answer;

	private NamedCachingPolicy(String name, boolean answer) {
		this.name = name;
		this.answer = answer;
	}

	@SuppressWarnings("unchecked")
	static <T> CachingPolicy<T> all() {
		return (CachingPolicy<T>) (CachingPolicy<?>) ALL;
	}

	@SuppressWarnings("unchecked")
	static <T> CachingPolicy<T> none() {
		return (CachingPolicy<T>) (CachingPolicy<?>) NONE;
	}

	@Override
	public boolean keeps(Object entity, long guildId) {
		return this.answer;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
