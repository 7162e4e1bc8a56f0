package io.github.discordspring.bot.listener;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord.Request;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.EmbedBuilder;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a listener to messages returns is sent as a reply.
 */
class ReplyTests {

	@Test
	void aTextIsSentAsAReplyThatNotifiesNobodyButUsers() {
		class Bean {

			@DiscordEventListener
			String on(MessageCreateEvent event) {
				return "Pong @everyone";
			}

		}
		Request request = onlyRequestAfterAMessageTo(new Bean());
		assertThat(request.route()).isEqualTo("POST /channels/2/messages");
		JsonNode body = request.body();
		assertThat(body.path("content").asString()).isEqualTo("Pong @everyone");
		assertThat(body.path("message_reference").path("message_id").asString()).isEqualTo("10");
		assertThat(body.path("message_reference").path("fail_if_not_exists").asBoolean(true)).isFalse();
		assertThat(body.path("allowed_mentions").path("parse").toString()).isEqualTo("[\"users\"]");
	}

	@Test
	void anEmbedOrItsBuilderIsSent() {
		class Bean {

			@DiscordEventListener
			Embed on(MessageCreateEvent event) {
				return Embed.builder().title("one").build();
			}

		}
		class BuilderBean {

			@DiscordEventListener
			EmbedBuilder on(MessageCreateEvent event) {
				return Embed.builder().title("two");
			}

		}
		assertThat(onlyRequestAfterAMessageTo(new Bean()).body().path("embeds").path(0).path("title").asString())
			.isEqualTo("one");
		assertThat(onlyRequestAfterAMessageTo(new BuilderBean()).body().path("embeds").path(0).path("title").asString())
			.isEqualTo("two");
	}

	@Test
	void aMessageThatSaysWhomToNotifyIsSentAsItIs() {
		class Bean {

			@DiscordEventListener
			MessageCreateRequest on(MessageCreateEvent event) {
				return MessageCreateRequest.builder().content("x").allowedMentions(AllowedMentions.none()).build();
			}

		}
		JsonNode mentions = onlyRequestAfterAMessageTo(new Bean()).body().path("allowed_mentions");
		assertThat(mentions.path("parse").toString()).isEqualTo("[]");
	}

	@Test
	void whatComesLaterIsSentToo() {
		class Bean {

			@DiscordEventListener
			Mono<String> mono(MessageCreateEvent event) {
				return Mono.just("mono");
			}

			@DiscordEventListener
			CompletionStage<Optional<String>> stage(MessageCreateEvent event) {
				return CompletableFuture.completedFuture(Optional.of("stage"));
			}

			@DiscordEventListener
			Flux<String> flux(MessageCreateEvent event) {
				return Flux.just("flux 1", "flux 2");
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "!ping"));
			bot.awaitIdle();
			List<String> contents = bot.discord()
				.requests()
				.stream()
				.map((request) -> request.body().path("content").asString())
				.toList();
			assertThat(contents).containsExactlyInAnyOrder("mono", "stage", "flux 1", "flux 2")
				.containsSubsequence("flux 1", "flux 2");
		}
	}

	@Test
	void nothingIsSentForNothing() {
		class Bean {

			@DiscordEventListener
			@Nullable String none(MessageCreateEvent event) {
				return null;
			}

			@DiscordEventListener
			Optional<String> empty(MessageCreateEvent event) {
				return Optional.empty();
			}

			@DiscordEventListener
			Mono<String> later(MessageCreateEvent event) {
				return Mono.empty();
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "!ping"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).isEmpty();
		}
	}

	@Test
	void aBotGetsNoReplySoThatTwoOfThemCannotGoOnForever() {
		class Bean {

			@DiscordEventListener
			String echo(MessageCreateEvent event) {
				return event.message().content();
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.botMessage(2, 10, "hello"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).isEmpty();
		}
	}

	@Test
	void whatTheClientReturnsIsSubscribedToAndNotSentAgain() {
		class Bean {

			@DiscordEventListener
			Mono<Message> on(MessageCreateEvent event, DiscordClient client) {
				return client.channel(event.channelId()).send("once");
			}

		}
		assertThat(onlyRequestAfterAMessageTo(new Bean()).body().path("content").asString()).isEqualTo("once");
	}

	private static Request onlyRequestAfterAMessageTo(Object bean) {
		try (TestBot bot = TestBot.with(bean)) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "!ping"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).hasSize(1);
			return bot.discord().requests().get(0);
		}
	}

}
