package io.github.discordspring.model.guild;

import java.time.Instant;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.AvatarDecorationData;
import io.github.discordspring.model.user.Collectibles;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user in a guild.
 *
 * @param user the user; absent in messages, where it is the author, and in other partial
 * members
 * @param nick name in this guild
 * @param avatar hash of the picture in this guild
 * @param banner hash of the banner in this guild
 * @param roles roles, without {@code @everyone}
 * @param joinedAt when the user joined; {@code null} for guests
 * @param premiumSince since when the user boosts
 * @param deaf whether deafened in voice
 * @param mute whether muted in voice
 * @param flags bits of {@link MemberFlag}
 * @param pending whether the rules are still to be agreed to
 * @param permissions bits in the channel, in interactions only
 * @param communicationDisabledUntil end of the time-out
 * @param avatarDecorationData decoration in this guild
 * @param collectibles what the user shows in this guild
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-member-object">Guild member
 * object</a>
 */
@DiscordObject(builder = true)
public record Member(@Nullable User user, @Nullable String nick, @Nullable String avatar, @Nullable String banner,
		Snowflakes roles, @Nullable Instant joinedAt, @Nullable Instant premiumSince, boolean deaf, boolean mute,
		int flags, boolean pending, long permissions, @Nullable Instant communicationDisabledUntil,
		@Nullable AvatarDecorationData avatarDecorationData, @Nullable Collectibles collectibles) {

	/**
	 * Starts a member.
	 * @return a builder without anything
	 */
	public static MemberBuilder builder() {
		return new MemberBuilder();
	}

	/**
	 * Starts a member like this one.
	 * @return a builder with all that this one has
	 */
	public MemberBuilder toBuilder() {
		return MemberBuilder.from(this);
	}

	/**
	 * Gives the same member with its user, which Discord leaves out where it is named
	 * beside the member.
	 * @param user the user
	 * @return a member with the user
	 */
	public Member withUser(@Nullable User user) {
		return new Member(user, this.nick, this.avatar, this.banner, this.roles, this.joinedAt, this.premiumSince,
				this.deaf, this.mute, this.flags, this.pending, this.permissions, this.communicationDisabledUntil,
				this.avatarDecorationData, this.collectibles);
	}

}
