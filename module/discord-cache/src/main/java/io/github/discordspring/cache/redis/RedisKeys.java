package io.github.discordspring.cache.redis;

import io.github.discordspring.cache.EntityType;

/**
 * The keys of a namespace. The braces keep them in one slot of a cluster.
 */
final class RedisKeys {

	private final String namespace;

	private final String prefix;

	RedisKeys(String namespace) {
		if (namespace.isEmpty() || namespace.chars().anyMatch((it) -> it == '{' || it == '}' || it <= ' ')) {
			throw new IllegalArgumentException(
					"A namespace in Redis must not be empty or have braces or spaces, but is '" + namespace + "'");
		}
		this.namespace = namespace;
		this.prefix = "discord:{" + namespace + "}:";
	}

	String namespace() {
		return this.namespace;
	}

	String prefix() {
		return this.prefix;
	}

	String entities(EntityType<?> type, long parentId) {
		return this.prefix + type + ":" + parentId;
	}

	String parents(EntityType<?> type) {
		return this.prefix + type + ":parents";
	}

	String index(EntityType<?> type) {
		return this.prefix + type + ":index";
	}

	String notes(String kind) {
		return this.prefix + "notes:" + kind;
	}

	String writer(String writer) {
		return this.prefix + "writer:" + writer;
	}

	@Override
	public String toString() {
		return this.prefix + "*";
	}

}
