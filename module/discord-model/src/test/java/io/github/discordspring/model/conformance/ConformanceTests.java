package io.github.discordspring.model.conformance;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.StringEnum;
import io.github.discordspring.model.codec.DiscordKinds;
import io.github.discordspring.model.codec.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the model with Discord's OpenAPI document. What belongs together stands in the
 * files of the folder {@code conformance}: a schema and its class, or a schema or a
 * property and the reason why it is left out.
 */
class ConformanceTests {

	private static final Logger logger = LoggerFactory.getLogger(ConformanceTests.class);

	private static final Mapping MAPPING = Mapping.read();

	private static final ModelClasses CLASSES = new ModelClasses();

	private static Specification specification;

	@BeforeAll
	static void findSpecification() {
		specification = Specification.find().orElse(null);
		Assumptions.assumeTrue(specification != null,
				"There is no shared/discord/openapi.json in the working directory or above it");
	}

	@Test
	void eachLineSpeaksOfSomethingThatExists() {
		List<String> mistakes = new ArrayList<>(MAPPING.mistakes());
		MAPPING.classes().forEach((schema, name) -> {
			if (!specification.names().contains(schema)) {
				mistakes.add(schema + ": there is no such schema");
			}
			try {
				CLASSES.find(name);
			}
			catch (IllegalArgumentException ex) {
				mistakes.add(schema + ": " + ex.getMessage());
			}
		});
		for (String key : MAPPING.reasons().keySet()) {
			String[] parts = key.split("\\.", 2);
			JsonNode schema = specification.schema(parts[0]);
			if (schema.isMissingNode() || (parts.length == 2 && !schema.path("properties").has(parts[1]))) {
				mistakes.add(key + ": there is no such schema or property");
			}
		}
		assertThat(mistakes).as(String.join("\n", mistakes)).isEmpty();
	}

	@Test
	void everySchemaIsMappedOrLeftOutForAReason() {
		Set<String> missing = new TreeSet<>(specification.names());
		missing.removeAll(MAPPING.classes().keySet());
		missing.removeAll(MAPPING.reasons().keySet());
		logger.info("{} schemas: {} mapped to {} classes, {} left out for a reason", specification.names().size(),
				MAPPING.classes().size(), Set.copyOf(MAPPING.classes().values()).size(),
				specification.names().stream().filter(MAPPING.reasons()::containsKey).count());
		assertThat(missing).as(String.join("\n", missing)).isEmpty();
	}

	@Test
	void everyPropertyHasAComponentThatFits() {
		Fit fit = new Fit(specification, MAPPING, CLASSES);
		List<String> mistakes = new ArrayList<>();
		int count = 0;
		for (Map.Entry<String, Class<?>> entry : mapped().entrySet()) {
			if (!entry.getValue().isRecord()) {
				continue;
			}
			JsonNode schema = specification.schema(entry.getKey());
			Map<String, RecordComponent> components = RecordProperties.of(entry.getValue());
			Set<String> required = schema.path("required")
				.valueStream()
				.map(JsonNode::asString)
				.collect(Collectors.toSet());
			boolean patch = specification.isChange(entry.getKey());
			for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
				String name = entry.getKey() + "." + property.getKey();
				if (MAPPING.reasons().containsKey(name) || isKind(entry.getValue(), property.getKey())) {
					continue;
				}
				count++;
				RecordComponent component = components.get(property.getKey());
				String mistake = (component == null) ? "is not in " + entry.getValue().getSimpleName()
						: fit.mistake(component, property.getValue(), required.contains(property.getKey()), patch);
				if (mistake != null) {
					mistakes.add(name + " " + mistake);
				}
			}
		}
		logger.info("{} properties compared", count);
		assertThat(mistakes).as(String.join("\n", mistakes)).isEmpty();
	}

	private static boolean isKind(Class<?> type, String property) {
		if (!type.isAnnotationPresent(Kind.class)) {
			return false;
		}
		for (Class<?> parent : type.getInterfaces()) {
			DiscordKinds kinds = parent.getAnnotation(DiscordKinds.class);
			if (kinds != null && kinds.property().equals(property)) {
				return true;
			}
		}
		return false;
	}

	@Test
	void everyValueOfAnEnumerationIsKnown() throws ReflectiveOperationException {
		List<String> mistakes = new ArrayList<>();
		int count = 0;
		for (Map.Entry<String, Class<?>> entry : mapped().entrySet()) {
			if (!specification.isEnumeration(entry.getKey())) {
				continue;
			}
			Class<?> type = entry.getValue();
			if (!IntEnum.class.isAssignableFrom(type) && !StringEnum.class.isAssignableFrom(type)) {
				mistakes.add(entry.getKey() + " is an enumeration, " + type.getSimpleName() + " is not");
				continue;
			}
			Set<String> known = ((Collection<?>) type.getMethod("values").invoke(null)).stream()
				.map((value) -> (value instanceof IntEnum number) ? Integer.toString(number.value())
						: ((StringEnum) value).value())
				.collect(Collectors.toSet());
			for (JsonNode value : specification.schema(entry.getKey()).path("oneOf")) {
				count++;
				if (!known.contains(value.path("const").asString())) {
					mistakes.add(entry.getKey() + ": " + type.getSimpleName() + " does not know " + value);
				}
			}
		}
		logger.info("{} values of enumerations compared", count);
		assertThat(mistakes).as(String.join("\n", mistakes)).isEmpty();
	}

	@Test
	void everyRequestCanBeBuilt() {
		List<String> mistakes = new ArrayList<>();
		int count = 0;
		for (Map.Entry<String, Class<?>> entry : mapped().entrySet()) {
			if (!entry.getValue().isRecord() || !specification.isRequest(entry.getKey())
					|| specification.schema(entry.getKey()).path("properties").isEmpty()) {
				continue;
			}
			count++;
			if (!hasFactory(entry.getValue(), specification.isBody(entry.getKey()))) {
				mistakes.add(entry.getKey() + ": " + entry.getValue().getSimpleName() + " has no builder");
			}
		}
		logger.info("{} requests can be built", count);
		assertThat(mistakes).as(String.join("\n", mistakes)).isEmpty();
	}

	/** Whether there is a builder or, for parts of requests, another way to make one. */
	private static boolean hasFactory(Class<?> type, boolean body) {
		for (Method method : type.getMethods()) {
			if (Modifier.isStatic(method.getModifiers()) && (method.getName().equals("builder")
					|| (!body && type.isAssignableFrom(method.getReturnType())))) {
				return true;
			}
		}
		return false;
	}

	private static Map<String, Class<?>> mapped() {
		Map<String, Class<?>> result = new TreeMap<>();
		MAPPING.classes().forEach((schema, name) -> {
			try {
				result.put(schema, CLASSES.find(name));
			}
			catch (IllegalArgumentException ex) {
				// Another test tells of it
				logger.debug("{} has no class", schema, ex);
			}
		});
		return result;
	}

}
