package io.github.discordspring.rest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.github.discordspring.model.file.FilePart;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;

/**
 * A request as it goes over the network, for who sends it in another way than this
 * client: in the HTTP response to a request of Discord's.
 *
 * @param contentType JSON, or a form where files go with it
 * @param contentLength bytes of the body, -1 where files go with it
 * @param body the bytes; files are opened with each subscription, and read on a thread
 * that may block
 */
public record EncodedRequest(MediaType contentType, long contentLength, Flux<DataBuffer> body) {

	private static final String LINE = "\r\n";

	/**
	 * Encodes what was checked before.
	 */
	static EncodedRequest of(RequestPayload payload) {
		byte[] json = (payload.json() != null) ? payload.json() : new byte[0];
		if (payload.files().isEmpty()) {
			return new EncodedRequest(MediaType.APPLICATION_JSON, json.length, Flux.defer(() -> Flux.just(wrap(json))));
		}
		String boundary = "discord-" + UUID.randomUUID();
		Flux<DataBuffer> body = part(boundary, "name=\"payload_json\"", MediaType.APPLICATION_JSON)
			.concatWith(Mono.fromSupplier(() -> wrap(json)));
		for (FilePart file : payload.files()) {
			String names = "name=\"" + quoted(file.name()) + "\"; filename=\"" + quoted(file.filename()) + '"';
			body = body.concatWith(text(LINE))
				.concatWith(part(boundary, names, MultipartBody.contentType(file)))
				.concatWith(MultipartBody.read(file));
		}
		return new EncodedRequest(MediaType.parseMediaType("multipart/form-data; boundary=" + boundary), -1,
				body.concatWith(text(LINE + "--" + boundary + "--" + LINE)));
	}

	private static Flux<DataBuffer> part(String boundary, String names, MediaType contentType) {
		return text("--" + boundary + LINE + "Content-Disposition: form-data; " + names + LINE + "Content-Type: "
				+ contentType + LINE + LINE)
			.flux();
	}

	private static Mono<DataBuffer> text(String text) {
		return Mono.fromSupplier(() -> wrap(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static DataBuffer wrap(byte[] bytes) {
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

	/** As browsers do it. */
	private static String quoted(String name) {
		return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
	}

}
