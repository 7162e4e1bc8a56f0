package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.cache.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Keeps in a native image what the cache finds by name: constructors of what it keeps
 * some properties of, and the script that writes to Redis.
 */
final class CacheHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		for (EntityType<?> type : EntityType.values()) {
			hints.reflection().registerType(type.entityClass(), MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS);
		}
		hints.resources().registerPattern("io/github/discordspring/cache/redis/write.lua");
	}

}
