package io.github.discordspring.bot.handler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Entities of the application's own as parameters of listeners.
 */
class WrappedEntityArgumentTests {

	private final DiscordCache cache = new DiscordCache(CacheOptions.builder()
		.data(EntityType.wrap(EntityType.MEMBERS, "customers", Customer.class, Integer.class, Customer::new))
		.data(EntityType.wrap(EntityType.CHANNELS, "rooms", Room.class, Room::new))
		.data(EntityType.wrap(EntityType.ROLES, "ranks", Rank.class, Rank::new))
		.build());

	private TestBot bot(Object listener) {
		return TestBot.builder().bean(listener).bean(new WrappedEntityArgumentResolver(this.cache)).start();
	}

	@Test
	void aListenerGetsTheMemberAndTheChannelThatTheEventIsAbout() {
		Member anna = Member.builder().user(User.builder().id(2).username("anna").build()).nick("Annie").build();
		this.cache.entities(this.cache.wrapped(Customer.class)).in(100).put(new Customer(anna, 7));
		this.cache.users().put(anna.user());
		this.cache.channels()
			.put(Channel.builder().id(200).type(ChannelType.GUILD_TEXT).guildId(100).name("general").build());
		Listener listener = new Listener();
		try (TestBot bot = bot(listener)) {
			bot.send("MESSAGE_CREATE",
					"{'id':'1','channel_id':'200','guild_id':'100','type':0,'content':'','timestamp':'2024-01-01T00:00:00Z','author':{'id':'2','username':'anna'}}");
			bot.send("MESSAGE_CREATE",
					"{'id':'2','channel_id':'201','guild_id':'100','type':0,'content':'','timestamp':'2024-01-01T00:00:00Z','author':{'id':'3','username':'ben'}}");
			bot.awaitIdle();
		}
		assertThat(listener.seen).containsExactlyInAnyOrder("Annie has 7 in general", "nobody in nowhere");
	}

	@Test
	void aParameterThatMayBeMissingSaysSo() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> bot(new NonNull()).close())
			.withMessageContaining("Room")
			.withMessageContaining("Optional<Room>");
	}

	@Test
	void whatAnEventDoesNotTellIsRefusedAtTheStart() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> bot(new OfRank()).close())
			.withMessageContaining("Rank")
			.withMessageContaining("roles");
	}

	record Customer(Member member, @Nullable Integer coins) {

	}

	record Room(Channel channel) {

	}

	record Rank(Role role) {

	}

	static class Listener {

		final List<String> seen = new CopyOnWriteArrayList<>();

		@DiscordEventListener
		void written(MessageCreateEvent event, @Nullable Customer customer, Optional<Room> room) {
			this.seen.add(((customer != null) ? customer.member().nick() + " has " + customer.coins() : "nobody")
					+ " in " + room.map((it) -> it.channel().name()).orElse("nowhere"));
		}

	}

	static class NonNull {

		@DiscordEventListener
		void written(MessageCreateEvent event, Room room) {
		}

	}

	static class OfRank {

		@DiscordEventListener
		void written(MessageCreateEvent event, @Nullable Rank rank) {
		}

	}

}
