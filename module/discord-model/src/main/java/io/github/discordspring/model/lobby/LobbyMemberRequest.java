package io.github.discordspring.model.lobby;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A user to be in a lobby.
 *
 * @param id user
 * @param metadata texts by key, up to 25, in all up to 1000 characters
 * @param flags flags, 1 for a user who may link channels
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#lobby-member-object">Lobby member
 * object</a>
 */
@DiscordObject(builder = true)
public record LobbyMemberRequest(long id, @Count(max = 25) @Length(max = 1024) @Nullable Map<String, String> metadata,
		@Nullable Integer flags) implements Validated {

	/**
	 * Starts a member.
	 * @return a builder without anything
	 */
	public static LobbyMemberRequestBuilder builder() {
		return new LobbyMemberRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public LobbyMemberRequestBuilder toBuilder() {
		return LobbyMemberRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		LobbyRules.checkMetadata("metadata", this.metadata, faults);
	}

}
