package io.github.discordspring.model.lobby;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;

/**
 * Changes to a lobby. What is left out stays; {@code null} clears it.
 *
 * @param metadata texts by key, up to 25, in all up to 1000 characters; they replace
 * those it has
 * @param members all users in it, up to 25
 * @param idleTimeoutSeconds seconds until an idle lobby is closed, 5 to 604800
 * @param flags flags of the lobby; not documented
 * @param overrideEventWebhooksUrl where its events go, up to 512 characters; not
 * documented
 * @see <a href= "https://docs.discord.com/developers/resources/lobby#modify-lobby">Modify
 * lobby</a>
 */
@DiscordObject(builder = true)
public record LobbyModifyRequest(@Count(max = 25) @Length(max = 1024) Omittable<Map<String, String>> metadata,
		@Count(max = 25) Omittable<List<LobbyMemberRequest>> members,
		@Range(min = 5, max = 604_800) Omittable<Integer> idleTimeoutSeconds, Omittable<Integer> flags,
		@Length(max = 512) Omittable<String> overrideEventWebhooksUrl) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static LobbyModifyRequestBuilder builder() {
		return new LobbyModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public LobbyModifyRequestBuilder toBuilder() {
		return LobbyModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		LobbyRules.checkMetadata("metadata", this.metadata.orNull(), faults);
	}

}
