package io.github.discordspring.emulator.gateway;

import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import io.github.discordspring.emulator.world.EmulatorClock;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import reactor.core.Disposable;
import reactor.core.Disposables;

/**
 * Sends what is written to a connection late, slowly, or not at all, as a bad network
 * does, by the emulator's clock. Nothing is lost or changes places. How much waits is
 * bounded by who writes.
 */
final class ShapedWrites extends ChannelOutboundHandlerAdapter {

	private static final int STEP_MILLIS = 50;

	private static final int MILLIS_PER_SECOND = 1_000;

	private final EmulatorClock clock;

	private final Deque<Waiting> waiting = new ArrayDeque<>();

	private Shape shape = Shape.NONE;

	private long sentUntil;

	private Disposable wakeUp = Disposables.disposed();

	ShapedWrites(EmulatorClock clock) {
		this.clock = clock;
	}

	/**
	 * Changes how is sent from now on. Called on the channel's event loop.
	 */
	void shape(ChannelHandlerContext context, Shape changed) {
		this.shape = changed;
		this.sentUntil = this.clock.millis();
		context.channel().config().setAutoRead(!changed.stalled());
		send(context);
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (this.waiting.isEmpty() && this.shape.equals(Shape.NONE)) {
			context.write(message, promise.unvoid()).addListener(GatewayChannel::logFailure);
			return;
		}
		this.waiting.add(new Waiting(message, promise.unvoid(), this.clock.millis()));
	}

	@Override
	public void flush(ChannelHandlerContext context) {
		send(context);
	}

	private void send(ChannelHandlerContext context) {
		this.wakeUp.dispose();
		while (!this.waiting.isEmpty() && !this.shape.stalled()) {
			Waiting next = this.waiting.element();
			long now = this.clock.millis();
			long due = next.writtenAt() + this.shape.latencyMillis();
			if (due > now) {
				wakeUp(context, due - now);
				break;
			}
			if (this.shape.bytesPerSecond() > 0 && next.message() instanceof ByteBuf bytes
					&& !sendPart(context, bytes)) {
				wakeUp(context, STEP_MILLIS);
				break;
			}
			this.waiting.remove();
			context.write(next.message(), next.promise()).addListener(GatewayChannel::logFailure);
		}
		context.flush();
	}

	/**
	 * Sends as much as the time allows that has gone by.
	 * @return whether the rest of it may be sent, too
	 */
	private boolean sendPart(ChannelHandlerContext context, ByteBuf bytes) {
		long now = this.clock.millis();
		long allowed = (now - this.sentUntil) * this.shape.bytesPerSecond() / MILLIS_PER_SECOND;
		if (bytes.readableBytes() <= allowed) {
			this.sentUntil += Math.max(1,
					(long) bytes.readableBytes() * MILLIS_PER_SECOND / this.shape.bytesPerSecond());
			return true;
		}
		if (allowed > 0) {
			this.sentUntil = now;
			context.write(bytes.readRetainedSlice((int) allowed)).addListener(GatewayChannel::logFailure);
		}
		return false;
	}

	private void wakeUp(ChannelHandlerContext context, long millis) {
		this.wakeUp = this.clock.after(Duration.ofMillis(millis), () -> context.executor().execute(() -> {
			if (context.channel().isActive()) {
				send(context);
			}
		}));
	}

	@Override
	public void close(ChannelHandlerContext context, ChannelPromise promise) {
		forget();
		context.close(promise.unvoid()).addListener(GatewayChannel::logFailure);
	}

	@Override
	public void handlerRemoved(ChannelHandlerContext context) {
		forget();
	}

	private void forget() {
		this.wakeUp.dispose();
		while (!this.waiting.isEmpty()) {
			Waiting lost = this.waiting.remove();
			ReferenceCountUtil.release(lost.message());
			lost.promise().tryFailure(new ClosedChannelException());
		}
	}

	private record Waiting(Object message, ChannelPromise promise, long writtenAt) {

	}

}
