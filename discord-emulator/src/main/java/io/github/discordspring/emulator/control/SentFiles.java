package io.github.discordspring.emulator.control;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.UploadedFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that come in a body of JSON, as {@code files: [{filename, content_type, data}]}
 * with their content in Base64: a form of files could be sent by a page of another site,
 * JSON cannot.
 */
final class SentFiles {

	private static final int MAXIMUM_FILES = 10;

	private SentFiles() {
	}

	/**
	 * Reads the files of a body.
	 * @param body the body
	 * @return the files, numbered in their order from 0
	 * @throws DiscordError if they are wrong or too large
	 */
	static List<UploadedFile> of(ObjectNode body) {
		List<UploadedFile> files = new ArrayList<>();
		for (JsonNode file : body.path("files")) {
			if (files.size() == MAXIMUM_FILES) {
				throw FormErrors.single("files", "BASE_TYPE_MAX_LENGTH",
						"Must be " + MAXIMUM_FILES + " or fewer in length.");
			}
			files.add(file("files[" + files.size() + "]", file));
		}
		return files;
	}

	private static UploadedFile file(String field, JsonNode file) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(Json.text(file, "data"));
		}
		catch (IllegalArgumentException ex) {
			throw FormErrors.single("files", "BASE_TYPE_BAD", "The data of a file must be Base64.");
		}
		if (bytes.length > UploadedFile.MAXIMUM_SIZE) {
			throw DiscordError.of(413, 40005, "Request entity too large");
		}
		return new UploadedFile(field, UploadedFile.safeName(Json.text(file, "filename")),
				contentType(Json.text(file, "content_type")), bytes);
	}

	/** It becomes a header when the file is fetched. */
	private static String contentType(String sent) {
		boolean printable = sent.chars().allMatch((character) -> character >= ' ' && character < 127);
		return (sent.contains("/") && printable) ? sent : "application/octet-stream";
	}

}
