package io.github.discordspring.emulator.control;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.http.EventStream;
import io.github.discordspring.emulator.http.HttpHandler;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those to the page and the control API who know the secret: programs send it
 * as the header {@code X-Emulator-Secret}, people enter it once and get a cookie.
 */
public final class SecretGuard implements HttpHandler {

	private static final String HEADER = "X-Emulator-Secret";

	private static final String COOKIE = "emulator_secret";

	private static final String LOGIN = "login";

	private static final String FIELD = "secret=";

	private static final String PAGE = """
			<!doctype html>
			<html lang="en"><head><meta charset="utf-8"><title>Discord emulator</title>
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<style>body{font-family:system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;color-scheme:light dark}
			form{display:grid;gap:.75rem;width:min(20rem,90vw)}input,button{font:inherit;padding:.5rem}</style></head>
			<body><form method="post" action="/login"><label for="secret">Secret of this emulator</label>
			<input id="secret" name="secret" type="password" autocomplete="current-password" required autofocus>
			<button>Enter</button><p role="alert">{problem}</p></form></body></html>
			""";

	private final HttpHandler guarded;

	private final byte[] secret;

	private final String cookie;

	/**
	 * Guards a handler.
	 * @param guarded who answers those who know the secret
	 * @param secret the secret
	 */
	public SecretGuard(HttpHandler guarded, String secret) {
		this.guarded = guarded;
		this.secret = secret.getBytes(StandardCharsets.UTF_8);
		this.cookie = digest("cookie:" + secret);
	}

	@Override
	public @Nullable EventStream stream(Request request) {
		return knows(request) ? this.guarded.stream(request) : null;
	}

	@Override
	public @Nullable Response handle(Request request) {
		if ("POST".equals(request.method()) && request.startsWith(LOGIN)) {
			return login(request);
		}
		if (knows(request)) {
			return this.guarded.handle(request);
		}
		if (request.header("Accept").contains("text/html")) {
			return page(401, "");
		}
		throw DiscordError.of(401, 0, "401: The emulator's secret is needed, as the header " + HEADER);
	}

	private Response login(Request request) {
		String body = new String(request.body(), StandardCharsets.UTF_8);
		String sent = body.startsWith(FIELD) ? URLDecoder.decode(body.substring(FIELD.length()), StandardCharsets.UTF_8)
				: "";
		if (!isSecret(sent)) {
			return page(401, "That is not the secret.");
		}
		return Response.noContent(303)
			.with("Location", "/")
			.with("Set-Cookie", COOKIE + "=" + this.cookie + "; Path=/; HttpOnly; SameSite=Strict");
	}

	private static Response page(int status, String problem) {
		return Response
			.of(status, "text/html; charset=utf-8", PAGE.replace("{problem}", problem).getBytes(StandardCharsets.UTF_8))
			.with("Cache-Control", "no-store")
			.with("Content-Security-Policy", "frame-ancestors 'none'");
	}

	private boolean knows(Request request) {
		return isSecret(request.header(HEADER)) || hasCookie(request.header("Cookie"));
	}

	private boolean isSecret(String sent) {
		return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), this.secret);
	}

	private boolean hasCookie(String cookies) {
		for (String candidate : cookies.split(";", -1)) {
			String trimmed = candidate.trim();
			if (trimmed.startsWith(COOKIE + "=")
					&& MessageDigest.isEqual(trimmed.substring(COOKIE.length() + 1).getBytes(StandardCharsets.UTF_8),
							this.cookie.getBytes(StandardCharsets.UTF_8))) {
				return true;
			}
		}
		return false;
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Each JDK has SHA-256", ex);
		}
	}

}
