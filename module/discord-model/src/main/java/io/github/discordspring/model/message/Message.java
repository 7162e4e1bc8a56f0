package io.github.discordspring.model.message;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.poll.Poll;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel.
 *
 * @param id id
 * @param channelId channel
 * @param author who wrote it; for a webhook's message, the webhook in the form of a user
 * @param content text; empty without the intent MESSAGE_CONTENT, unless the bot is
 * mentioned or it is a direct message
 * @param timestamp when it was written
 * @param editedTimestamp when it was changed last
 * @param tts whether it is read out
 * @param mentionEveryone whether it mentions all
 * @param mentions users mentioned
 * @param mentionRoles roles mentioned
 * @param mentionChannels channels mentioned, in crossposts only
 * @param attachments files
 * @param embeds embeds
 * @param reactions reactions
 * @param nonce what the sender gave to know it again
 * @param pinned whether pinned
 * @param webhookId webhook that wrote it, 0 if none
 * @param type what kind of message
 * @param applicationId application that wrote it in an interaction, 0 if none
 * @param flags see {@link MessageFlag}
 * @param messageReference message it answers, forwards or follows
 * @param referencedMessage message it answers; {@code null} also where that was deleted
 * @param interactionMetadata interaction it answers
 * @param thread thread that was started from it
 * @param components buttons and the like
 * @param stickerItems stickers
 * @param position approximate place in a thread
 * @param stickers stickers; superseded by {@code stickerItems}
 * @param messageSnapshots what it forwards
 * @param poll poll
 * @param resolved what its selects have chosen beforehand
 * @param activity game that it invites to
 * @param application application of that game or the like, partial
 * @param interaction interaction it answers; superseded by {@code interactionMetadata}
 * @param roleSubscriptionData role that was bought
 * @param purchaseNotification other things that were bought
 * @param call call in a direct message
 * @param lobbyMember name of the author in the lobby that it comes from
 * @param sharedClientTheme colours that it shares
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object">Message
 * object</a>
 */
@DiscordObject(builder = true)
public record Message(long id, long channelId, User author, String content, Instant timestamp,
		@Nullable Instant editedTimestamp, boolean tts, boolean mentionEveryone, List<User> mentions,
		Snowflakes mentionRoles, List<ChannelMention> mentionChannels, List<Attachment> attachments, List<Embed> embeds,
		List<Reaction> reactions, @Nullable String nonce, boolean pinned, long webhookId, MessageType type,
		long applicationId, int flags, @Nullable MessageReference messageReference, @Nullable Message referencedMessage,
		@Nullable MessageInteractionMetadata interactionMetadata, @Nullable Channel thread, List<Component> components,
		List<StickerItem> stickerItems, @Nullable Integer position, List<Sticker> stickers,
		List<MessageSnapshot> messageSnapshots, @Nullable Poll poll, @Nullable ResolvedData resolved,
		@Nullable MessageActivity activity, @Nullable Application application, @Nullable MessageInteraction interaction,
		@Nullable RoleSubscriptionData roleSubscriptionData, @Nullable PurchaseNotification purchaseNotification,
		@Nullable MessageCall call, @Nullable MessageLobbyMember lobbyMember,
		@Nullable SharedClientTheme sharedClientTheme) {

	/**
	 * Starts a message.
	 * @return a builder without anything
	 */
	public static MessageBuilder builder() {
		return new MessageBuilder();
	}

	/**
	 * Starts a message like this one.
	 * @return a builder with all that this one has
	 */
	public MessageBuilder toBuilder() {
		return MessageBuilder.from(this);
	}

}
