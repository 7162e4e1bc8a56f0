package io.github.discordspring.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.beans.factory.aot.AotServices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.proxies;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;

/**
 * The groups of calls can be made in a native image.
 */
class GroupHintTests {

	@Test
	void everyGroupIsKept() throws ReflectiveOperationException {
		RuntimeHints hints = new RuntimeHints();
		ClassLoader classLoader = getClass().getClassLoader();
		AotServices.factories(classLoader)
			.load(RuntimeHintsRegistrar.class)
			.forEach((registrar) -> registrar.registerHints(hints, classLoader));
		int groups = 0;
		try (DiscordRestClient client = DiscordRestClient.builder().build()) {
			for (Method getter : RouteGroups.class.getDeclaredMethods()) {
				if (getter.getReturnType().getSimpleName().endsWith("Routes")) {
					groups++;
					Object group = getter.invoke(client);
					assertThat(Proxy.isProxyClass(group.getClass())).isTrue();
					assertThat(proxies().forInterfaces(group.getClass().getInterfaces())).as(getter.getName())
						.accepts(hints);
					for (Method call : getter.getReturnType().getMethods()) {
						assertThat(reflection().onMethodInvocation(call)).as(call.toString()).accepts(hints);
					}
				}
			}
		}
		assertThat(groups).isGreaterThan(20);
	}

}
