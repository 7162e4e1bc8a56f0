package io.github.discordspring.autoconfigure;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ResumeTests extends BotTests {

	private static final int MESSAGES = 1000;

	private static final int CUTS = 10;

	@ParameterizedTest
	@CsvSource({ "none,false", "none,true", "zlib-stream,false", "zlib-stream,true", "zlib,false" })
	void eachOfAThousandMessagesIsSeenOnceAndInOrderOverTenCuts(String compression, boolean withinFrame) {
		Recorder recorder = start(Recorder.class, "discord.gateway.compression=" + compression).getBean(Recorder.class);
		EmulatedUser alice = this.emulator.user("alice");

		for (int number = 0; number < MESSAGES; number++) {
			alice.says("general", String.valueOf(number));
			if (number % (MESSAGES / CUTS) == MESSAGES / CUTS / 2) {
				cut(withinFrame, recorder);
			}
		}

		await().atMost(TIMEOUT).until(() -> recorder.numbers.size() >= MESSAGES);
		// What was missed comes before the word that the session goes on
		await().atMost(TIMEOUT).until(() -> recorder.connections.get() == CUTS + 1);
		assertThat(recorder.identifies).hasValue(1);
		assertThat(recorder.numbers).containsExactlyElementsOf(IntStream.range(0, MESSAGES).boxed().toList());
	}

	private void cut(boolean withinFrame, Recorder recorder) {
		int cuts = recorder.cuts++;
		await().atMost(TIMEOUT).until(() -> recorder.connections.get() == cuts + 1);
		if (withinFrame) {
			this.emulator.faults().disconnectWithinFrame();
		}
		else {
			this.emulator.faults().disconnect();
		}
	}

	static class Recorder implements ShardListener {

		final List<Integer> numbers = new CopyOnWriteArrayList<>();

		final AtomicInteger connections = new AtomicInteger();

		final AtomicInteger identifies = new AtomicInteger();

		int cuts;

		@Override
		public void onStateChange(Shard shard, ShardState previous, ShardState current) {
			if (current == ShardState.CONNECTED) {
				this.connections.incrementAndGet();
			}
			if (current == ShardState.IDENTIFYING) {
				this.identifies.incrementAndGet();
			}
		}

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) {
			this.numbers.add(Integer.parseInt(event.message().content()));
		}

	}

}
