package io.github.discordspring.model.link;

import io.github.discordspring.model.Snowflake;

/**
 * A link that invites into a guild or a group.
 *
 * @param code code of the invite
 * @param eventId scheduled event that it shows, 0 for none
 * @see <a href="https://docs.discord.com/developers/resources/invite">Invite</a>
 */
public record InviteLink(String code, long eventId) {

	/**
	 * Checks the code.
	 * @throws IllegalArgumentException if it is empty or has characters that no code has
	 */
	public InviteLink {
		if (!LinkParser.isCode(code)) {
			throw new IllegalArgumentException("The code of an invite holds letters, digits, '_' and '-' only");
		}
	}

	/**
	 * Makes a link.
	 * @param code code of the invite
	 * @return the link
	 */
	public static InviteLink of(String code) {
		return new InviteLink(code, 0);
	}

	/**
	 * Reads a link: of {@code discord.gg}, or below {@code /invite} of Discord's hosts,
	 * with or without {@code https://}.
	 * @param text the link
	 * @return the link
	 * @throws LinkException if it is none
	 */
	public static InviteLink parse(String text) {
		LinkParser parser = new LinkParser("invite", text.strip(), false);
		if (parser.host().equals("discord.gg") || parser.host().equals("www.discord.gg")) {
			parser.skip("invite");
		}
		else {
			parser.requireDiscord();
			parser.require("invite");
		}
		String code = parser.code();
		parser.requireEnd();
		return new InviteLink(code, parser.parameter("event"));
	}

	/**
	 * Gives the URL.
	 * @return the URL
	 */
	public String url() {
		return "https://discord.gg/" + this.code
				+ ((this.eventId != 0) ? "?event=" + Snowflake.toString(this.eventId) : "");
	}

	@Override
	public String toString() {
		return url();
	}

}
