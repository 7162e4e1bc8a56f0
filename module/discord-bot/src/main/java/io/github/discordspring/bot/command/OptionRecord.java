package io.github.discordspring.bot.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * A parameter that is a record of options.
 */
final class OptionRecord implements OptionArgument {

	/** Its records are what options are, and have none. */
	private static final String MODEL = Snowflake.class.getPackageName() + ".";

	private static final ClassValue<Boolean> POSSIBLE = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return holdsOption(type, new HashSet<>());
		}

		// Looks at each type once, as records may hold each other
		private static boolean holdsOption(Class<?> type, Set<Class<?>> seen) {
			if (!isCandidate(type) || !seen.add(type)) {
				return false;
			}
			for (RecordComponent component : type.getRecordComponents()) {
				if (component.isAnnotationPresent(Option.class) || holdsOption(component.getType(), seen)) {
					return true;
				}
			}
			return false;
		}

	};

	private final Constructor<?> constructor;

	private final List<OptionArgument> components;

	private final List<OptionParameter> options = new ArrayList<>();

	/**
	 * Reads a record.
	 * @param outer the records that it is a component of, however deep
	 */
	OptionRecord(Method handler, Class<?> type, Set<Class<?>> outer, OptionReader reader) {
		if (outer.contains(type)) {
			throw new InvalidHandlerException(handler,
					"takes the options of the record " + type.getSimpleName()
							+ ", which holds itself, and so would have options without end",
					"Remove the component of type " + type.getSimpleName() + ".");
		}
		Set<Class<?>> around = new HashSet<>(outer);
		around.add(type);
		RecordComponent[] declared = type.getRecordComponents();
		this.constructor = constructor(handler, type, declared);
		List<OptionArgument> arguments = new ArrayList<>();
		for (RecordComponent component : declared) {
			OptionArgument argument = reader.argument(OptionTarget.of(handler, component), type, around);
			if (argument == null) {
				throw new InvalidHandlerException(handler, "takes the options of the record " + type.getSimpleName()
						+ ", whose component '" + component.getName() + "' is no option",
						"Annotate the component with @Option.");
			}
			arguments.add(argument);
			this.options.addAll(argument.options());
		}
		this.components = List.copyOf(arguments);
	}

	/**
	 * Tells whether a type is a record of options.
	 */
	static boolean isPossible(Class<?> type) {
		return isCandidate(type) && POSSIBLE.get(type);
	}

	private static boolean isCandidate(Class<?> type) {
		return type.isRecord() && !type.getName().startsWith(MODEL);
	}

	private static Constructor<?> constructor(Method handler, Class<?> type, RecordComponent[] components) {
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			ReflectionUtils.makeAccessible(constructor);
			return constructor;
		}
		catch (ReflectiveOperationException | RuntimeException ex) {
			throw new InvalidHandlerException(handler,
					"takes the options of the record " + type.getSimpleName()
							+ ", whose canonical constructor cannot be called",
					"Make the record visible to this library: open its package, or make it public.", ex);
		}
	}

	@Override
	public List<OptionParameter> options() {
		return this.options;
	}

	/**
	 * Gives the option of a component.
	 */
	@Nullable OptionParameter option(String component) {
		RecordComponent[] declared = Objects.requireNonNull(this.constructor.getDeclaringClass().getRecordComponents());
		for (int index = 0; index < declared.length; index++) {
			if (declared[index].getName().equals(component)) {
				return (this.components.get(index) instanceof OptionParameter option) ? option : null;
			}
		}
		return null;
	}

	@Override
	public Object resolve(EventContext context) {
		@Nullable Object[] values = new @Nullable Object[this.components.size()];
		for (int index = 0; index < values.length; index++) {
			values[index] = this.components.get(index).resolve(context);
		}
		try {
			return this.constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
			throw new IllegalStateException(ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
