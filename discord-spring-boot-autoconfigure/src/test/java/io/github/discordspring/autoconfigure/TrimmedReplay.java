package io.github.discordspring.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.emulator.DiscordEmulator;

/**
 * A client that says in a heartbeat that it has received an event, and resumes as if it
 * had not.
 */
final class TrimmedReplay implements WebSocket.Listener {

	private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

	private final StringBuilder text = new StringBuilder();

	private TrimmedReplay() {
	}

	static boolean isRefused(DiscordEmulator emulator) {
		TrimmedReplay first = new TrimmedReplay();
		WebSocket socket = first.open(emulator);
		send(socket, "{\"op\":2,\"d\":{\"token\":\"" + emulator.token() + "\",\"intents\":0,\"properties\":{}}}");
		String ready = first.await("\"READY\"");
		emulator.faults().dispatch("TEST", "{}");
		first.await("\"TEST\"");
		send(socket, "{\"op\":1,\"d\":2}");
		first.await("\"op\":11");
		socket.abort();
		String session = ready.replaceAll(".*\"session_id\":\"([^\"]+)\".*", "$1");
		TrimmedReplay second = new TrimmedReplay();
		WebSocket other = second.open(emulator);
		send(other, "{\"op\":6,\"d\":{\"token\":\"" + emulator.token() + "\",\"session_id\":\"" + session
				+ "\",\"seq\":1}}");
		boolean refused = !second.await("\"op\":9", "\"TEST\"").contains("TEST");
		other.abort();
		return refused;
	}

	private WebSocket open(DiscordEmulator emulator) {
		WebSocket socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.buildAsync(URI.create(emulator.gatewayUrl() + "/?v=10&encoding=json"), this)
			.join();
		await("\"op\":10");
		return socket;
	}

	private static void send(WebSocket socket, String payload) {
		socket.sendText(payload, true).join();
	}

	private String await(String... contents) {
		try {
			while (true) {
				String next = this.texts.poll(30, TimeUnit.SECONDS);
				if (next == null) {
					throw new AssertionError("Nothing came");
				}
				for (String content : contents) {
					if (next.contains(content)) {
						return next;
					}
				}
			}
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.text.append(data);
		if (last) {
			this.texts.add(this.text.toString());
			this.text.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

}
