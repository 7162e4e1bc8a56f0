package io.github.discordspring.autoconfigure;

import java.net.URI;
import java.util.Set;

import io.github.discordspring.model.Secret;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Takes the connection from the application's properties.
 */
class PropertiesDiscordConnectionDetails implements DiscordConnectionDetails {

	private final @Nullable Secret token;

	private final @Nullable String publicKey;

	private final @Nullable String restBaseUrl;

	private final @Nullable String gatewayUrl;

	PropertiesDiscordConnectionDetails(@Nullable Secret token, @Nullable String publicKey, @Nullable String restBaseUrl,
			@Nullable String gatewayUrl) {
		this.token = token;
		this.publicKey = StringUtils.hasText(publicKey) ? publicKey.trim() : null;
		this.restBaseUrl = StringUtils.hasText(restBaseUrl) ? StringUtils.trimTrailingCharacter(restBaseUrl.trim(), '/')
				: null;
		this.gatewayUrl = StringUtils.hasText(gatewayUrl) ? gatewayUrl.trim() : null;
		check("discord.rest.base-url", this.restBaseUrl, Set.of("http", "https"), "http://localhost:7878/api/v10");
		check("discord.gateway.url", this.gatewayUrl, Set.of("ws", "wss"), "ws://localhost:7878");
	}

	private static void check(String property, @Nullable String address, Set<String> schemes, String example) {
		PropertyRule.require(address == null || isAddress(address, schemes), property, address,
				"It must be an address such as " + example + ", without an underscore in the name of its host.");
	}

	private static boolean isAddress(String address, Set<String> schemes) {
		try {
			URI uri = URI.create(address);
			// Nobody can connect to a host with an underscore: URI knows none
			boolean complete = uri.getScheme() != null && schemes.contains(uri.getScheme()) && uri.getHost() != null;
			// The gateway's parameters may be in its address
			return complete && uri.getRawFragment() == null && (uri.getRawQuery() == null || schemes.contains("ws"));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	@Override
	public Secret token() {
		if (this.token == null || !StringUtils.hasText(this.token.value())) {
			throw new MissingTokenException();
		}
		String value = this.token.value().trim();
		if (value.startsWith("Bot ")) {
			value = value.substring("Bot ".length()).trim();
		}
		check(value);
		return new Secret(value);
	}

	private void check(String value) {
		if (!value.chars().allMatch((character) -> character > ' ' && character < 127)) {
			throw new MalformedTokenException("it holds blanks, line breaks or other signs that no token has");
		}
		if (value.startsWith("${") || value.startsWith("\"") || value.startsWith("'")) {
			throw new MalformedTokenException("it begins with a quotation mark or a placeholder that was not resolved");
		}
		if (this.restBaseUrl == null && value.split("\\.", -1).length != 3) {
			throw new MalformedTokenException("it does not have three parts separated by dots; "
					+ "the application's id, public key and client secret are no tokens");
		}
	}

	@Override
	public @Nullable String publicKey() {
		return this.publicKey;
	}

	@Override
	public String restBaseUrl() {
		return (this.restBaseUrl != null) ? this.restBaseUrl : DISCORD_REST_BASE_URL;
	}

	@Override
	public @Nullable String gatewayUrl() {
		return this.gatewayUrl;
	}

}
