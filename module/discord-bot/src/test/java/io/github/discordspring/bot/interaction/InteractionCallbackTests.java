package io.github.discordspring.bot.interaction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord.Request;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.interaction.InteractionResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Interactions that come from elsewhere than a shard, and whose first answer goes another
 * way.
 */
@Timeout(60)
class InteractionCallbackTests {

	private final List<InteractionResponse> sent = new CopyOnWriteArrayList<>();

	@Test
	void theFirstAnswerGoesTheWayThatCameWithTheInteraction() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<Void> x(InteractionReply reply) {
				return reply.reply("one").then(reply.reply("two"));
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			dispatch(bot, "'name':'x'");
			assertThat(this.sent).singleElement()
				.satisfies((response) -> assertThat(response.toString()).contains("one"));
			assertThat(bot.discord().requests()).extracting(Request::route)
				.containsExactly("POST /webhooks/500/token-20");
		}
	}

	@Test
	void whoWantsAShardIsToldThatThereIsNone() {
		class Bean {

			@SlashCommand(name = "wants", description = "d")
			String wants(ShardId shard) {
				return "shard " + shard;
			}

			@DiscordExceptionHandler
			String failed(IllegalStateException ex) {
				return ex.getMessage();
			}

			@SlashCommand(name = "takes", description = "d")
			String takes(@Nullable ShardId shard) {
				return "shard " + shard;
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			dispatch(bot, "'name':'takes'");
			assertThat(this.sent.get(0).toString()).contains("shard null");
			dispatch(bot, "'name':'wants'");
			assertThat(this.sent.get(1).toString()).contains(
					"This INTERACTION_CREATE came over HTTP, and so from no shard: declare the parameter as @Nullable");
		}
	}

	@Test
	void aWayThatDoesNotTellOfTheMessageIsFollowedByAsking() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<Void> x(InteractionReply reply) {
				return reply.send("here").flatMap((message) -> reply.edit("message " + message.id()));
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			dispatch(bot, "'name':'x'");
			assertThat(bot.discord().requests()).extracting((request) -> request.route())
				.containsExactly("GET /webhooks/500/token-20/messages/@original",
						"PATCH /webhooks/500/token-20/messages/@original");
			assertThat(bot.discord().requests().get(1).body().path("content").asString("")).startsWith("message 9");
		}
	}

	private void dispatch(TestBot bot, String data) {
		byte[] body = Events.command(20, data).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		Dispatch dispatch = Dispatch.overHttp(EventType.INTERACTION_CREATE, body, 0, new HandledSequence(0));
		dispatch.attach((InteractionCallback) (interaction, response, withResponse) -> {
			this.sent.add(response);
			return Mono.empty();
		});
		bot.context().getBean(InteractionDispatcher.class).accept(dispatch);
		dispatch.expire();
		bot.awaitIdle();
	}

}
