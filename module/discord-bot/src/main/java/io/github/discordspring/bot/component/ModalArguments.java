package io.github.discordspring.bot.component;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionContext;
import io.github.discordspring.model.interaction.ModalSubmitData;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ReflectionUtils;

/**
 * Gives parameters with {@link ModalField} and {@link ModalFields} what was entered.
 */
final class ModalArguments implements DiscordArgumentResolver {

	private final Method method;

	private final ConversionService conversionService;

	/** Names of fields, by the index of the parameter. */
	private final Map<Integer, String> names = new HashMap<>();

	/** Records of fields, by the index of the parameter. */
	private final Map<Integer, Class<?>> records = new TreeMap<>();

	ModalArguments(Method method, ConversionService conversionService) {
		this.method = method;
		this.conversionService = conversionService;
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		ModalField field = parameter.getParameterAnnotation(ModalField.class);
		boolean own = this.method.equals(parameter.getMethod());
		if (field != null) {
			Field single = field(parameter, field, parameter.getParameterName());
			if (own) {
				this.names.put(parameter.getParameterIndex(), single.name());
			}
			return (context) -> single.in(data((InteractionContext) context));
		}
		if (!parameter.hasParameterAnnotation(ModalFields.class)) {
			return null;
		}
		Argument fields = record(parameter.getParameterType());
		if (own) {
			this.records.put(parameter.getParameterIndex(), parameter.getParameterType());
		}
		return fields;
	}

	/**
	 * Gives the parameters that are records of fields.
	 */
	Set<Integer> records() {
		return this.records.keySet();
	}

	/**
	 * Gives the name of a field.
	 * @param component the component of a record, {@code null} for the parameter itself
	 * @return {@code null} if there is no such field
	 */
	@Nullable String field(int parameter, @Nullable String component) {
		Class<?> type = this.records.get(parameter);
		if (type == null) {
			return this.names.get(parameter);
		}
		for (RecordComponent declared : type.getRecordComponents()) {
			if (declared.getName().equals(component)) {
				ModalField annotation = declared.getAnnotation(ModalField.class);
				return (annotation != null && !annotation.value().isEmpty()) ? annotation.value() : component;
			}
		}
		return null;
	}

	private static ModalSubmitData data(InteractionContext context) {
		if (context.interaction().data() instanceof ModalSubmitData data) {
			return data;
		}
		throw new IllegalStateException("There are no fields, as no modal was submitted");
	}

	private Field field(MethodParameter parameter, @Nullable ModalField annotation, @Nullable String parameterName) {
		String name = (annotation != null && !annotation.value().isEmpty()) ? annotation.value() : parameterName;
		if (name == null) {
			throw new InvalidHandlerException(this.method,
					"has fields without names, as it was compiled without the names of its parameters",
					"Compile with -parameters, or write @ModalField(\"...\").");
		}
		return new Field(this.method, name,
				new SubmittedValue(this.method, "the field '" + name + "'", parameter, this.conversionService));
	}

	private Argument record(Class<?> type) {
		if (!type.isRecord()) {
			throw new InvalidHandlerException(this.method,
					"wants the fields as " + type.getSimpleName() + ", which is no record",
					"Take a record, or @ModalField parameters.");
		}
		RecordComponent[] components = type.getRecordComponents();
		Constructor<?> constructor = canonical(type, components);
		List<Field> fields = new ArrayList<>();
		for (int i = 0; i < components.length; i++) {
			fields.add(field(new MethodParameter(constructor, i), components[i].getAnnotation(ModalField.class),
					components[i].getName()));
		}
		return (context) -> {
			ModalSubmitData data = data((InteractionContext) context);
			@Nullable Object[] values = new @Nullable Object[fields.size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = fields.get(i).in(data);
			}
			return make(constructor, values);
		};
	}

	private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
		try {
			Constructor<?> constructor = type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			ReflectionUtils.makeAccessible(constructor);
			return constructor;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException("Every record has a canonical constructor", ex);
		}
	}

	private static Object make(Constructor<?> constructor, @Nullable Object[] values) {
		try {
			return constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			if (ex.getTargetException() instanceof RuntimeException thrown) {
				throw thrown;
			}
			throw new IllegalStateException(ex.getTargetException());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Field(Method method, String name, SubmittedValue value) {

		@Nullable Object in(ModalSubmitData data) {
			// Discord sends all fields of a modal, those that were left empty too
			if (!this.value.isOptional() && data.component(this.name) == null) {
				throw new IllegalStateException(this.method.getDeclaringClass().getSimpleName() + "."
						+ this.method.getName() + " takes the field '" + this.name + "', which the modal '"
						+ data.customId() + "' does not have. Correct the name, or declare the parameter as @Nullable "
						+ "or Optional if only some modals have the field");
			}
			return this.value.ofField(this.name, data.values(this.name), data.resolved());
		}

	}

}
