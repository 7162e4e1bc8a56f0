package io.github.discordspring.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Makes payloads fit for a log: tokens and session ids are masked.
 */
final class MaskedPayload {

	private static final Pattern SECRETS = Pattern.compile("(\"(?:token|session_id)\"\\s*:\\s*\")[^\"]*");

	private MaskedPayload() {
	}

	/**
	 * Makes text of a payload, at once: the bytes may change as soon as it is logged.
	 */
	static String of(Encoding encoding, byte[] bytes, int length) {
		String text = (encoding == Encoding.JSON) ? new String(bytes, 0, length, StandardCharsets.UTF_8)
				: toJson(encoding, bytes, length);
		return SECRETS.matcher(text).replaceAll("$1" + Secret.MASK);
	}

	private static String toJson(Encoding encoding, byte[] bytes, int length) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonParser parser = encoding.parser(bytes, 0, length);
				JsonGenerator generator = Encoding.JSON.generator(out)) {
			parser.nextToken();
			generator.copyCurrentStructure(parser);
		}
		catch (JacksonException ex) {
			return length + " bytes that are not well-formed";
		}
		return out.toString(StandardCharsets.UTF_8);
	}

}
