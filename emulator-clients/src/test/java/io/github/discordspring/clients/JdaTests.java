package io.github.discordspring.clients;

import java.io.IOException;
import java.util.List;

import io.github.discordspring.emulator.DiscordEmulator;

/**
 * JDA and the emulator.
 */
class JdaTests extends ClientTests {

	@Override
	List<String> command(DiscordEmulator target) throws IOException {
		return JavaClients.command("jda", "io.github.discordspring.clients.JdaClient", target.token(),
				target.restBaseUrl(), target.gatewayUrl());
	}

}
