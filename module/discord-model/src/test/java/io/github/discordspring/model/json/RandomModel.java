package io.github.discordspring.model.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.StringEnum;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.component.ComponentType;
import io.github.discordspring.model.component.SubmittedSelect;
import io.github.discordspring.model.component.UnknownComponent;
import io.github.discordspring.model.component.UnknownSubmittedComponent;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.InteractionData;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.interaction.ModalSubmitData;
import io.github.discordspring.model.interaction.UnknownInteractionData;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.message.InteractionType;
import io.github.discordspring.model.webhookevent.WebhookEvent;
import io.github.discordspring.model.webhookevent.WebhookEventBody;
import io.github.discordspring.model.webhookevent.WebhookEventType;
import org.jspecify.annotations.Nullable;

/**
 * Makes records with random values of any type of the model.
 */
public final class RandomModel {

	private static final int MAX_DEPTH = 4;

	private static final String[] TEXTS = { "", "a", "Grüße, 世界 \uD83D\uDE00", "quote \" backslash \\ slash /",
			"line\nbreak\ttab\u0000\u001f", "0", "null", "x".repeat(500) };

	private final Random random;

	public RandomModel(long seed) {
		this.random = new Random(seed);
	}

	public <T> T create(Class<T> type) {
		return type.cast(create(type, 0));
	}

	private Object create(Class<?> type, int depth) {
		if (type.isSealed()) {
			Class<?>[] kinds = type.getPermittedSubclasses();
			return create(kinds[this.random.nextInt(kinds.length)], depth);
		}
		if (type == UnknownComponent.class) {
			int number = 100 + this.random.nextInt(100);
			return new UnknownComponent(number, RawJson.of("{\"type\":" + number + ",\"more\":" + json() + "}"));
		}
		if (type == WebhookEventBody.class) {
			return webhookEventBody(depth);
		}
		if (type == UnknownSubmittedComponent.class) {
			int number = 100 + this.random.nextInt(100);
			return new UnknownSubmittedComponent(number, RawJson.of("{\"type\":" + number + "}"));
		}
		if (type == SubmittedSelect.class) {
			ComponentType select = ComponentType.of(this.random.nextBoolean() ? 3 : 5 + this.random.nextInt(4));
			return new SubmittedSelect(select, this.random.nextInt(), "select", List.of("a", "b"));
		}
		if (type == AttachmentRequest.class) {
			return AttachmentRequest.keep(1 + this.random.nextInt(100)).withDescription("text").withSpoiler(true);
		}
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = new Object[components.length];
		int kindIndex = -1;
		for (int i = 0; i < components.length; i++) {
			boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
			boolean absent = nullable && (depth >= MAX_DEPTH || this.random.nextInt(3) == 0);
			values[i] = absent ? null : value(components[i].getGenericType(), depth + 1);
			if (components[i].getName().equals("id") && Long.valueOf(0).equals(values[i])) {
				values[i] = 1L;
			}
			if (components[i].getType() == InteractionData.class && !absent) {
				kindIndex = i;
			}
		}
		if (kindIndex >= 0) {
			tellKind(components, values, values[kindIndex]);
		}
		return construct(type, components, values);
	}

	/** The kind of the data of an event over HTTP stands beside it. */
	private WebhookEventBody webhookEventBody(int depth) {
		WebhookEvent data = (WebhookEvent) create(WebhookEvent.class, depth);
		String name = data.getClass().getSimpleName().replace("WebhookEvent", "");
		String type = name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
		return new WebhookEventBody(WebhookEventType.of(type), Instant.ofEpochSecond(this.random.nextInt()),
				(this.random.nextInt(4) == 0) ? null : data);
	}

	/** The kind of an interaction's data stands beside it. */
	private void tellKind(RecordComponent[] components, Object[] values, Object data) {
		for (int i = 0; i < components.length; i++) {
			if (components[i].getType() == InteractionType.class) {
				values[i] = InteractionType.of(kindOf(data));
			}
		}
	}

