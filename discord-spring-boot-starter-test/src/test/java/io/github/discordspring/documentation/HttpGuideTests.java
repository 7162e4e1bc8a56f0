package io.github.discordspring.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.test.DiscordTest;
import io.github.discordspring.test.DiscordTester;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The examples of the page on HTTP interactions, which are to be found here and in
 * {@link HttpGuide} word for word, compile and do what is said of them, on both stacks
 * and beside Spring Security.
 */
@Timeout(180)
class HttpGuideTests {

	private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private static final Path SOURCES = Path.of("src/test/java/io/github/discordspring/documentation");

	@Test
	void eachExampleIsCompiled() throws IOException {
		String source = withoutSpace(Files.readString(SOURCES.resolve("HttpGuideTests.java"))
				+ Files.readString(SOURCES.resolve("HttpGuide.java")));
		List<String> missing = new ArrayList<>();
		Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "http-interactions.md")));
		while (matcher.find()) {
			if (!source.contains(withoutSpace(matcher.group(1)))) {
				missing.add(matcher.group(1));
			}
		}
		assertThat(missing).isEmpty();
	}

	private static String withoutSpace(String text) {
		return text.replace("static class", "class").replaceAll("\\s+", "");
	}

	@Nested
	// @formatter:off
	@DiscordTest(webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = { "discord.gateway.enabled=false", "discord.interactions.http.path=/discord/interactions" })
	class DiceTests {

		@Autowired
		DiscordTester discord;

		@Test
		void aDieIsRolled() {
			this.discord.user("alice").in("#general").uses("/roll", "sides", 1).expectMessage("You rolled 1");
		}

	}
	// @formatter:on

	@Nested
	@ExtendWith(OutputCaptureExtension.class)
	@DiscordTest(webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = { "discord.gateway.enabled=false", "spring.main.web-application-type=reactive",
					"discord.interactions.http.path=/discord/interactions",
					"discord.webhook-events.path=/discord/events" })
	class OnTheReactiveStack {

		@Autowired
		DiscordTester discord;

		@Autowired
		DiscordEmulator emulator;

		@Test
		void aDieIsRolled() {
			this.discord.user("alice").in("#general").uses("/roll", "sides", 1).expectMessage("You rolled 1");
		}

		@Test
		void installationsAreLogged(CapturedOutput output) {
			this.emulator.sendWebhookEvent("APPLICATION_AUTHORIZED", (ObjectNode) JsonMapper.shared()
				.readTree("{\"user\":{\"id\":\"7\",\"username\":\"alice\"},\"scopes\":[]}"));
			await().untilAsserted(() -> assertThat(output).contains("alice installed the application")
				.contains("APPLICATION_AUTHORIZED at 20"));
		}

	}

}
