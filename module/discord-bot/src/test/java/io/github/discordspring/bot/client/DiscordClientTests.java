package io.github.discordspring.bot.client;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestDiscord;
import io.github.discordspring.bot.testing.TestDiscord.Answer;
import io.github.discordspring.bot.testing.TestDiscord.Request;
import io.github.discordspring.bot.testing.TestGateway;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.rest.DiscordRestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the handles of the client do.
 */
class DiscordClientTests {

	private final TestDiscord discord = new TestDiscord();

	private final DiscordRestClient rest = this.discord.client();

	private final DiscordCache cache = new DiscordCache(CacheOptions.builder().build());

	private final DiscordClient client = DiscordClient.builder(this.rest).cache(this.cache).build();

	@AfterEach
	void stop() {
		this.rest.close();
		this.discord.close();
	}

	@Test
	void aChannelIsSentTo() {
		ChannelHandle channel = this.client.channel(2);
		assertThat(request(channel.send("hi"))).isEqualTo("POST /channels/2/messages {\"content\":\"hi\",\"flags\":0}");
		assertThat(request(channel.send(Embed.builder().title("t").build()))).contains("\"title\":\"t\"");
		assertThat(request(channel.typing())).startsWith("POST /channels/2/typing");
	}

	@Test
	void aMessageIsEditedDeletedRepliedToAndReactedTo() {
		MessageHandle message = this.client.channel(2).message(10);
		assertThat(request(message.edit("new"))).isEqualTo("PATCH /channels/2/messages/10 {\"content\":\"new\"}");
		assertThat(request(message.edit(MessageEditRequest.builder().embeds(List.of()).build())))
			.isEqualTo("PATCH /channels/2/messages/10 {\"embeds\":[]}");
		assertThat(request(message.reply("yes"))).startsWith("POST /channels/2/messages ")
			.contains("\"message_reference\":{\"type\":0,\"message_id\":\"10\",\"fail_if_not_exists\":false}");
		assertThat(request(message.react("👍"))).startsWith("PUT /channels/2/messages/10/reactions/%F0%9F%91%8D/@me");
		assertThat(request(message.react("party:123")))
			.startsWith("PUT /channels/2/messages/10/reactions/party%3A123/@me");
		assertThat(request(message.delete())).startsWith("DELETE /channels/2/messages/10");
		assertThat(request(message.fetch())).startsWith("GET /channels/2/messages/10");
	}

	@Test
	void aUserIsSentADirectMessage() {
		assertThat(this.client.user(7).send("psst").block(Duration.ofSeconds(10))).isNotNull();
		assertThat(this.discord.requests()).extracting(Request::route)
			.containsExactly("POST /users/@me/channels", "POST /channels/77/messages");
		assertThat(this.discord.requests().get(0).body().path("recipient_id").asString()).isEqualTo("7");
	}

	@Test
	void nothingIsSentUntilSubscribedAndAgainWithEachSubscription() {
		Mono<?> sending = this.client.channel(2).send("hi");
		assertThat(this.discord.requests()).isEmpty();
		sending.block(Duration.ofSeconds(10));
		sending.block(Duration.ofSeconds(10));
		assertThat(this.discord.requests()).hasSize(2);
	}

	@Test
	void cachedLooksIntoTheCacheAndFetchAsksDiscord() {
		TestGateway gateway = new TestGateway();
		new DispatchPipeline(gateway, List.of(this.cache));
		assertThat(this.client.guild(1).cached()).isNull();
		gateway.send("GUILD_CREATE", Events.guild());
		Guild guild = this.client.guild(1).cached();
		Channel channel = this.client.channel(2).cached();
		assertThat(guild).isNotNull().extracting(Guild::name).isEqualTo("Test");
		assertThat(channel).isNotNull().extracting(Channel::name).isEqualTo("general");
		assertThat(this.client.guild(1).cachedMember(7)).isNotNull();
		assertThat(this.client.guild(1).cachedMember(8)).isNull();
		assertThat(this.client.user(7).cached()).isNotNull();
		assertThat(this.client.message(2, 10).cached()).isNull();
		assertThat(this.discord.requests()).isEmpty();

		this.discord.answer("GET /users/7",
				(request) -> Mono.just(new Answer(200, "{\"id\":\"7\",\"username\":\"alice\"}")));
		assertThat(request(this.client.user(7).fetch())).startsWith("GET /users/7");
		this.discord.answer("GET /guilds/1",
				(request) -> Mono.just(new Answer(200, Events.guild().replace('\'', '"'))));
		assertThat(request(this.client.guild(1).fetch())).startsWith("GET /guilds/1");
		this.discord.answer("GET /guilds/1/members/7", (request) -> Mono.just(new Answer(200, "{\"roles\":[]}")));
		assertThat(request(this.client.guild(1).fetchMember(7))).startsWith("GET /guilds/1/members/7");
		this.discord.answer("GET /channels/2", (request) -> Mono.just(new Answer(200, "{\"id\":\"2\",\"type\":0}")));
		assertThat(request(this.client.channel(2).fetch())).startsWith("GET /channels/2");
	}

	@Test
	void withoutCacheAndShardsTheyCannotBeHadAndNothingIsCached() {
		DiscordClient bare = DiscordClient.builder(this.rest).build();
		assertThatIllegalStateException().isThrownBy(bare::cache).withMessageContaining("without a cache");
		assertThatIllegalStateException().isThrownBy(bare::shards).withMessageContaining("without shards");
		assertThat(bare.guild(1).cached()).isNull();
		assertThat(bare.channel(2).message(10).cached()).isNull();
	}

	private String request(Publisher<?> call) {
		int before = this.discord.requests().size();
		Flux.from(call).blockLast(Duration.ofSeconds(10));
		assertThat(this.discord.requests()).hasSize(before + 1);
		Request request = this.discord.requests().get(before);
		return request.route() + " " + request.body();
	}

}
