package io.github.discordspring.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * How entities of the user's own are made of those of Discord's and of attributes that
 * are kept beside them, and how they are taken apart.
 *
 * @param <T> the record that is wrapped
 * @param <A> the attributes
 * @param <E> the type of the user's own
 */
final class Wrapping<T, A, E> {

	private final EntityType<T> wrapped;

	private final @Nullable EntityType<A> attributes;

	private final Class<E> entityClass;

	private final BiFunction<T, @Nullable A, E> wrapper;

	private final MethodHandle record;

	private final @Nullable MethodHandle attributesOf;

	Wrapping(EntityType<T> wrapped, @Nullable EntityType<A> attributes, Class<E> entityClass,
			BiFunction<T, @Nullable A, E> wrapper) {
		if (wrapped.isData()) {
			throw new IllegalArgumentException(
					"'" + wrapped + "' is no type of Discord's: data needs no wrapping, give its class what it needs");
		}
		if (entityClass.isInterface() || entityClass.isArray() || entityClass.isPrimitive() || entityClass.isEnum()
				|| entityClass.getName().startsWith("io.github.discordspring.model.")) {
			throw new IllegalArgumentException(
					entityClass.getName() + " cannot be an entity of your own in the place of "
							+ wrapped.entityClass().getSimpleName() + ": write a record or a class for it");
		}
		this.wrapped = wrapped;
		this.attributes = attributes;
		this.entityClass = entityClass;
		this.wrapper = wrapper;
		this.record = accessor(entityClass, wrapped.entityClass());
		this.attributesOf = (attributes != null) ? accessor(entityClass, attributes.entityClass()) : null;
	}

	/**
	 * Finds the one method that gives a part.
	 */
	private static MethodHandle accessor(Class<?> entityClass, Class<?> part) {
		List<Method> found = new ArrayList<>();
		for (Method method : entityClass.getDeclaredMethods()) {
			if (method.getParameterCount() == 0 && method.getReturnType() == part && !method.isSynthetic()
					&& !Modifier.isStatic(method.getModifiers())) {
				found.add(method);
			}
		}
		if (found.size() != 1) {
			throw new IllegalArgumentException(entityClass.getName() + " has "
					+ (found.isEmpty() ? "no method" : found.size() + " methods") + " without parameters that give a "
					+ part.getSimpleName() + ": it needs exactly one, as a record with one component of that type has, "
					+ "so that it can be taken apart where it is kept");
		}
		Method method = found.get(0);
		try {
			method.setAccessible(true);
			return MethodHandles.lookup().unreflect(method).asType(MethodType.methodType(Object.class, Object.class));
		}
		catch (IllegalAccessException | InaccessibleObjectException ex) {
			throw new IllegalArgumentException(method + " cannot be called: make the method and its class public", ex);
		}
	}

	EntityType<T> wrapped() {
		return this.wrapped;
	}

	@Nullable EntityType<A> attributes() {
		return this.attributes;
	}

	E wrap(T entity, @Nullable A attributes) {
		E own = this.wrapper.apply(entity, attributes);
		if (own == null) {
			throw new IllegalStateException("What makes " + this.entityClass.getName() + " of a "
					+ this.wrapped.entityClass().getSimpleName() + " gave null");
		}
		return own;
	}

	T record(E own) {
		Object record = invoke(this.record, own);
		if (record == null) {
			throw new IllegalArgumentException(
					"This " + this.entityClass.getName() + " holds no " + this.wrapped.entityClass().getSimpleName());
		}
		return this.wrapped.entityClass().cast(record);
	}

	@Nullable A attributes(E own) {
		if (this.attributes == null || this.attributesOf == null) {
			return null;
		}
		return this.attributes.entityClass().cast(invoke(this.attributesOf, own));
	}

	private static @Nullable Object invoke(MethodHandle accessor, Object target) {
		try {
			return accessor.invokeExact(target);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException("A part of " + target.getClass().getName() + " cannot be read", ex);
		}
	}

}
