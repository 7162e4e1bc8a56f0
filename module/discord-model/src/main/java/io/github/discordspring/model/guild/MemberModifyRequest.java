package io.github.discordspring.model.guild;

import java.time.Duration;
import java.time.Instant;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;

/**
 * Changes to a member. What is left out stays; {@code null} clears it.
 *
 * @param nick nickname, 1 to 32 characters
 * @param roles all roles to have
 * @param mute whether muted in voice; refused if the member is not in voice
 * @param deaf whether deafened in voice; refused if the member is not in voice
 * @param channelId voice channel to move to; {@code null} disconnects
 * @param communicationDisabledUntil when the time-out ends, at most 28 days from now
 * @param flags flags of the member
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify guild
 * member</a>
 */
@DiscordObject(builder = true)
public record MemberModifyRequest(@Length(min = 1, max = 32) Omittable<String> nick, Omittable<Snowflakes> roles,
		Omittable<Boolean> mute, Omittable<Boolean> deaf, Omittable<Long> channelId,
		Omittable<Instant> communicationDisabledUntil, Omittable<Integer> flags) implements Validated {

	/** How long a time-out may last. */
	public static final Duration MAX_TIMEOUT = Duration.ofDays(28);

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static MemberModifyRequestBuilder builder() {
		return new MemberModifyRequestBuilder();
	}

	/**
	 * Keeps a member from writing and speaking.
	 * @param until when the time-out ends, at most 28 days from now
	 * @return the request
	 */
	public static MemberModifyRequest timeout(Instant until) {
		return builder().communicationDisabledUntil(until).build();
	}

	/**
	 * Ends a time-out.
	 * @return the request
	 */
	public static MemberModifyRequest endTimeout() {
		return builder().communicationDisabledUntil(null).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MemberModifyRequestBuilder toBuilder() {
		return MemberModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		GuildRules.checkAhead("communication_disabled_until", this.communicationDisabledUntil.orNull(), MAX_TIMEOUT,
				faults);
	}

}
