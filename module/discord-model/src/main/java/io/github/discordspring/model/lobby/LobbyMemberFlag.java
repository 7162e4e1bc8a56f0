package io.github.discordspring.model.lobby;

/**
 * Bits of the flags of a member of a lobby.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#lobby-member-object-lobby-member-flags">Lobby
 * member flags</a>
 */
public final class LobbyMemberFlag {

	/** May link a channel to the lobby. */
	public static final int CAN_LINK_LOBBY = 1 << 0;

	private LobbyMemberFlag() {
	}

}
