package io.github.discordspring.bot.listener;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.VoiceChannelEffectSendEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.core.convert.converter.Converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What a listener can take beside the event.
 */
@Timeout(120)
class ListenerArgumentTests {

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void whatTheEventCarriesNeedsNoCache() {
		class Bean {

			@DiscordEventListener(value = { MessageCreateEvent.class, MessageUpdateEvent.class }, content = true)
			void onMessage(Message message) {
				ListenerArgumentTests.this.seen.add(message.content());
			}

			@DiscordEventListener
			void onAuthor(MessageCreateEvent event, User author) {
				ListenerArgumentTests.this.seen.add("by " + author.username());
			}

			@DiscordEventListener
			void onReaction(MessageReactionAddEvent event, Emoji emoji) {
				ListenerArgumentTests.this.seen.add(String.valueOf(emoji.name()));
			}

		}
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Bean())
			.cache((cache) -> EntityType.values().forEach((type) -> cache.policy(type, CachingPolicy.none())))
			.start()) {
			EmulatedMessage message = bot.alice().says("general", "one");
			bot.alice().edits(message.id(), "two");
			bot.alice().reacts(message.id(), "👍");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.size() == 4);
			// Listeners of one bean without @Order come in any order
			assertThat(this.seen.subList(0, 2)).containsExactlyInAnyOrder("one", "by alice");
			assertThat(this.seen.subList(2, 4)).containsExactly("two", "👍");
		}
	}

	@Test
	void theLocaleIsThatOfTheGuildAndElseDiscordsDefault() {
		class Bean {

			@DiscordEventListener
			void onMessage(MessageCreateEvent event, Locale locale) {
				ListenerArgumentTests.this.seen.add(locale);
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("GUILD_CREATE",
					Events.guild().replace("'name':'Test'", "'name':'Test','preferred_locale':'pt-BR'"));
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "hello"));
			bot.awaitIdle();
			bot.send("MESSAGE_CREATE", Events.directMessage(3, 11, "psst"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly(Locale.forLanguageTag("pt-BR"), Locale.US);
		}
	}

	@Test
	void theBytesOfAnEventAreThoseThatCame() {
		class Bean {

			@DiscordEventListener
			void onMessage(MessageCreateEvent event, RetainedDispatch copy) {
				ListenerArgumentTests.this.seen.add(copy.encoding());
				ListenerArgumentTests.this.seen.add(new String(copy.bytes(), copy.dataOffset(),
						copy.bytes().length - copy.dataOffset(), StandardCharsets.UTF_8));
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			bot.alice().says("general", "hello");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.size() == 2);
			assertThat(this.seen.get(0)).isEqualTo(Encoding.JSON);
			assertThat(this.seen.get(1).toString()).startsWith("{").contains("\"username\":\"alice\"");
		}
	}

	@Test
	void aTypeOfTheApplicationIsMadeByItsConverterOrItsConstructor() {
		class Bean {

			@DiscordEventListener
			void onMessage(MessageCreateEvent event, Account account, Wrapper wrapper, Optional<Server> server,
					@Nullable Server same) {
				ListenerArgumentTests.this.seen.add(account.name());
				ListenerArgumentTests.this.seen.add(wrapper.message().author().username());
				ListenerArgumentTests.this.seen.add(server.map(Server::name).orElse("?"));
				ListenerArgumentTests.this.seen.add((same != null) ? same.name() : "?");
			}

		}
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean(AccountConverter.class, AccountConverter::new))
			.beans((context) -> context.registerBean(ServerConverter.class, ServerConverter::new))
			.start()) {
			bot.alice().says("general", "hello");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.size() == 4);
			assertThat(this.seen).containsExactly("account of alice", "alice", "Emulator", "Emulator");
		}
	}

	@Test
	void aTypeThatIsMadeOfTheCacheMustBeAllowedToBeNull() {
		class Bean {

			@DiscordEventListener
			void onMessage(MessageCreateEvent event, Nickname name) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("wants a Nickname")
			.hasMessageContaining("@Nullable or as Optional<Nickname>");
	}

	@Test
	void whatAnEventNeedNotCarryMustBeAllowedToBeNull() {
		class Bean {

			@DiscordEventListener
			void onEffect(VoiceChannelEffectSendEvent event, Emoji emoji) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("wants a Emoji, which not each [VOICE_CHANNEL_EFFECT_SEND] has");
	}

	record Account(String name) {

	}

	public record Wrapper(Message message) {

	}

	public record Nickname(Member member) {

	}

	record Server(String name) {

	}

	static final class AccountConverter implements Converter<User, Account> {

		@Override
		public Account convert(User user) {
			return new Account("account of " + user.username());
		}

	}

	static final class ServerConverter implements Converter<Guild, Server> {

		@Override
		public Server convert(Guild guild) {
			return new Server(guild.name());
		}

	}

}
