package io.github.discordspring.cache;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.discordspring.cache.MemberTable.Fingerprints;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.message.Reaction;
import io.github.discordspring.model.message.UserReaction;
import io.github.discordspring.model.poll.Poll;

/**
 * What the events of messages change.
 */
final class MessageEvents {

	private final CacheContent content;

	private final MemberEvents members;

	MessageEvents(CacheContent content, MemberEvents members) {
		this.content = content;
		this.members = members;
	}

	/**
	 * A message was written. Nobody but one user sees an ephemeral one, which comes as if
	 * it were in no guild: it is left out. What a webhook writes has no user as its
	 * author.
	 */
	void created(MessageCreateEvent event) {
		Message message = event.message();
		Member member = event.member();
		if (isEphemeral(message)) {
			return;
		}
		this.content.states.run(event.guildId(), (guild) -> {
			guild.ahead = this.content.channels.ahead(guild, message.channelId())
					+ this.content.users.knownAhead(guild, message.author().id());
			Fingerprints fingerprints = this.members.fingerprints(message.author(), member);
			noteDirectMessages(guild, event);
			this.content.channels.written(guild, message);
			this.content.messages.update(guild, message.channelId(), message.id(), message);
			if (message.poll() != null) {
				this.content.polls.updated(guild, message);
			}
			// A policy of members may ask who wrote
			if (message.webhookId() == 0) {
				this.members.update(guild, message.author(), member, fingerprints);
			}
		});
	}

	/**
	 * A direct message tells of its channel, for which there is no other event.
	 */
	private void noteDirectMessages(GuildState guild, MessageCreateEvent event) {
		Message message = event.message();
		if (guild.id == 0 && ChannelType.DM.equals(event.channelType())
				&& !this.content.isCurrentUser(message.author().id())
				&& !this.content.channels.store.contains(0, message.channelId())) {
			this.content.channels.update(0,
					Channel.builder()
						.id(message.channelId())
						.type(ChannelType.DM)
						.recipients(List.of(message.author()))
						.build());
		}
	}

	void updated(MessageUpdateEvent event) {
		if (isEphemeral(event.message())) {
			return;
		}
		Message message = event.message();
		this.content.states.run(event.guildId(), (guild) -> {
			this.content.messages.update(guild, message.channelId(), message.id(), message);
			this.content.pinnedMessages.updated(guild, message);
			this.content.polls.updated(guild, message);
		});
	}

	private static boolean isEphemeral(Message message) {
		return (message.flags() & MessageFlag.EPHEMERAL) != 0;
	}

	void deleted(MessageDeleteEvent event) {
		delete(event.guildId(), event.channelId(), event.id());
	}

	void deleted(MessageDeleteBulkEvent event) {
		event.ids().forEach((id) -> delete(event.guildId(), event.channelId(), id));
	}

	private void delete(long guildId, long channelId, long id) {
		this.content.pinnedMessages.removeIf(channelId, id, (candidate) -> true);
		this.content.polls.removeIf(channelId, id, (candidate) -> true);
		inReactions(guildId, (reactions) -> reactions.clear(id));
		this.content.messages.removeIf(channelId, id, (candidate) -> true);
	}

	void reacted(MessageReactionAddEvent event) {
		change(event.channelId(), event.messageId(), (reactions) -> Reactions.add(reactions, event.emoji(),
				event.burst(), isCurrentUser(event.userId()), event.burstColors()));
		this.content.emojis.seen(event.emoji(), EmojiTable.REACTION);
		if (this.content.reactions.policy.isOn()) {
			UserReaction reaction = new UserReaction(event.userId(), event.channelId(), event.messageId(),
					event.emoji(), event.burst());
			this.content.states.run(event.guildId(), (guild) -> this.content.reactions.update(guild, event.messageId(),
					this.content.reactions.idOf(reaction), reaction));
		}
	}

	void reactionRemoved(MessageReactionRemoveEvent event) {
		change(event.channelId(), event.messageId(), (reactions) -> Reactions.remove(reactions, event.emoji(),
				event.burst(), isCurrentUser(event.userId())));
		inReactions(event.guildId(), (reactions) -> reactions.erase(event.messageId(),
				ReactionTable.id(event.userId(), event.emoji(), event.burst())));
	}

	void reactionsRemoved(MessageReactionRemoveAllEvent event) {
		change(event.channelId(), event.messageId(), (reactions) -> List.of());
		inReactions(event.guildId(), (reactions) -> reactions.clear(event.messageId()));
	}

	void reactionsRemoved(MessageReactionRemoveEmojiEvent event) {
		change(event.channelId(), event.messageId(), (reactions) -> Reactions.without(reactions, event.emoji()));
		inReactions(event.guildId(), (reactions) -> reactions.clear(event.messageId(), event.emoji()));
	}

	private void inReactions(long guildId, Consumer<ReactionTable> change) {
		if (this.content.reactions.policy.isOn()) {
			this.content.states.run(guildId, (guild) -> change.accept(this.content.reactions));
		}
	}

	void voted(long channelId, long messageId, long userId, int answerId, boolean added) {
		UnaryOperator<Poll> vote = (poll) -> PollVotes.change(poll, answerId, isCurrentUser(userId), added);
		UnaryOperator<Message> inMessage = (message) -> (message.poll() != null)
				? message.toBuilder().poll(vote.apply(message.poll())).build() : message;
		this.content.messages.change(channelId, messageId, inMessage);
		this.content.pinnedMessages.change(channelId, messageId, inMessage);
		this.content.polls.change(channelId, messageId, vote);
	}

	private boolean isCurrentUser(long userId) {
		return this.content.isCurrentUser(userId);
	}

	private void change(long channelId, long messageId, UnaryOperator<List<Reaction>> change) {
		UnaryOperator<Message> inMessage = (
				message) -> message.toBuilder().reactions(change.apply(message.reactions())).build();
		this.content.messages.change(channelId, messageId, inMessage);
		this.content.pinnedMessages.change(channelId, messageId, inMessage);
	}

}
