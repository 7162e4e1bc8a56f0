package io.github.discordspring.model.cdn;

import java.net.URI;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.image.ImageFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the URLs of images.
 */
final class ImageLinkParser {

	private ImageLinkParser() {
	}

	static @Nullable ImageLink parse(String url) {
		URI uri;
		try {
			uri = URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		String path = uri.getRawPath();
		if (!isDiscord(uri) || path == null || path.length() < 2) {
			return null;
		}
		int dot = path.lastIndexOf('.');
		ImageFormat format = (dot < 0) ? null : ImageFormat.of(path.substring(dot + 1));
		if (format == null) {
			return null;
		}
		String[] segments = path.substring(1, dot).split("/", -1);
		for (ImageEndpoint endpoint : ImageEndpoint.values()) {
			ImageLink link = match(endpoint, segments, format, uri.getRawQuery());
			if (link != null) {
				return link;
			}
		}
		return null;
	}

	private static boolean isDiscord(URI uri) {
		boolean secure = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
		String host = uri.getHost();
		return secure && (ImageLink.HOST.equalsIgnoreCase(host) || ImageLink.MEDIA_HOST.equalsIgnoreCase(host));
	}

	private static @Nullable ImageLink match(ImageEndpoint endpoint, String[] segments, ImageFormat format,
			@Nullable String query) {
		String[] expected = endpoint.segments();
		if (segments.length != expected.length || !endpoint.formats().contains(format)) {
			return null;
		}
		long[] ids = new long[endpoint.ids()];
		int next = 0;
		String hash = "";
		for (int i = 0; i < segments.length; i++) {
			if (expected[i].equals("{hash}")) {
				hash = segments[i];
			}
			else if (expected[i].equals("{id}")) {
				if (!Snowflake.isValid(segments[i])) {
					return null;
				}
				ids[next++] = Snowflake.parse(segments[i]);
			}
			else if (!expected[i].equals(segments[i])) {
				return null;
			}
		}
		boolean animated = "true".equals(parameter(query, "animated"));
		boolean moving = switch (endpoint) {
			case EMOJI -> animated || format == ImageFormat.GIF;
			case STICKER -> format == ImageFormat.GIF;
			default -> endpoint.formats().contains(ImageFormat.GIF) && hash.startsWith("a_");
		};
		if (format == ImageFormat.GIF && !moving) {
			return null;
		}
		ImageLink link;
		try {
			link = ImageLink.of(endpoint, hash, moving, format, ids);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		return sized(animated || format == ImageFormat.GIF ? link : link.still(), parameter(query, "size"));
	}

	private static ImageLink sized(ImageLink link, @Nullable String size) {
		if (size == null || size.length() > 4 || !Snowflake.isValid(size)) {
			return link;
		}
		int pixels = Integer.parseInt(size);
		return ImageLink.isSize(pixels) ? link.size(pixels) : link;
	}

	static @Nullable String parameter(@Nullable String query, String name) {
		if (query == null) {
			return null;
		}
		int start = 0;
		while (start <= query.length()) {
			int end = query.indexOf('&', start);
			end = (end < 0) ? query.length() : end;
			if (query.startsWith(name + "=", start) && start + name.length() + 1 <= end) {
				return query.substring(start + name.length() + 1, end);
			}
			start = end + 1;
		}
		return null;
	}

}
