package io.github.discordspring.model.link;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The address of a webhook. Who has the token can write by it, so it is masked in the
 * text of this record; {@link #url()} shows it.
 *
 * @param id the webhook
 * @param token its token, {@code null} if the link has none
 * @param threadId thread to write in, 0 for the channel itself
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute
 * webhook</a>
 */
public record WebhookLink(long id, @Nullable Secret token, long threadId) {

	/**
	 * Checks the parts.
	 * @throws IllegalArgumentException if the id is 0 or the token cannot be one
	 */
	public WebhookLink {
		if (id == 0) {
			throw new IllegalArgumentException("A webhook has an id, but it is 0");
		}
		if (token != null && !LinkParser.isCode(token.value())) {
			throw new IllegalArgumentException("The token of a webhook holds letters, digits, '_', '-' and '.' only");
		}
	}

	/**
	 * Makes an address.
	 * @param id the webhook
	 * @param token its token
	 * @return the address
	 */
	public static WebhookLink of(long id, Secret token) {
		return new WebhookLink(id, token, 0);
	}

	/**
	 * Reads an address, with or without token, of any of Discord's hosts and versions;
	 * {@code /slack} and {@code /github} behind it are passed over.
	 * @param url the URL, as Discord's client copies it
	 * @return the address
	 * @throws LinkException if it is none
	 */
	public static WebhookLink parse(String url) {
		LinkParser parser = new LinkParser("webhook", url.strip(), true);
		parser.requireDiscord();
		parser.require("api");
		parser.skipVersion();
		parser.require("webhooks");
		long id = parser.id();
		Secret token = parser.hasMore() ? new Secret(parser.code()) : null;
		if (token != null && !parser.skip("slack")) {
			parser.skip("github");
		}
		parser.requireEnd();
		return new WebhookLink(id, token, parser.parameter("thread_id"));
	}

	/**
	 * Gives the URL, with the token.
	 * @return the URL, to be kept secret
	 */
	public String url() {
		return url((this.token != null) ? this.token.value() : "");
	}

	private String url(String token) {
		return "https://discord.com/api/webhooks/" + Snowflake.toString(this.id) + (token.isEmpty() ? "" : "/" + token)
				+ ((this.threadId != 0) ? "?thread_id=" + Snowflake.toString(this.threadId) : "");
	}

	/**
	 * Gives the URL with the token masked.
	 */
	@Override
	public String toString() {
		return url((this.token != null) ? Secret.MASK : "");
	}

}