	private int kindOf(Object data) {
		if (data instanceof ApplicationCommandData) {
			return this.random.nextBoolean() ? 2 : 4;
		}
		if (data instanceof MessageComponentData) {
			return 3;
		}
		return (data instanceof ModalSubmitData) ? 5 : ((UnknownInteractionData) data).type();
	}

	private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
		Class<?>[] types = new Class<?>[components.length];
		for (int i = 0; i < types.length; i++) {
			types[i] = components[i].getType();
		}
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalStateException("Could not make a " + type, ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Could not make a " + type, ex);
		}
	}

	private Object value(Type type, int depth) {
		if (type instanceof ParameterizedType parameterized) {
			return container(parameterized, depth);
		}
		Class<?> raw = (Class<?>) type;
		if (raw == boolean.class || raw == Boolean.class) {
			return this.random.nextBoolean();
		}
		if (raw == int.class || raw == Integer.class) {
			return this.random.nextInt();
		}
		if (raw == long.class || raw == Long.class) {
			return (this.random.nextInt(4) == 0) ? 0L : this.random.nextLong() >>> (1 + this.random.nextInt(60));
		}
		if (raw == double.class || raw == Double.class) {
			return this.random.nextGaussian() * Math.pow(10, this.random.nextInt(40) - 20);
		}
		if (raw == String.class) {
			return TEXTS[this.random.nextInt(TEXTS.length)];
		}
		if (raw == Instant.class) {
			int fraction = (int) Math.pow(10, this.random.nextInt(10));
			return Instant.ofEpochSecond(this.random.nextInt(),
					1_000_000_000L / fraction * this.random.nextInt(fraction));
		}
		if (raw == Secret.class) {
			return new Secret("secret" + this.random.nextInt());
		}
		if (raw == Snowflakes.class) {
			return Snowflakes.of(this.random.longs(this.random.nextInt(20)).toArray());
		}
		if (raw == RawJson.class) {
			return RawJson.of(json());
		}
		if (raw == ImageData.class) {
			return ImageData.of(("GIF89a" + this.random.nextInt()).getBytes(StandardCharsets.US_ASCII));
		}
		if (raw == OptionValue.class) {
			return optionValue();
		}
		if (raw == UnknownInteractionData.class) {
			return new UnknownInteractionData(50 + this.random.nextInt(9), RawJson.of(json()));
		}
		if (IntEnum.class.isAssignableFrom(raw)) {
			return of(raw, int.class, this.random.nextInt(30));
		}
		if (StringEnum.class.isAssignableFrom(raw)) {
			return of(raw, String.class, "text" + this.random.nextInt());
		}
		return create(raw, depth);
	}

	private Object container(ParameterizedType type, int depth) {
		Type[] arguments = type.getActualTypeArguments();
		if (type.getRawType() == Omittable.class) {
			int which = this.random.nextInt(3);
			return (which == 0) ? Omittable.omitted() : Omittable.of((which == 1) ? null : value(arguments[0], depth));
		}
		int size = (depth >= MAX_DEPTH) ? 0 : this.random.nextInt(4);
		if (type.getRawType() == List.class) {
			List<Object> list = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				list.add(value(arguments[0], depth));
			}
			return list;
		}
		Map<Object, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < size; i++) {
			Object key = (arguments[0] == Long.class) ? (Object) this.random.nextLong() : "key \"" + i;
			map.put(key, value(arguments[1], depth));
		}
		return map;
	}

	private OptionValue optionValue() {
		return switch (this.random.nextInt(4)) {
			case 0 -> OptionValue.of("text");
			case 1 -> OptionValue.of(this.random.nextLong());
			case 2 -> OptionValue.of(this.random.nextDouble());
			default -> OptionValue.of(this.random.nextBoolean());
		};
	}

	private String json() {
		String[] pieces = { "true", "17", "-1.5", "\"text\"", "[]", "{}", "[1,[\"a\\n\",{\"b\":[null]}]]",
				"12345678901234567890123" };
		return pieces[this.random.nextInt(pieces.length)];
	}

	private static Object of(Class<?> type, Class<?> parameter, Object value) {
		try {
			return type.getMethod("of", parameter).invoke(null, value);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(type + " has no method 'of'", ex);
		}
	}

}
