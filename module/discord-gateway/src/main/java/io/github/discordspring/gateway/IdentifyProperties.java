package io.github.discordspring.gateway;

/**
 * What a bot says about itself when it identifies.
 *
 * @param os operating system
 * @param browser library
 * @param device library
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#identify-identify-connection-properties">Identify
 * connection properties</a>
 */
public record IdentifyProperties(String os, String browser, String device) {

	private static final String LIBRARY = "discord-spring-boot";

	/**
	 * Names this operating system and this library.
	 */
	public IdentifyProperties() {
		this(System.getProperty("os.name", "unknown"), LIBRARY, LIBRARY);
	}

}
