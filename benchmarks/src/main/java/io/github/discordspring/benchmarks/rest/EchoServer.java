package io.github.discordspring.benchmarks.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * A server that answers each request at once with the same message, and names no limits.
 */
public final class EchoServer {

	private static final byte[] MESSAGE = """
			{"id":"334385199974967042","channel_id":"290926798999357250","author":{"id":"80351110224678912",
			"username":"Nelly","discriminator":"0","avatar":null},"content":"Supa Hot",
			"timestamp":"2017-07-11T17:27:07.299000+00:00","edited_timestamp":null,"tts":false,
			"mention_everyone":false,"mentions":[],"mention_roles":[],"attachments":[],"embeds":[],
			"pinned":false,"type":0}""".getBytes(StandardCharsets.UTF_8);

	private EchoServer() {
	}

	/**
	 * Starts a server in this process.
	 * @return the server
	 */
	static DisposableServer start() {
		return HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> {
			response.header("Content-Type", "application/json");
			return request.receive().then().then(Mono.from(response.sendByteArray(Mono.just(MESSAGE))));
		}).bindNow(Duration.ofSeconds(5));
	}

	/**
	 * Runs until the process is ended; says its port.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		DisposableServer server = start();
		System.out.println("port " + server.port());
		server.onDispose().block();
	}

}
