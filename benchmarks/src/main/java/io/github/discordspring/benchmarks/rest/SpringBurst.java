package io.github.discordspring.benchmarks.rest;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.DiscordRestClient;

/**
 * Sends messages with this library.
 */
public final class SpringBurst implements Function<Map<String, String>, BiFunction<Long, String, CompletionStage<?>>> {

	@Override
	public BiFunction<Long, String, CompletionStage<?>> apply(Map<String, String> options) {
		DiscordRestClient client = DiscordRestClient.builder()
			.baseUrl("http://" + options.get("address") + "/api/v10")
			.token(new Secret(Objects.requireNonNull(options.get("token"), "token")))
			.build();
		return (channel, text) -> client.messages().createMessage(channel, MessageCreateRequest.of(text)).toFuture();
	}

}
