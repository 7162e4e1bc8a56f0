package io.github.discordspring.bot.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * An endpoint on a real server of either stack, on a free port, and what makes requests
 * to it as Discord does.
 */
final class EndpointServer implements AutoCloseable {

	static final Duration TIMEOUT = Duration.ofSeconds(60);

	/** Kept, as a logger that nobody refers to forgets its level. */
	private static final Logger TOMCAT = Logger.getLogger("org.apache");

	static {
		TOMCAT.setLevel(Level.SEVERE);
	}

	private final SigningKey key;

	private final int port;

	private final Runnable stop;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private EndpointServer(SigningKey key, int port, Runnable stop) {
		this.key = key;
		this.port = port;
		this.stop = stop;
	}

	static EndpointServer start(Stack stack, SigningKey key, SignedEndpoint endpoint) {
		return (stack == Stack.REACTIVE) ? reactive(key, endpoint) : servlet(key, endpoint, (response) -> {
		});
	}

	private static EndpointServer reactive(SigningKey key, SignedEndpoint endpoint) {
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle(new ReactorHttpHandlerAdapter(
					WebHttpHandlerBuilder.webHandler(new ReactiveEndpointHandler(endpoint)).build()))
			.bindNow(TIMEOUT);
		return new EndpointServer(key, server.port(), () -> server.disposeNow(TIMEOUT));
	}

	/**
	 * Starts one on the servlet stack.
	 * @param filter gets the response when the servlet is done with the request, as a
	 * filter does
	 */
	static EndpointServer servlet(SigningKey key, SignedEndpoint endpoint, Consumer<HttpServletResponse> filter) {
		try {
			Path directory = Files.createTempDirectory("endpoint");
			Tomcat tomcat = new Tomcat();
			tomcat.setBaseDir(directory.toString());
			tomcat.setPort(0);
			tomcat.getConnector().setProperty("address", "127.0.0.1");
			Context context = tomcat.addContext("", directory.toString());
			Wrapper wrapper = Tomcat.addServlet(context, "endpoint", new EndpointServlet(endpoint, filter));
			wrapper.setAsyncSupported(true);
			context.addServletMappingDecoded("/*", "endpoint");
			tomcat.start();
			return new EndpointServer(key, tomcat.getConnector().getLocalPort(), () -> stop(tomcat, directory));
		}
		catch (IOException | LifecycleException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void stop(Tomcat tomcat, Path directory) {
		try {
			tomcat.stop();
			tomcat.destroy();
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException | LifecycleException ex) {
			throw new IllegalStateException(ex);
		}
	}

	int port() {
		return this.port;
	}

	/**
	 * Sends a body, signed now.
	 */
	HttpResponse<String> send(String body) {
		return send(signed(body, Instant.now()).build());
	}

	CompletableFuture<HttpResponse<String>> sendAsync(String body) {
		return this.client.sendAsync(signed(body, Instant.now()).build(), HttpResponse.BodyHandlers.ofString());
	}

	HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	HttpRequest.Builder signed(String body, Instant time) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		String timestamp = Long.toString(time.getEpochSecond());
		return unsigned().header("X-Signature-Ed25519", this.key.sign(timestamp, bytes))
			.header("X-Signature-Timestamp", timestamp)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
	}

	HttpRequest.Builder unsigned() {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/discord")).timeout(TIMEOUT);
	}

	@Override
	public void close() {
		this.stop.run();
	}

	enum Stack {

		REACTIVE, SERVLET

	}

	private static final class EndpointServlet extends HttpServlet {

		private final transient ServletEndpointHandler handler;

		private final transient Consumer<HttpServletResponse> filter;

		EndpointServlet(SignedEndpoint endpoint, Consumer<HttpServletResponse> filter) {
			this.handler = new ServletEndpointHandler(endpoint);
			this.filter = filter;
		}

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
			this.handler.handleRequest(request, response);
			if (request.getDispatcherType() == DispatcherType.REQUEST) {
				this.filter.accept(response);
			}
		}

	}

}
