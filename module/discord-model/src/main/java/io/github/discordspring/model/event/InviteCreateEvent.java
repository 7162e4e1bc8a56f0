package io.github.discordspring.model.event;

import java.time.Instant;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.invite.InviteTargetType;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An invite was made.
 *
 * @param channelId channel
 * @param code code
 * @param createdAt when it was made
 * @param guildId guild, 0 if in none
 * @param inviter who made it
 * @param maxAge seconds for which it is valid, 0 for ever
 * @param maxUses how often it can be used, 0 for any number
 * @param targetType what it leads to in voice
 * @param targetUser whose stream it leads to
 * @param targetApplication application it leads to, partial
 * @param temporary whether who comes leaves when disconnected
 * @param uses how often it was used: never
 * @param expiresAt until when it is valid, {@code null} for ever
 * @param roleIds roles that who comes gets
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#invite-create">Invite
 * create</a>
 */
@DiscordObject
public record InviteCreateEvent(long channelId, String code, Instant createdAt, long guildId, @Nullable User inviter,
		int maxAge, int maxUses, @Nullable InviteTargetType targetType, @Nullable User targetUser,
		@Nullable Application targetApplication, boolean temporary, int uses, @Nullable Instant expiresAt,
		Snowflakes roleIds) implements DispatchEvent {

	@Override
	public long userId() {
		return (this.inviter != null) ? this.inviter.id() : 0;
	}

}
