package io.github.discordspring.test;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.Fixture;

import org.springframework.beans.factory.config.BeanDefinition;
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

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "discord.emulator.enabled=true");
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
		TestEmulator.Settings settings = new TestEmulator.Settings(this.fixture, this.virtualTime);
		RootBeanDefinition running = new RootBeanDefinition(TestEmulator.class,
				() -> this.shared ? TestEmulator.shared(settings) : TestEmulator.start(settings));
		running.setDestroyMethodName(this.shared ? "" : "close");
		registry.registerBeanDefinition("discordTestEmulator", running);
		register(registry, "discordEmulator",
				new RootBeanDefinition(DiscordEmulator.class, () -> context.getBean(TestEmulator.class).emulator()));
		register(registry, "discordTester", new RootBeanDefinition(DiscordTester.class,
				() -> new DiscordTester(context.getBean(TestEmulator.class))));
	}

	private static void register(BeanDefinitionRegistry registry, String name, RootBeanDefinition definition) {
		// It is ended by the bean that started it
		definition.setDestroyMethodName("");
		definition.setDependsOn("discordTestEmulator");
		definition.setRole(BeanDefinition.ROLE_SUPPORT);
		registry.registerBeanDefinition(name, definition);
	}

}
