package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

import io.github.discordspring.model.Snowflake;

import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.annotation.SimpleReflectiveProcessor;
import org.springframework.core.ResolvableType;

/**
 * Keeps handlers callable after ahead-of-time processing: the methods, the records that
 * they take, and the constants of enums, whose annotations say what is shown.
 */
final class HandlerHints extends SimpleReflectiveProcessor {

	/** Its records are made by generated code. */
	private static final String MODEL = Snowflake.class.getPackageName() + ".";

	@Override
	protected void registerMethodHint(ReflectionHints hints, Method method) {
		super.registerMethodHint(hints, method);
		Set<Type> seen = new HashSet<>();
		register(hints, ResolvableType.forMethodReturnType(method), seen);
		for (int i = 0; i < method.getParameterCount(); i++) {
			register(hints, ResolvableType.forMethodParameter(method, i), seen);
		}
	}

	// Looks at each type once, as records may hold each other
	private static void register(ReflectionHints hints, ResolvableType type, Set<Type> seen) {
		if (!seen.add(type.getType())) {
			return;
		}
		for (ResolvableType argument : type.getGenerics()) {
			register(hints, argument, seen);
		}
		Class<?> taken = type.toClass();
		if (taken.isArray()) {
			register(hints, type.getComponentType(), seen);
		}
		else if (taken.isEnum()) {
			hints.registerType(taken, MemberCategory.ACCESS_PUBLIC_FIELDS);
		}
		else if (taken.isRecord() && !taken.getName().startsWith(MODEL)) {
			hints.registerType(taken, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
			for (RecordComponent component : taken.getRecordComponents()) {
				hints.registerMethod(component.getAccessor(), ExecutableMode.INVOKE);
				register(hints, ResolvableType.forType(component.getGenericType()), seen);
			}
		}
	}

}
