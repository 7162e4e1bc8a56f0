package io.github.discordspring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the metadata of all properties. A new property is covered by being there; one
 * whose values are not made by {@link #otherValue} needs a line in {@link #SAMPLES}.
 */
class PropertiesTests {

	/** Values for properties that are not told by their type. */
	private static final Map<String, String> SAMPLES = Map.of( //
			"discord.commands.locales", "de,pt-BR", //
			"discord.emulator.secret", "correct horse battery", //
			"discord.gateway.intents", "non-privileged", //
			"discord.gateway.presence.activity-type", "streaming", //
			"discord.interactions.auto-defer", "PT1S", //
			"discord.listener.shed-events", "TYPING_START", //
			"discord.rest.user-agent", "DiscordBot (https://example.org, 1)", //
			"discord.sharding.bucket", "2/4", //
			"discord.sharding.count", "7", //
			"discord.sharding.ids", "1,3-5");

	private static final ApplicationConversionService CONVERSION = (ApplicationConversionService) ApplicationConversionService
		.getSharedInstance();

	private static Map<String, JsonNode> properties;

	@TempDir
	Path folder;

	@BeforeAll
	static void readMetadata() throws IOException {
		properties = new TreeMap<>();
		for (URL url : Collections
			.list(PropertiesTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream stream = url.openStream()) {
				for (JsonNode property : JsonMapper.shared().readTree(stream).path("properties")) {
					if (property.path("name").asString().startsWith("discord.")) {
						properties.put(property.path("name").asString(), property);
					}
				}
			}
		}
	}

	@Test
	void thereAreProperties() {
		assertThat(properties).containsKey("discord.token").hasSizeGreaterThan(20);
	}

	@Test
	void eachPropertyHasADescription() {
		assertThat(properties.values()).allSatisfy(
				(property) -> assertThat(property.path("description").asString("")).as(property.path("name").asString())
					.isNotBlank()
					.endsWith("."));
	}

	@Test
	void eachPropertyIsInTheDocumentation() throws IOException {
		String documentation = Files.readString(Path.of("..", "docs", "configuration.md"));
		assertThat(properties.keySet()).allSatisfy((name) -> assertThat(documentation).contains("`" + name + "`"));
	}

	@Test
	void eachClassOfPropertiesIsRegisteredByAnAutoConfiguration() {
		List<String> registered = new ArrayList<>();
		for (String name : ImportCandidates.load(AutoConfiguration.class, null)) {
			if (name.startsWith("io.github.discordspring")) {
				EnableConfigurationProperties annotation = ClassUtils.resolveClassName(name, null)
					.getAnnotation(EnableConfigurationProperties.class);
				if (annotation != null) {
					Arrays.stream(annotation.value()).map(Class::getName).forEach(registered::add);
				}
			}
		}
		assertThat(sources()).map(Class::getName).isSubsetOf(registered);
	}

	@ParameterizedTest
	@EnumSource
	void eachPropertyIsReadFrom(Source source) {
		Map<String, String> values = new LinkedHashMap<>();
		properties.forEach((name, property) -> {
			if (!property.path("type").asString().startsWith("java.util.Map<")) {
				values.put(name, otherValue(name, property));
			}
		});

		StandardEnvironment environment = source.environment(values, this.folder);

		Binder binder = Binder.get(environment);
		Map<String, Object> read = new TreeMap<>();
		for (Class<?> type : sources()) {
			String prefix = type.getAnnotation(ConfigurationProperties.class).value();
			collect(prefix, binder.bindOrCreate(prefix, Bindable.of(type)), read);
		}
		assertThat(read.keySet()).containsAll(values.keySet());
		values.forEach((name, value) -> assertThat(asText(read.get(name))).as(name).isEqualToIgnoringCase(value));
	}

	private static List<Class<?>> sources() {
		return properties.values()
			.stream()
			.map((property) -> ClassUtils.resolveClassName(property.path("sourceType").asString(), null))
			.<Class<?>>map(PropertiesTests::outermost)
			.distinct()
			.toList();
	}

	private static Class<?> outermost(Class<?> type) {
		Class<?> result = type;
		while (result.getAnnotation(ConfigurationProperties.class) == null) {
			result = Objects.requireNonNull(result.getEnclosingClass(), type + " is in no class of properties");
		}
		return result;
	}

	private static void collect(String prefix, Object bound, Map<String, Object> read) {
		for (RecordComponent component : bound.getClass().getRecordComponents()) {
			String name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
			Object value = access(component, bound);
			if (value != null && value.getClass().isRecord() && !properties.containsKey(name)) {
				collect(name, value, read);
			}
			else {
				read.put(name, value);
			}
		}
	}

	private static Object access(RecordComponent component, Object bound) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(bound);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String asText(Object value) {
		if (value instanceof io.github.discordspring.model.Secret secret) {
			return secret.value();
		}
		if (value instanceof Iterable<?> elements) {
			return Stream.of(elements).flatMap((all) -> {
				List<String> texts = new ArrayList<>();
				all.forEach((element) -> texts.add(asText(element)));
				return texts.stream();
			}).collect(Collectors.joining(","));
		}
		if (value instanceof Enum<?> constant) {
			return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
		return String.valueOf(value);
	}

	/**
	 * Makes a value that is not the default.
	 */
	private static String otherValue(String name, JsonNode property) {
		String sample = SAMPLES.get(name);
		if (sample != null) {
			return sample;
		}
		String standard = property.path("defaultValue").asString("");
		String type = property.path("type").asString();
		if (type.startsWith("java.util.List<") || type.startsWith("java.util.Set<")) {
			return otherValue(type.substring(type.indexOf('<') + 1, type.length() - 1), standard);
		}
		return otherValue(type, standard);
	}

	private static String otherValue(String type, String standard) {
		switch (type) {
			case "java.lang.Boolean":
				return String.valueOf(!Boolean.parseBoolean(standard));
			case "java.lang.Integer", "java.lang.Long":
				return String.valueOf(standard.isEmpty() ? 42 : Long.parseLong(standard) + 1);
			case "java.lang.String", "io.github.discordspring.model.Secret":
				return "other" + standard.length();
			case "java.time.Duration":
				return String.valueOf(
						standard.isEmpty() ? Duration.ofSeconds(42) : convert(standard, Duration.class).plusSeconds(1));
			case "org.springframework.util.unit.DataSize":
				return String.valueOf(standard.isEmpty() ? DataSize.ofKilobytes(42)
						: DataSize.ofBytes(convert(standard, DataSize.class).toBytes() + 1));
			default:
				Class<?> enumeration = ClassUtils.resolveClassName(type, null);
				assertThat(enumeration.isEnum()).as("A value of %s: add a line to SAMPLES", type).isTrue();
				return Arrays.stream(enumeration.getEnumConstants())
					.map(PropertiesTests::asText)
					.filter((text) -> !text.equalsIgnoreCase(standard))
					.findFirst()
					.orElse(standard);
		}
	}

	private static <T> T convert(String text, Class<T> type) {
		return type.cast(CONVERSION.convert(text, TypeDescriptor.valueOf(String.class), TypeDescriptor.valueOf(type)));
	}

	/**
	 * Where values come from.
	 */
	enum Source {

		FILE {

			@Override
			StandardEnvironment environment(Map<String, String> values, Path folder) {
				write(folder.resolve("application.properties"), values);
				return load(folder);
			}

		},

		PROFILE {

			@Override
			StandardEnvironment environment(Map<String, String> values, Path folder) {
				write(folder.resolve("application.properties"), Map.of());
				write(folder.resolve("application-other.properties"), values);
				return load(folder, "other");
			}

		},

		ENVIRONMENT {

			@Override
			StandardEnvironment environment(Map<String, String> values, Path folder) {
				Map<String, Object> variables = new LinkedHashMap<>();
				values.forEach((name, value) -> variables.put(variable(name), value));
				StandardEnvironment environment = new StandardEnvironment();
				environment.getPropertySources()
					.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							new SystemEnvironmentPropertySource(
									StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
				return environment;
			}

			private String variable(String name) {
				return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
			}

		};

		abstract StandardEnvironment environment(Map<String, String> values, Path folder);

		private static void write(Path file, Map<String, String> values) {
			try {
				Files.write(file,
						values.entrySet().stream().map((entry) -> entry.getKey() + "=" + entry.getValue()).toList());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static StandardEnvironment load(Path folder, String... profiles) {
			StandardEnvironment environment = new StandardEnvironment();
			environment.getPropertySources()
				.addFirst(new MapPropertySource("test", Map.of("spring.config.location", folder.toUri() + "/")));
			ConfigDataEnvironmentPostProcessor.applyTo(environment, new DefaultResourceLoader(),
					new DefaultBootstrapContext(), profiles);
			return environment;
		}

	}

}
