package io.github.discordspring.model.lobby;

import java.util.Map;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A lobby to be joined by a secret, or opened if there is none. Sent with the token of a
 * user.
 *
 * @param secret what tells the lobby, up to 250 characters
 * @param idleTimeoutSeconds seconds until an idle lobby is closed, 5 to 604800
 * @param lobbyMetadata of the lobby: texts by key, up to 25, in all up to 1000 characters
 * @param memberMetadata of the user: texts by key, up to 25, in all up to 1000 characters
 * @param flags flags; not documented
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#create-or-join-lobby">Create or
 * join lobby</a>
 */
@DiscordObject(builder = true)
public record LobbyJoinRequest(Secret secret, @Range(min = 5, max = 604_800) @Nullable Integer idleTimeoutSeconds,
		@Count(max = 25) @Length(max = 1024) @Nullable Map<String, String> lobbyMetadata,
		@Count(max = 25) @Length(max = 1024) @Nullable Map<String, String> memberMetadata,
		@Nullable Integer flags) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static LobbyJoinRequestBuilder builder() {
		return new LobbyJoinRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public LobbyJoinRequestBuilder toBuilder() {
		return LobbyJoinRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		LobbyRules.checkSecret(this.secret, faults);
		LobbyRules.checkMetadata("lobby_metadata", this.lobbyMetadata, faults);
		LobbyRules.checkMetadata("member_metadata", this.memberMetadata, faults);
	}

}
