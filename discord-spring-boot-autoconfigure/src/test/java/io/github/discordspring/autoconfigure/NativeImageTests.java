package io.github.discordspring.autoconfigure;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import io.github.discordspring.cache.EntityType;
import io.github.discordspring.gateway.ShardBucket;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.event.EventType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.resource;

/**
 * What an application that is processed ahead of time tells a native image to keep.
 */
class NativeImageTests {

	private static final RuntimeHints HINTS = new RuntimeHints();

	@BeforeAll
	static void processAheadOfTime() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		TestPropertyValues.of("discord.emulator.enabled=true").applyTo(context);
		context.register(Application.class);
		new ApplicationContextAotGenerator().processAheadOfTime(context, new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(Application.class)), new InMemoryGeneratedFiles(), HINTS));
	}

	@Test
	void valuesOfPropertiesCanBeMadeOfText() throws NoSuchMethodException {
		assertThat(reflection().onConstructorInvocation(Secret.class.getConstructor(String.class))).accepts(HINTS);
		assertThat(reflection().onMethodInvocation(ShardBucket.class.getMethod("valueOf", String.class)))
			.accepts(HINTS);
	}

	@Test
	void whatEventsCarryCanBeRead() {
		for (EventType event : EventType.values()) {
			assertRead(event.eventClass());
		}
	}

	@Test
	void whatTheCacheKeepsCanBeReadAndMadeAnew() throws NoSuchMethodException {
		for (EntityType<?> type : EntityType.values()) {
			assertRead(type.entityClass());
			Class<?>[] components = Arrays.stream(type.entityClass().getRecordComponents())
				.map(RecordComponent::getType)
				.toArray(Class<?>[]::new);
			assertThat(reflection().onConstructorInvocation(type.entityClass().getConstructor(components)))
				.as(type.name())
				.accepts(HINTS);
		}
		assertRead(Button.class);
	}

	@Test
	void declarationsOfCommandsCanBeCompared() {
		assertRead(ApplicationCommandRequest.class);
	}

	@Test
	void theScriptOfTheCacheInRedisIsKept() {
		assertThat(resource().forResource("io/github/discordspring/cache/redis/write.lua")).accepts(HINTS);
	}

	@Test
	void thePageOfTheEmulatorAndItsDescriptionAreKept() throws IOException {
		String emulator = "io/github/discordspring/emulator/";
		Resource[] page = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:" + emulator + "page/**/*.*");
		assertThat(page).hasSizeGreaterThan(50);
		for (Resource file : page) {
			String path = file.getURL().getPath();
			assertThat(resource().forResource(path.substring(path.indexOf(emulator)))).as(path).accepts(HINTS);
		}
		assertThat(resource().forResource(emulator + "control/openapi.yml")).accepts(HINTS);
	}

	private static void assertRead(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		if (components != null) {
			for (RecordComponent component : components) {
				assertThat(reflection().onMethodInvocation(component.getAccessor())).as(component.toString())
					.accepts(HINTS);
			}
		}
	}

	@EnableAutoConfiguration
	static class Application {

	}

}
