package io.github.discordspring.autoconfigure;

import java.lang.reflect.RecordComponent;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Keeps the records of the model readable in a native image: parameters and conditions of
 * listeners, the cache, and the comparison of commands read their components by name.
 */
final class ModelHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		ClassPathScanningCandidateComponentProvider records = new ClassPathScanningCandidateComponentProvider(false);
		records.setResourceLoader(new DefaultResourceLoader(classLoader));
		records.addIncludeFilter(new AssignableTypeFilter(Record.class));
		for (BeanDefinition found : records.findCandidateComponents(Snowflake.class.getPackageName())) {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), classLoader);
			hints.reflection().registerType(type);
			for (RecordComponent component : type.getRecordComponents()) {
				hints.reflection().registerMethod(component.getAccessor(), ExecutableMode.INVOKE);
			}
		}
		// Properties are made of text
		hints.reflection().registerType(Secret.class, MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS);
	}

}
