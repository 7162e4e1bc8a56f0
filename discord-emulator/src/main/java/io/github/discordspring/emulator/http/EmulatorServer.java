package io.github.discordspring.emulator.http;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;

import io.github.discordspring.emulator.error.DiscordError;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.FutureMono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.resources.LoopResources;

/**
 * The one socket on which the emulator listens. On loopback, requests that a browser
 * makes for another site are refused: those whose host is not loopback, which a site can
 * bring about by giving its own name this address.
 */
public final class EmulatorServer {

	private static final Logger logger = LoggerFactory.getLogger(EmulatorServer.class);

	private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

	private static final int MAXIMUM_BODY = 25 * 1024 * 1024;

	private static final int MAXIMUM_FRAME = 1024 * 1024;

	private static final int MAXIMUM_CONNECTIONS = 2_000;

	private static final int EVENT_LOOPS = 2;

	private static final Duration START_TIMEOUT = Duration.ofSeconds(45);

	private static final Duration SHUTDOWN_TIME = Duration.ofSeconds(2);

	private final ListenAddress address;

	private final List<HttpHandler> handlers;

	private final WebSocketHandler webSockets;

	private final ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

	private final LoopResources loops = LoopResources.create("discord-emulator", EVENT_LOOPS, true);

	private final DisposableServer server;

	/**
	 * Starts to listen.
	 * @param address where
	 * @param port the port, 0 for any that is free
	 * @param handlers who answer requests, in the order in which they are asked
	 * @param webSockets who takes WebSocket connections
	 * @param listening is told the port, before anybody is answered
	 * @throws reactor.netty.ChannelBindException if the port is taken
	 */
	public EmulatorServer(ListenAddress address, int port, List<HttpHandler> handlers, WebSocketHandler webSockets,
			IntConsumer listening) {
		this.address = address;
		this.handlers = handlers;
		this.webSockets = webSockets;
		try {
			Mono<? extends DisposableServer> bound = HttpServer.create()
				.host(address.host())
				.port(port)
				.runOn(this.loops, false)
				.doOnConnection((connection) -> {
					this.connections.add(connection.channel());
					if (this.connections.size() > MAXIMUM_CONNECTIONS) {
						connection.dispose();
					}
				})
				.handle(this::handle)
				.bind()
				// On the event loop that takes connections in, so before the first one
				.doOnNext((listens) -> listening.accept(listens.port()));
			this.server = Objects.requireNonNull(bound.block(START_TIMEOUT));
		}
		catch (RuntimeException ex) {
			this.loops.dispose();
			throw ex;
		}
	}

	/**
	 * Gives the port.
	 * @return the port that is listened on
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Stops to listen and ends all connections.
	 */
	public void close() {
		this.server.disposeNow(SHUTDOWN_TIME);
		this.connections.close().awaitUninterruptibly(SHUTDOWN_TIME.toMillis());
		this.loops.disposeLater(Duration.ZERO, SHUTDOWN_TIME).block(SHUTDOWN_TIME.multipliedBy(2));
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		if (this.address.loopback() && !isLoopback(request.requestHeaders().get(HttpHeaderNames.HOST))) {
			return answer(response, Response.error(DiscordError.of(403, 0,
					"403: Forbidden. The emulator answers only to the names of this machine: " + LOOPBACK_NAMES)));
		}
		if (request.requestHeaders().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
			return upgrade(request, response);
		}
		return request.receive()
			.asByteArray()
			.collect(ByteArrayOutputStream::new, EmulatorServer::append)
			.flatMap((body) -> Mono.from(handle(request, response, body.toByteArray())))
			.onErrorResume(DiscordError.class, (error) -> Mono.from(answer(response, Response.error(error))));
	}

	private static void append(ByteArrayOutputStream body, byte[] bytes) {
		if (body.size() + bytes.length > MAXIMUM_BODY) {
			throw DiscordError.of(413, 40005, "Request entity too large");
		}
		body.writeBytes(bytes);
	}

	private Publisher<Void> handle(HttpServerRequest netty, HttpServerResponse response, byte[] body) {
		Request request;
		try {
			request = Request.of(netty.method().name(), netty.uri(), netty.requestHeaders(), body, address(netty));
		}
		catch (IllegalArgumentException ex) {
			return answer(response, Response.error(DiscordError.of(400, 0, "400: Bad Request")));
		}
		return Flux.fromIterable(this.handlers)
			.concatMap((handler) -> handler.before(request))
			.then(Mono.defer(() -> Mono.from(handle(netty, response, request))));
	}

