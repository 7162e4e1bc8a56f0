package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.TypingStartEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two sets of shards that bring the same events, one of them behind the other.
 */
class HandoverTests {

	private final RecordingSink sink = new RecordingSink();

	private long now;

	private final Handover handover = new Handover(this.sink, () -> this.now, (guild) -> guild == 1);

	private final Side former = new Side(this.handover.former(), new ShardId(0, 1));

	private final Side next = new Side(this.handover.next(), new ShardId(0, 3));

	@Test
	void whatBothBringComesOnce() {
		this.former.typing(1, 2);
		this.next.typing(1, 2, 3);
		this.former.typing(3);
		this.handover.end();
		assertThat(numbers()).containsExactly(1, 2, 3);
	}

	@Test
	void theNewSetMayBringLaterEventsBeforeTheFormerHasBroughtEarlierOnes() {
		this.former.typing(1, 2);
		this.next.typing(5, 6);
		this.former.typing(3, 4, 5);
		this.next.typing(7);
		this.former.typing(6, 7, 8);
		this.next.typing(8);
		this.handover.end();
		assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
	}

	@Test
	void whatTheFormerDidNotBringComesAtTheEndInOrder() {
		this.former.typing(1);
		this.next.typing(1, 2, 3, 4);
		this.former.typing(2);
		this.handover.end();
		this.next.typing(5);
		this.former.typing(3, 4, 5);
		assertThat(numbers()).containsExactly(1, 2, 3, 4, 5);
	}

	@Test
	void whatTheFormerBroughtIsLeftOutAfterTheEndTooUntilTheNewSetIsNotBehind() {
		this.former.typing(1, 2, 3);
		this.next.typing(1);
		this.handover.end();
		this.next.typing(2, 3, 4);
		assertThat(numbers()).containsExactly(1, 2, 3, 4);
		this.sink.wanted = EventTypes.none();
		assertThat(this.handover.next().wanted()).as("what the sink wants, and no more").isEqualTo(EventTypes.none());
		this.sink.wanted = EventTypes.all();
		this.next.typing(4, 4);
		assertThat(numbers()).containsExactly(1, 2, 3, 4, 4, 4);
	}

	@Test
	void afterAWhileNothingIsLeftOutAnyMore() {
		this.former.typing(1, 2);
		this.handover.end();
		this.now += TimeUnit.MINUTES.toNanos(1) + 1;
		this.next.typing(2);
		assertThat(numbers()).containsExactly(1, 2, 2);
	}

	@Test
	void eventsThatSayTheSameAreCounted() {
		this.former.typing(1, 1);
		this.next.typing(1, 1, 1);
		this.handover.end();
		assertThat(numbers()).containsExactly(1, 1, 1);
	}

	@Test
	void whateverSetIsBehindAtWhateverMomentEachEventComesOnceAndInOrder() {
		long start = new SplittableRandom().nextLong();
		for (long seed = start; seed < start + 200; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			HandoverTests run = new HandoverTests();
			int count = 100;
			int first = random.nextInt(20);
			int last = count - random.nextInt(20);
			int former = 0;
			int next = first;
			while (former < last || next < count) {
				if (random.nextBoolean() && former < last) {
					run.former.typing(former++);
				}
				else if (next < count) {
					run.next.typing(next++);
				}
			}
			run.handover.end();
			assertThat(run.numbers()).as("seed %d", seed).isEqualTo(IntStream.range(0, count).boxed().toList());
			assertThat(run.next.handled.value()).as("seed %d", seed).isEqualTo(run.next.sequence);
		}
	}

	@Test
	void whatIsKeptBackIsNotHandledBeforeItHasComeEitherWay() {
		this.next.typing(1, 2);
		assertThat(this.next.handled.value()).isZero();
		this.former.typing(1);
		assertThat(this.next.handled.value()).isOne();
		this.sink.slow = true;
		this.handover.end();
		assertThat(numbers()).containsExactly(1, 2);
		assertThat(this.next.handled.value()).as("a listener is at it").isOne();
		this.sink.finish(1);
		assertThat(this.next.handled.value()).isEqualTo(2);
	}

	@Test
	void whatWasKeptBackIsNotHandledBeforeARemoteStoreHasIt() {
		this.next.typing(1, 2);
		this.sink.holds = true;
		this.handover.end();
		assertThat(numbers()).containsExactly(1, 2);
		assertThat(this.next.handled.value()).as("the store has nothing yet").isZero();
		this.sink.finish(1);
		assertThat(this.next.handled.value()).isOne();
		this.sink.finish(1);
		assertThat(this.next.handled.value()).isEqualTo(2);
	}

