package io.github.discordspring.model.lobby;

import java.util.Map;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;

/**
 * A user to be added to a lobby, changed or removed. One request takes 1 to 25.
 *
 * @param id user
 * @param metadata texts by key, up to 25, in all up to 1000 characters
 * @param flags flags, 1 for a user who may link channels
 * @param additionalName name besides the user's, 1 to 80 characters
 * @param removeMember whether the user is removed
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#bulk-update-lobby-members">Bulk
 * update lobby members</a>
 */
@DiscordObject(builder = true)
public record LobbyMemberBulkUpdateRequest(long id,
		@Count(max = 25) @Length(max = 1024) Omittable<Map<String, String>> metadata, Omittable<Integer> flags,
		@Length(min = 1, max = 80) Omittable<String> additionalName, boolean removeMember) implements Validated {

	/**
	 * Starts a member.
	 * @return a builder without anything
	 */
	public static LobbyMemberBulkUpdateRequestBuilder builder() {
		return new LobbyMemberBulkUpdateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public LobbyMemberBulkUpdateRequestBuilder toBuilder() {
		return LobbyMemberBulkUpdateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		LobbyRules.checkMetadata("metadata", this.metadata.orNull(), faults);
	}

}
