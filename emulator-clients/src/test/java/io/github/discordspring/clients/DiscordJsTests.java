package io.github.discordspring.clients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.discordspring.emulator.DiscordEmulator;
import org.junit.jupiter.api.Assumptions;

/**
 * discord.js and the emulator. Where Node or the library is not there, it is skipped, or
 * fails if {@code -Dtests.require} names {@code node}.
 */
class DiscordJsTests extends ClientTests {

	@Override
	List<String> command(DiscordEmulator target) {
		if (!Files.isDirectory(Path.of("discord.js", "node_modules", "discord.js"))) {
			String message = "This test needs Node, and discord.js as \"npm ci --prefix emulator-clients/discord.js\" installs it";
			if (List.of(System.getProperty("tests.require", "").split(",")).contains("node")) {
				throw new AssertionError(message + "; -Dtests.require names node");
			}
			Assumptions.abort(message);
		}
		return List.of("node", Path.of("discord.js", "client.js").toString(), target.token(), target.pageUrl() + "api");
	}

}