	@Test
	void whatWasKeptBackIsHandledWhenBothAListenerAndARemoteStoreAreDone() {
		this.next.typing(1);
		this.sink.slow = true;
		this.sink.holds = true;
		this.handover.end();
		this.sink.finish(1);
		assertThat(this.next.handled.value()).as("the listener is done").isZero();
		this.sink.finish(1);
		assertThat(this.next.handled.value()).isOne();
	}

	@Test
	void tooMuchIsNotKeptBack() {
		for (int i = 0; i < 10_005; i++) {
			this.next.typing(i);
		}
		assertThat(numbers()).containsExactly(0, 1, 2, 3, 4);
		this.handover.end();
		assertThat(numbers()).hasSize(10_005).isSorted();
	}

	@Test
	void whatWasTooMuchToKeepBackComesOnceThoughTheFormerBringsItToo() {
		for (int i = 0; i < 10_002; i++) {
			this.next.typing(i);
		}
		this.former.typing(0, 1, 2);
		this.next.typing(0);
		this.handover.end();
		assertThat(numbers()).startsWith(0, 1, 2, 3).endsWith(10_000, 10_001, 0).hasSize(10_003);
	}

	@Test
	void whatTheFormerBroughtLongAgoIsForgotten() {
		this.former.typing(1);
		this.now = TimeUnit.SECONDS.toNanos(61);
		this.former.typing(2);
		this.next.typing(1);
		this.now = TimeUnit.SECONDS.toNanos(122);
		this.former.typing(3);
		this.now = TimeUnit.SECONDS.toNanos(183);
		this.former.typing(4);
		this.next.typing(2);
		this.handover.end();
		assertThat(numbers()).as("2 is taken for another").containsExactly(1, 2, 3, 4, 2);
	}

	@Test
	void answersToCommandsComeAtOnceFromEitherSet() {
		this.next.accept("SOUNDBOARD_SOUNDS", "{\"guild_id\":\"1\",\"soundboard_sounds\":[]}");
		this.former.accept("SOUNDBOARD_SOUNDS", "{\"guild_id\":\"1\",\"soundboard_sounds\":[]}");
		assertThat(this.sink.types).containsExactly(EventType.SOUNDBOARD_SOUNDS, EventType.SOUNDBOARD_SOUNDS);
	}

	@Test
	void ofTheBeginningOnlyGuildsThatTheFormerHasNotAreNew() {
		this.next.accept("READY", """
				{"v":10,"user":{"id":"1","username":"bot"},"session_id":"s","guilds":[{"id":"1","unavailable":true},\
				{"id":"2","unavailable":true}],"application":{"id":"1","flags":0}}""");
		this.next.accept("GUILD_CREATE", "{\"id\":\"1\",\"unavailable\":true}");
		this.next.accept("GUILD_CREATE", "{\"id\":\"2\",\"unavailable\":true}");
		this.handover.end();
		assertThat(this.sink.events).singleElement().isInstanceOf(GuildCreateEvent.class);
		assertThat(((GuildCreateEvent) this.sink.events.get(0)).guildId()).isEqualTo(2);
	}

	private List<Integer> numbers() {
		List<Integer> numbers = new ArrayList<>();
		for (DispatchEvent event : this.sink.events) {
			numbers.add((int) ((TypingStartEvent) event).channelId());
		}
		return numbers;
	}

	/**
	 * A set of shards that brings events.
	 */
	private static final class Side {

		private final DispatchSink sink;

		private final ShardId shard;

		private final HandledSequence handled = new HandledSequence(0);

		private long sequence;

		Side(DispatchSink sink, ShardId shard) {
			this.sink = sink;
			this.shard = shard;
		}

		void typing(int... numbers) {
			for (int number : numbers) {
				accept("TYPING_START", "{\"channel_id\":\"" + number + "\",\"user_id\":\"2\",\"timestamp\":3}");
			}
		}

		void accept(String type, String data) {
			byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
			Dispatch dispatch = new Dispatch(this.shard, new Secret("session"), ++this.sequence, EventType.of(type),
					Encoding.JSON, bytes, 0, bytes.length, 0, this.handled);
			this.sink.accept(dispatch);
			dispatch.expire();
		}

	}

}
