package io.github.discordspring.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each library must be able to do with the emulator: start, receive, answer,
 * register commands, answer interactions of all kinds, upload a file, and come back after
 * its connection was lost in each way.
 */
@Timeout(300)
abstract class ClientTests {

	private static final Duration LONGEST = Duration.ofSeconds(90);

	private DiscordEmulator emulator;

	private ClientProcess client;

	private EmulatedUser alice;

	private int pings;

	/**
	 * Gives the command that runs the bot.
	 */
	abstract List<String> command(DiscordEmulator target) throws IOException;

	@BeforeEach
	void start() throws Exception {
		this.emulator = DiscordEmulator.builder().start();
		this.alice = this.emulator.user("alice");
		this.client = new ClientProcess(command(this.emulator));
		this.client.await((line) -> line.startsWith("registered 3"), LONGEST);
		assertThat(this.client.await((line) -> line.startsWith("ready "), LONGEST)).isEqualTo("ready Sample Bot 4");
	}

	@AfterEach
	void stop() {
		if (this.client != null) {
			this.client.close();
		}
		if (this.emulator != null) {
			this.emulator.close();
		}
	}

	private EmulatedMessage awaitMessage(String content) {
		try {
			return this.emulator.awaitMessage("general", (message) -> message.content().equals(content), LONGEST);
		}
		catch (IllegalStateException ex) {
			throw new AssertionError(ex.getMessage() + "\nThe client said:\n" + this.client, ex);
		}
	}

	private EmulatedMessage awaitAnswer(EmulatedInteraction interaction) {
		try {
			return interaction.awaitAnswer(LONGEST);
		}
		catch (IllegalStateException ex) {
			throw new AssertionError(ex.getMessage() + "\nThe client said:\n" + this.client, ex);
		}
	}

	private EmulatedMessage ping() {
		this.pings++;
		EmulatedMessage ping = this.alice.says("general", "!ping " + this.pings);
		EmulatedMessage pong = awaitMessage("pong " + this.pings);
		assertThat(pong.json().at("/message_reference/message_id").asString()).isEqualTo(Long.toString(ping.id()));
		return pong;
	}

	/** With a new session, which some libraries begin, what was said before is lost. */
	private void pingUntilAnswered() {
		long deadline = System.nanoTime() + LONGEST.toNanos();
		while (System.nanoTime() < deadline) {
			this.pings++;
			this.alice.says("general", "!ping " + this.pings);
			String pong = "pong " + this.pings;
			if (this.emulator.await(() -> this.emulator.messages("general")
				.stream()
				.filter((message) -> message.content().equals(pong))
				.findFirst()
				.orElse(null), Duration.ofSeconds(2)) != null) {
				return;
			}
		}
		throw new AssertionError("The client did not come back. It said:\n" + this.client);
	}

	@Test
	void itReceivesAndAnswersMessagesAndUploadsAFile() throws Exception {
		ping();
		this.alice.says("general", "!file");
		EmulatedMessage message = awaitMessage("a file");
		assertThat(message.json().at("/attachments/0/filename").asString()).isEqualTo("hello.txt");
		HttpRequest request = HttpRequest.newBuilder(URI.create(message.json().at("/attachments/0/url").asString()))
			.build();
		assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body()).isEqualTo("hello");
	}

	@Test
	void itAnswersCommandsCompletionButtonsAndForms() {
		EmulatedInteraction typed = this.alice.completes("general", "greet", "who", "B");
		assertThat(this.emulator.await(typed::choices, LONGEST)).as(() -> this.client.toString())
			.containsExactly("Bob", "Bill");
		EmulatedMessage greeting = awaitAnswer(this.alice.uses("general", "greet", Map.of("who", "Bob")));
		assertThat(greeting.content()).isEqualTo("Hello Bob");
		this.emulator.user("bob").clicks(greeting.id(), "again");
		EmulatedMessage changed = awaitMessage("Hello again bob");
		assertThat(changed.id()).isEqualTo(greeting.id());
		assertThat(changed.json().path("components")).isEmpty();
		EmulatedMessage slow = awaitAnswer(this.alice.uses("general", "slow"));
		assertThat(slow.content()).isEqualTo("at last");
		assertThat(slow.visibleTo()).isEqualTo(this.alice.id());
		EmulatedInteraction form = this.alice.uses("general", "form");
		assertThat(this.emulator.await(form::modal, LONGEST)).as(() -> this.client.toString()).isNotNull();
		EmulatedMessage told = awaitAnswer(this.alice.submits(form.awaitModal(), Map.of("name", "Alice")));
		assertThat(told.content()).isEqualTo("You are Alice");
	}

	@Test
	void itComesBackWhenItsConnectionIsLost() {
		ping();
		this.emulator.faults().requestReconnect();
		ping();
		this.emulator.faults().disconnect();
		ping();
		this.emulator.faults().closeConnections(4000);
		pingUntilAnswered();
		this.emulator.faults().invalidateSessions(false);
		pingUntilAnswered();
	}

	@Test
	void itStandsEventsThatItDoesNotKnowAndServesItsGuildAfterAnOutage() {
		this.emulator.faults().dispatch("NO_SUCH_EVENT", "{\"answer\":42}");
		this.emulator.faults().outage(this.emulator.guild("Emulator"), true);
		this.emulator.faults().outage(this.emulator.guild("Emulator"), false);
		ping();
		this.emulator.faults().rateLimitRest(Duration.ofMillis(500), "user");
		ping();
		this.emulator.faults().rateLimitRest(Duration.ofMillis(500), "global");
		ping();
	}

}
