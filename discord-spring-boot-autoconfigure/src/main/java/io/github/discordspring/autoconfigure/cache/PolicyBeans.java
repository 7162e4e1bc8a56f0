package io.github.discordspring.autoconfigure.cache;

import java.util.HashMap;
import java.util.Map;

import io.github.discordspring.cache.AsyncCachingPolicy;
import io.github.discordspring.cache.CachingPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * The beans that decide what is kept, by the class of entities that they are declared
 * for. A policy for {@code Object} is the global one: it must not be taken for those of
 * any type, nor one of these for the global one.
 */
final class PolicyBeans {

	private final Map<Class<?>, String> names = new HashMap<>();

	private final Map<Class<?>, CachingPolicy<?>> policies = new HashMap<>();

	PolicyBeans(ConfigurableListableBeanFactory beans) {
		for (String name : beans.getBeanNamesForType(CachingPolicy.class)) {
			add(beans, name, CachingPolicy.class, beans.getBean(name, CachingPolicy.class));
		}
		for (String name : beans.getBeanNamesForType(AsyncCachingPolicy.class)) {
			AsyncCachingPolicy<?> policy = beans.getBean(name, AsyncCachingPolicy.class);
			add(beans, name, AsyncCachingPolicy.class, CachingPolicy.async(policy));
		}
	}

	private void add(ConfigurableListableBeanFactory beans, String name, Class<?> type, CachingPolicy<?> policy) {
		ResolvableType declared = beans.containsBeanDefinition(name)
				? beans.getMergedBeanDefinition(name).getResolvableType() : ResolvableType.forInstance(policy);
		Class<?> entityClass = declared.as(type).getGeneric(0).resolve();
		if (entityClass == null) {
			throw new IllegalStateException("Of which entities the bean '" + name
					+ "' decides cannot be told: declare it by a @Bean method that returns " + type.getSimpleName()
					+ "<Member> or the like, or by a class that implements that");
		}
		String other = this.names.put(entityClass, name);
		if (other != null) {
			throw new IllegalStateException("Both '" + other + "' and '" + name + "' decide about "
					+ entityClass.getSimpleName() + ": combine them in one bean, by and(...) or or(...)");
		}
		this.policies.put(entityClass, policy);
	}

	@SuppressWarnings("unchecked")
	<T> @Nullable CachingPolicy<T> policyOf(Class<T> entityClass) {
		return (CachingPolicy<T>) this.policies.get(entityClass);
	}

}
