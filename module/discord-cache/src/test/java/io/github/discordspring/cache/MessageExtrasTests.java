package io.github.discordspring.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessagePollVoteAddEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageReactionRemoveAllEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEmojiEvent;
import io.github.discordspring.model.event.MessageReactionRemoveEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.ReactionType;
import io.github.discordspring.model.message.UserReaction;
import io.github.discordspring.model.poll.Poll;
import io.github.discordspring.model.poll.PollAnswerCount;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What belongs to messages: pins, polls, and who reacted.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class MessageExtrasTests {

	private static final long GUILD = EveryType.GUILD;

	private static final User ANNA = Sample.user(2, "anna");

	private static final Emoji HEART = emoji(0, "heart");

	private static final Emoji CAT = emoji(300, "cat");

	private static final Poll POLL = EveryType.one(EntityType.POLLS);

	private final DiscordCache cache;

	MessageExtrasTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
		this.cache.apply(EveryType.guildCreate());
	}

	private static Emoji emoji(long id, String name) {
		return new Emoji(id, name, Snowflakes.empty(), null, false, false, false, null);
	}

	private static Message message(long id, boolean pinned) {
		return Sample.message(id, 200, ANNA, "hi").toBuilder().pinned(pinned).build();
	}

	private void update(Message message) {
		this.cache.apply(new MessageUpdateEvent(message, GUILD, null, null));
	}

	private void react(long userId, long messageId, Emoji emoji) {
		this.cache.apply(new MessageReactionAddEvent(userId, 200, messageId, GUILD, null, emoji, 0, false, List.of(),
				ReactionType.NORMAL));
	}

	@Test
	void aMessageIsPinnedAndUnpinnedByItsUpdates() {
		this.cache.setPolicy(EntityType.MESSAGES, CachingPolicy.none());
		update(message(1, true));
		update(message(2, true));
		update(message(3, false));
		assertThat(this.cache.pinnedMessages().in(200).ids().toArray()).containsExactlyInAnyOrder(1, 2);
		update(message(1, false));
		assertThat(this.cache.pinnedMessages().in(200).values()).containsExactly(message(2, true));
		assertThat(this.cache.messages().count()).as("others have their own policy").isZero();
	}

	@Test
	void aPinGoesWithItsMessageItsChannelAndItsGuild() {
		for (long id = 1; id <= 4; id++) {
			update(message(id, true));
		}
		this.cache.apply(new MessageDeleteEvent(1, 200, GUILD));
		this.cache.apply(new MessageDeleteBulkEvent(Snowflakes.of(2, 3), 200, GUILD));
		assertThat(this.cache.pinnedMessages().ids().toArray()).containsExactly(4);
		this.cache.apply(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)));
		assertThat(this.cache.pinnedMessages().count()).isZero();
		update(message(5, true));
		this.cache.apply(Sample.left(GUILD));
		assertThat(this.cache.pinnedMessages().count()).isZero();
	}

	@Test
	void aChannelWithoutPinsHasNoPinnedMessages() {
		update(message(1, true));
		this.cache.apply(new ChannelPinsUpdateEvent(GUILD, 200, Instant.ofEpochSecond(1)));
		assertThat(this.cache.pinnedMessages().count()).isEqualTo(1);
		this.cache.apply(new ChannelPinsUpdateEvent(GUILD, 200, null));
		assertThat(this.cache.pinnedMessages().count()).isZero();
	}

	@Test
	void aPollComesWithItsMessageAndCountsVotes() {
		this.cache.setPolicy(EntityType.MESSAGES, CachingPolicy.none());
		this.cache.apply(Sample.written(GUILD, message(1, false).toBuilder().poll(POLL).build(), null));
		this.cache.apply(new MessagePollVoteAddEvent(2, 200, 1, GUILD, 1));
		assertThat(this.cache.polls().in(200).get(1).results().answerCounts())
			.containsExactly(new PollAnswerCount(1, 1, false));
		update(message(1, false));
		assertThat(this.cache.polls().count()).isZero();
	}

	@Test
	void aPollGoesWithItsMessageAndItsChannel() {
		this.cache.apply(Sample.written(GUILD, message(1, false).toBuilder().poll(POLL).build(), null));
		this.cache.apply(Sample.written(GUILD, message(2, false).toBuilder().poll(POLL).build(), null));
		this.cache.apply(new MessageDeleteEvent(1, 200, GUILD));
		assertThat(this.cache.polls().ids().toArray()).containsExactly(2);
		this.cache.apply(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)));
		assertThat(this.cache.polls().count()).isZero();
	}

	@Test
	void aPollIsPutWithTheIdOfItsMessage() {
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.cache.polls().put(POLL));
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.polls().in(200).put(POLL))
			.withMessageContaining("put(id, entity)");
		assertThat(this.cache.polls().in(200).put(1, POLL)).isTrue();
		assertThat(this.cache.polls().get(1)).isEqualTo(POLL);
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.messages().in(200).put(2, message(1, false)))
			.withMessageContaining("1")
			.withMessageContaining("2");
	}

	@Test
	void whoReactedIsKeptOnce() {
		react(2, 500, HEART);
		react(2, 500, HEART);
		react(3, 500, HEART);
		react(2, 500, CAT);
		react(2, 501, CAT);
		assertThat(this.cache.reactions().in(500).map(UserReaction::userId)).containsExactlyInAnyOrder(2L, 2L, 3L);
		long id = DiscordCache.reactionId(2, CAT, false);
		assertThat(this.cache.reactions().get(500, id)).isEqualTo(new UserReaction(2, 200, 500, CAT, false));
		this.cache.apply(new MessageReactionRemoveEvent(2, 200, 500, GUILD, CAT, false, ReactionType.NORMAL));
		assertThat(this.cache.reactions().get(500, id)).isNull();
		assertThat(this.cache.reactions().count()).isEqualTo(3);
	}

	@Test
	void reactionsGoByEmojiByMessageByChannelAndByGuild() {
		for (long messageId = 500; messageId < 504; messageId++) {
			react(2, messageId, HEART);
			react(3, messageId, CAT);
		}
		this.cache.apply(new MessageReactionRemoveEmojiEvent(200, 500, GUILD, emoji(300, "renamed")));
		assertThat(this.cache.reactions().in(500).map(UserReaction::emoji)).containsExactly(HEART);
		this.cache.apply(new MessageReactionRemoveAllEvent(200, 501, GUILD));
		assertThat(this.cache.reactions().in(501).count()).isZero();
		this.cache.apply(new MessageDeleteEvent(502, 200, GUILD));
		assertThat(this.cache.reactions().in(502).count()).isZero();
		assertThat(this.cache.reactions().count()).isEqualTo(3);
		this.cache.apply(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)));
		assertThat(this.cache.reactions().count()).isZero();
		react(2, 500, HEART);
		this.cache.apply(Sample.left(GUILD));
		assertThat(this.cache.reactions().count()).isZero();
	}

	@Test
	void reactionsGoWithAMessageThatGivesWay() {
		DiscordCache small = new DiscordCache(CacheOptions.builder()
			.policy(EntityType.MESSAGES, CachingPolicy.all())
			.policy(EntityType.REACTIONS, CachingPolicy.all())
			.messagesPerChannel(1)
			.build());
		small.apply(Sample.written(GUILD, message(1, false), null));
		small.apply(
				new MessageReactionAddEvent(2, 200, 1, GUILD, null, HEART, 0, false, List.of(), ReactionType.NORMAL));
		small.apply(Sample.written(GUILD, message(2, false), null));
		assertThat(small.reactions().count()).isZero();
	}

	@Test
	void aStoreThatKeepsNothingLeavesNothingToRemember() {
		DiscordCache none = Stores.cache(CacheStoreFactory.none());
		CacheContent content = new CacheContent(Stores.options(CacheStoreFactory.none()).build(), none);
		content.states.run(100, (guild) -> {
			content.reactions.update(guild, 500, 1, new UserReaction(2, 200, 500, CAT, false));
			content.messages.update(guild, 200, 5, Sample.message(5, 200, Sample.user(2), "hi"));
		});
		List<Long> noted = new ArrayList<>();
		content.reactions.forEachNote((guildId, messageId) -> noted.add(messageId));
		content.messages.forEachNote((guildId, channelId) -> noted.add(channelId));
		assertThat(noted).isEmpty();
	}

	@Test
	void onlyTheBotsOwnReactionsAreKeptOnRequest() {
		this.cache.apply(Sample.ready(EveryType.BOT, GUILD));
		this.cache.setPolicy(EntityType.REACTIONS, CachingPolicy.named(EntityType.REACTIONS, "own"));
		react(2, 500, HEART);
		react(EveryType.BOT.id(), 500, HEART);
		assertThat(this.cache.reactions().map(UserReaction::userId)).containsExactly(EveryType.BOT.id());
	}

}
