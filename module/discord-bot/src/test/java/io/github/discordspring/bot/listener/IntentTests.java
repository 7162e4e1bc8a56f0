package io.github.discordspring.bot.listener;

import java.util.List;
import java.util.Set;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import io.github.discordspring.model.event.TypingStartEvent;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.guild.Guild;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Which intents follow from listeners.
 */
class IntentTests {

	@Test
	void messagesAreAskedForInGuildsAndDirectMessagesButNotTheirContent() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
			}

		}
		try (Logs logs = new Logs(ListenerDispatcher.class)) {
			assertThat(intentsOf(new Bean())).containsExactlyInAnyOrder(Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES);
			assertThat(logs.lines()).filteredOn((line) -> line.startsWith("INFO"))
				.singleElement()
				.asString()
				.contains("Bean.on(MessageCreateEvent)", "content = true", "MESSAGE_CONTENT");
		}
	}

	@Test
	void contentIsAskedForOnRequestAndThenNothingIsSaidOfItsLack() {
		class Bean {

			@DiscordEventListener(content = true)
			void on(MessageCreateEvent event) {
			}

			@DiscordEventListener
			void onEdit(MessageUpdateEvent event) {
			}

		}
		try (Logs logs = new Logs(ListenerDispatcher.class)) {
			assertThat(intentsOf(new Bean())).contains(Intent.MESSAGE_CONTENT);
			assertThat(logs.lines()).noneMatch((line) -> line.startsWith("INFO"));
		}
	}

	@Test
	void aScopeLeavesOutTheOtherSide() {
		class Guilds {

			@DiscordEventListener(scope = EventScope.GUILD)
			void on(MessageReactionAddEvent event) {
			}

		}
		class DirectMessages {

			@DiscordEventListener(scope = EventScope.DIRECT_MESSAGE)
			void on(TypingStartEvent event) {
			}

		}
		assertThat(intentsOf(new Guilds())).containsExactly(Intent.GUILD_MESSAGE_REACTIONS);
		assertThat(intentsOf(new DirectMessages())).containsExactly(Intent.DIRECT_MESSAGE_TYPING);
	}

	@Test
	void aPrivilegedIntentIsAskedForWhereTheEventNeedsItAndItsCauseIsTold() {
		class Bean {

			@DiscordEventListener
			void onJoin(GuildMemberAddEvent event) {
			}

			@DiscordEventListener(names = "PRESENCE_UPDATE")
			void onPresence(DispatchEvent event) {
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			DerivedIntents intents = bot.listeners().intents();
			assertThat(Intent.setOf(intents.bits())).containsExactlyInAnyOrder(Intent.GUILD_MEMBERS,
					Intent.GUILD_PRESENCES);
			assertThat(intents.privilegedReasons()).hasSize(2)
				.anySatisfy((reason) -> assertThat(reason).contains("GUILD_MEMBERS", "Bean.onJoin(GuildMemberAddEvent)",
						"developer portal"));
			assertThat(intents.causes(Intent.GUILD_MEMBERS)).singleElement().asString().contains("onJoin");
		}
	}

	@Test
	void ofSeveralIntentsThatBringAnEventThePrivilegedOneIsNotTaken() {
		class Bean {

			@DiscordEventListener(names = "THREAD_MEMBERS_UPDATE")
			void on(DispatchEvent event) {
			}

		}
		assertThat(intentsOf(new Bean())).containsExactly(Intent.GUILDS);
	}

	@Test
	void aCachedGuildNeedsTheIntentThatBringsGuilds() {
		class Bean {

			@DiscordEventListener(scope = EventScope.GUILD)
			void on(TypingStartEvent event, @Nullable Guild guild) {
			}

		}
		assertThat(intentsOf(new Bean())).containsExactlyInAnyOrder(Intent.GUILDS, Intent.GUILD_MESSAGE_TYPING);
	}

	@Test
	void anEventThatAlwaysComesNeedsNone() {
		class Bean {

			@DiscordEventListener(names = { "READY", "INTERACTION_CREATE", "ENTITLEMENT_CREATE" })
			void on() {
			}

		}
		assertThat(intentsOf(new Bean())).isEmpty();
	}

	@Test
	void thoseOfOtherPartsAreJoinedWithTheirCauses() {
		DerivedIntents listeners = DerivedIntents.none().with(Set.of(Intent.GUILDS), "a listener");
		DerivedIntents cache = DerivedIntents.none()
			.with(Set.of(Intent.GUILDS, Intent.GUILD_MEMBERS), "discord.cache.members.policy");
		DerivedIntents all = listeners.and(cache);
		assertThat(all.bits()).isEqualTo(Intent.of(Set.of(Intent.GUILDS, Intent.GUILD_MEMBERS)));
		assertThat(all.causes(Intent.GUILDS)).containsExactly("a listener", "discord.cache.members.policy");
		assertThat(all.privilegedReasons()).singleElement().asString().contains("discord.cache.members.policy");
		assertThat(listeners.bits()).isEqualTo(Intent.GUILDS.mask());
	}

	@Test
	void askingBeforeTheListenersAreFoundFails() {
		try (TestDiscord discord = new TestDiscord()) {
			DiscordClient client = DiscordClient.builder(discord.client()).build();
			HandlerMethods methods = new HandlerMethods(new DefaultListableBeanFactory(), client, List.of(),
					(exception, context, handler) -> {
					});
			ListenerDispatcher dispatcher = new ListenerDispatcher(methods, client, Runnable::run, OrderBy.CHANNEL);
			assertThatIllegalStateException().isThrownBy(dispatcher::intents).withMessageContaining("SmartLifecycle");
			assertThat(dispatcher.wanted().isEmpty()).isTrue();
		}
	}

	private static Set<Intent> intentsOf(Object bean) {
		try (TestBot bot = TestBot.with(bean)) {
			return Intent.setOf(bot.listeners().intents().bits());
		}
	}

}
