package io.github.discordspring.model.invite;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * An invite to be made. Those who may accept it can be given as a file beside it, see
 * {@link InviteTargetUsers}.
 *
 * @param maxAge seconds until it expires, 0 to 604800, 0 for never; a day if left out
 * @param maxUses how often it may be accepted, 0 to 100, 0 for any number
 * @param temporary whether those who come are removed again when they disconnect without
 * a role
 * @param unique whether a new invite is made even if there is one like it
 * @param targetType what it leads to in a voice channel
 * @param targetUserId whose stream is shown, 0 if none; needed for STREAM
 * @param targetApplicationId application that is opened, 0 if none; needed for
 * EMBEDDED_APPLICATION
 * @param roleIds roles that those who come get, up to 250
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#create-channel-invite">Create
 * channel invite</a>
 */
@DiscordObject(builder = true)
public record InviteCreateRequest(@Range(min = 0, max = 604_800) @Nullable Integer maxAge,
		@Range(min = 0, max = 100) @Nullable Integer maxUses, boolean temporary, boolean unique,
		@Nullable InviteTargetType targetType, long targetUserId, long targetApplicationId,
		@Count(max = 250, unique = true) @Nullable Snowflakes roleIds) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static InviteCreateRequestBuilder builder() {
		return new InviteCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public InviteCreateRequestBuilder toBuilder() {
		return InviteCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		checkTarget(InviteTargetType.STREAM, "target_user_id", this.targetUserId, faults);
		checkTarget(InviteTargetType.EMBEDDED_APPLICATION, "target_application_id", this.targetApplicationId, faults);
	}

	private void checkTarget(InviteTargetType type, String property, long id, Faults faults) {
		boolean needed = type.equals(this.targetType);
		if (needed && id == 0) {
			faults.add(property, "is needed where the target type is " + type);
		}
		if (!needed && id != 0) {
			faults.add(property, "is only allowed where the target type is " + type);
		}
	}

}
