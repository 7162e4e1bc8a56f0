package io.github.discordspring.model.lobby;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A lobby to be opened.
 *
 * @param metadata texts by key, up to 25, in all up to 1000 characters
 * @param members users in it, up to 25
 * @param idleTimeoutSeconds seconds until an idle lobby is closed, 5 to 604800
 * @param flags flags of the lobby; not documented
 * @param overrideEventWebhooksUrl where its events go, up to 512 characters; not
 * documented
 * @see <a href= "https://docs.discord.com/developers/resources/lobby#create-lobby">Create
 * lobby</a>
 */
@DiscordObject(builder = true)
public record LobbyCreateRequest(@Count(max = 25) @Length(max = 1024) @Nullable Map<String, String> metadata,
		@Count(max = 25) @Nullable List<LobbyMemberRequest> members,
		@Range(min = 5, max = 604_800) @Nullable Integer idleTimeoutSeconds, @Nullable Integer flags,
		@Length(max = 512) @Nullable String overrideEventWebhooksUrl) implements Validated {

	/**
	 * Starts a lobby.
	 * @return a builder without anything
	 */
	public static LobbyCreateRequestBuilder builder() {
		return new LobbyCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public LobbyCreateRequestBuilder toBuilder() {
		return LobbyCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		LobbyRules.checkMetadata("metadata", this.metadata, faults);
	}

}
