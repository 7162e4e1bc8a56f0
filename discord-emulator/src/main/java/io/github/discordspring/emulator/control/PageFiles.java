package io.github.discordspring.emulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.http.HttpHandler;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import org.jspecify.annotations.Nullable;
import org.webjars.WebJarVersionLocator;

/**
 * Serves the page and the WebJars it uses, from the class path: {@code /},
 * {@code /page/...}, and {@code /webjars/...} without versions.
 */
public final class PageFiles implements HttpHandler {

	private static final String PAGE = "io/github/discordspring/emulator/page/";

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
			Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("mjs", "text/javascript; charset=utf-8"),
			Map.entry("css", "text/css; charset=utf-8"), Map.entry("json", "application/json"),
			Map.entry("map", "application/json"), Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"),
			Map.entry("ico", "image/x-icon"), Map.entry("woff", "font/woff"), Map.entry("woff2", "font/woff2"));

	private final WebJarVersionLocator webJars = new WebJarVersionLocator();

	@Override
	public @Nullable Response handle(Request request) {
		if (!"GET".equals(request.method())) {
			return null;
		}
		List<String> segments = request.segments();
		if (segments.stream().anyMatch(PageFiles::isUnsafe)) {
			return null;
		}
		if (segments.isEmpty()) {
			return file(PAGE + "index.html", "no-cache");
		}
		if (request.startsWith("page")) {
			return file(PAGE + String.join("/", segments.subList(1, segments.size())), "no-cache");
		}
		if (request.startsWith("webjars") && segments.size() > 2) {
			String path = this.webJars.fullPath(segments.get(1),
					String.join("/", segments.subList(2, segments.size())));
			return (path != null) ? file(path, "max-age=3600") : null;
		}
		return null;
	}

	/** A part of a path that would lead out of the folder. */
	private static boolean isUnsafe(String segment) {
		return segment.equals(".") || segment.equals("..") || segment.contains("/") || segment.contains("\\")
				|| segment.indexOf('\0') >= 0;
	}

	private static @Nullable Response file(String path, String cacheControl) {
		String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
		if (type == null) {
			return null;
		}
		try (InputStream stream = PageFiles.class.getClassLoader().getResourceAsStream(path)) {
			if (stream == null) {
				return null;
			}
			return Response.of(200, type, stream.readAllBytes())
				.with("Cache-Control", cacheControl)
				.with("X-Content-Type-Options", "nosniff")
				.with("Content-Security-Policy", "frame-ancestors 'none'");
		}
		catch (IOException ex) {
			throw DiscordError.of(500, 0, "500: " + path + " cannot be read");
		}
	}

}
