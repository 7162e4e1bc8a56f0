package io.github.discordspring.bot.listener;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.event.GuildAvailableEvent;
import io.github.discordspring.bot.event.GuildJoinedEvent;
import io.github.discordspring.bot.event.GuildLeftEvent;
import io.github.discordspring.bot.event.GuildUnavailableEvent;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.cache.AppliedEvent;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.emulator.EmulatedGuild;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteBulkEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessagePollVoteAddEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What was there before an event, and what the cache makes of it.
 */
@Timeout(120)
class PreviousTests {

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void aListenerGetsAMessageAsItWasBeforeItWasEditedOrDeleted() {
		class Edits {

			@DiscordEventListener(content = true)
			void onEdit(MessageUpdateEvent event, @Previous Optional<Message> before) {
				PreviousTests.this.seen
					.add(before.map(Message::content).orElse("?") + " > " + event.message().content());
			}

			@DiscordEventListener
			void onDelete(MessageDeleteEvent event, @Previous @Nullable Message before) {
				PreviousTests.this.seen.add((before != null) ? "deleted " + before.content() : "deleted ?");
			}

		}
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Edits())
			.cache((cache) -> cache.policy(EntityType.MESSAGES, CachingPolicy.all()))
			.start()) {
			EmulatedMessage message = bot.alice().says("general", "one");
			bot.alice().edits(message.id(), "two");
			bot.alice().deletes(message.id());
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.size() == 2);
			assertThat(this.seen).containsExactly("one > two", "deleted two");
		}
	}

	@Test
	void aListenerGetsTheMessagesThatWereDeletedTogether() {
		class Bean {

			@DiscordEventListener(content = true)
			void onDelete(MessageDeleteBulkEvent event, @Previous List<Message> before) {
				before.forEach((message) -> PreviousTests.this.seen.add(message.content()));
				PreviousTests.this.seen.add(event.ids().size());
			}

		}
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Bean())
			.cache((cache) -> cache.policy(EntityType.MESSAGES, CachingPolicy.all()))
			.start()) {
			EmulatedMessage first = bot.alice().says("general", "one");
			EmulatedMessage second = bot.alice().says("general", "two");
			bot.emulator()
				.faults()
				.dispatch("MESSAGE_DELETE_BULK", "{\"ids\":[\"" + first.id() + "\",\"7\",\"" + second.id()
						+ "\"],\"channel_id\":\"" + first.channelId() + "\"}");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.size() == 3);
			assertThat(this.seen).containsExactly("one", "two", 3);
		}
	}

	@Test
	void aListenerGetsAMemberAsItWasAndTheRolesItGot() {
		class Bean {

			@DiscordEventListener
			void onMember(GuildMemberUpdateEvent event, Member now, @Previous @Nullable Member before,
					@Previous @Nullable AppliedEvent change) {
				PreviousTests.this.seen.add(((before != null) ? before.roles() : "?") + " > " + now.roles());
				PreviousTests.this.seen.add((change != null) ? change.addedRoles() : "?");
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			EmulatedGuild guild = bot.emulator().guild("Emulator");
			long first = guild.addRole("first", 1);
			long second = guild.addRole("second", 2);
			guild.giveRole(bot.alice(), first);
			guild.giveRole(bot.alice(), second);
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.size() == 4);
			assertThat(this.seen.get(2)).isEqualTo("[" + first + "] > [" + first + ", " + second + "]");
			assertThat(this.seen.get(3)).isEqualTo(Snowflakes.of(second));
		}
	}

	@Test
	void nothingIsTakenDownWhereNobodyAsks() {
		class Bean {

			@DiscordEventListener
			void onEdit(MessageUpdateEvent event) {
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			assertThat(bot.cache().wanted().contains(EventType.MESSAGE_UPDATE)).isFalse();
		}
	}

	@Test
	void joiningLeavingAndOutagesAreToldFromTheStartOfASession() {
		class Bean {

			@DiscordEventListener
			void onJoin(GuildJoinedEvent event, Guild guild) {
				PreviousTests.this.seen.add("joined " + guild.name());
			}

			@DiscordEventListener
			void onLeave(GuildLeftEvent event) {
				PreviousTests.this.seen.add("left " + ((event.guild() != null) ? event.guild().name() : "?"));
			}

			@DiscordEventListener({ GuildUnavailableEvent.class, GuildAvailableEvent.class })
			void onOutage(DispatchEvent event) {
				PreviousTests.this.seen.add(event.getClass().getSimpleName() + " " + event.guildId());
			}

			@DiscordEventListener
			void onCreate(GuildCreateEvent event) {
				PreviousTests.this.seen.add("created " + event.guild().name());
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.contains("created Emulator"));
			String guild = "{\"id\":\"77\",\"name\":\"New\",\"owner_id\":\"1\",\"roles\":[],\"emojis\":[],"
					+ "\"channels\":[],\"members\":[],\"member_count\":1}";
			bot.emulator().faults().dispatch("GUILD_CREATE", guild);
			bot.emulator().faults().dispatch("GUILD_DELETE", "{\"id\":\"77\",\"unavailable\":true}");
			bot.emulator().faults().dispatch("GUILD_CREATE", guild);
			bot.emulator().faults().dispatch("GUILD_DELETE", "{\"id\":\"77\"}");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.contains("left New"));
			assertThat(this.seen).containsExactly("created Emulator", "created New", "joined New",
					"GuildUnavailableEvent 77", "created New", "GuildAvailableEvent 77", "left New");
			assertThat(bot.listeners().intents().toString()).contains("GUILDS");
		}
	}

	@Test
	void theyAreToldAlsoWhereTheCacheKeepsNothing() {
		class Bean {

			@DiscordEventListener
			void onJoin(GuildJoinedEvent event) {
				PreviousTests.this.seen.add("joined " + event.guildId());
			}

		}
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Bean())
			.cache((cache) -> EntityType.values().forEach((type) -> cache.policy(type, CachingPolicy.none())))
			.start()) {
			bot.emulator().faults().dispatch("GUILD_CREATE", "{\"id\":\"77\",\"name\":\"New\",\"owner_id\":\"1\"}");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> !this.seen.isEmpty());
			assertThat(this.seen).containsExactly("joined 77");
		}
	}

	@Test
	void whatIsKnownLaterIsWaitedForInTheOrderOfTheChannelAndTheGuild() {
		class Bean {

			@DiscordEventListener
			void onEdit(MessageUpdateEvent event, @Previous @Nullable Message before) {
				PreviousTests.this.seen
					.add(((before != null) ? before.content() : "?") + " > " + event.message().content());
			}

			@DiscordEventListener
			void onDelete(MessageDeleteEvent event) {
				PreviousTests.this.seen.add("deleted " + event.channelId());
			}

			@DiscordEventListener
			void onJoin(GuildJoinedEvent event) {
				PreviousTests.this.seen.add("joined " + event.guildId());
			}

		}
		Later later = new Later();
		try (TestBot bot = TestBot.builder().bean(new Bean()).sink(later).start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "one"));
			bot.send("MESSAGE_UPDATE", Events.message(2, 10, "two"));
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'2','guild_id':'1'}");
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'3','guild_id':'1'}");
			bot.send("GUILD_CREATE", Events.guild());
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.contains("deleted 3"));
			assertThat(this.seen).containsExactly("deleted 3");
			assertThat(bot.gateway().handled()).isEqualTo(1);
			later.known.forEach(Runnable::run);
			bot.awaitIdle();
			assertThat(this.seen).hasSize(4)
				.containsSubsequence("deleted 3", "one > two", "deleted 2")
				.contains("joined 1");
			assertThat(bot.gateway().handled()).isEqualTo(5);
		}
	}

	@Test
	void whatHappensToAGuildKeepsItsPlaceAmongTheEventsOfTheGuildThoughItIsKnownLater() {
		class Bean {

			@DiscordEventListener
			void onJoin(GuildJoinedEvent event) {
				PreviousTests.this.seen.add("joined " + event.guild().name());
			}

			@DiscordEventListener
			void onDelete(MessageDeleteEvent event) {
				PreviousTests.this.seen.add("deleted in " + event.guildId());
			}

		}
		Later later = new Later();
		try (TestBot bot = TestBot.builder().bean(new Bean()).orderBy(OrderBy.GUILD).sink(later).start()) {
			bot.send("GUILD_CREATE", Events.guild());
			// Means nothing, as the guild is there
			bot.send("GUILD_CREATE", Events.guild());
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'2','guild_id':'1'}");
			bot.send("MESSAGE_DELETE", "{'id':'11','channel_id':'3','guild_id':'9'}");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.contains("deleted in 9"));
			assertThat(bot.gateway().handled()).isZero();
			later.known.forEach(Runnable::run);
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("deleted in 9", "joined Test", "deleted in 1");
			assertThat(bot.gateway().handled()).isEqualTo(4);
		}
	}

	@Test
	void whoAsksForWhatTheCacheDoesNotKeepIsToldWhichPropertyToSet() {
		class Bean {

			@DiscordEventListener
			void onEdit(MessageUpdateEvent event, @Previous @Nullable Message before) {
			}

		}
		try (Logs logs = new Logs(ListenerDispatcher.class); TestBot bot = TestBot.with(new Bean())) {
			assertThat(bot.listeners().listeners()).hasSize(1);
			assertThat(logs.lines()).anyMatch((line) -> line.startsWith("WARN") && line.contains("Bean.onEdit")
					&& line.contains("discord.cache.messages.policy"));
		}
	}

	@Test
	void aPreviousStateThatTheEventDoesNotChangeEndsTheStart() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event, @Previous @Nullable Guild guild) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("wants the previous Guild, which [MESSAGE_CREATE] does not change");
	}

	@Test
	void aPreviousStateThatNobodyCouldTellEndsTheStart() {
		class Bean {

			@DiscordEventListener
			void on(GuildEmojisUpdateEvent event, @Previous List<Emoji> emojis) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("wants the previous Emoji, which [GUILD_EMOJIS_UPDATE] does not change")
			.hasMessageContaining("AppliedEvent");
	}

	@Test
	void whateverAnEventIsAboutCanBeAskedFor() {
		class Bean {

			@DiscordEventListener
			void reacted(MessageReactionAddEvent event, @Previous @Nullable Message message) {
			}

			@DiscordEventListener
			void voted(MessagePollVoteAddEvent event, @Previous @Nullable Message message) {
			}

			@DiscordEventListener
			void renamed(GuildMemberUpdateEvent event, @Previous @Nullable User user) {
			}

			@DiscordEventListener
			void changed(UserUpdateEvent event, @Previous @Nullable User user) {
			}

		}
		assertThatCode(() -> TestBot.with(new Bean()).close()).doesNotThrowAnyException();
	}

	@Test
	void aPreviousStateThatMustBeThereEndsTheStart() {
		class Bean {

			@DiscordEventListener
			void on(MessageUpdateEvent event, @Previous Message before) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("may not be known")
			.hasMessageContaining("@Nullable or as Optional<Message>");
	}

	/**
	 * Tells what was there before when it is asked to.
	 */
	private static final class Later implements DispatchSink {

		private final DiscordCache cache = new DiscordCache(
				CacheOptions.builder().policy(EntityType.MESSAGES, CachingPolicy.all()).build());

		private final List<Runnable> known = new CopyOnWriteArrayList<>();

		@Override
		public EventTypes wanted() {
			return EventTypes.all();
		}

		@Override
		public void accept(Dispatch dispatch) {
			AppliedEvent applied = this.cache.applyAndCompare(dispatch.event());
			CompletableFuture<AppliedEvent> before = new CompletableFuture<>();
			dispatch.attach(before);
			this.known.add(() -> before.complete(applied));
		}

	}

}
