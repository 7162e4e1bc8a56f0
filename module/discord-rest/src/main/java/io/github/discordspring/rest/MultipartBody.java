package io.github.discordspring.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.file.FilePart;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;

/**
 * Makes the parts of a request with files: its JSON as {@code payload_json} or its
 * fields, and each file. Files are opened when their part is written, for each attempt
 * anew, and read on a thread that may block.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading
 * files</a>
 */
final class MultipartBody {

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final int BUFFER_SIZE = 64 * 1024;

	private MultipartBody() {
	}

	static MultiValueMap<String, HttpEntity<?>> of(RequestPayload payload) {
		MultipartBodyBuilder builder = new MultipartBodyBuilder();
		byte[] json = payload.json();
		if (json != null) {
			builder.part("payload_json", json, MediaType.APPLICATION_JSON);
		}
		payload.fields().forEach((name, value) -> builder.part(name, value.getBytes(StandardCharsets.UTF_8), TEXT));
		for (FilePart file : payload.files()) {
			builder.asyncPart(file.name(), read(file), DataBuffer.class)
				.filename(file.filename())
				.contentType(contentType(file));
		}
		return builder.build();
	}

	static MediaType contentType(FilePart file) {
		return MediaTypeFactory.getMediaType(file.filename()).orElse(MediaType.APPLICATION_OCTET_STREAM);
	}

	static Flux<DataBuffer> read(FilePart file) {
		return DataBufferUtils.readInputStream(() -> open(file), DefaultDataBufferFactory.sharedInstance, BUFFER_SIZE)
			.onErrorMap(IOException.class, (ex) -> unreadable(file, ex))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private static InputStream open(FilePart file) throws IOException {
		return file.content().open();
	}

	private static UncheckedIOException unreadable(FilePart file, IOException cause) {
		return new UncheckedIOException("The file '" + file.filename() + "' of the request cannot be read: " + cause,
				cause);
	}

	/** Finds the error of a file that could not be read among the causes of another. */
	static @Nullable UncheckedIOException unreadable(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UncheckedIOException unreadable) {
				return unreadable;
			}
		}
		return null;
	}

}
