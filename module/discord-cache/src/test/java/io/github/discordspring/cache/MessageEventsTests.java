package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
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
import io.github.discordspring.model.message.ReactionCountDetails;
import io.github.discordspring.model.message.ReactionType;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Events of messages, by the state before.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class MessageEventsTests {

	private final DiscordCache cache;

	MessageEventsTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
	}

	private static final long GUILD = 100;

	private static final long CHANNEL = 200;

	private static final User BOT = Sample.user(1, "bot");

	private static final User ANNA = Sample.user(2, "anna");

	private static Message message(long id) {
		return Sample.message(id, CHANNEL, ANNA, "message " + id);
	}

	private void write(long id) {
		this.cache.apply(Sample.written(GUILD, message(id), null));
	}

	private long[] ids() {
		return this.cache.messages().in(CHANNEL).ids().toArray();
	}

	@Test
	void messagesComeChangeAndGo() {
		write(500);
		write(500);
		assertThat(this.cache.messages().in(CHANNEL).values()).containsExactly(message(500));
		Message changed = message(500).toBuilder().content("changed").build();
		this.cache.apply(new MessageUpdateEvent(changed, GUILD, null, null));
		assertThat(this.cache.messages().get(500)).isEqualTo(changed);
		this.cache.apply(new MessageUpdateEvent(message(400), GUILD, null, null));
		assertThat(ids()).containsExactly(400, 500);
		this.cache.apply(new MessageDeleteEvent(500, CHANNEL, GUILD));
		this.cache.apply(new MessageDeleteEvent(500, CHANNEL, GUILD));
		assertThat(ids()).containsExactly(400);
	}

	@Test
	void severalMessagesGoAtOnce() {
		for (long id = 500; id < 510; id++) {
			write(id);
		}
		this.cache.apply(new MessageDeleteBulkEvent(Snowflakes.of(500, 505, 506, 999), CHANNEL, GUILD));
		assertThat(ids()).containsExactly(501, 502, 503, 504, 507, 508, 509);
	}

	@Test
	void theOldestMessageGivesWay() {
		for (long id = 1; id <= 250; id++) {
			write(1000 + (id * 37) % 251);
		}
		assertThat(ids()).hasSize(100).isSorted().startsWith(1151).endsWith(1250);
		write(1001);
		assertThat(ids()).as("one that is older than all").hasSize(100).startsWith(1151);
		assertThat(this.cache.messages().count()).isEqualTo(100);
		this.cache.apply(Sample.written(GUILD, Sample.message(1, 201, ANNA, "elsewhere"), null));
		assertThat(this.cache.messages().count()).isEqualTo(101);
	}

	@Test
	void theNewestMessageIsTheLastOfItsChannel() {
		this.cache.apply(new ChannelCreateEvent(Sample.text(CHANNEL).toBuilder().guildId(GUILD).build()));
		write(500);
		assertThat(this.cache.channels().get(CHANNEL).lastMessageId()).isEqualTo(500);
		write(400);
		assertThat(this.cache.channels().get(CHANNEL).lastMessageId()).as("after an older one").isEqualTo(500);
		this.cache.apply(new MessageDeleteEvent(500, CHANNEL, GUILD));
		assertThat(this.cache.channels().get(CHANNEL).lastMessageId()).as("after its deletion").isEqualTo(500);
	}

	@Test
	void aMessageInAChannelThatIsNotKnownAddsNoChannel() {
		write(500);
		assertThat(this.cache.channels().count()).isZero();
	}

	@Test
	void aMessageBringsItsAuthor() {
		Member member = Sample.partial("a").toBuilder().deaf(true).build();
		this.cache.apply(Sample.written(GUILD, message(500), member));
		assertThat(this.cache.users().get(2)).isEqualTo(ANNA);
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(member.toBuilder().user(ANNA).build());
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, ANNA));
		assertThat(this.cache.users().count()).isZero();
	}

	@Test
	void aWebhookIsNoUser() {
		this.cache.apply(Sample.written(GUILD, message(500).toBuilder().webhookId(2).build(), null));
		assertThat(this.cache.users().count()).isZero();
		assertThat(this.cache.messages().count()).isEqualTo(1);
	}

	@Test
	void anEphemeralMessageIsNotKept() {
		this.cache.apply(new ChannelCreateEvent(Sample.text(CHANNEL).toBuilder().guildId(GUILD).build()));
		Message ephemeral = message(500).toBuilder().flags(MessageFlag.EPHEMERAL).build();
		this.cache.apply(Sample.written(0, ephemeral, null));
		this.cache.apply(new MessageUpdateEvent(ephemeral, 0, null, null));
		assertThat(this.cache.messages().count()).isZero();
		assertThat(this.cache.channels().get(CHANNEL).lastMessageId()).isZero();
	}

	@Test
	void reactionsAreCounted() {
		this.cache.apply(Sample.ready(BOT, GUILD));
		write(500);
		react(2, "🔥", false);
		react(3, "🔥", false);
		react(3, "🔥", true);
		react(1, "🔥", false);
		react(1, "🔥", false);
		react(2, "👍", false);
		assertThat(reactions()).containsExactly(reaction("🔥", 3, 1, true, false), reaction("👍", 1, 0, false, false));
		unreact(3, "🔥", true);
		unreact(1, "🔥", false);
		unreact(1, "🔥", false);
		unreact(2, "👍", false);
		unreact(2, "👍", false);
		assertThat(reactions()).containsExactly(reaction("🔥", 2, 0, false, false));
		react(1, "🔥", true);
		assertThat(reactions()).containsExactly(reaction("🔥", 2, 1, false, true));
	}

	@Test
	void aSuperReactionBringsItsColoursToAReactionThatHadNone() {
		write(500);
		react(2, "🔥", false);
		this.cache.apply(new MessageReactionAddEvent(3, CHANNEL, 500, GUILD, null, emoji("🔥"), 2, true,
				List.of("#ff0000"), ReactionType.BURST));
		react(4, "🔥", false);
		assertThat(reactions()).extracting(Reaction::count, Reaction::burstColors)
			.containsExactly(tuple(3, List.of("#ff0000")));
	}

	@Test
	void reactionsAreRemovedAtOnce() {
		write(500);
		react(2, "🔥", false);
		react(2, "👍", false);
		react(2, "👎", false);
		this.cache.apply(new MessageReactionRemoveEmojiEvent(CHANNEL, 500, GUILD, emoji("👍")));
		this.cache.apply(new MessageReactionRemoveEmojiEvent(CHANNEL, 500, GUILD, emoji("👍")));
		assertThat(reactions()).extracting((reaction) -> reaction.emoji().name()).containsExactly("🔥", "👎");
		this.cache.apply(new MessageReactionRemoveAllEvent(CHANNEL, 500, GUILD));
		assertThat(reactions()).isEmpty();
	}

	@Test
	void reactionsWithEmojisOfGuildsAreToldApartByTheirId() {
		write(500);
		Emoji first = emoji(7, "same");
		this.cache.apply(added(2, first, false));
		this.cache.apply(added(2, emoji(8, "same"), false));
		this.cache.apply(added(3, emoji(7, "renamed"), false));
		assertThat(reactions()).extracting(Reaction::count).containsExactly(2, 1);
	}

	@Test
	void aReactionToAMessageThatIsNotThereIsLeftOut() {
		react(2, "🔥", false);
		unreact(2, "🔥", false);
		assertThat(this.cache.messages().count()).isZero();
	}

	private List<Reaction> reactions() {
		return this.cache.messages().get(500).reactions();
	}

	private void react(long userId, String emoji, boolean burst) {
		this.cache.apply(added(userId, emoji(emoji), burst));
	}

	private void unreact(long userId, String emoji, boolean burst) {
		this.cache.apply(new MessageReactionRemoveEvent(userId, CHANNEL, 500, GUILD, emoji(emoji), burst,
				ReactionType.of(burst ? 1 : 0)));
	}

	private static MessageReactionAddEvent added(long userId, Emoji emoji, boolean burst) {
		return new MessageReactionAddEvent(userId, CHANNEL, 500, GUILD, null, emoji, 2, burst, List.of(),
				ReactionType.of(burst ? 1 : 0));
	}

	private static Emoji emoji(String name) {
		return emoji(0, name);
	}

	private static Emoji emoji(long id, String name) {
		return new Emoji(id, name, Snowflakes.empty(), null, false, false, false, null);
	}

	private static Reaction reaction(String emoji, int normal, int burst, boolean me, boolean meBurst) {
		return new Reaction(normal + burst, new ReactionCountDetails(burst, normal), me, meBurst, emoji(emoji),
				List.of());
	}

	@Test
	void howManyMessagesOfAChannelAreKeptCanBeChanged() {
		for (int id = 1; id <= 5; id++) {
			this.cache.apply(Sample.written(GUILD, Sample.message(id, 200, Sample.user(2), "hi"), null));
			this.cache.apply(Sample.written(0, Sample.message(10 + id, 300, Sample.user(2), "hi"), null));
		}
		this.cache.setMessagesPerChannel(2);
		assertThat(this.cache.messages().in(200).ids().toArray()).containsExactlyInAnyOrder(4, 5);
		assertThat(this.cache.messages().in(300).ids().toArray()).containsExactlyInAnyOrder(14, 15);
		this.cache.apply(Sample.written(GUILD, Sample.message(6, 200, Sample.user(2), "hi"), null));
		assertThat(this.cache.messages().in(200).ids().toArray()).containsExactlyInAnyOrder(5, 6);
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.setMessagesPerChannel(0));
		assertThat(this.cache.messagesPerChannel()).isEqualTo(2);
	}

}
