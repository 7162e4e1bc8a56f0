package io.github.discordspring.model.cdn;

import java.net.URI;
import java.time.Instant;

import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A link to a file of a message. It is signed and expires; Discord signs anew the links
 * in what it sends. To put such a file into an embed or a webhook's picture, pass the
 * {@link #unsigned()} link: Discord signs it each time it is shown.
 *
 * @param url the URL as it came
 * @param channelId channel of the message
 * @param attachmentId the attachment
 * @param filename name of the file, as it stands in the URL
 * @param issuedAt when it was signed, {@code null} if it is not
 * @param expiresAt when it expires, {@code null} if it is not signed
 * @see <a href=
 * "https://docs.discord.com/developers/reference#signed-attachment-cdn-urls">Signed
 * attachment CDN URLs</a>
 */
public record AttachmentLink(String url, long channelId, long attachmentId, String filename, @Nullable Instant issuedAt,
		@Nullable Instant expiresAt) {

	/**
	 * Reads a URL.
	 * @param url the URL of an attachment, or its proxy URL
	 * @return the link, or {@code null} if the URL is none of an attachment
	 */
	public static @Nullable AttachmentLink parse(String url) {
		URI uri;
		try {
			uri = URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		String host = uri.getHost();
		if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getRawPath() == null
				|| !(ImageLink.HOST.equalsIgnoreCase(host) || ImageLink.MEDIA_HOST.equalsIgnoreCase(host))) {
			return null;
		}
		String[] segments = uri.getRawPath().split("/", -1);
		if (segments.length != 5 || segments[4].isEmpty() || !Snowflake.isValid(segments[2])
				|| !Snowflake.isValid(segments[3])
				|| !(segments[1].equals("attachments") || segments[1].equals("ephemeral-attachments"))) {
			return null;
		}
		String query = uri.getRawQuery();
		return new AttachmentLink(url, Snowflake.parse(segments[2]), Snowflake.parse(segments[3]), segments[4],
				time(ImageLinkParser.parameter(query, "is")), time(ImageLinkParser.parameter(query, "ex")));
	}

	private static @Nullable Instant time(@Nullable String hexadecimal) {
		if (hexadecimal == null || hexadecimal.isEmpty() || hexadecimal.length() > 12) {
			return null;
		}
		long seconds = 0;
		for (int i = 0; i < hexadecimal.length(); i++) {
			int digit = Character.digit(hexadecimal.charAt(i), 16);
			if (digit < 0) {
				return null;
			}
			seconds = 16 * seconds + digit;
		}
		return Instant.ofEpochSecond(seconds);
	}

	/**
	 * Tells whether Discord refuses the link.
	 * @param now the time
	 * @return whether it has expired; {@code true} as well for a link that is not signed,
	 * which only Discord itself resolves
	 */
	public boolean isExpired(Instant now) {
		return this.expiresAt == null || !now.isBefore(this.expiresAt);
	}

	/**
	 * Gives the URL without signature, which does not change and can be stored.
	 * @return the URL up to the question mark
	 */
	public String unsigned() {
		int query = this.url.indexOf('?');
		return (query < 0) ? this.url : this.url.substring(0, query);
	}

	@Override
	public String toString() {
		return this.url;
	}

}
