package io.github.discordspring.test;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.Fixture;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Registers an emulator, to which the auto-configuration connects the bot, and what tests
 * drive it with.
 *
 * @param fixture what is there at the start
 * @param virtualTime whether the emulator's clocks are the test's
 * @param shared whether other contexts have the same emulator
 */
record DiscordTestContextCustomizer(Class<? extends Fixture> fixture, boolean virtualTime,
		boolean shared) implements ContextCustomizer {

	private static final String RUNNING = "discordTestEmulator";

	private static final String EMULATOR = "discordEmulator";

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "discord.emulator.enabled=true");
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
		if (!AotDetector.useGeneratedArtifacts()) {
			register(registry);
		}
		// In any case, as an empty name is lost where this is processed ahead of time
		((AbstractBeanDefinition) registry.getBeanDefinition(RUNNING)).setDestroyMethodName(this.shared ? "" : "close");
		// It is ended by the bean that started it
		((AbstractBeanDefinition) registry.getBeanDefinition(EMULATOR)).setDestroyMethodName("");
	}

	/** Without suppliers, which cannot be processed ahead of time. */
	private void register(BeanDefinitionRegistry registry) {
		RootBeanDefinition running = new RootBeanDefinition(TestEmulator.class);
		running.setFactoryMethodName(this.shared ? "shared" : "start");
		running.getConstructorArgumentValues().addIndexedArgumentValue(0, this.fixture);
		running.getConstructorArgumentValues().addIndexedArgumentValue(1, this.virtualTime);
		registry.registerBeanDefinition(RUNNING, running);
		registry.registerBeanDefinition(EMULATOR, part(DiscordEmulator.class, "emulator"));
		registry.registerBeanDefinition("discordTester", part(DiscordTester.class, "tester"));
	}

	private static RootBeanDefinition part(Class<?> type, String factoryMethod) {
		RootBeanDefinition definition = new RootBeanDefinition(type);
		definition.setFactoryBeanName(RUNNING);
		definition.setFactoryMethodName(factoryMethod);
		definition.setRole(BeanDefinition.ROLE_SUPPORT);
		return definition;
	}

}
