package io.github.discordspring.test;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.test.context.aot.TestContextAotGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with {@link DiscordTest} can be processed ahead of time.
 */
@ResourceLock("discord")
class AheadOfTimeTests {

	@Test
	void aContextWithAnEmulatorIsProcessed() {
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		new TestContextAotGenerator(files)
			.processAheadOfTime(Stream.of(DiscordTesterTests.class, DiscordTestTests.WithFixture.class));
		assertThat(files.getGeneratedFiles(Kind.SOURCE)).isNotEmpty();
	}

}
