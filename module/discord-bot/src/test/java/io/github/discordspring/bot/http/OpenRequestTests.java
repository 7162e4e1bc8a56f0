package io.github.discordspring.bot.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;

import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionCodec;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.rest.DiscordRestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/**
 * A request of which the answer is taken or not.
 */
class OpenRequestTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final Interaction INTERACTION = interaction();

	private final DiscordRestClient rest = DiscordRestClient.builder().token(new Secret("token")).build();

	private final OpenRequest request = new OpenRequest(this.rest);

	private static Interaction interaction() {
		byte[] json = Events.command(30, "'name':'play'").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		return Encoding.JSON.read(InteractionCodec.INSTANCE, json, 0, json.length);
	}

	@AfterEach
	void close() {
		this.rest.close();
	}

	@Test
	void anAnswerThatIsGivenAsTheRequestIsClosedFailsAndKeepsNobodyWaiting() {
		StepVerifier.create(this.request.send(INTERACTION, InteractionResponse.pong(), false))
			.then(() -> StepVerifier.create(this.request.response(), 0).thenCancel().verify(TIMEOUT))
			.expectError(CancellationException.class)
			.verify(TIMEOUT);
	}

}
