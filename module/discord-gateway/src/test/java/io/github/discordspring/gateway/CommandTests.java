package io.github.discordspring.gateway;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.gateway.GatewayServer.Client;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.gateway.BotActivity;
import io.github.discordspring.model.gateway.RequestChannelInfo;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.RequestSoundboardSounds;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.gateway.UpdateVoiceState;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.validation.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands over a real socket.
 */
class CommandTests extends ShardTestSupport {

	private static final long GUILD = 5L << 22;

	private static final UpdatePresence PRESENCE = UpdatePresence.of(PresenceStatus.IDLE, BotActivity.playing("chess"));

	@Test
	void eachCommandIsSentAsDocumented() throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);

		shards.send(UpdateVoiceState.join(GUILD, 7, false, true)).block(GatewayServer.TIMEOUT);
		assertThat(client.next(4).get("d").toString())
			.isEqualTo("{\"guild_id\":\"20971520\",\"channel_id\":\"7\",\"self_mute\":false,\"self_deaf\":true}");
		shards.send(UpdateVoiceState.leave(GUILD)).block(GatewayServer.TIMEOUT);
		assertThat(client.next(4).at("/d/channel_id").isNull()).isTrue();
		shards.send(PRESENCE).block(GatewayServer.TIMEOUT);
		assertThat(client.next(3).at("/d/status").asString()).isEqualTo("idle");
		shards.send(RequestSoundboardSounds.of(GUILD)).block(GatewayServer.TIMEOUT);
		assertThat(client.next(31).get("d").toString()).isEqualTo("{\"guild_ids\":[\"20971520\"]}");
		shards.send(RequestChannelInfo.of(GUILD)).block(GatewayServer.TIMEOUT);
		assertThat(client.next(43).get("d").toString())
			.isEqualTo("{\"guild_id\":\"20971520\",\"fields\":[\"status\",\"voice_start_time\"]}");
		shards.shards().get(0).send(99, "{\"a\":[1]}", WhenNotConnected.FAIL).block(GatewayServer.TIMEOUT);
		assertThat(client.next(99).get("d").toString()).isEqualTo("{\"a\":[1]}");
	}

	@Test
	void aCommandMayWaitUntilTheShardIsConnected() throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept().hello(SLOW);
		CompletableFuture<Void> sent = shards.send(RequestChannelInfo.of(GUILD)).toFuture();
		client.identified().next(43);
		StepVerifier.create(Mono.fromFuture(sent)).expectComplete().verify(GatewayServer.TIMEOUT);
	}

	@Test
	void orItFailsAtOnce() throws InterruptedException {
		Shards shards = start();
		this.server.accept();
		failsWith(Reason.NOT_CONNECTED,
				shards.shards().get(0).send(RequestChannelInfo.of(GUILD), WhenNotConnected.FAIL));
	}

	@Test
	void whatWaitsFailsWhenTheShardStops() throws InterruptedException {
		Shards shards = start();
		this.server.accept();
		Shard shard = shards.shards().get(0);
		CompletableFuture<Void> waiting = shard.send(RequestChannelInfo.of(GUILD)).toFuture();
		CompletableFuture<GuildMembers> members = shard.requestMembers(RequestGuildMembers.of(GUILD, 1)).toFuture();
		shards.stop().block(GatewayServer.TIMEOUT);
		failsWith(Reason.STOPPED, Mono.fromFuture(waiting));
		failsWith(Reason.STOPPED, Mono.fromFuture(members));
		failsWith(Reason.STOPPED, shard.send(RequestChannelInfo.of(GUILD)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 6, 7, 9, 10, 11 })
	void whatABotDoesNotSendIsRefused(int opcode) throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		failsWith(Reason.OPCODE_NOT_ALLOWED, shards.shards().get(0).send(opcode, "null", WhenNotConnected.WAIT));
		assertThat(client.payloads).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{}{}", "nul" })
	void whatIsNoJsonIsRefused(String data) throws InterruptedException {
		Shards shards = start();
		this.server.accept();
		failsWith(Reason.MALFORMED, shards.shards().get(0).send(99, data, WhenNotConnected.WAIT));
	}

	@Test
	void aPresenceThatMakesIdentifyTooLongIsLeftOut() throws InterruptedException {
		BotActivity activity = BotActivity.custom("x".repeat(128));
		UpdatePresence presence = UpdatePresence.of(PresenceStatus.IDLE,
				IntStream.range(0, 30).mapToObj((i) -> activity).toArray(BotActivity[]::new));
		start((options) -> options.presence(presence));
		Client client = this.server.accept().hello(SLOW);
		assertThat(client.next(2).at("/d").has("presence")).isFalse();
	}

	@Test
	void aPresenceThatIdentifyCouldNotTakeIsSentAfterIt() throws InterruptedException {
		BotActivity activity = BotActivity.custom("x".repeat(128));
		UpdatePresence presence = UpdatePresence.of(PresenceStatus.IDLE,
				IntStream.range(0, 22).mapToObj((i) -> activity).toArray(BotActivity[]::new));
		Shards shards = start(
				(options) -> options.identifyProperties(new IdentifyProperties("Linux", "browser", "x".repeat(500))));
		Client client = this.server.accept();
		CompletableFuture<Void> sent = shards.send(presence).toFuture();
		client.hello(SLOW);
		assertThat(client.next(2).at("/d").has("presence")).isFalse();
		client.ready(this.server.url().toString());
		assertThat(client.next(3).at("/d/status").asString()).isEqualTo("idle");
		StepVerifier.create(Mono.fromFuture(sent)).expectComplete().verify(GatewayServer.TIMEOUT);
	}

	@Test
	void aPresenceThatWasWrittenByHandIsSentAfterIdentify() throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept();
		Shard shard = shards.shards().get(0);
		CompletableFuture<Void> sent = shard
			.send(3, "{\"since\":null,\"activities\":[],\"status\":\"dnd\",\"afk\":false}", WhenNotConnected.WAIT)
			.toFuture();
		client.hello(SLOW).identified();
		assertThat(client.next(3).at("/d/status").asString()).isEqualTo("dnd");
		StepVerifier.create(Mono.fromFuture(sent)).expectComplete().verify(GatewayServer.TIMEOUT);
	}

	@Test
	void over4096BytesAreRefused() throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		Shard shard = shards.shards().get(0);
		String around = "{\"op\":99,\"d\":\"\"}";
		shard.send(99, "\"" + "x".repeat(4096 - around.length()) + "\"", WhenNotConnected.WAIT)
			.block(GatewayServer.TIMEOUT);
		client.next(99);
		failsWith(Reason.TOO_LONG,
				shard.send(99, "\"" + "x".repeat(4097 - around.length()) + "\"", WhenNotConnected.WAIT));
		assertThat(client.payloads).isEmpty();
	}

	@Test
	void whatDiscordWouldRefuseIsRefused() throws InterruptedException {
		Shards shards = start();
		this.server.accept();
		StepVerifier.create(shards.shards().get(0).send(RequestGuildMembers.of(GUILD)))
			.expectError(InvalidRequestException.class)
			.verify(GatewayServer.TIMEOUT);
	}

	@Test
	void aGuildOfAnotherShardIsNamed() throws InterruptedException {
		Shards shards = start((options) -> options.shardCount(8).shardIds(List.of(5)));
		this.server.accept();
		failsWith(Reason.WRONG_SHARD, shards.shards().get(0).send(RequestChannelInfo.of(4L << 22)));
		failsWith(Reason.WRONG_SHARD, shards.send(RequestChannelInfo.of(4L << 22)));
		assertThat(shards.shardOf(GUILD)).isSameAs(shards.shards().get(0)).isSameAs(shards.shard(5));
		assertThat(shards.shard(4)).isNull();
	}

	@Test
	void membersNeedIntents() throws InterruptedException {
		Shards shards = start();
		this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		failsWith(Reason.MISSING_INTENT, shards.requestMembers(RequestGuildMembers.all(GUILD)));
		failsWith(Reason.MISSING_INTENT,
				shards.requestMembers(RequestGuildMembers.of(GUILD, 1).toBuilder().presences(true).build()));
	}

	@Test
	void membersAreCollectedThoughNobodyElseWantsTheEvent() throws InterruptedException {
		this.sink.wanted = EventTypes.none();
		Shards shards = start();
		Client client = this.server.accept().hello(SLOW).identified();
		CompletableFuture<GuildMembers> members = shards.requestMembers(RequestGuildMembers.of(GUILD, 1, 2)).toFuture();
		String nonce = client.next(8).at("/d/nonce").asString();
		String chunk = """
				{"t":"GUILD_MEMBERS_CHUNK","s":%d,"op":0,"d":{"guild_id":"20971520","members":[],"chunk_index":%d,\
				"chunk_count":2,"not_found":["%d"],"nonce":"%s"}}""";
		client.send(chunk.formatted(2, 0, 1, nonce)).send(chunk.formatted(3, 1, 2, nonce));

		assertThat(Mono.fromFuture(members).block(GatewayServer.TIMEOUT).notFound().toArray()).containsExactly(1, 2);
		assertThat(this.sink.sequences).isEmpty();
	}

	@Test
	void aPresenceIsToldAgainWithEachIdentify() throws InterruptedException {
		Shards shards = start((options) -> options.presence(PRESENCE));
		Client first = this.server.accept().hello(SLOW);
		assertThat(first.next(2).at("/d/presence/activities/0/name").asString()).isEqualTo("chess");
		first.ready(this.server.url().toString());
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.send(UpdatePresence.of(PresenceStatus.DND)).block(GatewayServer.TIMEOUT);
		first.next(3);
		first.close(4009);

		assertThat(this.server.accept().hello(SLOW).next(2).at("/d/presence/status").asString()).isEqualTo("dnd");
	}

	@Test
	void theAllowanceIsKnownAtAnyTime() throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept();
		Shard shard = shards.shards().get(0);
		assertThat(shard.commandAllowance().available()).isZero();
		CompletableFuture<Void> waiting = shard.send(RequestChannelInfo.of(GUILD)).toFuture();
		await().until(() -> shard.commandAllowance().waiting() == 1);
		client.hello(SLOW).identified();
		Mono.fromFuture(waiting).block(GatewayServer.TIMEOUT);
		assertThat(shard.commandAllowance().available()).isBetween(110, 118);
		await().until(() -> shard.commandAllowance().waiting() == 0);
	}

	private static void failsWith(Reason reason, Mono<?> command) {
		StepVerifier.create(command)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(GatewayCommandException.class,
					(failure) -> assertThat(failure.reason()).isEqualTo(reason)))
			.verify(GatewayServer.TIMEOUT);
	}

}
