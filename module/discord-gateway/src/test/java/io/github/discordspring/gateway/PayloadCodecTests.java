package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.gateway.GatewayServer.Client;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.TypingStartEvent;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.presence.PresenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is on the wire may be something else than what Discord speaks.
 */
class PayloadCodecTests extends ShardTestSupport {

	private final Envelopes codec = new Envelopes();

	@ParameterizedTest
	@EnumSource(Compression.class)
	void withAnotherCodecEverythingGoesOnAsBefore(Compression compression) throws InterruptedException {
		this.server.enveloped = true;
		Shards shards = start((options) -> options.compression(compression), (builder) -> builder.codec(this.codec));
		Client client = this.server.accept().hello(SLOW).identified(this.server.url() + "/resume");
		client.typing("a");
		client.send("{\"op\":1,\"d\":null}");
		assertThat(client.next(1).get("d").intValue()).isEqualTo(2);
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.send(UpdatePresence.of(PresenceStatus.IDLE)).block(GatewayServer.TIMEOUT);
		assertThat(client.next(3).at("/d/status").asString()).isEqualTo("idle");
		client.close(4000);
		Client next = this.server.accept().hello(SLOW).resumed().typing("b");

		await().until(() -> this.sink.sequences.size() == 4);
		assertThat(next.uri).startsWith("/resume");
		assertThat(this.sink.types).containsExactly(EventType.READY, EventType.TYPING_START, EventType.RESUMED,
				EventType.TYPING_START);
		assertThat(this.sink.events.get(3)).isInstanceOf(TypingStartEvent.class);
		assertThat(this.codec.decoded).as("Hello twice, a heartbeat's request, events").hasValue(7);
		assertThat(this.codec.encoded).as("identify, a heartbeat, a presence, resume").hasValue(4);
	}

	@Test
	void whatTheCodecCannotReadClosesWithAResumableCode() throws InterruptedException {
		this.server.enveloped = true;
		start((options) -> options, (builder) -> builder.codec(this.codec));
		Client client = this.server.accept().hello(SLOW).identified();
		client.text("{\"op\":1}");
		assertThat(client.closeCode()).isEqualTo(4900);

		this.server.accept().hello(SLOW).resumed();
		await().until(() -> this.sink.types.contains(EventType.RESUMED));
	}

	/**
	 * Each payload lies in another.
	 */
	private static final class Envelopes implements PayloadCodec {

		private static final String BEFORE = "{\"envelope\":";

		private final AtomicInteger decoded = new AtomicInteger();

		private final AtomicInteger encoded = new AtomicInteger();

		@Override
		public void decode(PayloadBuffer payload) {
			String text = new String(payload.bytes(), 0, payload.length(), StandardCharsets.UTF_8);
			if (!text.startsWith(BEFORE)) {
				throw new MalformedPayloadException("There is no envelope");
			}
			byte[] inner = text.substring(BEFORE.length(), text.length() - 1).getBytes(StandardCharsets.UTF_8);
			payload.replace(inner, 0, inner.length);
			this.decoded.incrementAndGet();
		}

		@Override
		public byte[] encode(byte[] payload) {
			this.encoded.incrementAndGet();
			return (BEFORE + new String(payload, StandardCharsets.UTF_8) + "}").getBytes(StandardCharsets.UTF_8);
		}

	}

}
