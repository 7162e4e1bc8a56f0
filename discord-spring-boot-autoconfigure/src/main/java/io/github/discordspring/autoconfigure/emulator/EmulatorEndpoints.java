package io.github.discordspring.autoconfigure.emulator;

import io.github.discordspring.emulator.DiscordEmulator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Tells the emulator where the application gets interactions and webhook events over
 * HTTP, as one tells Discord in the developer portal, once the web server is there.
 */
class EmulatorEndpoints implements ApplicationListener<WebServerInitializedEvent>, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(EmulatorEndpoints.class);

	private static final String INTERACTIONS_PATH = "discord.interactions.http.path";

	private static final String EVENTS_PATH = "discord.webhook-events.path";

	private final DiscordEmulator emulator;

	private final Environment environment;

	private volatile boolean running;

	private volatile int port;

	/** Whether the addresses were taken back, and the web server may be there still. */
	private volatile boolean taken;

	EmulatorEndpoints(DiscordEmulator emulator, Environment environment) {
		this.emulator = emulator;
		this.environment = environment;
	}

	@Override
	public void onApplicationEvent(WebServerInitializedEvent event) {
		if (!StringUtils.hasText(event.getApplicationContext().getServerNamespace())) {
			this.port = event.getWebServer().getPort();
			tell();
		}
	}

	/**
	 * Tells the addresses again if they were taken back: a context that was paused goes
	 * on with the web server it had.
	 */
	@Override
	public void start() {
		this.running = true;
		if (this.taken) {
			tell();
		}
	}

	private void tell() {
		this.taken = false;
		tell(INTERACTIONS_PATH, this.emulator::setInteractionsEndpoint);
		tell(EVENTS_PATH, this.emulator::setWebhookEventsEndpoint);
	}

	/**
	 * Takes the addresses back before the web server is gone: others may use the same
	 * emulator.
	 */
	@Override
	public void stop() {
		this.running = false;
		this.taken = this.port != 0;
		take(INTERACTIONS_PATH, this.emulator::setInteractionsEndpoint);
		take(EVENTS_PATH, this.emulator::setWebhookEventsEndpoint);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void tell(String property, Setting setting) {
		String path = this.environment.getProperty(property);
		if (!StringUtils.hasText(path)) {
			return;
		}
		String url = "http://127.0.0.1:" + this.port + value("server.servlet.context-path")
				+ value("spring.mvc.servlet.path") + value("spring.webflux.base-path") + path;
		try {
			setting.set(url);
			logger.info("The Discord emulator sends requests to {}", url);
		}
		catch (IllegalArgumentException ex) {
			logger.warn("The Discord emulator goes on without {}: {}", property, ex.getMessage());
		}
	}

	private void take(String property, Setting setting) {
		if (StringUtils.hasText(this.environment.getProperty(property))) {
			setting.set(null);
		}
	}

	private String value(String property) {
		String value = this.environment.getProperty(property, "");
		return StringUtils.trimTrailingCharacter(value, '/');
	}

	/**
	 * One of the emulator's settings.
	 */
	private interface Setting {

		void set(@Nullable String url);

	}

}
