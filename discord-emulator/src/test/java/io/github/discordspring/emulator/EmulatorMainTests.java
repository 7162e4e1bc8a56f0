package io.github.discordspring.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the emulator as a program, in a process of its own.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmulatorMainTests {

	@Test
	void aProgramWithAFixtureServesItsBots(@TempDir Path folder) throws Exception {
		Path fixture = Files.writeString(folder.resolve("guild.yml"),
				"{bots: [Helper, Second], users: [ada], guilds: [{name: One, owner: ada, channels: [general]}]}");
		Process process = start("--port=0", "--fixture=" + fixture);
		try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
			List<String> lines = new ArrayList<>();
			String line = out.readLine();
			while (line != null && !line.startsWith("Page")) {
				lines.add(line);
				line = out.readLine();
			}
			assertThat(lines).extracting((text) -> text.split(" +")[0])
				.containsExactly("REST", "Gateway", "Bot", "Bot");
			String token = lines.get(3).substring(lines.get(3).lastIndexOf(' ') + 1);
			HttpRequest request = HttpRequest.newBuilder(URI.create(lines.get(0).split(" +")[1] + "/users/@me"))
				.header("Authorization", "Bot " + token)
				.build();
			assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
				.contains("\"username\":\"Second\"");
		}
		finally {
			process.destroy();
		}
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends when it is told to").isTrue();
	}

	@Test
	void wrongOptionsAreToldAndEndTheProgram(@TempDir Path folder) throws Exception {
		Path fixture = Files.writeString(folder.resolve("guild.yml"), "guilds: [{name: One, owner: eve}]");
		assertThat(errors("--prot=1")).startsWith("--prot=1 is no option.").contains("--port=<port>");
		assertThat(errors("--address=0.0.0.0")).contains("only with a secret", "--secret");
		assertThat(errors("--secret=short")).contains("must have 16 characters or more, but has 5");
		assertThat(errors("--port=70000")).startsWith("--port must be from 0 to 65535, but is 70000");
		assertThat(errors("--fixture=" + fixture)).contains("guild.yml is wrong: guilds[0].owner");
	}

	private static String errors(String argument) throws Exception {
		Process process = start(argument);
		process.getOutputStream().close();
		String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isEqualTo(2);
		return errors;
	}

	private static Process start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-cp",
				System.getProperty("java.class.path"), EmulatorMain.class.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).start();
	}

}
