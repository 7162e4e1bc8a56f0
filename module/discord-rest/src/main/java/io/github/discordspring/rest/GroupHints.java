package io.github.discordspring.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Keeps the groups of calls in a native image. Spring sees to those that are beans only.
 */
final class GroupHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		for (Method getter : RouteGroups.class.getDeclaredMethods()) {
			if (Modifier.isPublic(getter.getModifiers())) {
				Class<?> group = getter.getReturnType();
				hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(group));
				for (Method call : group.getMethods()) {
					hints.reflection().registerMethod(call, ExecutableMode.INVOKE);
				}
			}
		}
	}

}
