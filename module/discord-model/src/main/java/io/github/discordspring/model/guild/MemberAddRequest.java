package io.github.discordspring.model.guild;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A user to be added to a guild, who granted the application the scope
 * {@code guilds.join}.
 *
 * @param accessToken access token of the user, up to 10240 characters
 * @param nick nickname, 1 to 32 characters
 * @param roles roles to have, up to 250
 * @param mute whether muted in voice
 * @param deaf whether deafened in voice
 * @param flags flags of the member; not documented
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#add-guild-member">Add guild
 * member</a>
 */
@DiscordObject(builder = true)
public record MemberAddRequest(Secret accessToken, @Length(min = 1, max = 32) @Nullable String nick,
		@Count(max = 250, unique = true) @Nullable Snowflakes roles, boolean mute, boolean deaf,
		@Nullable Integer flags) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static MemberAddRequestBuilder builder() {
		return new MemberAddRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MemberAddRequestBuilder toBuilder() {
		return MemberAddRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		GuildRules.checkAccessToken(this.accessToken, faults);
	}

}
