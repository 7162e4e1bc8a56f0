package io.github.discordspring.clients;

import java.io.IOException;
import java.util.List;

import io.github.discordspring.emulator.DiscordEmulator;

/**
 * Discord4J and the emulator.
 */
class Discord4jTests extends ClientTests {

	@Override
	List<String> command(DiscordEmulator target) throws IOException {
		return JavaClients.command("discord4j", "io.github.discordspring.clients.Discord4jClient", target.token(),
				target.restBaseUrl());
	}

}
