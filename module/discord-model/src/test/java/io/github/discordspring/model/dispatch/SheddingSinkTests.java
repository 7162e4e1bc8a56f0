package io.github.discordspring.model.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events of named types are kept from listeners that do not keep up.
 */
class SheddingSinkTests {

	private static final ShardId SHARD = new ShardId(0, 2);

	private static final ShardId OTHER = new ShardId(1, 2);

	private final Listeners listeners = new Listeners();

	private final SheddingSink sink = new SheddingSink(this.listeners, EventTypes.of(EventType.TYPING_START), 4);

	private final HandledSequence handled = new HandledSequence(0);

	private final HandledSequence othersHandled = new HandledSequence(0);

	private long sequence;

	@Test
	void namedTypesAreLeftOutFromTheLimitUntilHalfIsDone() {
		for (int i = 0; i < 6; i++) {
			send(EventType.TYPING_START);
		}
		assertThat(this.listeners.seen).hasSize(4);
		assertThat(this.sink.count()).isEqualTo(2);
		this.listeners.finish(1);
		send(EventType.TYPING_START);
		assertThat(this.listeners.seen).as("not half of them are done").hasSize(4);
		this.listeners.finish(1);
		send(EventType.TYPING_START);
		assertThat(this.listeners.seen).hasSize(5);
		assertThat(this.sink.count()).isEqualTo(3);
		assertThat(this.handled.value()).as("what is left out counts as handled").isEqualTo(2);
	}

	@Test
	void otherTypesAreAlwaysDelivered() {
		for (int i = 0; i < 10; i++) {
			send(EventType.MESSAGE_CREATE);
		}
		send(EventType.TYPING_START);
		assertThat(this.listeners.seen).hasSize(10).containsOnly(EventType.MESSAGE_CREATE);
	}

	@Test
	void oneShardThatIsBehindCostsTheOthersNothing() {
		for (int i = 0; i < 6; i++) {
			send(EventType.TYPING_START);
		}
		accept(OTHER, this.othersHandled, EventType.TYPING_START);
		assertThat(this.listeners.seen).hasSize(5);
	}

	private void send(EventType type) {
		accept(SHARD, this.handled, type);
	}

	private void accept(ShardId shard, HandledSequence handled, EventType type) {
		byte[] bytes = "{\"d\":null}".getBytes(StandardCharsets.UTF_8);
		Dispatch dispatch = new Dispatch(shard, new Secret("session"), ++this.sequence, type, Encoding.JSON, bytes, 0,
				bytes.length, 5, handled);
		this.sink.accept(dispatch);
		dispatch.expire();
	}

	private static final class Listeners implements DispatchSink {

		private final List<EventType> seen = new ArrayList<>();

		private final Deque<Handling> handlings = new ArrayDeque<>();

		@Override
		public EventTypes wanted() {
			return EventTypes.all();
		}

		@Override
		public void accept(Dispatch dispatch) {
			this.seen.add(dispatch.type());
			this.handlings.add(dispatch.defer());
		}

		void finish(int count) {
			for (int i = 0; i < count; i++) {
				this.handlings.remove().done();
			}
		}

	}

}
