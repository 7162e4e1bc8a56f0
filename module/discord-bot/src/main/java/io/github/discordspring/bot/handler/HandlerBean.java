package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.Assert;
import org.springframework.util.ReflectionUtils;

/**
 * The bean whose method is called: one instance kept from the first call on if the bean
 * is a singleton, else asked for with each call.
 */
final class HandlerBean {

	private final BeanFactory beanFactory;

	private final String name;

	private final Method method;

	private final boolean singleton;

	private volatile @Nullable Object instance;

	HandlerBean(BeanFactory beanFactory, HandlerCandidate candidate) {
		this.beanFactory = beanFactory;
		this.name = candidate.beanName();
		this.singleton = beanFactory.isSingleton(this.name);
		this.method = invocable(candidate, beanFactory.getType(this.name));
	}

	private static Method invocable(HandlerCandidate candidate, @Nullable Class<?> type) {
		Method method = candidate.method();
		try {
			Method result = AopUtils.selectInvocableMethod(method, (type != null) ? type : candidate.beanType());
			ReflectionUtils.makeAccessible(result);
			// A public one too: then no call has to find out who calls
			result.trySetAccessible();
			return result;
		}
		catch (IllegalStateException ex) {
			throw new InvalidHandlerException(method,
					"cannot be called, as its bean '" + candidate.beanName() + "' is behind a proxy without it",
					"Make the method at least package-private, and declare it in an interface or let the proxy be one "
							+ "of the class (proxyTargetClass = true).",
					ex);
		}
	}

	Method method() {
		return this.method;
	}

	Object instance() {
		Object kept = this.instance;
		if (kept == null) {
			kept = this.beanFactory.getBean(this.name);
			Assert.state(kept != null, "No bean");
			if (this.singleton) {
				this.instance = kept;
			}
		}
		return kept;
	}

}
