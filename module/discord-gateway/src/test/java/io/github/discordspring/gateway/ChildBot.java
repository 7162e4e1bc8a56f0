package io.github.discordspring.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.Intent;
import reactor.core.publisher.Mono;

/**
 * A bot for a process of its own: writes what it handles to its output, and stops when it
 * is told to, or is killed. Its arguments are the address of the gateway, the token and
 * the directory of its sessions.
 */
final class ChildBot {

	private ChildBot() {
	}

	public static void main(String[] arguments) throws IOException {
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret(arguments[1]))
			.intents(Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask() | Intent.MESSAGE_CONTENT.mask())
			.connectTimeout(Duration.ofSeconds(60))
			.stopTimeout(Duration.ofSeconds(60))
			.resumeOnStart(true)
			.build();
		GatewayInfo info = new GatewayInfo(URI.create(arguments[0]), 1, 1000, 1000, Duration.ofHours(1), 1);
		Shards shards = Shards.builder(options, () -> Mono.just(info))
			.sessionStore(new FileSessionStore(Path.of(arguments[2])))
			.build();
		ExecutorService listener = Executors.newSingleThreadExecutor();
		shards.deliverTo(new Printer(listener));
		shards.start();
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		if ("stop".equals(in.readLine())) {
			shards.stop(CloseOnStop.RESUME).block();
			listener.shutdown();
		}
		else {
			System.exit(1);
		}
	}

	/**
	 * Writes events as a listener on another thread would handle them.
	 */
	private record Printer(ExecutorService listener) implements DispatchSink {

		private static final EventTypes WANTED = EventTypes.of(EventType.READY, EventType.RESUMED,
				EventType.MESSAGE_CREATE);

		@Override
		public EventTypes wanted() {
			return WANTED;
		}

		@Override
		public void accept(Dispatch dispatch) {
			String identity = dispatch.shard() + " " + dispatch.sessionId().value() + " " + dispatch.sequence() + " ";
			String what = (dispatch.event() instanceof MessageCreateEvent event) ? event.message().content()
					: dispatch.type().name();
			Handling handling = dispatch.defer();
			this.listener.execute(() -> {
				byte[] line = (identity + what + "\n").getBytes(StandardCharsets.UTF_8);
				System.out.write(line, 0, line.length);
				System.out.flush();
				handling.done();
			});
		}

	}

}
