package io.github.discordspring.emulator.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.world.EmulatorClock;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyPipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GatewayChannel}.
 */
class GatewayChannelTests {

	private final EmbeddedChannel netty = new EmbeddedChannel();

	private final List<String> told = new ArrayList<>();

	private final GatewayChannel channel = new GatewayChannel(this.netty, new PayloadWriter(false, null),
			new EmulatorClock(Schedulers.immediate(), Instant.EPOCH));

	GatewayChannelTests() {
		this.netty.pipeline().addLast(NettyPipeline.ReactiveBridge, new ChannelInboundHandlerAdapter());
		this.channel.open(new Told());
	}

	@Test
	void theEndThatAClientAsksForIsToldBeforeItIsAnswered() {
		this.netty.writeInbound(new CloseWebSocketFrame(1000, ""));
		assertThat(this.told).containsExactly("closed 1000, 0 written");
		assertThat(this.netty.<CloseWebSocketFrame>readOutbound().statusCode()).isEqualTo(1000);
		assertThat(this.netty.isActive()).isFalse();
	}

	@Test
	void nothingIsTakenAfterTheEnd() {
		this.netty.writeInbound(new CloseWebSocketFrame(4000, ""), new TextWebSocketFrame("late"));
		assertThat(this.told).containsExactly("closed 4000, 0 written");
	}

	@Test
	void aConnectionThatIsGoneIsToldWithoutACode() {
		this.netty.close().syncUninterruptibly();
		assertThat(this.told).containsExactly("closed null, 0 written");
	}

	private final class Told implements GatewayChannel.Receiver {

		@Override
		public void text(byte[] bytes) {
			GatewayChannelTests.this.told.add("text");
		}

		@Override
		public void binary(byte[] bytes) {
			GatewayChannelTests.this.told.add("binary");
		}

		@Override
		public void closed(@Nullable Integer code) {
			GatewayChannelTests.this.told
				.add("closed " + code + ", " + GatewayChannelTests.this.netty.outboundMessages().size() + " written");
		}

	}

}
