package io.github.discordspring.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives the contexts of tests with {@link DiscordTest} their emulator.
 */
class DiscordTestContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		DiscordTest annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, DiscordTest.class);
		if (annotation == null) {
			return null;
		}
		return new DiscordTestContextCustomizer(annotation.fixture(), annotation.virtualTime(),
				annotation.sharedEmulator());
	}

}
