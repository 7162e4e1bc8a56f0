package io.github.discordspring.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading WebSocket frames where they lie.
 */
class FrameReaderTests {

	private static final int LIMIT = 100_000;

	private final List<String> received = new ArrayList<>();

	private int drained;

	private boolean inside;

	private Runnable onMessage = () -> {
	};

	private final FrameReader reader = new FrameReader(new FrameReceiver() {

		@Override
		public void enter() {
			assertThat(FrameReaderTests.this.inside).isFalse();
			FrameReaderTests.this.inside = true;
		}

		@Override
		public void leave() {
			assertThat(FrameReaderTests.this.inside).isTrue();
			FrameReaderTests.this.inside = false;
		}

		@Override
		public void received(ByteBuffer payload, boolean binary) {
			assertThat(FrameReaderTests.this.inside).isTrue();
			String text = StandardCharsets.ISO_8859_1.decode(payload).toString();
			FrameReaderTests.this.received.add((binary ? "b:" : "t:") + text);
			FrameReaderTests.this.onMessage.run();
		}

		@Override
		public void drained() {
			assertThat(FrameReaderTests.this.inside).isFalse();
			FrameReaderTests.this.drained++;
		}

	}, LIMIT);

	private final EmbeddedChannel channel = new EmbeddedChannel(this.reader);

	private static byte[] frame(int first, String text) {
		byte[] payload = text.getBytes(StandardCharsets.ISO_8859_1);
		ByteBuf out = Unpooled.buffer();
		out.writeByte(first);
		if (payload.length < 126) {
			out.writeByte(payload.length);
		}
		else if (payload.length < 1 << 16) {
			out.writeByte(126).writeShort(payload.length);
		}
		else {
			out.writeByte(127).writeLong(payload.length);
		}
		out.writeBytes(payload);
		return bytes(out);
	}

	private static byte[] bytes(ByteBuf buffer) {
		byte[] bytes = new byte[buffer.readableBytes()];
		buffer.readBytes(bytes);
		buffer.release();
		return bytes;
	}

	private void write(byte[]... parts) {
		this.channel.writeInbound(Unpooled.wrappedBuffer(parts).copy());
	}

	/** What went on to the decoder. */
	private byte[] passedOn() {
		ByteBuf all = Unpooled.buffer();
		for (ByteBuf part = this.channel.readInbound(); part != null; part = this.channel.readInbound()) {
			all.writeBytes(part);
			part.release();
		}
		return bytes(all);
	}

	@Test
	void lendsWholeMessagesOutAndSaysWhenNoneIsLeft() {
		write(frame(0x82, "one"), frame(0x81, "two"), frame(0x82, ""));
		assertThat(this.received).containsExactly("b:one", "t:two", "b:");
		assertThat(this.drained).isOne();
		assertThat(passedOn()).isEmpty();
	}

	@Test
	void saysThatNoneIsLeftOnceForAllThatIsReadTogether() {
		this.channel.writeOneInbound(Unpooled.wrappedBuffer(frame(0x82, "one")).copy());
		this.channel.writeOneInbound(Unpooled.wrappedBuffer(frame(0x82, "two")).copy());
		assertThat(this.received).containsExactly("b:one", "b:two");
		assertThat(this.drained).isZero();
		this.channel.flushInbound();
		assertThat(this.drained).isOne();
	}

	@Test
	void readsFramesOfEachLengthHoweverTheBytesAreCut() {
		long seed = System.nanoTime();
		SplittableRandom random = new SplittableRandom(seed);
		List<String> expected = new ArrayList<>();
		ByteBuf stream = Unpooled.buffer();
		for (int length : new int[] { 0, 1, 125, 126, 127, 65_535, 65_536, 5, LIMIT }) {
			String text = "x".repeat(length);
			expected.add("b:" + text);
			stream.writeBytes(frame(0x82, text));
		}
		while (stream.isReadable()) {
			int count = Math.min(stream.readableBytes(), 1 + random.nextInt(random.nextBoolean() ? 4 : 40_000));
			this.channel.writeInbound(stream.readBytes(count));
		}
		stream.release();
		assertThat(this.received).as("seed " + seed).isEqualTo(expected);
		assertThat(this.channel.finish()).isFalse();
	}

	@Test
	void leavesControlFramesAndFragmentsToTheDecoderInOrder() {
		byte[] ping = frame(0x89, "ping");
		byte[] begin = frame(0x02, "be");
		byte[] more = frame(0x00, "gi");
		byte[] end = frame(0x80, "n");
		write(frame(0x82, "one"), ping, begin, ping, more, end, frame(0x82, "two"));
		assertThat(this.received).containsExactly("b:one", "b:two");
		assertThat(passedOn()).isEqualTo(bytes(Unpooled.wrappedBuffer(ping, begin, ping, more, end).copy()));
	}

	@Test
	void leavesAMessageWithinFragmentsToTheDecoderWhichRefusesIt() {
		byte[] wrong = frame(0x82, "not allowed here");
		write(frame(0x02, "be"), wrong);
		assertThat(this.received).isEmpty();
		assertThat(passedOn()).endsWith(wrong);
	}

	@Test
	void leavesWhatIsMaskedOrHasReservedBitsToTheDecoder() {
		byte[] masked = { (byte) 0x82, (byte) 0x81, 1, 2, 3, 4, 'a' };
		byte[] reserved = frame(0xC2, "compressed");
		write(masked, reserved);
		assertThat(this.received).isEmpty();
		assertThat(passedOn()).startsWith(masked).endsWith(reserved);
	}

	@Test
	void leavesAllToTheDecoderFromAFrameOnThatIsTooLong() {
		byte[] begin = { (byte) 0x82, 127, 0, 0, 0, 0, 0, 1, (byte) 0x86, (byte) 0xA1 };
		write(begin);
		write(frame(0x82, "behind"));
		assertThat(this.received).isEmpty();
		assertThat(passedOn()).isEqualTo(bytes(Unpooled.wrappedBuffer(begin, frame(0x82, "behind")).copy()));
	}

	@Test
	void stopsAtOnceAndGoesOnWithWhatLies() {
		this.onMessage = this.reader::pause;
		write(frame(0x82, "one"), frame(0x82, "two"), frame(0x89, "ping"));
		assertThat(this.received).containsExactly("b:one");
		assertThat(this.channel.config().isAutoRead()).isFalse();
		assertThat(passedOn()).isEmpty();
		this.onMessage = () -> {
		};
		assertThat(this.drained).isOne();
		this.reader.resume();
		this.channel.runPendingTasks();
		assertThat(this.received).containsExactly("b:one", "b:two");
		assertThat(this.drained).isEqualTo(2);
		assertThat(this.channel.config().isAutoRead()).isTrue();
		assertThat(passedOn()).isEqualTo(frame(0x89, "ping"));
	}

	@Test
	void staysStoppedWhenTheFirstMessageAfterGoingOnStopsItAgain() {
		this.onMessage = this.reader::pause;
		write(frame(0x82, "one"), frame(0x82, "two"), frame(0x82, "three"));
		this.reader.resume();
		this.channel.runPendingTasks();
		assertThat(this.received).containsExactly("b:one", "b:two");
		assertThat(this.channel.config().isAutoRead()).isFalse();
	}

	@Test
	void keepsNothingOfAChannelThatIsClosed() {
		ByteBuf half = Unpooled.buffer().writeBytes(frame(0x82, "half of it"), 0, 5);
		this.channel.writeInbound(half);
		assertThat(half.refCnt()).isOne();
		this.channel.close();
		assertThat(half.refCnt()).isZero();
		assertThat(this.received).isEmpty();
	}

}
