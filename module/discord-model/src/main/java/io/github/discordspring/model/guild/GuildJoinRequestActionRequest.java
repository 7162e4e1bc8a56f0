package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a request to join a guild. Discord does not document it.
 *
 * @param action APPROVED or REJECTED
 * @param rejectionReason why it is rejected, up to 160 characters
 */
@DiscordObject(builder = true)
public record GuildJoinRequestActionRequest(GuildJoinRequestStatus action,
		@Length(max = 160) @Nullable String rejectionReason) implements Validated {

	/**
	 * Starts a decision.
	 * @return a builder without anything
	 */
	public static GuildJoinRequestActionRequestBuilder builder() {
		return new GuildJoinRequestActionRequestBuilder();
	}

	/**
	 * Lets the user in.
	 * @return the decision
	 */
	public static GuildJoinRequestActionRequest approve() {
		return builder().action(GuildJoinRequestStatus.APPROVED).build();
	}

	/**
	 * Refuses the user.
	 * @param reason up to 160 characters, or {@code null}
	 * @return the decision
	 */
	public static GuildJoinRequestActionRequest reject(@Nullable String reason) {
		return builder().action(GuildJoinRequestStatus.REJECTED).rejectionReason(reason).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildJoinRequestActionRequestBuilder toBuilder() {
		return GuildJoinRequestActionRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		GuildRules.checkJoinRequestAction(this, faults);
	}

}
