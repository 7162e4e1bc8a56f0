package io.github.discordspring.bot.handler;

import java.lang.reflect.AnnotatedElement;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.annotation.ReflectiveProcessor;
import org.springframework.core.annotation.MergedAnnotations;

/**
 * Keeps the constructors of guards callable after ahead-of-time processing.
 */
final class GuardHints implements ReflectiveProcessor {

	@Override
	public void registerReflectionHints(ReflectionHints hints, AnnotatedElement element) {
		MergedAnnotations.from(element).stream(Guarded.class).forEach((annotation) -> {
			for (Class<?> guard : annotation.getClassArray("value")) {
				hints.registerType(guard, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
			}
		});
	}

}
