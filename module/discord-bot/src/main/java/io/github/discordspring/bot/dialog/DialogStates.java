package io.github.discordspring.bot.dialog;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import io.github.discordspring.bot.handler.RefusedException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Turns the answers of a dialog into a part of custom ids, and back: the answers
 * themselves, or the id under which they are stored.
 */
final class DialogStates {

	/** What a part begins with that has the answers in it. */
	private static final char INLINE = '=';

	private static final int ID_BYTES = 12;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final @Nullable DialogStore store;

	DialogStates(@Nullable DialogStore store) {
		this.store = store;
	}

	/**
	 * Keeps answers.
	 * @param before the part in which the answers before these are, {@code null} for a
	 * new dialog
	 * @return the part
	 */
	Mono<String> write(Map<String, String> answers, @Nullable String before) {
		if (this.store == null) {
			return Mono.just(inline(answers));
		}
		String id = (before != null && before.charAt(0) != INLINE) ? before : newId();
		return this.store.save(id, answers).thenReturn(id);
	}

	private static String inline(Map<String, String> answers) {
		StringJoiner joined = new StringJoiner("&", String.valueOf(INLINE), "");
		answers.forEach((key, value) -> joined.add(encode(key) + "=" + encode(value)));
		return joined.toString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String newId() {
		byte[] bytes = new byte[ID_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Reads answers.
	 * @throws RefusedException, as an error, if they are no longer there
	 */
	Mono<Map<String, String>> read(String part) {
		if (part.charAt(0) == INLINE) {
			return Mono.fromSupplier(() -> answersIn(part.substring(1)));
		}
		Mono<Map<String, String>> stored = (this.store != null) ? this.store.find(part) : Mono.empty();
		return stored.switchIfEmpty(Mono.error(() -> new RefusedException("discord.refusal.dialog-over",
				"It is too late to go on with this; please begin anew.")));
	}

	private static Map<String, String> answersIn(String text) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
			int end = pair.indexOf('=');
			answers.put(URLDecoder.decode(pair.substring(0, end), StandardCharsets.UTF_8),
					URLDecoder.decode(pair.substring(end + 1), StandardCharsets.UTF_8));
		}
		return answers;
	}

	Mono<Void> end(String part) {
		return (this.store != null && part.charAt(0) != INLINE) ? this.store.remove(part) : Mono.empty();
	}

}
