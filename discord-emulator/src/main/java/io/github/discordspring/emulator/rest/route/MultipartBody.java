package io.github.discordspring.emulator.rest.route;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.world.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * A body of the type {@code multipart/form-data}.
 *
 * @param fields parts without a file name, by name
 * @param files parts with one
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading
 * files</a>
 */
record MultipartBody(Map<String, byte[]> fields, List<UploadedFile> files) {

	private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	static MultipartBody read(String contentType, byte[] body) {
		String boundary = parameter(contentType, "boundary");
		if (boundary == null) {
			throw malformed();
		}
		byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
		MultipartBody result = new MultipartBody(new LinkedHashMap<>(), new ArrayList<>());
		// The first delimiter has no line before it
		int start = indexOf(body, delimiter, 2, 0);
		if (start != 0) {
			throw malformed();
		}
		int position = delimiter.length - 2;
		while (position + 1 < body.length && body[position] != '-') {
			int end = indexOf(body, delimiter, 0, position);
			int blank = indexOf(body, BLANK_LINE, 0, position);
			if (end < 0 || blank < 0 || blank > end) {
				throw malformed();
			}
			result.part(new String(body, position, blank - position, StandardCharsets.UTF_8),
					Arrays.copyOfRange(body, Math.min(blank + BLANK_LINE.length, end), end));
			position = end + delimiter.length;
		}
		return result;
	}

	private void part(String head, byte[] content) {
		String disposition = "";
		String contentType = "application/octet-stream";
		for (String line : head.strip().split("\r\n", -1)) {
			int colon = line.indexOf(':');
			String name = (colon < 0) ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
			if ("content-disposition".equals(name)) {
				disposition = line.substring(colon + 1).strip();
			}
			else if ("content-type".equals(name)) {
				contentType = line.substring(colon + 1).strip();
			}
		}
		String name = parameter(disposition, "name");
		if (name == null) {
			throw malformed();
		}
		String filename = filename(disposition);
		if (filename == null) {
			this.fields.put(name, content);
			return;
		}
		if (content.length > UploadedFile.MAXIMUM_SIZE) {
			throw DiscordError.of(413, 40005, "Request entity too large");
		}
		this.files.add(new UploadedFile(name, UploadedFile.safeName(filename), contentType, content));
	}

	/** Some clients write all but plain names percent-encoded, after their charset. */
	private static @Nullable String filename(String disposition) {
		String encoded = parameter(disposition, "filename*");
		if (encoded == null) {
			return parameter(disposition, "filename");
		}
		String[] parts = encoded.split("'", 3);
		if (parts.length < 3) {
			throw malformed();
		}
		try {
			return URLDecoder.decode(parts[2].replace("+", "%2B"), Charset.forName(parts[0]));
		}
		catch (IllegalArgumentException ex) {
			throw malformed();
		}
	}

	private static @Nullable String parameter(String header, String name) {
		int start = header.indexOf(';');
		while (start >= 0) {
			int end = endOfParameter(header, start + 1);
			String[] parameter = header.substring(start + 1, end).split("=", 2);
			if (parameter.length == 2 && parameter[0].strip().equalsIgnoreCase(name)) {
				return unquoted(parameter[1].strip());
			}
			start = (end < header.length()) ? end : -1;
		}
		return null;
	}

	/** Finds the next semicolon that is not within quotes. */
	private static int endOfParameter(String header, int from) {
		boolean quoted = false;
		int index = from;
		while (index < header.length() && (quoted || header.charAt(index) != ';')) {
			boolean escaped = quoted && header.startsWith("\\\"", index);
			quoted ^= header.charAt(index) == '"';
			index += escaped ? 2 : 1;
		}
		return index;
	}

	private static String unquoted(String value) {
		return (value.length() > 1 && value.startsWith("\"") && value.endsWith("\""))
				? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
	}

	private static int indexOf(byte[] body, byte[] pattern, int patternStart, int from) {
		int length = pattern.length - patternStart;
		for (int index = from; index <= body.length - length; index++) {
			int matched = 0;
			while (matched < length && body[index + matched] == pattern[patternStart + matched]) {
				matched++;
			}
			if (matched == length) {
				return index;
			}
		}
		return -1;
	}

	private static DiscordError malformed() {
		return DiscordError.of(400, 50035, "Invalid Form Body");
	}

}