	private Publisher<Void> handle(HttpServerRequest netty, HttpServerResponse response, Request request) {
		for (HttpHandler handler : this.handlers) {
			EventStream stream = handler.stream(request);
			if (stream != null) {
				return response.header(HttpHeaderNames.CACHE_CONTROL, "no-store")
					.sse()
					.send(stream.bytes().map((bytes) -> response.alloc().buffer(bytes.length).writeBytes(bytes)),
							(bytes) -> true);
			}
			Response answer = answer(handler, request);
			if (answer != null) {
				return answer.awaited()
					.then(Mono.defer(() -> Mono.from(answer.isCut() ? cut(netty, answer) : answer(response, answer))));
			}
		}
		return answer(response, Response.error(DiscordError.notFound()));
	}

	private static @Nullable Response answer(HttpHandler handler, Request request) {
		try {
			return handler.handle(request);
		}
		catch (DiscordError ex) {
			return Response.error(ex);
		}
		catch (RuntimeException ex) {
			logger.error("{} /{} failed in the emulator, which is a defect of it", request.method(),
					String.join("/", request.segments()), ex);
			return Response.error(DiscordError.of(500, 0, "500: Internal Server Error"));
		}
	}

	private static Publisher<Void> answer(HttpServerResponse response, Response answer) {
		response.status(answer.status());
		answer.headers().forEach(response::header);
		if (answer.body().length == 0) {
			return response.send();
		}
		return response.sendByteArray(Mono.just(answer.body()));
	}

	/**
	 * Written past Reactor Netty, which would announce as much as is sent, or send as
	 * much as is announced.
	 */
	private static Mono<Void> cut(HttpServerRequest netty, Response answer) {
		return Mono.<Void>never().doOnSubscribe((subscription) -> netty.withConnection((connection) -> {
			Channel channel = connection.channel();
			byte[] start = answer.cutBytes();
			if (start.length == 0) {
				ChannelFuture unused = channel.close();
				return;
			}
			ChannelHandlerContext codec = channel.pipeline().context(NettyPipeline.HttpCodec);
			codec.writeAndFlush(Unpooled.wrappedBuffer(start)).addListener(ChannelFutureListener.CLOSE);
		}));
	}

	private static String address(HttpServerRequest netty) {
		InetSocketAddress address = netty.remoteAddress();
		return (address != null && address.getAddress() != null) ? address.getAddress().getHostAddress() : "";
	}

	private Publisher<Void> upgrade(HttpServerRequest netty, HttpServerResponse response) {
		Request request = Request.of(netty.method().name(), netty.uri(), netty.requestHeaders(), new byte[0],
				address(netty));
		boolean gateway = request.segments().isEmpty() || request.startsWith("gateway");
		if (!gateway || isForeign(netty.requestHeaders())) {
			return answer(response, Response.error(DiscordError.notFound()));
		}
		if (!this.webSockets.accepts()) {
			netty.withConnection((connection) -> connection.dispose());
			return Mono.never();
		}
		WebsocketServerSpec spec = WebsocketServerSpec.builder().maxFramePayloadLength(MAXIMUM_FRAME).build();
		return response.sendWebsocket((in, out) -> Mono.<Channel>create((sink) -> in.withConnection((connection) -> {
			this.webSockets.connected(request, connection.channel());
			sink.success(connection.channel());
		})).flatMap((channel) -> FutureMono.from(channel.closeFuture())), spec);
	}

	/** A page of another site opens a WebSocket: browsers tell by this header alone. */
	private boolean isForeign(HttpHeaders headers) {
		String origin = headers.get(HttpHeaderNames.ORIGIN);
		if (origin == null) {
			return false;
		}
		String host = origin.substring(origin.indexOf("//") + 2);
		return this.address.loopback() ? !isLoopback(host) : !host.equals(headers.get(HttpHeaderNames.HOST));
	}

	private boolean isLoopback(@Nullable String host) {
		if (host == null) {
			return false;
		}
		int port = host.lastIndexOf(':');
		boolean hasPort = port > host.lastIndexOf(']');
		String name = (hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
		return LOOPBACK_NAMES.contains(name) || name.equals(this.address.shown());
	}

}
