package io.github.discordspring.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

/**
 * The emulator as a program, for bots in any language. It runs until it is ended.
 */
final class EmulatorMain {

	private static final int DEFAULT_PORT = 7878;

	private static final String LOGGING = "logback.configurationFile";

	private static final String USAGE = """
			A Discord on this machine, for bots and their tests.

			Usage: java -jar discord-emulator-exec.jar [options]

			  --port=<port>        port, 0 for any that is free; %d by default
			  --address=<address>  address to listen on, 127.0.0.1 by default; another one needs a secret
			  --secret=<secret>    what who uses the page has to enter, 16 characters or more; or in the
			                       environment variable DISCORD_EMULATOR_SECRET, where others do not see it
			  --fixture=<file>     guilds, channels, people and bots to start with, as YAML or JSON
			  --bot=<name>         a bot; can be given several times; "Sample Bot" by default
			  --no-rate-limits     answers any number of requests
			  --trim-replay        does not replay again what a heartbeat said was received
			  --help               shows this
			""".formatted(DEFAULT_PORT);

	private int port = DEFAULT_PORT;

	private @Nullable FixtureFile fixture;

	private final List<String> bots = new ArrayList<>();

	private boolean rateLimits = true;

	private boolean replayTrimming;

	private String address = "127.0.0.1";

	private @Nullable String secret = System.getenv("DISCORD_EMULATOR_SECRET");

	private EmulatorMain() {
	}

	/**
	 * Runs the emulator.
	 * @param arguments see {@code --help}
	 * @throws InterruptedException if it is interrupted
	 */
	public static void main(String[] arguments) throws InterruptedException {
		if (List.of(arguments).contains("--help")) {
			System.out.print(USAGE);
			return;
		}
		if (System.getProperty(LOGGING) == null) {
			System.setProperty(LOGGING, "io/github/discordspring/emulator/logback-exec.xml");
		}
		DiscordEmulator emulator;
		try {
			EmulatorMain main = new EmulatorMain();
			for (String argument : arguments) {
				main.read(argument);
			}
			emulator = main.start();
		}
		catch (IllegalArgumentException | UncheckedIOException | EmulatorPortInUseException ex) {
			System.err.println(ex.getMessage());
			System.exit(2);
			return;
		}
		Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "discord-emulator-stop"));
		describe(emulator, System.out);
		new CountDownLatch(1).await();
	}

	private void read(String argument) {
		int equals = argument.indexOf('=');
		String name = (equals < 0) ? argument : argument.substring(0, equals);
		String value = argument.substring(equals + 1);
		switch (name) {
			case "--port" -> this.port = port(value);
			case "--fixture" -> this.fixture = FixtureFile.read(Path.of(value));
			case "--address" -> this.address = value;
			case "--secret" -> this.secret = value;
			case "--trim-replay" -> this.replayTrimming = true;
			case "--bot" -> this.bots.add(value);
			case "--no-rate-limits" -> this.rateLimits = false;
			default -> throw new IllegalArgumentException(argument + " is no option.\n\n" + USAGE);
		}
	}

	private static int port(String value) {
		try {
			int port = Integer.parseInt(value);
			if (port >= 0 && port <= 65_535) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// Told below, as all that is no port is
		}
		throw new IllegalArgumentException("--port must be from 0 to 65535, but is " + value);
	}

	private DiscordEmulator start() {
		DiscordEmulatorBuilder builder = DiscordEmulator.builder()
			.address(this.address)
			.port(this.port)
			.rateLimits(this.rateLimits)
			.replayTrimming(this.replayTrimming);
		if (this.secret != null && !this.secret.isEmpty()) {
			builder.secret(this.secret);
		}
		if (this.fixture != null) {
			builder.fixture(this.fixture);
		}
		if (!this.bots.isEmpty()) {
			builder.bots(this.bots.toArray(String[]::new));
		}
		return builder.start();
	}

	/** For a person, and for a script that waits for the last line. */
	private static void describe(DiscordEmulator emulator, PrintStream out) {
		out.println("REST     " + emulator.restBaseUrl());
		out.println("Gateway  " + emulator.gatewayUrl());
		emulator.bots().forEach((bot) -> out.println("Bot      " + bot.name() + " " + emulator.token(bot.name())));
		out.println("Page     " + emulator.pageUrl());
	}

}
