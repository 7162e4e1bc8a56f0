package io.github.discordspring.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.validation.InvalidRequestException;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.TestServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is sent of requests with files, and that invalid ones are not sent.
 */
class UploadTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final Secret SECRET = new Secret("s3cr3t");

	private static final String MESSAGE = """
			{"id":"1","channel_id":"2","author":{"id":"3","username":"a"},"content":"","timestamp":"2026-01-01T00:00:00Z","type":0}
			""";

	private final TestServer server = new TestServer().otherwise(Reply.json(200, MESSAGE));

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("token.of.bot"))
		.build();

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void aMessageWithFilesIsSentInParts() throws IOException {
		Path file = Files.writeString(this.folder.resolve("my note.txt"), "from a file");
		MessageCreateRequest message = MessageCreateRequest.builder()
			.content("hi")
			.attachments(AttachmentRequest.of("a.png", new byte[] { 'p', 'n', 'g' }).withDescription("a picture"),
					AttachmentRequest.of(file))
			.build();
		this.client.messages().createMessage(2, message).block(WAIT);
		assertThat(parts(request())).containsExactly("""
				Content-Type: application/json
				Content-Disposition: form-data; name="payload_json"

				{"content":"hi","attachments":[{"id":"0","filename":"a.png","description":"a picture"},\
				{"id":"1","filename":"my_note.txt","title":"my note"}],"flags":0}""", """
				Content-Disposition: form-data; name="files[0]"; filename="a.png"
				Content-Type: image/png

				png""", """
				Content-Disposition: form-data; name="files[1]"; filename="my_note.txt"
				Content-Type: text/plain

				from a file""");
	}

	@Test
	void changesKeepFilesAndAddOthers() {
		MessageEditRequest changes = MessageEditRequest.builder()
			.attachments(AttachmentRequest.keep(42).withDescription("old"), text("b.txt", "new"))
			.build();
		this.client.messages().editMessage(2, 1, changes).block(WAIT);
		assertThat(parts(request())).hasSize(2)
			.anyMatch((part) -> part.endsWith("""
					{"attachments":[{"id":"42","description":"old"},{"id":"1","filename":"b.txt"}]}"""))
			.anyMatch((part) -> part.contains("name=\"files[1]\"; filename=\"b.txt\"") && part.endsWith("\nnew"));
	}

	@Test
	void changesWithoutNewFilesAreJson() {
		this.client.messages()
			.editMessage(2, 1, MessageEditRequest.builder().attachments(AttachmentRequest.keep(42)).build())
			.block(WAIT);
		assertThat(request().headers().get("Content-Type")).isEqualTo("application/json");
		assertThat(request().body()).isEqualTo("{\"attachments\":[{\"id\":\"42\"}]}");
	}

	@Test
	void webhooksAndInteractionsSendFilesToo() {
		this.client.webhooks()
			.executeWebhook(1, SECRET, WebhookExecuteRequest.builder().attachments(text("a.txt", "1")).build())
			.block(WAIT);
		this.server.reply(Reply.of(204));
		this.client.interactions()
			.createInteractionResponse(1, SECRET,
					InteractionResponse
						.message(InteractionCallbackData.builder().attachments(text("b.txt", "2")).build()))
			.block(WAIT);
		this.client.interactions()
			.createFollowupMessage(1, SECRET, MessageCreateRequest.builder().attachments(text("c.txt", "3")).build())
			.block(WAIT);
		this.client.interactions()
			.editOriginalInteractionResponse(1, SECRET,
					MessageEditRequest.builder().attachments(text("d.txt", "4")).build())
			.block(WAIT);
		List<String> names = new ArrayList<>();
		this.server.requests.forEach((request) -> names.add(parts(request).get(1).lines().findFirst().orElse("")));
		assertThat(names).containsExactly("Content-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"",
				"Content-Disposition: form-data; name=\"files[0]\"; filename=\"b.txt\"",
				"Content-Disposition: form-data; name=\"files[0]\"; filename=\"c.txt\"",
				"Content-Disposition: form-data; name=\"files[0]\"; filename=\"d.txt\"");
	}

	@Test
	void eachAttemptOpensTheFileAnew() {
		AtomicInteger opened = new AtomicInteger();
		this.server.reply(Reply.json(429, "{\"message\":\"slow\",\"retry_after\":0.01,\"global\":false}"),
				Reply.json(200, MESSAGE));
		AttachmentRequest file = AttachmentRequest.of("a.txt", () -> {
			opened.incrementAndGet();
			return new ByteArrayInputStream("again".getBytes(StandardCharsets.UTF_8));
		});
		this.client.messages().createMessage(2, MessageCreateRequest.builder().attachments(file).build()).block(WAIT);
		assertThat(opened).hasValue(2);
		assertThat(this.server.requests).hasSize(2)
			.allSatisfy((request) -> assertThat(parts(request).get(1)).endsWith("again"));
	}

	@Test
	void aLargeFileArrivesWhole() {
		byte[] bytes = new byte[3_000_000];
		Arrays.fill(bytes, (byte) 'x');
		this.client.messages()
			.createMessage(2,
					MessageCreateRequest.builder().attachments(AttachmentRequest.of("large.bin", bytes)).build())
			.block(WAIT);
		assertThat(parts(request()).get(1)).endsWith("\n\n" + "x".repeat(bytes.length));
	}

	@Test
	void aFileThatCannotBeReadIsTheErrorAndIsNamed() {
		MessageCreateRequest message = MessageCreateRequest.builder()
			.attachments(AttachmentRequest.of(this.folder.resolve("nowhere.txt")))
			.build();
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.client.messages().createMessage(2, message).block(WAIT))
			.withMessageContaining("The file 'nowhere.txt' of the request cannot be read")
			.withCauseInstanceOf(NoSuchFileException.class);
	}

	@Test
	void anInvalidRequestIsNotSent() {
		MessageCreateRequest message = MessageCreateRequest.of("x".repeat(2001));
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> this.client.messages().createMessage(2, message).block(WAIT))
			.withMessage("MessageCreateRequest is not valid and was not sent: content: 2001 characters, at most 2000");
		assertThat(this.server.requests).isEmpty();
	}

	private static AttachmentRequest text(String filename, String text) {
		return AttachmentRequest.of(filename, text.getBytes(StandardCharsets.UTF_8));
	}

	private Request request() {
		assertThat(this.server.requests).hasSize(1);
		return this.server.requests.get(0);
	}

	/** Gives the parts of a body, each with its headers but the length, by lines. */
	private static List<String> parts(Request request) {
		String type = request.headers().get("Content-Type");
		assertThat(type).startsWith("multipart/form-data");
		String boundary = type.replaceAll(".*boundary=\"?([^\";]+).*", "$1");
		List<String> parts = new ArrayList<>();
		for (String part : request.body().replace("\r\n", "\n").split("--" + boundary)) {
			if (!part.isBlank() && !part.startsWith("--")) {
				parts.add(part.strip().replaceAll("(?i)Content-Length: \\d+\n", ""));
			}
		}
		return parts;
	}

}
