package io.github.discordspring.model.webhookevent;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.MessageActivity;
import io.github.discordspring.model.message.MessageType;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A direct message while one of both plays. Between provisional accounts there is no more
 * than id, type, content, author, flags, application and channel.
 *
 * @param id id
 * @param type what kind
 * @param content text
 * @param channelId channel, 0 if absent
 * @param channel channel with its recipients
 * @param author who wrote it
 * @param recipientId who gets it, 0 if absent
 * @param flags bits of {@link io.github.discordspring.model.message.MessageFlag}
 * @param applicationId application, 0 if absent
 * @param application application of a game that the message invites to, partial
 * @param lobbyId lobby, 0 if it comes from no channel that is linked to one
 * @param timestamp when it was written
 * @param editedTimestamp when it was last changed
 * @param attachments files
 * @param embeds embeds
 * @param components components
 * @param activity what a message of a game invites to
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#sdk-dm-message-object">SDK
 * DM message object</a>
 */
@DiscordObject
public record GameDirectMessage(long id, @WhenAbsent(0) MessageType type, String content, long channelId,
		@Nullable Channel channel, User author, long recipientId, int flags, long applicationId,
		@Nullable Application application, long lobbyId, @Nullable Instant timestamp, @Nullable Instant editedTimestamp,
		List<Attachment> attachments, List<Embed> embeds, List<Component> components,
		@Nullable MessageActivity activity) {

}
