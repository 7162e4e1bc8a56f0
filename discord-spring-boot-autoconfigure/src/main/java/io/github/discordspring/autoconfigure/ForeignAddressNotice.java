package io.github.discordspring.autoconfigure;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says once at the start that the bot talks to something else than Discord, such as the
 * emulator or a proxy, so that nobody wonders where its messages are.
 */
class ForeignAddressNotice implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ForeignAddressNotice.class);

	private static final Set<String> DISCORD = Set.of("discord.com", "discordapp.com", "discord.gg");

	private final DiscordConnectionDetails connection;

	ForeignAddressNotice(DiscordConnectionDetails connection) {
		this.connection = connection;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> foreign = new ArrayList<>();
		if (isForeign(this.connection.restBaseUrl())) {
			foreign.add("REST API at " + this.connection.restBaseUrl());
		}
		String gatewayUrl = this.connection.gatewayUrl();
		if (isForeign(gatewayUrl)) {
			foreign.add("gateway at " + gatewayUrl);
		}
		if (!foreign.isEmpty()) {
			logger.info("This bot does not talk to Discord itself, but to the {}", String.join(" and the ", foreign));
		}
	}

	private static boolean isForeign(@Nullable String address) {
		if (address == null) {
			return false;
		}
		try {
			String host = URI.create(address).getHost();
			return host == null || DISCORD.stream().noneMatch((own) -> host.equals(own) || host.endsWith("." + own));
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

}
