package io.github.discordspring.model.message;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What a forwarded message was when it was forwarded.
 *
 * @param type what kind of message
 * @param content text
 * @param mentions users mentioned
 * @param mentionRoles roles mentioned
 * @param attachments files
 * @param embeds embeds
 * @param timestamp when it was written
 * @param editedTimestamp when it was changed last
 * @param flags bits of {@link MessageFlag}
 * @param components buttons and the like
 * @param stickers stickers; superseded by the next
 * @param stickerItems stickers
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-snapshot-object">Message
 * snapshot object</a>
 */
@DiscordObject
public record SnapshotMessage(@WhenAbsent(0) MessageType type, String content, List<User> mentions,
		Snowflakes mentionRoles, List<Attachment> attachments, List<Embed> embeds, Instant timestamp,
		@Nullable Instant editedTimestamp, int flags, List<Component> components, List<Sticker> stickers,
		List<StickerItem> stickerItems) {

}
